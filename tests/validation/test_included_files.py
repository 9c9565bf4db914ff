"""Items of a list in files of their own: the document is one, each text at its own place."""

from __future__ import annotations

from pathlib import Path

import pytest

from blueprint_cli.validation.splicing import FILE_LIMIT
from blueprint_cli.validation.validate import digest, json_schema, list_names
from documents import SMALL, blueprint, checked, found_in, write

OWN = SMALL.replace("{strategy: source}", "{strategy: source, lang: zh-Hant-HK}")
PLAN = "  - {kind: strategies, id: plan, title: 計劃}\ndirections:\n"
TALENT = """\
- id: talent
  title: 匯聚人才
  strategies:
    - id: schools
      title: 推動科普教育
      goals:
        - id: pupils
          text: 讓學生認識創科
          actions:
            - {id: lessons, text: 增設課程}
"""
MARKET = TALENT.replace("talent", "market").replace("匯聚人才", "開拓市場")
for _name, _other in (("schools", "firms"), ("pupils", "growth"), ("lessons", "grants")):
    MARKET = MARKET.replace(_name, _other)


def indented(items: str) -> str:
    return "".join(f"  {line}\n" for line in items.splitlines())


WITHIN = OWN + PLAN + indented(TALENT) + indented(MARKET)
APART = OWN + PLAN + "  - include: plan/talent.yaml\n" + indented(MARKET)


def told(document: str, **files: str) -> list[tuple[str, str]]:
    held = {f"plan/{name}.yaml": text for name, text in ({"talent": TALENT} | files).items()}
    return [(each.code, each.place) for each in found_in(document, held)]


def test_a_document_in_parts_says_what_it_says_in_one() -> None:
    ours = checked(APART, {"plan/talent.yaml": TALENT}).document
    assert ours == checked(WITHIN).document
    assert digest(ours) == digest(checked(WITHIN).document)


def test_a_file_may_hold_several_items_in_any_list() -> None:
    both = checked(OWN + PLAN + "  - include: all.yaml\n", {"all.yaml": TALENT + MARKET})
    assert both.document == checked(WITHIN).document
    sections = OWN.replace("sections:\n", "sections:\n  - include: sections.yaml\n")
    more = "- {kind: closing, id: end, text: 創科成就未來。}\n"
    assert [each.id for each in checked(sections, {"sections.yaml": more}).document.sections] == [
        "end",
        "preface",
    ]


AT_FAULT = [
    (TALENT.replace("title: 匯", "titel: 匯"), "BP020", "plan/talent.yaml:2:3"),
    (TALENT.replace("id: lessons", "id: firms"), "BP102", "blueprint.yaml:19:13"),
    (TALENT.replace("- id: talent", "- id: &a talent"), "BP010", "plan/talent.yaml:1:7"),
    (TALENT + "- [\n", "BP006", "plan/talent.yaml:11:3"),
    ("- include: plan/other.yaml\n", "BP154", "plan/talent.yaml:1:3"),
    ("id: talent\ntitle: 匯聚人才\n", "BP154", "plan/talent.yaml:1:1"),
]


@pytest.mark.parametrize(("text", "code", "place"), AT_FAULT)
def test_faults_are_told_in_the_file(text: str, code: str, place: str) -> None:
    assert (code, place) in told(APART, talent=text)


NAMES = ["plan/none.yaml", "../talent.yaml", "/etc/passwd", "plan/talent.txt", "plan", "[a, b]"]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_that_is_not_read_is_told_where_it_is_named(name: str) -> None:
    found = told(APART.replace("plan/talent.yaml", name))
    assert found[0][0] == "BP154"
    assert found[0][1].startswith("blueprint.yaml:")


def test_what_other_programs_call_include_is_told_how_to_write_it() -> None:
    tagged = found_in(APART.replace("- include:", "- !include"))[0]
    assert tagged.hints == ("Write “include: …” in its place, as an item of a list.",)
    starred = found_in(APART.replace("talent.yaml", "*.yaml"))[0]
    assert starred.hints == ("Name each file on a line of its own: their order must be seen.",)


def test_an_item_that_includes_has_nothing_else() -> None:
    document = APART.replace("talent.yaml\n", "talent.yaml\n    title: 人才\n")
    assert told(document)[0][0] == "BP154"


def test_a_document_includes_so_many_files_and_no_more() -> None:
    document = OWN + PLAN + "  - include: plan/talent.yaml\n" * (FILE_LIMIT + 1)
    assert ("BP154", "blueprint.yaml:215:14") in told(document)


def test_the_files_of_a_document_have_a_limit_together() -> None:
    large = "- {kind: closing, id: end, text: 創科}\n" + "# 創科創科創科創科\n" * 350_000
    document = OWN + "".join(f"  - include: {name}.yaml\n" for name in "ab")
    found = found_in(document, {"a.yaml": large, "b.yaml": large.replace("end", "last")})
    assert ("BP154", "blueprint.yaml:14:14") in [(each.code, each.place) for each in found]


def test_fixes_and_comments_are_of_the_file(tmp_path: Path) -> None:
    faulty = TALENT.replace("增設課程", "在厦門增設課程")
    write(tmp_path, {"blueprint.yaml": APART, "plan/talent.yaml": faulty})
    assert not blueprint(tmp_path, "check", "--fix").status
    assert (tmp_path / "plan" / "talent.yaml").read_text("utf-8") == faulty.replace("厦", "廈")
    assert (tmp_path / "blueprint.yaml").read_text("utf-8") == APART
    allowed = faulty.replace(
        "            - {id: lessons", "            # allow BP211: 名稱\n            - {id: lessons"
    )
    assert "BP211" not in [code for code, _ in told(APART, talent=allowed)]


def test_editors_know_of_files_and_of_what_is_in_them() -> None:
    whole = json_schema()
    item = whole["properties"]["directions"]["items"]
    assert whole["$defs"]["Include"]["required"] == ["include"] == item["if"]["required"]
    assert json_schema("directions")["items"] == item["else"]
    assert {"sections", "directions", "strategies", "goals", "actions", "figures"} <= {
        *list_names()
    }


def test_an_included_table_may_have_its_rows_in_a_file() -> None:
    table = (
        "- kind: table\n  id: money\n  title: 撥款\n  caption: 各項撥款\n"
        "  columns: [{id: item, title: 項目}]\n  data: money.csv\n"
    )
    document = OWN + "  - include: table.yaml\n"
    found = found_in(document, {"table.yaml": table, "money.csv": "id,item\nland,厦門用地\n"})
    assert [(each.code, each.place) for each in found] == [("BP211", "money.csv:2:6")]
