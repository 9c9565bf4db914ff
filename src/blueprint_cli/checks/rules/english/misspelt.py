"""BP228, BP229, BP254: words that are not spelt right, that no list has, that miss a capital."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from blueprint_cli.checks.finding import Finding, choices
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.glossed import Glossed
from blueprint_cli.checks.views.text import Text
from blueprint_cli.diagnostics import Severity, tell

if TYPE_CHECKING:
    from blueprint_cli.language.english.misspelling import Misspelling

#: What is written so often is meant, or is at least a word of its field.
_MEANT = 3
#: The first steps of the paths to what a document declares: its terms, and who takes part.
_DECLARED = frozenset({"terms", "parties"})
#: The ends of the paths to names of persons.
_NAMES = (("signed", "name"), ("attribution",))


@check("BP228", "misspelt-word", stage=Glossed, severity=Severity.WARNING)
def misspelt_word(glossed: Glossed) -> Iterator[Finding]:
    """Find words that no list has, and that one slip of the pen divides from a usual one.

    The lists are British ones; what the term base, the glossary and the parties of a document are
    called is right there, and so is what is written three times.

    Why: a slip of the pen in a Government text is read by everybody but its writer.
    Example: `Goverment`, where `Government` is meant.
    """
    for text, found, often in _found(glossed):
        if found.certain and not found.name and not often:
            message = tell("“{word}” is not spelt right", word=found.text)
            hint = tell("Write {choices}.", choices=choices(found.meant))
            fix = found.meant[0] if len(found.meant) == 1 else None
            yield text.finding(found.start, found.end, message, hint, fix=fix)


@check("BP229", "unknown-word", stage=Glossed, severity=Severity.NOTE)
def unknown_word(glossed: Glossed) -> Iterator[Finding]:
    """Find words that no list has, each where it is first written.

    Why: it may be a slip of the pen, or a word that readers do not know.
    Example: `juristrictions`.
    """
    told = set[str]()
    for text, found, often in _found(glossed):
        word = found.text.lower()
        if found.certain != often or word in told or (often and found.certain and found.name):
            continue
        told.add(word)
        message = tell("no list of English words has “{word}”", word=found.text)
        yield text.finding(found.start, found.end, message, _what_to_do(found))


def _what_to_do(found: Misspelling) -> str:
    from blueprint_cli.language.english.misspelling import close_to

    meant = found.meant or close_to(found.text.lower())
    if meant:
        return tell("Write {words}, or list the word in the term base.", words=choices(meant))
    return tell("If it is right, list it in the term base.")


@check("BP254", "missing-capital", stage=Glossed, severity=Severity.WARNING)
def missing_capital(glossed: Glossed) -> Iterator[Finding]:
    """Find names that miss their capital, or one of several.

    Why: `the housing Authority` is nobody, and names are how readers know who acts.
    Example: `Hong kong`, `the legislative Council`, `in december`.
    """
    from blueprint_cli.language.english.official_names import wrong_capitals

    for text in glossed.written("en"):
        for run in wrong_capitals(text.prose):
            right = run.replacement or ""
            yield _capital(text, run.start, run.end, run.text, right)
    for text, found, _ in _found(glossed):
        if found.name:
            yield _capital(text, found.start, found.end, found.text, found.meant[0])


def _capital(text: Text, start: int, end: int, said: str, right: str) -> Finding:
    message = tell("“{words}” misses a capital", words=said)
    hint = tell("Write “{right}”.", right=right)
    return text.finding(start, end, message, hint, fix=right)


@lru_cache(maxsize=1)
def _found(glossed: Glossed) -> tuple[tuple[Text, Misspelling, bool], ...]:
    """Give the words that no list has, and whether a document writes them often; for all checks."""
    from blueprint_cli.language.english.misspelling import misspellings

    known = _declared(glossed)
    found = [
        (text, each)
        for text in glossed.written("en")
        if text.path[0] not in _DECLARED
        and not any(text.path[-len(end) :] == end for end in _NAMES)
        for each in misspellings(text.prose, known)
    ]
    often = Counter(each.text.lower() for _, each in found)
    return tuple((text, each, often[each.text.lower()] >= _MEANT) for text, each in found)


def _declared(glossed: Glossed) -> frozenset[str]:
    """Give the words of a document's terms, names and parties, in small letters."""
    wordings = [wording for term in glossed.glossary.terms for wording in term.accepted]
    declared = [text.text for text in glossed.written("en") if text.path[0] in _DECLARED]
    words = " ".join([*wordings, *glossed.names, *declared]).lower().split()
    return frozenset(each.strip("“”‘’.,;:()*_") for each in words)
