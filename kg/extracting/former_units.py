"""Units that no longer are: 隋属青川郡, 宋元分属宁州、柏州, 1912年属河朔道, 1964年改为云泽特区.

How a place was ruled is told in short sentences, each with a verb of belonging or founding before the units. A 郡
is one wherever its name stands alone; 州, 府 and 道 are used otherwise today, so that the sentence must tell its age.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.landmarks import Landmark
from kg.extracting.name_reading import Reading

_HAN = "[\u4e00-\u9fff]"
_ANY = re.compile(
    "郡|特区|[属隶置领升称为入设][于入]?[今原旧]?[\u4e00-\u9fff]{1,4}[州府道路]"
)  # few entries go on from here
_ENDS = r"(?=[、，。；：（）和与及]|$|[地治境领辖废]|所辖|管辖|之地|改|[置升降]为)"
_JUN = re.compile(rf"(?:(?<=[、，。；和与及])|[属隶置设领治废析改为归并入]于?)({_HAN}{{1,2}}郡)(?![县主王守望])")
_HELD = re.compile(
    r"(?:[隶分改仍均皆俱复又直统归划先后境地]?(?:分属|属|隶)|[析改复又分]?置|改[设称属隶为]|升为?|[废并]入|领|设)[于入]?(?:今|原|旧)?"
    r"(?=[\u4e00-\u9fff]{1,4}[州府道路])"
)
_UNIT = re.compile(
    rf"({_HAN}{{2}}府|{_HAN}{{1,2}}州|{_HAN}{{2,3}}道|{_HAN}{{2,3}}路)"
    rf"(?:{_ENDS}|(?<=[府路])(?={_HAN}{{1,2}}州{_ENDS}))"  # 广州府|连州
)
_NEXT = re.compile("[、和与及]|(?<=[府路])(?=[\u4e00-\u9fff]{1,2}州)")
_ERA = re.compile(
    r"(?:^|[，。；、（自至从由）])[西东南北前后]?(?:商|周|秦|汉|魏|晋|齐|梁|陈|隋|唐|宋|辽|金|元|明|清)"
    r"(?:代|朝|初|末|时|灭|属|置|改|析|，|统一|以[后前]|[\u4e00-\u9fff]{2}[元一二三四五六七八九十]+年)"
    r"|五代|春秋|战国|三国|南北朝|民国|明清|宋元|元明|隋唐|秦汉|魏晋|(?<!\d)1(?:[0-8]\d|9[0-4])\d年"
)
_NONE = re.compile(
    r"(?:自治|直隶|[神九])州$|(?:[政王官首学幕相]|[督护])府$|(?:街|铁|车|航|轨|隧|渠|管|赛|跑|人行|巷)道$|[铁公道马街水陆线]路$"
)
_ZONE = re.compile(rf"(?:改[为称]|设立?|成立|恢复|撤销)({_HAN}{{2,3}}特区){_ENDS}")
_NO_ZONE = re.compile("经济|行政|知识|网络")


def find_former_units(reading: Reading) -> Iterator[Landmark]:
    """The units of former times that an entry tells."""
    if not _ANY.search(reading.text):
        return
    text = reading.text
    for found in _JUN.finditer(text) if "郡" in text else ():
        yield _unit(text, *found.span(1))
    for found in _ZONE.finditer(text) if "特区" in text else ():
        if not _NO_ZONE.search(found[1]):
            yield _unit(text, *found.span(1))
    for held in _HELD.finditer(text):
        if _ERA.search(text, max(0, text.rfind("。", 0, held.start())), held.end()):
            yield from _listed(text, held.end())


def _listed(text: str, begin: int) -> Iterator[Landmark]:
    """The units of a list that begins at ``begin``."""
    item = _UNIT.match(text, begin)
    while item is not None:
        if not _NONE.search(item[1]):
            yield _unit(text, *item.span(1))
        joint = _NEXT.match(text, item.end())
        item = _UNIT.match(text, joint.end()) if joint else None


def _unit(text: str, begin: int, end: int) -> Landmark:
    return Landmark(begin, end, text[begin:end], text[begin:end], "form", "AdministrativeDivision")
