"""BP122: dates that cannot be, or that contradict each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.text import Text
from blueprint_cli.checks.views.whole import Texts
from blueprint_cli.diagnostics import Told, shorten, tell
from blueprint_cli.language.tags import spoken
from blueprint_cli.model.document import Metadata

#: Without one of these a text has no date.
_SIGN = re.compile(r"[\d年月]")


@check("BP122", "contradictory-dates", stage=Texts)
def contradictory_dates(texts: Texts) -> Iterator[Finding]:
    """Find days that no month has, weekdays that a date does not have, and years that run back.

    Why: one of the two is wrong, and nobody but the writer knows which; readers mark the wrong day.
    Such are also a revision before the publication, a Five-Year Plan in the years of another, and
    two days for one opening.
    Example: `2022年12月22日（星期五）`, which was a Thursday.
    """
    about = texts.document.document
    if texts.is_source and about.revised is not None and about.revised < about.published:
        message = tell("revised on {revised}, before it was published", revised=about.revised)
        hint = tell("It was published on {published}: correct the one.", published=about.published)
        yield Finding(("document", "revised"), message, (hint,))
    dated = [text for text in texts.written if _SIGN.search(text.text)]
    for text in dated:
        yield from _in_text(text, about)
    yield from _events(dated)


def _in_text(text: Text, about: Metadata) -> Iterator[Finding]:
    from blueprint_cli.language.calendar import published, wrong_dates

    language = spoken(text.lang)
    for wrong in wrong_dates(text.prose, language):
        part = shorten(text.text[wrong.start : wrong.end])
        message, hint = _told(wrong.fault.value, part, wrong.right)
        fix = wrong.right or None
        yield text.finding(wrong.start, wrong.end, message, hint, fix=fix)
    for said in published(text.prose, language):
        if said.day not in (about.published, about.revised):
            part = text.text[said.start : said.end]
            message = tell("“{part}” is not the day of publication", part=part)
            hint = tell("The cover has {published}.", published=about.published)
            yield text.finding(said.start, said.end, message, hint)


def _events(texts: Sequence[Text]) -> Iterator[Finding]:
    """Compare the days that texts give to one event."""
    from blueprint_cli.language.calendar import Event, events

    first: dict[str, tuple[Text, Event]] = {}
    for text in texts:
        for event in events(text.prose, spoken(text.lang)):
            other, before = first.setdefault(event.name, (text, event))
            if event.contradicts(before):
                part = text.text[event.start : event.end]
                message = tell("“{part}” is not the day that it is given before", part=part)
                hint = tell("{other} has another: correct the one.", other=other.message.id)
                yield text.finding(event.start, event.end, message, hint)


def _told(fault: str, part: str, right: str) -> tuple[Told, Told]:
    """Say what is wrong with a date, and what to write instead."""
    return {
        "impossible": (
            tell("there is no “{part}”", part=part),
            tell("Look the date up, and correct it."),
        ),
        "weekday": (
            tell("“{part}” is not the weekday of this date", part=part),
            tell("Write “{right}”, or correct the date.", right=right),
        ),
        "reversed": (
            tell("“{part}” ends before it begins", part=part),
            tell("Put the earlier one first, or correct one of the two."),
        ),
        "plan": (
            tell("“{part}” are not the years of this Five-Year Plan", part=part),
            tell("Write “{right}”, or name the other plan.", right=right),
        ),
        "span": (
            tell("“{part}”: the years do not make the number", part=part),
            tell("Count them, with the first or without, and correct one of the two."),
        ),
    }[fault]
