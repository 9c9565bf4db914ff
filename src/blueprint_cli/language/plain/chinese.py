"""Plain Chinese: sentences that go on without a stop."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from blueprint_cli.language.lazy import lazy_pattern

#: So many characters a reader keeps in mind from stop to stop.
LONGEST = 60
#: What texts of plain language have on average.
PLAIN = 30
#: A mean of so few sentences says nothing.
FEWEST = 10
_SENTENCE = lazy_pattern(r"[^。！？；\n]+[。！？；]?")
_CHARACTER = lazy_pattern("[\u3400-\u9fff]")


def long_sentences(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield sentences of too many characters: from where up to where, and how many."""
    for found in _SENTENCE.finditer(text):
        number = len(_CHARACTER.findall(found[0]))
        if number > LONGEST:
            yield found.start(), found.end(), number


def sentence_length(texts: Sequence[str]) -> int | None:
    """Give how many characters the sentences of texts have on average; nothing of too few."""
    numbers = [
        len(_CHARACTER.findall(found[0])) for text in texts for found in _SENTENCE.finditer(text)
    ]
    numbers = [number for number in numbers if number]
    return round(sum(numbers) / len(numbers)) if len(numbers) >= FEWEST else None
