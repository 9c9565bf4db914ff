"""Readiness: what the files of tools say of how far a text is, and which of our states that is.

The table in `docs/translators.md` is this one, with the tools that write each: a test holds the two
against each other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from blueprint_cli.model.states import State

#: The states of XLIFF 1.2 (section 2.3, `state`). Whatever names something that is still to be done
#: is no finished text, whether a tool means a target that is missing or one that is a draft.
XLIFF_1: Mapping[str, State] = {
    "new": State.DRAFT,
    "needs-translation": State.DRAFT,
    "needs-adaptation": State.DRAFT,
    "needs-l10n": State.DRAFT,
    "needs-review-translation": State.DRAFT,
    "needs-review-adaptation": State.DRAFT,
    "needs-review-l10n": State.DRAFT,
    "translated": State.TRANSLATED,
    "signed-off": State.REVIEWED,
    "final": State.APPROVED,
}
#: How a packet says it. A draft is what Poedit and Weblate show as one: they take a text that
#: "needs review" for finished.
AS_XLIFF_1: Mapping[State, str] = {
    State.MISSING: "needs-translation",
    State.DRAFT: "needs-translation",
    State.TRANSLATED: "translated",
    State.REVIEWED: "signed-off",
    State.APPROVED: "final",
}
#: What a review says of a target that it has turned down (XLIFF 1.2, `state-qualifier`).
_REJECTED = re.compile(r"rejected-.*")
#: How a target came about that nobody has looked at, where it has no state.
_SUGGESTED = frozenset({"fuzzy-match", "mt-suggestion", "tm-suggestion", "leveraged-mt"})
#: A tool's own states start with `x-` (section 2.3).
_OWN_UNFINISHED = re.compile(r"x-needs-.*")

#: The states of XLIFF 2.0 and 2.1 (section 4.3.1, `state`).
XLIFF_2: Mapping[str, State] = {
    "initial": State.DRAFT,
    "translated": State.TRANSLATED,
    "reviewed": State.REVIEWED,
    "final": State.APPROVED,
}
AS_XLIFF_2: Mapping[State, str] = {
    State.MISSING: "initial",
    **{state: said for said, state in XLIFF_2.items()},
}
#: Our own word beside `initial`: a tool that moves the state on need not take it away.
DRAFT_IN_XLIFF_2 = "blueprint:draft"
#: What tools say beside a state of a target that somebody has to look at (Poedit: `fuzzy`).
_UNFINISHED = re.compile(r"(?!blueprint:)[^:]+:(fuzzy|draft|needs[-_ ]?.*|unfinished|rejected.*)")


def of_xliff_1(state: str, qualifier: str, approved: str) -> State | None:
    """Give the state of a target of XLIFF 1.2 by its attributes; None where they tell nothing.

    `approved` is the unit's: "whether a translation is final or has passed its final review". What
    needs work is a draft, whatever else is said.
    """
    own = State.DRAFT if _OWN_UNFINISHED.fullmatch(state) else XLIFF_1.get(state)
    if own is State.DRAFT or _REJECTED.fullmatch(qualifier):
        return State.DRAFT
    if approved == "yes":
        return State.APPROVED
    if own is State.APPROVED and approved == "no":
        return State.REVIEWED
    return State.DRAFT if own is None and qualifier in _SUGGESTED else own


def of_xliff_2(state: str, substate: str, *, has_target: bool) -> State | None:
    """Give the state of a segment of XLIFF 2 by its attributes; None where they tell nothing."""
    if _UNFINISHED.fullmatch(substate):
        return State.DRAFT
    own = XLIFF_2.get(state)
    return own if own or has_target else State.DRAFT


def of_po(*, has_target: bool, is_fuzzy: bool, sent: State | None) -> State:
    """Give the state of an entry: PO knows no more than whether somebody has to look at it.

    What is not marked is in the state that it went out in, or else translated.
    """
    if not has_target:
        return State.MISSING
    return State.DRAFT if is_fuzzy else sent or State.TRANSLATED
