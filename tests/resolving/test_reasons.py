"""Why a form means an entity, in the words of ``kg explain``."""

from __future__ import annotations

import pytest

from kg.resolving.reasons import REASONS, reason

BODY, FIRM = ("GovernmentBody", "Organization"), ("Enterprise", "Organization")


@pytest.mark.parametrize(
    ("form", "label", "types", "rule"),
    [
        ("市发改委", "云泽市发展和改革委员会", BODY, "form.body/1"),
        ("县委", "中共青禾县委员会", ("Organization", "PartyBody"), "form.body/1"),
        ("省科技厅", "河南省科学技术厅", BODY, "form.body/1"),
        ("湖北", "湖北省", ("AdministrativeDivision", "Place"), "form.place/1"),
        ("云泽精工集团", "湖北云泽精工集团有限公司", FIRM, "form.firm/1"),
        ("云泽学院附属中学", "云泽大学附属中学", ("EducationalOrganization", "Organization"), "form.misread/1"),
        ("“领跑”奖", "领跑奖", ("Award",), "form.letters/1"),
        ("全国文明单位", "第七届全国文明单位", ("Award",), "form.edition/1"),
        ("泽工", "湖北云泽精工机械股份有限公司", FIRM, "form.told/1"),
        ("林晓川", "林晓川", ("Official", "Person"), "name.person/1"),
        ("云湖", "云湖", ("NaturalFeature", "Place"), "name.same/1"),
    ],
)
def test_reasons(form: str, label: str, types: tuple[str, ...], rule: str) -> None:
    assert reason(form, label, types) == rule
    assert rule in REASONS
