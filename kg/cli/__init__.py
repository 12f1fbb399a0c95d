"""The command ``kg``. Every module of this folder is a subcommand of its name, save those that start with ``_``."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from pathlib import Path
from typing import Any

import click

from kg.errors import ZhituError
from kg.resources import version

_CONTEXT = {"help_option_names": ["-h", "--help"]}


class Refused(click.ClickException):
    """Bad use or bad input: one line on standard error, exit status 2."""

    exit_code = 2


class Commands(click.Group):
    """Subcommands from the modules of this folder, each loaded only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all subcommands."""
        return sorted(info.name for info in pkgutil.iter_modules(__path__) if not info.name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The subcommand of that name, None if there is none."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command = getattr(importlib.import_module(f"{__name__}.{cmd_name}"), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of the help page, from what stands in the modules: loading them all would take seconds."""
        names = self.list_commands(ctx)
        room = formatter.width - 6 - max(map(len, names))
        with formatter.section("Commands"):
            formatter.write_dl(
                [(name, click.Command(name, help=_help(name)).get_short_help_str(room)) for name in names]
            )

    def invoke(self, ctx: click.Context) -> Any:
        """Run; what the user can put right becomes one line and exit status 2."""
        try:
            return super().invoke(ctx)
        except ZhituError as error:
            raise Refused(str(error)) from error


def _help(name: str) -> str:
    """What the function of a subcommand says of itself."""
    module = ast.parse((Path(__path__[0]) / f"{name}.py").read_text(encoding="utf-8"))
    return next(
        ast.get_docstring(part) or "" for part in module.body if isinstance(part, ast.FunctionDef) and part.name == name
    )


def _version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"kg, version {version()}")
        context.exit()


@click.group(cls=Commands, context_settings=_CONTEXT)
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Show the version and exit."
)
def main() -> None:
    """Zhitu 志图: a knowledge graph from Chinese local chronicles, offline, every fact with its source."""
