"""Files that come back from translators: exported, edited as they do it, damaged, brought back."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lxml import etree
from openpyxl import load_workbook

from documents import Run, Shown, blueprint, small, write

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

Damage = Callable[[bytes], bytes]
Edit = Callable[["etree._Element"], None]  # noqa: SLF001 - it has no other name

#: What each format's file is called when it comes back.
NAMES = {
    "po": "returned.po",
    "xliff": "returned.xlf",
    "xliff2": "returned.xlf",
    "xlsx": "returned.xlsx",
    "tmx": "returned.tmx",
    "tbx": "returned.tbx",
}
XLIFF = ("xliff", "xliff2")
#: The formats that bring targets back.
FORMATS = ("po", *XLIFF, "xlsx")

LOCALES = "zh-Hant: {strategy: source}\n  en: {strategy: translate, lang: en-HK}"
#: The message with a placeholder, a link and stress, in this order.
MARKED = "scope.text"
MARKED_SOURCE = "共 {actions} 項[行動](#preface)，**由政府推行**。"
MARKED_TARGET = "{actions} [actions](#preface), **carried out by the Government**."
DOCUMENT = small(**{"zh-Hant": LOCALES}) + (
    f"  - {{kind: closing, id: scope, title: 範圍, text: '{MARKED_SOURCE}'}}\n"
    "  - {kind: closing, id: outlook, title: 展望, text: 我們滿懷信心。}\n"
)
SOURCES = {
    "document.title": "香港創新科技發展藍圖",
    "document.publisher": "創新科技及工業局",
    "preface.title": "序言",
    "preface.text": "創新是發展的動力。",
    MARKED: MARKED_SOURCE,
}
TARGETS = {
    "document.title": "Innovation and Technology Blueprint",
    "document.publisher": "Innovation, Technology and Industry Bureau",
    "preface.title": "Preface",
    "preface.text": "Innovation drives development.",
    MARKED: MARKED_TARGET,
}
TERMS = "terms:\n  - {id: innovation, source: 創新, targets: {en: innovation}}\n"

#: The codes of what is no file of its format: of files, of catalogs, of interchange.
UNREADABLE = r"BP(?:00\d|31[0-3]|5\d\d)"

#: What the translator makes of a text, in a file without any damage.
BEFORE = TARGETS["preface.text"]
AFTER = "Innovation is what drives development."


def catalog(targets: Mapping[str, str] = TARGETS, lang: str = "en_HK") -> str:
    """Give the catalog of the document, as it is before anything is exported."""
    head = f'msgid ""\nmsgstr ""\n"Language: {lang}\\n"\n'
    head += '"Content-Type: text/plain; charset=utf-8\\n"\n'
    return head + "".join(
        f'\nmsgctxt "{each}"\nmsgid "{SOURCES[each]}"\nmsgstr "{target}"\n'
        for each, target in targets.items()
    )


@dataclass(frozen=True)
class Desk:
    """A folder with a document, and the file of one format that comes back into it."""

    folder: Path
    form: str

    @property
    def file(self) -> Path:
        """The file that comes back."""
        return self.folder / NAMES[self.form]

    def export(self, locale: str = "en") -> None:
        """Write the file, as it goes to a translator."""
        options = (locale, "--to", self.form, "--output", self.file.name)
        run = blueprint(self.folder, "locale", "export", *options)
        assert run.status == 0, run.output

    def change(self, damage: Damage) -> None:
        """Do something to the file; it must come to something."""
        content = self.file.read_bytes()
        damaged = damage(content)
        assert damaged != content
        self.file.write_bytes(damaged)

    def bring_back(self, *options: str) -> Run:
        """Import the file."""
        return blueprint(self.folder, "locale", "import", self.file.name, *options)

    def locales(self) -> dict[str, bytes]:
        """Give what stands in the folder `locales`."""
        files = (each for each in (self.folder / "locales").rglob("*") if each.is_file())
        return {each.name: each.read_bytes() for each in files}


def desk(folder: Path, form: str, document: str = DOCUMENT) -> Desk:
    """Set up a document with its catalog, and export it."""
    files = {"locales/en.po": catalog(), "locales/terms.yaml": TERMS}
    write(folder, {"blueprint.yaml": document, **files})
    own = Desk(folder, form)
    own.export()
    return own


def translated(folder: Path, form: str) -> Desk:
    """Set up a document, and let the translator change one text of the exported file."""
    own = desk(folder, form)
    own.change(sheet(retarget) if form == "xlsx" else replace(BEFORE, AFTER))
    return own


def refused(own: Desk, *options: str, codes: str = UNREADABLE, at: str = "") -> Run:
    """Import a faulty file: it is told where the fault is, and nothing at all is written."""
    before = own.locales()
    run = own.bring_back(*options)
    assert run.status == 1, run.output
    assert own.locales() == before
    assert "Traceback" not in run.output
    errors = [each for each in run.shown if each.severity == "error"]
    told = [each for each in errors if re.fullmatch(codes, each.code)]
    assert told, run.output
    assert {each.file for each in told} == {own.file.name}, run.output
    if at:
        assert any(_is_at(each, own, at) for each in told), run.output
    return run


def taken(own: Desk, *options: str) -> Run:
    """Import a file that is sound in spite of what happened to it: its new target is there."""
    run = own.bring_back(*options)
    assert run.status == 0, run.output
    assert f'msgstr "{AFTER}"' in own.locales()["en.po"].decode()
    return run


def replace(old: str, new: str) -> Damage:
    """Put one text in another's place, once."""
    return lambda content: content.replace(old.encode(), new.encode(), 1)


def instead(other: bytes) -> Damage:
    """Put another file in its place."""
    return lambda _: other


def xml(edit: Edit) -> Damage:
    """Edit a file as a tree of XML."""

    def damage(content: bytes) -> bytes:
        root = etree.fromstring(content)
        edit(root)
        return etree.tostring(root, xml_declaration=True, encoding="utf-8")

    return damage


def bare(content: bytes) -> bytes:
    """Give the root element of a file without the declaration before it."""
    return etree.tostring(etree.fromstring(content), encoding="utf-8")


def unit(root: etree._Element, name: str = MARKED) -> etree._Element:
    """Find the unit of a message, by whichever attribute names it."""
    return next(_units(root, name))


def part(root: etree._Element, kind: str, name: str = MARKED) -> etree._Element:
    """Find the `source` or the `target` of a message."""
    return next(unit(root, name).iter(f"{{*}}{kind}"))


def sheet(edit: Callable[[Worksheet], None]) -> Damage:
    """Edit a file as the sheet of messages of a workbook."""

    def damage(content: bytes) -> bytes:
        book = load_workbook(io.BytesIO(content))
        edit(next(each for each in book.worksheets if list(_cells(each, MARKED))))
        saved = io.BytesIO()
        book.save(saved)
        return saved.getvalue()

    return damage


def cell(messages: Worksheet, text: str) -> Cell:
    """Find the cell that says a text."""
    found: Cell = next(_cells(messages, text))
    return found


def target_cell(messages: Worksheet, name: str = MARKED) -> Cell:
    """Find the cell of a message's target."""
    column = cell(messages, TARGETS["preface.title"]).column
    found: Any = messages.cell(cell(messages, name).row, column)
    own: Cell = found
    return own


def header_row(messages: Worksheet) -> int:
    """Give the row of the columns' titles: the one before the first message."""
    return int(min(cell(messages, each).row for each in SOURCES)) - 1


def retarget(messages: Worksheet) -> None:
    """Change a target, as a translator does."""
    cell(messages, BEFORE).value = AFTER


def _cells(messages: Worksheet, text: str) -> Iterator[Any]:
    return (each for row in messages.iter_rows() for each in row if each.value == text)


def _units(root: etree._Element, name: str) -> Iterator[etree._Element]:
    units = root.iter("{*}trans-unit", "{*}unit")
    return (each for each in units if name in each.attrib.values())


def _is_at(shown: Shown, own: Desk, name: str) -> bool:
    """Tell whether a diagnostic is in the lines, or in the row, of a message."""
    return any(first <= shown.line <= last for first, last in _places(own, name))


def _places(own: Desk, name: str) -> Iterator[tuple[int, int]]:
    if own.form == "xlsx":
        for messages in load_workbook(own.file).worksheets:
            yield from ((each.row, each.row) for each in _cells(messages, name))
        return
    content = own.file.read_bytes()
    form = r'(?s)<(trans-unit|unit)\b[^>]*"NAME".*?</\1>'
    if own.form == "po":
        form = r'(?m)^(?:.+\n)*msgctxt "NAME"\n(?:.+\n?)*'
    for found in re.finditer(form.replace("NAME", re.escape(name)), content.decode()):
        first = content.decode()[: found.start()].count("\n") + 1
        yield first, first + found[0].count("\n")
