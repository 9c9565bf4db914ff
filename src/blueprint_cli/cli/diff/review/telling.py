"""The words of a review, in the language of its reader."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from blueprint_cli.cli.language import translate
from blueprint_cli.diagnostics import Severity, Told, tell
from blueprint_cli.diff.review.rows import Side
from blueprint_cli.model.message import Origin
from blueprint_cli.model.states import State

#: Which messages can be picked out: by the word that links use, the label that readers see.
FILTERS = {
    "all": tell("All"),
    "work": tell("Needs work"),
    "missing": tell("Missing"),
    "stale": tell("Stale"),
    "draft": tell("Draft"),
    "findings": tell("Findings"),
    "queries": tell("Queries"),
    "unreviewed": tell("Not reviewed"),
    "unapproved": tell("Not approved"),
}

#: What a reviewer may say of a text: the word that the page's script knows, the label.
MARKS = {
    "": tell("no mark"),
    "reviewed": tell("reviewed: it is right"),
    "approved": tell("approved: it may go out"),
    "draft": tell("needs work"),
}

_STATES = {
    State.MISSING: ("missing", tell("missing")),
    State.DRAFT: ("draft", tell("draft")),
    State.TRANSLATED: ("translated", tell("translated")),
    State.REVIEWED: ("reviewed", tell("reviewed")),
    State.APPROVED: ("approved", tell("approved")),
}
_STALE = ("stale", tell("stale"))
_LEFT_OUT = ("left-out", tell("left out"))
_ORIGINS = {
    Origin.SOURCE: ("source", tell("source")),
    Origin.CONVERTED: ("converted", tell("converted")),
}
_OVERRIDDEN = ("overridden", tell("overridden"))

SEVERITIES = {
    Severity.ERROR: tell("error"),
    Severity.WARNING: tell("warning"),
    Severity.NOTE: tell("note"),
}

_LEFT: Mapping[str, Callable[[int], Told]] = {
    "missing": lambda count: tell("{count:,} missing", count=count),
    "stale": lambda count: tell("{count:,} stale", count=count),
    "draft": lambda count: tell("{count:,} in draft", count=count),
    "findings": lambda count: tell("{count:,} with findings", count=count),
    "queries": lambda count: tell("{count:,} asked about", count=count),
}
_DONE: Mapping[str, Callable[[int], Told]] = {
    "source": lambda count: tell("{count:,} written", count=count),
    "converted": lambda count: tell("{count:,} converted", count=count),
    "overridden": lambda count: tell("{count:,} overridden", count=count),
    "approved": lambda count: tell("{count:,} approved", count=count),
    "reviewed": lambda count: tell("{count:,} reviewed", count=count),
    "translated": lambda count: tell("{count:,} translated", count=count),
    "left-out": lambda count: tell("{count:,} left out", count=count),
}


def condition(side: Side) -> tuple[str, Told]:
    """Give how a side stands: a word for style sheets and programs, and one for readers."""
    if side.left_out:
        return _LEFT_OUT
    if side.stale:
        return _STALE
    settled = side.state in (State.MISSING, State.DRAFT, State.REVIEWED, State.APPROVED)
    if side.origin in _ORIGINS and not settled:
        return _OVERRIDDEN if side.is_override else _ORIGINS[side.origin]
    return _STATES[side.state]


def flags(side: Side) -> tuple[str, ...]:
    """Give the `FILTERS` that pick a side out."""
    found = {
        "work": side.needs_work,
        "missing": side.is_missing,
        "stale": side.stale,
        "draft": side.is_draft,
        "findings": bool(side.faults),
        "queries": bool(side.queries),
        "unreviewed": side.is_signed and side.state < State.REVIEWED,
        "unapproved": side.is_signed and side.state < State.APPROVED,
    }
    return tuple(name for name, is_so in found.items() if is_so)


def summary(sides: Iterable[Side], lang: str) -> str:
    """Say how much work is left: `1 missing, 2 stale`; that there is none where there is none."""
    found = Counter(name for side in sides for name in flags(side))
    return _listed(_LEFT, found, lang) or translate(tell("nothing left to do"), lang)


def progress(sides: Iterable[Side], lang: str) -> str:
    """Say how much is done, by how far it has come: `9 approved, 27 reviewed`."""
    return _listed(_DONE, Counter(condition(side)[0] for side in sides), lang)


def _listed(told: Mapping[str, Callable[[int], Told]], counts: Mapping[str, int], lang: str) -> str:
    sentences = [translate(say(counts[name]), lang) for name, say in told.items() if counts[name]]
    return translate(tell(", "), lang).join(sentences)
