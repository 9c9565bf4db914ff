"""Noun phrases at a place of a sentence: their head, its number, and where they end."""

from __future__ import annotations

from dataclasses import dataclass

from blueprint_cli.language.english.grammar.parts_of_speech import is_grammar, seldom
from blueprint_cli.language.english.grammar.tokenising import Sentence, Token
from blueprint_cli.language.english.word_sets import word_set

#: What a noun phrase starts with, and which number it wants.
OF_ONE = word_set("a an this that each every another either neither")
NUMERALS = word_set(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty"
)
OF_SEVERAL = NUMERALS | word_set("these those several many numerous")
OF_EITHER = word_set("the our its their his her my your no some any such")
DETERMINERS = OF_ONE | OF_SEVERAL | OF_EITHER
PREPOSITIONS = word_set(
    "of in for on at by with from under between among within without about against during through "
    "throughout across along around into to towards over after before behind beyond near "
    "outside inside"
)
#: Bodies of people, which take either in British English, and what is counted by what follows.
EITHER = word_set(
    "government administration committee community team group public majority minority sector "
    "council board family trade party crew army staff audience panel cabinet jury press couple "
    "pair dozen lot variety range series proportion percentage half third quarter rest remainder "
    "total number host handful array mix bulk part set package batch network cluster wave pool all "
    "some none any most more both few one kind type sort youth offspring aircraft "
    "sheep fish personnel class generation population company firm club union association society "
    "elderly poor rich disabled young old needy sick blind deaf homeless unemployed others "
    "industry management leadership delegation team counsel craft cent percent faculty electorate "
    "workforce intelligentsia clergy opposition enemy faculty media data headquarters means series "
    "lots plenty bit heaps today tomorrow yesterday day year month week time way plurality "
    "multitude wealth basket string spate"
)
#: What is one where a figure counts it: ten years is long.
MEASURES = word_set(
    "hours minutes days weeks months years metres kilometres dollars points tonnes degrees miles"
)
#: Those among them that are always several, or one where they are counted by nothing.
_SEVERAL = frozenset({"elderly", "police", "people", "cattle", "disabled", "needy"})
#: Longer figures are years and amounts.
_LONGEST_COUNT = 3
_PLACES = word_set("kong kowloon lantau china macao shenzhen guangdong guangzhou beijing")
_PARTS = frozenset("ndjpgvz")


@dataclass(frozen=True)
class Phrase:
    """A noun phrase: from where up to where its words stand, its head, and its number.

    `several` is None where it may be one or several.
    """

    start: int
    end: int
    head: Token
    several: bool | None
    determiner: str


def phrase_at(sentence: Sentence, start: int) -> Phrase | None:
    """Read the noun phrase that starts at a word; nothing where none certainly does."""
    at, determiner = start, ""
    if at < len(sentence) and (sentence[at].low in DETERMINERS or _is_possessive(sentence[at])):
        determiner = sentence[at].low
        at += 1
        while at < len(sentence) and sentence[at].low in NUMERALS:
            determiner = "these"
            at += 1
    first = at
    while at < len(sentence) and _is_part(sentence, at):
        at += 1
    # “The results shows a rise”: what stands before an object is the verb.
    if at - first > 1 and _takes_object(sentence, at):
        at -= 1
    own = sentence[first:at]
    head = _head(own)
    if head is None:
        place = own[-1] if own and own[-1].low in _PLACES else None
        return Phrase(start, at, place, several=False, determiner="") if place else None
    return Phrase(start, at, head, _several(own, head, determiner), determiner)


def _is_possessive(token: Token) -> bool:
    return token.low.endswith(("'s", "s'"))


def _is_part(sentence: Sentence, at: int) -> bool:
    """Tell whether a word may stand in a noun phrase, before its head or as its head."""
    token = sentence[at]
    if not token.is_word or token.low in DETERMINERS:
        return token.text[0].isdigit() and len(token.text) <= _LONGEST_COUNT
    if is_grammar(token.low):
        return False
    if not token.kinds:
        return _is_possessive(token) or token.is_capital or "-" in token.text or "&" in token.text
    if token.kinds == {"r"}:
        following = sentence[at + 1].kinds if at + 1 < len(sentence) else frozenset[str]()
        return bool(following & {"j", "d"}) and "v" not in following
    if not token.kinds & {"n", "p", "j", "d", "g"}:
        return False
    return bool(token.kinds & _PARTS)


#: What an object starts with, after a verb that may be a noun too.
_OBJECT = word_set("a an its their our his her how whether them us itself themselves")
_WITH_TO = word_set("aim aims need seek seeks hope hopes wish wishes want wants needs strives")


def _takes_object(sentence: Sentence, end: int) -> bool:
    """Tell whether the last word before a place is a verb, by what stands there."""
    verb, noun = sentence[end - 1], sentence[end - 2]
    if end >= len(sentence) or not verb.kinds & {"v", "z"} or not noun.kinds & {"n", "p"}:
        return False
    if verb.is_capital:
        return False
    following = sentence[end].low
    if following == "to":
        return verb.low in _WITH_TO
    return following in _OBJECT


def _head(own: Sentence) -> Token | None:
    """Give the last noun; what follows it as an adjective is no head: the people affected."""
    for token in reversed(own):
        if token.kinds & {"n", "p"}:
            return token
        if not token.kinds & {"j", "d", "r"}:
            return None
    return None


def _several(own: Sentence, head: Token, determiner: str) -> bool | None:
    """Tell whether a phrase is several; None where its head may be one or several."""
    before = own[: own.index(head)]
    if not _is_certain(own, before, head, determiner):
        return None
    if head.low in _SEVERAL and (determiner == "the" or head.low in ("police", "people")):
        return True
    if head.low in EITHER:
        return None
    known = head.kinds - seldom(head.low)
    if "p" in known and "n" not in head.kinds:
        # Names in capitals may be plural and yet one: Airways, Customs.
        return None if determiner in OF_ONE or (head.is_capital and before) else True
    is_one = "n" in known and "p" not in head.kinds and determiner not in OF_SEVERAL
    return False if is_one else None


def _is_certain(own: Sentence, before: Sentence, head: Token, determiner: str) -> bool:
    """Tell whether a head is the subject, and no verb stands among the words before it."""
    # Demand in “the subsidy helps demand grow”; “building schools”; “companies demand”.
    if any(_may_be_verb(own, at) for at in range(len(before))) or "g" in own[0].kinds:
        return False
    nouns = [each for each in before if each.kinds & {"n", "p"}]
    if "v" in head.kinds and nouns and "p" in nouns[-1].kinds:
        return False
    # Students studying here; those attending
    if "g" in head.kinds and (nouns or determiner in OF_SEVERAL):
        return False
    counts = determiner == "these" or determiner in NUMERALS or own[0].text[0].isdigit()
    return not (head.low in MEASURES and counts) and "&" not in head.text


def _may_be_verb(own: Sentence, at: int) -> bool:
    token = own[at]
    nouns = [each for each in own[:at] if each.kinds & {"n", "p"}]
    if token.is_capital:
        return False
    if token.kinds in ({"d"}, {"d", "j"}, {"g"}):
        return bool(nouns)
    return "z" in token.kinds or ("v" in token.kinds and bool(nouns) and "p" in nouns[-1].kinds)
