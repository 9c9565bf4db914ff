"""Figures on their way from the document to readers, translators and reviewers."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from blueprint_cli.markup import parse_inline, to_html, to_plain_text
from blueprint_cli.model import walk
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message
from blueprint_cli.renderers.formats import data, html, slides
from blueprint_cli.renderers.hypertext import messages
from blueprint_cli.validation.validate import digest
from blueprint_cli.world import MemoryWorld
from documents import SMALL, blueprint, checked, found_in, localized, write

PLAN = """\
blueprint: 1
document: {title: 人才計劃, publisher: 創新科技及工業局, published: 2025-06-30}
locales:
  zh-Hant: {strategy: source, lang: zh-Hant-HK}
  zh-Hans: {strategy: convert, profile: mainland, lang: zh-Hans-CN}
  en: {strategy: translate, lang: en-HK}
sections:
  - kind: closing
    id: preface
    title: 序言
    text: 預留{fund}，支援{firms}，用地{site}，在{launch}推出。
  - kind: table
    id: money
    caption: 撥款
    columns: [{id: item, title: 項目}, {id: amount, title: 款額}]
    rows: [{id: land, cells: {item: 用地, amount: {figure: site}}}]
figures:
  - {id: fund, value: 100億, unit: HKD}
  - {id: firms, value: ≥ 5000, unit: firm}
  - {id: site, value: 87.0, unit: hectare}
  - {id: launch, value: 2025-Q2}
units:
  - {id: firm, text: "{number}間初創企業"}
"""
TARGETS = {
    "document.title": "Talent Plan",
    "document.publisher": "Innovation, Technology and Industry Bureau",
    "preface.title": "Preface",
    "preface.text": "We set aside {fund} in {launch}; an {site:number}-hectare site for {firms}.",
    "money.caption": "Funds",
    "item.title": "Item",
    "amount.title": "Amount",
    "land.item": "Land",
    "land.amount": "{site:short}",
    "firm.text": "{number} start-up | {number} start-ups",
}


def catalog(**changes: str) -> str:
    targets = TARGETS | {name.replace("_", "."): text for name, text in changes.items()}
    texts = walk.texts(localized(PLAN).documents[0].document)
    sources = {each.id: each.source for _, each in texts}
    entries = (
        f'msgctxt "{name}"\nmsgid "{sources[name]}"\nmsgstr "{text}"'
        for name, text in targets.items()
    )
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"'
    return "\n\n".join((head, *entries)) + "\n"


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return {"locales/en.po": catalog()}


@pytest.fixture(scope="module")
def documents(files: dict[str, str]) -> dict[str, LocalizedDocument]:
    return {each.tag: each for each in checked(PLAN, files).published}


def as_data(document: LocalizedDocument) -> dict[str, Any]:
    content, _ = data.render(document, MemoryWorld({}))
    found: dict[str, Any] = json.loads(content)
    return found


def test_each_locale_says_the_figures_of_a_text(documents: dict[str, LocalizedDocument]) -> None:
    assert [as_data(each)["sections"][0]["text"] for each in documents.values()] == [
        "預留港幣100億元，支援至少5,000間初創企業，用地87.0公頃，在2025年第二季推出。",
        "预留港币100亿元，支援至少5,000间初创企业，用地87.0公顷，在2025年第二季度推出。",
        (
            "We set aside HK$10 billion in the second quarter of 2025; "
            "an 87.0-hectare site for at least 5,000 start-ups."
        ),
    ]


def test_a_cell_may_be_a_figure(documents: dict[str, LocalizedDocument]) -> None:
    cells = [as_data(each)["sections"][1]["rows"][0]["cells"] for each in documents.values()]
    assert [each["amount"] for each in cells] == ["87.0公頃", "87.0公顷", "87.0 ha"]


def test_json_has_figures_as_data(documents: dict[str, LocalizedDocument]) -> None:
    fund, firms, site, launch = as_data(documents["en"])["figures"]
    assert fund == {
        "id": "fund",
        "value": 10_000_000_000,
        "unit": "HKD",
        "text": "HK$10 billion",
        "number": "10 billion",
        "short": "HK$10b",
    }
    assert (firms["value"], firms["qualifier"], site["value"]) == (5000, "at-least", 87)
    assert (launch["value"], launch["unit"]) == ("2025-Q2", None)


@pytest.mark.parametrize("render", [html.render, slides.render])
def test_pages_and_slides_keep_a_number_with_its_word(
    render: Any, documents: dict[str, LocalizedDocument]
) -> None:
    page = render(documents["en"], MemoryWorld({}))[0].decode()
    assert "HK$10\N{NO-BREAK SPACE}billion in the second quarter of 2025" in page


def test_packets_say_what_a_figure_shows(tmp_path: Path, files: dict[str, str]) -> None:
    write(tmp_path, {"blueprint.yaml": PLAN, **files})
    assert not blueprint(tmp_path, "locale", "export", "en", "--output", "en.po").status
    packet = (tmp_path / "en.po").read_text("utf-8")
    ways = "{fund} = HK$10 billion · {fund:number} = 10 billion · {fund:short} = HK$10b"
    assert f"A figure; take the form that fits: {ways}" in packet
    assert "A unit: {number} is its number" in packet


@pytest.mark.parametrize("name", ["en.po", "en.xliff", "en.xlsx"])
def test_packets_come_back_with_the_forms_that_were_chosen(
    name: str, tmp_path: Path, files: dict[str, str]
) -> None:
    write(tmp_path, {"blueprint.yaml": PLAN, **files})
    assert not blueprint(tmp_path, "locale", "export", "en", "--output", name).status
    run = blueprint(tmp_path, "locale", "import", name)
    assert (run.status, run.stdout) == (0, "locales/en.po: nothing new\n")


def test_review_page_says_what_a_figure_shows(tmp_path: Path, files: dict[str, str]) -> None:
    write(tmp_path, {"blueprint.yaml": PLAN, **files})
    assert not blueprint(tmp_path, "diff", "--format", "html", "--output", "review.html").status
    page = (tmp_path / "review.html").read_text("utf-8")
    assert '{site:number} = <span lang="en-HK">87.0</span>' in page


PARITY = [
    ("We set aside {fund:short} in {launch}: {firms:short}, {site}.", []),
    ("In {launch}, {firms} get {fund}, and {fund} again; {site}.", []),
    ("We set aside {fund} in {launch} for {firms}.", ["BP304"]),
    ("We set aside {fund} in {launch} for {firms}; {site:numbr}.", ["BP147"]),
    ("We set aside HK$10 billion in {launch} for {firms}; {site}.", ["BP304"]),
    (
        "We set aside HK$10 billion and $3 million in {launch} for {firms}; {site}.",
        ["BP304", "BP320"],
    ),
    ("We set aside HK$10 billion in Q2 2025 for {firms}; {site}.", ["BP304"]),
    ("We set aside HK$12 billion in {launch} for {firms}; {site}.", ["BP304"]),
    ("We set aside {fund}, HK$10 billion, in {launch} for {firms}; {site}.", ["BP149", "BP320"]),
]


@pytest.mark.parametrize(("text", "codes"), PARITY)
def test_a_translation_has_the_figures_of_its_source(text: str, codes: list[str]) -> None:
    found = found_in(PLAN, {"locales/en.po": catalog(preface_text=text)})
    assert sorted({each.code for each in found}) == codes


def test_a_typed_figure_is_mended_with_its_placeholder() -> None:
    typed = "We set aside HK$10 billion in {launch} for {firms}; {site}."
    (found,) = found_in(PLAN, {"locales/en.po": catalog(preface_text=typed)})
    assert found.message == "the en text of preface.text types “HK$10 billion” for {fund}"
    assert found.fix
    assert found.fix.edits[0].text == "{fund}"


def test_a_text_that_is_a_figure_by_now_is_not_stale(tmp_path: Path, files: dict[str, str]) -> None:
    before = PLAN.replace("amount: {figure: site}", "amount: 八十七公頃土地")
    entry = 'msgid "八十七公頃土地"\nmsgstr "87 hectares of land"'
    said = files["locales/en.po"].replace('msgid "{site}"\nmsgstr "{site:short}"', entry)
    held = {"blueprint.yaml": before, "locales/en.po": said}
    assert {each.code for each in found_in(before, held)} == {"BP149"}
    write(tmp_path, held | {"blueprint.yaml": PLAN})
    assert blueprint(tmp_path, "locale", "status", "en", "--format", "percent").stdout == "100\n"
    assert not blueprint(tmp_path, "locale", "sync").status
    assert "#~ msgid" in (tmp_path / "locales/en.po").read_text("utf-8")
    assert "fuzzy" not in (tmp_path / "locales/en.po").read_text("utf-8")
    assert blueprint(tmp_path, "check").codes == []
    write(tmp_path, {"blueprint.yaml": before})
    blueprint(tmp_path, "locale", "sync")
    assert blueprint(tmp_path, "locale", "status", "en", "--format", "percent").stdout == "100\n"


def test_an_edition_tells_a_changed_figure() -> None:
    more = PLAN.replace("value: 100億", "value: 120億")
    ours, theirs = (checked(each, {"locales/en.po": catalog()}) for each in (PLAN, more))
    assert digest(ours.document) != digest(theirs.document)


def test_precision_is_that_of_the_file() -> None:
    for written, said in (("87", "87公頃"), ("87.00", "87.00公頃"), ("'87.0'", "87.0公頃")):
        own = localized(PLAN.replace("value: 87.0", f"value: {written}"))
        assert own.documents[0].values["site"] == said


def test_a_name_without_quotes_is_told_how_to_write_it() -> None:
    (found,) = found_in(SMALL.replace("創新是發展的動力。", "{fund}"))
    assert (found.code, list(found.hints)) == ("BP022", ['Put it in quotes: `"{fund}"`.'])


SENTENCES = [
    ("{launch} is when it starts.", "The second quarter of 2025 is when it starts."),
    ("It grows. {launch} is next.", "It grows. The second quarter of 2025 is next."),
    ("It grows.\n{launch} is next.", "It grows. The second quarter of 2025 is next."),
    ("**{launch}** is when.", "The second quarter of 2025 is when."),
    ("In {launch} it starts.", "In the second quarter of 2025 it starts."),
    ("It starts (in\n{launch}).", "It starts (in the second quarter of 2025)."),
    ("*Soon*: {launch}.", "Soon: the second quarter of 2025."),
    ("{nothing} is told elsewhere.", "{nothing} is told elsewhere."),
]


@pytest.mark.parametrize(("text", "shown"), SENTENCES)
def test_a_sentence_starts_with_a_capital(text: str, shown: str) -> None:
    values = {"launch": "the second quarter of 2025"}
    assert to_plain_text(parse_inline(text), values) == shown
    bare = re.sub("<[^>]*>", "", to_html(parse_inline(text), values)).replace("\n", " ")
    assert bare == shown


@pytest.mark.parametrize("number", ["12.50%", "2030年", "1,234,567個", "1,234,567,890元"])
def test_the_end_of_a_chinese_paragraph_divides_no_number(number: str) -> None:
    text = f"增至{number}"
    shown = messages.text(Message(text, target=text, lang="zh-Hant-HK"), {})
    assert re.search(f'<span class="tie">[^<]*{re.escape(number)}</span>', shown)


def test_a_difference_of_editions_tells_of_figures(tmp_path: Path) -> None:
    more = PLAN.replace("value: 100億", "value: 120億") + (
        '  - {id: pond, text: "{number}個魚塘"}\n'
    )
    more = more.replace("units:\n", "  - {id: ponds, value: 40, unit: pond}\nunits:\n")
    write(tmp_path, {"old.yaml": PLAN, "new.yaml": more})
    run = blueprint(tmp_path, "diff", "old.yaml", "new.yaml")
    assert run.status == 0, run.output
    assert "fund.value: 120億, before 100億" in run.stdout
    assert "figure as data ponds added" in run.stdout
    assert "unit pond added" in run.stdout


def test_a_figure_is_no_place_to_link_to() -> None:
    (found,) = found_in(
        SMALL.replace("動力。", "[動力](#rate)。") + "figures: [{id: rate, value: 5}]\n"
    )
    assert found.code == "BP104"


LOOSE = [
    ("{ fund }", "{fund}"),
    ("{fund：short}", "{fund:short}"),
    ("{fund: short}", "{fund:short}"),
    ("｛fund｝", "{fund}"),
    ("{fnd:short}", "{fund:short}"),
]


@pytest.mark.parametrize(("written", "meant"), LOOSE)
def test_a_placeholder_that_is_not_read_as_one_is_told(written: str, meant: str) -> None:
    figures = "figures: [{id: fund, value: 100億, unit: HKD}]\n"
    (found,) = found_in(SMALL.replace("創新是發展的動力。", f'"預留{written}。"') + figures)
    assert found.code == "BP105"
    assert found.fix
    assert [edit.text for edit in found.fix.edits] == [meant]
    assert found.span
    assert found.span.text == written
