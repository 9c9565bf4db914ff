"""`blueprint import`: a first document that says all of the original, and a report of its gaps."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
import yaml

from documents import Run, blueprint, write
from places import ROOT

SLIDES = ROOT / "tests/desk/imported/slides.zh-Hant.txt"
SAVED = ROOT / "tests/tools/libreoffice-7.4.7"
REPORT, TALK = SAVED / "harbour-report.docx", SAVED / "harbour-talk.pptx"

#: What the texts of the fixtures say, as it was typed.
IN_REPORT = """\
海港漫步計劃 背景 海港兩岸的步道 連成一線 ，市民可以沿岸漫步
的路段於2031年通車。參閱 計劃網頁 走訪居民 居民最關心三件事：
遮蔭和座椅 夜間照明 輪椅通道 東岸 東岸居民要求增加飲水機。
Timetable 階段 工程 完成 第一階段 西岸步道 2031年 第二階段 東岸步道
路面鋪平 防滑地磚 欄杆翻新 海港屬於每一個人。 步道全長以地政圖則為準。"""
IN_TALK = """\
海港漫步計劃 海港規劃處 三大重點 步道連成一線 西岸先行 碼頭重開
先說西岸，再說碼頭。 時間表 階段 完成 第一階段 2031年 日期或會更改。"""

#: The lines of the faults of the slides, by the code that tells of them.
FAULTS_OF_SLIDES = {
    "BP515": {67, 76, 78, 87},  # digits that fell off their titles
    "BP516": {46, 69, 73, 80, 83, 93, 123, 137, 290},  # sentences that a slide has broken
    "BP517": {121, 135, 141, 162, 176, 223, 258, 282},  # headings missing, displaced, unnumbered
    "BP518": {46, 65, 89, 147, 158, 282, 290},  # one thing by two names, counts
    "BP519": {3, 89, 176},  # spaces of the layout, a Simplified character
}


def imported(folder: Path, original: Path) -> tuple[Run, str]:
    run = blueprint(folder, "import", str(original), "made")
    assert run.status == 0, run.output
    return run, (folder / "made/blueprint.yaml").read_text("utf-8")


def folder(parent: Path, name: str) -> Path:
    made = parent / name
    made.mkdir()
    return made


def texts(document: str) -> str:
    """Give all that a document says, without spaces and marks of stress."""

    def said(node: object) -> str:
        if isinstance(node, dict):
            return "\n".join(map(said, node.values()))
        return "\n".join(map(said, node)) if isinstance(node, list) else str(node)

    return re.sub(r"[\s*\\]", "", said(yaml.safe_load(document)))


def errors(folder: Path) -> list[str]:
    checked = blueprint(folder / "made", "check")
    return [each.code for each in checked.shown if each.severity == "error"]


def test_every_sentence_of_the_slides_is_in_the_document(tmp_path: Path) -> None:
    _, document = imported(tmp_path, SLIDES)
    kept = texts(document)
    lines = [re.sub(r"[\s*]|^- ", "", line) for line in SLIDES.read_text("utf-8").split("\n")]
    words = [re.sub(r"[\U0001f000-\U0001faff]", "", line) for line in lines]
    assert [word for word in words if word not in kept and not word.isdigit()] == []
    # The one error is the original's own: a Simplified character.
    assert errors(tmp_path) == ["BP210"]


@pytest.mark.parametrize("code", FAULTS_OF_SLIDES)
def test_every_fault_of_the_slides_is_told_at_its_place(tmp_path: Path, code: str) -> None:
    run, _ = imported(tmp_path, SLIDES)
    told = {each.line for each in run.shown if each.code == code}
    assert FAULTS_OF_SLIDES[code] <= told
    # What is right is not told: 質素 beside 高質量, the glyph 戶.
    assert not any(word in run.output for word in ("“質素”", "“戶”", "“台”"))


def test_slides_that_were_pasted_into_word_make_the_same_document(tmp_path: Path) -> None:
    pasted, document = imported(folder(tmp_path, "word"), SAVED / "slides.docx")
    dumped, same = imported(folder(tmp_path, "dump"), SLIDES)
    assert document == same
    told = [(each.line, each.code, each.message) for each in pasted.shown]
    assert told == [(each.line, each.code, each.message) for each in dumped.shown]


@pytest.mark.parametrize(("original", "said"), [(REPORT, IN_REPORT), (TALK, IN_TALK)])
def test_every_sentence_that_libreoffice_saved_is_in_the_document(
    tmp_path: Path, original: Path, said: str
) -> None:
    _, document = imported(tmp_path, original)
    assert [word for word in said.split() if word not in texts(document)] == []
    assert errors(tmp_path) == []
    assert blueprint(tmp_path / "made", "fmt", "--check").status == 0


def test_a_report_keeps_its_structure(tmp_path: Path) -> None:
    run, document = imported(tmp_path, REPORT)
    made = yaml.safe_load(document)
    background, timetable = made["sections"]
    assert made["document"]["title"] == "海港漫步計劃"
    residents = background["sections"][0]
    assert (residents["title"], residents["sections"][0]["title"]) == ("走訪居民", "東岸")
    assert "\n1. 遮蔭和座椅\n2. 夜間照明\n" in residents["text"]
    (note,) = background["footnotes"]
    assert f"沿岸漫步[^{note['id']}]。" in background["text"]
    assert "**連成一線**" in background["text"]
    assert r"編號 A\*12 的" in background["text"]
    table, rest = timetable["sections"]
    assert [each["title"] for each in table["columns"]] == ["階段", "工程", "完成"]
    assert "- 路面鋪平\n   - 防滑地磚\n- 欄杆翻新" in rest["text"]
    assert "> 海港屬於每一個人。" in rest["text"]
    assert [(each.line, each.message) for each in run.shown if each.code == "BP515"] == [
        (18, "a picture is left out, which no text describes")
    ]


def test_what_was_a_web_page_keeps_its_signs_lists_and_breaks(tmp_path: Path) -> None:
    run, document = imported(tmp_path, SAVED / "clinics.docx")
    background = yaml.safe_load(document)["sections"][1]
    lines = background["text"].split("\n")
    assert lines[0] == "人口老化加快^1^，CO~2~排放下降。"
    assert lines[-3:-1] == ["1. 第一步", "2. 第二步"]
    situation = background["sections"][0]
    assert situation["text"] == "每十名居民有三名年過六十五歲。\\\n換行之後的一句。\n"
    assert situation["sections"][0]["caption"] == "診所數目"
    struck = "text that was struck out is text like any other now"
    assert [each.line for each in run.shown if each.message == struck] == [26]


def test_what_is_said_about_a_slide_is_its_notes(tmp_path: Path) -> None:
    run, document = imported(tmp_path, TALK)
    sections = yaml.safe_load(document)["sections"]
    assert sections[0]["notes"] == "先說西岸，再說碼頭。"
    # It counts three, and has two.
    told = [each for each in run.shown if each.code == "BP518"]
    assert [(each.file.rpartition(", ")[2], each.line) for each in told] == [("slide 2", 1)]


MARKDOWN = """\
---
author: nobody
---
# Walking plan

Streets for **people**[^a], not {cars}.

## Measures

There are three measures:

1. Shade
   - trees
2. Benches

| Stage | Year |
| --- | ---: |
| One | 2031 |

![Map](map.png)

```
code *here*
```

[^a]: Of all ages.

The plan was was drawn up by the
"""


def test_markdown_keeps_what_messages_can_say(tmp_path: Path) -> None:
    write(tmp_path, {"plan.md": MARKDOWN})
    run, document = imported(tmp_path, tmp_path / "plan.md")
    made = yaml.safe_load(document)
    (measures,) = [each for each in made["sections"] if each.get("title") == "Measures"]
    assert made["document"]["title"] == "Walking plan"
    assert made["locales"] == {"en": {"strategy": "source", "lang": "en"}}
    assert "1. Shade\n   - trees\n2. Benches" in measures["text"]
    assert r"not \{cars\}" in made["sections"][0]["text"]
    assert made["sections"][0]["footnotes"][0]["text"] == "Of all ages."
    assert "```\ncode *here*\n```" in measures["sections"][1]["text"]
    told = {(each.code, each.line) for each in run.shown}
    assert {("BP515", 1), ("BP518", 10), ("BP515", 20), ("BP519", 28)} <= told
    assert errors(tmp_path) == []


TOWN = """\
Harbour Town Green Plan 2032
Harbour Town Council
Foreword

Our town wants cleaner air
and quieter streets by 2032.

There are four goals:
1. Fewer cars
2. More trees
3. Clean buses

Goal 1 Fewer cars in the centre

Goal 2 More trees in every street

Goal 4 Clean buses on all lines

Fewer cars in the centre
We will close two streets to cars and build a
car park outside the the centre.

More trees in every street
We will plant 2,000 trees within two years, and look after those that

Clean buses on all lines
All 40 buses are clean in 2032. The programme is paid by the council; the program ends then.
"""


LISTED = """\
# 步道計劃

## 第一章 現況

- 西岸
   - 碼頭
- 東岸

1. 鋪路
2. 植樹

表一：路段數目

| 地區 | 2024 |
| --- | --- |
| 西岸 | 3 |

## 第二章 展望

市民可以沿岸漫步。
"""


def test_lists_keep_their_numbers_and_tables_their_captions(tmp_path: Path) -> None:
    write(tmp_path, {"plan.md": LISTED})
    run, document = imported(tmp_path, tmp_path / "plan.md")
    first = yaml.safe_load(document)["sections"][0]
    assert first["text"] == "- 西岸\n   - 碼頭\n- 東岸\n\n1. 鋪路\n2. 植樹\n"
    (table,) = first["sections"]
    assert table["caption"] == "路段數目"
    told = [(each.line, each.code, each.message) for each in run.shown if each.line > 1]
    caption = "the line above the table became its caption; its number is made anew"
    assert told == [(12, "BP516", caption)]


PLANNED = """\
# 北區健康計劃

## 背景

人口老化。

## 方向一：預防

預防是第一道防線。

### 策略1：篩查

目標1.1：及早發現疾病

- 行動1.1.1：設立流動車
- 設立熱線

### 策略3 教育

> 預防勝於治療。

讓市民認識健康

1. 學校課程
2. 社區講座

## 方向二：治療

### 策略4：基層醫療

#### 目標 4.1

人人有家庭醫生

##### 行動 4.1.1 建立名冊

## 結語

健康是大家的事。
"""


def test_numbered_directions_and_strategies_become_the_plan(tmp_path: Path) -> None:
    write(tmp_path, {"plan.md": PLANNED})
    run, document = imported(tmp_path, tmp_path / "plan.md")
    made = yaml.safe_load(document)

    def outline(part: dict[str, object]) -> object:
        said = part.get("title") or part["text"]
        below = next((part[key] for key in ("strategies", "goals", "actions") if key in part), [])
        assert isinstance(below, list)
        return {said: [outline(each) for each in below]} if below else said

    assert [outline(each) for each in made["directions"]] == [
        {
            "預防": [
                {"篩查": [{"及早發現疾病": ["設立流動車", "設立熱線"]}]},
                {"教育": [{"讓市民認識健康": ["學校課程", "社區講座"]}]},
            ]
        },
        {"治療": [{"基層醫療": [{"人人有家庭醫生": ["建立名冊"]}]}]},
    ]
    assert made["directions"][0]["strategies"][1]["quotation"] == "預防勝於治療。"
    sections = [(each["kind"], each.get("title"), each.get("text")) for each in made["sections"]]
    assert sections == [
        ("prose", "背景", "人口老化。"),
        ("prose", "預防", "預防是第一道防線。"),
        ("strategies", None, None),
        ("prose", "結語", "健康是大家的事。"),
    ]
    counted = [each.message for each in run.shown if "counted anew" in each.message]
    assert counted == [
        "策略3 has the number 2 now: it is counted anew",
        "策略4 has the number 3 now: it is counted anew",
        "目標 4.1 has the number 3.1 now: it is counted anew",
        "行動 4.1.1 has the number 3.1.1 now: it is counted anew",
    ]
    assert errors(tmp_path) == []
    assert blueprint(tmp_path / "made", "fmt", "--check").status == 0


@pytest.mark.parametrize(
    "among",
    [
        "| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |",
        "```\n代碼\n```",
        "見註[^a]。\n\n[^a]: 註。",
        "長" * 301,
    ],
)
def test_what_has_no_place_in_a_plan_leaves_chapters(tmp_path: Path, among: str) -> None:
    planned = PLANNED.replace("> 預防勝於治療。", among)
    write(tmp_path, {"plan.md": planned})
    _, document = imported(tmp_path, tmp_path / "plan.md")
    made = yaml.safe_load(document)
    assert "directions" not in made
    for words in ("及早發現疾病", "設立熱線", "建立名冊"):
        assert words in document


def test_english_text_has_its_titles_and_its_faults(tmp_path: Path) -> None:
    write(tmp_path, {"town.txt": TOWN})
    run, document = imported(tmp_path, tmp_path / "town.txt")
    made = yaml.safe_load(document)
    assert made["document"]["title"] == "Harbour Town Green Plan 2032"
    assert made["document"]["publisher"] == "Harbour Town Council"
    assert [each["title"] for each in made["sections"]] == [
        "Foreword",
        "Fewer cars in the centre",
        "More trees in every street",
        "Clean buses on all lines",
    ]
    assert made["sections"][0]["text"].startswith(
        "Our town wants cleaner air and quieter streets by 2032."
    )
    assert {(each.code, each.line) for each in run.shown if each.code > "BP516"} == {
        *(("BP517", line) for line in (17, 19, 23, 26)),
        *(("BP518", line) for line in (8, 27)),
        *(("BP519", line) for line in (21, 24)),
    }


def test_text_in_big5_is_read(tmp_path: Path) -> None:
    write(tmp_path, {"plan.txt": "藍圖\n\n願景\n\n人人安居。\n".encode("big5")})
    run, document = imported(tmp_path, tmp_path / "plan.txt")
    (vision,) = yaml.safe_load(document)["sections"]
    assert (vision["id"], vision["text"]) == ("vision", "人人安居。")
    assert "the file is not UTF-8; it was read as big5hkscs" in [each.message for each in run.shown]


LINKED = """\
# Plan

See [the years](#the-years), [code `a`](notes/a.md), `[b](c.md)` and [nothing](#there).

## The years

| Year | Works |
| --- | --- |
| 2031 | Trees |

### Document

| no table here
"""


def test_links_lead_to_ids_and_a_heading_over_a_table_is_its_title(tmp_path: Path) -> None:
    write(tmp_path, {"plan.md": LINKED})
    run, document = imported(tmp_path, tmp_path / "plan.md")
    lead, years = yaml.safe_load(document)["sections"]
    said = "See [the years](#years), code `a`, `[b](c.md)` and nothing."
    assert (lead["text"], years["kind"], years["id"]) == (said, "table", "years")
    assert [each.line for each in run.shown if each.code == "BP515"] == [3, 3]
    # An id that is reserved is not proposed.
    assert years["sections"][0]["id"].startswith("document-")
    assert errors(tmp_path) == []


def test_nothing_that_exists_is_overwritten(tmp_path: Path) -> None:
    write(tmp_path, {"plan.md": MARKDOWN, "plan/own.txt": "kept"})
    run = blueprint(tmp_path, "import", "plan.md")
    assert run.status == 2
    assert "plan is not empty; name a new folder." in run.output
    assert [each.name for each in (tmp_path / "plan").iterdir()] == ["own.txt"]


def package(parts: dict[str, str]) -> bytes:
    """Give a Word file of some parts."""
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{relations}"><Relationship Id="a" '
            f'Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        for name, text in parts.items():
            file.writestr(name, text)
    return written.getvalue()


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MARKUP = "http://schemas.openxmlformats.org/markup-compatibility/2006"
BOX = "<w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent>"
#: What Word writes and LibreOffice seldom does.
OF_WORD = f"""<w:document xmlns:w="{WORD}" xmlns:mc="{MARKUP}"><w:body>
<w:p><w:r><w:t># Signs [z] and [a](b) {{x}} _y_</w:t></w:r></w:p>
<w:p><w:ins><w:r><w:t>New.</w:t></w:r></w:ins><w:del><w:r><w:delText>Old.</w:delText></w:r></w:del></w:p>
<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>{BOX}</w:drawing></mc:Choice>
<mc:Fallback><w:pict>{BOX}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:p><w:r><w:t>2031</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>inner</w:t></w:r></w:p>
</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>
</w:body></w:document>"""


def test_what_word_writes_is_read_once(tmp_path: Path) -> None:
    write(tmp_path, {"own.docx": package({"word/document.xml": OF_WORD})})
    run, document = imported(tmp_path, tmp_path / "own.docx")
    made = yaml.safe_load(document)
    assert made["document"]["title"] == r"\# Signs [z] and [a\](b) \{x\} \_y\_"
    text, table = made["sections"][0]["text"], made["sections"][1]
    assert text == "New.\n\nIn a box.\n"
    assert [list(each["cells"].values()) for each in table["rows"]] == [["2031 inner"]]
    told = {each.message for each in run.shown}
    assert {
        "a deletion that was tracked is left out",
        "a text in a box stands after its paragraph",
        "a table inside the table is a text of its cell now",
    } <= told
    assert errors(tmp_path) == []


ENTITIES = '<!DOCTYPE a [<!ENTITY b "bbbb">]>'


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("blank.md", b" \n \n"),
        ("binary.txt", bytes(range(256)) * 9),
        ("no.docx", b"PK\x03\x04 and no more"),
        ("cut.docx", REPORT.read_bytes()[:4_000]),
        ("cut.pptx", TALK.read_bytes()[:9_000]),
        ("talk.docx", TALK.read_bytes()),
        ("report.pptx", REPORT.read_bytes()),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("without.docx", package({})),
        ("entities.docx", package({"word/document.xml": f"{ENTITIES}<a>&b;</a>"})),
        ("broken.docx", package({"word/document.xml": "<a><b></a>"})),
        ("bomb.docx", package({"word/document.xml": "<a>" + " " * 60_000_000 + "</a>"})),
        (
            "deep.docx",
            package({"word/document.xml": f'<a xmlns="{WORD}">' + "<p>" * 9_000}),
        ),
    ],
)
def test_file_that_is_no_manuscript_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    write(tmp_path, {name: content})
    run = blueprint(tmp_path, "import", name, "made")
    assert run.status == 1
    assert "BP501" in run.codes
    assert not (tmp_path / "made").exists()
