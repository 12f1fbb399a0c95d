"""The shape of a person's name at a place in a text where one may stand.

Sources: the surname list of the lexicon; Chinese given names have one or two characters; names of the nationalities and
foreign names are written with a middle dot (买买提·吐尔逊), without one (敖日格勒: known name syllables) or in
Latin letters.
"""

from __future__ import annotations

import re
from functools import cache

from kg.extracting.divisions import by_name
from kg.extracting.kinds import place_ending_of
from kg.extracting.name_words import few, listed
from kg.extracting.tokens import part_of_speech
from kg.extracting.trie import trie_pattern
from kg.lexicon import table, words

HAN = "\u4e00-\u9fff\u3400-\u4dbf"
_DOTTED = re.compile(rf"(?:(?!与)[{HAN}A-Z]){{1,7}}(?:[·•・]\s?(?:(?!与)[{HAN}A-Za-z.]){{1,9}})+")
_COMES_FOR = re.compile(
    "考察|访问|调研|投资|参观|出席|参加|洽谈|视察|检查|督[导查]|开展|指导|交流|旅游|采访|演出|挂职|创业"
)
_LATIN = re.compile(r"[A-Z][A-Za-z'’\-]+(?: [A-Z][A-Za-z.'’\-]*){1,4}|(?:[A-Z][a-z]{2,}){2,3}(?![A-Za-z])")
_END = re.compile(r"[^\w]|$|[A-Za-z0-9]")
_OTHERS = re.compile(r"参加|出席|陪同|领导|同志|一同|一起|共同|分别|[\d一二三四五六七八九十]+[名位人]")
# 市长甲|以“…”方式, 在甲|的陪同下, 市长甲|在开工典礼上致辞
_LEADING_ON = re.compile(
    r"以(?:[“《]|(?:总分)?[\d.]+[分票秒米]|优异|总分|第[一二三])|成功(?=[捐入获当创申救完登晋])|的?(?:亲切|全程|热情)?(?:陪同|带领|率领|主持)下"
    r"|[作做]了?(?:重要|主题|典型|专题|工作|动员|表态|总结|交流|书面|大会|经验)?(?:讲话|报告|发言|汇报|致辞|辅导|部署)"
    r"|在[^，。；、在]{0,12}?(?:会|仪式|典礼|论坛|讲话|致辞|发言)[上中](?=[^，。；]{0,6}(?:讲话|致辞|说|指出|强调|表示|介绍|发言|宣布|作|，))"
)
# 副县长|高远|出席: no word of manner stands there
_ATTENDS = re.compile(r"出席|参加|陪同|致辞|讲话|主持|宣读|一行|[、。]")
_MEANS = re.compile(r"[“《\d]|总分|优异")  # behind 以
_MANNERS = "上调速效度高兴早常"  # 马上, 高调: words of manner all the same
_FOREIGN = 4  # characters of a name that is not Han Chinese and has no dot
_WHOLE = 3  # characters of a syllable that is a name by itself (额尔敦)
_JOINING = "和与等及在到为就被从并也任"
# before these no word like 为 or 来 stands, which needs an object
_SURELY = re.compile(r"[，。、；！？）\n]|$|\d{1,2}日|日前|一行|同志|先生|女士|强调|指出|要求|表示|认为|率队|带队")
_VERBAL = ("v", "d", "p", "c", "r", "t", "m", "f", "u")


@cache
def surnames() -> dict[str, int]:
    """Surname → class (1 frequent, 2 less so, 3 also an everyday word)."""
    return {s: int(c) for s, c in (line.split() for line in words("surnames"))}


@cache
def _never(place: str) -> frozenset[str]:
    """Characters that stand nowhere in a given name ("any"; "middle": those of them that do after a post), not last
    ("last", "told"), or last only where the name surely ends ("closed") or before punctuation ("mark")."""
    lines = (line.partition(":") for line in words("name_never"))
    return frozenset("".join(chars for key, _, chars in lines if key == place).replace(" ", ""))


OFFICE = re.compile(r"([科处室股局站所馆院队部厅办])副?\1[长主]")  # 文化|科科长: no 文化科 is named


@cache
def _followers() -> frozenset[str]:
    return frozenset(words("name_after"))


@cache
def _after() -> re.Pattern[str]:
    return re.compile(trie_pattern([*words("name_after"), *post_heads()]))


@cache
def _works() -> re.Pattern[str]:
    """What somebody made, by its sort and title: 会员林小同|长篇小说《…》."""
    return re.compile(rf"{trie_pattern([*few('genres of works'), '作品'])}(?:作品|集)?《")


@cache
def _syllables() -> re.Pattern[str]:
    parts = trie_pattern(table("nationality_names"))
    whole = trie_pattern(syllable for syllable in table("nationality_names") if len(syllable) >= _WHOLE)
    return re.compile(rf"(?:{parts}){{2,4}}|{whole}")


def surname_at(text: str, start: int) -> str:
    """The surname at ``start``: a compound one if there is one, else one character; empty if none."""
    for length in (4, 3, 2, 1):
        candidate = text[start : start + length]
        if len(candidate) == length and candidate in surnames():
            return candidate
    return ""


def closes(text: str, end: int) -> int:
    """Whether a name may end before ``end``: 3 before punctuation or a word that follows names, 2 before a joining word
    of one character, 1 before any other word of acting or joining, else 0."""
    if OFFICE.match(text, end - 1):
        return 0
    if _END.match(text, end):
        return 3
    found = _after().match(text, end)
    if (found and len(found.group()) > 1) or _LEADING_ON.match(text, end) or _works().match(text, end):
        return 3
    if text[end] == "等" and (not _crossed(text, end) or _OTHERS.match(text, end + 1)):
        return 3  # 林小同|等参加
    if text[end] in _JOINING:
        return 2
    if found:
        return 1 if _crossed(text, end) else 2
    return int(any(part_of_speech(text[end : end + n]).startswith(_VERBAL) for n in (3, 2) if end + n <= len(text)))


def name_end(text: str, start: int, weak: bool = False, known: frozenset[str] = frozenset()) -> int:
    """The end of the person's name that starts at ``start``, 0 if none does.

    ``weak``: nothing before the place says that a person follows, so the name must not be an everyday word and must
    close at punctuation. ``known``: names that are persons in this source.
    """
    if found := _LATIN.match(text, start):
        return found.end()
    if found := _DOTTED.match(text, start):
        return 0 if _leads_up(text, found) or _is_saying(found) else _dotted_end(text, found)
    spelled, sure = _spelled(text, start)
    if spelled - start >= _FOREIGN and sure > 2:
        return spelled  # 那顺孟和|、: no 那顺孟 with another
    surname = surname_at(text, start)
    for length in (3, 2) if len(surname) < 2 else (4, 3):
        if text[start : start + length] in known:
            return min(start + length, len(text))
    if surname and (end := _best(text, start, surname, weak)):
        return end
    if sure > 2 * weak:
        return spelled
    return 0 if weak else _unusual(text, start, surname)


def ends_at(text: str, start: int, end: int) -> bool:
    """Whether a name that nothing before tells ends at ``end``, where what stands behind it tells that it is one. It
    does not end with 在, which leads on to that (周某|在院长陪同下)."""
    return text[end - 1] not in _never("told") and name_end(text[:end], start, True) == end


def listed_end(text: str, start: int, known: frozenset[str] = frozenset(), any_surname: bool = False) -> int:
    """The end of the name that stands at ``start`` in a list behind other names, 0 if none does: a usual one, or one of
    four characters that ends at punctuation (曾某某、|马海木呷“…”), with ``any_surname`` whatever it begins with."""
    end = start + _FOREIGN
    return name_end(text, start, True, known) or (
        end
        if _END.match(text, end) and (any_surname or surname_at(text, start)) and _unfamiliar(text, start, end)
        else 0
    )


def rare_end(text: str, start: int) -> int:
    """The end of a name of three characters whose surname is not known, at ``start`` behind names of a list: it stands
    between marks and holds no word (、|瓦标龙|等); 0 if none does."""
    end = start + 3
    name = text[start:end]
    whole = re.fullmatch(f"[{HAN}]{{3}}", name) and (_END.match(text, end) or text[end] == "等")
    if not whole or not _never("any").isdisjoint(name) or name[-1] in _never("last") or place_ending_of(name, 3):
        return 0
    return 0 if any(part_of_speech(part) for part in (name, name[:2], name[1:])) else end


def is_familiar(name: str) -> bool:
    """Whether a name needs no word before it to be known for one: a frequent surname, or three characters that hold no
    everyday word."""
    level = surnames().get(name[:1], 3)
    if len(name) == 2:
        return level == 1 and part_of_speech(name[1:])[:1] != "v"
    return level == 1 or (level == 2 and not _is_phrase(name[:2], name[1:])) or part_of_speech(name).startswith("nr")


def _unusual(text: str, start: int, surname: str) -> int:
    """The end of a name after a post that closes as no name of the dictionary does."""
    if found := _transliterated().match(text, start):
        ends = range(found.end(), start + _FOREIGN - 1, -1)
        if end := next((end for end in ends if closes(text, end) == 3), 0):
            return end
    if _unfamiliar(text, start, start + _FOREIGN):
        return start + _FOREIGN
    end = start + len(surname) + 2
    if (
        len(surname) == 1
        and surnames()[surname] < 3
        and _plausible(text, start, end, surname, True, 0)
        and not _crossed(text, end)
    ):
        return end
    return 0


def _spelled(text: str, start: int) -> tuple[int, int]:
    """The end of a name of known syllables (敖日|格勒) and how surely it ends there; zeros if there is none."""
    if text[start : start + 1] not in _initials() or not (found := _syllables().match(text, start)):
        return 0, 0
    return found.end(), closes(text, found.end())


@cache
def _transliterated() -> re.Pattern[str]:
    """Four characters or more with which foreign names are written: 阿尔瓦雷斯."""
    return re.compile(f"[{''.join(few('transliterating characters'))}]{{{_FOREIGN},9}}")


@cache
def _initials() -> frozenset[str]:
    return frozenset(syllable[0] for syllable in table("nationality_names"))


def _unfamiliar(text: str, start: int, end: int) -> bool:
    """Whether a name of four characters (阿石拉比, 扎西白珍) stands there: it ends surely, and holds no word."""
    name = text[start:end]
    if len(name) < _FOREIGN or closes(text, end) < 3 or not re.fullmatch(f"[{HAN}]+", name):
        return False
    if not _never("any").isdisjoint(name) or name[-1] in _never("last"):
        return False
    parts = (name[i : i + n] for n in (2, 3) for i in range(_FOREIGN - n + 1))
    return all(not (tag := part_of_speech(part)) or tag.startswith(("nr", "ns")) for part in parts)


def _leads_up(text: str, found: re.Match[str]) -> bool:
    """Whether an everyday word or a post stands before a name with a dot: 困难群众|买买提·吐尔逊, 护边员|巴合提·力."""
    first = re.split("[·•・]", found.group())[0]
    if any(first[:n] in listed("countries") for n in range(2, len(first))):
        return True  # 美国友人|约翰·史密斯
    if any(first[:n] in post_heads() or first[:n] in _nouns() for n in range(2, len(first))):
        return True
    tag = part_of_speech(text[found.start() : found.start() + 2])
    return re.search("[·•・]", found.group()[:5]) is None and bool(tag) and not tag.startswith(("nr", "ns", "nz", "j"))


def _is_saying(found: re.Match[str]) -> bool:
    """Whether an everyday word stands before the dot: 先烈·继往开来."""
    first = re.split("[·•・]", found.group())[0]
    return len(first) == 2 and part_of_speech(first)[:2] in ("n", "v", "vn", "a")


def _dotted_end(text: str, found: re.Match[str]) -> int:
    """The shortest last part of two letters or more that closes surely, else at all: 买买提·吐尔逊|出席.

    都 closes none: 吐尔地·阿布都拉."""
    last = max(found.group().rfind(dot) for dot in "·•・")
    ends = (end for end in range(found.start() + last + 3, found.end() + 1) if text[end : end + 1] != "都")
    strengths = {end: closes(text, end) for end in ends}
    return next((end for sure in (2, 1) for end, strength in strengths.items() if strength >= sure), found.end())


def _best(text: str, start: int, surname: str, weak: bool) -> int:
    """Of one and two characters after the surname those that close best; the longer if no word runs over its end. A
    last character that names seldom end with (陈跃进, 张有为) only where the name closes surely and no other does."""
    choices = []
    for given in (2, 1):
        end = start + len(surname) + given
        strength = 0 if given == 1 and _closed_behind(text, end) else closes(text, end)
        if strength and _plausible(text, start, end, surname, weak, strength):
            if weak and strength < 2 and (surnames()[surname] > 1 or _crossed(text, end)):
                continue
            rare = any(text[end - 1] in _never(kind) for kind in ("last", "closed", "sure"))
            rare = rare and not (given > 1 and _SURELY.match(text, end))  # 郭大为|一行, 谢喜来|，
            choices.append((strength - 1.5 * rare, not _crossed(text, end) or strength > 1, given, end))
    return max(choices)[-1] if choices else 0


def _closed_behind(text: str, end: int) -> bool:
    """Whether a word like 将 or 为 stands before punctuation, where it joins nothing, or 同, 有 before 等: it ends the
    name (廖克将，, 林小同|等)."""
    behind = text[end : end + 1]
    if behind in ("同", "有") and text.startswith("等", end + 1):
        return True
    by = (behind == "以" and _MEANS.match(text, end + 1)) or (behind == "获" and text.startswith("“", end + 1))
    return behind in _never("last") and _END.match(text, end + 1) is not None and not by


def _plausible(text: str, start: int, end: int, surname: str, weak: bool, strength: int) -> bool:
    given = text[start + len(surname) : end]
    if surname == "和" and (strength < 3 or surname_at(given, 0) or part_of_speech(given)):
        return False  # 副市长|和春军|出席, but 副市长和|李军, 书记和|群众
    if len(text) < end or not all("\u3400" <= c <= "\u9fff" for c in given) or text[start:end] in _followers():
        return False
    if given[-1] == "以" and _MEANS.match(text, end):
        return False  # 市长高原|以“…”方式检查, 学生高原|以671分居首
    if given[-1] == "获" and text[end : end + 1] == "“":
        return False  # 教师高原|获“…”称号
    if surname == "来" and _COMES_FOR.match(text, end):
        return False  # 会见来云|考察的客商: 云 is the city
    if _holds_words(given, weak, strength) or (given[-1] in _never("last") and not _ends_rarely(text, end, strength)):
        return False
    if (
        not _never("mark").isdisjoint(given)
        and not (strength > 1 and part_of_speech(given))  # 和平|及, with no 和 that joins
        and not (given[-1] == "和" and text[end : end + 1] in ("为", "任"))  # 任命林仲和|为局长
        and not (_END.match(text, end) if given[-1] in _never("mark") else _SURELY.match(text, end))
    ):
        return False
    unsure = given[-1] in _never("closed") or not _never("sure").isdisjoint(given)
    if unsure and strength < 3 and (weak or not _joins_next(text, start, end, surname)):
        return False
    tag = part_of_speech(text[start:end])
    frequent = surnames()[surname] == 1
    if tag.startswith("nr") or (tag == "ns" and strength == 3 and _is_no_place(text[start:end])):
        return True
    if tag == "ns" and strength == 3 and frequent and len(given) == 1 and not weak:
        return True  # 副县长|余江|陪同, whose name a county has too
    if tag[:1] in ("a", "b", "d") and frequent and len(given) == 1 and strength == 3 and not weak:
        return given not in _MANNERS and _ATTENDS.match(text, end) is not None
    if strength < 3 and surnames()[surname] > 1 and _is_phrase(surname + given[:1], given):
        return False
    if tag:
        return not weak and frequent and strength > 1 and (tag == "nz" or (tag == "n" and len(given) == 1))
    return surnames()[surname] < 3 or (strength > 1 and not (weak and (part_of_speech(given) or "nr")[:2] != "nr"))


def _holds_words(given: str, weak: bool, strength: int) -> bool:
    """Whether a character stands in a given name that names do not hold; some do in the middle of one that surely ends
    and that the words before tell (副局长|何后远|出席)."""
    may_be = len(given) == 2 and strength == 3 and not weak and not part_of_speech(given)
    return not _never("any").isdisjoint(given[1:] if may_be and given[0] in _never("middle") else given)


def _joins_next(text: str, start: int, end: int, surname: str) -> bool:
    """Whether a usual name of three characters, of which none make a word, stands behind a post before what joins
    others to it (市政协秘书长|王其进|和有关人员)."""
    usual = surnames()[surname] == 1 and end - start == 3 > len(surname) + 1
    parts = (text[start:end], text[start : end - 1], text[end - 2 : end])
    return usual and text[end : end + 1] in ("和", "与", "及") and not any(map(part_of_speech, parts))


def _is_no_place(name: str) -> bool:
    """Whether what the dictionary has for a place is a usual name: 梁建国."""
    usual = surnames().get(name[0]) == 1 and len(name) == 3 and not place_ending_of(name, 3)
    return usual and not any(name + level in by_name() for level in ("", "市", "县", "区"))


def _is_phrase(begin: str, given: str) -> bool:
    """Whether everyday words make up what only looks like a name (班子|拟, 养老|金, 谈|认识)."""
    return part_of_speech(begin)[:2] in ("n", "v", "vn") or part_of_speech(given)[:2] in ("v", "vn")


def _ends_rarely(text: str, end: int, strength: int) -> bool:
    """Whether a name may end with a word like 为 or 有 before ``end``: what follows is no post that it leads to, or a
    word of joining that 为 cannot stand before (高有为|与)."""
    if text[end - 1] == "为" and text[end : end + 1] in ("与", "和", "及"):
        return True
    return strength == 3 and not any(text[end : end + n] in post_heads() for n in (2, 3, 4))


@cache
def post_heads() -> frozenset[str]:
    """The heads of posts."""
    return frozenset(line.split()[0] for line in words("posts"))


@cache
def _nouns() -> frozenset[str]:
    return frozenset(line.split()[0] for line in words("person_nouns"))


def _crossed(text: str, end: int) -> bool:
    """Whether a word of the dictionary runs over ``end`` (高质|量)."""
    return end < len(text) and any(part_of_speech(text[end - 1 : end + n]) for n in (1, 2) if end + n <= len(text))
