"""How English names documents and their parts."""

from __future__ import annotations

import re
from typing import Final

from blueprint_cli.language.claims.patterns import Patterns
from blueprint_cli.language.lazy import lazy_pattern

_NAMED: Final = (
    "Blueprint|Plan|Strategy|Roadmap|Framework|Policy|Programme|Report|Agenda|Outline|Charter"
    "|Agreement|Address|Convention|Declaration|Initiative|Review|Study"
)
_KINDS: Final = f"(?i:{_NAMED}|Document|Paper|Guide|Edition)"
_OTHERS: Final = (
    "United Nations|UN|Sustainable Development|SDGs?|Committee|Commission|Council|Budget|Task Force"
    "|Working Group|Bureau|Department|Authority|Corporation"
    "|(?i:previous|earlier|former|another|other|last year)"
)
#: They name another plan's owner only close by.
_NEAR: Final = "University|Company|National|Central"
_ORDINALS: Final = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last"

ENGLISH: Final = Patterns(
    clause=lazy_pattern(r"[,;:!?\n(]|\.\s"),
    sentence=lazy_pattern(r"[!?\n]|\.\s"),
    naming=lazy_pattern(
        rf"(?P<own>\b(?i:this|our|the present) (?P<kind>{_KINDS})\b|\b[Tt]he (?P<bare>{_KINDS})\b)"
        r"|(?P<book>\b(?:[A-Z][\w&’'-]*,? (?:(?:of|for|on|and|the|to) ){0,2}){1,7}"
        rf"(?:{_NAMED})\b)|(?P<others>\b(?:{_OTHERS})\b)|(?P<near>\b(?:{_NEAR})\b)|\b(?P<year>(?:19|20)\d\d)\b"
    ),
    after=lazy_pattern(
        r" (?:of|in|under|from|(?:set out|laid down|put forward|made|proposed) (?:in|by))"
        r" ([^,;:.!?\n]{1,80})"
    ),
    kind="strategy",
    itself=lazy_pattern(r"\b(?<=this )strategy\b", re.IGNORECASE),
    stand_in="document",
    these=lazy_pattern(r"\b(?:these|those) ", re.IGNORECASE),
    part=lazy_pattern(
        rf"\b(?:this|that|{_ORDINALS}|a|one) (?:[\w-]+ )?(?:direction|strategy|goal|action)\b"
        r"|\b(?:direction|strategy|goal) \d",
        re.IGNORECASE,
    ),
    each=lazy_pattern(r"\b(?:each|every|per)\b", re.IGNORECASE),
    shared=lazy_pattern(r",? (?:(?:each|apiece|respectively)(?=[,.;)]|$)|per\b)", re.IGNORECASE),
    sum=lazy_pattern(
        r"\b(?:the|our|its|all|following|total of|compris(?:es|ing)|contain(?:s|ing)?|consists? of"
        r"|covers?|covering|there are) $",
        re.IGNORECASE,
    ),
    heavy=lazy_pattern(
        r"\b(?:broad|key|major|main|strategic|development|overarching|overall|core|principal)\b",
        re.IGNORECASE,
    ),
    taking=lazy_pattern(
        r"\b(?:tak(?:e|es|ing|en)|adopt\w{0,3}|us(?:e|ing)|try|pursue|launch\w{0,3}|through|by|via|in)"
        r" $",
        re.IGNORECASE,
    ),
    listing=lazy_pattern(r"[:(]| of\b|,? (?:namely|including|i\.e\.|that is)\b", re.IGNORECASE),
)
