"""What kinds of words an English word can be: by a list of usual words, and by their endings.

    n noun          p plural          v base of a verb    z third person    d past or participle
    g ending -ing   j adjective       r adverb            N V J R: the same, and no other kind often

Words of grammar (the, of, will) have no kind here: `words` lists them by what they do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from blueprint_cli.language.english.word_sets import WordList, word_set

#: What no list of nouns and verbs has to be asked about.
_GRAMMAR = """
    a about above across after against all along although am amid among an and another any anyone
    anything are as at be because been before behind being below beneath beside between beyond both
    but by can cannot could despite did do does doing during each either every everyone everything
    except few for from had has have having he her hers him his how i if in inside into is it its
    itself less may me might mine must my neither no nobody none nor not of off on once onto or
    other others our ours out outside over per shall she should since so some such than that the
    their theirs them then there these they this those though through throughout till to too toward
    towards under unless until up upon us very was we were what whatever when where whether which
    while who whom whose why will with within without would yes yet you your yours via versus
    many much more most several own same
"""
_IRREGULAR = {"has": "", "goes": "z", "does": "", "leaves": "pz"}
#: Plurals that no ending tells, and nouns that end like one.
_PLURALS = frozenset({"people", "police", "cattle", "criteria", "phenomena"})
#: One or several, as writers like.
_EITHER = frozenset(
    {"data", "media", "headquarters", "means", "series", "species", "works", "aircraft"}
)
_SINGULARS = word_set(
    "news series species means headquarters physics mathematics economics logistics politics "
    "ethics lens bus gas plus corps always perhaps overseas robotics analytics "
    "mechanics electronics genomics photonics athletics aerobics dynamics linguistics graphics "
    "acoustics optics logistics gymnastics crossroads kudos chaos atlas canvas bias asbestos "
    "thanks premises savings earnings works arts sports customs goods clothes sales pros its "
    "diabetes basics semiconductors alms barracks innings chassis rendezvous hers yours ours theirs"
)
#: Start-ups, spin-offs and drop-ins are several.
_ADVERBS_OF_COMPOUNDS = frozenset({"ups", "offs", "ins", "outs", "overs", "ons", "downs"})
_LISTED = WordList("wordnet/parts_of_speech")
_SHORTEST = 4
_SHORTEST_STEM = 3


@cache
def kinds(word: str) -> frozenset[str]:
    """Give the kinds that a word in small letters can be; none of one that is not known."""
    if word in _words_of_grammar():
        return frozenset()
    found = {_OWN[letter] for letter in _LISTED.after(word)}
    found.update(_by_ending(word))
    if word in _PLURALS:
        found = (found - {"n"}) | {"p"}
    if word in _EITHER:
        found |= {"n", "p"}
    elif word in _SINGULARS and found & {"p", "z"}:
        found = (found - {"p", "z"}) | {"n"}
    elif "p" in found and word[-1] == "s":
        # Lists have services and funds as words of their own.
        found.discard("n")
    return frozenset(found) or _of_compound(word)


def _of_compound(word: str) -> frozenset[str]:
    """Give the kinds of a compound that no list has, where it can be nothing but a plural."""
    first, _, last = word.rpartition("-")
    if not first or last in _ADVERBS_OF_COMPOUNDS:
        return frozenset({"p"} if first else ())
    own = kinds(last)
    return own if "p" in own and own <= {"p", "z"} else frozenset()


def is_grammar(word: str) -> bool:
    """Tell whether a word in small letters is one of grammar: the, of, will."""
    return word in _words_of_grammar()


@cache
def seldom(word: str) -> frozenset[str]:
    """Give the kinds among these that a word seldom is."""
    own = {letter.lower() for letter in _LISTED.after(word) if letter.islower()}
    for base in bases(word):
        rare = {letter for letter in _LISTED.after(base) if letter.islower()}
        own.update({"n": "p", "v": "z"}.get(letter, letter) for letter in rare)
    return frozenset(own)


def only(word: str, kind: str) -> bool:
    """Tell whether a word is of one kind alone."""
    return kinds(word) == {kind}


def bases(word: str) -> Iterator[str]:
    """Give what a word in -s may be an inflection of."""
    if len(word) >= _SHORTEST and word[-1] == "s" and word[-2:] not in ("ss", "us", "is"):
        yield word[:-1]
        if word.endswith("ies"):
            yield f"{word[:-3]}y"
        if word.endswith(("shes", "ches", "sses", "xes", "zes", "oes")):
            yield word[:-2]


def _by_ending(word: str) -> Iterator[str]:
    for base in bases(word):
        letters = _LISTED.after(base).upper()
        if "N" in letters and word not in _SINGULARS:
            yield "p"
        if "V" in letters:
            yield "z"
    if word.endswith("ed") and any(
        "V" in _LISTED.after(each).upper() for each in _unended(word, 2)
    ):
        yield "d"
    if word.endswith("ing") and any(
        "V" in _LISTED.after(each).upper() for each in _unended(word, 3)
    ):
        yield "g"


def _unended(word: str, length: int) -> Iterator[str]:
    stem = word[:-length]
    yield from (stem, f"{stem}e")
    if len(stem) >= _SHORTEST_STEM and stem[-1] == stem[-2]:
        yield stem[:-1]
    if stem.endswith("i"):
        yield f"{stem[:-1]}y"


_OWN: Mapping[str, str] = {
    **{letter: letter.lower() for letter in "NVJRPD"},
    **{letter: letter for letter in "nvjr"},
}


@cache
def _words_of_grammar() -> frozenset[str]:
    return frozenset(_GRAMMAR.split())
