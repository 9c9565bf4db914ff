"""BP170: how many actions are done, as a text has it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.text import Text
from blueprint_cli.checks.views.whole import Texts
from blueprint_cli.diagnostics import tell
from blueprint_cli.language.claims import Claim, Names, Whose, patterns
from blueprint_cli.language.quantities.totals.statuses import Standing, standings
from blueprint_cli.language.tags import spoken
from blueprint_cli.model.document import Document
from blueprint_cli.model.plan import Action, actions


@check("BP170", "contradicted-status-total", stage=Texts)
def contradicted_status_total(texts: Texts) -> Iterator[Finding]:
    """Compare how many actions a text says are done, or delayed, with their statuses.

    Why: it is the first figure of a progress report, and it changes with every status.
    Example: `37 of 40 actions are done` over a plan with 36 of them; `{actions.done}` is always
    right.
    """
    own = actions(texts.document.directions)
    held: Counter[str] = Counter(each.status for each in own if each.status)
    if not held:
        return
    parts = _of_parts(texts.document)
    title = texts.document.document.title
    names = Names(
        tuple(filter(None, (title.source, title.target))), texts.document.document.published.year
    )
    for text in texts.written:
        for found in standings(text.prose, text.lang):
            is_whole = found.total == len(own)
            is_part = found.total is not None and not is_whole
            if held[found.status] == found.value or is_part:
                continue
            in_parts = (found.status, found.value) in parts or text.path[0] == "directions"
            if is_whole or (found.value > 1 and not in_parts and _is_own(text, found, names)):
                yield _finding(text, found, held[found.status])


def _is_own(text: Text, found: Standing, names: Names) -> bool:
    """Tell whether a number without its total is the document's, and not of a part or a year."""
    words = patterns(spoken(text.lang))
    claim = Claim(text.prose, found.start, found.end, words)
    is_others = claim.whose(names) is Whose.OTHER or claim.is_shared_out
    return not is_others and not words.part.search(claim.before)


def _finding(text: Text, found: Standing, count: int) -> Finding:
    phrase = text.text[found.start : found.end]
    name = f"actions.{found.status}"
    message = tell(
        "“{phrase}”, where {count} have the status “{status}”",
        phrase=phrase,
        count=count,
        status=found.status,
    )
    hint = tell("Write {{{name}}} for the number, or mend the statuses.", name=name)
    return text.finding(found.start, found.end, message, hint)


def _of_parts(document: Document) -> frozenset[tuple[str, int]]:
    """Give how many actions of single parts of the plan, and of single leads, stand in each way."""
    groups: list[Iterable[Action]] = []
    for direction in document.directions:
        groups += [*(each.actions for each in direction.strategies), direction.actions]
    every = actions(document.directions)
    leads = {name for each in every for name in each.lead}
    groups += [[each for each in every if name in each.lead] for name in leads]
    counted = (Counter(each.status for each in group) for group in groups)
    return frozenset((status, n) for count in counted for status, n in count.items() if status)
