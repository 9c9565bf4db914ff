"""The space between characters of Chinese lines, by where they stand on a line and beside what.

See `marks_and_gaps` for what is wanted, and `shaping` for how it is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from blueprint_cli.renderers.paper.hooks import wrapped
from blueprint_cli.renderers.paper.lines import long_words, shaping
from blueprint_cli.renderers.paper.lines.marks_and_gaps import (
    CLOSING,
    GAP,
    STOPS,
    Around,
    asked,
    is_chinese,
    is_cornered,
    is_parted,
    is_tied,
    western_ties,
)
from blueprint_cli.renderers.paper.lines.surroundings import look_around

#: A letter of the Latin script is as wide, in em, or less, but for capitals.
_LETTER = 0.65


@dataclass
class _Line:
    """A line that is laid out: the text that begins it, as box and byte, once that is known.

    The first line of a box that stands in a line begins where that one does not.
    """

    is_inside: bool
    width: float
    first: tuple[Any, int] | None = None


@dataclass
class _Lines:
    """The lines that are laid out now, the innermost last, and what is around the text at hand.

    `is_held` tells whether that text, the last one laid out, begins with a word that no line may
    begin with.
    """

    stack: list[_Line] = field(default_factory=list)
    around: Around | None = None
    is_held: bool = False


@contextmanager
def spaced() -> Iterator[None]:
    """Lay out pages whose Chinese lines are spaced as CLREQ says."""
    lines = _Lines()
    with ExitStack() as stack:
        for place, wrap in _WRAPS.items():
            stack.enter_context(wrapped(place, partial(wrap, lines)))
        yield


def _line(lines: _Lines, own: Callable[..., Any]) -> Callable[..., Any]:
    from weasyprint.formatting_structure.boxes import AtomicInlineLevelBox

    def get_next_linebox(
        context: Any, linebox: Any, y: Any, bottom: Any, skip: Any, block: Any, *rest: Any
    ) -> Any:
        long_words.keep_others(linebox, block.width)
        look_around(linebox)
        is_inside = isinstance(block, AtomicInlineLevelBox) and skip is None
        lines.stack.append(_Line(is_inside, block.width))
        try:
            return own(context, linebox, y, bottom, skip, block, *rest)
        finally:
            lines.stack.pop()

    return get_next_linebox


def _parted(lines: _Lines, own: Callable[..., Any]) -> Callable[..., Any]:
    def can_break_text(text: str, lang: str | None) -> bool:
        """Tell whether a line may end between the last of a text and the first of another."""
        if (lang or "").startswith("zh") and is_tied(text):
            return False
        is_held, lines.is_held = lines.is_held, False
        return not is_held and bool(own(text, lang))

    return can_break_text


def _measured(_: _Lines, own: Callable[..., Any]) -> Callable[..., Any]:
    def inline_max_content_width(context: Any, box: Any, *rest: Any, **more: Any) -> Any:
        """Leave room for the gaps at the bounds of elements."""
        look_around(box)
        gaps = (_gap_before(each) for each in box.descendants() if hasattr(each, "around"))
        return own(context, box, *rest, **more) + sum(gaps)

    return inline_max_content_width


def _gap_before(box: Any) -> float:
    around = box.around
    meets = not around.is_code and is_parted(around.before, box.text[:1])
    return float(box.style["font_size"]) * GAP if meets and is_chinese(box.style) else 0


def _split(lines: _Lines, own: Callable[..., Any]) -> Callable[..., Any]:
    def split_text_box(
        context: Any, box: Any, width: Any, skip: int, *rest: Any, **more: Any
    ) -> Any:
        around = getattr(box, "around", Around())
        is_pair = around.pair and _has_room(around.pair, box.style, lines.stack)
        lines.is_held = bool(is_pair and not skip and around.held > len(box.text))
        if not is_chinese(box.style) and not is_pair:
            return own(context, box, width, skip, *rest, **more)
        lines.around = around = _place(box, skip, lines.stack)
        try:
            found = own(context, box, width, skip, *rest, **more)
            is_flush = is_chinese(box.style) and box.style["text_align_all"] == "justify"
            if is_flush and width is not None:
                wider = width + box.style["font_size"] / 2
                again = lambda: own(context, box, wider, skip, *rest, **more)  # noqa: E731
                found = _trimmed(found, box, width, again)
        finally:
            lines.around = None
        new, resume, _ = found
        if new is not None:
            ends = new.pango_layout.around.ends
            after = around.after if resume is None else ""
            new.around = around._replace(length=len(new.text), after=after, ends=ends)
            new.pango_layout.around = new.around
        return found

    return split_text_box


def _has_room(letters: int, style: Any, stack: list[_Line]) -> bool:
    """Tell whether words take so little of a line that it may begin with them."""
    return bool(stack) and letters * style["font_size"] * _LETTER < stack[-1].width


def _place(box: Any, skip: int, stack: list[_Line]) -> Around:
    """Tell what is around a text that begins at a byte of a box, on the line that is laid out."""
    around: Around = getattr(box, "around", Around())
    rest = box.text.encode()[skip:].decode() if skip else box.text
    before, starts = "" if skip else around.before, False
    if stack:
        line = stack[-1]
        if line.first is None and rest.strip():
            line.first = box, skip
        if line.first is not None and line.first[0] is box and line.first[1] == skip:
            before, starts = "", not line.is_inside
    return around._replace(before=before, starts=starts, length=len(rest))


def _trimmed(found: Any, box: Any, width: float, again: Callable[[], Any]) -> Any:
    """Let the mark that ends a line be narrow, where more has room so.

    CSS Text 4, `text-spacing-trim: trim-both`: this is for lines that are set flush.
    """
    new, resume, is_forced = found
    if resume is None or new is None or is_forced:
        return found
    closing = CLOSING + (STOPS if is_cornered(box.style) else "")
    coming = box.text.encode()[resume : resume + 16].decode(errors="ignore")
    half = box.style["font_size"] / 2
    if any(each in closing for each in coming[:4]):
        longer, further, is_forced = again()
        ends = longer is not None and further is not None and longer.text[-1:] in closing
        if ends and not is_forced and further > resume and longer.width - half <= width + 0.01:
            new, resume = longer, further
    if new.text[-1:] in closing:
        new.width -= half
        new.pango_layout.around = new.pango_layout.around._replace(ends=True)
    return new, resume, False


def _set(lines: _Lines, own: Callable[..., Any]) -> Callable[..., Any]:
    def set_text(layout: Any, text: str, justify: bool = False) -> None:
        own(layout, text, justify)
        if lines.around is not None:
            layout.around = lines.around
        elif not hasattr(layout, "around"):
            layout.around = Around()
        if layout.text and is_chinese(layout.style):
            around = layout.around
            if around.length != len(layout.text):
                around = around._replace(after="")
            wanted = asked(layout.text, around, is_cornered(layout.style))
            shaping.ask(layout.layout, *wanted)
            if justify and getattr(layout, "wider", None):
                shaping.widen(layout.layout, layout.wider, layout.style["font_size"])
        elif layout.text:
            shaping.ask(layout.layout, (), tuple(western_ties(layout.text, layout.around)))

    return set_text


_WRAPS: Mapping[str, Callable[[_Lines, Callable[..., Any]], Callable[..., Any]]] = {
    "weasyprint.text.line_break:Layout.set_text": _set,
    "weasyprint.layout.inline:split_text_box": _split,
    "weasyprint.layout.inline:get_next_linebox": _line,
    "weasyprint.layout.inline:can_break_text": _parted,
    "weasyprint.layout.preferred:inline_max_content_width": _measured,
}
