"""How something stands, in English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Final

from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.statuses.said import Said, Says

_BE: Final = r"(?:is|are|was|were|has|have|had)(?: been)?"
_SOON: Final = r"(?:(?:now|all|already|both|fully|successfully|since|finally|also) )*"
_FINISHED: Final = r"(?:completed?|finished|delivered|handed over)"
_DONE: Final = rf"(?:{_FINISHED}|commissioned|opened|built)"
_LATER: Final = (
    r"(?:will|should|may|must|(?:is|are|was|were|expected|due|scheduled|planned|set) to)"
)
_MONTH: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"

#: Clauses end here; what stands in one is of one thing.
_CLAUSE: Final = lazy_pattern(r"[^.;:!?\n,()]+(?:\.\d[^.;:!?\n,()]*)*")
_PATTERNS: Final = {
    Says.DROPPED: lazy_pattern(
        rf"\b{_BE} {_SOON}(?:abandoned|dropped|cancell?ed|scrapped|shelved|discontinued|terminated"
        r"|withdrawn)\b|\b(?:will|did|would) not (?:go ahead|proceed|be (?:pursued|taken forward))"
        r"|\bno longer (?:be |being )?(?:pursued|planned|needed|proceeding|taken forward)\b"
        rf"|\b{_BE} {_SOON}(?:merged|absorbed) (?:with|into)\b|\bsuperseded by\b|^\s*replaced by\b"
        r"|^\s*(?:dropped|cancell?ed|abandoned)\b",
        re.IGNORECASE,
    ),
    Says.LATE: lazy_pattern(
        r"\b(?:behind schedule|running late|overdue|has slipped|have slipped)\b"
        rf"|\b{_BE} {_SOON}(?:delayed|postponed|put back|deferred)\b|^\s*delayed\b"
        r"|\balthough delayed\b|\bis late\b|\bare late\b",
        re.IGNORECASE,
    ),
    Says.ON_TIME: lazy_pattern(
        r"(?<!not )(?<!longer )\b(?:on track|on schedule|on time|ahead of schedule|as planned"
        r"|according to plan)\b",
        re.IGNORECASE,
    ),
    Says.UNDONE: lazy_pattern(
        rf"\b{_LATER} (?:\w+ ){{0,4}}?(?:be )?"
        rf"(?:{_DONE}|finish|open|in (?:service|operation|use))\b"
        r"|\bnot (?:yet )?(?:been )?(?:completed?|finished|opened)\b"
        r"|\bnot yet been \w+|\b(?:yet|still|remains?) to be \w+"
        r"|\bcompletion is (?:now )?(?:expected|due|planned)\b|\b(?:expected|due for) completion\b",
        re.IGNORECASE,
    ),
    Says.WAITING: lazy_pattern(
        r"\b(?:not|never) (?:yet )?(?:been )?(?:start(?:ed)?|beg[iu]n|commenced?|launched)\b"
        r"|\bno (?:\w+ ){0,2}?(?:has|have) (?:been )?(?:started|begun|commenced|launched)\b"
        r"|\byet to (?:start|begin|commence|be (?:started|launched))\b|\bnot started\b"
        r"|\bwill (?:only )?(?:start|begin|commence|be (?:launched|sought|started))\b",
        re.IGNORECASE,
    ),
    Says.GOING: lazy_pattern(
        r"\bunder ?way\b|\bin progress\b|\bunder construction\b|\bongoing\b"
        r"|\b(?:is|are) (?:still |now |currently |well )?(?:proceeding|progressing|continuing"
        r"|advancing|being (?:built|constructed|laid|installed|carried out|implemented"
        r"|rolled out))",
        re.IGNORECASE,
    ),
    Says.BEGUN: lazy_pattern(
        r"\b(?:has|have|had) (?:already |now )?(?:started|begun|commenced)\b"
        rf"|\b{_BE} (?:started|launched|begun)\b"
        r"|\b(?:started|began|commenced|broke ground) (?:in|on)\b",
        re.IGNORECASE,
    ),
    Says.DONE: lazy_pattern(
        rf"\b{_BE} {_SOON}{_FINISHED}(?! (?:in part|by (?:half|a third)))\b"
        r"|^\s*(?:completed?|finished|delivered)\b",
        re.IGNORECASE,
    ),
    Says.IN_USE: lazy_pattern(
        rf"\b{_BE} {_SOON}(?:commissioned|opened|built)\b|\bcame into (?:force|effect|operation)\b"
        r"|(?<!being )(?<!be )\bopened (?:to|its|their|in|on)\b|\b(?:has|have) gone live\b"
        r"|\bwent live\b"
        r"|\b(?:is|are) (?:now )?in (?:service|operation|force|use|place)\b",
        re.IGNORECASE,
    ),
}
#: What is done before the thing itself.
_PREPARING: Final = lazy_pattern(
    r"\b(?:stud(?:y|ies)|consultations?|designs?|tender\w*|planning|surveys?|assessments?"
    r"|feasibility|draft\w*|bids?|procurement|reviews?|approvals?|funding|preparat\w+"
    r"|business case|negotiations?|site investigations?|clearance|recruitment|appointments?)\b",
    re.IGNORECASE,
)
_PART: Final = lazy_pattern(
    r"\b(?:first|second|third|fourth|phases?|stages?|part(?:ly|ial(?:ly)?)?|some|most(?:ly)?|half"
    r"|pilots?|trials?|largely|substantially|one|two|three|four|five|six|seven|eight|nine|ten"
    rf"|eleven|twelve|several|many|a (?:third|quarter|few))\b"
    rf"|(?<![\d-])(?!(?:19|20|21)\d\d\b)\d+(?! {_MONTH})",
    re.IGNORECASE,
)
#: What was before is another thing.
_OTHER: Final = lazy_pattern(r"\b(?:previous|earlier|last|former|existing)\b", re.IGNORECASE)
_NEGATED: Final = lazy_pattern(r"\b(?:not|never|no longer|cannot)\b", re.IGNORECASE)
_ALL: Final = lazy_pattern(r"\b(?:all|entire(?:ly)?|whole|fully|everything)\b", re.IGNORECASE)


def said(text: str) -> Iterator[Said]:
    """Give what a text says of how something stands."""
    for clause in _CLAUSE.finditer(text):
        found = {
            says: hit for says, pattern in _PATTERNS.items() if (hit := pattern.search(clause[0]))
        }
        for says, hit in found.items():
            own = _meant(says, clause[0], found.keys())
            if own:
                yield Said(clause.start() + hit.start(), clause.start() + hit.end(), own)


def _meant(says: Says, clause: str, beside: AbstractSet[Says]) -> Says | None:
    """Tell what a claim says where it stands; None where another in the clause says it better."""
    if beside & _CEDES.get(says, frozenset()):
        return None
    if says is Says.ON_TIME:
        return None if _NEGATED.search(clause) else says
    if says in _WORK and _PREPARING.search(clause):
        return Says.PREPARED
    return _how_much(says, clause) if says in _ENDED else says


#: What is no claim of its own in a clause that says one of the others.
_CEDES: Final[Mapping[Says, frozenset[Says]]] = {
    Says.DONE: frozenset({Says.UNDONE, Says.DROPPED}),
    Says.IN_USE: frozenset({Says.UNDONE, Says.DROPPED, Says.DONE}),
    Says.BEGUN: frozenset({Says.WAITING, Says.DROPPED}),
    Says.GOING: frozenset({Says.WAITING, Says.DROPPED}),
}
_ENDED: Final = frozenset({Says.DONE, Says.IN_USE})
_WORK: Final = _ENDED | {Says.BEGUN, Says.GOING}


def _how_much(says: Says, clause: str) -> Says | None:
    """Tell whether what is done is the whole or a part; None of another thing."""
    if _OTHER.search(clause):
        return None
    if _ALL.search(clause):
        return Says.DONE
    return Says.PARTLY if _PART.search(clause) else says
