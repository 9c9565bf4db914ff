"""BP410–412, BP417: what programs are told by a finished file, and what is lost on the way."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from urllib.parse import unquote

from blueprint_cli.checks.registry import check
from blueprint_cli.checks.renderings import found, printed
from blueprint_cli.checks.texts import Finding
from blueprint_cli.diagnostics import Severity, tell
from blueprint_cli.markup import to_plain_text
from blueprint_cli.model.rendering import Rendering
from blueprint_cli.model.walk import Path

#: A link out of the publication: to an address with a scheme, or from the root of a server.
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|/")
#: What layout adds to a text: white space, and hyphens where lines end.
_ADDED = re.compile("[\\s\u00ad\u200b\u2060\ufeff\u2010\u2011-]+")


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
    for character in rendering.layout.undrawn:
        point = f"U+{ord(character):04X}"
        text = tell(
            "no font of the theme has “{character}” ({point}), and an empty box is drawn for it",
            character=character,
            point=point,
        )
        hint = tell("Write another character, or add a font that has it to the theme.")
        places = list(_holding(rendering, character)) or [("", ())]
        for name, key in places:
            finding = found(rendering, name, text, hint, part=character)
            yield replace(finding, path=(*finding.path, *key))


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
        plain = to_plain_text(message.parse(message.target), rendering.document.values)
        if not any(_holds(bare, plain) for bare in (spoken.get(message.id, ""), others)):
            hint = tell("Compare the theme's templates with those of the default theme.")
            yield found(rendering, message.id, tell("the PDF does not hold this text"), hint)


@check("BP417", "tag-order", stage=Rendering, severity=Severity.WARNING)
def tag_order(rendering: Rendering) -> Iterator[Finding]:
    """Find what a PDF reads out in another order than the document's, and headings that skip.

    Why: who listens, or goes from heading to heading, follows the tags and not the page (ISO
    14289-1, 7.2 and 7.4.2).
    Example: a document's own theme that shows the last of the missions first.
    """
    for name in _misplaced(rendering):
        text = tell("this is read out in another order than the document's")
        hint = tell("A PDF is read out in the order of the theme's HTML, wherever things stand.")
        yield found(rendering, name, text, hint)
    above = 0
    for level, name in rendering.layout.headings:
        if level > above + 1:
            text = tell(
                "the heading is of level {level}, and none of level {above} stands above it",
                level=level,
                above=level - 1,
            )
            hint = tell("Write <h{level}> in the theme's template.", level=above + 1)
            yield found(rendering, name, text, hint)
        above = level


def _holding(rendering: Rendering, character: str) -> Iterator[tuple[str, Path]]:
    """Yield the id of each message or contact that holds a character, and the key in it."""
    for message in printed(rendering):
        if character in message.target:
            yield message.id, ()
    for contact in rendering.document.document.document.contacts:
        if character in contact.address:
            yield contact.id, ("address",)


def _leads_somewhere(rendering: Rendering, link: str) -> bool:
    file, _, name = link.partition("#")
    if _ELSEWHERE.match(file):
        return True
    here = posixpath.dirname(rendering.path)
    file = unquote(file.partition("?")[0])
    target = posixpath.normpath(posixpath.join(here, file)) if file else rendering.path
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
        if f"(#{name}" in each.target and f"#{name}" in each.parse(each.target).links()
    ]


def _spoken(rendering: Rendering) -> Mapping[str, str]:
    """Give the text that is read out of each message, bare; the theme's own under no id."""
    texts: dict[str, list[str]] = defaultdict(list)
    for message, text, _ in rendering.layout.spoken:
        texts[message].append(text)
    return {message: _bare("".join(pieces)) for message, pieces in texts.items()}


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
    """Leave out what layout adds to a text, or changes of it."""
    return _ADDED.sub("", text).casefold()


def _misplaced(rendering: Rendering) -> Iterator[str]:
    """Yield the first message of each list of the document that is read out of its place.

    A list may be read out more than once, each time from its start; links repeat titles anywhere.
    """
    steps = [
        (listed, place, spoken.message)
        for spoken in rendering.layout.spoken
        if spoken.message and not spoken.is_link
        for listed, place in _steps(rendering.places.get(spoken.message, ()))
    ]
    first: dict[Path, int] = {}
    for listed, place, _ in steps:
        first[listed] = min(first.get(listed, place), place)
    last: dict[Path, int] = {}
    told = set[Path]()
    for listed, place, message in steps:
        is_on = listed in last and place >= last[listed]
        if not is_on and place != first[listed] and listed not in told:
            told.add(listed)
            yield message
        last[listed] = place


def _steps(path: Path) -> Iterator[tuple[Path, int]]:
    """Yield the lists that a path goes through, with its place in each."""
    for index, step in enumerate(path):
        if isinstance(step, int):
            yield path[:index], step
