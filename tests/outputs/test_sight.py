"""Texts that readers cannot see: who is told of them, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import SMALL_PROSE, Run, blueprint, write
from places import ROOT

THEME = ROOT / "templates" / "css" / "print.css"
TABLE = """\
  - kind: table
    id: works
    title: 工程
    caption: 各區的工程
    columns: [{id: place, title: 地點}, {id: what, title: 工程}]
    rows:
      - {id: west, cells: {place: 上環, what: 長椅及照明}}
      - {id: east, cells: {place: 北角, what: 樹木及草地}}
"""
CHECK_SUM = "0123456789abcdef" * 12


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def printed(folder: Path, document: str, rules: str) -> Run:
    """Print a document whose theme has more rules."""
    style = f"{THEME.read_text('utf-8')}\n{rules}\n"
    files = {"blueprint.yaml": document, "templates/css/print.css": style}
    return blueprint(write(folder, files), "build", "--jobs", "0", "--format", "pdf")


#: A document, what its theme does to it, and what its writer is told to do.
WAYS_OUT = {
    "table": (
        SMALL_PROSE + TABLE,
        "th, td { white-space: nowrap; padding: 0 60mm }",
        "Give the table fewer columns, or its cells shorter words.",
    ),
    "word": (
        SMALL_PROSE.replace("創新是發展的動力。", CHECK_SUM),
        ".long { overflow-wrap: normal }",
        "or put a space where a line may end.",
    ),
    "running head": (
        SMALL_PROSE.replace("序言", "序言及各章摘要和五年行動綱領"),
        "@page { @top-right { width: 5mm } }",
        "Shorten it: every page repeats it in its margin.",
    ),
    "theme": (
        SMALL_PROSE,
        ".prose p { transform: translateX(-80mm) }",
        "It is the theme's: see what its style sheet says of “div.block.prose p”.",
    ),
}


@pytest.mark.parametrize("kind", WAYS_OUT)
def test_a_writer_is_told_what_to_do(kind: str, tmp_path: Path) -> None:
    document, rules, hint = WAYS_OUT[kind]
    run = printed(tmp_path, document, rules)
    assert (run.status, {*run.codes}) == (1, {"BP418"})
    assert hint in run.stderr


def test_a_column_outside_its_page_is_told_once_at_its_heading(tmp_path: Path) -> None:
    run = printed(tmp_path, SMALL_PROSE + TABLE, "th + th, td { transform: translateX(200mm) }")
    assert [(each.code, each.line) for each in run.shown] == [("BP418", 17)]


def test_text_that_is_hidden_on_purpose_is_not_told(tmp_path: Path) -> None:
    hidden = ".prose p { position: absolute; width: 1px; height: 1px; overflow: hidden }"
    clear = ".chapter-head h2 { color: transparent }"
    run = printed(tmp_path, SMALL_PROSE, f"{hidden} {clear}")
    assert (run.status, run.codes) == (0, [])


def test_colours_of_many_texts_are_told_once(tmp_path: Path) -> None:
    more = "".join(
        f"  - {{kind: prose, id: part-{number}, title: 章, text: 各區會各有一條步道。}}\n"
        for number in range(30)
    )
    run = printed(tmp_path, SMALL_PROSE + more, ".prose p { color: #999 }")
    assert [each.code for each in run.shown if each.severity == "error"] == ["BP419"]
    assert "#999999 on #ffffff has a contrast of 2.84 : 1; it must be 4.5 : 1" in run.stderr
    assert "give “div.block.prose p” another color or background. Texts: 31." in run.stderr


#: What a theme does to a paragraph of white text, and whether it can then be read.
GROUNDS = {
    "a dark box around it": ("background: #16202e", True),
    "nothing": ("", False),
    "a gradient that is dark there": (
        "background: linear-gradient(90deg, #16202e 80%, #fff 0)",
        True,
    ),
    "a gradient that is light there": (
        "background: linear-gradient(90deg, #ddd 50%, #16202e 0)",
        False,
    ),
    "a radial gradient": ("background: radial-gradient(circle at 0 0, #16202e 50mm, #fff 0)", True),
    "a dark shade of black": ("background: rgb(0 0 0 / 80%)", True),
    "a light shade of black": ("background: rgb(0 0 0 / 30%)", False),
    "a picture that nobody knows": (
        (
            "background: url('data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22 "
            "viewBox=%220 0 1 1%22><path d=%22M0 0h1v1H0z%22/></svg>')"
        ),
        True,
    ),
    "a dark box that is faded": ("background: #16202e; opacity: .2", False),
}


@pytest.mark.parametrize("kind", GROUNDS)
def test_the_ground_that_is_seen_decides(kind: str, tmp_path: Path) -> None:
    rules, is_readable = GROUNDS[kind]
    run = printed(tmp_path, SMALL_PROSE, f".prose p {{ color: #fff; width: 60mm; {rules} }}")
    assert {*run.codes} == (set() if is_readable else {"BP419"})


#: What a theme lays over the page, and whether the text can still be read.
COVERS = {
    "a white box": ("background: #fff", False),
    "a shade": ("background: rgb(255 255 255 / 80%)", False),
    "a hint of a shade": ("background: rgb(255 255 255 / 5%)", True),
    "a box beside it": ("background: #fff; left: 150mm; top: 200mm", True),
    "nothing": ("", True),
}


@pytest.mark.parametrize("kind", COVERS)
def test_what_is_painted_over_a_text_hides_it(kind: str, tmp_path: Path) -> None:
    rules, is_readable = COVERS[kind]
    cover = f"content: ''; position: absolute; width: 170mm; height: 60mm; left: 0; top: 0; {rules}"
    run = printed(tmp_path, SMALL_PROSE, f"body::after {{ {cover} }} body {{ position: relative }}")
    assert {*run.codes} == (set() if is_readable else {"BP419"})
