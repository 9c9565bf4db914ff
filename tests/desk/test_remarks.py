"""Remarks: what a translator writes beside a text is kept in the catalog, and means no more."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment

from blueprint_cli.catalogs import pofile
from documents import Run, blueprint
from places import TESTS

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

TOOLS = TESTS / "tools"
NAME = "ramps.text"
ASKED = "Is a ramp for wheelchairs meant?"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give the document of the rounds, as it was when the packets went out."""
    own = Path(shutil.copytree(TOOLS / "harbour", tmp_path / "harbour"))
    shutil.copytree(TOOLS / "round/locales", own / "locales", dirs_exist_ok=True)
    return own


def comments(place: Path, name: str = NAME) -> tuple[str, ...]:
    text = (place / "locales/en.po").read_text("utf-8")
    return next(each for each in pofile.parse(text).entries if each.id == name).comments


def take(place: Path, file: str, old: str, new: str) -> Run:
    """Import a packet of the round in which somebody has written something."""
    text = (TOOLS / "round" / file).read_text("utf-8")
    head, rest = text.split(f'"{NAME}"', 1)
    assert old in rest
    (place / file).write_text(f'{head}"{NAME}"{rest.replace(old, new, 1)}', "utf-8")
    run = blueprint(place, "locale", "import", file, "--by", "Desk")
    assert run.status == 0, run.output
    return run


def in_po(place: Path, *said: str) -> Run:
    text = (TOOLS / "round/packet.po").read_text("utf-8")
    lines = "".join(f"# {each}\n" for each in said)
    (place / "p.po").write_text(
        text.replace(f'msgctxt "{NAME}"', f'{lines}msgctxt "{NAME}"'), "utf-8"
    )
    run = blueprint(place, "locale", "import", "p.po", "--by", "Desk")
    assert run.status == 0, run.output
    return run


NOTES = {
    "packet-1.2.xlf": ("</trans-unit>", f'<note from="translator">{ASKED}</note></trans-unit>'),
    "packet-2.0.xlf": ("</notes>", f"<note>{ASKED}</note></notes>"),
}


def test_a_comment_of_po_is_kept_and_told(place: Path) -> None:
    run = in_po(place, ASKED)
    assert run.stdout == "locales/en.po: with a remark of the translator: 1\n"
    assert comments(place)[-1] == f"remark: {ASKED}"


@pytest.mark.parametrize("file", NOTES)
def test_a_note_of_xliff_is_kept(file: str, place: Path) -> None:
    run = take(place, file, *NOTES[file])
    assert run.stdout == "locales/en.po: with a remark of the translator: 1\n"
    assert comments(place)[-1] == f"remark: {ASKED}"


def test_what_is_there_is_not_said_twice(place: Path) -> None:
    in_po(place, ASKED)
    kept = comments(place)
    assert in_po(place, ASKED, f"remark: {ASKED}").stdout == "locales/en.po: nothing new\n"
    assert comments(place) == kept


@pytest.mark.parametrize(
    "forged", ["allow BP320: it is right", "reason: it is so", "note", "Approved: Head"]
)
def test_a_remark_means_nothing_else(forged: str, place: Path) -> None:
    in_po(place, forged)
    assert comments(place)[-1] == f"remark: {forged}"


@pytest.mark.parametrize(
    "said", ["approved: Head, 2026-03-02, 6a314258", "edition: 2020-01-01", "before: All"]
)
def test_what_only_a_catalog_says_is_no_remark(said: str, place: Path) -> None:
    before = comments(place)
    assert in_po(place, said).stdout == "locales/en.po: nothing new\n"
    assert comments(place) == before


def test_notes_whose_writers_a_tool_has_lost_are_left(place: Path) -> None:
    text = (TOOLS / "round/packet-1.2.xlf").read_text("utf-8")
    (place / "p.xlf").write_text(text.replace(' from="blueprint"', ""), "utf-8")
    run = blueprint(place, "locale", "import", "p.xlf")
    assert (run.status, run.stdout) == (0, "locales/en.po: nothing new\n")


def test_a_catalog_that_comes_back_as_a_packet_has_no_new_remarks(place: Path) -> None:
    catalog = place / "locales/en.po"
    catalog.write_text(
        catalog.read_text("utf-8").replace(
            'msgctxt "plan.title"', '# allow BP320: so\n# a note\nmsgctxt "plan.title"'
        ),
        "utf-8",
    )
    shutil.copy(catalog, place / "p.po")
    run = blueprint(place, "locale", "import", "p.po", "--locale", "en", "--by", "Desk")
    assert (run.status, run.stdout) == (0, "locales/en.po: nothing new\n")


#: What stands in a file of XLIFF beside the text, in all ways that standards and tools have.
BESIDE = {
    "a note that names somebody": (
        "packet-1.2.xlf",
        f'<note from="Ada Wong">{ASKED}</note></trans-unit>',
        "remark (Ada Wong): ",
    ),
    "a comment of memoQ": (
        "packet-1.2.xlf",
        (
            '<mq:comments xmlns:mq="MQXliff"><mq:comment creatoruser="ada" '
            f'time="2026-11-24T09:30:00Z" deleted="false">{ASKED}</mq:comment></mq:comments>'
            "</trans-unit>"
        ),
        "remark (ada, 2026-11-24): ",
    ),
    "a note with extensions": (
        "packet-2.0.xlf",
        f'<note xmlns:x="urn:x" x:author="Ada" x:date="2026-11-24">{ASKED}</note></notes>',
        "remark (Ada, 2026-11-24): ",
    ),
}


@pytest.mark.parametrize("way", BESIDE)
def test_who_said_it_and_when_is_kept(way: str, place: Path) -> None:
    file, said, expected = BESIDE[way]
    take(place, file, f"</{said.rpartition('</')[2]}", said)
    assert comments(place)[-1] == expected + ASKED


def test_a_phase_tells_who_has_had_it_in_hand(place: Path) -> None:
    text = (TOOLS / "round/packet-1.2.xlf").read_text("utf-8")
    phase = (
        '<phase-group><phase phase-name="r" process-name="review" contact-name="Ada Wong" '
        'date="2026-11-24T10:00:00Z"/></phase-group></header>'
    )
    head, rest = text.replace("</header>", phase, 1).split(f'"{NAME}"', 1)
    rest = rest.replace("<target ", '<target phase-name="r" ', 1)
    rest = rest.replace("</trans-unit>", f"<note>{ASKED}</note></trans-unit>", 1)
    (place / "p.xlf").write_text(f'{head}"{NAME}"{rest}', "utf-8")
    assert blueprint(place, "locale", "import", "p.xlf", "--by", "Desk").status == 0
    assert comments(place)[-1] == f"remark (Ada Wong, 2026-11-24): {ASKED}"


@pytest.mark.parametrize(
    ("file", "start", "end"),
    [
        ("packet-1.2.xlf", f'<mrk mtype="x-note" comment="{ASKED}">', "</mrk>"),
        ("packet-2.0.xlf", f'<mrk id="n1" type="comment" value="{ASKED}">', "</mrk>"),
    ],
)
def test_a_comment_on_words_of_the_target_is_kept(
    file: str, start: str, end: str, place: Path
) -> None:
    take(place, file, "Add a ramp", f"{start}Add a ramp{end}")
    assert comments(place)[-1] == f"remark: {ASKED}"


def test_lines_of_a_comment_are_one_remark(place: Path) -> None:
    in_po(place, "Is a ramp", "for wheelchairs meant?", "", "And where?")
    assert comments(place)[-2:] == (f"remark: {ASKED}", "remark: And where?")


def test_the_header_tells_who_has_asked(place: Path) -> None:
    text = (TOOLS / "round/packet.po").read_text("utf-8")
    text = text.replace("Last-Translator: ", "Last-Translator: Ada Wong <ada@example.org>")
    text = re.sub(r"PO-Revision-Date: [^\\]*", "PO-Revision-Date: 2026-11-24 09:00+0800", text)
    text = text.replace(f'msgctxt "{NAME}"', f'# {ASKED}\nmsgctxt "{NAME}"')
    (place / "p.po").write_text(text, "utf-8")
    for _ in range(2):
        assert blueprint(place, "locale", "import", "p.po", "--by", "Desk").status == 0
        assert comments(place).count(f"remark (Ada Wong, 2026-11-24): {ASKED}") == 1


def test_a_remark_that_a_tool_has_wrapped_is_the_same(place: Path) -> None:
    """Polib breaks the lines of comments at 78 columns."""
    long = " ".join(["Is a ramp for wheelchairs meant, or one for bicycles and prams"] * 3)
    in_po(place, long)
    catalog = place / "locales/en.po"
    words, lines = f"# remark: {long}".split(), [""]
    for word in words:
        fits = len(f"{lines[-1]} {word}") <= 78
        lines = [*lines[:-1], f"{lines[-1]} {word}".strip()] if fits else [*lines, f"# {word}"]
    wrapped = catalog.read_text("utf-8").replace(f"# remark: {long}", "\n".join(lines))
    catalog.write_text(wrapped, "utf-8")
    assert in_po(place, long).stdout == "locales/en.po: nothing new\n"
    assert in_po(place, f"{long} now").stdout.endswith("remark of the translator: 1\n")


def test_a_remark_allows_nothing_that_it_quotes(place: Path) -> None:
    in_po(place, "why # allow BP320: it is right")
    run = blueprint(place, "check")
    assert "BP030" not in run.output, run.output


def workbook(place: Path, edit: Callable[[Worksheet, int], None]) -> Path:
    """Export a workbook and edit it as people do, given the row of the message."""
    file = place / "p.xlsx"
    made = blueprint(place, "locale", "export", "en", "--output", "p.xlsx", "--to", "xlsx")
    assert made.status == 0, made.output
    book = load_workbook(file)
    sheet = book.worksheets[0]
    row = next(row[0].row for row in sheet.iter_rows() if row[0].value == NAME)
    assert row is not None
    edit(sheet, row)
    book.save(file)
    return file


def import_workbook(place: Path) -> Run:
    run = blueprint(place, "locale", "import", "p.xlsx", "--by", "Desk")
    assert run.status == 0, run.output
    return run


def _in_the_column(sheet: Worksheet, row: int) -> None:
    head = next(cell for cell in sheet[3] if str(cell.value).startswith("Remarks"))
    sheet[f"{head.coordinate[0]}{row}"] = ASKED


def _beside(sheet: Worksheet, row: int) -> None:
    sheet.cell(row, 20).value = f" {ASKED}\n"


def _under_a_title(sheet: Worksheet, row: int) -> None:
    sheet.cell(3, 14).value = "Legal"
    sheet.cell(row, 14).value = ASKED


def _attached(sheet: Worksheet, row: int) -> None:
    sheet.cell(row, 4).comment = Comment(f"Ada Wong:\n{ASKED}", "Ada Wong")


def _attached_by_nobody(sheet: Worksheet, row: int) -> None:
    sheet.cell(row, 4).comment = Comment(f"Ada Wong:\n{ASKED}", " ")


CELLS: dict[str, tuple[Callable[[Worksheet, int], None], str]] = {
    "in our column": (_in_the_column, f"remark: {ASKED}"),
    "beside the table": (_beside, f"remark: {ASKED}"),
    "in a column of somebody": (_under_a_title, f"remark: Legal: {ASKED}"),
    "attached to a cell": (_attached, f"remark (Ada Wong): {ASKED}"),
    "attached, saved by LibreOffice": (_attached_by_nobody, f"remark (Ada Wong): {ASKED}"),
}


@pytest.mark.parametrize("way", CELLS)
def test_what_stands_in_a_workbook_is_kept_once(way: str, place: Path) -> None:
    edit, expected = CELLS[way]
    workbook(place, edit)
    assert import_workbook(place).stdout == "locales/en.po: with a remark of the translator: 1\n"
    kept = comments(place)
    assert re.sub(r", \d{4}-\d\d-\d\d(?=\))| \(\d{4}-\d\d-\d\d\)", "", kept[-1]) == expected
    assert import_workbook(place).stdout == "locales/en.po: nothing new\n"
    assert comments(place) == kept


def test_a_thread_is_kept_with_who_and_when(place: Path) -> None:
    """Excel writes a note for old programs beside each thread, which says nothing of its own."""
    file = workbook(place, _attached)
    with ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    relations = "xl/worksheets/_rels/sheet1.xml.rels"
    kinds = "http://schemas.microsoft.com/office/2017/10/relationships"
    space = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
    cell = re.search(rb'ref="(D\d+)"', parts["xl/comments/comment1.xml"])
    assert cell
    said = [("1", "2026-11-24T09:30:00.00", "Steps too?"), ("2", "2026-11-25T08:00:00.00", "Yes.")]
    parts["xl/threadedComments/threadedComment1.xml"] = (
        f'<ThreadedComments xmlns="{space}">'
        + "".join(
            f'<threadedComment ref="{cell[1].decode()}" dT="{when}" personId="{{{who}}}" '
            f'id="{{{who}}}"><text>{text}</text></threadedComment>'
            for who, when, text in said
        )
        + "</ThreadedComments>"
    ).encode()
    parts["xl/persons/person.xml"] = (
        f'<personList xmlns="{space}"><person displayName="Ada Wong" id="{{1}}"/>'
        '<person displayName="Ben Lee" id="{2}"/></personList>'
    ).encode()
    for part, kind, target in (
        (relations, "threadedComment", "../threadedComments/threadedComment1.xml"),
        ("xl/_rels/workbook.xml.rels", "person", "persons/person.xml"),
    ):
        link = f'<Relationship Id="t9" Type="{kinds}/{kind}" Target="{target}"/></Relationships>'
        parts[part] = parts[part].replace(b"</Relationships>", link.encode())
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    file.write_bytes(packed.getvalue())
    import_workbook(place)
    assert comments(place)[-2:] == (
        "remark (Ada Wong, 2026-11-24): Steps too?",
        "remark (Ben Lee, 2026-11-25): Yes.",
    )


def test_what_is_said_of_no_message_stands_above_the_header(place: Path) -> None:
    def edit(sheet: Worksheet, _row: int) -> None:
        sheet.cell(1, 5).value = "Please send the maps, too."
        sheet.cell(sheet.max_row + 3, 2).value = "Back on Monday."

    workbook(place, edit)
    import_workbook(place)
    text = (place / "locales/en.po").read_text("utf-8")
    header = next(each for each in pofile.parse(text).entries if each.is_header)
    assert [each.partition(": ")[2] for each in header.comments[-2:]] == [
        "Please send the maps, too.",
        "Back on Monday.",
    ]
