"""Subjects with verbs of the other number: the figures shows, the cost of repairs are."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.language.english.grammar.disagreeing import Fault, fault
from blueprint_cli.language.english.grammar.inflection import (
    OF_ONE,
    OF_SEVERAL,
    like,
    of_one,
    of_several,
)
from blueprint_cli.language.english.grammar.parts_of_speech import only, seldom
from blueprint_cli.language.english.grammar.phrases import (
    DETERMINERS,
    EITHER,
    PREPOSITIONS,
    Phrase,
    phrase_at,
)
from blueprint_cli.language.english.grammar.tokenising import Sentence, Token
from blueprint_cli.language.english.word_sets import word_set

#: What a clause starts after.
_SUBORDINATORS = word_set(
    "that because if when while although though whether since until unless where"
)
#: After these, “that it be” and “that he have” are right.
_WISHED = frozenset({"that", "if", "though", "whether", "unless", "as"})
_ASIDES = word_set("together along as including with like plus accompanied such which who")
_ADVERBS = frozenset({"not", "also", "still", "always", "never", "only", "already", "often"})
_ONES = word_set("everyone everybody nobody someone somebody anyone anybody everything")
#: Past forms that are the base too.
SAME = word_set(
    "become come overcome run rerun let put set cut hit shut spread cost beat bet bid burst cast "
    "broadcast forecast hurt misread quit read reset rid shed split thrust upset fit wed wet"
)
_LONGEST_ASIDE, _LONGEST_CLAUSE = 14, 40


def subjects(sentence: Sentence) -> Iterator[Fault]:
    """Find verbs that do not go with their subject."""
    for start, after in _starts(sentence):
        found = _at(sentence, start, after)
        if found:
            yield found
    yield from _relatives(sentence)
    yield from _pronouns(sentence)


def _starts(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Give where clauses start, each with the word before it."""
    first = next((at for at, each in enumerate(sentence) if each.is_word), None)
    if first is None:
        return
    yield first, ""
    opening = sentence[first]
    if opening.low in PREPOSITIONS | _SUBORDINATORS or opening.kinds & {"r", "g"}:
        comma = next((at for at, each in enumerate(sentence) if each.text == ","), len(sentence))
        if comma + 1 < len(sentence) and sentence[comma + 1].low in DETERMINERS:
            yield comma + 1, ","
    for at in range(first + 1, len(sentence) - 1):
        if sentence[at].low in _SUBORDINATORS and sentence[at + 1].low not in _SUBORDINATORS:
            yield at + 1, sentence[at].low
    if opening.low in _SUBORDINATORS:
        yield first + 1, opening.low
    for at in range(first + 2, len(sentence) - 1):
        if _goes_on(sentence, at):
            yield at + 1, ","
    if opening.low in ("last", "this", "next") and sentence[first + 1].low in _PERIODS:
        yield first + 2, ","


#: After a comma and one of these another clause may start.
_LINKS = frozenset({"and", "but", "so", "while", "yet"})
_PERIODS = frozenset({"year", "month", "week", "quarter", "summer", "winter", "spring", "autumn"})


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Tell whether another clause starts after a word, and not the last item of a list."""
    if sentence[at].low not in _LINKS or sentence[at - 1].text != ",":
        return False
    if sentence[at + 1].low not in ("the", "these", "this", "those"):
        return False
    if at > _LONGEST_CLAUSE:
        return False
    before = sentence[: at - 1]
    is_plain = not any(each.text == "," or each.low in _SUBORDINATORS for each in before)
    return is_plain and any(each.low in _FINITE for each in before)


_FINITE = OF_ONE.keys() | OF_SEVERAL.keys() | word_set("had did will would can could should may")


def _at(sentence: Sentence, start: int, after: str) -> Fault | None:
    """Read a subject and its verb at the start of a clause."""
    own = phrase_at(sentence, start) if start < len(sentence) else None
    if own is None or (after and not own.determiner and not only(own.head.low, "p")):
        return None
    several, end = _number_of(sentence, own)
    if several is None:
        return None
    at, is_joined = _after_subject(sentence, end)
    if at is None or at >= len(sentence):
        return None
    return _judged(sentence, at, own, several=several, after=after, is_joined=is_joined)


def _number_of(sentence: Sentence, own: Phrase) -> tuple[bool | None, int]:
    """Tell whether a phrase, with one that “and” joins to it, is several; and where it ends."""
    following = sentence[own.end].low if own.end < len(sentence) else ""
    if following == "or":
        return None, own.end
    if following == "and":
        other = phrase_at(sentence, own.end + 1)
        if other and own.determiner in ("every", "each") and not other.determiner:
            return False, other.end
        return (True, other.end) if other and _are_several(own, other) else (None, own.end)
    if own.head.low == "number" and own.determiner == "the" and following == "of":
        return False, own.end
    if own.several is None and _is_gerund(own) and following in ("for", "of"):
        return False, own.end
    return None if _is_name_with_of(sentence, own) else own.several, own.end


def _is_gerund(own: Phrase) -> bool:
    """Tell whether a phrase is one word such as funding, a noun, and one, in any case."""
    known = own.head.kinds - seldom(own.head.low)
    return own.end == own.start + 1 and {"g", "n"} <= known and "p" not in known


def _is_name_with_of(sentence: Sentence, own: Phrase) -> bool:
    """Tell whether a phrase may be the start of one name: the Heads of Departments Meeting."""
    after = sentence[own.end : own.end + 2]
    if not own.several or not own.head.is_capital:
        return False
    return len(after) > 1 and after[0].low == "of" and after[1].is_capital


def _after_subject(sentence: Sentence, at: int) -> tuple[int | None, bool]:
    """Give the place of the verb, past what prepositions add; and whether “and” stands between."""
    is_joined = False
    while at < len(sentence) and sentence[at].low in PREPOSITIONS | {"and", "or"}:
        is_joined = is_joined or sentence[at].low in ("and", "or")
        following = _object_at(sentence, at)
        if following is None:
            return None, is_joined
        at = following
    if at < len(sentence) and sentence[at].low == ",":
        at = _after_aside(sentence, at)
    while at < len(sentence) and (sentence[at].low in _ADVERBS or only(sentence[at].low, "r")):
        at += 1
    return at, is_joined


def _are_several(own: Phrase, other: Phrase) -> bool:
    """Tell whether two phrases joined by and are certainly several."""
    if own.several and other.several:
        return True
    named = own.determiner == other.determiner == "the"
    return named and own.several is False and other.several is False


def _object_at(sentence: Sentence, at: int) -> int | None:
    """Give the end of what a preposition governs; nothing where that is not certain."""
    at += 1
    if at < len(sentence) and sentence[at].low in ("it", "them", "this", "these", "all"):
        following = sentence[at + 1].kinds if at + 1 < len(sentence) else frozenset[str]()
        if sentence[at].low in ("it", "them") or not following & {"n", "p", "j"}:
            return at + 1
    governed = phrase_at(sentence, at)
    if governed is None and at < len(sentence) and sentence[at].kinds & {"g", "v"}:
        governed = phrase_at(sentence, at + 1)
    return governed.end if governed else None


def _after_aside(sentence: Sentence, comma: int) -> int:
    """Skip what stands between two commas, as together with its annexes."""
    if comma + 1 >= len(sentence) or sentence[comma + 1].low not in _ASIDES:
        return len(sentence)
    for at in range(comma + 1, min(comma + _LONGEST_ASIDE, len(sentence) - 1)):
        if sentence[at].text == ",":
            return at + 1
    return len(sentence)


def _judged(
    sentence: Sentence, at: int, own: Phrase, *, several: bool, after: str, is_joined: bool
) -> Fault | None:
    """Hold a verb against its subject; one in another clause may be what is wished."""
    verb = sentence[at]
    is_form = verb.low in OF_ONE or verb.low in OF_SEVERAL
    # “The release introduced debug packages”: what ends in -ed may be the verb.
    if not is_form and sentence[at - 1].kinds & {"d"}:
        return None
    if several:
        wrong = verb.low in OF_ONE or _is_third_person(sentence, at)
        return fault(verb, of_several(verb.low), own.head) if wrong else None
    wished = after in _WISHED and verb.low.removesuffix("n't") in ("were", "have", "do")
    if is_joined or wished or _is_question(sentence, own.start):
        return None
    wrong = verb.low in OF_SEVERAL or (not after and is_base(sentence, at))
    return fault(verb, of_one(verb.low), own.head) if wrong else None


def _is_question(sentence: Sentence, start: int) -> bool:
    before = sentence[start - 1].low if start else ""
    asking = ("does", "did", "do", "should", "may", "let", "make", "help")
    return before.removesuffix("n't") in asking


def _is_third_person(sentence: Sentence, at: int) -> bool:
    """Tell whether a word is a verb after he or she, and nothing else there."""
    verb = sentence[at]
    if verb.is_capital:
        return False
    return verb.kinds == {"z"} or ("z" in verb.kinds and _is_certain(sentence, at))


def is_base(sentence: Sentence, at: int) -> bool:
    """Tell whether a word is the base of a verb, and nothing else there."""
    verb = sentence[at]
    if verb.is_capital or verb.low in SAME or verb.low.endswith("ed"):
        return False
    return verb.kinds == {"v"} or (
        "v" in verb.kinds and "d" not in verb.kinds and _is_certain(sentence, at)
    )


def _is_certain(sentence: Sentence, at: int) -> bool:
    """Tell whether a word that may be a noun too is a verb, since an object follows."""
    following = sentence[at + 1].low if at + 1 < len(sentence) else ""
    return following in ("a", "an", "its", "their", "our", "them", "us") or (
        following == "to" and sentence[at].low in ("aim", "aims", "seek", "seeks", "needs")
    )


def _relatives(sentence: Sentence) -> Iterator[Fault]:
    """Find verbs after who, which and that of another number than the noun: students who has."""
    for at in range(1, len(sentence) - 1):
        if sentence[at].low not in ("who", "which", "that") or _is_governed(sentence, at - 1):
            continue
        noun, verb = sentence[at - 1], sentence[at + 1]
        several = _number(noun, first=at == 1)
        # No noun stands after “who”, but for “it says who answers for it”.
        is_verb = sentence[at].low == "who" and "z" in verb.kinds and "z" not in noun.kinds
        is_third = verb.kinds == {"z"} or is_verb
        if several and (verb.low in ("is", "was", "has") or is_third):
            yield fault(verb, of_several(verb.low), noun)
        is_base = verb.kinds == {"v"} and verb.low not in SAME
        is_person = several is False and sentence[at].low == "who"
        if is_person and (verb.low in OF_SEVERAL or is_base):
            yield fault(verb, of_one(verb.low), noun)


def _number(noun: Token, *, first: bool) -> bool | None:
    if noun.low in EITHER:
        return None
    if (noun.is_capital and not first) or noun.kinds & {"j", "v"} - seldom(noun.low):
        return None
    if noun.kinds - seldom(noun.low) <= {"p", "z"} and "p" in noun.kinds:
        return True if "n" not in noun.kinds else None
    return False if noun.kinds == {"n"} else None


def _is_governed(sentence: Sentence, at: int) -> bool:
    """Tell whether a noun stands after a preposition, so that another one may be meant."""
    while at >= 0 and _may_stand_before(sentence[at]):
        at -= 1
    if at >= 0 and sentence[at].low in DETERMINERS:
        at -= 1
    before = sentence[at] if at >= 0 else None
    return before is not None and (
        before.low in PREPOSITIONS | {"and", "or", "than", "as"} or not before.is_word
    )


def _of_demonstrative(pronoun: Token, verb: Token, *, several: bool) -> Fault:
    """Say that this does not go with are: either of them may be what is wrong."""
    other = like("this" if several else "these", pronoun.text)
    form = of_several(verb.low) if several else of_one(verb.low)
    instead = (f"{other} {verb.text}", f"{pronoun.text} {form}")
    return Fault(pronoun.start, pronoun.end, pronoun.text, other, verb.text, instead)


def _may_stand_before(token: Token) -> bool:
    """Tell whether a word may be part of a noun phrase: large, Bureau's, non-negative."""
    is_named = token.is_capital or "-" in token.text or token.low.endswith("'s")
    return token.is_word and (bool(token.kinds) or is_named)


def _pronouns(sentence: Sentence) -> Iterator[Fault]:
    """Find verbs that do not go with the pronoun before them: they has, it provide."""
    for at in range(len(sentence) - 1):
        pronoun, verb = sentence[at], sentence[at + 1]
        before = sentence[at - 1].low if at else ""
        starts = not before or before in _SUBORDINATORS | {"and", "but", ","}
        if pronoun.low in ("they", "we"):
            if verb.low in OF_ONE or (verb.kinds == {"z"} and starts):
                yield fault(verb, of_several(verb.low), pronoun)
        elif pronoun.text == "I" and verb.low in ("is", "has", "does"):
            yield fault(verb, {"is": "am"}.get(verb.low, of_several(verb.low)), pronoun)
        elif pronoun.low in ("it", "he", "she") and starts and before not in _WISHED:
            if verb.low in OF_SEVERAL or (not before and is_base(sentence, at + 1)):
                yield fault(verb, of_one(verb.low), pronoun)
        elif pronoun.low in ("this", "these", "those") and starts:
            several = pronoun.low != "this"
            if verb.low in (OF_ONE if several else OF_SEVERAL) and before not in _WISHED:
                yield _of_demonstrative(pronoun, verb, several=several)
        elif pronoun.low in _ONES and verb.low in OF_SEVERAL and starts:
            yield fault(verb, of_one(verb.low), pronoun)
