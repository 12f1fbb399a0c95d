"""One occasion told twice is one event; two occasions of one day are two."""

from __future__ import annotations

from dataclasses import replace

from kg.model import EventFact, Extracted
from kg.resolving import resolve

from .told import Told, another

DAY = "2025-03-02"
PEOPLE = ["林晓川", "欧阳云", "赵一鸣"]


def test_a_monthly_and_a_chronicle_tell_of_one_meeting() -> None:
    monthly, chronicle = Told(), Told(another())
    monthly.meeting(
        "全市防汛抗旱工作会议召开\n3月2日，全市防汛抗旱工作会议召开。", DAY, PEOPLE, title="全市防汛抗旱工作会议召开"
    )
    chronicle.meeting("同日，市长林晓川主持召开全市防汛抗旱工作会议，欧阳云、赵一鸣出席", DAY, PEOPLE, "chronicle")
    before = set(resolve([monthly.result]).events) | set(resolve([chronicle.result]).events)
    resolved = resolve([monthly.result, chronicle.result])
    (event,) = resolved.events.values()
    assert len(event.members) == 2
    assert {event.id, *event.retired} == before
    assert event.label == "全市防汛抗旱工作会议召开"
    assert resolved.event(0, 0, 0) == resolved.event(1, 0, 0) == event


def test_two_meetings_of_one_day_with_the_same_people_stay_two() -> None:
    monthly, chronicle = Told(), Told(another())
    monthly.meeting("全市防汛抗旱工作会议召开", DAY, PEOPLE)
    chronicle.meeting("市委召开会议研究乡村振兴和粮食安全", DAY, PEOPLE, "chronicle")
    assert len(resolve([monthly.result, chronicle.result]).events) == 2


def test_one_meeting_of_two_days_or_two_cities_is_two() -> None:
    monthly, later = Told(), Told(another())
    monthly.meeting("全市防汛抗旱工作会议召开", DAY, PEOPLE)
    later.meeting("全市防汛抗旱工作会议召开", "2025-03-03", PEOPLE)
    elsewhere = Told(another(place="江城市", title="江城月报"))
    elsewhere.meeting("全市防汛抗旱工作会议召开", DAY, PEOPLE)
    assert len(resolve([monthly.result, later.result, elsewhere.result]).events) == 3


def test_a_chronicle_tells_of_an_occasion_once() -> None:
    chronicle = Told(another())
    chronicle.meeting("市政府党组召开学习教育研讨会议", DAY, PEOPLE, "chronicle")
    chronicle.meeting("同日，市政府党组召开学习教育研讨会议", DAY, PEOPLE, "chronicle")
    assert len(resolve([chronicle.result]).events) == 2


def test_a_label_that_is_a_date_only_is_made_of_the_sentence() -> None:
    told = Told()
    text = "同日，市政府与江城银行举行工作会谈，双方交流。"
    told.meeting(text, DAY, [], "chronicle")
    (event,) = told.extracted[0].facts
    assert isinstance(event, EventFact)
    told.extracted[0] = Extracted(0, (), (replace(event, label="同日"),))
    assert [e.label for e in resolve([told.result]).events.values()] == ["市政府与江城银行举行工作会谈"]
