"""Names told by the office that is given or taken: 选举甲为市长，乙、丙（女）为副市长; 丁先生当选会长; 戊等9人当选
副会长; 庚调任某县县委书记; 由辛任组长; 免去壬市公安局局长职务.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extracting.context import Context
from kg.extracting.name_clauses import NameGroup, listed_names
from kg.extracting.person_names import is_familiar, name_end, surname_at
from kg.extracting.trie import trie_pattern
from kg.lexicon import words
from kg.model import ORGANIZATION, PLACE

_HAN = "[\u3400-\u9fff]"
COURTESY = "(?:同志|先生|女士|教授|院士|博士|老师)?"
AMONG = (  # 等3人, 三位同志
    r"(?:(?:[\d一二两三四五六七八九十]+[位名](?=同志|人|委员|代表|常委)|等(?:[\d一二两三四五六七八九十百]+[余多]?[位名个]?)?)"
    r"(?:人|同志|委员|代表|常委)?)?"
)
MANNER = "(?:再次|再度|连续|全票|高票|一致|分别|先后|均|依法|正式|同时|还|重新|继续|被)*"
_HEADS = (
    "长|书记|主席|主任|委员|主委|顾问|理事|监事|总裁|经理|主编|指导员|工程师|总师|总[\u3400-\u9fff]{2}师|专员|督学|"
    "督察|干事|馆员"
)
_POSTS = rf"(?=[^，。；]{{0,28}}?(?:{_HEADS})(?:[，。；、\n（]|$))"
_ANY_POST = rf"(?=[^，。；]{{0,28}}?(?:{_HEADS}|代表|常委|参事|教授|会员|队员))"
# 当选会长, 被推选为主席, 调任某县县长; 为 alone only where somebody is elected, and 任 where a post follows
MADE = (
    "当选为?|(?:连选连任|连任|续任|继任|接任|出任|担任|就任|调任|转任|改任|升任|兼任)(?![务何性])|"
    "(?:(?<!入)选举?|聘任?|聘请|推选|推举|任命|委任|增选|补选|增补|竞聘|受聘|提名|提拔|提升|晋升)为"
    rf"{_ANY_POST}|受聘担任|受聘出任"
)
_ALONE = "(?<![担出就主继责升选调接兼连改转聘续信])"
_BARE = rf"(?:(?<={_HAN}{{2}}){_ALONE}|(?<=[族男女]）))(?:任|为){_POSTS}"
_TAKES = re.compile(rf"{COURTESY}{AMONG}{MANNER}(?:{MADE}|不再担任|不再兼任|{_BARE})")
_BEFORE = re.compile(r"(?:[\u3400-\u9fff·•・]|、|（(?:[男女]|[专兼挂]职?|驻会)?[，、]?(?:[\u3400-\u9fff]{1,4}族)?）)+$")
_BARE_TAKES = re.compile(
    rf"(?:(?<=[，。；：\n、由])|^)(?P<who>{_HAN}{{2,3}}(?:、{_HAN}{{2,3}})*)(?:（[^（）]{{1,8}}）)?{_ALONE}任{_POSTS}"
)
# 某局|沈怀瑾|任区委常委（挂职）, 某院|秦川|挂任副局长
_BEHIND_BODY = re.compile(rf"(?P<who>{_HAN}{{2,3}}?){_ALONE}(?:任|挂任|挂职(?:担任|任)){_POSTS}")
_OPENING = re.compile("(?:聘任|任命|委任|选任|聘请|提名)(?:了|：)?(?=..)")
# 聘任|江海|为…, whatever word the name is besides
_MADE_ONE = re.compile(
    rf"(?:聘任|任命|委任|聘请|选举|推选)(?:了|：)?(?P<who>{_HAN}{{2,3}})(?:同志|先生|女士)?为{_POSTS}"
)
_LEAVES = re.compile(
    rf"(?:(?:免去|免除|撤销|罢免)(?:了|：)?|(?<=[；\n]))(?P<who>{_HAN}{{2,4}}?)(?=(?:（[男女]）)?的?[^，。；的]{{3,28}}职务)"
)
_OF = re.compile(r"(?:（[男女]）)?的?")
# 任命：⏎甲为某局局长；⏎|乙、丙|为某局副局长；
_APPOINTED = re.compile(
    rf"(?<=[：；\n])(?P<who>{_HAN}{{2,3}}(?:、{_HAN}{{2,3}})*)(?:（[男女]）)?(?:同志)?(?=[为任][^，。；\n]{{2,28}}(?:{_HEADS})(?:[，。；\n（]|$))"
)
_APPOINTED_LINES = re.compile(r"(?:任命|聘任)：\n?(?:[^\n；]*[为任][^\n；]*；\n?)*$")
_REMOVES = re.compile("免去|免除|撤销|罢免")
_REMOVED_LINES = re.compile(r"(?:免去|免除)：?\n(?:[^\n；]*职务[^\n；]*；\n?)*$")  # 免去：⏎甲的…职务；⏎|乙的…职务；


@cache
def election() -> re.Pattern[str]:
    """Words of electing, appointing and removing."""
    return re.compile(trie_pattern(words("election_verbs")))


def elected(context: Context) -> Iterator[NameGroup]:
    """Groups of names before what says that they take an office, and names of those who are relieved of one."""
    text = context.text
    for begin, end in context.sentences:
        found = _BARE_TAKES.finditer(text, begin, end) if "任" in text[begin:end] else ()
        spans = [one.span("who") for one in found]
        if election().search(text, begin, end):
            for one in _MADE_ONE.finditer(text, begin, end):
                if name_end(text[: one.end("who")], one.start("who")) == one.end("who"):
                    yield NameGroup([one.span("who")], one.start("who"), [], "Official", "person.elected/1")
            spans += [span for one in _TAKES.finditer(text, begin, end) if (span := _words_before(text, begin, one))]
        for first, last in spans:
            names = list(listed_names(text, first, last, chosen=True)) or _in_notice(context, first, last)
            if names:
                yield NameGroup(names, names[0][0], [], "Official", "person.elected/1")
    yield from _appointed(context)
    yield from _relieved(context)
    for body in context.found(ORGANIZATION) if "任" in text else ():
        behind = _BEHIND_BODY.match(text, body.end)
        if behind and name_end(text[: behind.end("who")], body.end) == behind.end("who"):
            yield NameGroup([behind.span("who")], body.end, [], "Official", "person.elected/1")


def _in_notice(context: Context, begin: int, end: int) -> list[tuple[int, int]]:
    """The names that open a line of a notice, whatever words they are besides (⏎方舟（挂职）任…, ⏎易远、向前任…)."""
    text = context.text
    if context.entry.kind != "notice" or text[begin - 1 : begin] not in ("\n", "；", "："):
        return []
    names = [item.span() for item in re.finditer("[^、]+", text[begin:end])]
    spans = [(begin + first, begin + last) for first, last in names]
    return spans if all(surname_at(text, b) and e - b < 4 for b, e in spans) else []


def _words_before(text: str, begin: int, found: re.Match[str]) -> tuple[int, int] | None:
    parts = _BEFORE.search(text, max(begin, found.start() - 160), found.start())
    if not parts:
        return None
    opening = _OPENING.match(text, parts.start(), found.start())
    return (opening.end() if opening else parts.start(), found.start())


def _appointed(context: Context) -> Iterator[NameGroup]:
    """The names that open the lines below 任命：, whatever words they are besides."""
    text = context.text
    for found in _APPOINTED.finditer(text) if "任命：" in text or "聘任：" in text else ():
        if not _APPOINTED_LINES.search(text, max(0, found.start() - 600), found.start()):
            continue
        begin = found.start("who")
        spans = [(begin + m.start(), begin + m.end()) for m in re.finditer("[^、]+", found["who"])]
        if all(surname_at(text, first) for first, _ in spans):
            yield NameGroup(spans, begin, [], "Official", "person.elected/1")


def _relieved(context: Context) -> Iterator[NameGroup]:
    """免去|甲|市公安局局长职务: a usual name right before the body or place of the post."""
    text = context.text
    for found in _LEAVES.finditer(text) if "职务" in text else ():
        begin = found.start("who")
        in_line = _REMOVED_LINES.search(text, max(0, begin - 400), begin) is not None
        if not in_line and not _REMOVES.search(text, context.sentence(begin)[0], begin):
            continue
        opened = {m.begin for m in (*context.found(ORGANIZATION), *context.found(PLACE))}
        for end in (begin + 3, begin + 2):
            held = _OF.match(text, end).end()  # type: ignore[union-attr]
            if (
                held in opened
                and (in_line or is_familiar(text[begin:end]))
                and name_end(text[:end], begin, not in_line) == end
            ):
                yield NameGroup([(begin, end)], begin, [], "Official", "person.elected/1")
                break
