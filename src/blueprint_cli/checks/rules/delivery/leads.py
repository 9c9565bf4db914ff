"""BP193: texts and tables that give an action another lead than the plan does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.planned import Planned, actions
from blueprint_cli.checks.views.telling import Telling, telling
from blueprint_cli.checks.views.whole import Texts
from blueprint_cli.diagnostics import shorten, tell
from blueprint_cli.language.answering import is_heading, leading, listed
from blueprint_cli.language.tags import spoken
from blueprint_cli.model.sections import Table
from blueprint_cli.model.structure.outline import section_at


@check("BP193", "other-lead", stage=Texts)
def other_lead(texts: Texts) -> Iterator[Finding]:
    """Find texts that give an action another lead than its `lead`, in every locale.

    Such is a sentence that links to one action, what an action says of itself, and the column of
    leads in a table whose row names an action. Where an action has no lead, that of its goal or
    strategy counts.

    Why: two bureaus read that the other one answers for it.
    Example: `由發展局牽頭` in the text of an action with the lead `works-office`.
    """
    names = _names(texts)
    if not names:
        return
    for each in (*telling(texts), *_own(texts)):
        leads = _leads(each.planned)
        for start, end in _claimed(texts, each, names) if leads else ():
            said = each.text.text[start:end]
            if names[said] not in leads:
                message = tell(
                    "“{text}”, but the lead of {id} is {lead}",
                    text=shorten(said),
                    id=each.planned.action.id,
                    lead=", ".join(leads),
                )
                yield each.text.finding(start, end, message, tell("Correct the one."))


def _own(texts: Texts) -> Iterator[Telling]:
    for planned in actions(texts.document):
        if text := texts.at.get((*planned.path, "text")):
            yield Telling(planned, text, 0, len(text.text))


def _leads(planned: Planned) -> tuple[str, ...]:
    return planned.action.lead or planned.goal.lead or planned.strategy.lead


def _names(texts: Texts) -> dict[str, str]:
    """Give what texts call the parties, and the id of each."""
    found = dict[str, str]()
    for index, party in enumerate(texts.document.parties):
        found |= {f"{{{party.id}}}": party.id, f"{{{party.id}:short}}": party.id}
        for key in ("name", "short"):
            if text := texts.at.get(("parties", index, key)):
                found[text.text.strip()] = party.id
    return found


def _claimed(texts: Texts, each: Telling, names: Mapping[str, str]) -> Iterator[tuple[int, int]]:
    """Find the names of those that a text says are leads."""
    part = each.text.text[each.start : each.end]
    found = leading(part, spoken(each.text.lang), names)
    if _in_column_of_leads(texts, each):
        found = listed(part, names)
    for start, end in found:
        yield each.start + start, each.start + end


def _in_column_of_leads(texts: Texts, each: Telling) -> bool:
    path = each.text.path
    section = section_at(texts.document, path)
    if path[-2:-1] != ("cells",) or not isinstance(section, Table):
        return False
    column = next((one for one in section.columns if one.id == path[-1]), None)
    return column is not None and is_heading(f"{column.title.source} {column.title.target}")
