"""Everything a writer can get wrong: each fault is told where it stands, and nothing is written."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

import pytest

from documents import PROSE, SMALL, Run, blueprint, blueprint_process, small, write
from places import FAULTS

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"/>'

#: `# error: 5 [BP020] "did you mean"`: the column and the words are optional.
_EXPECTATION = re.compile(
    r"(?P<severity>error|warning): (?:(?P<column>\d+) )?\[(?P<code>BP\d{3})\]"
    r'(?: "(?P<words>.*?)"(?=\s*$| # ))?'
)


def fifo(place: Path) -> None:
    os.mkfifo(place)


def folder(place: Path) -> None:
    place.mkdir()


def large(place: Path) -> None:
    with place.open("wb") as file:
        file.write(SMALL.encode())
        file.truncate(50 * 1024 * 1024)


ALIAS_BOMB = "a: &a [x, x]\n" + "".join(
    f"{name}: &{name} [*{before}, *{before}, *{before}]\n"
    for before, name in zip("abcdefghij", "bcdefghijk", strict=True)
)

#: What is in the file, and what must be said of it: line, column, code, and words of the message.
KINDS: dict[str, tuple[str | bytes | Callable[[Path], None], tuple[int, int, str, str]]] = {
    "wrong indent": (small(publisher=" publisher: 局"), (4, 4, "BP006", "indented further")),
    "tab": (SMALL.replace("  publisher", "\tpublisher"), (4, 1, "BP007", "a tab cannot indent")),
    "unknown key": (small(title="titel: 藍圖"), (3, 3, "BP020", "titel")),
    "missing key": (SMALL.replace("  published: 2022-12-22\n", ""), (3, 3, "BP021", "published")),
    "wrong type": (small(title="title: 5"), (3, 10, "BP022", "text is needed here, not a number")),
    "duplicate key": (small(publisher="title: 局"), (4, 3, "BP012", "title")),
    "duplicate id": (
        SMALL + "  - {kind: prose, id: preface, text: 文}\n",
        (13, 23, "BP102", "preface"),
    ),
    "broken total": (SMALL + "totals: {actions: 42}\n", (13, 19, "BP101", "42 actions")),
    "unknown locale": (
        small(**{"zh-Hant": "xx: {strategy: source}"}),
        (7, 3, "BP307", "no words for the locale xx"),
    ),
    "empty file": ("", (1, 1, "BP014", "empty")),
    "list as root": ("- 香港\n", (1, 1, "BP022", "not a list")),
    "not UTF-8": (SMALL.encode("big5hkscs"), (3, 10, "BP002", "not UTF-8: byte 0xAD")),
    "no as text": (small(title="title: no"), (3, 10, "BP013", "without quotes")),
    "100,000 brackets": (b"[" * 100_000, (1, 65, "BP008", "more than 64 deep")),
    "alias bomb": (ALIAS_BOMB, (1, 4, "BP010", "anchor &a")),
    "50 MB": (large, (1, 1, "BP001", "larger than 16 MB")),
    "FIFO": (fifo, (1, 1, "BP001", "not a regular file")),
    "folder": (folder, (1, 1, "BP001", "a folder")),
}


def place_document(place: Path, content: str | bytes | Callable[[Path], None]) -> None:
    if callable(content):
        content(place)
    else:
        write(place.parent, {place.name: content})


def digest(place: Path) -> dict[str, str]:
    return {
        str(each.relative_to(place)): sha256(each.read_bytes()).hexdigest()
        for each in sorted(place.rglob("*"))
        if each.is_file()
    }


def assert_told(run: Run, line: int, column: int, code: str, words: str) -> None:
    assert run.status == 1, run.output
    assert "Traceback" not in run.output
    told = [
        each for each in run.shown if (each.line, each.column, each.code) == (line, column, code)
    ]
    assert told, run.output
    assert words in told[0].message
    assert told[0].file == "blueprint.yaml"
    assert told[0].severity == "error"
    assert "hint: " in run.output


@pytest.mark.parametrize("kind", KINDS)
def test_broken_document_is_told_and_nothing_written(kind: str, tmp_path: Path) -> None:
    content, expected = KINDS[kind]
    place_document(tmp_path / "blueprint.yaml", content)
    out = write(tmp_path / "out", {"manifest.json": '{"files": []}', "en/blueprint.html": "<p>"})
    before = digest(out)
    for command in ("check", "build"):
        assert_told(blueprint(tmp_path, command), *expected)
    assert digest(out) == before
    assert sorted(each.name for each in tmp_path.iterdir()) == ["blueprint.yaml", "out"]


@pytest.mark.parametrize(
    "kind", ["wrong indent", "100,000 brackets", "alias bomb", "50 MB", "FIFO"]
)
def test_broken_document_in_a_process_of_its_own(kind: str, tmp_path: Path) -> None:
    content, expected = KINDS[kind]
    place_document(tmp_path / "blueprint.yaml", content)
    before = getrusage(RUSAGE_CHILDREN)
    assert_told(blueprint_process(tmp_path, "build", timeout=60), *expected)
    after = getrusage(RUSAGE_CHILDREN)
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 5


IMAGES: dict[str, tuple[str, Callable[[Path], object], str]] = {
    "missing": ("images/map.svg", lambda _: None, "no such file"),
    "misspelt": ("Map.svg", lambda place: write(place, {"map.svg": "<svg/>"}), "no such file"),
    "outside": ("../map.svg", lambda _: None, "outside the document's folder"),
    "linked outside": (
        "map.svg",
        lambda place: (place / "map.svg").symlink_to("/etc/hostname"),
        "outside the document's folder",
    ),
    "linked to itself": ("a.svg", lambda place: (place / "a.svg").symlink_to("a.svg"), "no file"),
    "a folder": ("map.svg", lambda place: (place / "map.svg").mkdir(), "a folder"),
    "a FIFO": ("map.svg", lambda place: os.mkfifo(place / "map.svg"), "not a regular file"),
    "too long a name": (f"{'m' * 300}.svg", lambda _: None, "file name too long"),
    "another kind": ("map.gif", lambda place: write(place, {"map.gif": "GIF"}), "of a kind"),
    "no suffix": ("map", lambda place: write(place, {"map": ""}), "of a kind"),
}


@pytest.mark.parametrize("kind", IMAGES)
def test_picture_that_cannot_be_shown_is_told(kind: str, tmp_path: Path) -> None:
    image, place, words = IMAGES[kind]
    figure = f"  - {{kind: figure, id: map, image: {image}, alternative: 香港地圖}}\n"
    write(tmp_path, {"blueprint.yaml": SMALL + figure})
    place(tmp_path)
    run = blueprint(tmp_path, "check")
    assert [(each.line, each.column, each.code) for each in run.shown] == [(13, 36, "BP109")]
    assert words in run.shown[0].message


def test_picture_that_is_there_is_no_fault(tmp_path: Path) -> None:
    figure = "  - {kind: figure, id: map, image: 圖 片/map 1.SVG, alternative: 香港地圖}\n"
    write(tmp_path, {"blueprint.yaml": SMALL + figure, "圖 片/map 1.SVG": DRAWING})
    assert blueprint(tmp_path, "check").shown == []


def test_pictogram_without_words_is_told(tmp_path: Path) -> None:
    missions = (
        "  - kind: missions\n    id: missions\n    title: 使命\n    missions:\n"
        "      - {id: mission, text: 文, pictograms: [light-bulb, robot]}\n"
    )
    robot = {"templates/pictograms/robot.svg": DRAWING}
    write(tmp_path, {"blueprint.yaml": SMALL + missions, **robot})
    run = blueprint(tmp_path, "check")
    assert [(each.line, each.column, each.code) for each in run.shown] == [(17, 57, "BP111")]


@pytest.mark.parametrize("style", ["|", ">", "|-", ">+"])
def test_fault_inside_a_block_of_text_is_told_on_its_line(style: str, tmp_path: Path) -> None:
    block = f"text: {style}\n      第一行\n      第二行[連結](#prefaec)\n\n      第四行{{nothing}}"
    write(tmp_path, {"blueprint.yaml": small(**PROSE, text=block)})
    told = [(each.line, each.column, each.code) for each in blueprint(tmp_path, "check").shown]
    assert told == [(14, 15, "BP104"), (16, 10, "BP105")]


def expectations(text: str) -> list[tuple[int, str, str, str | None, str]]:
    """Read what a fixture's comments expect: line, severity, code, column, words."""
    return [
        (number, found["severity"], found["code"], found["column"], found["words"] or "")
        for number, line in enumerate(text.splitlines(), 1)
        for found in _EXPECTATION.finditer(line.partition(" # ")[2])
    ]


@pytest.mark.parametrize("fixture", sorted(FAULTS.glob("*.yaml")), ids=lambda each: each.stem)
def test_fixture_gives_what_its_comments_expect(fixture: Path, tmp_path: Path) -> None:
    text = fixture.read_text(encoding="utf-8")
    write(tmp_path, {"blueprint.yaml": text})
    run = blueprint(tmp_path, "check")
    expected = expectations(text)
    told = [(each.line, each.severity, each.code) for each in run.shown]
    assert sorted(told) == sorted(each[:3] for each in expected), run.output
    blocks = re.split(r"(?m)^(?=blueprint\.yaml:)", run.output)
    for line, severity, code, column, words in expected:
        at = f"blueprint.yaml:{line}:{column or ''}"
        own = [block for block in blocks if block.startswith(at) and f"{severity}[{code}]" in block]
        assert any(words in block for block in own), (words, run.output)
    assert run.status == int(any(each[1] == "error" for each in expected))
