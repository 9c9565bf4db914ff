"""Nouns of the other number than what stands before them: these scheme, two officer."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.language.english.grammar.disagreeing import Fault, fault
from blueprint_cli.language.english.grammar.inflection import (
    OF_ONE,
    OF_SEVERAL,
    like,
    of_one,
    plural,
    singular,
)
from blueprint_cli.language.english.grammar.parts_of_speech import is_grammar, only, seldom
from blueprint_cli.language.english.grammar.phrases import (
    MEASURES,
    NUMERALS,
    PREPOSITIONS,
)
from blueprint_cli.language.english.grammar.subjects import is_base
from blueprint_cli.language.english.grammar.tokenising import Sentence, Token
from blueprint_cli.language.english.word_sets import word_set
from blueprint_cli.language.lazy import lazy_pattern

_ONE = word_set("this each every another a an")
_MANY = NUMERALS | word_set("several many various numerous")
_MODALS = word_set("will would can could should shall may might must cannot")
_VERBS = _MODALS | OF_ONE.keys() | OF_SEVERAL.keys() | {"had", "did"}
#: The same for one and several, or counted in another way.
_SAME = word_set(
    "staff personnel aircraft sheep fish youth offspring craft people police data hundred thousand "
    "million billion trillion dozen score per percent cent fold times kind type sort poultry "
    "resident present faculty talent livestock foot head gross quid cross-party"
)
#: What cannot be counted.
_MASS = word_set(
    "water money time information traffic equipment energy noise waste pollution electricity "
    "research advice evidence funding work knowledge furniture rainfall progress documentation "
    "software hardware training"
)


def determiners(sentence: Sentence) -> Iterator[Fault]:
    """Find nouns that do not go with the word that determines them."""
    for at, token in enumerate(sentence[:-1]):
        found = _after(sentence, at, token)
        if found:
            yield found
    yield from _there(sentence)


def _after(sentence: Sentence, at: int, token: Token) -> Fault | None:
    low = token.low
    if low in _ONE:
        return _wants_one(sentence, at)
    if low in ("these", "those") or low in _MANY or _is_counting(sentence, at):
        return _wants_several(sentence, at)
    if low in ("much", "less", "fewer"):
        return _of_mass(sentence, at)
    if low in ("both", "all"):
        return _of_all(sentence, at)
    if low == "of" and at:
        return _of(sentence, at)
    return None


def _of(sentence: Sentence, at: int) -> Fault | None:
    """Read each of the schools have, a series of workshop was, most of the funding have."""
    before = sentence[at - 1].low
    if before in ("each", "one", "either", "neither"):
        governed = at > 1 and sentence[at - 2].low in PREPOSITIONS
        find = _of_pronoun if sentence[at + 1].low in ("them", "us") else _of_several
        return None if governed else find(sentence, at)
    if before in _COUNTING:
        return _wants_several(sentence, at)
    return _of_some(sentence, at) if before in _SHARES else None


#: What is said of several things, and what of as many or as much.
_COUNTING = frozenset({"number", "series", "couple", "dozens", "hundreds", "thousands"})
_SHARES = frozenset({"most", "some", "all", "much", "half", "part", "rest"})


def _of_some(sentence: Sentence, at: int) -> Fault | None:
    """Read most of the funding have."""
    if at + 3 >= len(sentence) or sentence[at + 1].low not in ("the", "this", "its", "our"):
        return None
    noun, verb = sentence[at + 2 : at + 4]
    is_wrong = noun.low in _MASS - {"work"} and verb.low in OF_SEVERAL
    return fault(verb, of_one(verb.low), noun) if is_wrong else None


def _of_all(sentence: Sentence, at: int) -> Fault | None:
    """Read both university have, all student are."""
    place = _noun_after(sentence, at)
    if place + 1 >= len(sentence) or not _is_one(sentence[place], sentence[at]):
        return None
    verb, noun = sentence[place + 1], sentence[place]
    certain = _VERBS if sentence[at].low == "both" else OF_SEVERAL.keys()
    return fault(noun, plural(noun.low), sentence[at]) if verb.low in certain else None


def _noun_after(sentence: Sentence, at: int) -> int:
    """Give the place of the noun after a determiner, past adjectives that are nothing else."""
    at += 1
    while at < len(sentence) and sentence[at].kinds and sentence[at].kinds <= {"j", "d", "r", "g"}:
        if "g" in sentence[at].kinds and sentence[at].kinds != {"g", "j"}:
            break
        at += 1
    return at


def _wants_one(sentence: Sentence, at: int) -> Fault | None:
    """Read this policies, every applicants."""
    place = _noun_after(sentence, at)
    if place >= len(sentence):
        return None
    determiner, noun = sentence[at], sentence[place]
    following = _following(sentence, place)
    if not noun.text.islower() or noun.low in _SAME or "p" not in noun.kinds or "n" in noun.kinds:
        return None
    # “This measures” may be a verb, but where another one follows.
    starts = not at or not sentence[at - 1].is_word
    is_noun = noun.kinds == {"p"} or (starts and following is not None and following.low in _VERBS)
    goes_on = following is not None and _may_go_on(following)
    if not is_noun or (goes_on and not _has_object(sentence, place + 1)):
        return None
    if determiner.low == "this":
        return _demonstrative(determiner, noun, plural(singular(noun.low)), singular(noun.low))
    return fault(noun, singular(noun.low), determiner)


def _wants_several(sentence: Sentence, at: int) -> Fault | None:
    """Read these scheme, two officer, several measure."""
    place = _noun_after(sentence, at)
    if place >= len(sentence) or _is_numbered(sentence, at):
        return None
    determiner, noun = sentence[at], sentence[place]
    ends = _ends_at(sentence, place) or _is_object(sentence, at, place)
    if not _is_one(noun, determiner) or not ends:
        return None
    if determiner.low in _OTHER:
        return _demonstrative(determiner, noun, noun.low, plural(noun.low))
    return fault(noun, plural(noun.low), determiner)


def _is_numbered(sentence: Sentence, at: int) -> bool:
    """Tell whether a numeral counts nothing: phase two development, one in two."""
    is_figure = sentence[at].text[0].isdigit()
    if (sentence[at].low not in NUMERALS and not is_figure) or not at:
        return False
    before = sentence[at - 1]
    if "n" in before.kinds or before.low in ("in", "or", "to", "grade", "-"):
        return True
    # Apollo 11, Cap. 571, the top 10, 3/4
    is_name = before.is_capital and not is_grammar(before.low)
    is_mark = not before.is_word and before.text != ","
    return is_figure and (is_name or is_mark or before.low in ("top", "no", "nos"))


def _is_counting(sentence: Sentence, at: int) -> bool:
    """Tell whether a figure may count what follows: 20, 1,200; years do not."""
    token, following = sentence[at], _following(sentence, _noun_after(sentence, at))
    if not at or not _COUNT.fullmatch(token.text) or (following and following.text == "("):
        return False
    is_joined = sentence[at - 1].end == token.start
    return not is_joined and sentence[at + 1].low not in _NOT_COUNTED


def _is_one(noun: Token, determiner: Token) -> bool:
    """Tell whether a word is a noun that counts one, and has another form for several."""
    if not noun.text.islower() or noun.low in _SAME or "-" in noun.text or noun.low[-1] == "s":
        return False
    if determiner.low == "various" and noun.low in _MASS:
        return False
    return "n" in noun.kinds and not noun.kinds & {"p", "j", "d", "g", "r"}


def _ends_at(sentence: Sentence, place: int) -> bool:
    """Tell whether a noun phrase certainly ends with a word, by what follows."""
    noun, following = sentence[place], _following(sentence, place)
    is_noun = noun.kinds - seldom(noun.low) == {"n"}
    if following is None:
        return is_noun
    if following.low in _VERBS:
        return True
    is_unknown = following.is_word and not following.kinds and not is_grammar(following.low)
    if not is_noun or is_unknown or _may_go_on(following) or following.text in "-–/&":
        return False
    ends = not following.is_word or following.low in PREPOSITIONS
    return ends or following.kinds <= {"v", "z", "d"}


_COUNT = lazy_pattern(r"(?!1\Z)[1-9]\d{0,2}(?:,\d{3})*")
#: What a figure stands before without counting it.
_NOT_COUNTED = word_set("noon midnight star plus minus net square cubic")


def _is_object(sentence: Sentence, at: int, place: int) -> bool:
    """Tell whether what a figure counts is governed, and so no verb: it employs 20 engineer."""
    before, following = sentence[at - 1] if at else None, _following(sentence, place)
    if not sentence[at].text[0].isdigit() or before is None:
        return False
    known = before.kinds - seldom(before.low)
    is_verb = bool(known & {"z", "d", "g"}) and not known & {"n", "p"}
    is_end = following is None or not following.is_word or following.low in PREPOSITIONS
    return is_end and (is_verb or before.low in ("with", "by", "for", "of"))


_OTHER = {"this": "these", "these": "this", "those": "that"}


def _demonstrative(determiner: Token, noun: Token, own: str, other: str) -> Fault:
    """Say that this or these does not go with a noun: either of them may be what is wrong."""
    right = like(_OTHER[determiner.low], determiner.text)
    return fault(determiner, right, noun, f"{right} {own}", f"{determiner.text} {other}")


def _may_go_on(token: Token) -> bool:
    """Tell whether a word may belong to the noun before it: a systems analyst."""
    if token.low in _VERBS:
        return False
    known = token.kinds - seldom(token.low)
    return (
        bool(known & {"n", "p", "j"})
        or (token.is_word and token.is_capital)
        or (token.text[0].isdigit())
    )


def _has_object(sentence: Sentence, at: int) -> bool:
    """Tell whether a word that may be a verb is one, since an infinitive or an object follows."""
    following = _following(sentence, at)
    objects = ("to", "a", "an", "the", "its", "our", "their")
    return "v" in sentence[at].kinds and following is not None and following.low in objects


def _following(sentence: Sentence, at: int) -> Token | None:
    return sentence[at + 1] if at + 1 < len(sentence) else None


def _of_mass(sentence: Sentence, at: int) -> Fault | None:
    """Read much improvements, less vehicles, fewer water."""
    determiner, noun, following = sentence[at], sentence[at + 1], _following(sentence, at + 1)
    if at and sentence[at - 1].low in ("no", "too", "so", "as", "not", "how", "that", "very"):
        return None
    if following is not None and _may_go_on(following) and not (following.kinds & {"d", "z", "v"}):
        return None
    if determiner.low == "fewer":
        is_mass = noun.kinds == {"n"} or noun.low in _MASS
        return fault(determiner, "less", noun) if is_mass and noun.low not in _SAME else None
    several = (
        only(noun.low, "p")
        or noun.low == "people"
        or (noun.kinds == {"p", "z"} and following is not None and following.low in _VERBS)
        or ("p" in noun.kinds and bool(at) and sentence[at - 1].low in ("are", "were"))
    )
    if not several or noun.low in MEASURES:
        return None
    return fault(determiner, {"much": "many", "less": "fewer"}[determiner.low], noun)


def _of_pronoun(sentence: Sentence, at: int) -> Fault | None:
    """Read each of them have."""
    verb = sentence[min(at + 2, len(sentence) - 1)]
    is_several = verb.low in OF_SEVERAL
    return fault(verb, of_one(verb.low), sentence[at - 1]) if is_several else None


def _of_several(sentence: Sentence, at: int) -> Fault | None:
    """Read each of the proposals were, one of the reason is."""
    place = at + 1
    if place + 1 >= len(sentence) or sentence[place].low not in _OF_WHOM:
        return None
    most = sentence[place + 1].low == "most"
    place = _noun_after(sentence, place + 1 if most else place)
    while place + 1 < len(sentence) and _may_go_on(sentence[place + 1]) and sentence[place].kinds:
        place += 1
    if place + 1 >= len(sentence):
        return None
    noun, verb = sentence[place], sentence[place + 1]
    # “We ask that each of the schools receive a grant”, and “it helps each … receive”, are right.
    is_several = verb.low in OF_SEVERAL or (at == 1 and is_base(sentence, place + 1))
    if "p" in noun.kinds and is_several:
        return fault(verb, of_one(verb.low), sentence[at - 1])
    if noun.low.endswith("s"):
        return None
    if noun.kinds in ({"n"}, {"n", "v"}) and noun.text.islower() and noun.low not in _SAME:
        ends = verb.low in OF_ONE or (most and (not verb.is_word or verb.low in PREPOSITIONS))
        if ends and sentence[at - 1].low in ("one", "each"):
            return fault(noun, plural(noun.low), sentence[at - 1])
    return None


_OF_WHOM = word_set("the these those our its")
_SEVERAL_HERE = _MANY | {"few", "three"}


def _there(sentence: Sentence) -> Iterator[Fault]:
    """Read there is many, there are a need."""
    for at in range(len(sentence) - 3):
        if sentence[at].low != "there":
            continue
        verb, first, second = sentence[at + 1 : at + 4]
        if at and sentence[at - 1].low in ("if", "though", "were", "unless"):
            continue
        if first.low in ("also", "still", "currently", "now", "already"):
            first, second = second, sentence[min(at + 4, len(sentence) - 1)]
        if first.low == "been":
            first, second = second, sentence[min(at + 4, len(sentence) - 1)]
        if verb.low in ("is", "was", "has"):
            counted = first.low in _SEVERAL_HERE or _is_above_one(first)
            many = counted and not (first.low == "many" and second.low == "a")
            bare = only(first.low, "p") and not (second.kinds & {"n"})
            adjective = first.kinds == {"j"} and only(second.low, "p")
            measured = second.low in MEASURES | {"per", "million", "billion", "%"}
            if (many and not measured) or bare or adjective:
                yield fault(verb, {"is": "are", "was": "were", "has": "have"}[verb.low], first)
        elif verb.low in ("are", "were") and first.low in ("a", "an", "no", "one"):
            one = second.kinds - seldom(second.low) in ({"n"}, {"n", "v"})
            collected = second.low in _COLLECTED
            if first.low != "no" and one and not collected:
                yield fault(verb, OF_SEVERAL[verb.low], second)


_COLLECTED = word_set(
    "number few lot variety range total series couple dozen hundred thousand million host handful "
    "myriad multitude array wealth set great further additional mere good large small group "
    "pair team score majority minority plethora raft mix record"
)


#: Longer figures are years.
_LONGEST_COUNT = 3


def _is_above_one(token: Token) -> bool:
    return token.text.isdigit() and int(token.text) > 1 and len(token.text) <= _LONGEST_COUNT
