"""Words of the theme that a document needs only for some of its forms.

A document without such forms is published as if the theme had no words for them: its fonts and its
digests are those of the words that it can show.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from blueprint_cli.model.delivery import details, displayed
from blueprint_cli.model.document import Document
from blueprint_cli.model.publication.shown import is_used
from blueprint_cli.model.structure.outline import DRAWN, every, is_structured
from blueprint_cli.theme.words import Words

_OF_STRUCTURE = frozenset(
    {
        "annex",
        "tone-case",
        "source",
        "remarks",
        "portrait-of",
        "reference-direction",
        "reference-strategy",
        "reference-goal",
        "reference-action",
        "reference-annex",
        "reference-table",
        "reference-figure",
        "reference-paragraph",
        "reference-footnote",
        "reference-part",
        "reference-page",
        "reference-in-language",
        "reference-page-in-brackets",
    }
)
_OF_EDITIONS = frozenset({"edition-full", "editions", "reference-edition"})
#: How the words begin for what is drawn from data, for what is known of actions, and for both.
_OF_CHARTS = ("chart-", "timeline-")
_OF_DETAILS = ("detail-",)
_OF_ACTIONS = ("status-",)
_OF_TRACKERS = ("tracker-",)
#: How those begin for what became of promises.
_OF_PROGRESS = ("progress-", "section-progress")
#: How the words for parties, imprints and listings begin.
_OF_PUBLICATION = ("imprint-", "licence-", "listing-", "party-", "reference-citation")
#: How the words for indicators and for questions begin.
_OF_DELIVERY = (
    "indicator",
    "question",
    "reference-question",
    "section-indicators",
    "listing-indicators",
    "listing-questions",
)
_SOURCE = "source"


def needed(words: Words, document: Document) -> Words:
    """Give the words that a document can need, which has its texts in a locale."""
    unused, beginnings = _unused(document), tuple(_beginnings(document))
    forms = {
        name: said
        for name, said in words.forms.items()
        if name not in unused and not name.startswith(beginnings)
    }
    return replace(words, forms=forms)


def _unused(document: Document) -> frozenset[str]:
    """Give the words that a document has no form for."""
    unused = frozenset[str]() if document.editions else _OF_EDITIONS
    if is_structured(document):
        return unused
    has_source = any(each.source for each in document.indicators)
    return unused | (_OF_STRUCTURE - {_SOURCE} if has_source else _OF_STRUCTURE)


def _beginnings(document: Document) -> Iterator[str]:
    """Give how the words begin that a document has no form for."""
    kinds = {placed.section.kind for placed in every(document)}
    is_drawn, is_known = bool(kinds & DRAWN), details.is_known(document)
    yield from () if displayed.is_used(document) else _OF_DELIVERY
    yield from () if is_used(document) else _OF_PUBLICATION
    yield from () if is_drawn else _OF_CHARTS
    yield from () if is_known else _OF_DETAILS
    yield from () if document.has_tracker else _OF_TRACKERS
    yield from () if is_drawn or is_known else _OF_ACTIONS
    yield from () if "progress" in kinds else _OF_PROGRESS
