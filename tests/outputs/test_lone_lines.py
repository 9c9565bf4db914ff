"""No item of a list, and no line of the contents, stands alone at the head of a page."""

from __future__ import annotations

import re

import pypdfium2
import pytest

from blueprint_cli.renderers.hypertext import templating
from blueprint_cli.renderers.paper import paginate
from blueprint_cli.world import MemoryWorld
from documents import localized

from .publication import squeeze

_HEAD = """blueprint: 1
document: {title: 計劃, publisher: 局, published: 2026-03-01}
locales: {zh-Hant: {strategy: source, lang: zh-Hant-HK}}
sections:
"""


def pages(text: str) -> list[str]:
    """Lay out a document; give what stands on each page."""
    world = MemoryWorld({})
    paginate.prepare(world)
    (own,) = localized(_HEAD + text).documents
    content, _ = paginate.to_pdf(templating.render("print.html.jinja", own, world))
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)]


@pytest.mark.parametrize("lines", range(20, 23))
def test_the_last_item_of_a_list_is_not_alone(lines: int) -> None:
    before = "".join(f"      第{at}段。\n\n" for at in range(lines))
    items = "".join(f"      - 列項{at}號；\n" for at in range(1, 8))
    text = f"  - kind: prose\n    id: a\n    title: 甲\n    text: |\n{before}{items}"
    shared = [re.findall("列項(.)號", page) for page in pages(text)]
    counts = [len(each) for each in shared if each]
    assert sum(counts) == 7
    assert len(counts) > 1
    assert min(counts) > 1


@pytest.mark.parametrize("chapters", range(26, 28))
def test_a_page_of_the_contents_has_several_lines(chapters: int) -> None:
    text = "".join(
        f"  - {{kind: prose, id: c{at}, title: 篇章{at}號, text: 內容。}}\n"
        for at in range(chapters)
    )
    listed = [page for page in map(squeeze, pages(text)) if "內容" not in page]
    counts = [len(re.findall("篇章", page)) for page in listed if "篇章" in page]
    assert sum(counts) == chapters
    assert len(counts) == 2
    assert counts[-1] > 2
