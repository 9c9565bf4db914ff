"""BP130–BP133: footnotes and their marks, which must belong to each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.text import Text
from blueprint_cli.checks.views.whole import Texts
from blueprint_cli.diagnostics import did_you_mean, nearest, tell
from blueprint_cli.markup import Part
from blueprint_cli.model.structure.footnotes import (
    FIELD,
    SIGN,
    UNMARKED,
    Footnote,
    footnotes,
)
from blueprint_cli.model.walk import COVER, walk

#: Where the mark stands in the words of a link, which is none then.
_IN_LINK = re.compile(r"\[[^\[\]\n]{0,300}\Z")
_AFTER = re.compile(r"[^\[\]\n]{0,300}\]\(")


@check("BP130", "unknown-footnote", stage=Texts)
def unknown_footnote(texts: Texts) -> Iterator[Finding]:
    """Find marks of footnotes that the document does not have.

    Why: readers would look for a note that is not there.
    Example: `[^lwa]` in a text, over `footnotes: [{id: law, text: …}]`.
    """
    if not texts.is_source:
        return
    known = footnotes(texts.document)
    for text, part in _marks(texts):
        if part.value not in known:
            message = tell("no footnote has the id “{name}”", name=part.value)
            hint = tell(
                "Write it under “footnotes” of the section: `- {{id: {name}, text: …}}`.",
                name=part.value,
            )
            near = nearest(part.value, sorted(known))
            hints = (*did_you_mean(part.value, known), hint)
            fix = f"[^{near}]" if near else None
            yield text.finding(part.start, part.end, message, *hints, fix=fix)


@check("BP131", "unmarked-footnote", stage=Texts)
def unmarked_footnote(texts: Texts) -> Iterator[Finding]:
    """Find footnotes that no text marks.

    Why: such a note stands nowhere in the publication.
    Example: `footnotes: [{id: law, text: …}]` in a document without `[^law]`.
    """
    if not texts.is_source:
        return
    marked = {part.value for _, part in _marks(texts)}
    for path, node in walk(texts.document):
        if isinstance(node, Footnote) and node.id not in marked:
            message = tell("no text marks the footnote “{name}”", name=node.id)
            hint = tell("Write `[^{name}]` where the note belongs, or take it out.", name=node.id)
            yield Finding((*path, "id"), message, (hint,))


@check("BP132", "footnote-marked-twice", stage=Texts)
def footnote_marked_twice(texts: Texts) -> Iterator[Finding]:
    """Find footnotes with more than one mark.

    Why: a note has one number and one way back; the second mark would not be shown.
    Example: `[^law]` in two paragraphs.
    """
    seen: set[str] = set()
    for text, part in _marks(texts):
        if part.value in seen:
            message = tell("the footnote “{name}” is marked twice", name=part.value)
            hint = tell("Take this mark out, or write a note of its own for it.")
            yield text.finding(part.start, part.end, message, hint)
        seen.add(part.value)


@check("BP133", "misplaced-footnote", stage=Text)
def misplaced_footnote(text: Text) -> Iterator[Finding]:
    """Find marks of footnotes where no note can stand.

    Why: the mark would be lost: on the cover, among contacts, in what a speaker says, in what
    stands for a picture, in a note itself, and in the words of a link.
    Example: `title: 海濱長廊計劃[^law]` under `document`.
    """
    if SIGN not in text.text:
        return
    for part in text.markup.parts:
        if part.kind == "noteref" and (_is_misplaced(text) or _is_in_link(text.text, part)):
            message = tell("no footnote can be marked here")
            hint = tell("Mark it in a text or title of a section, or of the plan; after a link.")
            yield text.finding(part.start, part.end, message, hint)


def _marks(texts: Texts) -> Iterator[tuple[Text, Part]]:
    """Give the marks in the texts that somebody has written, in written order."""
    if SIGN not in texts.joined:
        return
    for text in texts.written:
        if SIGN in text.text:
            yield from ((text, part) for part in text.markup.parts if part.kind == "noteref")


def _is_misplaced(text: Text) -> bool:
    return text.path[0] == COVER or text.path[-1] in UNMARKED or FIELD in text.path


def _is_in_link(text: str, part: Part) -> bool:
    before, after = _IN_LINK.search(text, 0, part.start), _AFTER.match(text, part.end)
    return before is not None and after is not None
