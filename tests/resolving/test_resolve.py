"""Who is who: joined where the sources say so, apart where they do not, whatever the order."""

from __future__ import annotations

from dataclasses import replace

from kg.model import Contributor, Evidence, Holding, Mention, Ref, Relation
from kg.resolving import resolve
from kg.resolving.naming import contributor_key
from kg.resolving.types import Entity, Resolved

from .told import Told, another

WHOLE = Evidence(0, 5, "test/1")
FIRM = ("Organization", "云泽精工", "Enterprise", "湖北云泽精工机械股份有限公司")


def _labels(resolved: Resolved) -> dict[str, tuple[str, ...]]:
    return {entity.label: entity.alt_labels for entity in resolved.entities.values()}


def _only(resolved: Resolved, label: str) -> Entity:
    (found,) = [entity for entity in resolved.entities.values() if entity.label == label]
    return found


def test_the_forms_of_a_body_are_its_labels() -> None:
    told = Told()
    told.entry(
        "市发改委开会，市发展改革委部署", [("Organization", n, "GovernmentBody") for n in ("市发改委", "市发展改革委")]
    )
    assert _labels(resolve([told.result])) == {"云泽市发展和改革委员会": ("市发展改革委", "市发改委")}


def test_two_batches_are_two_awards_of_one_name() -> None:
    told = Told()
    told.entry("石桥入选第三批全国名桥", [("Award", "第三批全国名桥", "Award")])
    told.entry("古塔入选第七批全国名桥", [("Award", "第七批全国名桥", "Award")])
    assert _labels(resolve([told.result])) == dict.fromkeys(("第三批全国名桥", "第七批全国名桥"), ("全国名桥",))


def test_a_short_form_means_the_full_one_in_the_whole_source() -> None:
    told = Told()
    told.entry("湖北云泽精工机械股份有限公司（云泽精工）投产", [FIRM, ("Organization", FIRM[3], "Enterprise")])
    told.entry("云泽精工扩产", [("Organization", "云泽精工", "Enterprise")])
    assert _labels(resolve([told.result])) == {FIRM[3]: ("云泽精工",)}


def test_generic_forms_are_no_labels_and_mean_nothing_elsewhere() -> None:
    told = Told()
    told.entry("湖北云泽精工机械股份有限公司投产，公司扩产", [("Organization", "公司", "Enterprise", FIRM[3])])
    told.entry("公司扩产，县委开会", [("Organization", "公司", "Enterprise"), ("Organization", "县委", "PartyBody")])
    told.entry("县委开会，该公司扩产", [("Organization", "县委", "PartyBody")])
    resolved = resolve([told.result])
    assert _only(resolved, FIRM[3]).alt_labels == ()
    assert [e.label for e in resolved.entities.values()].count("县委") == 2


def test_a_misread_form_is_a_label_but_another_word_is_not() -> None:
    told = Told()
    told.entry("郟县开会，他讲话", [("Place", "郟县", "AdministrativeDivision"), ("Person", "他", "Person")])
    number = told.entries[0].number
    mentions = (
        Mention(0, 2, "Place", "郏县", "AdministrativeDivision", "t/1"),
        Mention(5, 6, "Person", "林晓川", "Official", "t/1"),
    )
    told.extracted[0] = type(told.extracted[0])(number, mentions)
    assert _labels(resolve([told.result])) == {"郏县": ("郟县",), "林晓川": ()}


def test_one_class_by_most_mentions_and_body_or_place_by_the_source() -> None:
    told = Told()
    told.entry("云湖小学、云湖小学", [("Organization", "云湖小学", "EducationalOrganization")])
    told.entry("在云湖小学", [("Place", "云湖小学", "Facility")])
    assert _only(resolve([told.result]), "云湖小学").type == "EducationalOrganization"


def test_persons_by_their_roles() -> None:
    told = Told()
    told.entry(
        "市长林晓川、董事长欧阳云、村民赵一鸣、钱三省",
        [
            ("Person", n, k)
            for n, k in (("林晓川", ""), ("欧阳云", ""), ("赵一鸣", "PrivatePerson"), ("钱三省", "Person"))
        ],
        [
            Holding(Ref("Person", "林晓川"), "市长", "市长", Ref("Organization", "市政府"), WHOLE),
            Holding(Ref("Person", "欧阳云"), "董事长", "董事长", None, WHOLE),
        ],
    )
    types = {entity.label: entity.type for entity in resolve([told.result]).entities.values()}
    assert types["林晓川"] == "Official"
    assert types["欧阳云"] == "Person"
    assert types["赵一鸣"] == types["钱三省"] == "PrivatePerson"


def _born(day: str) -> Told:
    told = Told()
    told.entry(
        "林晓川，男", [("Person", "林晓川", "Person")], [Relation(Ref("Person", "林晓川"), "birthDate", day, WHOLE)]
    )
    return told


def test_dates_of_birth_tell_persons_of_one_name_apart() -> None:
    bare = Told(another(year=2020))
    bare.entry("林晓川出席", [("Person", "林晓川", "Official")])
    one, other = _born("1963-11"), _born("1970-01")
    other.source = another(year=2024)
    together = resolve([one.result, bare.result])
    assert [e.label for e in together.entities.values()] == ["林晓川"]
    assert len(resolve([one.result, other.result]).entities) == 2
    alone = set(resolve([one.result]).entities)
    assert alone <= set(resolve([one.result, other.result, bare.result]).entities)


def test_a_source_added_joins_two_nodes_and_renames_nothing() -> None:
    first = Told()
    first.entry("云泽精工扩产", [("Organization", "云泽精工", "Enterprise")])
    second = Told(another())
    second.entry("湖北云泽精工机械股份有限公司（云泽精工）投产", [FIRM])
    before = next(iter(resolve([first.result]).entities))
    after = resolve([first.result, second.result])
    (joined,) = after.entities.values()
    assert joined.label == FIRM[3]
    assert joined.retired == (before,)
    assert after.survivor == {before: joined.id}
    assert after.refs[0, 0][Ref("Organization", "云泽精工")] == before


def test_persons_of_two_cities_are_one_if_they_hold_one_post() -> None:
    def told(place: str, post: str, body: str) -> Told:
        made = Told(another(place=place, title=place))
        person, office = Ref("Person", "林晓川"), Ref("Organization", body)
        made.entry(f"{post}林晓川", [("Person", "林晓川", "Official")], [Holding(person, post, post, office, WHOLE)])
        return made

    governor = [told("云泽市", "省长", "省政府").result, told("江城市", "省长", "省政府").result]
    assert sum(e.family == "Person" for e in resolve(governor).entities.values()) == 1
    mayors = [told("云泽市", "市长", "市政府").result, told("江城市", "市长", "市政府").result]
    assert sum(e.family == "Person" for e in resolve(mayors).entities.values()) == 2


def test_nothing_depends_on_the_order_of_the_sources() -> None:
    first, second = Told(), Told(another())
    first.entry(
        "云泽精工扩产，市委开会", [("Organization", "云泽精工", "Enterprise"), ("Organization", "市委", "PartyBody")]
    )
    second.entry("湖北云泽精工机械股份有限公司（云泽精工）投产", [FIRM])
    first.meeting("3月2日，全市水利工程建设推进会议召开，林晓川、欧阳云出席", "2025-03-02", ["林晓川", "欧阳云"])
    second.meeting("全市水利工程建设推进会召开，林晓川、欧阳云参加", "2025-03-02", ["林晓川", "欧阳云"], "chronicle")
    one, other = resolve([first.result, second.result]), resolve([second.result, first.result])
    assert one.entities == other.entities
    assert list(one.entities) == list(other.entities)
    assert list(one.events) == list(other.events)
    assert one.survivor == other.survivor


def test_a_writer_is_no_official_of_that_name_and_may_be_a_body() -> None:
    told = Told()
    text = "市长林晓川开会。（林晓川）"
    told.entry(text, [("Person", "林晓川", "Official")])
    told.entry("产值增长。（林晓川）", [("Person", "林晓川", "Person")])
    told.entry("粮食丰收。（市统计局）")
    for number, name in ((0, "林晓川"), (1, "林晓川"), (2, "市统计局")):
        entry = told.entries[number]
        at = entry.text.rindex(name)
        told.entries[number] = replace(entry, contributors=(Contributor(name, at, at + len(name)),))
    resolved = resolve([told.result])
    writers = [resolved.entity(0, e.number, contributor_key(e.contributors[0])) for e in told.entries]
    assert [writer.label for writer in writers] == ["林晓川", "林晓川", "云泽市统计局"]
    assert writers[0] == writers[1] == resolved.entity(0, 1, Ref("Person", "林晓川"))
    assert writers[0] != resolved.entity(0, 0, Ref("Person", "林晓川"))
    assert writers[0].type == "Person"


def test_a_county_s_own_committee_and_government_are_forms_of_its_full_ones() -> None:
    told = Told()
    told.entry(
        "青禾县政府印发通知，县政府召开会议",
        [
            ("Organization", "青禾县政府", "GovernmentBody"),
            ("Organization", "县政府", "GovernmentBody", "青禾县政府"),
        ],
    )
    assert _labels(resolve([told.result])) == {"青禾县人民政府": ("县政府", "青禾县政府")}
