"""Forms of English words: plurals and singulars, what a verb is after he and after they."""

from __future__ import annotations

from blueprint_cli.language.english.grammar.parts_of_speech import bases, kinds

#: Forms of to be, to have and to do: of one, and of several.
OF_ONE = {"is": "are", "was": "were", "has": "have", "does": "do"}
OF_SEVERAL = {several: one for one, several in OF_ONE.items()}
# With “not” drawn to them: isn't.
OF_ONE |= {f"{one}n't": f"{several}n’t" for one, several in OF_ONE.items()}
OF_SEVERAL |= {f"{several}n't": f"{one}n’t" for several, one in OF_SEVERAL.items()}
_SIBILANT = ("s", "x", "z", "ch", "sh")
_IRREGULAR = {
    "child": "children",
    "person": "people",
    "man": "men",
    "woman": "women",
    "foot": "feet",
}
_TO_SINGULAR = {**{several: one for one, several in _IRREGULAR.items()}, "criteria": "criterion"}
_IRREGULAR_VERBS = """
    take/taken write/written give/given rise/risen grow/grown choose/chosen drive/driven
    speak/spoken break/broken know/known fly/flown draw/drawn throw/thrown wear/worn
    forget/forgotten begin/begun see/seen make/made build/built buy/bought bring/brought
    catch/caught feel/felt find/found get/got hold/held keep/kept lay/laid lead/led leave/left
    lose/lost mean/meant meet/met pay/paid say/said sell/sold send/sent spend/spent stand/stood
    teach/taught tell/told think/thought understand/understood win/won undertake/undertaken
    undergo/undergone overcome/overcome withdraw/withdrawn bear/borne uphold/upheld mislead/misled
    foresee/foreseen overtake/overtaken rewrite/rewritten oversee/overseen seek/sought
    sustain/sustained commit/committed permit/permitted admit/admitted submit/submitted
    refer/referred transfer/transferred occur/occurred prefer/preferred plan/planned stop/stopped
    equip/equipped control/controlled
"""
_PARTICIPLES = dict(pair.split("/") for pair in _IRREGULAR_VERBS.split())


def plural(noun: str) -> str:
    """Give the plural of a noun; its third person, of a verb."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(_SIBILANT) or noun in ("go", "do") else f"{noun}s"


def singular(noun: str) -> str:
    """Give the singular of a noun."""
    if noun in _TO_SINGULAR:
        return _TO_SINGULAR[noun]
    return next((base for base in bases(noun) if "n" in kinds(base)), noun)


def of_one(verb: str) -> str:
    """Give a verb as it is after he or she."""
    return OF_SEVERAL.get(verb) or plural(verb)


def of_several(verb: str) -> str:
    """Give a verb as it is after they, from the form after he."""
    return OF_ONE.get(verb) or base(verb)


def base(verb: str) -> str:
    """Give the base of a verb from its third person or its regular past."""
    for each in bases(verb):
        if "v" in kinds(each):
            return each
    for each in (verb[:-2], verb[:-1], verb[:-3], f"{verb[:-3]}y"):
        if verb.endswith("ed") and "v" in kinds(each):
            return each
    return verb


def participle(verb: str) -> str:
    """Give the regular participle of a verb, from its base or its third person."""
    own = base(verb)
    if own in _PARTICIPLES:
        return _PARTICIPLES[own]
    if own.endswith("e"):
        return f"{own}d"
    return f"{own[:-1]}ied" if own.endswith("y") and own[-2:-1] not in "aeiou" else f"{own}ed"


def like(word: str, model: str) -> str:
    """Give a word with the capital that another has."""
    return word.capitalize() if model[:1].isupper() else word
