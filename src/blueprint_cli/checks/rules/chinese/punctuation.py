"""BP23x: faults of Chinese punctuation and spacing."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.glossed import Glossed
from blueprint_cli.checks.views.text import Text
from blueprint_cli.diagnostics import Severity, Told, tell
from blueprint_cli.language.chinese import punctuation
from blueprint_cli.language.chinese.punctuation.mixed import odd_marks
from blueprint_cli.language.runs import TextRun
from blueprint_cli.language.tags import speaks

_CHINESE = ("zh",)


@check("BP230", "half-width-punctuation", stage=Text, severity=Severity.WARNING, langs=_CHINESE)
def half_width_punctuation(text: Text) -> Iterator[Finding]:
    """Find half-width punctuation where Chinese text has full width.

    Why: it stands too close to the characters, and breaks lines in the wrong places (CLREQ, on
    punctuation marks).
    Example: `創新,科技`, where `創新，科技` is meant.
    """
    curly = speaks(text.lang, ("zh-Hans-CN",)) or (
        "“" in text.text and not speaks(text.lang, ("zh-Hant",))
    )
    quotes = punctuation.CURLY_QUOTES if curly else punctuation.CORNER_QUOTES
    for run in punctuation.half_width(text.prose, quotes=quotes, is_title=text.is_title):
        message = tell("“{mark}” is half-width in Chinese text", mark=run.text.strip() or run.text)
        yield _found(text, run, message, safe=True)


@check("BP231", "unpaired-mark", stage=Text, severity=Severity.WARNING, langs=_CHINESE)
def unpaired_mark(text: Text) -> Iterator[Finding]:
    """Find quotation marks and brackets whose other half is missing.

    Why: readers cannot tell where the quotation, title or remark ends.
    Example: `發展香港成為「國際創新科技中心`, without `」`.
    """
    for run in punctuation.unpaired_marks(text.prose):
        message = tell("“{mark}” has no other half", mark=run.text)
        yield text.finding(run.start, run.end, message, tell("Add its other half, or delete it."))


@check("BP232", "wrong-nesting", stage=Text, severity=Severity.WARNING, langs=_CHINESE)
def wrong_nesting(text: Text) -> Iterator[Finding]:
    """Find quotation marks and titles nested in the wrong order, and pairs that cross.

    Why: 「…『…』…」 and 《…〈…〉…》 tell at sight what is inside what (GB/T 15834-2011, 4.8.3.4 and
    4.15.3.5).
    Example: `『他說「好」』`, where `「他說『好』」` is meant.
    """
    # There BP244 tells of them.
    foreign = punctuation.CORNER_QUOTES if speaks(text.lang, ("zh-Hans-CN",)) else ""
    for run in punctuation.wrong_nesting(text.prose):
        if run.text in foreign:
            continue
        message = tell("“{mark}” is nested in the wrong order", mark=run.text)
        hint = tell("Write 「…『…』…」 and 《…〈…〉…》, each pair inside the other.")
        yield _found(text, run, message, hint)


@check("BP233", "repeated-punctuation", stage=Text, severity=Severity.WARNING, langs=_CHINESE)
def repeated_punctuation(text: Text) -> Iterator[Finding]:
    """Find stops that are repeated, and different ones in one place.

    Why: it is a slip of editing.
    Example: `支持初創。。`, `創新，。`.
    """
    for run in punctuation.repeated_marks(text.prose):
        message = tell("“{marks}”: one stop too many", marks=run.text)
        yield _found(text, run, message, tell("Leave one."))


@check("BP234", "space-in-chinese", stage=Text, severity=Severity.WARNING, langs=_CHINESE)
def space_in_chinese(text: Text) -> Iterator[Finding]:
    """Find spaces between two Chinese characters, or a character and a Chinese mark.

    Why: they come from the layout of slides, and tear holes into a line. Between the clauses of a
    title a space may stand.
    Example: `香港 創新 科技`, where `香港創新科技` is meant.
    """
    for run in punctuation.space_in_chinese(text.prose, is_title=text.is_title):
        message = tell("a space inside Chinese text")
        yield _found(text, run, message, tell("Delete it."), safe=not text.is_title)


@check("BP235", "ellipsis", stage=Text, severity=Severity.WARNING, langs=_CHINESE)
def ellipsis(text: Text) -> Iterator[Finding]:
    """Find ellipses in Chinese text that are not `……`.

    Why: an ellipsis is six dots in the space of two characters (GB/T 15834-2011, 4.11).
    Example: `人工智能、大數據...`, where `人工智能、大數據……` is meant.
    """
    for run in punctuation.ellipses(text.prose):
        message = tell("“{mark}” is no Chinese ellipsis", mark=run.text)
        yield _found(text, run, message, safe=True)


@check("BP236", "dash", stage=Text, severity=Severity.WARNING, langs=_CHINESE)
def dash(text: Text) -> Iterator[Finding]:
    """Find dashes in Chinese text that are not `——`.

    Why: a dash is a line in the space of two characters (GB/T 15834-2011, 4.10).
    Example: `我們的目標--建設國際創新科技中心`, where `——` is meant.
    """
    for run in punctuation.dashes(text.prose):
        yield _found(text, run, tell("“{mark}” is no Chinese dash", mark=run.text))


@check("BP237", "wrong-zero", stage=Text, severity=Severity.WARNING, langs=_CHINESE)
def wrong_zero(text: Text) -> Iterator[Finding]:
    """Find circles, letters and digits that stand for the zero `〇` of a Chinese numeral.

    Why: they look like it, but searches and screen readers do not take them for a zero.
    Example: `二○二二年`, where `二〇二二年` is meant.
    """
    for run in punctuation.wrong_zeros(text.prose):
        points = " ".join(f"U+{ord(each):04X}" for each in run.text[:4])
        message = tell("“{zero}” ({points}) is no Chinese zero", zero=run.text, points=points)
        yield _found(text, run, message, safe=True)


@check("BP238", "full-width-alphanumeric", stage=Text, severity=Severity.WARNING)
def full_width_alphanumeric(text: Text) -> Iterator[Finding]:
    """Find Latin letters and digits of full width.

    Why: searches miss them, and they are set apart like Chinese characters.
    Example: `ＡＩ`, where `AI` is meant.
    """
    for run in punctuation.full_width_alphanumerics(text.prose):
        yield _found(text, run, tell("“{text}” is full-width", text=run.text), safe=True)


@check("BP239", "boundary-space", stage=Text, severity=Severity.WARNING, langs=_CHINESE)
def boundary_space(text: Text) -> Iterator[Finding]:
    """Find spaces between Chinese text and a Latin letter or digit.

    Why: the theme sets the gap; a space in the text would widen it, and stand in searches and
    data (CLREQ, on Chinese and Western text together).
    Example: `發展 AI 產業`, where `發展AI產業` is meant.
    """
    for run in punctuation.boundary_spaces(text.prose, is_title=text.is_title):
        message = tell("a space beside Chinese text")
        hint = tell("Delete it: the theme sets the gap.")
        yield _found(text, run, message, hint, safe=not text.is_title)


@check("BP243", "wrong-mark", stage=Text, severity=Severity.WARNING, langs=_CHINESE)
def wrong_mark(text: Text) -> Iterator[Finding]:
    """Find dots, lines and marks of numbers that stand for those of Chinese text.

    A 間隔號 is U+00B7, the line between two names —, and what stands between two amounts 至; the
    marks inside a number are half-width.

    Why: marks of old character sets and other scripts only look alike; searches and screen readers
    take them for something else, and 5，000 for two numbers (GB/T 15834-2011, 4.13 and 4.14).
    Example: `亞當‧斯密`, where `亞當·斯密` is meant.
    """
    # Taiwan's 間隔號 is U+2027.
    right = "‧" if speaks(text.lang, ("zh-Hant-TW",)) else ""
    for run in punctuation.wrong_marks(text.prose):
        if run.text == right:
            continue
        message = tell("“{mark}” does not belong here", mark=run.text)
        yield _found(text, run, message, safe=True)


@check("BP244", "foreign-quotation-marks", stage=Text, severity=Severity.WARNING, langs=_CHINESE)
def foreign_quotation_marks(text: Text) -> Iterator[Finding]:
    """Find “ ” about Traditional Chinese, and 「 」 about that of the Mainland.

    Why: Traditional text quotes in 「 」, and in 『 』 inside these; the Mainland's in “ ” and ‘ ’
    (GB/T 15834-2011, 4.8).
    Example: `這項“一站式”服務`, where `這項「一站式」服務` is meant.
    """
    mainland = speaks(text.lang, ("zh-Hans-CN",))
    quotes = punctuation.CURLY_QUOTES if mainland else punctuation.CORNER_QUOTES
    if not mainland and not speaks(text.lang, ("zh-Hant",)):
        return
    for run in punctuation.foreign_quotes(text.prose, quotes=quotes):
        message = tell("“{mark}” is a quotation mark of the other script", mark=run.text)
        yield _found(text, run, message, safe=True)


@check("BP245", "needless-pause", stage=Text, severity=Severity.WARNING, langs=_CHINESE)
def needless_pause(text: Text) -> Iterator[Finding]:
    """Find enumeration commas before 等, 及, 和 and the like, and behind （一）; and …… before 等.

    Why: these words part the last item from the others already, a bracket parts the number from
    its item, and 等 says that there is more (GB/T 15834-2011, 4.5, 4.11 and B.3).
    Example: `交通、房屋、等議題`, where `交通、房屋等議題` is meant.
    """
    for run in punctuation.needless_pauses(text.prose):
        word = text.text[run.end : run.end + 2]
        message = tell("a needless “{mark}” before “{word}”", mark=run.text, word=word)
        yield _found(text, run, message, safe=True)


@check("BP246", "mixed-marks", stage=Glossed, severity=Severity.WARNING)
def mixed_marks(glossed: Glossed) -> Iterator[Finding]:
    """Find dashes and lines of spans that a document writes otherwise than in most places.

    Why: each way is right by itself, but two of them look like two things (CLREQ, on dashes and
    connector marks; GB/T 15834-2011, 4.10.2 and 4.13.3).
    Example: `2024–25年度` in a document that has `2022-23年度` and `2023-24年度`.
    """
    texts = list(glossed.written(*_CHINESE))
    for odd in sorted(odd_marks([text.prose for text in texts])):
        message = tell("“{mark}” is “{usual}” elsewhere", mark=odd.mark, usual=odd.usual)
        hint, end = tell("Write “{right}”.", right=odd.usual), odd.start + len(odd.mark)
        yield texts[odd.text].finding(odd.start, end, message, hint, fix=odd.usual)


def _found(
    text: Text, run: TextRun, message: Told, hint: Told | None = None, *, safe: bool = False
) -> Finding:
    if hint is None:
        hint = (
            tell("Write “{right}”.", right=run.replacement)
            if run.replacement
            else tell("Delete it.")
        )
    fix = run.replacement
    return text.finding(run.start, run.end, message, hint, fix=fix, safe=safe and fix is not None)
