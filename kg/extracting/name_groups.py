"""Names in their settings: after a post or a noun for persons, in lists, before 同志, presented by a clause or its
subject.

Each setting yields groups of names that stand together, with the posts that the words around give them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extracting.context import Context
from kg.extracting.divisions import short
from kg.extracting.jobs import is_employed, job
from kg.extracting.name_acting import of_acts
from kg.extracting.name_clauses import NameGroup, election_words, subjects
from kg.extracting.name_elected import elected
from kg.extracting.name_leaders import of_leaders
from kg.extracting.name_lives import of_lives
from kg.extracting.name_rosters import rosters
from kg.extracting.name_titles import titled_behind
from kg.extracting.person_names import (
    closes,
    ends_at,
    is_familiar,
    listed_end,
    name_end,
    rare_end,
    surname_at,
    surnames,
)
from kg.extracting.posts import Post, head_before, heads, posts_before, posts_stated
from kg.extracting.tokens import part_of_speech
from kg.extracting.trie import trie_pattern
from kg.lexicon import words
from kg.model import DOCUMENT

_ASIDE = re.compile(r"（[^（）]{1,12}）")
# what brackets say of a post, not of its holder: 副县长（挂职）甲, 局长（经理）乙
_OF_POST = re.compile(
    r"级$|^(?:挂职|兼职?|代理?|主持[\u3400-\u9fff]{0,4}工作|援[\u3400-\u9fff]{1,2}|试用期?|列席|[正副]?职)$|(?:理|长|员)$"
)
_LINK = re.compile(r"(?:仍然?|均|现|依旧|继续)?(?:为|是|由)|(?:主要)?[有为]|：")
_LIST = re.compile(r"、|和|与|以及|及(?!其)|，(?=[^，。、；]{2,4}(?:[，、；。]|和))")
_CALLED = re.compile(r"同志|等\d+[名位](?:同志|个人)|女士|先生|(?<=[^\w])一行|，[男女]，")
_DOTTED_END = re.compile(r"(?<![\u3400-\u9fff])(?P<who>[\u3400-\u9fff]{1,9}(?:[·•・][\u3400-\u9fff]{1,9})+)$")
_BORN = re.compile(r"(?:(?:18|19|20)\d\d年[\d月日]{0,6}出?生|[男女]，)")
_SORT_OF_LIFE = re.compile(r"[\u3400-\u9fff]{0,4}(?:人物|简介|名人|英烈|烈士|模范|传略|小传)[·•・]")
_TITLE = re.compile(r"[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,7}(?:·[\u3400-\u9fff]{1,9})+")
_TITLED = re.compile(r"(?:——|：|—)(?P<who>[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,7}(?:·[\u3400-\u9fff]{1,9})+)$")
_OPENS = re.compile(r"[：；。\n]|类：|^")
_IS = re.compile(r"，(?P<now>(?:现任|时任|现为|原任|系|曾任)?)(?P<is>[^，。；：\n]{2,40})(?=[。；\n]|$)")
_SAID = re.compile(r"（(?P<said>[\u3400-\u9fff、]{2,30})）")
_WHOLE = re.compile(r"[，。、；（）\s]|$|和[\u3400-\u9fff]{2,3}[，。、；]|担任|兼任|等")
_CREDITED = ("作者", "编剧", "导演", "主演", "演唱", "指导教师", "指导老师", "辅导教师")  # （作者：甲）
_BREAK = re.compile(r"[。；！？\n]|(?<!简称)[：:]")
# 市长：祝福（7月任）、白雪；
_ROSTER = re.compile(
    r"：(?P<row>[\u3400-\u9fff]{2,3}(?:（[^（）]{1,24}）)?(?:、[\u3400-\u9fff]{2,3}(?:（[^（）]{1,24}）)?)*)(?=[；。\n]|$)"
)
_ENTERED = re.compile(r"(?P<who>[\u3400-\u9fff]{2,3})(?:（[^（）]*）)?(?:、|$)")
_LISTED = re.compile(
    r"(?:(?<![\w、])|(?<=[为有如是括即出了])|(?<=\d日))[\u3400-\u9fff]{2,4}(?:、[\u3400-\u9fff]{2,4}){2,}"
)
# 展出甲、乙、丙|等3位艺术家作品
_OF_PERSONS = re.compile(
    r"等(?:[\d一二两三四五六七八九十]+[余多]?[名位人])?[^，。；、]{0,6}?"
    r"(?:[画术作影剧词曲乐法]家|名家|名师|教师|学生|选手|队员|委员|老师|教授|同志)"
    r"|等(?:[省市县区州旗](?:委|政府)?|学校|院|公司)?(?:[四五几]套班子|[四五]大(?:家|班子)|主要|有关|相关)?领导"
)
_COUNTED = ("员", "者", "家", "人物", "弟子", "学生")  # 编采人员|有甲、乙
_EVERYDAY = 3  # characters of trades that are everyday words: 教师, 工程师
_OF_CONGRESS = ("人大代表", "党代表", "政协委员", "主委")
_TRADES = {"professional", "academy", "congress"}  # heads that are everyday words too: 代表, 作家, 教师
_EMPLOYED = ("worker", "staff")  # whose work is told as a post only with the body they work for
_KIND_OF_SORT = {"private": "PrivatePerson", "worker": "PrivatePerson", "list": "Official"}
_PUBLIC = {"party", "government", "congress", "military"}


def name_groups(context: Context) -> Iterator[NameGroup]:
    """The groups of names of the text in order."""
    if listed := rosters(context):
        yield from listed
        return
    text = context.text
    known = context.knowledge.get("persons", frozenset())
    read: list[Post] = []
    seen: set[str] = set()
    taken = 0
    for found in _triggers().finditer(text):
        start = found.end()
        if aside := _ASIDE.match(text, start):
            start = aside.end() if _OF_POST.search(aside.group()[1:-1]) else start
        start += text[start : start + 1] == " "  # before Latin letters
        start += text[start : start + 1] == "：" and found.group() in election_words()  # 决定免去：甲的…职务
        if found.start() < taken or context.taken(found.end() - 1, found.end(), DOCUMENT):
            continue
        verb, titled = found.group() in words("person_verbs"), found.group() in heads()
        if not (context.boundary(found.start()) or context.boundary(found.end())):
            continue  # 某省|长江
        weak = not titled or (heads()[found.group()] in _TRADES and not _is_sure(found.group()))
        if (
            (titled or found.group().endswith(_COUNTED) or found.group() in _CREDITED)
            and (link := _LINK.match(text, start))
            and _linked(text, link.end(), known)
        ):
            start, weak = link.end(), True
        of_name = found.group() in ("院士", "教授") and surnames().get(text[found.start() - 1 : found.start()], 3) == 1
        of_name = of_name and context.boundary(found.start() - 1)  # 陈|院士甘净饼店
        of_name = of_name or _of_named(text, found.start(), seen, known)
        names = [] if of_name or _runs_on(context, found.end()) else list(_names(text, start, weak, known))
        names = (_roster(text, found.end()) if titled else []) or names
        names = [span for span in names if not _comes(context, *span) and not _within_water(context, found.end(), span)]
        if not names:
            continue
        group = NameGroup(names, found.start(), [], "", "person.after-verb/1" if verb else "person.after-noun/1")
        if titled:
            floor = max(taken, _sentence_floor(text, found.start()))
            group.posts = posts_before(context, found.end(), floor, read)
            group.rule, group.kind = "person.after-post/1", _kind(group.posts)
            read += group.posts
            group.begin = min([p.begin for p in group.posts] + [group.begin])
        elif not verb:
            floor = max(taken, _sentence_floor(text, found.start()))
            sort = _nouns()[found.group()]
            group.posts = _posts_beside(context, found.start(), floor, read)
            if sort == "job" or sort in _EMPLOYED:
                group.posts += [p for p in (job(context, found.span(), floor),) if sort == "job" or is_employed(p)]
            group.kind = _KIND_OF_SORT.get(sort, "")
        taken = names[-1][1]
        seen.update(text[begin:end] for begin, end in names)
        yield group
    further = (_called, titled_behind, _bracketed, of_lives, _presented, elected, subjects, of_leaders, of_acts)
    for read_names in further:
        yield from read_names(context)
    yield from _lists(text)


@cache
def _nouns() -> dict[str, str]:
    return dict(line.split() for line in words("person_nouns"))


@cache
def _triggers() -> re.Pattern[str]:
    return re.compile(trie_pattern({*heads(), *_nouns(), *words("person_verbs")}))


def _is_sure(title: str) -> bool:
    """Whether a title of a trade is no everyday word (人大代表, 主任医师)."""
    return len(title) > _EVERYDAY or title.endswith(_OF_CONGRESS)


def _linked(text: str, start: int, known: frozenset[str]) -> bool:
    """Whether a usual name stands whole behind the word that links a post to its holder: 厂长仍为|甲，, 主编：|乙 ."""
    end = name_end(text, start, True, known)
    return bool(end) and is_familiar(text[start:end]) and _WHOLE.match(text, end) is not None


def _sort(said: str) -> str:
    """The sort of the noun with which what is said of a person ends (某厂工人), if it is of no public role, else ""."""
    nouns = (_nouns().get(said[-n:], "") for n in (4, 3, 2))
    sort = "" if head_before(said, len(said)) else next(filter(None, nouns), "")
    return sort if _KIND_OF_SORT.get(sort) == "PrivatePerson" else ""


def _stated(context: Context, begin: int, end: int) -> list[Post]:
    """The posts that ``begin:end`` states of a person; a worker's job only with the body that it is of."""
    sort = _sort(context.text[begin:end])
    posts = posts_stated(context, begin, end) if sort != "private" else []
    return posts if not sort else [post for post in posts if is_employed(post)]


def _of_named(text: str, start: int, seen: set[str], known: frozenset[str]) -> bool:
    """Whether a person named before stands right before the title or noun at ``start``: it is that person's, or a verb
    (甲主席|高度评价, 甲代表|某市领奖)."""
    return any((name := text[max(0, start - n) : start]) in seen or (n > 2 and name in known) for n in (4, 3, 2))


def _comes(context: Context, begin: int, end: int) -> bool:
    """Whether what looks like a name is the way to the source's place: 市长甲与|来云泽|考察的乙."""
    place = context.source.place
    return context.text[begin] in "来到赴" and context.text[begin + 1 : end] in (place, short(place))


def _within_water(context: Context, end: int, name: tuple[int, int]) -> bool:
    """Whether a head ends within the name of a place that runs on behind it (市|长江|大保护), where nothing closes what
    looks like a name surely (市长江大为出席)."""
    over = context.token_ending(end)
    cut = over is not None and not context.boundary(end) and over.tag.startswith("ns") and over.end - over.begin < 3
    return cut and name[0] == end and closes(context.text, name[1]) < 3


def _runs_on(context: Context, end: int) -> bool:
    """Whether a word runs over the end of a head into what is no frequent surname: 示范区|长|安道."""
    if context.text[end - 1 : end + 1] == "工程":
        return True
    over = context.token_ending(end)
    begun = over is not None and over.end == end and not context.boundary(end)
    if begun and any(part_of_speech(context.text[end - 1 : end + size]).startswith("ns") for size in (3, 4)):
        return True  # 云泽市|长江大桥
    named = begun and over is not None and over.tag.startswith("nr") and _before_mark(context.text, end)
    return begun and not named and surnames().get(context.text[end : end + 1], 2) > 1


def _before_mark(text: str, start: int) -> bool:
    """Whether a name of three characters stands at ``start`` before a mark (会长|荣向林、)."""
    return text[start + 3 : start + 4] in ("、", "，") and name_end(text, start) == start + 3


def _posts_beside(context: Context, noun: int, floor: int, read: list[Post]) -> list[Post]:
    """Posts before a noun for persons: 市人大代表、劳动模范甲."""
    text = context.text
    comma = text.rfind("、", max(floor, noun - 16), noun)
    if comma < 0 or not text[comma + 1 : noun + 1].isalnum() or not head_before(text, comma):
        return []
    posts = posts_before(context, comma, floor, read)
    read += posts
    return posts


def _kind(posts: list[Post]) -> str:
    return "Official" if any(heads().get(p.head) in _PUBLIC for p in posts) else ""


def _sentence_floor(text: str, position: int) -> int:
    floor = 0
    for found in _BREAK.finditer(text, max(0, position - 160), position):
        floor = found.end()
    return floor or max(0, position - 160)


def _names(text: str, start: int, weak: bool, known: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The name at ``start`` and those listed after it; the first of a sure list may look like an everyday word (委员
    盛建宁、…), a later one have a surname that is not known."""
    opens = _opens_list if weak else _before_a_name
    end = name_end(text, start, weak, known) or opens(text, start, known)
    listed = 0
    while end:
        listed += 1
        yield start, end
        after = _ASIDE.match(text, end)
        separator = _LIST.match(text, after.end() if after else end)
        if not separator:
            return
        start = separator.end()
        end = (
            listed_end(text, start, known)
            or (listed > 2 and rare_end(text, start))
            or _between(text, start, known, listed)
        )


def _roster(text: str, start: int) -> list[tuple[int, int]]:
    """The names of a roll that fill the clause behind a post and a colon, whatever words they are besides
    (市长：|祝福；常委：|安心（女）、雷鸣)."""
    row = _ROSTER.match(text, start)
    names = [item.span("who") for item in _ENTERED.finditer(text, *row.span("row"))] if row else []
    sound = all(surname_at(text, b) and text[b:e] not in _nouns() and text[b:e] not in heads() for b, e in names)
    return names if sound else []


def _between(text: str, start: int, known: frozenset[str], listed: int) -> int:
    """The end of three characters at ``start`` that begin with a usual surname, or of two that begin with any, or with
    none behind several names, and are no word, and stand between names (、何其平、, 、沙衡、); 0 if they do not."""
    for end in (start + 3, start + 2):
        level = surnames().get(text[start : start + 1], 3 if listed > 2 else 4)
        usual = level == 1 or (level < 4 and not part_of_speech(text[start:end]))
        if usual and text[start:end].isalpha() and text[end : end + 1] == "、" and listed_end(text, end + 1, known):
            return end
    return 0


def _opens_list(text: str, start: int, known: frozenset[str]) -> int:
    """The end of a name at ``start`` that only the two listed behind it make sure; 0 if they do not."""
    end = name_end(text, start, False, known)
    second = end and text[end : end + 1] == "、" and listed_end(text, end + 1, known)
    return end if second and text[second : second + 1] == "、" and listed_end(text, second + 1, known) else 0


def _before_a_name(text: str, start: int, known: frozenset[str]) -> int:
    """The end of a name behind a post that is an everyday word besides, where one behind it is surely a name
    (副镇长|高低、闫小云); 0 if there is none."""
    usual = surnames().get(text[start : start + 1]) == 1
    ends = (start + 3, start + 2) if usual else ()
    return next((end for end in ends if text[end : end + 1] == "、" and listed_end(text, end + 1, known)), 0)


def _called(context: Context) -> Iterator[NameGroup]:
    """Names before 同志, 女士, or before the 男 or 女 of a biography."""
    text = context.text
    title = context.entry.title
    if _TITLE.fullmatch(title) and text.startswith(title) and _BORN.match(text, context.entry.body):
        begin = kind.end() if (kind := _SORT_OF_LIFE.match(title)) else 0  # 人物简介·|甲
        yield NameGroup([(begin, len(title))], begin, [], "", "person.called/1")  # 【甲】　1966年8月生，男
    if (last := _TITLED.search(title)) and text.startswith(title) and _BORN.match(text, context.entry.body):
        yield NameGroup([last.span("who")], last.start("who"), [], "", "person.called/1")  # 【省劳动模范——甲】　女，
    for found in _CALLED.finditer(text):
        first = text.rfind("\n", 0, found.start()) + 1
        if context.entry.kind == "biography" and text[first : found.start()] == context.entry.title:
            yield NameGroup([(first, found.start())], first, [], "", "person.called/1")  # whatever the surname
            continue
        if dotted := _DOTTED_END.search(text, max(0, found.start() - 24), found.start()):
            yield NameGroup([dotted.span("who")], dotted.start("who"), [], "", "person.called/1")  # 买买提·吐尔逊，男，
            continue
        for length in (4, 3, 2):
            begin = found.start() - length
            sexed = found.group()[-2] in "男女"  # 阿苏某某，女，
            if begin < 0 or listed_end(text[: found.start()], begin, any_surname=sexed) != found.start():
                continue
            opens = begin == 0 or not (text[begin - 1].isalnum() or text[begin - 1] in "·•・")
            of_noun = length == 3 and text[begin - 1 : begin] in "人者员家民胞" and is_familiar(text[begin : begin + 3])
            if opens or of_noun:
                yield NameGroup([(begin, found.start())], begin, [], "", "person.called/1")
                break


def _bracketed(context: Context) -> Iterator[NameGroup]:
    """Names behind which brackets say what the person is: 甲（某厂工人）、乙（某县农业局局长）."""
    text = context.text
    for found in _SAID.finditer(text):
        sort = _sort(found["said"])
        if not sort and not head_before(found["said"], len(found["said"])):
            continue
        for begin in (found.start() - 4, found.start() - 3, found.start() - 2):
            name = text[max(0, begin) : found.start()]
            if len(name) == 4 and len(surname_at(name, 0)) < 2:
                continue
            if begin >= 0 and ends_at(text, begin, found.start()) and is_familiar(name):
                group = NameGroup([(begin, found.start())], begin, [], "", "person.bracketed/1")
                group.posts = _stated(context, *found.span("said"))
                group.kind = _kind(group.posts) or _KIND_OF_SORT.get(sort, "")
                yield group
                break


def _presented(context: Context) -> Iterator[NameGroup]:
    """Names that a clause opens with, and what the person is behind a comma: 甲，现任乙局局长；丙，丁县戊村村民。"""
    text = context.text
    for found in _OPENS.finditer(text):
        end = name_end(text, found.end(), True)
        said = _IS.match(text, end) if end and text[end : end + 1] == "，" else None
        if not said:
            continue
        group = NameGroup([(found.end(), end)], found.end(), [], "", "person.presented/1")
        sort = _sort(said["is"])
        group.posts = _stated(context, *said.span("is"))
        group.origin = said["is"][:-1] if said["is"].endswith("人") and not (group.posts or sort) else ""
        if group.posts or sort or said["now"] or group.origin:
            group.kind = _kind(group.posts) or _KIND_OF_SORT.get(sort, "")
            yield group


def _lists(text: str) -> Iterator[NameGroup]:
    """Three names or more in a list, whatever stands before; among four or more one may be an everyday word as well."""
    for found in _LISTED.finditer(text):
        begin, names, doubtful = found.start(), [], 0
        others = text.find("等", found.end() - 2, found.end() + 1)
        sure = others >= 0 and _OF_PERSONS.match(text, others) is not None
        for part in found.group().split("、"):
            end = name_end(text, begin, True)
            level = surnames().get(part[0], surnames().get(part[:2], 3))
            whole = end == begin + len(part) or (end and begin + len(part) == found.end())
            whole = whole and (len(part) > 2 or level == 1)
            if (level == 3 and not sure) or not (whole or (level == 1 and len(part) < 4)):
                break
            doubtful += not whole
            names.append((begin, end if whole else begin + len(part)))
            begin += len(part) + 1
        else:
            if len(names) >= 3 + doubtful and doubtful < 2:
                yield NameGroup(names, names[0][0], [], "", "person.list/1")
