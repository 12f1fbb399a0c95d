"""Reads the body of a gazette line by line into drafts of entries, headings and what is set aside."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.model import SetAside, Source, StatedCount
from kg.reading.joining import squeeze
from kg.segmenting import gazette_lines as look
from kg.segmenting.building import Draft
from kg.segmenting.dating import Calendar, read_days, read_head
from kg.segmenting.gazette_tables import PlacedTable, place_tables
from kg.segmenting.gazette_units import Unit, drafts_of
from kg.segmenting.layout import Line, aside_reason, ends_sentence
from kg.segmenting.sections import Head
from kg.segmenting.starts import begins_item, is_dated
from kg.segmenting.titles import title_key

_NOTICE_DEPTH, _PART_DEPTH, _ORDINAL_DEPTH = (
    0,
    1,
    2,
)  # of headings: a notice, an unnumbered part, 一、 (and （一） below)
_LONGEST_SPECIAL = 200  # characters: longer lines are text, whatever they start with
_LARGEST_STEP = 10  # between the numbers of two neighbouring tasks: more is no number of a task


@dataclass(slots=True)
class Reader:
    """The state of reading. ``heads``, ``drafts``, ``aside`` and ``stated`` are the result."""

    raw: str
    source: Source
    lines: list[Line]
    first: int
    listed: list[str]  # titles of the table of contents
    heads: list[Head] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    aside: list[SetAside] = field(default_factory=list)
    stated: list[StatedCount] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)  # of the notice being read
    unit: Unit | None = None
    chronicle: bool = False
    calendar: Calendar = field(default_factory=lambda: Calendar(0))
    number: int = 0  # of the last numbered paragraph
    attached: bool = False  # within a list of attachments
    keys: set[str] = field(default_factory=set)

    def read(self) -> None:
        """Read all lines."""
        self.calendar.year = self.source.year
        self.keys = {title_key(title) for title in self.listed}
        tables = place_tables(self.raw, self.lines, self.first)
        titles = self._titles()
        at = self.first
        while at < len(self.lines):
            if at in tables:
                at = self._table(tables[at])
            elif at in titles:
                at = self._notice(at, titles[at])
            else:
                at = self._line(at)
        self._end_notice()

    def _titles(self) -> dict[int, int]:
        """Where the title of each notice starts, with the line of its number."""
        found = {}
        last = self.first
        for at in range(self.first, len(self.lines)):
            if len(self.lines[at].text) <= 40 and look.DOCUMENT_NUMBER.fullmatch(squeeze(self.lines[at].plain)):
                found[look.title_lines(self.lines, at, last)] = at
                last = at + 1
        return found

    def _notice(self, top: int, number: int) -> int:
        """A notice starts: its title, its number; its body is the first unit."""
        self._end_notice()
        self.chronicle = self.attached = False
        first = self.lines[top]
        title = squeeze("".join(line.plain for line in self.lines[top:number]))
        end = self.lines[number - 1].end if number > top else first.end
        self.heads.append(Head(title, first.begin, end, _NOTICE_DEPTH))
        self.unit = Unit("notice", self.lines[top : number + 1], title=(first.begin, end), name=title)
        return number + 1

    def _end_notice(self) -> None:
        self._end_unit()
        self.drafts += drafts_of(self.units, self.aside)
        self.units = []
        self.number = 0

    def _end_unit(self) -> None:
        if self.unit:
            self.units.append(self.unit)
        self.unit = None

    def _table(self, table: PlacedTable) -> int:
        self._end_unit()
        draft = table.draft(self.raw, self.lines)
        if table.layout == "roll":  # annexed to the document by which it was decided
            draft.date = next((unit.date for unit in self.units if unit.kind == "notice"), "")
        self.drafts.append(draft)
        self.stated += table.stated(self.raw, self.lines)
        self.aside += table.asides(self.lines)
        return table.end

    def _set_aside(self, line: Line, reason: str) -> None:
        self.aside.append(SetAside(line.begin, line.end, reason))

    def _line(self, at: int) -> int:
        line = self.lines[at]
        words = squeeze(line.plain) if len(line.text) <= _LONGEST_SPECIAL else line.plain
        if reason := aside_reason(line.text):
            self._set_aside(line, reason)
            if self.unit:
                self.unit.cuts.append((line.begin, line.end))
        elif self._is_attachment(line, words):
            self._attachment(line, words)
        elif look.is_signature(self.lines, at) and (self._complete() or self._signed(words)):
            self._signature(line, words)
        elif self._is_head(at, words):
            return self._heading(at, words)
        elif not self._starts_item(line):
            self._go_on(line)
        return at + 1

    def _go_on(self, line: Line) -> None:
        """A line that starts nothing: of the unit being read, or prose, or still of the masthead."""
        if self.unit:
            self.unit.lines.append(line)
        elif self.heads or self.drafts or not self.listed:
            self.unit = Unit("text", [line])
        else:
            self._set_aside(line, "masthead")

    def _starts_item(self, line: Line) -> bool:
        if self.chronicle:
            return self._complete() and self._chronicle_item(line)
        return self._numbered(line)

    def _complete(self) -> bool:
        """Whether what stands before has come to its end, so that something new may start."""
        return self.unit is None or self.unit.is_complete()

    def _is_attachment(self, line: Line, words: str) -> bool:
        numbered = look.LIST_NUMBER.match(words)
        goes_on = self.attached and numbered is not None and len(words) <= 60 and not ends_sentence(line.text)
        self.attached = goes_on or bool(look.ATTACHMENT.fullmatch(words) and len(words) <= 80)
        return self.attached

    def _attachment(self, line: Line, words: str) -> None:
        """The list of annexes right below a notice's body is the notice's; any other line of the kind is set aside."""
        head = bool(look.ATTACHMENT_HEAD.fullmatch(words))
        if self.unit and self.unit.kind == "notice" and not head:
            self.unit.close(line)
            return
        self._end_unit()
        self._set_aside(line, "attachment")
        if head:
            self.heads.append(Head(words, line.begin, line.end, _PART_DEPTH))

    def _signed(self, words: str) -> bool:
        """Whether who issued the notice being read signs it here, above the date."""
        return self.unit is not None and self.unit.kind == "notice" and self.unit.name.startswith(words)

    def _signature(self, line: Line, words: str) -> None:
        if self.unit and self.unit.kind == "notice":
            self.unit.close(line)
            if not look.DATE_LINE.fullmatch(words):
                return  # who signs, above the date
        else:
            self._set_aside(line, "signature")
        self._end_unit()
        days = read_days(words, 0)
        notice = next((unit for unit in self.units if unit.kind == "notice"), None)
        if days and notice and not notice.date:
            notice.date = days.start

    def _is_head(self, at: int, words: str) -> bool:
        line = self.lines[at]
        if self.chronicle and read_head(words):
            return True
        if line.level and not ends_sentence(line.text) and not is_dated(line.plain):
            return True
        if title_key(words) in self.keys and self._complete():
            return True
        if look.ordinal(line)[1] >= 0:
            return look.is_heading(line) and self._complete()
        if look.starts_part(line, words, self.chronicle) and self._complete():
            return True
        begun = bool(self.heads or self.drafts)  # before that, short lines are the masthead's
        unmarked = begun and self.unit is None and not self.chronicle and look.is_short(line)
        return unmarked and not look.LIST_NUMBER.match(words) and not words.endswith((":", "："))

    def _heading(self, at: int, words: str) -> int:
        line = self.lines[at]
        following = self.lines[at + 1] if at + 1 < len(self.lines) else None
        end, title = line.end, words
        if look.ordinal(line)[1] >= 0 and following and look.goes_on(line, following):
            end, title, at = following.end, words + squeeze(following.plain), at + 1
        if self.chronicle and (told := read_head(words)):
            self.calendar.turn(*told)
        depth = self._depth(line, words)
        self._end_unit()
        self.units.append(Unit("head", [line], title=(line.begin, end), name=title, depth=depth))
        self.heads.append(Head(title, line.begin, end, depth))
        self.aside.append(SetAside(line.begin, end, "heading"))
        return at + 1

    def _depth(self, line: Line, words: str) -> int:
        depth = look.ordinal(line)[1]
        if depth >= 0:
            return _ORDINAL_DEPTH + depth
        if self.chronicle and read_head(words):
            return _ORDINAL_DEPTH
        self.number = 0
        starts = bool(look.CHRONICLE.search(words))
        outer = starts and not self.chronicle
        self.chronicle = starts or (self.chronicle and line.level > 1)
        return _NOTICE_DEPTH if outer else _PART_DEPTH

    def _chronicle_item(self, line: Line) -> bool:
        """Start an item if the line starts with a day (or 同日, 上旬)."""
        if not begins_item(line.plain) or not self.calendar.read(line.plain):
            return False
        self._end_unit()
        self.unit = Unit("chronicle", [line], date=self.calendar.start, date_end=self.calendar.stop)
        return True

    def _is_listed(self, notice: Unit, line: Line, value: int) -> bool:
        """Whether a numbered line is a name of the list that a notice's body ends with (名单如下：1.某局 2.某校)."""
        before = notice.lines[-1]
        leads = value == 1 and before.plain.endswith(("：", ":"))
        return (leads or (value == self.number + 1 > 1 and before.begin in notice.closing)) and look.is_name(line)

    def _numbered(self, line: Line) -> bool:
        """Start a numbered paragraph: 14. … in its order, or （一）… with its text behind it."""
        number = look.LIST_NUMBER.match(line.plain)
        if number:
            value = int(number["number"])
            if self.unit and self.unit.kind == "notice" and self._is_listed(self.unit, line, value):
                self.number = value
                self.unit.close(line)
                return True
            step = value - self.number
            inner = number["rest"].strip()[:1].isdigit()
            if inner and not (step == 1 and self._complete()):
                return False
            if not (0 < step <= _LARGEST_STEP or (value == 1 and self._complete())):
                return False
            self.number = value
            self._end_unit()
            self.unit = Unit("numbered", [line], label=str(value))
            return True
        words, depth = look.ordinal(line)
        if depth < 0 or not self._complete():
            return False
        self._end_unit()
        self.unit = Unit("ordinal", [line], label=words.strip("（()）、.．"))
        return True
