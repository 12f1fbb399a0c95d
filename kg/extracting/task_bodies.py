"""The responsible bodies of a task: （市甲局牵头，市乙局、丙县政府按职责分工负责） → bodies with spans, leads marked.

The bracket is an explicit list, so what stands in it are names, whatever their form: it is cut at its commas and
joints, not recognised. Its brackets may be of any width, nested, missing or of the wrong kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from kg.extracting.divisions import by_name
from kg.extracting.folding import fold_places
from kg.lexicon import table
from kg.model import Source

_OPEN, _CLOSE = "（(〔[【［", "）)〕]】］"
_TAIL = re.compile(r"[。.；;，,、\s）)〕\]】］]*$")
_JOINT = re.compile(r"[、，,；;。\n：:]")
_AND = re.compile(r"和|及|与|以及|会同|同")
_SUFFIX = re.compile(
    r"(?:政府|管委会|委员会|公司|集团|中心|部门|单位|支队|总队|大队|分局|银行|分行|支行|学院|大学|学校|医院|协会|商会"
    r"|总会|联合会|法院|检察院|海关|电视台|工会|团市委|市委|县委|区委|指挥部|专班|研究院|研究所|办公室"
    r"|[局委办厅部院会社署站所联协处]|科协|残联|妇联|侨联|台联|文联|社科联|工商联)$"
)
_REST = re.compile(
    r"等(?:有[^、，]*|相关|有关|市直|责任)?(?:[^、，]{0,8}(?:部门|单位|企业|成员单位))*(?:和[^、，]*)?$|等$"
)
_BRACKETED = re.compile(r"[（(〔\[][^（()）〔〕\[\]]*[）)〕\]]")
_PLACE = re.compile(r"[市县区旗州盟]$")
_ZONE = re.compile(r"(?:开发区|示范区|产业区|高新区|新区|管理区|园区|集聚区|功能区)$")
_TOGETHER = re.compile(r"[两二三四五六]((?:市|县|区|旗)(?:人民)?政府)$")
_HEAD = re.compile(r"^(市|省|县|区|州)")
_SECTION = re.compile(r"^[^市县区省]{2,9}(?:[局办厅]|(?<!员)委|工商联|妇联|残联|文联|侨联|社科联|科协|总工会)$")
_ELSEWHERE = re.compile(r"^(?:国家|中国|全|人行|中央|团)|管委会$|公司$|分局$")


# 由市甲局牵头，市乙局、丙局等部门配合，年底前完成。
_TOLD = re.compile(
    r"由(?P<first>[^，。；：、（）]{3,24})(?:牵头|负责牵头)(?:负责|落实|实施)?"
    r"(?:，(?:会同)?[^。；：（）]{3,120}?(?:协同配合|配合|参与|协助|协办|负责))?(?=[，。；]|$)"
)
# 负责 at the end of a bracket that more text follows, or in it before the day by which it is to be done
_ENDS_INSIDE = re.compile(
    r"负责\s*(?:[。.]?[）)〕\]】］]|[，,；;。]\s*(?:完成|办结|推进)?(?:时限|时间|期限)(?:要求)?[：:]"
    r"|[，,；;][^，。；（）]{2,20}(?:前|底)(?:完成)?[）)〕\]】］])"
)
_SIGNED = re.compile(r"(?:(?<![：:\s])\s*(?:19|20)\d\d年\d{1,2}月\d{1,2}日)?\s*$")
_NOTE = re.compile(r"(?:具体|以下|以上|下同|其中|涉及|上述|各项|任务|均)")
_BODY_ALONE = re.compile(r"^(?:副?[省市县区州旗]长|副?书记|主任|领导|专人)")


@dataclass(frozen=True, slots=True)
class Body:
    """A body in the list: joined span, its name (completed by what the list shares), whether it leads.

    ``union`` marks 各县（市、区）政府（管委会）, which is no body but stands for all county-level governments;
    ``zones`` whether it speaks of the administrations of zones (管委会) too.
    """

    begin: int
    end: int
    name: str
    lead: bool
    union: bool = False
    zones: bool = False


@cache
def _listed(key: str) -> str:
    return "|".join(re.escape(w) for w in sorted(table("task_words")[key], key=lambda w: (-len(w), w)))


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(rf"(?:{_listed('lead')}|{_listed('share')})$")


@cache
def _heading() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<lead>{_listed('heading_lead')})|(?P<share>{_listed('heading_share')})|(?P<other>{_listed('heading_other')})"
    )


def find_list(text: str) -> tuple[int, int, int] | None:
    """The list of bodies in a task's text: where its bracket (or heading) begins, and the span of the list in it.

    None if the task names none.
    """
    end = len(text) - len(_TAIL.search(text)[0])  # type: ignore[index]
    headed = [
        m for m in _heading().finditer(text) if re.match(r"[：:]", text[m.end() : m.end() + 1]) and not m["other"]
    ]
    if headed:
        begin = headed[0].start()
        outer = begin - 1 if begin and text[begin - 1] in _OPEN else begin
        return outer, begin, _before_notes(text, begin, end)
    if not _ending().search(text[:end]):
        return _list_inside(text) or _told(text)
    begin = _opening(text, end)
    return (begin, begin + 1, end) if text[begin] in _OPEN else (begin, begin, end)


def _before_notes(text: str, begin: int, end: int) -> int:
    """Where a list ends before the date that a notice is signed with, and before sentences that name no bodies:
    （责任单位：市甲局。|任务涉及各县区，不再列出）."""
    while text[end : end + 1] in tuple(_CLOSE) and _is_open(text[begin:end]):
        end += 1  # 各县（市、区）政府（管委会|）
    end = begin + _SIGNED.search(text[begin:end]).start()  # type: ignore[union-attr]
    for at in (m.start() for m in re.finditer("。", text[begin:end])):
        rest = text[begin + at + 1 : end].strip()
        if rest and _NOTE.match(rest) and not _heading().search(rest):
            return begin + at
    return end


def _is_open(text: str) -> bool:
    return sum(char in _OPEN for char in text) > sum(char in _CLOSE for char in text)


def _told(text: str) -> tuple[int, int, int] | None:
    """The sentence that says who leads and who helps (由甲局牵头，乙局配合), where no bracket does."""
    for found in _TOLD.finditer(text) if "牵头" in text else ():
        if _SUFFIX.search(found["first"]) and not _BODY_ALONE.match(found["first"]):
            return found.start(), found.start(), found.end()
    return None


def _opening(text: str, end: int) -> int:
    """The bracket that a list ending at ``end`` is opened by; without one, the start of its sentence."""
    depth, stop = 0, 0
    for position in range(end - 1, -1, -1):
        char = text[position]
        if char in _CLOSE:
            depth += 1
        elif char in _OPEN:
            if depth == 0:
                return position
            depth -= 1
        elif char in "。；\n" and depth == 0:
            stop = position + 1
            break
    return stop


def _list_inside(text: str) -> tuple[int, int, int] | None:
    """A bracket that ends in 负责 though more text follows it (the last of several)."""
    best = None
    for found in _ENDS_INSIDE.finditer(text):
        end = found.start() + 2
        begin = _opening(text, end)
        if text[begin] in _OPEN:
            best = begin, begin + 1, end
    return best


def read_bodies(text: str, begin: int, end: int, source: Source) -> list[Body]:
    """The bodies of the list in ``text[begin:end]``, in order, each once."""
    parts = [
        replace(part, name=fold_places(part.name, source)) for clause in _clauses(text, begin, end) for part in clause
    ]
    named = _complete(parts)
    seen: set[str] = set()
    kept = []
    for body in named:
        if body.name not in seen and (body.union or _is_body(body.name)):
            seen.add(body.name)
            kept.append(body)
    return kept


def _clauses(text: str, begin: int, end: int) -> Iterator[list[Body]]:
    """The parts between commas with what the end of their clause (or the heading before it) says of their role."""
    items: list[Body] = []
    heading = ""
    for first, last, stop in _items(text, begin, end):
        found = _heading().match(text, first, last)
        if found and stop in ("：", ":"):
            yield items
            items, heading = [], found.lastgroup or ""
            continue
        behind = _heading_at_end(text, first, last) if stop in ("：", ":") else None
        if behind and heading != "other":  # 牵头部门：市甲局|配合部门：市乙局, with a blank between in print
            items.extend(replace(b, lead=heading == "lead") for b in _split(text, first, behind.start()))
            yield items
            items, heading = [], behind.lastgroup or ""
            continue
        if heading == "other":
            continue
        ending = _ending().search(text, first, last)
        cut = ending.start() if ending else last
        lead = heading == "lead" or bool(ending and ending[0] in table("task_words")["lead"])
        if cut > first:
            items.extend(_split(text, first, cut))
        if lead:
            items = [replace(b, lead=True) for b in items]
        if ending or stop in "；;。":
            yield items
            items = []
    yield items


def _heading_at_end(text: str, first: int, last: int) -> re.Match[str] | None:
    """The heading that an item before a colon ends with."""
    return next((m for m in _heading().finditer(text, first, last) if m.end() == last and m.start() > first), None)


def _items(text: str, begin: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Spans between separators outside inner brackets, each with the separator that ends it."""
    depth, first = 0, begin
    for position in range(begin, end):
        char = text[position]
        if char in _OPEN:
            depth += 1
        elif char in _CLOSE:
            depth = max(0, depth - 1)
        elif depth == 0 and _JOINT.match(char):
            yield first, position, char
            first = position + 1
    yield first, end, "。"


def _split(text: str, first: int, last: int) -> Iterator[Body]:
    """An item as bodies: cut at 和, 及 only where both sides end like a body (文化广电和旅游局 stays whole)."""
    if text.startswith("由", first):
        first += 1
    for found in _AND.finditer(text, first, last):
        before, after = text[first : found.start()], text[found.end() : last]
        if _SUFFIX.search(before) and len(before) > 2 and (_SUFFIX.search(after) or _is_union(after)):
            yield from _split(text, first, found.start())
            yield from _split(text, found.end(), last)
            return
    rest = _REST.search(text[first:last])
    if rest and rest.start() > 1:
        last = first + rest.start()
    if first < last:
        name = text[first:last]
        yield Body(first, last, name, False, _is_union(name), "管委会" in name or "开发区" in name)


def _is_union(name: str) -> bool:
    bare = re.sub(r"(?:人民)?政府|管委会|管理委员会|党委", "", _BRACKETED.sub("", name)).rstrip("和及与、")
    return bare in table("task_words")["union"] or bare.replace("、", "") in table("task_words")["union"]


def _is_body(name: str) -> bool:
    if name in table("task_words")["generic"] or re.match(r"(?:各|有关|相关|市直|其他|所有|部分)", name):
        return False
    return len(name) > 2 and not re.search(r"成员单位$|(?:有关|相关)(?:部门|单位)$", name)


# -------------------------------------------------------------------------------------------- shared parts


def _complete(parts: list[Body]) -> list[Body]:
    """Give each body what the list says once: 甲市、乙县政府 → 甲市政府, 乙县政府; 市公安、司法局 → 市公安局, 市司法局;
    甲、乙两县政府 → 甲县政府, 乙县政府."""
    done: list[Body] = []
    for body in reversed(parts):
        name = body.name
        if not body.union and not _SUFFIX.search(name) and done:
            name += _tail_of(name, done[-1].name)
        done.append(replace(body, name=name))
    done.reverse()
    done = [replace(b, name=_TOGETHER.sub(r"\1", b.name)) for b in done]
    return _with_heads(done)


def _tail_of(name: str, following: str) -> str:
    if together := _TOGETHER.search(following):
        return together[1]
    if _ZONE.search(name):
        found = re.search(r"管委会$|管理委员会$", following)
    elif _PLACE.search(name) and name in by_name():
        found = re.search(r"(?:人民)?政府$", following)
    else:
        found = re.search(r"[局委办厅]$", following) if len(name) <= 12 and name[-1] not in "司厂" else None
    return found[0] if found else ""


def _with_heads(bodies: list[Body]) -> list[Body]:
    """市编办、人社局 → 市编办, 市人社局: a body with no place of its own is of the same place as the one before."""
    done: list[Body] = []
    shared = ""
    for body in bodies:
        if found := _HEAD.match(body.name):
            shared = found[0]
        elif not body.union and shared and _SECTION.search(body.name) and not _has_place(body.name):
            body = replace(body, name=shared + body.name)
        else:
            shared = ""
        done.append(body)
    return done


def _has_place(name: str) -> bool:
    return any(name[:n] in by_name() for n in range(2, min(9, len(name)))) or bool(_ELSEWHERE.search(name))
