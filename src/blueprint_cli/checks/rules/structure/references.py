"""BP104, BP105, BP139, BP147: references to what the document does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.text import Text
from blueprint_cli.checks.views.whole import Texts
from blueprint_cli.diagnostics import Severity, did_you_mean, nearest, tell
from blueprint_cli.language.figures import Fault
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.markup import Part
from blueprint_cli.model.figures import NUMBER
from blueprint_cli.model.localized import placeholders
from blueprint_cli.model.publication.parties import PLACES, named
from blueprint_cli.model.walk import identities, renamed

_REFERENCE = lazy_pattern(r"\]\(\s*<?#([^\s)>]+)")
_DEFINITION = lazy_pattern(r"\[[^\n]*\]:[ \t]*<?#([^\s>]+)")
_PLACEHOLDER = lazy_pattern(r"\{([^:}]+)(?::.+)?\}$")
#: What looks like a placeholder to its writer, and is none: `{總數}`, `{site：short}`.
_IN_BRACES = lazy_pattern(r"(?<![\\{$])\{([^\W\d][\w-]{0,40}(?: ?[:：] ?[\w-]{1,20})?)\}(?!\})")
#: A placeholder that is written with blanks or signs of full width: `{ site }`, `｛site：short｝`.
_LOOSE = lazy_pattern(
    r"(?<![\\{$])[{｛][ \u3000]*([a-z][a-z0-9-]*)"
    r"(?:[ \u3000]*[:：][ \u3000]*[\w-]*)?[ \u3000]*[}｝]"
)
#: What stands between the name of a figure and its form.
_COLON = r"[ \u3000]*[:：][ \u3000]*"
#: What has ids, and no place of its own in a publication.
_UNSEEN = ("figures", "units")
#: What the pattern of a unit says its number with.
_OF_UNITS = {NUMBER: ()}


@check("BP104", "unknown-reference", stage=Texts)
def unknown_reference(texts: Texts) -> Iterator[Finding]:
    """Find links to ids that the document does not have.

    Why: such a link goes nowhere in print and on screen.
    Example: `[the third strategy](#startegy-3)`.
    """
    if not texts.is_source or "#" not in texts.joined:
        return
    parts = identities(texts.document)
    known = {identity for path, identity in parts if path[0] not in _UNSEEN}
    known |= set(renamed(texts.document).values())
    for text in texts.written:
        links = _unknown(text, "](", _REFERENCE, known)
        for start, end in (*links, *_unknown(text, "]:", _DEFINITION, known)):
            name = text.text[start:end]
            message = tell("nothing has the id “{name}”", name=name)
            near = nearest(name, sorted(known))
            fix = f"#{near}" if near else None
            yield text.finding(start - 1, end, message, *did_you_mean(name, known), fix=fix)


@check("BP139", "renamed-reference", stage=Texts, severity=Severity.NOTE)
def renamed_reference(texts: Texts) -> Iterator[Finding]:
    """Find links to the id that a part had before it was renamed.

    Why: such a link leads where it should as long as `was` says so; who deletes that line later, or
    gives the old id to another part, sends readers elsewhere.
    Example: `[](#talent)` where a goal has `id: local-talent` and `was: talent`.
    """
    if not texts.is_source or "#" not in texts.joined:
        return
    moved = {before: now for now, before in renamed(texts.document).items()}
    known = {identity for _, identity in identities(texts.document)}
    for text in texts.written if moved else ():
        for start, end in _unknown(text, "](", _REFERENCE, known):
            name = text.text[start:end]
            if name in moved:
                now = moved[name]
                message = tell("“{name}” is called “{id}” now", name=name, id=now)
                hint = tell("The link leads there; write the new id.")
                yield text.finding(start - 1, end, message, hint, fix=f"#{now}")


@check("BP105", "unknown-placeholder", stage=Texts)
def unknown_placeholder(texts: Texts) -> Iterator[Finding]:
    """Find placeholders that have no value.

    Why: readers would see the braces.
    Example: `{actoins}`, where `{actions}` is meant.
    """
    if not texts.is_source or not ("{" in texts.joined or "｛" in texts.joined):
        return
    values = placeholders(texts.document)
    for text in texts.written:
        if text.path in PLACES and texts.document.parties and named(text.text):
            continue  # the id of a party stands there, without braces: BP155
        here = _OF_UNITS if text.path[0] == "units" else values
        for start, end in sorted(set(_without_value(text, here))):
            name = text.text[start + 1 : end - 1].strip()
            message = tell("the placeholder {{{name}}} has no value", name=name)
            if re.split(_COLON, name)[0] in here:
                written = text.text[start:end]
                message = tell("{written} is not read as a placeholder", written=written)
            hint = tell("Write \\{{ for a brace that is meant as text.")
            near = _near(name, here)
            fix = f"{{{near}}}" if near else None
            meant = (tell("Did you mean “{word}”?", word=near),) if near else ()
            hints = (*(meant or did_you_mean(name, here)), hint)
            yield text.finding(start, end, message, *hints, fix=fix)


def _without_value(text: Text, known: Mapping[str, object]) -> Iterator[tuple[int, int]]:
    """Find where braces stand around what is no placeholder, or one that is not known."""
    for start, _ in _unknown(text, "{", _PLACEHOLDER, set(known)):
        yield start - 1, text.text.index("}", start) + 1
    for found in _IN_BRACES.finditer(text.prose):
        yield found.span()
    for found in _LOOSE.finditer(text.prose):
        if found[1] in known:
            yield found.span()


@check("BP147", "unknown-form", stage=Texts)
def unknown_form(texts: Texts) -> Iterator[Finding]:
    """Find figures that are asked for in a form that they do not have.

    Why: readers would see the braces.
    Example: `{site:numbr}`, where `{site:number}` is meant.
    """
    if "{" not in texts.joined:
        return
    unread = {each.id for each in texts.document.figures if isinstance(each.read, Fault)}
    values = {
        name: forms for name, forms in placeholders(texts.document).items() if name not in unread
    }
    for text in texts.written:
        for part in text.markup.parts if "{" in text.text else ():
            name, colon, form = part.value.partition(":")
            forms = values.get(name, ())
            if part.kind == "placeholder" and colon and name in values and form not in forms:
                yield _wrong_form(text, part, name, forms)


def _wrong_form(text: Text, part: Part, name: str, forms: tuple[str, ...]) -> Finding:
    form = part.value.partition(":")[2]
    message = tell("{{{name}}} has no form “{form}”", name=name, form=form)
    written = ", ".join(f"{{{name}:{each}}}" for each in forms)
    hints = (tell("Write {{{name}}}: a total has no forms.", name=name),)
    if forms:
        hints = (tell("Write {{{name}}}, or one of: {forms}.", name=name, forms=written),)
    near = nearest(form, forms)
    fix = f"{{{name}:{near}}}" if near else f"{{{name}}}"
    return text.finding(part.start, part.end, message, *hints, fix=fix)


def _near(name: str, values: Mapping[str, tuple[str, ...]]) -> str | None:
    """Give the placeholder that a name was meant to be, with the form it was meant to have."""
    written, form = [*re.split(_COLON, name), ""][:2]
    near = written if written in values else nearest(written, sorted(values))
    wanted = nearest(form, values[near]) if near and form else None
    return f"{near}:{wanted}" if wanted else near


def _unknown(
    text: Text, sign: str, pattern: re.Pattern[str], known: set[str]
) -> Iterator[tuple[int, int]]:
    """Find the names that stand where Markdown sees a link or a placeholder, and are not known."""
    if sign not in text.text:
        return
    for start, end in text.message.parse(text.text).protected:
        found = pattern.match(text.text, start, end)
        if found and found[1] not in known:
            yield found.span(1)
