"""How English names documents and their parts."""

from __future__ import annotations

import re
from typing import Final

from blueprint_cli.language.claims.patterns import Patterns

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
    clause=re.compile(r"[,;:!?\n(]|\.\s"),
    sentence=re.compile(r"[!?\n]|\.\s"),
    naming=re.compile(
        rf"(?P<own>\b(?i:this|our|the present) (?P<kind>{_KINDS})\b|\b[Tt]he (?P<bare>{_KINDS})\b)"
        r"|(?P<book>\b(?:[A-Z][\w&’'-]*,? (?:(?:of|for|on|and|the|to) ){0,2}){1,7}"
        rf"(?:{_NAMED})\b)|(?P<others>\b(?:{_OTHERS})\b)|(?P<near>\b(?:{_NEAR})\b)|\b(?P<year>(?:19|20)\d\d)\b"
    ),
    after=re.compile(
        r" (?:of|in|under|from|(?:set out|laid down|put forward|made|proposed) (?:in|by))"
        r" ([^,;:.!?\n]{1,80})"
    ),
    kind="strategy",
    itself=re.compile(r"\b(?<=this )strategy\b", re.IGNORECASE),
    stand_in="document",
    these=re.compile(r"\b(?:these|those) ", re.IGNORECASE),
    part=re.compile(
        rf"\b(?:this|that|{_ORDINALS}|a|one) (?:[\w-]+ )?(?:direction|strategy|goal|action)\b"
        r"|\b(?:direction|strategy|goal) \d",
        re.IGNORECASE,
    ),
    each=re.compile(r"\b(?:each|every|per)\b", re.IGNORECASE),
    shared=re.compile(r",? (?:(?:each|apiece|respectively)(?=[,.;)]|$)|per\b)", re.IGNORECASE),
    sum=re.compile(
        r"\b(?:the|our|its|all|following|total of|compris(?:es|ing)|contain(?:s|ing)?|consists? of"
        r"|covers?|covering|there are) $",
        re.IGNORECASE,
    ),
    heavy=re.compile(
        r"\b(?:broad|key|major|main|strategic|development|overarching|overall|core|principal)\b",
        re.IGNORECASE,
    ),
    taking=re.compile(
        r"\b(?:tak(?:e|es|ing|en)|adopt\w{0,3}|us(?:e|ing)|try|pursue|launch\w{0,3}|through|by|via|in)"
        r" $",
        re.IGNORECASE,
    ),
    listing=re.compile(r"[:(]| of\b|,? (?:namely|including|i\.e\.|that is)\b", re.IGNORECASE),
)
