"""Every output reads a text the same way: as one paragraph, or as paragraphs and lists."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from blueprint_cli.model.localized import LocalizedDocument, plain
from blueprint_cli.renderers.deck import outline, splitting
from blueprint_cli.renderers.formats import data, html, slides
from blueprint_cli.renderers.hypertext import messages
from blueprint_cli.world import MemoryWorld
from documents import PROSE, localized, small

#: Texts that are a list as Markdown.
LISTLIKE = ("- 5%", "1. 一", "2030. 達標", "+ 一", "* 二")


def document(sections: str) -> LocalizedDocument:
    return localized(small(**PROSE) + sections).documents[0]


def sections_of(own: LocalizedDocument) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(data.render(own, MemoryWorld({}))[0])["sections"]
    return found


def test_chinese_is_written_as_it_is_read() -> None:
    assert "創新是發展的動力。".encode() in data.render(document(""), MemoryWorld({}))[0]


@pytest.mark.parametrize("words", LISTLIKE)
def test_a_paragraph_keeps_what_looks_like_a_list(words: str) -> None:
    own = document(f"""
  - kind: table
    id: growth
    caption: 表
    columns: [{{id: year, title: 年}}]
    rows: [{{id: first, cells: {{year: "{words}"}}}}]
  - {{kind: closing, id: closing, title: 結語, text: "{words}"}}
checks: {{BP126: off, BP127: off, BP128: off}}
""")
    _, table, closing = sections_of(own)
    assert table["rows"][0]["cells"]["year"] == words
    assert closing["text"] == words
    (text,) = (each for _, each in own.written if each.id == "closing.text")
    shown = re.sub("<[^>]*>", "", messages.text(text, {}))
    assert shown == words


@pytest.mark.parametrize("kind", ["prose", "callout"])
def test_a_passage_keeps_its_lists(kind: str) -> None:
    own = document(f'  - {{kind: {kind}, id: list, text: "- 一\\n- 二"}}\n')
    assert sections_of(own)[1]["text"] == "一\n二"
    page = html.render(own, MemoryWorld({}))[0].decode()
    assert re.search("<li[^>]*>一</li>\\s*<li[^>]*>二</li>", page)


def test_a_long_paragraph_is_divided_as_a_paragraph() -> None:
    words = "2030. 達標。" * 100
    own = document(f"  - {{kind: closing, id: closing, title: 結語, text: {words}}}\n")
    parts = splitting.divide(own.messages["closing.text"], {}, lambda plain: len(plain) / 200)
    assert len(parts) > 1
    assert "".join(plain(part, {}) for part in parts) == words


@pytest.mark.parametrize("kind", ["closing", "quotation"])
def test_a_long_text_goes_on_over_several_slides(kind: str) -> None:
    words = "創新科技是香港經濟發展的動力，也是市民生活的保障。" * 60
    own = document(f"  - {{kind: {kind}, id: long, title: 長文, text: {words}}}\n")
    parts = [slide for slide in outline.compose(own) if slide.kind == kind]
    assert len(parts) > 1
    assert [slide.id for slide in parts][:2] == ["long", "long.2"]
    assert "".join(slide.items[0].target for slide in parts) == words
    page = slides.render(own, MemoryWorld({}))[0].decode()
    assert squeeze(page).count("創新科技是香港經濟發展的動力") == 60


def test_a_long_quotation_of_a_strategy_goes_on_over_several_slides() -> None:
    words = "創新科技是香港經濟發展的動力，也是市民生活的保障。" * 20
    strategy = f"{{id: strategy, title: 策略, quotation: {words}}}"
    own = document(f"""
  - {{kind: strategies, id: plan}}
directions: [{{id: direction, title: 方向, strategies: [{strategy}]}}]
""")
    parts = [slide for slide in outline.compose(own) if slide.kind == "strategy"]
    assert [slide.id for slide in parts][:2] == ["strategy", "strategy.2"]
    assert "".join(slide.items[0].target for slide in parts) == words
    page = slides.render(own, MemoryWorld({}))[0].decode()
    assert squeeze(page).count("創新科技是香港經濟發展的動力") == 20


@pytest.mark.parametrize("kind", ["closing", "quotation"])
def test_a_short_text_stays_on_one_slide(kind: str) -> None:
    own = document(f"  - {{kind: {kind}, id: short, title: 短文, text: 一句。}}\n")
    assert len([slide for slide in outline.compose(own) if slide.kind == kind]) == 1


LINKED = """
  - {kind: closing, id: closing, title: "[結語](https://example.org/)", text: 文}
  - {kind: overview, id: overview}
  - {kind: strategies, id: strategies}
directions:
  - id: direction
    title: "[方向](https://example.org/)"
    strategies:
      - {id: strategy, title: "完善[策略](#preface)**體系**"}
"""


def test_no_link_stands_inside_a_link() -> None:
    own = document(LINKED)
    for render in (html.render, slides.render):
        page = render(own, MemoryWorld({}))[0].decode()
        assert not re.search(r"<a\b(?:(?!</a>).)*<a\b", page, re.DOTALL)
        assert '<a href="https://example.org/">' in page


#: Names that an interface might want for itself.
WANTED = ("notes", "previous", "next", "position", "status", "ui")


@pytest.mark.parametrize("render", [html.render, slides.render])
def test_no_id_of_a_page_can_be_one_of_a_document(render: Any) -> None:
    own = document("".join(f"  - {{kind: prose, id: {name}, text: 文}}\n" for name in WANTED))
    ids = re.findall(r'\bid="([^"]*)"', render(own, MemoryWorld({}))[0].decode())
    assert len(ids) == len(set(ids))
    own_ids = {section.id for section in own.document.sections}
    assert all("." in each for each in set(ids) - own_ids - {"cover"})


def squeeze(page: str) -> str:
    return re.sub(r"<[^>]*>|\s", "", page)
