"""How the cells of a workbook look, and which of them are locked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from blueprint_cli.interchange.xlsx import labels
from blueprint_cli.interchange.xlsx.escapes import encode
from blueprint_cli.language.tags import speaks
from blueprint_cli.theme import tints, tokens

if TYPE_CHECKING:
    from openpyxl.styles import NamedStyle

#: Fonts that office programs have, or have a like for; each has Latin letters too.
_TRADITIONAL, _SIMPLIFIED = "Microsoft JhengHei", "Microsoft YaHei"
_BLACK, _WHITE, _GREY, _LINE = "000000", "FFFFFF", "F4F5F7", "C9CDD3"
#: A colour for each task, beside its words: nobody has to see it.
_TINTS = {labels.TRANSLATE: "FFF2CC", labels.REVISE: "FBE0CC", labels.LOOK: "DDEBF7"}
_TINTED = ("target", "state", "task")
#: What starts a formula in one program or another, and the mark of text itself.
_QUOTED = ("=", "+", "-", "@", "\t", "\n", "\r", "'")


@dataclass(frozen=True)
class Look:
    """A look, which a workbook knows by its name. A cell with a fill is framed, and wraps."""

    name: str
    fill: str = ""
    colour: str = _BLACK
    size: int = 11
    bold: bool = False
    font: str = _TRADITIONAL
    locked: bool = True


TITLE = Look("Sheet title", size=14, bold=True)
LABEL = Look("Label", bold=True)
PLAIN = Look("Plain")


def header(colour: str) -> Look:
    """Give the look of the table's head: the theme's colour, or the default theme's for none."""
    known = colour or tokens.load().hex(tokens.WORKBOOK_HEAD)
    fill = "".join(f"{each:02X}" for each in tints.channels(known))
    return Look("Column header", fill, _WHITE, bold=True)


def body(column: labels.Column, task: str, lang: str) -> Look:
    """Give the look of a cell of the table: open ones are white, or have their task's colour."""
    task = task if column.key in _TINTED else ""
    fill = _TINTS.get(task, _WHITE if column.editable else _GREY)
    name = " ".join([column.english, *task.split("\n")[:1]])
    return Look(name, fill, font=body_font(lang), locked=not column.editable)


def body_font(lang: str) -> str:
    """Give the font of texts in a language."""
    return _SIMPLIFIED if speaks(lang, ("zh-Hans",)) else _TRADITIONAL


def put(cell: Any, text: str, look: Look) -> None:
    """Write a text that stays one: no program reads a formula, a number or a date."""
    book = cell.parent.parent
    if look.name not in book.named_styles:
        book.add_named_style(_style(look))
    cell.style = look.name
    if text:
        cell.value = encode(text)
        cell.data_type = "s"
        cell.quotePrefix = text.startswith(_QUOTED)


def _style(look: Look) -> NamedStyle:
    from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side

    side = Side("thin", _LINE)
    return NamedStyle(
        look.name,
        Font(look.font, look.size, b=look.bold, color=look.colour, family=2),
        PatternFill("solid", look.fill) if look.fill else None,
        Border(side, side, side, side) if look.fill else None,
        Alignment(vertical="top", wrap_text=bool(look.fill)),
        number_format="@",
        protection=Protection(locked=look.locked),
        hidden=True,
    )
