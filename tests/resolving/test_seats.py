"""A title tells its body where the text names none apart. All places but those of the data are invented."""

from __future__ import annotations

import pytest

from kg.resolving.locale import Locale
from kg.resolving.seats import body_of

CITY = Locale("云泽市", "湖北省")
COUNTY = Locale("云泽市", "湖北省", "青禾县")


@pytest.mark.parametrize(
    ("title", "locale", "body"),
    [
        ("市委书记", CITY, "中共云泽市委员会"),
        ("中共云泽市委常委", CITY, "中共云泽市委员会"),
        ("市委统战部部长", CITY, "中共云泽市委统一战线工作部"),
        ("市委宣传部长", CITY, "中共云泽市委宣传部"),
        ("省委副书记", CITY, "中共湖北省委员会"),
        ("市纪委书记", CITY, "中共云泽市纪律检查委员会"),
        ("原副市长", CITY, "云泽市人民政府"),
        ("武汉市市长", CITY, "武汉市人民政府"),
        ("县委副书记", COUNTY, "中共青禾县委员会"),
        ("常务副县长", COUNTY, "青禾县人民政府"),
        ("政府副县长", COUNTY, "青禾县人民政府"),
        ("县委副书记", CITY, ""),  # of which county, the entry does not say
        ("民革市委会主委", CITY, ""),
        ("市场部部长", CITY, ""),
        ("高级工程师", CITY, ""),
    ],
)
def test_the_body_that_a_title_tells(title: str, locale: Locale, body: str) -> None:
    assert body_of(title, locale) == body
