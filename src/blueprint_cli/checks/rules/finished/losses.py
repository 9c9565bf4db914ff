"""BP410–412: what is lost on the way into a finished file."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from unicodedata import bidirectional, normalize
from urllib.parse import unquote

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.rendering import found, printed
from blueprint_cli.diagnostics import Told, shorten, tell
from blueprint_cli.markup import to_plain_text
from blueprint_cli.model.rendering import Rendering
from blueprint_cli.model.walk import Path

#: A link out of the publication: to an address with a scheme, or from the root of a server.
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|/")
#: What layout adds to a text or leaves out of it: white space, hyphens where lines end, and
#: characters that nobody sees (Unicode's Default_Ignorable_Code_Point).
_ADDED = re.compile(
    "[\\s\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff\u2010\u2011-]+"
)
#: So many of the characters that a text has no glyph for are told.
_SHOWN = 5
#: Bidirectional classes of letters (UAX #9, table 4).
_LEFTWARD = frozenset({"R", "AL"})


@check("BP410", "dead-anchor", stage=Rendering)
def dead_anchor(rendering: Rendering) -> Iterator[Finding]:
    """Find links inside the publication that lead nowhere.

    Why: who follows such a link stays where they are, or sees an error.
    Example: a link to a goal in a document whose plan is shown by its directions alone.
    """
    for link in rendering.layout.links:
        if _leads_somewhere(rendering, link):
            continue
        name = unquote(link.partition("#")[2])
        text = tell("the link to “{link}” leads nowhere", link=link)
        linking = _linking(rendering, name)
        for message in linking:
            hint = tell("Link to something else, or add a section that shows “{name}”.", name=name)
            yield found(rendering, message, text, hint, part=f"#{name}")
        if not linking:
            hint = tell("It is the theme's: compare its templates with those of the default theme.")
            yield found(rendering, name, text, hint)


@check("BP411", "missing-glyph-drawn", stage=Rendering)
def missing_glyph_drawn(rendering: Rendering) -> Iterator[Finding]:
    """Find characters that are drawn though no font of the theme has them.

    Why: readers see an empty box.
    Example: a rare character in a name, under a theme that has other fonts.
    """
    left = rendering.layout.undrawn
    for name, key, text in _drawn(rendering) if left else ():
        missing = [character for character in rendering.layout.undrawn if character in text]
        if missing:
            finding = found(rendering, name, *_boxes(missing), part=missing[0])
            yield replace(finding, path=(*finding.path, *key))
            left = "".join(character for character in left if character not in missing)
    if left:
        yield found(rendering, "", *_boxes(list(left)))


@check("BP412", "lost-text", stage=Rendering)
def lost_text(rendering: Rendering) -> Iterator[Finding]:
    """Find texts of the document that a PDF does not hold, letter for letter.

    Why: what is not in the file cannot be found, copied or heard.
    Example: a document's own theme that forgets the subtitle.
    """
    spoken = _spoken(rendering)
    # A theme may show a message in a way that leaves no trace of which it is.
    others = spoken.get("", "") + _bare(rendering.layout.unspoken)
    for message in printed(rendering) if spoken else ():
        said = spoken.get(message.id, "")
        if _holds(said, message.target):
            continue  # a text without markup needs no parsing
        # A mark of a footnote parts the text: which number it has is the carrier's.
        parsed = message.shown()
        marks = dict.fromkeys(parsed.notes(), "\n")
        plain = to_plain_text(parsed, rendering.shown.values, marks)
        if _holds(said, plain) or _holds(others, plain):
            continue
        # Scripts from right to left are drawn in the order in which they are seen.
        if not any(bidirectional(character) in _LEFTWARD for character in plain):
            hint = _instead(rendering, message.id)
            yield found(rendering, message.id, tell("the PDF does not hold this text"), hint)


def _drawn(rendering: Rendering) -> Iterator[tuple[str, Path, str]]:
    """Yield the id of each message and contact, the key in it, and the text there."""
    for message in printed(rendering):
        yield message.id, (), message.target
    for contact in rendering.document.document.document.contacts:
        yield contact.id, ("address",), contact.address


def _boxes(missing: list[str]) -> tuple[Told, Told]:
    """Say that characters have no glyph, and what to do."""
    shown = ", ".join(f"“{each}” (U+{ord(each):04X})" for each in missing[:_SHOWN])
    text = tell("no font of the theme has {characters}: a box is drawn", characters=shown)
    return text, tell("Write something else, or add a font that has it to the theme.")


def _leads_somewhere(rendering: Rendering, link: str) -> bool:
    file, _, name = link.partition("#")
    if _ELSEWHERE.match(file):
        return True
    target = rendering.path
    if file:
        beside = posixpath.join(posixpath.dirname(target), unquote(file.partition("?")[0]))
        target = posixpath.normpath(beside)
    if target.startswith("../"):
        return True  # it leaves the publication
    if target not in rendering.anchors:
        return False
    anchors = rendering.anchors[target]
    return anchors is None or name in ("", "top") or unquote(name) in anchors


def _linking(rendering: Rendering, name: str) -> list[str]:
    """Give the ids of the messages that link to an id of the document."""
    return [
        each.id
        for each in rendering.document.messages.values()
        if f"#{name}" in each.target and f"#{name}" in each.shown().links()
    ]


def _spoken(rendering: Rendering) -> Mapping[str, str]:
    """Give the text that is read out of each message, bare; the theme's own under no id."""
    texts: dict[str, list[str]] = defaultdict(list)
    for message, text, _ in rendering.layout.spoken:
        texts[message].append(text)
    return {message: _bare("".join(pieces)) for message, pieces in texts.items()}


def _instead(rendering: Rendering, name: str) -> Told:
    """Say what there is of a message, or why there may be nothing."""
    pieces = (each.text for each in rendering.layout.spoken if each.message == name)
    text = "".join(pieces).strip()
    if text:
        return tell("It has only “{text}”.", text=shorten(text, 80))
    return tell("Compare the theme's templates with those of the default theme.")


def _holds(bare: str, plain: str) -> bool:
    """Tell whether a text holds the paragraphs of another, with list markers between them."""
    position = 0
    for paragraph in map(_bare, plain.split("\n")):
        position = bare.find(paragraph, position)
        if position < 0:
            return False
        position += len(paragraph)
    return True


def _bare(text: str) -> str:
    """Leave out what layout adds to a text or changes of it, and spell letters in one way.

    A PDF knows glyphs: where a font draws two characters alike, one is read back for both; and a
    sign that is set high is a smaller digit there.
    """
    return normalize("NFKC", _ADDED.sub("", text)).casefold().replace("〜", "～")
