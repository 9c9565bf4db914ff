"""BP318: the length of a translation, against that of its source."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.pairs import Pair, pairs
from blueprint_cli.diagnostics import Severity, tell
from blueprint_cli.language.parity.lengths import size, unlikely, unlikely_rewording
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Origin


@check("BP318", "unlikely-length", stage=LocalizedDocument, severity=Severity.NOTE)
def unlikely_length(document: LocalizedDocument) -> Iterator[Finding]:
    """Find translations that are far shorter or longer than this document's others are.

    What is usual is measured in the document itself, once it has ten translations; the shorter a
    text, the further it may be from that. An override of a conversion is held against what
    conversion gives.

    Why: a sentence may be missing, or belong to another message.
    Example: two words over a source of three sentences.
    """
    both = list(pairs(document))
    found = [pair for pair in both if pair.target.message.origin is Origin.TRANSLATED]
    sizes = [(size(pair.source.prose), size(pair.target.prose)) for pair in found]
    for pair, times in zip(found, unlikely(sizes), strict=True):
        if times is not None:
            yield _finding(pair, times)
    for pair in both:
        if pair.target.message.is_overridden:
            times = unlikely_rewording(size(pair.source.prose), size(pair.target.prose))
            if times is not None:
                yield _finding(pair, times)


def _finding(pair: Pair, times: float) -> Finding:
    """Say how many times as long a text is as it should be."""
    values = {"id": pair.id, "tag": pair.tag}
    if times < 1:
        message = tell(
            "the {tag} text of {id} is {percent}% as long as its source leads one to expect",
            percent=round(times * 100),
            **values,
        )
        hint = tell("Compare the two: something of the source may be missing.")
    else:
        message = tell(
            "the {tag} text of {id} is {times} times as long as its source leads one to expect",
            times=f"{times:.1f}",
            **values,
        )
        hint = tell("Compare the two: something may be here that the source does not say.")
    return pair.target.finding(0, len(pair.target.text), message, hint)
