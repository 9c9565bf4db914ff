"""BP314: what a translation has left in the language of its source."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.pairs import Pair
from blueprint_cli.checks.views.text import Text
from blueprint_cli.diagnostics import Severity, shorten, tell
from blueprint_cli.language.parity.leftovers import (
    chinese_left,
    english_left,
    has_chinese,
    has_words,
    is_chinese_only,
    is_english_only,
    is_sentence,
)
from blueprint_cli.language.tags import is_chinese, speaks, spoken

_ENGLISH = ("en",)
#: Languages that are written with Chinese characters themselves.
_IN_HAN = ("zh", "ja", "ko")


@check("BP314", "untranslated", stage=Pair, severity=Severity.WARNING)
def untranslated(pair: Pair) -> Iterator[Finding]:
    """Find translations that still say what their source says, and in its language.

    A name, a number or an address is the same in both; a Chinese name in brackets explains.

    Why: readers of this locale may not read that language.
    Example: `創新是發展的動力。` as the English text of itself.
    """
    readers = _readers(pair)
    if readers is None:
        return
    for start, end in _left(pair.target, *readers):
        message = tell(
            "not translated in the {tag} text of {id}: {part}",
            tag=pair.tag,
            id=pair.id,
            part=shorten(pair.target.text[start:end]),
        )
        yield pair.target.finding(start, end, message, tell("Translate it."))


#: Tells whether a text is all in the other language, and finds what of it is.
_Readers = tuple[Callable[[str], bool], Callable[[str], Iterator[tuple[int, int]]]]


def _readers(pair: Pair) -> _Readers | None:
    """Choose how to read the target; None where nothing of the other language can be in it."""
    source, target = pair.source.lang, pair.target.lang
    if is_chinese(source) and not speaks(target, _IN_HAN) and has_chinese(pair.target.text):
        return is_chinese_only, chinese_left
    if speaks(source, _ENGLISH) and is_chinese(target) and has_words(pair.target.text):
        return is_english_only, english_left
    if spoken(source) != spoken(target):
        return _repeats(pair.source), lambda _: iter(())
    return None


def _repeats(source: Text) -> Callable[[str], bool]:
    """Give what tells whether a text is a sentence of the source, in a language not read here."""
    said = {source.prose, *(source.prose[each.start : each.end] for each in source.blocks)}
    return lambda text: text in said and is_sentence(text)


def _left(
    target: Text, whole: Callable[[str], bool], parts: Callable[[str], Iterator[tuple[int, int]]]
) -> Iterator[tuple[int, int]]:
    if whole(target.prose):
        yield 0, len(target.prose)
        return
    for block in target.blocks:
        said = target.prose[block.start : block.end]
        runs = [(0, len(said))] if whole(said) else parts(said)
        yield from ((block.start + start, block.start + end) for start, end in runs)
