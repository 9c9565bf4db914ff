"""BP114: totals in prose that the structure does not hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from blueprint_cli.checks.claimed import MEASURES, PLAN, Held, Setting, is_claimed
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.texts import Finding, Text, Texts
from blueprint_cli.diagnostics import Told, tell
from blueprint_cli.language.claims import Claim, Names, patterns
from blueprint_cli.model.document import Document
from blueprint_cli.model.numerals import in_words
from blueprint_cli.model.plan import LEVELS, branch_counts, count
from blueprint_cli.model.sections import Drivers, Missions, Qualities
from blueprint_cli.model.tags import is_chinese, spelt_out

if TYPE_CHECKING:
    from blueprint_cli.language.quantities import CountedNoun

Nouns = Mapping[str, Mapping[str, Sequence[str]]]

#: What texts call the levels of a plan and the lists of its sections.
_NOUNS: Nouns = {
    "directions": {"zh": ("方向", "發展方向"), "en": ("directions",)},
    "strategies": {"zh": ("策略", "重點策略"), "en": ("strategies",)},
    "goals": {"zh": ("目標", "發展目標"), "en": ("goals",)},
    "actions": {"zh": ("行動", "行動項目"), "en": ("actions", "action items")},
    # Other things are called so too: counted only beside another level, or as the whole.
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
        "zh": ("特質", "特点", "特質", "特性", "特色", "特徵", "特征", "原則", "特點"),
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
#: Without one of these, in the case as it may stand, a text gives no total.
_STEMS = {
    "zh": tuple(
        "方向 策略 目標 目标 行動 行动 措施 建議 建议 舉措 举措 使命 特 因素 背景 原 動力 动力 任".split()
    ),
    "en": tuple(
        "direction strateg goal action measure recommendation initiative mission qualit driver task"
        " characteristic feature principle attribute factor reason".split()
    ),
}
_NUMERAL = {
    "zh": re.compile("[\\d〇一二三四五六七八九十百廿卅卌兩两壹貳贰叁肆伍陸陆柒捌玖拾]"),
    "en": re.compile(
        r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|\w{3,5}ty)\b",
        re.IGNORECASE,
    ),
}
#: A number in digits, in Chinese or in one English word, at the start of a phrase.
_WRITTEN = re.compile(r"\d+(?!,)|[一二三四五六七八九十兩两]+|[A-Za-z]+(?= )")


@check("BP114", "contradicted-total", stage=Texts)
def contradicted_total(texts: Texts) -> Iterator[Finding]:
    """Compare the totals that prose gives with the lists they are of, in every locale.

    Why: the totals are public figures; one that the plan no longer holds is the first thing that a
    reader counts. The totals of one direction or strategy, and of other documents, are left alone.
    Example: `四大方向、九大策略` over a plan with eight strategies; `{strategies}` is always right.
    """
    held = _held(texts.document)
    names = _names(texts)
    for text in texts.written if held else ():
        language = "zh" if is_chinese(text.lang) else text.lang.partition("-")[0]
        if _may_count(text.text, language):
            setting = Setting(text, language, _own_list(texts.document, text), names)
            for found in _wrong(setting, held):
                yield _finding(text, found, held)


def _held(document: Document) -> dict[str, Held]:
    """Count every list that the document has."""
    counts, parts = count(document.directions), branch_counts(document.directions)
    held = {level: Held(frozenset({counts[level]}), parts[level]) for level in LEVELS}
    held[MEASURES] = held["actions"]
    for name, kind in _LISTS.items():
        sizes = [len(getattr(each, name)) for each in document.sections if isinstance(each, kind)]
        held[name] = Held(frozenset({sum(sizes), *sizes}))
    return {name: each for name, each in held.items() if max(each.totals)}


def _names(texts: Texts) -> Names:
    about = texts.document.document
    title = texts.at.get(("document", "title"))
    titles = {about.title.source, title.text if title else about.title.source}
    return Names(tuple(titles), about.published.year)


def _may_count(text: str, language: str) -> bool:
    said = text.lower() if language == "en" else text
    has_noun = any(stem in said for stem in _STEMS.get(language, ()))
    return has_noun and bool(_NUMERAL[language].search(text))


def _own_list(document: Document, text: Text) -> str:
    """Give what the section of a text lists: the kind of the section, or the plan."""
    if text.path[0] != "sections" or not isinstance(text.path[1], int):
        return ""
    kind = document.sections[text.path[1]].kind
    return PLAN if kind in _VIEWS else kind


def _wrong(setting: Setting, held: Mapping[str, Held]) -> Iterator[CountedNoun]:
    """Find the totals of a text that are claimed of this document, and are wrong."""
    from blueprint_cli.language.quantities import counted_nouns

    prose = setting.text.prose
    nouns = {**_NOUNS, **{own: _OWN_NOUNS[own] for own in _OWN_NOUNS if own == setting.own}}
    known = {level: words for level, words in nouns.items() if level in held}
    counted = counted_nouns(prose, setting.language, known)
    for found in counted:
        if found.value in held[found.level].totals:
            continue
        claim = Claim(prose, found.start, found.end, patterns(setting.language))
        last = found.end + len(claim.after)
        beside = {each.level for each in counted if claim.beginning <= each.start < last}
        if is_claimed(found, held[found.level], beside - {found.level}, claim, setting):
            yield found


def _finding(text: Text, found: CountedNoun, held: Mapping[str, Held]) -> Finding:
    total = max(held[found.level].totals)
    phrase = text.text[found.start : found.end]
    level = "actions" if found.level == MEASURES else found.level
    message = tell(
        "“{phrase}”, but there are {total} {level}", phrase=phrase, total=total, level=_said(level)
    )
    if level in LEVELS:
        hint = tell("Write {{{level}}} for the number, or mend the plan.", level=level)
    else:
        hint = tell("Correct the number, or the list.")
    return text.finding(
        found.start, found.end, message, hint, fix=_mended(phrase, total, text.lang)
    )


def _said(level: str) -> Told:
    return {
        "directions": tell("directions"),
        "strategies": tell("strategies"),
        "goals": tell("goals"),
        "actions": tell("actions"),
        "missions": tell("missions"),
        "qualities": tell("qualities"),
        "drivers": tell("drivers"),
    }[level]


def _mended(phrase: str, total: int, lang: str) -> str | None:
    """Write the right number into a phrase as the wrong one is written; None where it is not plain."""
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
