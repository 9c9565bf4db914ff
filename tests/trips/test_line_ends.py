"""Files as Windows writes them: read like any other, and kept so by whatever edits them."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from blueprint_cli.edits import written_like
from blueprint_cli.source import BOM, normalize
from documents import SMALL, Run, blueprint, blueprint_process, small, write
from outputs.machine import tool
from places import ROOT

ENDS = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "BOM": lambda text: BOM + text,
    "BOM and CRLF": lambda text: BOM + text.replace("\n", "\r\n"),
    "mixed": lambda text: text.replace("\n", "\r\n", 5),
}
#: Pages, slides and data are made of the same words; paper takes longer.
QUICK = ("build", "--format", "html", "--format", "json", "--jobs", "0")


def rewrite(folder: Path, ends: str) -> None:
    """Give every text of a folder other line ends."""
    for file in sorted(folder.rglob("*")):
        if file.suffix in (".yaml", ".po", ".pot", ".jinja", ".css", ".svg", ".json", ".lock"):
            text = normalize(file.read_bytes().decode())
            file.write_bytes(ENDS[ends](text).encode())


def contents(folder: Path) -> dict[str, bytes]:
    return {
        str(each.relative_to(folder)): each.read_bytes()
        for each in folder.rglob("*")
        if each.is_file()
    }


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """A new document with a theme of its own, so that templates are rewritten too."""
    folder = tmp_path / "demo"
    blueprint(tmp_path, "init", "demo")
    theme = ROOT / "templates"
    for file in theme.rglob("*"):
        if file.is_file() and file.suffix != ".ttf":
            write(folder, {f"templates/{file.relative_to(theme)}": file.read_bytes()})
    return folder


@pytest.mark.parametrize("ends", ["CRLF", "BOM and CRLF"])
def test_a_checkout_on_windows_publishes_the_same_bytes(demo: Path, ends: str) -> None:
    assert blueprint(demo, *QUICK, "--out", "../unix").status == 0
    rewrite(demo, ends)
    built = blueprint(demo, *QUICK, "--out", "../windows")
    assert built.status == 0, built.output
    assert contents(demo.parent / "windows") == contents(demo.parent / "unix")


@pytest.mark.parametrize("ends", ENDS)
def test_each_file_has_a_note_of_each_kind_at_most(demo: Path, ends: str) -> None:
    rewrite(demo, ends)
    run = blueprint(demo, "check", "--strict")
    assert run.status == 0, run.output
    told = [(each.file, each.code) for each in run.shown]
    assert {each.severity for each in run.shown} == {"note"}
    assert {code for _, code in told} <= {"BP003", "BP004"}
    assert len(told) == len(set(told))
    assert "blueprint.yaml" in {file for file, _ in told}


def test_the_notes_can_be_switched_off(tmp_path: Path) -> None:
    text = BOM + SMALL.replace("\n", "\r\n") + "checks: {BP003: off, BP004: off}\r\n"
    write(tmp_path, {"blueprint.yaml": text})
    assert blueprint(tmp_path, "check").shown == []


def synced(folder: Path) -> Run:
    return blueprint(folder, "locale", "sync")


def approved(folder: Path) -> Run:
    return blueprint(folder, "locale", "approve", "en", "--all", "--as", "reviewed", "--by", "L.")


def converted(folder: Path) -> Run:
    return blueprint(folder, "locale", "convert", "zh-Hans")


def fixed(folder: Path) -> Run:
    return blueprint(folder, "check", "--fix")


@pytest.mark.parametrize("ends", ENDS)
@pytest.mark.parametrize("edit", [synced, approved, fixed])
def test_whatever_edits_a_file_keeps_its_lines_as_they_end(
    tmp_path: Path, edit: object, ends: str
) -> None:
    unix, windows = tmp_path / "unix", tmp_path / "windows"
    for folder in (unix, windows):
        blueprint(tmp_path, "init", folder.name)
        synced(folder)
        document = (folder / "blueprint.yaml").read_text("utf-8")
        # A text to mend, and one to translate anew.
        document = document.replace("樹木", "樹木\u200b", 1) + "# 结尾\n"
        (folder / "blueprint.yaml").write_text(document, "utf-8")
    rewrite(windows, ends)
    before = contents(windows)
    for folder in (unix, windows):
        assert callable(edit)
        assert edit(folder).status in (0, 1)
    for name, data in contents(unix).items():
        assert contents(windows)[name] == kept(before[name], data), name


def kept(before: bytes, unix: bytes) -> bytes:
    """What a file is to hold: each line that it had with the end that it had, or its most usual."""
    written, text = before.decode(), unix.decode()
    if normalize(written) == text:
        return before
    mixed = "\r\n" in written and "\n" in written.replace("\r\n", "")
    if not mixed:
        end = "\r\n" if "\r\n" in written else "\r" if "\r" in written else "\n"
        return (written[: written.startswith(BOM)] + text.replace("\n", end)).encode()
    # The five lines at the top are not edited, and the others end as on Unix.
    return text.replace("\n", "\r\n", 5).encode()


def test_a_lock_of_windows_is_renewed_as_it_is(tmp_path: Path) -> None:
    blueprint(tmp_path, "init", "demo")
    demo = tmp_path / "demo"
    assert converted(demo).status == 0
    lock = demo / "locales/zh-Hans.lock"
    frozen = ENDS["CRLF"](lock.read_bytes().decode()).encode()
    lock.write_bytes(frozen)
    document = demo / "blueprint.yaml"
    document.write_bytes(document.read_bytes().replace("今天種下".encode(), "今日種下".encode()))
    assert converted(demo).status == 0
    renewed = lock.read_bytes()
    assert "今日种下".encode() in renewed
    assert renewed.count(b"\n") == renewed.count(b"\r\n")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_difference_can_be_applied(tmp_path: Path, end: str) -> None:
    patch = tool("patch")
    text = small(text="text: 豐富創投融资渠道。").replace("\n", end)
    write(tmp_path, {"blueprint.yaml": text})
    shown = blueprint_process(tmp_path, "check", "--diff").stdout
    subprocess.run([patch, "--binary", "-s"], cwd=tmp_path, input=shown.encode(), check=True)
    assert (tmp_path / "blueprint.yaml").read_bytes().decode() == text.replace("资", "資")


@pytest.mark.parametrize(
    ("file", "text", "written"),
    [
        ("", "a\nb\n", "a\nb\n"),
        ("a\n", "a\nb\n", "a\nb\n"),
        ("a\r\n", "a\nb\n", "a\r\nb\r\n"),
        ("a\r\n", "a\nb", "a\r\nb"),
        ("a\rb\r", "b\n", "b\r"),
        (f"{BOM}a", "b\n", f"{BOM}b\n"),
        (f"{BOM}a\r\n", "", BOM),
        ("a\r\nb\nc\r\n", "a\nx\nb\nc\n", "a\r\nx\r\nb\nc\r\n"),
        ("a\nb\rc\n", "b\nc", "b\rc"),
    ],
)
def test_a_text_is_written_like_the_file_whose_place_it_takes(
    file: str, text: str, written: str
) -> None:
    assert written_like(file, text) == written
    assert normalize(written) == text
