"""BP189: what one action does not have, and those beside it do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.planned import Planned, actions
from blueprint_cli.diagnostics import Severity, Told, tell
from blueprint_cli.model.document import Document

#: So many others in the goal tell what is usual there; of fewer, the whole strategy is asked.
_ENOUGH = 2


@dataclass(frozen=True)
class _Detail:
    """What an action may have: how it is seen, whether above it stands for it, how it is missed.

    `share` of the others must have it, for one without it to be told.
    """

    has: Callable[[Planned], bool]
    message: Told
    hint: Told
    share: float = 0.5


_DETAILS = (
    _Detail(
        lambda it: bool(it.action.lead or it.goal.lead or it.strategy.lead),
        tell("the action has no lead, unlike those beside it"),
        tell("Write who answers for it: “lead: …”, the id of a party."),
    ),
    _Detail(
        lambda it: bool(it.action.due or it.action.status == "dropped"),
        tell("the action has no date, unlike those beside it"),
        tell("Write when it must be done: “due: 2027”, as precisely as it is known."),
    ),
    _Detail(
        lambda it: bool(it.action.indicators or it.goal.indicators or it.strategy.indicators),
        tell("the action has no indicator, unlike those beside it"),
        tell("Name one: “indicators: […]”, ids of indicators."),
        share=1,
    ),
    _Detail(
        lambda it: bool(it.action.status),
        tell("the action has no status, unlike those beside it"),
        tell("Write how it stands: “status: planned”, under-way, done, delayed or dropped."),
        share=1,
    ),
)


@check("BP189", "missing-detail", stage=Document, severity=Severity.WARNING)
def missing_detail(document: Document) -> Iterator[Finding]:
    """Find actions without lead, date, indicator or status, where those beside them have one.

    Half of the others in its goal must have a lead or a date, and all of them an indicator or a
    status; where the goal has few others, those of the strategy are asked. What a goal or a
    strategy has, its actions have.

    Why: what nobody answers for by no date is not done; most often the line was forgotten.
    Example: an action without `lead` in a goal whose other actions have one.
    """
    known = [*actions(document)]
    for planned in known:
        others = _beside(planned, known)
        for detail in _DETAILS if others else ():
            held = sum(detail.has(each) for each in others)
            if not detail.has(planned) and held >= detail.share * len(others) and held:
                yield Finding((*planned.path, "text"), detail.message, (detail.hint,))


def _beside(planned: Planned, known: Sequence[Planned]) -> list[Planned]:
    """Give the other actions of the goal; of a goal with few, of the strategy."""
    goal = [each for each in known if each.goal is planned.goal and each is not planned]
    if len(goal) >= _ENOUGH:
        return goal
    return [each for each in known if each.strategy is planned.strategy and each is not planned]
