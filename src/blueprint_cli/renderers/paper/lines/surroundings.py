"""What stands around each text of a line: characters in other elements, code, stress, an end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from blueprint_cli.inspection.paper import BREAK
from blueprint_cli.renderers.paper.lines.marks_and_gaps import Around, is_chinese, last_pair


def look_around(line: Any) -> None:
    """Note on each text of a line which characters stand next to it in other elements."""
    if hasattr(line, "looked"):
        return
    line.looked = True
    last: Any = None
    ending: list[Any] = []
    for box, tags in _texts(line, frozenset()):
        if box is None:
            last = None
            ending = []
        elif box.text.strip(BREAK):
            box.around = Around(is_code=_is_code(box, tags), is_stressed="em" in tags)
            if last is not None:
                box.around = box.around._replace(before=last.text[-1])
                last.around = last.around._replace(after=box.text[0])
            last = box
            ending.append(box)
    _hold_end(ending)


def _is_code(box: Any, tags: frozenset[str]) -> bool:
    """Tell whether a text is code, or the address of a link: what is typed as it stands."""
    is_kept = box.style["white_space"] in ("pre", "pre-wrap")
    return is_kept or "code" in tags or ("a" in tags and "://" in box.text)


def _hold_end(ending: list[Any]) -> None:
    """Note on a text that ends a paragraph in Latin script that its last two words are held."""
    if not ending or is_chinese(ending[-1].style):
        return
    whole = "".join(box.text for box in ending)
    pair = last_pair(whole)
    space = whole.find(" ", len(whole) - pair) if pair else len(whole)
    end = 0
    for box in ending:
        start, end = end, end + len(box.text)
        if start <= space + 1 < end:
            box.around = box.around._replace(pair=pair, held=end - space)


def _texts(box: Any, tags: frozenset[str]) -> Iterator[tuple[Any, frozenset[str]]]:
    """Yield the texts of a line in order, each with the tags of the elements of the line around it.

    There is None where something else stands between two.
    """
    from weasyprint.formatting_structure import boxes

    for child in box.children:
        if isinstance(child, boxes.TextBox):
            yield child, tags
        elif isinstance(child, boxes.InlineBox):
            if _has_space(child, "left"):
                yield None, tags
            yield from _texts(child, tags | {child.element_tag})
            if _has_space(child, "right"):
                yield None, tags
        elif child.is_in_normal_flow():
            yield None, tags


def _has_space(box: Any, side: str) -> bool:
    lengths = (box.style[f"{kind}_{side}"] for kind in ("padding", "margin"))
    return any(getattr(each, "value", 0) for each in lengths)
