"""Streets of an invented city that are opened."""

from __future__ import annotations

from .conftest import Read
from .test_project_status import statuses


def test_a_district_opens_a_street() -> None:
    assert statuses("2023年，歙县打通柳营路南延“断头路”，改造公厕3座。") == {"柳营路南延": {"贯通"}}


def test_where_roads_lead_is_no_road(read: Read) -> None:
    assert not read("青萝山、白云谷、望仙台3条通往景区公路通车。").names("Project")
