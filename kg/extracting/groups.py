"""Groups of names that act together, and the words that say what they do.

市委常委、副市长甲，副市长乙先后参加调研 is one group (甲, 乙) with the words 先后参加调研. The words of a group run
to the next group or to the end of the clause; a following clause without a subject of its own still belongs to the
group.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from kg.extracting.context import Context
from kg.extracting.name_words import few
from kg.extracting.posts import BEHIND_NAMES, heads
from kg.extracting.trie import trie_pattern
from kg.lexicon import words
from kg.model import DOCUMENT, Mention

_JOINT = re.compile(
    r"(?:（[^（）]{1,12}）)?\s*"
    r"(?:等[^，。；、]{0,16}(?:领导|负责人|负责同志|代表|嘉宾|专家)(?=[，、]?(?:以及|和|与)))?"  # 甲等有关领导，以及|乙
    r"(?:[、，；;]|和|与|及|以及|同)?\s*(?:以及|和|暨)?"
)
_LOOSE = re.compile(r"(?:[、，；]|以及|[和与及](?=[^，。；]{4}))[\w（）“”、]{1,40}")
_STOP = re.compile(r"[，；。]")
_TAIL = re.compile(r"等?(?:[^，。；]{0,40}?(?:负责人|负责同志|领导|代表|同志|嘉宾|人员|专家|学者))?")
# others who are there, not by name: ，市直有关单位、某县负责同志|参加会见
_ALSO = re.compile(
    r"[、，和及](?:以及)?(?![^，。；、]{0,36}(?:主持|强调|指出|要求|讲话|致辞|发言|汇报|介绍|带队|调研))(?:[^，。；、和及]{2,16}、){0,5}[^，。；、和及]{1,36}?"
    r"(?:负责同志|负责人|主要领导|相关领导|领导|有关单位|相关单位|单位|部门|代表|人员|成员|干部|嘉宾|专家|学者|(?:秘书|部|局|处|科|院|校|镇|乡|村|庭|组)长|主任|委员|书记|巡视员|调研员)"
    r"(?!出席|参加|陪同)(?=[，、和及]|列席)"
)
_ALSO_LAST = re.compile(
    r"[、，和及](?:以及)?[^，。；、和及]{1,36}?(?:负责同志|负责人|领导|单位|部门|代表|同志|人员|成员|干部|嘉宾|专家|学者|教授)等?"
    r"(?=(?:一同|共同|分别)?(?:出席|参加|陪同|列席)|(?:深入|充分)?(?:交流|座谈|会谈)|(?:举行|进行|开展)[^，。；]{0,6}(?:会谈|座谈|交流))"
)
_LONGEST_PARTIES = 120
_THERE = re.compile(r"等?(?:一同|一起|共同|分别|也)?(?=出席|参加|陪同|列席|见证|参与)")
_TALKED = re.compile(
    r"(?:[^，。；]{0,40}?(?:举行|进行|开展)?|(?:、[^，。；]{4,60}){1,6}?等[^，。；]{1,12}?(?:举行|进行|开展)|，(?:(?!出席|参加|陪同|主持|调研|考察|前往|来到)[^。；]){4,80}?(?:举行|进行|开展))"
    r"了?(?:工作|商务|友好|深入)?(?:会谈|座谈(?!会)|洽谈(?!会))"
    r"|(?:[，、]以及[^，。；]{2,40}?)?(?:等[^，。；]{0,10}|一行)?(?:进行|开展)?了?(?:深入|充分|友好|亲切)地?交流(?!会)"
)
_GOES_ON = re.compile(
    r"[，]?(?:并|就|以(?![及后来上下往])|对|作|发表|宣讲|讲授|讲解|围绕|主持|出席|参加|结合|宣布|宣读|讲话|为|代表|陪同|随后|向|听取|到|赴|前往|深入|实地|来到|莅临|先后|还|要求|强调|带队|率队|与[^，。；]{2,24}?(?:一起|一道|一同|共同)|与[^，。；]{2,16}(?:进行|开展)了?[^，。；]{0,8}(?:交流|分享|互动|探讨|对话)|在[^，]{0,20}?(?:上|时)?(?:作|讲话|致辞|发言))"
)


# 甲|采取“四不两直”方式，|暗访了某超市
_BY_WAY = re.compile(r"(?:采取|采用|通过|以)[^，。；]{2,24}(?:方式|形式|办法)")


@dataclass(frozen=True, slots=True)
class Group:
    """Names that stand together; ``begin`` is where the titles of the first begin, ``before`` the word before that,
    ``said`` the span of the words that say what they do."""

    members: tuple[Mention, ...]
    begin: int
    end: int
    before: str
    said: tuple[int, int]


def groups(
    context: Context, begin: int, end: int, mentions: list[Mention], start_of: Callable[[Mention], int]
) -> Iterator[Group]:
    """The groups of ``mentions`` within ``begin:end`` (a sentence), in order. ``start_of`` gives where the words that
    introduce a name begin (the posts before it)."""
    text = context.text
    chosen = [m for m in mentions if begin <= m.begin and m.end <= end and not _inside_document(context, m)]
    chains: list[list[Mention]] = []
    for mention in sorted(chosen, key=lambda m: m.begin):
        if chains and mention.begin < chains[-1][-1].end:
            continue
        if chains and _joined(text, chains[-1][-1], start_of(mention)) and not _facing(text, chains[-1][-1], mention):
            chains[-1].append(mention)
        else:
            chains.append([mention])
    for index, chain in enumerate(chains):
        first = max(start_of(chain[0]), begin)
        stop = start_of(chains[index + 1][0]) if index + 1 < len(chains) else end
        last = chain[-1].end
        yield Group(
            tuple(chain), first, last, text[max(begin, first - 24) : first], (last, max(last, _reach(text, last, stop)))
        )


def _joined(text: str, previous: Mention, start: int) -> bool:
    """Only a separator stands between, or a separator and words in which nothing is done (a body not known as
    one)."""
    if start < previous.end or start - previous.end > _LONGEST_PARTIES:
        return False
    titled = _title_behind().match(text, previous.end, start)  # 甲副厅长、某院乙书记
    if _JOINT.fullmatch(text, titled.end() if titled else previous.end, start):
        return True
    passed = _LOOSE.fullmatch(text, previous.end, start) or _unread().fullmatch(text, previous.end, start)
    apart = passed is not None or _are_parties(text, previous.end, start)
    return apart and not _doing().search(text, previous.end, start)


@cache
def _title_behind() -> re.Pattern[str]:
    """A title behind a name, before a separator."""
    return re.compile(rf"{trie_pattern({*heads(), *BEHIND_NAMES})}(?=[、，和与及])")


@cache
def _unread() -> re.Pattern[str]:
    """One with a post between two names whose own name is not known for one: ，副区长从某某，."""
    return re.compile(rf"[，、][\u3400-\u9fff]{{0,16}}?{trie_pattern(heads())}[\u3400-\u9fff]{{2,3}}[，、；]")


def _facing(text: str, previous: Mention, mention: Mention) -> bool:
    """Whether two names are the sides of talks: 甲与某公司总经理乙举行会谈."""
    return text[previous.end : previous.end + 1] in ("与", "同", "和") and _TALKED.match(text, mention.end) is not None


@cache
def _party_ends() -> tuple[str, ...]:
    """How those end who are there by office, between two names or before the verb: ，某局主要负责同志|参加会议."""
    return tuple(few("parties by office"))


def _are_parties(text: str, begin: int, end: int) -> bool:
    """Whether only others who are there by office are named between two names: 甲等，|县直单位主要负责人，|某集团乙."""
    between = text[begin:end]
    if between[-1:] not in "，、；" or "，" not in between[:-1] or "。" in between:
        return False
    return all(party.endswith(_party_ends()) for party in between[:-1].split("，")[1:])


def _to_presence(text: str, begin: int, stop: int) -> int:
    """Where the others end who stand, by office, between names and what all do (参加会议); ``begin`` if none do."""
    position = begin
    while position < stop and text[position] in "，、；" and position - begin < _LONGEST_PARTIES:
        found = _STOP.search(text, position + 1, stop)
        part_end = found.start() if found else stop
        if there := _THERE.search(text, position + 1, part_end):
            named = text[position + 1 : there.start()].endswith(_party_ends())
            return there.start() if named and not _doing().search(text, begin, there.start()) else begin
        if not text.endswith(_party_ends(), position + 1, part_end) or not found or found.group() == "。":
            return begin
        position = part_end
    return begin


@cache
def _doing() -> re.Pattern[str]:
    """Any word of the lexicon by which somebody acts."""
    return re.compile(
        "|".join(line.rsplit(" ", 1)[0] for line in words("role_verbs"))
        + "|表示|强调|指出|要求|为|当选|调研|率|带|到|在"
    )


def _reach(text: str, begin: int, stop: int) -> int:
    """How far the words after a group speak of it: to the end of its clause, and of the clauses that go on with
    it."""
    tail = _TAIL.match(text, begin, stop)
    position = tail.end() if tail else begin
    while also := _ALSO.match(text, position, stop):
        position = also.end()
    if also := _ALSO_LAST.match(text, position, stop):
        position = also.end()
    position = _to_presence(text, position, stop)
    while position < stop:
        found = _STOP.search(text, position, stop)
        if not found:
            return stop
        if any(text.rfind(o, begin, found.start()) > text.rfind(c, begin, found.start()) for o, c in ("《》", "“”")):
            position = found.end()  # a comma of a title or a quotation
            continue
        if found.group() == "，" and _BY_WAY.fullmatch(text, position, found.start()):
            position = found.end()
            continue
        if found.group() != "，" or not (_GOES_ON.match(text, found.start(), stop) or found.start() == position):
            return found.start()
        position = found.end()
    return stop


def _inside_document(context: Context, mention: Mention) -> bool:
    return context.taken(mention.begin, mention.end, DOCUMENT)
