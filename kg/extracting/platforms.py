"""Platforms of the web: firms where they sign, come or are listed as such, channels where one shows or sells."""

from __future__ import annotations

import re

from kg.extracting.name_reading import Reading
from kg.extracting.name_words import few

_ITEM = r"[、和与及或][^、和与及或，。；：\s]{2,12}"
# 在快手、抖音|等平台收看, 抖音、视频号等新媒体账号
_KINDS = r"平台|媒体|渠道|网站|网络|[Aa][Pp][Pp]|应用|账号|公众号|直播间?|软件|矩阵|阵地|端口|终端|工具|载体"
_AS_CHANNELS = re.compile(
    rf"(?:{_ITEM}?)*?(?:等(?:等)?[^，。；、]{{0,14}}?|[^，。；、等]{{0,4}}?)(?:{_KINDS})(?!企业|公司|型?经济)"
)
_AS_FIRMS = re.compile(rf"(?:{_ITEM}?)*?等[^，。；、]{{0,14}}?(?:企业|公司|集团|厂商|客商|央企|机构|巨头)")
_THROUGH = re.compile(
    r"(?:在|通过|利用|借助|依托|登[录陆]|上线|入驻|运用|打开|进驻|开通|借力|经由|以)(?:了|于)?(?:[\u4e00-\u9fff“”]{2,8}[、和及])*$"
)
_DEALS = re.compile(r"(?:与|和|同|跟|对接|引进|引入|邀请|走访|考察|拜访|牵手|携手|联合|落地)$")
_DEALT = re.compile(r"[^，。；、]{0,14}?(?:签|合作|战略|对接|会谈|座谈|联合|共建|携手|集团|公司|总部|副?总裁|负责人)")


def is_channel(reading: Reading, begin: int, end: int) -> bool:
    """Whether the name of a platform at ``begin:end`` means what it offers or where something is shown, not the firm.

    A platform that hardly ever is spoken of as a firm (抖音) must be dealt with as one or stand in a list of firms.
    """
    text = reading.text
    if end < len(text) and reading.token_at(end).word in few("uses of platforms"):
        return True  # 抖音|直播
    name = text[begin:end]
    if name not in few("platforms") and name not in few("channels"):
        return False
    if _AS_FIRMS.match(text, end):
        return False
    if _AS_CHANNELS.match(text, end) or _THROUGH.search(text, max(0, begin - 30), begin):
        return True
    dealt = _DEALS.search(text, max(0, begin - 2), begin) or _DEALT.match(text, end)
    return name in few("channels") and not dealt
