"""BP193: texts and tables that give an action another lead than the plan does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.planned import Planned, actions
from blueprint_cli.checks.views.telling import Telling, telling
from blueprint_cli.checks.views.whole import Texts
from blueprint_cli.diagnostics import shorten, tell
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.tags import spoken
from blueprint_cli.model.sections import Table
from blueprint_cli.model.structure.outline import section_at

#: The heading of a column of leads.
_COLUMN = lazy_pattern(
    r"[牽牵][頭头]|主[責责導导辦办]|[負负][責责]|lead\b|responsible|owner|led by", re.IGNORECASE
)
#: What stands before and behind the name of a lead.
_AROUND: Mapping[str, tuple[str, str]] = {
    "zh": (r"由\s*", r"\s*(?:[牽牵][頭头]|主[責责導导]|[負负][責责]|[統统][籌筹])"),
    "en": (r"\bled by (?:the )?", r" (?:leads|will lead|is leading|is responsible for)\b"),
}
#: In Chinese both must be there; in English one is enough.
_BOTH = ("zh",)


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
    found = {}
    for index, party in enumerate(texts.document.parties):
        found |= {f"{{{party.id}}}": party.id, f"{{{party.id}:short}}": party.id}
        for key in ("name", "short"):
            if text := texts.at.get(("parties", index, key)):
                found[text.text.strip()] = party.id
    return found


def _claimed(texts: Texts, each: Telling, names: Mapping[str, str]) -> Iterator[tuple[int, int]]:
    """Find the names of those that a text says are leads."""
    listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    language = spoken(each.text.lang)
    if _in_column_of_leads(texts, each):
        pattern = f"(?P<name>{listed})"
    elif language not in _AROUND:
        return
    else:
        before, behind = _AROUND[language]
        pattern = f"{before}(?P<name>{listed}){behind}"
        if language not in _BOTH:
            pattern = f"{before}(?P<name>{listed})|(?P<other>{listed}){behind}"
    for found in re.compile(pattern).finditer(each.text.text, each.start, each.end):
        name = next(key for key, value in found.groupdict().items() if value)
        yield found.span(name)


def _in_column_of_leads(texts: Texts, each: Telling) -> bool:
    path = each.text.path
    section = section_at(texts.document, path)
    if path[-2:-1] != ("cells",) or not isinstance(section, Table):
        return False
    column = next((one for one in section.columns if one.id == path[-1]), None)
    return column is not None and bool(
        _COLUMN.search(f"{column.title.source} {column.title.target}")
    )
