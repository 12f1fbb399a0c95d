"""``kg review``: go through the pairs in doubt and write down what you decide."""

from __future__ import annotations

import getpass
import json
from datetime import date
from pathlib import Path
from typing import Any

import click

from kg.errors import ZhituError
from kg.resolving.decisions_file import NAME, add_decision

_ANSWERS = {"s": "same", "n": "not-same"}


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path("sources"))
@click.option("-r", "--report", type=click.Path(path_type=Path), default=Path("exports/report.json"), show_default=True)
@click.option("--who", default=getpass.getuser, help="Your name, for the record; by default that of the account.")
@click.option("--list", "list_", is_flag=True, help="List the pairs and ask nothing.")
@click.option("--json", "as_json", is_flag=True, help="List them as JSON.")
def review(folder: Path, report: Path, who: str, list_: bool, as_json: bool) -> None:
    """Decide on the pairs that the last build kept apart in doubt.

    Each answer is written at once to decisions.toml in FOLDER, the folder that is built (default sources), and goes
    into every build from then on. An empty answer leaves the pair for another time.
    """
    pairs = _pairs(report)
    if as_json:
        click.echo(json.dumps(pairs, ensure_ascii=False, indent=1))
        return
    for number, pair in enumerate(pairs, 1):
        click.echo(f"\n{number}/{len(pairs)}  {pair['reason']}")
        for side in (0, 1):
            click.echo(f"  {'AB'[side]}  {pair['labels'][side]}  ({pair['ids'][side]})")
            for line in pair["contexts"][side]:
                click.echo(f"       {line}")
        if not list_ and not _decide(folder / NAME, pair, who):
            return


def _decide(path: Path, pair: dict[str, Any], who: str) -> bool:
    """Ask for one pair and write the answer down; False to stop."""
    choice = click.Choice(["s", "n", "", "q"])
    answer = click.prompt(
        "  same (s), not the same (n), leave it (return), stop (q)", "", type=choice, show_choices=False
    )
    if answer in _ANSWERS:
        why = click.prompt("  why")
        add_decision(path, _ANSWERS[answer], pair["ids"], who, date.today().isoformat(), why)
    return bool(answer != "q")


def _pairs(report: Path) -> list[dict[str, Any]]:
    try:
        content = json.loads(report.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ZhituError(f"{report}: no report of a build ({error})") from error
    pairs = content.get("candidates") if isinstance(content, dict) else None
    if not isinstance(pairs, list):
        raise ZhituError(f"{report}: holds no candidates; kg build writes a new report")
    return pairs
