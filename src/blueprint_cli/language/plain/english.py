"""Plain English: long sentences, passives with their agent, official wordings, reading ease."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from blueprint_cli.language import data
from blueprint_cli.language.english.grammar.tokenising import Sentence, sentences
from blueprint_cli.language.english.word_sets import word_set
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.runs import TextRun

#: GOV.UK's guidance on content asks to check sentences of more words.
LONGEST = 25
#: Of Flesch's reading ease, what he calls plain English; 100 is the easiest.
PLAIN = 60
#: A score of so few words says nothing.
FEWEST = 100
_BE = word_set("is are was were be been being")
_VOWELS = lazy_pattern("[aeiouy]+")


def long_sentences(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield sentences of too many words: from where up to where, and how many."""
    for sentence in sentences(text):
        words = _words(sentence)
        if len(words) > LONGEST:
            yield sentence[0].start, sentence[-1].end, len(words)


def passives(text: str) -> Iterator[TextRun]:
    """Yield passives that name who acts at their end: was approved by the Council."""
    for sentence in sentences(text):
        for at in range(len(sentence) - 2):
            verb = sentence[at + 1]
            if sentence[at].low in _BE and "d" in verb.kinds and sentence[at + 2].low == "by":
                start, end = sentence[at].start, sentence[at + 2].end
                yield TextRun(start, end, text[start:end])


def official_wordings(text: str) -> Iterator[TextRun]:
    """Yield wordings that plain words say, too, each with those words."""
    low = text.lower()
    for wording, plain in _plain_words().items():
        if wording in low:
            for found in re.finditer(rf"\b{re.escape(wording)}\b", low):
                own = text[found.start() : found.end()]
                right = plain.capitalize() if own[0].isupper() else plain
                yield TextRun(found.start(), found.end(), own, right)


def reading_ease(texts: Sequence[str]) -> int | None:
    """Give Flesch's reading ease (1948) of texts together; nothing of too few words."""
    parts = [_words(sentence) for text in texts for sentence in sentences(text)]
    words = [word for part in parts for word in part]
    if len(words) < FEWEST:
        return None
    syllables = sum(map(_syllables, words))
    number = sum(bool(part) for part in parts)
    return round(206.835 - 1.015 * len(words) / number - 84.6 * syllables / len(words))


def _words(sentence: Sentence) -> list[str]:
    return [token.low for token in sentence if token.is_word]


def _syllables(word: str) -> int:
    """Count the vowels of a word, near enough: a last silent e is none."""
    number = len(_VOWELS.findall(word))
    silent = word.endswith("e") and not word.endswith(("le", "ee")) and number > 1
    return max(number - silent, 1)


@cache
def _plain_words() -> Mapping[str, str]:
    rows = (line.partition("/") for line in data.lines("own/plain_words"))
    return {wording: plain for wording, _, plain in rows}
