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
from blueprint_cli.language.english.word_sets import word_set


def disagreements(text: str) -> tuple[Fault, ...]:
    """Find words that do not go with another word of their sentence, in the order of the text."""
    # Most items of plans are no sentences: nothing is said of anybody.
    if not text.rstrip().endswith((".", "!", "?")) and _TELLING.isdisjoint(text.lower().split()):
        return ()
    found = {
        each.start: each
        for sentence in sentences(text)
        for find in (verbs, determiners, subjects)
        for each in find(sentence)
    }
    return tuple(found[start] for start in sorted(found))


_TELLING = word_set(
    "is are was were has have had do does did will would can could should may might must been this "
    "these those each every one many several various numerous much less fewer there either neither "
    "two three four five six seven eight nine ten who which they it we"
)
