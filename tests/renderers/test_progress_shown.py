"""What became of promises, on pages, paper and slides, in each language."""

from __future__ import annotations

import re
from types import ModuleType

import pytest

from blueprint_cli.pipeline import check, localized
from blueprint_cli.renderers.formats import html, slides
from blueprint_cli.world import MemoryWorld
from promises import FILES, present


def made(renderer: ModuleType, tag: str, show: str = "") -> str:
    text = present().replace("id: kept}", f"id: kept{show}}}")
    world = MemoryWorld({**FILES, "blueprint.yaml": text})
    outcome = localized(world, "blueprint.yaml")
    assert outcome.value is not None, outcome.diagnostics
    (document,) = (each for each in outcome.value.localization.documents if each.tag == tag)
    return bytes(renderer.render(document, world)[0]).decode()


def plain(markup: str) -> str:
    """Give the text, in which inline elements part no words."""
    body = markup[markup.index("<body") :]
    inline = re.sub(r"</?(?:a|b|span|wbr)\b[^>]*>", "", body)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", inline))


@pytest.mark.parametrize("renderer", [html, slides])
@pytest.mark.parametrize(
    ("tag", "counted", "late", "before"),
    [
        ("zh-Hant", "7 承諾項目", "已延誤 現改為2027年", "原文： 打通最後一段"),
        ("zh-Hans", "7 承诺事项", "已延误 现改为2027年", "原文： 打通最后一段"),
        ("en", "7 Promised", "Late now 2027", "Promised as: 打通最後一段"),
    ],
)
def test_it_is_counted_and_told_one_by_one(
    renderer: ModuleType, tag: str, counted: str, late: str, before: str
) -> None:
    said = plain(made(renderer, tag))
    number, name = counted.split(" ", 1)
    assert f"{name} {number}" in said
    assert late in said
    assert before in said


def test_texts_say_how_many_promises_were_kept() -> None:
    said = "{promises}項承諾，{promises.done}項完成，{promises.on-time}項如期，{actions.new}項新增"
    prose = f"{{kind: prose, id: sum, title: 總結, text: '{said}。'}}"
    files = {**FILES, "blueprint.yaml": present().replace("sections: [", f"sections: [{prose}, ")}
    world = MemoryWorld(files)
    assert "BP105" not in {each.code for each in check(world, "blueprint.yaml").diagnostics}
    outcome = localized(world, "blueprint.yaml")
    assert outcome.value is not None
    document = outcome.value.localization.documents[0]
    page = bytes(html.render(document, world)[0]).decode()
    assert "7項承諾，2項完成，1項如期，1項新增" in plain(page)


@pytest.mark.parametrize("renderer", [html, slides])
def test_it_shows_what_the_writer_chooses(renderer: ModuleType) -> None:
    counts = made(renderer, "en", ", show: [counts]")
    assert 'class="key-figures' in counts
    assert '<table class="promises"' not in counts
    new = made(renderer, "en", ", show: [new]")
    assert 'class="key-figures' not in new
    assert re.search("New actions +種植紅樹林", plain(new))


def test_a_promise_leads_to_the_action_that_it_has_become() -> None:
    page = made(html, "zh-Hant")
    row = r'<tr class="open" id="earlier-links">\s*<th scope="row"><a href="#last-links">'
    assert re.search(row, page)
    gone = page[page.index('id="earlier-tower"') :].partition("</th>")[0]
    assert "興建觀景台" in plain(f"<body>{gone}")
    assert "href" not in gone
