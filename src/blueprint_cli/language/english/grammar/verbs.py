"""Verbs in another form than the word before wants: will supports, has decide, did not attended."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.language.english.grammar.disagreeing import Fault, fault
from blueprint_cli.language.english.grammar.inflection import base, participle
from blueprint_cli.language.english.grammar.parts_of_speech import is_grammar
from blueprint_cli.language.english.grammar.phrases import phrase_at
from blueprint_cli.language.english.grammar.subjects import SAME
from blueprint_cli.language.english.grammar.tokenising import Sentence, Token
from blueprint_cli.language.english.word_sets import word_set

_MODALS = word_set("will would can could should shall may might must cannot")
_HAVE = frozenset({"has", "have", "had"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_DO = frozenset({"do", "does", "did"})
_BETWEEN = word_set("not also already never always now still only further duly since")
_PERSONS = frozenset({"it", "he", "she", "we", "they", "this", "which", "who"})
#: Past forms that are no participles.
_PAST = {
    "went": "gone", "began": "begun", "took": "taken", "wrote": "written", "gave": "given",
    "rose": "risen", "grew": "grown", "chose": "chosen", "drove": "driven", "spoke": "spoken",
    "broke": "broken", "knew": "known", "flew": "flown", "drew": "drawn", "threw": "thrown",
    "wore": "worn", "tore": "torn", "swore": "sworn", "shook": "shaken", "forgot": "forgotten",
    "rode": "ridden", "sang": "sung", "sank": "sunk", "drank": "drunk", "swam": "swum",
    "rang": "rung", "sprang": "sprung", "came": "come", "became": "become", "overcame": "overcome",
    "ran": "run", "undertook": "undertaken", "arose": "arisen", "fell": "fallen", "froze": "frozen",
    "ate": "eaten", "withdrew": "withdrawn", "underwent": "undergone",
    "oversaw": "overseen", "foresaw": "foreseen", "outgrew": "outgrown", "did": "done",
}  # fmt: skip


def verbs(sentence: Sentence) -> Iterator[Fault]:
    """Find verbs that do not go with the auxiliary before them."""
    for at in range(len(sentence) - 1):
        own, place = sentence[at], at + 1
        while place < len(sentence) and (
            sentence[place].low in _BETWEEN or sentence[place].kinds == {"r"}
        ):
            place += 1
        if place >= len(sentence) or not sentence[place].is_word or not own.is_word:
            continue
        if own.low in ("should", "must", "could", "would") and sentence[place].low == "to":
            if place == at + 1 and at and _is_subject(sentence[at - 1]):
                yield Fault(sentence[place].start, sentence[place].end, "to", "", own.text, ())
            continue
        right = _right(sentence, at, place)
        if right:
            yield fault(sentence[place], right, own)


def _right(sentence: Sentence, at: int, place: int) -> str:
    """Give the form that belongs at a place, by the auxiliary at another; none if it is there."""
    own, verb = sentence[at].low, sentence[place]
    if verb.is_capital:
        return ""
    right = ""
    if own in _MODALS and at and _is_subject(sentence[at - 1]):
        right = _after_modal(sentence, place, own)
    elif own in _HAVE:
        right = _after_have(sentence, at, place)
    elif own in _DO and place > at + 1 and sentence[at + 1].low == "not":
        right = _after_do_not(verb)
    elif own in _BE and not (at and sentence[at - 1].low in _DO | {"help"}):
        right = _after_be(sentence, place)
    elif own == "to" and place == at + 1:
        right = _after_to(sentence, at)
    return right


def _after_do_not(verb: Token) -> str:
    wrong = verb.kinds & {"z", "d"} and not verb.kinds & {"v", "n", "r"}
    return base(verb.low) if wrong else ""


def _is_subject(token: Token) -> bool:
    """Tell whether a word before a modal verb is its subject, so that no question is asked."""
    if token.low in _PERSONS:
        return True
    return bool(token.kinds & {"n", "p"}) or (token.is_capital and not is_grammar(token.low))


def _after_to(sentence: Sentence, at: int) -> str:
    verb, before = sentence[at + 1], sentence[at - 1].low if at else ""
    if verb.low == "been":
        return "be"
    is_third = "z" in verb.kinds and "n" not in verb.kinds and before in _DOING
    return base(verb.low) if verb.kinds == {"z"} or is_third else ""


#: After these, “to” goes on with a verb.
_DOING = word_set(
    "required able unable allowed expected encouraged going likely want wants wanted decide "
    "decides decided intend intends intended hope hopes hoped seek seeks sought try tries tried "
    "urged asked willing eligible obliged forced entitled"
)
_BASES = {"been": "be", "being": "be", "has": "have", "had": "have", "does": "do", "did": "do"}


def _after_modal(sentence: Sentence, place: int, own: str) -> str:
    verb, following = sentence[place], _next(sentence, place)
    if verb.low in _BASES:
        return _BASES[verb.low]
    # The free will is a noun.
    if verb.low in _BE - {"be"} and own != "will":
        return "be"
    # “Will firms prosper”: the word may be the subject of what follows.
    has_verb = following is not None and (
        following.low in _BE | _HAVE or (following.kinds and following.kinds <= {"v"})
    )
    is_third = "z" in verb.kinds and not verb.kinds & {"n", "v", "j", "r"} and not has_verb
    is_past = verb.kinds == {"d"} and verb.low not in SAME
    return base(verb.low) if is_third or is_past else ""


def _after_have(sentence: Sentence, at: int, place: int) -> str:
    verb, following = sentence[place], _next(sentence, place)
    if verb.low in _PAST:
        return _PAST[verb.low]
    if verb.low in ("be", "being"):
        return "been" if at + 1 == place else ""
    is_base = verb.kinds == {"v"} and verb.low not in SAME | _NOUNS_TOO
    is_base = is_base or (_is_verb_of(sentence, at, place) and at + 1 == place)
    is_part = following is not None and following.text == "-"
    return participle(verb.low) if (is_base or verb.kinds == {"z"}) and not is_part else ""


def _is_verb_of(sentence: Sentence, at: int, place: int) -> bool:
    """Tell whether a noun after “has” is a verb: it has an object, and “has” its subject."""
    verb, following = sentence[place], _next(sentence, place)
    if following is None or following.low not in _OBJECTS_OF_VERBS or verb.low in SAME:
        return False
    subject = phrase_at(sentence, 0)
    has_subject = subject is not None and subject.end == at
    return has_subject and "v" in verb.kinds and verb.kinds <= {"v", "n"}


_OBJECTS_OF_VERBS = word_set("a an the our its their many several over these those")


#: What technical English has as nouns too.
_NOUNS_TOO = word_set("merge write overwrite debug sync upload download install")


def _after_be(sentence: Sentence, place: int) -> str:
    verb, following = sentence[place], _next(sentence, place)
    if verb.low in _PAST and verb.low not in ("did", "came", "rose", "fell"):
        return _PAST[verb.low]
    if verb.kinds == {"v"} and verb.low not in SAME | _NOUNS_TOO:
        return participle(verb.low)
    if following is not None and verb.low in _AFTER_PASSIVES.get(following.low, ()):
        return participle(verb.low) if sentence[place - 1].low != "there" else ""
    has_object = following is not None and following.low in _OBJECTS
    return participle(base(verb.low)) if verb.kinds == {"z"} and has_object else ""


_OBJECTS = word_set("a an the our its their by")
#: Verbs that are nouns too, and stand there with an article: what goes on from their participles.
_AFTER_PASSIVES = {
    "by": word_set(
        "award bill charter chart design document finance fund grant host house issue launch lease "
        "list manage monitor name offer order plan process programme recruit release rent review "
        "sponsor staff support survey target test train use"
    ),
    "to": word_set("design estimate link oblige permit schedule tailor use"),
    "for": word_set("design earmark plan schedule tailor"),
    "in": word_set("base design"),
    "on": word_set("base"),
    "with": word_set("equip link"),
    "at": word_set("aim estimate target"),
}


def _next(sentence: Sentence, place: int) -> Token | None:
    return sentence[place + 1] if place + 1 < len(sentence) else None
