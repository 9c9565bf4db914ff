"""The space between characters of Chinese lines, by where they stand: CLREQ 3.1.6 and 3.2.2.

A gap parts Chinese from other letters and digits; marks lose their blank half at the edges of a
line, and where they meet over the bounds of an element. All of it is asked of the theme's fonts,
whose features `TRIM` and `GAPB` are for this (docs/decisions/025), and none is in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from blueprint_cli.renderers.paper import shaping
from blueprint_cli.renderers.paper.hooks import wrapped

OPENING, CLOSING = "「『（《〈“‘【〔［｛〖", "」』）》〉”’】〕］｝〗"
STOPS, SPACE = "，。、；：！？．·", "\u3000"
#: Letters that a gap parts from others (CSS Text 4, 8.4): Han and kana.
IDEOGRAPH = "[\u2e80-\u2fff々〆〇ぁ-ヿ\u31c0-\u31ff\u3400-\u4dbf一-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_LETTER = rf"(?!{IDEOGRAPH}|[\uff00-\uffef])[^\W_]"
_JUNCTION = re.compile(
    rf"(?<={IDEOGRAPH})(?=[$€£]?(?:{_LETTER}))|(?<=[%‰])(?={IDEOGRAPH})"
    rf"|(?<=[^\W_])(?<!{IDEOGRAPH})(?<![\uff00-\uffef])(?={IDEOGRAPH})"
)
#: What is not parted at a line's end: a long dash from what it follows and from itself, an ellipsis
#: (CLREQ 3.1.3), and a number from what it counts and from what makes it an ordinal.
_TIES = re.compile(
    rf"[^\s—]?—+(?!—)|.?…+|第?\d[\d,.]*(?:[%‰％]|[十百千萬万億亿兆]*{IDEOGRAPH})?|第\d[\d,.]*"
)
_TRIM, _GAP = b"TRIM 1", b"GAPB 1"


@dataclass(frozen=True)
class Around:
    """What stands around a text on its line.

    `before` and `after` are the characters next to it, in other elements; empty at the edge of a
    line or beside what has space of its own. `rest` is the text up to where `after` stands. `ends`
    tells whether the mark that ends the line is to be narrow; `is_code`, that no gap is wanted.
    """

    before: str = ""
    after: str = ""
    rest: str = ""
    starts: bool = False
    ends: bool = False
    is_code: bool = False


@dataclass
class _Line:
    """A line that is laid out: the text that begins it, as box and byte, once that is known.

    The first line of a box that stands in a line begins where that one does not.
    """

    is_inside: bool
    first: tuple[Any, int] | None = None


@dataclass
class _Lines:
    """The lines that are laid out now, the innermost last, and what is around the text at hand."""

    stack: list[_Line] = field(default_factory=list)
    around: Around | None = None


@contextmanager
def spaced() -> Iterator[None]:
    """Lay out pages whose Chinese lines are spaced as CLREQ says."""
    lines = _Lines()
    with ExitStack() as stack:
        for place, wrap in (
            ("weasyprint.text.line_break:Layout.set_text", _set),
            ("weasyprint.layout.inline:split_text_box", _split),
            ("weasyprint.layout.inline:get_next_linebox", _line),
            ("weasyprint.layout.inline:can_break_text", _parted),
            ("weasyprint.layout.preferred:inline_max_content_width", _measured),
        ):
            stack.enter_context(wrapped(place, lambda own, wrap=wrap: wrap(own, lines)))
        yield


def is_chinese(style: Any) -> bool:
    """Tell whether a text is set in Chinese."""
    return bool(style["lang"]) and style["lang"].startswith("zh")


def _line(own: Callable[..., Any], lines: _Lines) -> Callable[..., Any]:
    from weasyprint.formatting_structure.boxes import AtomicInlineLevelBox

    def get_next_linebox(
        context: Any, linebox: Any, y: Any, bottom: Any, skip: Any, block: Any, *rest: Any
    ) -> Any:
        _look_around(linebox)
        lines.stack.append(_Line(isinstance(block, AtomicInlineLevelBox) and skip is None))
        try:
            return own(context, linebox, y, bottom, skip, block, *rest)
        finally:
            lines.stack.pop()

    return get_next_linebox


def _parted(own: Callable[..., Any], _: _Lines) -> Callable[..., Any]:
    def can_break_text(text: str, lang: str | None) -> bool:
        """Tell whether a line may end between two texts: the last of one, the first of the other."""
        is_tied = (lang or "").startswith("zh") and any(
            found.end() - found.start() == len(text) for found in _TIES.finditer(text)
        )
        return not is_tied and bool(own(text, lang))

    return can_break_text


def _measured(own: Callable[..., Any], _: _Lines) -> Callable[..., Any]:
    def inline_max_content_width(context: Any, box: Any, *rest: Any, **more: Any) -> Any:
        """Leave room for the gaps at the bounds of elements."""
        _look_around(box)
        gaps = (_gap_before(each) for each in box.descendants() if hasattr(each, "around"))
        return own(context, box, *rest, **more) + sum(gaps)

    return inline_max_content_width


def _gap_before(box: Any) -> float:
    around = box.around
    meets = around.before and not around.is_code and _JUNCTION.search(around.before + box.text[:1])
    return float(box.style["font_size"]) * 0.09 if meets and is_chinese(box.style) else 0


def _look_around(line: Any) -> None:
    """Note on each text of a line which characters stand next to it in other elements."""
    if hasattr(line, "looked"):
        return
    line.looked = True
    last: Any = None
    for box, is_code in _texts(line, is_code=False):
        if box is None:
            last = None
        elif box.text:
            box.around = Around(is_code=is_code)
            if last is not None:
                box.around = replace(box.around, before=last.text[-1])
                last.around = replace(last.around, after=box.text[0])
            last = box


def _texts(box: Any, *, is_code: bool) -> Iterator[tuple[Any, bool]]:
    """Yield the texts of a line in order, and None where something else stands between two."""
    from weasyprint.formatting_structure import boxes

    for child in box.children:
        if isinstance(child, boxes.TextBox):
            yield child, is_code
        elif isinstance(child, boxes.InlineBox):
            if _has_space(child, "left"):
                yield None, is_code
            yield from _texts(child, is_code=is_code or child.element_tag == "code")
            if _has_space(child, "right"):
                yield None, is_code
        elif child.is_in_normal_flow():
            yield None, is_code


def _has_space(box: Any, side: str) -> bool:
    lengths = (box.style[f"{kind}_{side}"] for kind in ("padding", "margin"))
    return any(getattr(each, "value", 0) for each in lengths)


def _split(own: Callable[..., Any], lines: _Lines) -> Callable[..., Any]:
    def split_text_box(
        context: Any, box: Any, width: Any, skip: int, *rest: Any, **more: Any
    ) -> Any:
        if not is_chinese(box.style):
            return own(context, box, width, skip, *rest, **more)
        lines.around = around = _place(box, skip, lines.stack)
        try:
            found = own(context, box, width, skip, *rest, **more)
            if box.style["text_align_all"] == "justify" and width is not None:
                wider = width + box.style["font_size"] / 2
                again = lambda: own(context, box, wider, skip, *rest, **more)  # noqa: E731
                found = _trimmed(found, box, width, again)
        finally:
            lines.around = None
        new, resume, _ = found
        if new is not None:
            ends = new.pango_layout.around.ends
            after = around.after if resume is None else ""
            new.around = replace(around, rest=new.text, after=after, ends=ends)
            new.pango_layout.around = new.around
        return found

    return split_text_box


def _place(box: Any, skip: int, stack: list[_Line]) -> Around:
    """Tell what is around a text that begins at a byte of a box, on the line that is laid out."""
    around: Around = getattr(box, "around", Around())
    rest = box.text.encode()[skip:].decode() if skip else box.text
    if stack:
        line = stack[-1]
        if line.first is None and rest.strip():
            line.first = box, skip
        if line.first is not None and line.first[0] is box and line.first[1] == skip:
            return replace(around, before="", starts=not line.is_inside, rest=rest)
    return replace(around, rest=rest, before="" if skip else around.before)


def _trimmed(found: Any, box: Any, width: float, again: Callable[[], Any]) -> Any:
    """Let the mark that ends a line be narrow, where more has room so.

    CSS Text 4, `text-spacing-trim: trim-both`: this is for lines that are set flush.
    """
    new, resume, is_forced = found
    if resume is None or new is None or is_forced:
        return found
    closing = CLOSING + (STOPS if _is_cornered(box.style) else "")
    coming = box.text.encode()[resume : resume + 16].decode(errors="ignore")
    half = box.style["font_size"] / 2
    if any(each in closing for each in coming[:4]):
        longer, further, is_forced = again()
        ends = longer is not None and further is not None and longer.text[-1:] in closing
        if ends and not is_forced and further > resume and longer.width - half <= width + 0.01:
            new, resume = longer, further
    if new.text[-1:] in closing:
        new.width -= half
        new.pango_layout.around = replace(new.pango_layout.around, ends=True)
    return new, resume, False


def _is_cornered(style: Any) -> bool:
    """Tell whether stops stand in the corner, as in the Mainland, and not in the middle."""
    return "Hans" in style["lang"] or style["lang"].startswith("zh-CN")


def _set(own: Callable[..., Any], lines: _Lines) -> Callable[..., Any]:
    def set_text(layout: Any, text: str, justify: bool = False) -> None:  # noqa: FBT001, FBT002
        own(layout, text, justify)
        if lines.around is not None:
            layout.around = lines.around
        elif not hasattr(layout, "around"):
            layout.around = Around()
        if layout.text and is_chinese(layout.style):
            shaping.ask(layout.layout, *_asked(layout))
            if justify and getattr(layout, "wider", None):
                shaping.widen(layout.layout, layout.wider, layout.style["font_size"])

    return set_text


def _asked(layout: Any) -> tuple[list[tuple[int, int, bytes]], list[tuple[int, int]]]:
    """Tell which bytes of a text want which feature, and between which no line may end."""
    text, around = layout.text, layout.around
    features = [(at, at + 1, _GAP) for at in _junctions(text, around)]
    if _is_trimmed_first(text, around):
        features.append((0, 1, _TRIM))
    if _is_trimmed_last(text, around, layout.style):
        features.append((len(text) - 1, len(text), _TRIM))
    ties = [found.span() for found in _TIES.finditer(text)]
    place = _Bytes(text)
    return (
        [(place(start), place(end), name) for start, end, name in features],
        [(place(start), place(end)) for start, end in ties if end - start > 1],
    )


class _Bytes:
    """Where characters of a text stand in its UTF-8 bytes."""

    def __init__(self, text: str) -> None:
        self._text, self._ascii = text, text.isascii()

    def __call__(self, at: int) -> int:
        return at if self._ascii else len(self._text[:at].encode())


def _junctions(text: str, around: Around) -> Iterator[int]:
    if not around.is_code:
        for found in _JUNCTION.finditer(around.before + text):
            at = found.start() - len(around.before)
            if at > 0 or (at == 0 and around.before):
                yield at


def _is_trimmed_first(text: str, around: Around) -> bool:
    meets = around.starts or (around.before and around.before in OPENING + CLOSING + STOPS + SPACE)
    return bool(meets) and text[0] in OPENING


def _is_trimmed_last(text: str, around: Around, style: Any) -> bool:
    if around.ends:
        return True
    if not around.after or text != around.rest:
        return False
    closing = CLOSING + (STOPS if _is_cornered(style) else "")
    return text[-1] in closing and around.after in CLOSING + STOPS + SPACE
