"""Files that are no workbook, or would do harm: each is told, soon, and nothing is read from it."""

from __future__ import annotations

import csv
import tracemalloc
from io import BytesIO, StringIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZipFile, ZipInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blueprint_cli.interchange.xlsx.archive import MEMBER_LIMIT, SIZE_LIMIT
from work import assert_linear, patience
from workbooks import FIRST, SHEET, part, read, repacked, replaced, returned, told, written

CONTENT_TYPES, RELATIONS, BOOK = "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"
COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")


def refusal(data: bytes) -> str:
    """Give what is said about a file that is not read."""
    with patience():
        outcome = read(data)
    (fault,) = outcome.diagnostics
    assert outcome.value is None
    assert (fault.code, fault.place) == ("BP501", "en.xlsx:1:1")
    assert fault.hints
    return fault.message


def packed(*members: tuple[str, bytes]) -> bytes:
    """Give a ZIP file of some members."""
    archive = BytesIO()
    with ZipFile(archive, "w", ZIP_DEFLATED) as into:
        for name, content in members:
            into.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return archive.getvalue()


def test_file_of_another_format_is_no_workbook() -> None:
    table = StringIO()
    csv.writer(table).writerows([["ID", "Source", "Translation"], ["title", "藍圖", "Blueprint"]])
    for data in (b"", b"PK", table.getvalue().encode(), "<html/>".encode("utf-16"), b"\0" * 99_999):
        assert refusal(data) == "the file is no XLSX workbook, or only a part of one"
    for members in ((("a.txt", b""),), (("mimetype", b"x"), ("a.xml", b"<a/>"))):
        assert refusal(packed(*members)) == "the file is no XLSX workbook"
    sheet = packed(("mimetype", b"x"), ("content.xml", b"<a/>"))
    assert refusal(sheet) == "the file is an OpenDocument spreadsheet, no XLSX workbook"
    assert refusal(repacked({RELATIONS: b"<a/>"})) == "the file is no XLSX workbook"


def test_old_and_locked_workbooks_are_told_apart() -> None:
    old = COMPOUND + "Workbook".encode("utf-16-le")
    assert refusal(old) == "the file is a workbook of the old format XLS"
    locked = COMPOUND + "EncryptedPackage".encode("utf-16-le")
    assert refusal(locked) == "the workbook is locked with a password"


def test_macros_and_links_to_other_files_are_refused() -> None:
    assert refusal(repacked({"xl/vbaProject.bin": b""})) == "the workbook holds macros"
    links = repacked({"xl/externalLinks/externalLink1.xml": b"<a/>"})
    assert refusal(links) == "the workbook takes values from other files"


@pytest.mark.parametrize("share", [0.01, 0.2, 0.5, 0.9, 0.999])
def test_truncated_file_is_told(share: float) -> None:
    data = written()
    refusal(data[: int(len(data) * share)])


def test_damaged_part_is_told_by_name() -> None:
    data = bytearray(written())
    at = data.index(SHEET.encode()) + len(SHEET) + 40
    data[at : at + 20] = bytes(20)
    assert refusal(bytes(data)) == f"the workbook is damaged: {SHEET}"
    assert refusal(repacked({SHEET: None})) == f"the workbook lacks a part: {SHEET}"


def test_bombs_do_not_go_off() -> None:
    too_large = "the workbook holds far more than any packet of messages"
    assert refusal(repacked({"xl/a.xml": bytes(SIZE_LIMIT)})) == too_large
    assert refusal(packed(*((f"{at}", b"") for at in range(MEMBER_LIMIT + 1)))) == too_large
    cells = f"<row>{'<c/>' * 2_000_000}</row></sheetData>"
    assert refusal(replaced("</sheetData>", cells)) == too_large
    # One that says that it is small.
    bomb = bytearray(packed((RELATIONS, b" " * 9_999_999), (CONTENT_TYPES, b"")))
    size = (9_999_999).to_bytes(4, "little")
    assert refusal(bytes(bomb.replace(size, (99).to_bytes(4, "little")))).startswith("the workbook")


def test_parts_that_are_named_again_and_again_do_no_harm() -> None:
    text = part(BOOK)
    sheet = text[text.index("<sheet ") : text.index("</sheets>")]
    named = repacked({BOOK: text.replace(sheet, sheet * 20_000).encode()})
    with patience():
        assert returned(named).units
    strings = f"<sst><si><t>{'x' * 1_000_000}</t></si></sst>"
    relation = '<Relationship Id="s" Type="x/sharedStrings" Target="a.xml"/></Relationships>'
    names = part("xl/_rels/workbook.xml.rels").replace("</Relationships>", relation)
    cell = '<c t="s"><v>0</v></c>'
    cells = f"<row>{cell * 10_000}</row></sheetData>"
    changes = {"xl/a.xml": strings, "xl/_rels/workbook.xml.rels": names}
    changes[SHEET] = part(SHEET).replace("</sheetData>", cells)
    shared = repacked({name: content.encode() for name, content in changes.items()})
    assert refusal(shared) == "the workbook holds far more than any packet of messages"


@pytest.mark.parametrize("name", [SHEET, BOOK, "xl/styles.xml", RELATIONS])
@pytest.mark.parametrize(
    "declaration",
    [
        "<!DOCTYPE a>",
        '<!DOCTYPE a [<!ENTITY b "c">]>',
        '<!DOCTYPE a SYSTEM "file:///etc/hostname">',
    ],
)
def test_doctype_is_refused(name: str, declaration: str) -> None:
    changed = repacked({name: (declaration + part(name)).encode()})
    assert "DOCTYPE" in refusal(changed)


def test_xml_that_is_none_is_told_by_part_and_line() -> None:
    assert refusal(replaced("</sheetData>", "")).startswith(f"{SHEET} in the workbook is not well-")
    assert "unknown encoding" in refusal(
        repacked({SHEET: b'<?xml version="1.0" encoding="no"?><a/>'})
    )


def test_deep_xml_is_read_without_harm() -> None:
    depth = 200_000
    deep = "<a>" * depth + "</a>" * depth
    assert returned(replaced("</sheetData>", f"</sheetData>{deep}")).units
    assert refusal(replaced("</sheetData>", f"</sheetData>{'<a>' * depth}"))


def test_cells_far_away_take_no_time() -> None:
    far = '<row r="1048576"><c r="XFD1048576" t="str"><v>far</v></c></row></sheetData>'
    vast = replaced('<dimension ref="A1:K7"/>', '<dimension ref="A1:XFD1048576"/>')
    with patience():
        assert returned(vast).units
        assert returned(replaced("</sheetData>", far)).units


@pytest.mark.parametrize("place", ["XFE9", "A1048577", "A0", "9A", "ZZZZ9", "", "A99999999999999"])
def test_places_that_no_sheet_has_are_not_followed(place: str) -> None:
    cell = f'<row r="{place}"><c r="{place}" t="str"><v>x</v></c></row></sheetData>'
    assert read(replaced("</sheetData>", cell)).value is not None


def test_many_faults_are_told_in_linear_time() -> None:
    def tell(count: int) -> None:
        rows = "".join(
            f'<row r="{row}"><c r="A{row}" t="str"><v>a</v></c><c r="D{row}"><f>1</f></c></row>'
            for row in range(FIRST + 9, FIRST + 9 + count)
        )
        assert len(told(replaced("</sheetData>", f"{rows}</sheetData>"))) == count

    assert_linear(tell, 1_500)


@settings(deadline=None)
@given(st.binary(max_size=300), st.integers(0, 10_000))
def test_no_bytes_make_it_fail(noise: bytes, at: int) -> None:
    data = written()
    at %= len(data)
    read(noise)
    read(data[:at] + noise + data[at + len(noise) :])
    outcome = read(repacked({SHEET: part(SHEET).encode()[:at] + noise + b"</worksheet>"}))
    assert outcome.diagnostics


def claimed(data: bytes, part_name: str, size: int) -> bytes:
    """Give a workbook whose directory claims another size of a part than it has."""
    changed = bytearray(data)
    at = changed.rfind(part_name.encode()) - 22
    changed[at : at + 4] = size.to_bytes(4, "little")
    return bytes(changed)


def test_no_more_is_unpacked_than_the_limit_whatever_is_claimed() -> None:
    vast = repacked({SHEET: part(SHEET).encode() + b" " * (SIZE_LIMIT + 9)})
    for size in (0, 99, 5_000, SIZE_LIMIT - 1):
        tracemalloc.start()
        refusal(claimed(vast, SHEET, size))
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < 2 * SIZE_LIMIT + 20_000_000


@pytest.mark.parametrize("method", [ZIP_BZIP2, ZIP_LZMA])
def test_other_ways_of_packing_are_refused(method: int) -> None:
    archive = BytesIO(written())
    with ZipFile(archive, "a") as into:
        into.writestr("xl/media/a.png", bytes(9_999_999), method)
    assert refusal(archive.getvalue()).startswith("a part is packed in an unusual way: xl/media")


def test_an_encrypted_part_is_refused() -> None:
    data = bytearray(written())
    at = data.rfind(b"PK\1\2")
    data[at + 8] |= 1
    assert refusal(bytes(data)) == "the workbook is locked with a password"


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    ("name", "words"),
    [
        (SHEET, "a part is there twice"),
        (SHEET.upper(), "a part is there twice"),
        (f"/{SHEET}", "a part is there twice"),
        ("xl/../../a.xml", "a part has a name that no program gives"),
        ("xl/\x1ba.xml", "a part has a name that no program gives"),
    ],
)
def test_names_that_no_program_gives_are_refused(name: str, words: str) -> None:
    archive = BytesIO(written())
    with ZipFile(archive, "a") as into:
        into.writestr(name, b"<a/>")
    assert refusal(archive.getvalue()).startswith(words)
