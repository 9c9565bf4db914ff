"""Agreement in English: what can be told for certain without a parser.

By words that are of one kind alone, and by what stands around those that are not; the subject of a
verb is the first noun phrase of its clause. What is not certain is left alone.
"""

from __future__ import annotations

from blueprint_cli.language.english.grammar.determiners import determiners
from blueprint_cli.language.english.grammar.disagreeing import Fault
from blueprint_cli.language.english.grammar.subjects import subjects
from blueprint_cli.language.english.grammar.tokenising import sentences
from blueprint_cli.language.english.grammar.verbs import verbs


def disagreements(text: str) -> tuple[Fault, ...]:
    """Find words that do not go with another word of their sentence, in the order of the text."""
    found = {
        each.start: each
        for sentence in sentences(text)
        for find in (verbs, determiners, subjects)
        for each in find(sentence)
    }
    return tuple(found[start] for start in sorted(found))
