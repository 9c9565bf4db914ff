"""BP317: the marks at the ends of a text and of its translation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.rules.translation.ends import End, agree, ends
from blueprint_cli.checks.views.pairs import Pair, WholePair
from blueprint_cli.checks.views.text import Text
from blueprint_cli.diagnostics import Severity, Told, tell
from blueprint_cli.language.parity.endings import Mark
from blueprint_cli.language.parity.leftovers import has_chinese
from blueprint_cli.language.tags import is_chinese, speaks
from blueprint_cli.markup.blocks import BREAK, CODE


@check("BP317", "end-punctuation", stage=WholePair, severity=Severity.WARNING)
def end_punctuation(pair: Pair) -> Iterator[Finding]:
    """Compare the marks at the ends of a text and of its translation.

    Each language has its own (CLREQ 3.1.4, GB/T 15834): `。` is a full stop and `：` a colon;
    `如何申請？` may be `How to apply`, and the items of a list may end as English does it.

    Why: a sentence without its end reads as if it were cut; a heading with one, as a slip.
    Example: `Support start-ups` over `支援初創企業。`
    """
    if pair.source.text == pair.target.text or not (_spoken(pair.source) and _spoken(pair.target)):
        return
    if not pair.is_alike:
        return
    both = [
        (source, target)
        for source, target in zip(ends(pair.source), ends(pair.target), strict=True)
        if source.block.kind not in (BREAK, CODE)
    ]
    items = [target.mark for _, target in both if target.block.is_item]
    style = Counter(items)
    del style[Mark.COLON]  # of an item with items of its own
    for source, target in both:
        if not agree(source, target, style):
            yield _finding(pair, source, target)
        elif _is_foreign(target):
            yield _foreign(pair, target)


def _spoken(side: Text) -> bool:
    return speaks(side.lang, ("en",)) or is_chinese(side.lang)


def _is_foreign(end: End) -> bool:
    """Tell whether a mark is of the other language, and beside no letter of that language.

    What stands beside a Chinese character is for the checks of Chinese; and what ends a sentence
    that is not translated, for that of untranslated text.
    """
    start = end.ending.start
    mark, before = end.side.text[start : end.ending.end], end.side.text[max(start - 1, 0) : start]
    if end.ending.open or not mark or before >= "\u2e80":
        return False
    if is_chinese(end.side.lang) and not has_chinese(end.sentence):
        return False
    wrong = _WESTERN if is_chinese(end.side.lang) else _WIDE
    return all(each in wrong for each in mark)


def _foreign(pair: Pair, end: End) -> Finding:
    start, after = end.ending.start, end.ending.end
    right = _WRITTEN[is_chinese(end.side.lang)][end.mark]
    message = tell(
        "“{mark}” does not belong in the {tag} text", mark=end.side.text[start:after], tag=pair.tag
    )
    return pair.target.finding(
        start, after, message, tell("Write “{right}”.", right=right), fix=right
    )


def _finding(pair: Pair, source: End, target: End) -> Finding:
    right = _WRITTEN[is_chinese(target.side.lang)][source.mark]
    message = tell(
        "the source of {id} ends with {said}, its {tag} text with {shown}",
        id=pair.target.message_at(target.block.start).id,
        said=_shown(source),
        tag=pair.tag,
        shown=_shown(target),
    )
    start, after = target.ending.start, target.ending.end
    if target.mark is Mark.NONE and source.ending.inside:
        start = after = target.ending.inner
    hint = tell("Write “{right}”.", right=right) if right else tell("Delete the mark.")
    return pair.target.finding(start, after, message, hint, fix=right)


def _shown(end: End) -> Told:
    if end.mark is Mark.NONE:
        return tell("no mark")
    return tell("“{mark}”", mark=end.side.text[end.ending.start : end.ending.end])


_WIDE, _WESTERN = frozenset("。．？！：；，、"), frozenset(".?!:;,")
#: How each mark is written: in English, and in Chinese.
_WRITTEN: Sequence[dict[Mark, str]] = (
    {
        Mark.NONE: "",
        Mark.STOP: ".",
        Mark.QUESTION: "?",
        Mark.EXCLAMATION: "!",
        Mark.COLON: ":",
        Mark.SEMICOLON: ";",
        Mark.COMMA: ",",
        Mark.ELLIPSIS: "…",
        Mark.DASH: "—",
    },
    {
        Mark.NONE: "",
        Mark.STOP: "。",
        Mark.QUESTION: "？",
        Mark.EXCLAMATION: "！",
        Mark.COLON: "：",
        Mark.SEMICOLON: "；",
        Mark.COMMA: "，",
        Mark.ELLIPSIS: "……",
        Mark.DASH: "——",
    },
)
