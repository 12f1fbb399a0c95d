"""One honour told twice: the headline's short form of it (青禾科技斩获科技进步奖) is the one that the text tells in
full (青禾科技有限公司摘得某协会科学技术进步奖三等奖)."""

from __future__ import annotations

from dataclasses import replace

from kg.extracting.award_statement import AwardStatement
from kg.model import Ref

_MARKS = str.maketrans("", "", "“”《》")
_SHORTEST = 4  # characters of a name that may stand for a longer one


def told_once(stated: list[AwardStatement], body: int) -> list[AwardStatement]:
    """The statements, those of the headline (before ``body``) with award, recipients, bodies and date of the first in
    the text that tells of the same; of the two names of the award the longer counts."""
    found = list(stated)
    for number, short in enumerate(found):
        if short.award_span[0] >= body or not short.recipients:
            continue
        same = next((n for n, full in enumerate(found) if full.award_span[0] >= body and _same(short, full)), None)
        if same is None:
            continue
        full = found[same]
        best = max(full, short, key=lambda s: (len(s.award.name), len(s.form)))
        found[same] = replace(full, award=best.award, form=best.form)
        found[number] = replace(
            found[same], begin=short.begin, end=short.end, award_span=short.award_span, antecedent=None, rule=short.rule
        )
    return found


def of_one_edition(stated: list[AwardStatement]) -> list[AwardStatement]:
    """The statements, those that tell no edition of an award (入选某名录) with the only one of it that others tell
    (第三批某名录)."""
    editions: dict[Ref, set[str]] = {}
    for told in stated:
        if told.title != told.award:
            editions.setdefault(told.award, set()).add(told.form)
    only = {award: next(iter(forms)) for award, forms in editions.items() if len(forms) == 1}
    return [replace(s, form=only.get(s.award, s.form)) if s.title == s.award else s for s in stated]


def _same(short: AwardStatement, full: AwardStatement) -> bool:
    alike = any(_abbreviates(a, b) for a in short.recipients for b in full.recipients)
    return alike and (_abbreviates(short.award, full.award) or _abbreviates(full.award, short.award))


def _abbreviates(short: Ref, full: Ref) -> bool:
    """Whether all signs of the one name stand in the other in the same order."""
    if short.family != full.family:
        return False
    name, rest = short.name.translate(_MARKS), iter(full.name.translate(_MARKS))
    return short.name == full.name or (len(name) >= _SHORTEST and all(sign in rest for sign in name))
