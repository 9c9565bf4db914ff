"""Checks of pairs: what a reviser finds who reads a translation beside its source."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tools.corpus import Case, cases, judge

from blueprint_cli.checks.registry import CHECKS
from blueprint_cli.checks.views.pairs import Pair
from blueprint_cli.checks.views.text import Text
from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.model.message import Passage
from documents import PROSE, blueprint, found_in, small, write
from work import assert_linear, patience

PAIRS = Path(__file__).parent / "pairs"
CASES = [case for file in sorted(PAIRS.glob("BP*.yaml")) for case in cases(file)]
LENGTHS = yaml.safe_load((PAIRS / "lengths.yaml").read_text(encoding="utf-8"))

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
LOCALES = "zh-Hant: {strategy: source}\n  en: {strategy: translate}\n  zh-Hans: {strategy: convert}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_fault_of_a_pair_is_found_where_it_is_and_nothing_else(case: Case) -> None:
    code, result = case.name[:5], judge(case)
    assert not result.missed
    assert [each.message for each in result.made_up if each.code == code] == []


def entry(source: str, target: str, *comments: str) -> str:
    lines = "".join(f"{each}\n" for each in comments)
    return f'{lines}msgctxt "preface.text"\nmsgid "{source}"\nmsgstr "{target}"\n'


def told(
    source: str, target: str, *comments: str, tag: str = "en", was: str = ""
) -> list[Diagnostic]:
    """Check a text against what a catalog says for it; give what is found in the catalog.

    A text of several lines is a passage, for which the catalog has one entry yet.
    """
    kind = PROSE if "\\n" in source else {}
    document = small(**kind, **{"zh-Hant": LOCALES, "text": f'text: "{source}"'})
    files = {f"locales/{tag}.po": HEADER + entry(was or source, target, *comments)}
    return [each for each in found_in(document, files) if each.place.startswith("locales/")]


def shown(found: Sequence[Diagnostic]) -> list[tuple[str, str]]:
    return [(each.code, each.span.text if each.span else "") for each in found]


@pytest.mark.parametrize(
    ("source", "target", "code", "part"),
    [
        ("共 {actions} 項。", "{goals} in all.", "BP304", "{goals}"),
        ("見[序](#preface)。", "See the [preface](#prefaces).", "BP304", "#prefaces"),
        ("致函 <a@example.org>。", "Write to <b@example.org>.", "BP304", "<b@example.org>"),
        ("先種樹。當局會公布詳情。", "Plant first. 當局會公布詳情。", "BP314", "當局會公布詳情。"),
        ("先種樹，再護樹。", "**Plant first**, care next.", "BP315", "**Plant first**"),
        ("- 甲；\\n- 乙。", "Begin:\\n\\n- A.\\n- B.", "BP316", "Begin:"),
        ("先種樹！", "Plant first", "BP317", ""),
    ],
)
def test_fault_is_pointed_at_in_the_catalog(source: str, target: str, code: str, part: str) -> None:
    assert (code, part) in shown(told(source, target))


def test_both_values_are_told() -> None:
    (found,) = told("多**種樹**。", "Plant more trees.")
    assert found.message == "the source of preface.text stresses “種樹”, its en text nothing"
    (found,) = told("- 甲；\\n- 乙。", "- A.")
    assert found.message == "the source of preface.text has 2 list items, its en text 1 list item"
    (found,) = told("多種樹。", "Plant more trees")
    assert found.message == "the source of preface.text ends with “。”, its en text with no mark"


@pytest.mark.parametrize(
    ("source", "target", "right"),
    [
        ("多種樹。", "Plant more trees", "Plant more trees."),
        ("多**種樹**。", "Plant more **trees**", "Plant more **trees**."),
        ("「多種樹。」", "“Plant more trees”", "“Plant more trees.”"),
        ("要種「樹」。", "Plant “trees”", "Plant “trees”."),
        ("多種樹", "Plant more trees.", "Plant more trees"),
        ("為何種樹？", "Why are trees planted.", "Why are trees planted?"),
        ("見[序](#preface)。", "See the [preface](#preface)", "See the [preface](#preface)."),
        ("共 {actions} 項。", "{goals} in all.", "{actions} in all."),
        ("用 GIS。", "Use GIS。", "Use GIS."),
    ],
)
def test_the_right_mark_is_written_where_it_belongs(
    source: str, target: str, right: str, tmp_path: Path
) -> None:
    document = small(**{"zh-Hant": LOCALES, "text": f'text: "{source}"'})
    files = {"blueprint.yaml": document, "locales/en.po": HEADER + entry(source, target)}
    folder = write(tmp_path, files)
    assert blueprint(folder, "check", "--fix").status in (0, 1)
    catalog = folder / "locales/en.po"
    assert target in catalog.read_text(), "no fix of a mark is safe"
    blueprint(folder, "check", "--fix", "--unsafe")
    assert f'msgstr "{right}"\n' in catalog.read_text()


def test_what_a_stale_translation_lacks_is_no_news() -> None:
    found = told("**多種樹**。\\n\\n多護樹。", "Plant trees", was="種樹。")
    assert [each.code for each in found] == ["BP302"]


def test_lost_placeholder_of_a_stale_translation_is_an_error() -> None:
    found = told("共 {actions} 項行動。", "Many actions.", was="共有行動。")
    assert [each.code for each in found] == ["BP302", "BP304"]


def test_an_override_of_the_conversion_keeps_stress_lines_and_marks() -> None:
    found = told("多**種樹**。\\n\\n多護樹。", "多种树", "# reason: a test", tag="zh-Hans")
    assert {each.code for each in found} == {"BP315", "BP316"}
    found = told("多種樹。", "多种树", "# reason: a test", tag="zh-Hans")
    assert ("BP317", "") in shown(found)
    found = told("多種樹！", "多多种树！", "# reason: a test", tag="zh-Hans")
    assert [each.code for each in found] == ["BP342"]


def test_one_fault_is_told_by_one_check() -> None:
    assert [each.code for each in told("**種樹**。", "**Plant trees.")] == ["BP203"]
    assert [each.code for each in told("多種樹。", "多種樹。")] == ["BP314"]


def test_a_carriage_return_is_the_end_of_a_line() -> None:
    document = small(**PROSE, text='text: "多種\\r*樹*。\\r\\n- 護**樹**\\r- **公園"')
    lone = [each for each in found_in(document) if each.code == "BP203"]
    assert [each.place for each in lone] == ["blueprint.yaml:12:36"]


# --- Lengths: what is usual is measured in the document itself ---


def lengths(rows: Sequence[Sequence[str]]) -> list[str]:
    """Put pairs into a plan; give the ids of those whose length is unlikely."""
    actions = "".join(f"          - {{id: p{n}, text: {row[0]}}}\n" for n, row in enumerate(rows))
    document = small(**{"zh-Hant": LOCALES}) + (
        "directions:\n- id: d\n  title: 方向\n  strategies:\n  - id: s\n    title: 策略\n"
        f"    goals:\n    - id: g\n      text: 目標\n      actions:\n{actions}"
    )
    catalog = HEADER + "\n".join(
        f'msgctxt "p{n}.text"\nmsgid "{row[0]}"\nmsgstr "{row[1]}"\n' for n, row in enumerate(rows)
    )
    found = found_in(document, {"locales/en.po": catalog})
    return [each.message.split(" of ")[1].split(".")[0] for each in found if each.code == "BP318"]


@pytest.mark.parametrize("pair", LENGTHS["fault"], ids=lambda pair: pair[0])
def test_translation_that_is_cut_or_padded_is_told(pair: list[str]) -> None:
    assert lengths([*LENGTHS["base"], pair]) == [f"p{len(LENGTHS['base'])}"]


def test_translations_of_natural_length_are_left_alone() -> None:
    for pair in LENGTHS["sound"]:
        assert lengths([*LENGTHS["base"], pair]) == []
    assert lengths([*LENGTHS["base"], *LENGTHS["sound"]]) == []


def test_too_few_translations_tell_nothing() -> None:
    assert lengths([*LENGTHS["base"][:5], LENGTHS["fault"][0]]) == []


def test_the_ratio_is_the_documents_own() -> None:
    wordy = [(source, f"{target} {target}") for source, target in LENGTHS["base"]]
    assert lengths(wordy) == []
    assert lengths([*wordy, LENGTHS["base"][2]]) == [f"p{len(wordy)}"]


# --- Properties ---

READERS = [CHECKS[code].find for code in ("BP314", "BP315", "BP316", "BP317")]
ALPHABET = "ab 樹。！？.!?()（）「」“”*_`[]<>{}#:/-1\n\\，;；"
TEXTS = st.text(st.sampled_from(ALPHABET) | st.characters(), max_size=60)


def findings(source: str, target: str, langs: tuple[str, str]) -> list[tuple[int, int]]:
    path, message = ("sections", 0, "text"), Passage(source, target=target)
    ours, theirs = Text(path, message, source, langs[0]), Text(path, message, target, langs[1], "p")
    pair = Pair("p", langs[1], ours, theirs)
    return [found.at or (-1, -1) for find in READERS if find is not None for found in find(pair)]


@settings(max_examples=100, deadline=None)
@given(
    TEXTS, TEXTS, st.sampled_from([("zh-Hant", "en"), ("en", "zh-Hant"), ("zh-Hant", "zh-Hans")])
)
def test_no_pair_makes_a_check_raise_and_every_span_is_of_the_target(
    source: str, target: str, langs: tuple[str, str]
) -> None:
    for start, end in findings(source, target, langs):
        assert 0 <= start <= end <= len(target)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_a_text_is_the_right_override_of_itself(text: str) -> None:
    assert findings(text, text, ("zh-Hant", "zh-Hans")) == []


LONG = [
    "樹",
    "a ",
    "*",
    "**a** ",
    "(",
    ")",
    "a@",
    "- a\n",
    ".",
    "“",
    "[a](#b) ",
    "樹，a",
    "A.",
    "\\\n",
]


@pytest.mark.parametrize("part", LONG)
def test_time_grows_with_the_text_and_no_faster(part: str) -> None:
    def compare(size: int) -> None:
        text = part * (size // len(part))
        findings("樹。", text, ("zh-Hant", "en"))
        findings("Trees.", text, ("en", "zh-Hant"))

    assert_linear(compare, 8_000)
    with patience():
        compare(64_000)
