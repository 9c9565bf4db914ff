"""Words that no list has: slips of the pen, with the word that was meant, and words not known.

A word is known by SCOWL’s lists, by the words of policy papers (`own/policy_english`), by those
that its document declares, and as a compound of known words. Names are left alone, since nobody
lists them all, but for a capitalised word that one slip divides from a usual one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from blueprint_cli.language import data
from blueprint_cli.language.english.grammar.parts_of_speech import is_grammar
from blueprint_cli.language.english.sentences import starts_sentence
from blueprint_cli.language.english.word_sets import WordList, word_set
from blueprint_cli.language.lazy import lazy_pattern

#: Words with their hyphens and apostrophes; not parts of addresses, paths and formulas.
_WORD = lazy_pattern(r"(?<![\w@/\\.#&-])[^\W\d_]+(?:[’'-][^\W\d_]+)*(?![\w@/\\&]|[.:]\w)")
_PLAIN = lazy_pattern("[A-Z]?[a-z]+")
_FREQUENT, _RARER = WordList("scowl/frequent_words"), WordList("scowl/rarer_words")
_NAMES = WordList("scowl/names")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
#: Shorter words are slips of too many, or names.
_SHORTEST = 3
_SHORTEST_FIRST, _SHORTEST_NAME = 5, 6
_LONGEST = 24


@dataclass(frozen=True)
class Misspelling:
    """A word that no list has, at its place, and what it may have been meant for.

    It is `certain` where one slip divides it from a usual word, `name` where that has a capital;
    of several that were `meant` the likeliest is the first.
    """

    start: int
    end: int
    text: str
    meant: tuple[str, ...]
    certain: bool
    name: bool = False


def misspellings(text: str, known: Collection[str] = ()) -> tuple[Misspelling, ...]:
    """Find words that no list has; `known` are words of the document's own, in small letters."""
    return tuple(_misspellings(text, known))


def _misspellings(text: str, known: Collection[str]) -> Iterator[Misspelling]:
    for found in _WORD.finditer(text):
        whole = found[0]
        if whole.lower() in known or whole.isupper() or _is_known(whole):
            continue
        at = found.start()
        parts = whole.replace("’", "'").split("-")
        # Siu-ming is a given name, tuk-tuk a sound.
        is_name = whole[0].isupper() and parts[0].lower() not in _FREQUENT
        if len(parts) > 1 and (is_name or len(set(parts)) == 1):
            continue
        for part in parts:
            start, at = at, at + len(part) + 1
            word = part.removesuffix("'s").removesuffix("'").removesuffix("s'")
            if _is_known(word) or word.lower() in known or not _PLAIN.fullmatch(word):
                continue
            each = _judged(text, start, word)
            if each:
                yield each


def _judged(text: str, start: int, word: str) -> Misspelling | None:
    low, end = word.lower(), start + len(word)
    # The companys’ is a slip of marks.
    is_marked = text[end : end + 1] in ("'", "’") and low.endswith("s")
    if not _SHORTEST <= len(word) <= _LONGEST or _is_joined(low) or is_marked:
        return None
    if word[0].isupper():
        return _capitalised(text, start, word)
    if low.capitalize() in _NAMES:
        return Misspelling(start, end, word, (low.capitalize(),), certain=True, name=True)
    meant = meant_for(low)
    is_foreign = _FOREIGN.search(text, max(start - _LONGEST, 0), start)
    if is_foreign or (not meant and (len(low) <= _SHORTEST or _is_derived(low))):
        return None
    return Misspelling(start, end, word, meant, certain=bool(meant))


def _capitalised(text: str, start: int, word: str) -> Misspelling | None:
    """Judge a word with a capital, which may be a name wherever no usual word is near."""
    low, end = word.lower(), start + len(word)
    named = word not in _listed_names() and _meant_in_name(text, start, word)
    if named:
        return Misspelling(start, end, word, (named,), certain=True)
    first = starts_sentence(text, start)
    # “Industry Burea” goes on from a name.
    goes_on = not first and _BEFORE.search(text, max(start - _LONGEST, 0), start)
    shortest = _SHORTEST_FIRST if first or goes_on else _SHORTEST_NAME
    if len(word) < shortest or word in _NAMES or word in _listed_names():
        return None
    if _is_beside_names(text, start, end, first=first):
        return None
    meant = [
        each
        for each in meant_for(low)
        if first or len(word) > _SHORTEST_NAME or each in _name_words()
    ]
    if len(word) > _SHORTEST_NAME:
        meant += meant_for(low, of_names=True)
    right = tuple(dict.fromkeys(each.capitalize() for each in meant))
    return Misspelling(start, end, word, right, certain=True) if right else None


def _meant_in_name(text: str, start: int, word: str) -> str:
    """Give the word of an official name for which all others stand around: Greater Bay Aera."""
    for low in meant_for(word.lower(), of_names=True):
        meant = low.capitalize()
        for name in data.lines("own/official_names"):
            before, is_part, after = f" {name} ".partition(f" {meant} ")
            if not is_part or not (before or after):
                continue
            end = start + len(word)
            around = f"{before} ".lstrip() if before else "", f" {after}".rstrip() if after else ""
            if text.startswith(around[1], end) and text.endswith(around[0], 0, start):
                return meant
    return ""


def _is_beside_names(text: str, start: int, end: int, *, first: bool) -> bool:
    """Tell whether a word stands beside one with a capital that is a person's, or in no list."""
    before = _BEFORE.search(text, max(start - _LONGEST, 0), start)
    if before and not first and (before[1] in _TITLES or not _is_ordinary(before[1])):
        return True
    after = _AFTER.match(text, end)
    return after is not None and after[1].lower() not in _FREQUENT


def _is_ordinary(word: str) -> bool:
    low = word.lower()
    if len(word) < _SHORTEST:
        return False
    return low in _FREQUENT or low in _own() or word in _listed_names() or low in _RARER


#: What goes before a word of another language: Société générale de secours.
_FOREIGN = lazy_pattern(
    r"(?:\b(?:de|la|le|les|du|des|da|di|del|et|von|van|der|den)|[^\x00-\x7f‘’“”–—]\w*) $"
)
_BEFORE = lazy_pattern(r"\b([A-Z][a-z]+)\.?[ -]$")
_AFTER = lazy_pattern(r"[ -]([A-Z][A-Za-z-]+)")
_TITLES = word_set("Mr Mrs Ms Miss Dr Prof Professor Sir Dame Ir President")


@cache
def _is_known(word: str) -> bool:
    """Tell whether the lists have a word, or the word that it is a form of."""
    if len(word) == 1:
        return True
    low = word.lower()
    if low in _FREQUENT or low in _own():
        return True
    plain = low.replace("’", "'")
    if "'" in plain and (plain in _CONTRACTIONS or _is_known(plain.split("'")[0])):
        return True
    return low in _RARER or (word[0].isupper() and word in _NAMES)


_CONTRACTIONS = word_set(
    "it's that's there's here's what's who's let's i'm you're we're they're i've you've we've "
    "they've i'll you'll we'll they'll he'll she'll it'll i'd you'd we'd they'd he'd she'd isn't "
    "aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't "
    "couldn't shouldn't mustn't needn't o'clock he's she's"
)
#: What known words are put together with.
_PREFIXES = word_set(
    "anti bio co counter cross cyber de dis down eco electro extra fore geo hydro hyper infra "
    "inter intra macro mega meta micro mid mini mis mono multi nano neuro non omni out over para "
    "photo poly post pre pro pseudo psycho quasi re self semi socio sub super tele trans ultra un "
    "under up uni"
)
_SUFFIXES = {
    "isation": ("", "e", "y"), "isations": ("", "e", "y"), "ise": ("",), "ised": ("",),
    "ising": ("",), "ability": ("", "e", "able"), "ness": ("", "y"), "wide": ("",), "like": ("",),
    "less": ("",), "ship": ("",), "ware": ("",), "scape": ("",), "hood": ("",), "ward": ("",),
    "ly": ("", "le"), "able": ("", "e"), "er": ("", "e"), "ers": ("", "e"), "tech": ("",),
}  # fmt: skip
_LEAST = 4


def _is_listed(low: str) -> bool:
    return low in _FREQUENT or low in _RARER


def _is_derived(low: str) -> bool:
    """Tell whether a word is made of a known one: microgrid, townwide, tokenisation."""
    for prefix in _PREFIXES:
        rest = low.removeprefix(prefix)
        if rest != low and len(rest) >= _LEAST and _is_listed(rest):
            return True
    for suffix, ends in _SUFFIXES.items():
        stem = low.removesuffix(suffix)
        is_long = stem != low and len(stem) >= _LEAST
        if is_long and any(_is_listed(f"{stem}{end}") for end in ends):
            return True
    return False


def _is_joined(low: str) -> bool:
    """Tell whether a word is two in one, or a plural of a known one: keyring, encodings."""
    stem = low.removesuffix("s")
    if (
        stem != low
        and not stem.endswith(_NO_STEM)
        and stem[-2:] not in _CONSONANT_Y
        and _is_known(stem)
    ):
        return True
    return any(
        low[:at] in _FREQUENT and low[at:] in _FREQUENT
        for at in range(3, len(low) - 2)
        if not {low[:at], low[at:]} & _NO_PART
        and not is_grammar(low[:at])
        and not is_grammar(low[at:])
    )


#: After these a plural has more than an s.
_NO_STEM = ("s", "x", "z", "ch", "sh")
_CONSONANT_Y = frozenset(f"{letter}y" for letter in "bcdfghjklmnpqrstvwxz")
#: What slips end with: successfull, wellfare.
_NO_PART = word_set(
    "full fare all ate ent ant ion sion able ally ling lay ness ties pro con per par pre dis mis "
    "com sub imp ins ens rec res tin ten"
)


@cache
def meant_for(low: str, *, of_names: bool = False) -> tuple[str, ...]:
    """Give the usual words, or the names, that one slip divides from a word; likely ones first."""
    usual = _is_listed_name if of_names else _is_usual
    splits = [(low[:at], low[at:]) for at in range(len(low) + 1)]
    swapped = (a + b[1] + b[0] + b[2:] for a, b in splits if len(b) > 1)
    doubled = (a + b[0] + b for a, b in splits if b)
    left_out = (a + b[1:] for a, b in splits if b)
    added = (a + letter + b for a, b in splits if a for letter in _LETTERS)
    replaced = (a + letter + b[1:] for a, b in splits if b and a for letter in _LETTERS)
    kinds: tuple[Iterator[str], ...] = (swapped, doubled, left_out, added, replaced)
    if len(low) <= _SHORTEST:
        # Of so few letters any word is one slip away from others: only “hte” is certain.
        kinds = (swapped,)
    found = dict.fromkeys(each for kind in kinds for each in kind if usual(each))
    return tuple(found)[:3]


def _is_usual(word: str) -> bool:
    return len(word) >= _SHORTEST and (word in _FREQUENT.words or word in _own())


def _is_listed_name(word: str) -> bool:
    return word.capitalize() in _listed_names()


#: So many letters may be missing, or too many.
_APART = 2


@cache
def close_to(low: str) -> tuple[str, ...]:
    """Give the usual word that a word is likest to, where more than one slip divides them."""
    near = [
        each
        for each in _FREQUENT.words
        if each[:3] == low[:3] and abs(len(each) - len(low)) <= _APART
    ]
    return tuple(get_close_matches(low, near, n=1, cutoff=0.8))


@cache
def _own() -> frozenset[str]:
    return frozenset(data.entries("own/policy_english"))


@cache
def _listed_names() -> frozenset[str]:
    names = {word for name in data.lines("own/official_names") for word in name.split()}
    return frozenset(each for each in names if each[:1].isupper()) | _CALENDAR


_CALENDAR = word_set(
    "January February March April May June July August September October November December Monday "
    "Tuesday Wednesday Thursday Friday Saturday Sunday"
)


@cache
def _name_words() -> frozenset[str]:
    return frozenset(each.lower() for each in data.entries("own/name_words"))
