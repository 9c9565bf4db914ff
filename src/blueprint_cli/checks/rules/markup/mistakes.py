"""BP20x: markup that does not do what its writer means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.rules.markup.foreign import constructs
from blueprint_cli.checks.views.text import Text
from blueprint_cli.diagnostics import Severity, shorten, tell
from blueprint_cli.markup import SCHEMES, may_link
from blueprint_cli.markup.emphasis import unclosed, unseen
from blueprint_cli.markup.foreign import CONSTRUCTS, Foreign
from blueprint_cli.syntax import Mapping, leaves

_LINK = re.compile(r"(?<!\\)\]\(((?:[^()\s]|\([^()\s]*\))+)[^()]*\)")

_TRAILING = re.compile(r"[ \t\u3000]+(?=\n|\Z)")
#: A text that ends with other blanks than the line break of a block.
_BLANK_END = re.compile(r"[ \t\u3000]+\n*\Z")


@check("BP201", "raw-html", stage=Text)
def raw_html(text: Text) -> Iterator[Finding]:
    """Find HTML of any name in a text, which is shown as it is written.

    Why: readers would see the tags.
    Example: `<b>創新</b>`, where `**創新**` is meant.
    """
    for each in constructs(text):
        if each.construct.name == "html":
            part = shorten(text.text[each.start : each.end].partition("\n")[0])
            message = tell("HTML is shown as text: {part}", part=part)
            hint = _INSTEAD.get(_name(part), each.construct.instead)
            yield text.finding(each.start, each.end, message, hint)


def _name(tag: str) -> str:
    return "!--" if tag.startswith("<!--") else _NAME.sub("", tag.strip("</")).lower()


_NAME = re.compile(r"[^A-Za-z0-9].*", re.DOTALL)
_LOOK = CONSTRUCTS["attributes"].instead
_PARAGRAPH = tell("End the line with \\, or leave a blank line for a new paragraph.")
_ITEM = tell("Write - and a blank before each item.")
_ACTIVE = tell("Take it out: no script, form or film is published.")
#: What to write instead of a tag, where it is known what was meant.
_INSTEAD = {
    "!--": tell("Write it as a comment of YAML, on a line above the text, after #."),
    **dict.fromkeys(("br", "p", "div"), _PARAGRAPH),
    **dict.fromkeys(("center", "font", "span", "style", "small", "big"), _LOOK),
    **dict.fromkeys(("ul", "ol", "li"), _ITEM),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), CONSTRUCTS["heading"].instead),
    **dict.fromkeys(("s", "del", "strike", "ins"), CONSTRUCTS["strike"].instead),
    **dict.fromkeys(("script", "iframe", "form", "input", "video", "audio", "object"), _ACTIVE),
    "ruby": CONSTRUCTS["ruby"].instead,
    "hr": CONSTRUCTS["rule"].instead,
    "img": CONSTRUCTS["picture"].instead,
    "a": CONSTRUCTS["reference"].instead,
    **dict.fromkeys(("table", "tr", "td", "th"), CONSTRUCTS["table"].instead),
    "blockquote": CONSTRUCTS["quote"].instead,
    "sub": CONSTRUCTS["subscript"].instead,
    "sup": CONSTRUCTS["superscript"].instead,
}


@check("BP202", "refused-link", stage=Text)
def refused_link(text: Text) -> Iterator[Finding]:
    """Find links that lead where no link of a publication may lead.

    Why: such a link is shown as it is written, brackets and all.
    Example: `[the annex](file:///C:/annex.pdf)`.
    """
    for start, end in _refused(text):
        message = tell("a link cannot lead to {part}", part=shorten(text.text[start:end]))
        hints = (
            tell("Start it with one of: {schemes}.", schemes=", ".join(SCHEMES)),
            tell("Write \\[ for a bracket that is meant as text."),
        )
        yield text.finding(start, end, message, *hints)


def _refused(text: Text) -> Iterator[tuple[int, int]]:
    """Give where the addresses are, or the links whose address has no plain place."""
    others = constructs(text)
    places = [
        found.span(1)
        for found in _LINK.finditer(text.prose)
        # What is no link for another reason is BP121's.
        if not may_link(found[1])
    ]
    for place in places:
        if not any(_meet(place, each) for each in others if each.construct.name != "refused"):
            yield place
    for each in others:
        if each.construct.name == "refused" and not any(_meet(place, each) for place in places):
            yield each.start, each.end


def _meet(place: tuple[int, int], each: Foreign) -> bool:
    return place[0] < each.end and each.start < place[1]


@check("BP203", "unclosed-emphasis", stage=Text, severity=Severity.WARNING)
def unclosed_emphasis(text: Text) -> Iterator[Finding]:
    """Find asterisks and underscores that open or close a stress and have no partner.

    Why: readers see the marks, and what was to be stressed is not.
    Example: `推動**科普以提升本地產業水平`, where the second `**` is missing.
    """
    for start, end in unclosed(text.text, inline=not text.is_passage):
        mark = text.text[start:end]
        message = tell("nothing pairs with this {mark}: it is shown as it is", mark=mark)
        hint = tell(
            "Add its partner, or write \\{mark} for a sign that is meant as text.", mark=mark[0]
        )
        yield text.finding(start, end, message, hint)


@check("BP204", "unseen-emphasis", stage=Text, severity=Severity.WARNING, langs=("zh",))
def unseen_emphasis(text: Text) -> Iterator[Finding]:
    """Find stress that programs with plain CommonMark do not see, for the punctuation beside it.

    Why: it is right here, but asterisks in the programs of translators and reviewers (CommonMark
    0.31, section 6.2).
    Example: `協助國家**「引進來」**和`, where `協助國家「**引進來**」和` is meant.
    """
    for start, end in unseen(text.text, inline=not text.is_passage):
        message = tell("other programs show the marks of this stress as asterisks")
        hint = tell("Put the marks inside the punctuation: 「**…**」.")
        if text.text[start] == "_":
            hint = tell("Write asterisks instead: *…*, or **…** for what is to be bold.")
        yield text.finding(start, end, message, hint)


@check("BP205", "trailing-space", stage=Text | Mapping, severity=Severity.WARNING)
def trailing_space(read: Text | Mapping) -> Iterator[Finding]:
    """Find spaces and tabs at the end of a line or of a text.

    Why: they are seen by nobody, but two of them break the line in a publication.
    Example: a line of a passage that ends with two spaces.
    """
    message, hint = tell("spaces at the end of the line"), tell("Delete them.")
    if isinstance(read, Text):
        for found in _TRAILING.finditer(read.text):
            yield read.finding(found.start(), found.end(), message, hint, fix="", safe=True)
        return
    # Those at the end of a text of the document are gone when it is read.
    for path, scalar in leaves(read):
        blank = isinstance(scalar.value, str) and _BLANK_END.search(scalar.value)
        if isinstance(scalar.value, str) and blank and scalar.value.strip():
            start = len(scalar.value.strip())
            at = (start, start + len(blank[0].rstrip("\n")))
            yield Finding(path, message, (hint,), at=at, fix="", safe=True)
