"""What stands behind an organisation's name: what makes another word of its ending there (鸿远科|技, 省师范|大学), and
what says of a list that it is one of products."""

from __future__ import annotations

import re

# 青河茶业、云山酥梨|等特色产业, 清川米业、|云山食用菌为主导产业
OF_PRODUCTS = re.compile(
    r"[^，。；]{0,50}?(?:等[^，。；]{0,8}产品|(?:等|为(?!龙头|主体|骨干|依托|支撑|核心|链主|代表))(?:(?!企业|公司)[^，。；、]){0,10}(?:产业(?!化)|产业链|产业园|产业集群|园区))"
)

_GOES_ON = {
    "科": tuple("创技研普学教目幻"),
    "厂": ("区", "房", "界"),
    "建工": ("局", "处", "学"),
    "交建": ("局",),
    "处": ("于", "理"),
    "站": ("点", "驿站"),
    "煤矿": ("文联", "作协", "安全监察", "机械厂", "瓦斯"),
    "大学": ("毕", "城"),
    "矿": tuple("机山用产泉"),
    "小学": ("组",),
    "中学": ("组",),
    "工会": ("情",),
    "学会": ("联合会", "联盟"),
    "协会": ("联合会", "联盟"),
    "集团": ("级", "化"),
    "银行": ("机构", "业金融", "卡", "账户"),
    "政府": ("投资基金", "引导基金", "债"),
    "医共体": ("建设", "改革"),
    "司": tuple("长法令机仪局库职"),
    "中心": ("幼儿园", "小学", "完小"),
    "情网": ("络", "格"),
    "师范": ("大学", "学院", "学校", "专科", "毕业", "生", "类", "专业", "附", "高", "教育"),
    "工行": ("业", "为"),
    "联社": ("会", "区"),
    "公会": ("开", "堂", "见", "计"),
    "书店": ("铺",),
}
# the same behind an ordinal: 十一矿|口, 第六中|学校
_GOES_ON_NUMBERED: dict[str, tuple[str, ...]] = {"矿": ("口",), "中": ("学校",), "小": ("学校",)}
_COOPERATIVES = ("合作社", "专业合作社", "农民专业合作社")
_UNIONS = ("联合社", "联社")


def goes_on(ending: str, strength: str) -> tuple[str, ...]:
    """What makes another word of an ending where it follows (十一矿|口)."""
    further = _GOES_ON_NUMBERED.get(ending[-1], ()) if strength == "o" else ()
    further = _COOPERATIVES if ending[-1] in "业牧" else further  # 青岭果业|专业合作社
    further = _UNIONS if ending.endswith("合作社") else further  # 惠农农机专业合作社|联合社
    return _GOES_ON.get(ending, further)
