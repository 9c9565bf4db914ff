"""Contents of several pages: a strategy's number and its title stay together."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2
import pytest

from documents import SMALL_PROSE, blueprint, write

#: More than a page of the contents holds.
STRATEGIES = 20


def document() -> str:
    """Give a plan of many strategies; the chapter before it moves the end of the first page."""
    chapter = {"kind": "prose", "id": "part", "title": "Part", "text": "Text."}
    strategies = [
        {
            "id": f"s{at}",
            "title": f"Improve {at}",
            "goals": [
                {"id": f"g{at}", "text": "Goal", "actions": [{"id": f"a{at}", "text": "Do"}]}
            ],
        }
        for at in range(STRATEGIES)
    ]
    plan = {"kind": "strategies", "id": "plan", "title": "Plan"}
    directions = [{"id": "d", "title": "Direction", "strategies": strategies}]
    items = "".join(f"  - {json.dumps(each)}\n" for each in [chapter, plan])
    return f"{SMALL_PROSE.replace('zh-Hant', 'en')}{items}directions: {json.dumps(directions)}\n"


def test_no_page_of_the_contents_ends_with_the_number_of_a_strategy(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": document()})
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
        assert blueprint(tmp_path, "build", "--jobs", "0", "--format", "pdf").status == 0
    pages = [
        page.get_textpage().get_text_range().splitlines()
        for page in pypdfium2.PdfDocument(tmp_path / "out" / "en" / "blueprint.pdf")
    ]
    listed = [page for page in pages[1:] if any("Strategy" in line for line in page)][:2]
    assert listed
    for page in listed:
        lines = [line for line in page if line.startswith(("Strategy", "Improve"))]
        assert lines[-1].startswith("Improve"), page
