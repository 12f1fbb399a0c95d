"""The type of a statement that somebody was awarded something, and of the clause it is read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from kg.extracting.award_editions import edition_name
from kg.model import AWARD, Ref


class Clause(NamedTuple):
    """A conferring verb in its sentence: joined positions of the sentence, of the end of the verb before, of the verb,
    of what follows it, and of where the list of awards must end."""

    begin: int
    floor: int
    verb: int
    after: int
    ceiling: int


@dataclass(frozen=True, slots=True)
class AwardStatement:
    """That ``recipients`` (those that the entry names) received ``award``. ``begin``/``end``: joined span of the
    sentence; ``award_span``: of the award's name; ``date``: ISO day, month, year or empty; ``antecedent``: where a
    recipient stands whom the sentence does not name; ``form``: the award as printed, with its year or edition."""

    recipients: tuple[Ref, ...]
    award: Ref
    issuers: tuple[Ref, ...]
    date: str
    begin: int
    end: int
    award_span: tuple[int, int]
    antecedent: tuple[int, int] | None = None
    rule: str = "award.conferred/1"
    form: str = ""

    @property
    def title(self) -> Ref:
        """The award with the year, edition or batch that the text tells: what the recipients hold."""
        return Ref(AWARD, edition_name(self.award.name, self.form))
