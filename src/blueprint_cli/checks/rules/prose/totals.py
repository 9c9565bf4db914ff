"""BP114: totals in prose that the structure does not hold."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.rules.prose.claimed import (
    MEASURES,
    PLAN,
    Held,
    Setting,
    is_claimed,
)
from blueprint_cli.checks.views.text import Text
from blueprint_cli.checks.views.whole import Texts
from blueprint_cli.diagnostics import tell
from blueprint_cli.language.claims import Claim, Names, by_its_kind, patterns, unpointed
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.numerals import in_words
from blueprint_cli.language.tags import spelt_out, spoken
from blueprint_cli.model.document import Document
from blueprint_cli.model.plan import LEVELS, branch_counts, count
from blueprint_cli.model.sections import Drivers, Missions, Qualities
from blueprint_cli.model.structure.outline import section_at, written

if TYPE_CHECKING:
    from blueprint_cli.language.quantities import CountedNoun

Nouns = Mapping[str, Mapping[str, Sequence[str]]]

#: What texts call the levels of a plan and the lists of its sections.
_NOUNS: Nouns = {
    "directions": {"zh": ("方向", "發展方向"), "en": ("directions",)},
    "strategies": {"zh": ("策略", "重點策略"), "en": ("strategies",)},
    "goals": {"zh": ("目標", "發展目標"), "en": ("goals",)},
    "actions": {"zh": ("行動", "行動項目"), "en": ("actions", "action items")},
    # Much else is called so too: counted only beside the levels, or as the whole.
    "measures": {
        "zh": ("措施", "建議", "舉措", "具體措施"),
        "en": ("measures", "recommendations", "initiatives"),
    },
    "missions": {"zh": ("使命",), "en": ("missions",)},
    "qualities": {"zh": ("特質",), "en": ("qualities",)},
    "drivers": {"zh": ("驅動因素",), "en": ("drivers",)},
}
#: What they are called besides in the section that lists them.
_OWN_NOUNS: Nouns = {
    "missions": {"zh": ("使命", "任務"), "en": ("missions", "tasks")},
    "qualities": {
        "zh": ("特質", "特质", "特點", "特性", "特色", "特徵", "特征", "原則"),
        "en": ("qualities", "characteristics", "features", "principles", "attributes"),
    },
    "drivers": {
        "zh": ("驅動因素", "因素", "背景", "原因", "動力", "推動力"),
        "en": ("drivers", "factors", "reasons"),
    },
}
#: The kinds of section that show the plan.
_VIEWS = frozenset({"directions", "overview", "strategies"})
_LISTS = {"missions": Missions, "qualities": Qualities, "drivers": Drivers}
_PLURALS = tuple(
    word for nouns in (_NOUNS, _OWN_NOUNS) for words in nouns.values() for word in words["en"]
)
#: What every total has, a numeral and not far after it a noun.
_HINTS = {
    "zh": lazy_pattern(
        r"[\d〇一二三四五六七八九十百廿卅卌兩两壹貳贰叁肆伍陸陆柒捌玖拾][^。，；、\n]{0,12}?"
        "(?:方向|策略|目[標标]|行[動动]|措施|建[議议]|[舉举]措|使命|特[質质點点性色徵征]|原[則则因]|因素|背景"
        "|[動动]力|任[務务])"
    ),
    "en": lazy_pattern(
        r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|\w{3,5}ty))"
        rf"\b[^.;:\n]{{0,48}}?\b(?:{'|'.join(_PLURALS)})\b",
        re.IGNORECASE,
    ),
}
#: A number in digits, in Chinese or in one English word, at the start of a phrase.
_WRITTEN = lazy_pattern(r"\d+(?!,)|[一二三四五六七八九十兩两]+|[A-Za-z]+(?= )")


@check("BP114", "contradicted-total", stage=Texts)
def contradicted_total(texts: Texts) -> Iterator[Finding]:
    """Compare the totals that prose gives with the lists they are of, in every locale.

    Why: the totals are public figures; one that the plan no longer holds is the first thing that a
    reader counts. The totals of one direction or strategy, and of other documents, are left alone.
    Example: `四大方向、九大策略` over a plan with eight strategies; `{strategies}` is always right.
    """
    everything = texts.joined.lower()
    plurals = [word for word in _PLURALS if word in everything]
    counting = [text for text in texts.written if _may_count(text, plurals)]
    if not counting:
        return
    held, names = _held(texts.document), _names(texts.document)
    for text in counting if held else ():
        setting = Setting(text, spoken(text.lang), _own_list(texts.document, text), names)
        for found in _wrong(setting, held):
            yield _finding(text, found, held)


def _may_count(text: Text, plurals: Sequence[str]) -> bool:
    """Tell at a glance whether a text can give a total."""
    language = spoken(text.lang)
    if language == "en":
        said = text.text.lower()
        if not any(word in said for word in plurals):
            return False
    return language in _HINTS and bool(_HINTS[language].search(text.text))


def _held(document: Document) -> dict[str, Held]:
    """Count every list that the document has."""
    counts, parts = count(document.directions), branch_counts(document.directions)
    held = {level: Held(frozenset({counts[level]}), parts[level]) for level in LEVELS}
    held[MEASURES] = held["actions"]
    for name, kind in _LISTS.items():
        sections = (placed.section for placed in written(document))
        sizes = [len(getattr(each, name)) for each in sections if isinstance(each, kind)]
        held[name] = Held(frozenset({sum(sizes), *sizes}))
    return {name: each for name, each in held.items() if max(each.totals)}


def _names(document: Document) -> Names:
    title = document.document.title
    titles = tuple(filter(None, (title.source, title.target)))
    return Names(titles, document.document.published.year)


def _own_list(document: Document, text: Text) -> str:
    """Give what the section of a text lists: the kind of the section, or the plan."""
    section = section_at(document, text.path)
    if section is None:
        return ""
    return PLAN if section.kind in _VIEWS else section.kind


def _wrong(setting: Setting, held: Mapping[str, Held]) -> Iterator[CountedNoun]:
    """Find the totals of a text that are claimed of this document, and are wrong."""
    from blueprint_cli.language.quantities import counted_nouns

    words = patterns(setting.language)
    prose = by_its_kind(setting.text.prose, words, setting.names)
    nouns = {**_NOUNS, **{own: _OWN_NOUNS[own] for own in _OWN_NOUNS if own == setting.own}}
    known = {level: words for level, words in nouns.items() if level in held}
    counted = counted_nouns(unpointed(prose, words), setting.language, known)
    places = [found.start for found in counted]
    for found in counted:
        if found.value in held[found.level].totals:
            continue
        claim = Claim(prose, found.start, found.end, words)
        first = bisect_left(places, claim.beginning)
        last = bisect_left(places, found.end + len(claim.after))
        beside = {each.level for each in counted[first:last]} - {found.level, MEASURES}
        if is_claimed(found, held[found.level], beside, claim, setting):
            yield found


def _finding(text: Text, found: CountedNoun, held: Mapping[str, Held]) -> Finding:
    total = max(held[found.level].totals)
    level = "actions" if found.level == MEASURES else found.level
    phrase = text.text[found.start : found.end]
    if level in LEVELS:
        message = tell("“{phrase}”, where the plan holds {total}", phrase=phrase, total=total)
        hint = tell("Write {{{level}}} for the number, or mend the plan.", level=level)
    else:
        message = tell("“{phrase}”, where the list holds {total}", phrase=phrase, total=total)
        hint = tell("Correct the number, or the list.")
    fix = _mended(phrase, total, text.lang)
    return text.finding(found.start, found.end, message, hint, fix=fix)


def _mended(phrase: str, total: int, lang: str) -> str | None:
    """Write the right number as the wrong one is written; None where that is not plain."""
    written = _WRITTEN.match(phrase)
    if written is None or total < 2:  # noqa: PLR2004
        return None
    is_digits = written[0].isdecimal()
    number = str(total) if is_digits else in_words(total, spelt_out(lang), counting=True)
    if not is_digits and number.isdecimal():
        return None
    if written[0][0].isupper():
        number = number.capitalize()
    return number + phrase[written.end() :]
