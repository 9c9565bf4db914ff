"""Words of the theme that a document needs only for some of its forms.

A document without such forms is published as if the theme had no words for them: its fonts and its
digests are those of the words that it can show.
"""

from __future__ import annotations

from dataclasses import replace

from blueprint_cli.model.delivery import displayed
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
#: How the words for parties, imprints and listings begin.
#: How the words begin for what is drawn from data.
_STATUS = ("status-",)
_OF_TRACKERS = ("tracker-",)
_OF_CHARTS = ("chart-", "timeline-", "status-")
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
    forms = dict(words.forms)
    has_source = any(each.source for each in document.indicators)
    if not is_structured(document):
        kept = {_SOURCE} if has_source else set[str]()
        left = _OF_STRUCTURE - kept
        forms = {name: said for name, said in forms.items() if name not in left}
    if not displayed.is_used(document):
        forms = {name: said for name, said in forms.items() if not name.startswith(_OF_DELIVERY)}
    if not document.editions:
        forms = {name: said for name, said in forms.items() if name not in _OF_EDITIONS}
    if not is_used(document):
        forms = {name: said for name, said in forms.items() if not name.startswith(_OF_PUBLICATION)}
    if not document.has_tracker:
        forms = {name: said for name, said in forms.items() if not name.startswith(_OF_TRACKERS)}
    if not any(placed.section.kind in DRAWN for placed in every(document)):
        kept_ones = _STATUS if document.has_tracker else ()
        forms = {
            name: said
            for name, said in forms.items()
            if not name.startswith(_OF_CHARTS) or name.startswith(kept_ones)
        }
    return replace(words, forms=forms)
