"""BP405–407 and BP420–423: what a typesetter would not let pass on a finished page."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.rendering import found
from blueprint_cli.diagnostics import Severity, Told, shorten, tell
from blueprint_cli.model.rendering import Ending, Rendering

#: A last word of fewer letters looks lost under a paragraph.
_LETTERS = 4
#: So many characters fit a line of any title: two words that are shorter can be kept together.
_TIED = 20
#: So much of a text is told.
_SHOWN = 40


@check("BP405", "overlap", stage=Rendering)
def overlap(rendering: Rendering) -> Iterator[Finding]:
    """Find texts that lie on another text, or that the edge of a picture runs through.

    Why: neither of the two can be read.
    Example: a document's own theme that places a note over the heading.
    """
    for page, node, message, other, selector in rendering.layout.overlaps:
        text = tell("this runs into a picture")
        if other:
            text = tell("this lies on “{text}”", text=shorten(other.strip(), _SHOWN))
        hint = tell(
            "Shorten it; if it is short, the theme is at fault: see “{selector}”.",
            selector=selector,
        )
        name = message or node
        yield found(rendering, name, text, hint if name else _theme(selector), page=page)


@check("BP406", "line-edge", stage=Rendering, severity=Severity.WARNING)
def line_edge(rendering: Rendering) -> Iterator[Finding]:
    """Find lines of Chinese that begin with a closing mark, or end with an opening one.

    Why: a mark belongs to the words beside it; and —— and …… are one mark each (CLREQ, 3.1.3).
    Example: a document's own theme with `line-break: anywhere`.
    """
    for page, node, message, mark, selector, is_start in rendering.layout.edges:
        text = tell("a line ends with “{mark}”", mark=mark)
        if is_start:
            text = tell("a line begins with “{mark}”", mark=mark)
        yield found(rendering, message or node, text, _theme(selector), page=page)


@check("BP407", "out-of-box", stage=Rendering, severity=Severity.WARNING)
def out_of_box(rendering: Rendering) -> Iterator[Finding]:
    """Find texts on paper that reach out of the box or the column that they stand in.

    Why: they run into what stands beside it, and the page looks broken. On a slide: BP413.
    Example: a word of 60 letters in a narrow column.
    """
    lost = {(each.node, each.message) for each in rendering.layout.hidden}
    is_cut = any(each.cause == "table" for each in rendering.layout.hidden)
    for page, node, message, text, selector, cause in rendering.layout.spilt:
        if (node, message) in lost or (is_cut and cause == "table"):
            continue
        hint = _theme(selector)
        if message and cause == "line":
            word = shorten(text.strip(), _SHOWN)
            hint = tell("Shorten “{text}”, or put a space where a line may end.", text=word)
        yield found(
            rendering, message or node, tell("this reaches out of its box"), hint, page=page
        )


@check("BP420", "bare-page", stage=Rendering, severity=Severity.WARNING)
def bare_page(rendering: Rendering) -> Iterator[Finding]:
    """Find pages that hold next to nothing though the text goes on, or one line that was left over.

    Why: readers take the white for an end, or for a fault of the printer's.
    Example: a picture as high as a page, under the first line of a chapter.
    """
    for page, node, message, on, is_line in rendering.layout.bare:
        text = tell("page {page} is almost empty: this had no room on it", page=on)
        hint = tell("Move this, make it smaller, or divide it.")
        if is_line:
            text = tell("page {page} holds this line alone", page=on)
            hint = tell("Shorten what stands before it by a line, or say a little more.")
        yield found(rendering, message or node, text, hint, page=page)


@check("BP421", "lone-word", stage=Rendering, severity=Severity.WARNING)
def lone_word(rendering: Rendering) -> Iterator[Finding]:
    """Find titles whose last line is one word, and paragraphs whose last one is a very short word.

    Why: the eye stumbles over it; in a title it looks like a mistake. Two words that are too long
    for a line may part, and so may a paragraph before a word of four letters.
    Example: a title of two lines, the second of which is “all”.
    """
    for ending in rendering.layout.endings:
        shown = rendering.document.messages.get(ending.message)
        if shown is None or not ending.before or not _is_lost(ending):
            continue
        if shown.target.endswith("}"):
            continue  # a figure, as the locale says it: no writer can change its words
        text = tell("“{word}” stands alone on the last line", word=ending.text)
        hint = tell("Make the text a word longer or shorter.")
        yield found(rendering, ending.message, text, hint, page=ending.page)


@check("BP422", "narrow-column", stage=Rendering, severity=Severity.WARNING)
def narrow_column(rendering: Rendering) -> Iterator[Finding]:
    """Find columns of tables that break a word or a number, or that hold a few Chinese characters.

    Why: a reader has to put the word together; and Chinese that runs down a pillar is no line.
    Example: a table of fourteen columns with texts in each.
    """
    for page, node, message, text, selector, is_parted in rendering.layout.narrow:
        said = tell("the column is too narrow: fewer than four characters stand on a line of it")
        if is_parted:
            said = tell("the column is too narrow for a word: “{text}”", text=text)
        hint = tell("Give the table fewer columns, or its cells shorter words.")
        yield found(
            rendering, message or node, said, hint if message else _theme(selector), page=page
        )


@check("BP423", "off-scale", stage=Rendering, severity=Severity.WARNING)
def off_scale(rendering: Rendering) -> Iterator[Finding]:
    """Find lines that are longer, smaller or closer than the scale that a theme states allows.

    The theme states it in `css/print.css` and `css/slides.css`: `--longest-line`,
    `--longest-line-chinese`, `--smallest-type`, `--least-leading`; and by `--title-step` how many
    times as large as another a title of the same kind may be.

    Why: eyes lose the next line after forty Chinese characters (CLREQ, 2.3.3) or ninety letters.
    Example: a document's own theme that takes the margins away.
    """
    for page, node, message, kind, value, limit, selector in rendering.layout.off_scale:
        values = {"value": f"{value:g}", "limit": f"{limit:g}"}
        text = tell("a line has {value} characters, the theme's scale {limit} at most", **values)
        if kind == "size":
            text = tell("letters are {value} points high, in the theme's scale {limit}", **values)
        elif kind == "leading":
            text = tell("lines are {value} em apart, in the theme's scale {limit}", **values)
        elif kind == "title":
            text = tell("another title of the kind is {value} times as large", **values)
        yield found(rendering, message or node, text, _theme(selector), page=page)


def _is_lost(ending: Ending) -> bool:
    """Tell whether a word alone looks lost: in a title, where it could have had company."""
    if ending.is_title:
        return len(f"{ending.before} {ending.text}") <= _TIED
    return sum(map(str.isalnum, ending.text)) < _LETTERS


def _theme(selector: str) -> Told:
    return tell(
        "It is the theme's: see what its style sheet says of “{selector}”.", selector=selector
    )
