"""Chapters in Markdown: what they say is what the same chapter says in YAML, told at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.source import Source
from blueprint_cli.validation.chapters import chapter
from blueprint_cli.validation.validate import digest
from documents import SMALL, blueprint, checked, found_in, write

OWN = SMALL.replace("{strategy: source}", "{strategy: source, lang: zh-Hant-HK}") + (
    "figures:\n  - {id: talent-fund, value: 100億, unit: HKD}\n"
)
NAMED = OWN.replace("sections:\n", "sections:\n  - include: chapters/talent.md\n")
CHAPTER = """\
---
role: foreword
numbering: paragraphs
signed: {name: 局長, date: 2026-02}
---

# 人才[^law] {#talent}

人才是創科的根基，見[](#situation)。

> 引文也可以。

預留{talent-fund}。 {#more-resources}

[^law]: 見《基本法》第118條。
[^plan]: 見*規劃*。

## 現況 ## {#situation was=now numbering="none"}

- 一
  - 二[^plan]

### 細節 {#detail}

```
# 不是標題
<!-- allow BP211: 不是註解 -->
[^code]: 不是註釋
```

## 前瞻 {#outlook}

[網站][itib]

[itib]: https://www.itib.gov.hk/
"""
SAME = """\
  - kind: prose
    id: talent
    role: foreword
    numbering: paragraphs
    signed: {name: 局長, date: 2026-02}
    title: 人才[^law]
    text: |
      人才是創科的根基，見[](#situation)。

      > 引文也可以。

      預留{talent-fund}。 {#more-resources}
    footnotes:
      - {id: law, text: 見《基本法》第118條。}
      - {id: plan, text: 見*規劃*。}
    sections:
      - kind: prose
        id: situation
        was: now
        numbering: none
        title: 現況
        text: |
          - 一
            - 二[^plan]
        sections:
          - kind: prose
            id: detail
            title: 細節
            text: |
              ```
              # 不是標題
              <!-- allow BP211: 不是註解 -->
              [^code]: 不是註釋
              ```
      - kind: prose
        id: outlook
        title: 前瞻
        text: |
          [網站][itib]

          [itib]: https://www.itib.gov.hk/
"""


def found(text: str | bytes) -> tuple[Diagnostic, ...]:
    return found_in(NAMED, {"chapters/talent.md": text})


def places(text: str | bytes) -> list[tuple[str, str]]:
    return [(each.code, each.place) for each in found(text)]


def test_a_chapter_says_what_it_says_in_yaml() -> None:
    ours = checked(NAMED, {"chapters/talent.md": CHAPTER}).document
    within = checked(OWN.replace("sections:\n", f"sections:\n{SAME}")).document
    assert ours == within
    assert digest(ours) == digest(within)


def test_a_chapter_may_hold_nothing_but_its_sections() -> None:
    files = {"chapters/talent.md": "# 人才 {#talent}\n\n## 現況 {#now}\n\n文。\n"}
    (talent, _) = checked(NAMED, files).document.sections
    assert [each.id for each in talent.sections] == ["now"]
    assert places("# 人才 {#talent}\n") == [("BP166", "chapters/talent.md:1:1")]


def test_it_stands_below_a_section_of_yaml_beside_a_table() -> None:
    document = OWN.replace(
        "sections:\n",
        "sections:\n  - kind: prose\n    id: top\n    title: 上\n    text: 引言。\n    sections:\n"
        "      - include: chapters/talent.md\n"
        "      - {kind: table, id: table, title: 表, caption: 表題, columns: [{id: a, title: 項}],"
        " rows: [{id: b, cells: {a: 一}}]}\n"
        "      - include: chapters/next.md\n",
    )
    files = {
        "chapters/talent.md": "# 甲 {#first}\n\n一。\n",
        "chapters/next.md": "# 乙 {#next}\n\n二。\n",
    }
    (top, *_) = checked(document, files).document.sections
    assert [each.id for each in top.sections] == ["first", "table", "next"]


TOP = "# 人才 {#talent}\n\n"
AT_FAULT = [
    ("", "BP154", "blueprint.yaml:9:14"),
    ("\n \n", "BP154", "blueprint.yaml:9:14"),
    ("人才。\n", "BP166", "chapters/talent.md:1:1"),
    ("人才。\n\n# 人才 {#talent}\n\n文。\n", "BP166", "chapters/talent.md:1:1"),
    ("# 人才\n\n文。\n", "BP166", "chapters/talent.md:1:1"),
    ("人才 {#talent}\n====\n\n文。\n", "BP166", "chapters/talent.md:2:1"),
    (f"{TOP}甲\n---\n\n乙。\n", "BP166", "chapters/talent.md:4:1"),
    (f"{TOP}甲。\n\n# 乙 {{#next}}\n\n丙。\n", "BP166", "chapters/talent.md:5:1"),
    (f"{TOP}甲。\n\n### 乙 {{#next}}\n\n丙。\n", "BP166", "chapters/talent.md:5:1"),
    (f"{TOP}甲。\n\n#### 乙 {{#next}}\n\n丙。\n", "BP166", "chapters/talent.md:5:1"),
    (f"{TOP}甲。\n\n## {{#next}}\n\n丙。\n", "BP166", "chapters/talent.md:5:1"),
    ("# 人才 {#talent .lead}\n\n文。\n", "BP166", "chapters/talent.md:1:15"),
    ("# 人才 {#talent title=乙}\n\n文。\n", "BP166", "chapters/talent.md:1:15"),
    ("# 人才 {#talent tite=乙}\n\n文。\n", "BP020", "chapters/talent.md:1:15"),
    ("# 人才 {#Talent}\n\n文。\n", "BP023", "chapters/talent.md:1:8"),
    (f"{TOP}```\n甲\n\n## 乙 {{#next}}\n", "BP166", "chapters/talent.md:3:1"),
    (f"{TOP}- 甲\n- # 乙\n", "BP118", "chapters/talent.md:4:1"),
    (f"{TOP}> ## 乙\n", "BP118", "chapters/talent.md:3:1"),
    (f"{TOP}| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n", "BP126", "chapters/talent.md:3:1"),
    (f"{TOP}見![圖](a.png)。\n", "BP126", "chapters/talent.md:3:2"),
    (f"{TOP}甲<b>乙</b>。\n", "BP201", "chapters/talent.md:3:2"),
    (f"{TOP}<!-- 待核 -->\n\n甲。\n", "BP201", "chapters/talent.md:3:1"),
    (f"{TOP}在厦門。\n", "BP211", "chapters/talent.md:3:2"),
    (f"{TOP}文。[^law]\n\n[^law]: 甲\n    在厦門。\n", "BP211", "chapters/talent.md:6:6"),
    (f"---\nroel: annex\n---\n{TOP}文。\n", "BP020", "chapters/talent.md:2:1"),
    (f"---\ntitle: 甲\n---\n{TOP}文。\n", "BP167", "chapters/talent.md:2:1"),
    (f"---\nrole: annex\n{TOP}文。\n", "BP167", "chapters/talent.md:1:1"),
    (f"---\n- role\n---\n{TOP}文。\n", "BP167", "chapters/talent.md:2:1"),
    (f"---\nrole: [\n---\n{TOP}文。\n", "BP006", "chapters/talent.md:2:7"),
    (f"---\nremarks:\n  - include: a.yaml\n---\n{TOP}文。\n", "BP154", "chapters/talent.md:3:5"),
]


@pytest.mark.parametrize(("text", "code", "place"), AT_FAULT)
def test_faults_are_told_at_their_place(text: str, code: str, place: str) -> None:
    assert (code, place) in places(text)


def test_settings_may_be_empty_and_say_where_the_text_starts() -> None:
    assert not places(f"---\n# nothing\n---\n{TOP}文。\n")
    assert places(f"---\n---\n{TOP}在厦門。\n") == [("BP211", "chapters/talent.md:5:2")]


def test_a_file_of_another_encoding_or_system_is_told_or_read() -> None:
    assert places(f"{TOP}文。\n".encode("big5"))[0] == ("BP002", "chapters/talent.md:1:3")
    assert {code for code, _ in places(f"\ufeff{TOP}文。\n".replace("\n", "\r\n"))} == {
        "BP003",
        "BP004",
    }


def test_a_comment_allows_a_finding_in_the_block_below() -> None:
    allowed = "<!-- allow BP211: 名稱 -->\n"
    assert not places(f"{TOP}{allowed}在厦門。\n")
    assert not places(f"{TOP}一段。\n\n{allowed}\n在厦門。\n")
    assert places(f"{TOP}{allowed}一。\n\n在厦門。\n")[0][0] == "BP211"
    assert not places(f"{allowed}# 厦門 {{#talent}}\n\n文。\n")
    parted = checked(NAMED, {"chapters/talent.md": f"{TOP}一。\n{allowed}在厦門。\n"}).document
    assert len(parted.sections[0].text.blocks) == 2  # type: ignore[union-attr]
    listed = checked(NAMED, {"chapters/talent.md": f"{TOP}- 一\n  {allowed}- 在厦門\n"}).document
    assert listed.sections[0].text.source == "- 一\n- 在厦門"  # type: ignore[union-attr]


def test_fix_mends_the_file_and_gives_headings_ids(tmp_path: Path) -> None:
    faulty = "# 人才\n\n在厦門。\n\n## 人才 ##\n\n> 在厦門。\n\n### 細節 {#detail}\n\n"
    faulty += "文。[^a]\n\n[^a]: 厦門\n"
    write(tmp_path, {"blueprint.yaml": NAMED, "chapters/talent.md": faulty})
    assert not blueprint(tmp_path, "check", "--fix").status
    mended = (tmp_path / "chapters" / "talent.md").read_text("utf-8")
    first, second = mended.splitlines()[0], mended.splitlines()[4]
    assert first == "# 人才 {#talent}"
    assert second.startswith("## 人才 {#talent-")
    assert "厦" not in mended
    again = blueprint(tmp_path, "fmt")
    assert not again.status
    assert (tmp_path / "chapters" / "talent.md").read_text("utf-8") == mended


def test_a_proposed_id_is_that_of_no_other_file() -> None:
    files = {"chapters/talent.md": "# 人才\n\n文。\n", "more.md": "# 人才 {#talent}\n\n文。\n"}
    document = NAMED.replace("chapters/talent.md\n", "chapters/talent.md\n  - include: more.md\n")
    (missing,) = found_in(document, files)
    assert missing.fix
    assert "{#talent}" not in missing.fix.edits[0].text


def test_a_chapter_stands_among_sections_alone() -> None:
    document = OWN + "directions:\n  - include: chapters/talent.md\n"
    (told,) = found_in(document, {"chapters/talent.md": CHAPTER})
    assert (told.code, told.hints) == (
        "BP154",
        ("A chapter in Markdown stands in a list of “sections”.",),
    )


def test_a_large_chapter_is_read_in_one_walk() -> None:
    text = "# 甲 {#first}\n\n" + "".join(
        f"## 節 {{#s{n}}}\n\n文[^n{n}]。\n\n[^n{n}]: 註。\n\n" for n in range(2_000)
    )
    made = chapter(Source("a.md", text), lambda _: "none")
    assert not made.diagnostics


def test_an_id_that_stands_twice_is_told_by_file_and_line() -> None:
    document = NAMED.replace("chapters/talent.md\n", "chapters/talent.md\n  - include: more.md\n")
    files = {
        "chapters/talent.md": f"{TOP}文。\n\n一段。 {{#one}}\n",
        "more.md": "# 人才 {#talent}\n\n文。\n\n二段。 {#one}\n",
    }
    told = [(each.code, each.place, each.hints[0]) for each in found_in(document, files)]
    assert told == [
        (
            "BP102",
            "more.md:1:8",
            "It is already at chapters/talent.md:1. Give one of the two another id.",
        ),
        (
            "BP102",
            "more.md:5:1",
            "It is already at chapters/talent.md:5. Give one of the two another id.",
        ),
    ]
