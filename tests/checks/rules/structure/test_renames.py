"""A part that is renamed says what it was called, and keeps its translations."""

from __future__ import annotations

import json

import pytest

from blueprint_cli.checks.checked import Checked
from blueprint_cli.desk.mending import mend
from blueprint_cli.diagnostics import Severity
from blueprint_cli.model.message import Origin
from blueprint_cli.pipeline import check
from blueprint_cli.renderers.formats import data
from blueprint_cli.validation.validate import digest
from blueprint_cli.world import MemoryWorld

DOCUMENT = """\
blueprint: 1
document: {title: 道路安全計劃, publisher: 運輸署, published: 2024-03-01}
locales:
  zh-Hant: {strategy: source, lang: zh-Hant-HK}
  en: {strategy: translate, lang: en-HK}
sections:
  - {kind: closing, id: children, title: 兒童, text: 學校會教導兒童安全過路。}
  - kind: table
    id: schools
    caption: 各區參與的學校
    columns: [{id: area, title: 地區}, {id: total, title: 學校數目}]
    rows: [{id: north, cells: {area: 北區, total: 8所}}]
"""
CATALOG = "".join(
    f'msgctxt "{name}"\nmsgid "{source}"\nmsgstr "{target}"\n\n'
    for name, source, target in (
        ("document.title", "道路安全計劃", "Road Safety Plan"),
        ("document.publisher", "運輸署", "Transport Department"),
        ("children.title", "兒童", "Children"),
        (
            "children.text",
            "學校會教導兒童安全過路。",
            "Schools will teach children to cross safely.",
        ),
        ("schools.caption", "各區參與的學校", "Schools that take part in each district"),
        ("area.title", "地區", "District"),
        ("total.title", "學校數目", "Number of schools"),
        ("north.area", "北區", "North"),
        ("north.total", "8所", "8"),
    )
)
RENAMED = (
    DOCUMENT.replace("id: children", "id: pupils, was: children")
    .replace("{id: total,", "{id: schools-in-area, was: total,")
    .replace("total: 8所", "schools-in-area: 8所")
    .replace("id: north", "id: north-district, was: north")
)


def world(document: str, catalog: str = CATALOG) -> MemoryWorld:
    return MemoryWorld({"blueprint.yaml": document, "locales/en.po": catalog})


def checked(document: str, catalog: str = CATALOG) -> Checked:
    outcome = check(world(document, catalog), "blueprint.yaml")
    assert outcome.diagnostics == ()
    assert outcome.value is not None
    return outcome.value


def test_renamed_parts_keep_their_translations() -> None:
    _, before = checked(DOCUMENT).localization.documents
    _, after = checked(RENAMED).localization.documents
    assert all(each.origin is Origin.TRANSLATED for each in after.messages.values())
    assert [each.target for each in after.messages.values()] == [
        each.target for each in before.messages.values()
    ]
    assert after.messages["pupils.text"].was == "children.text"
    assert after.messages["north-district.schools-in-area"].was == "north.total"
    assert after.messages["north-district.area"].was == "north.area"
    assert after.messages["schools.caption"].was == ""


def test_a_rename_says_nothing_to_readers() -> None:
    renamed, plain = checked(RENAMED), RENAMED
    for was in ("children", "total", "north"):
        plain = plain.replace(f", was: {was}", "")
    outcome = check(world(plain), "blueprint.yaml")
    assert outcome.value is not None
    assert digest(renamed.document) == digest(outcome.value.document)
    for document in renamed.localization.documents:
        told = json.loads(data.render(document, world(RENAMED))[0])
        assert "was" not in json.dumps(told)


def test_an_entry_of_before_is_obsolete_beside_one_of_now() -> None:
    entry = 'msgctxt "pupils.text"\nmsgid "學校會教導兒童安全過路。"\nmsgstr "Schools teach it."\n'
    outcome = check(world(RENAMED, CATALOG + entry), "blueprint.yaml")
    assert [each.code for each in outcome.diagnostics] == ["BP303"]
    assert "children.text" in outcome.diagnostics[0].message


def test_findings_about_renamed_text_stand_in_the_catalog() -> None:
    outcome = check(
        world(RENAMED, CATALOG.replace("cross safely", "cross  safely")), "blueprint.yaml"
    )
    assert [each.code for each in outcome.diagnostics] == ["BP222"]
    assert outcome.diagnostics[0].place.startswith("locales/en.po:15:")


def test_links_to_the_id_of_before_are_told_its_new_one() -> None:
    linked = RENAMED.replace("學校會教導兒童安全過路。", '"學校會教導兒童[安全過路](#children)。"')
    catalog = CATALOG.replace("安全過路。", "[安全過路](#children)。").replace(
        "cross safely.", "[cross safely](#children)."
    )
    outcome = check(world(linked, catalog), "blueprint.yaml")
    (found,) = (each for each in outcome.diagnostics if each.code == "BP139")
    assert found.message == "“children” is called “pupils” now"
    assert found.severity is Severity.NOTE
    mended = mend(world(linked, catalog), "blueprint.yaml", unsafe=True)
    assert "(#pupils)" in mended.changes[0].after


@pytest.mark.parametrize("was", ["Children", '""', "[a, b]", "7"])
def test_what_a_part_was_called_is_one_id(was: str) -> None:
    document = DOCUMENT.replace("id: children", f"id: pupils, was: {was}")
    codes = {each.code for each in check(world(document), "blueprint.yaml").diagnostics}
    assert codes & {"BP022", "BP023"}
