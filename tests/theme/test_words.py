"""The theme's words: numerals, plural forms, and the same words in every locale."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from blueprint_cli.language.numerals import in_words
from blueprint_cli.locales.vocabulary import of_theme
from blueprint_cli.world import MemoryWorld, default_theme

LOCALES = ("zh-Hant", "zh-Hans", "en")
_ASKED = re.compile(r"""(?:word|say)\(\s*['"]([a-z-]+)['"]""")


@pytest.mark.parametrize(
    ("number", "tag", "counting", "written"),
    [
        (4, "zh-Hant", True, "四"),
        (2, "zh-Hant", True, "兩"),
        (2, "zh-Hans-HK", True, "两"),
        (2, "zh-Hant", False, "二"),
        (10, "zh-Hans", False, "十"),
        (16, "zh-Hant", True, "十六"),
        (42, "zh-Hant", False, "四十二"),
        (120, "zh-Hant", True, "120"),
        (8, "en-HK", True, "eight"),
        (16, "en", True, "16"),
        (4, "fr", True, "4"),
    ],
)
def test_numbers_in_words(number: int, tag: str, counting: bool, written: str) -> None:
    assert in_words(number, tag, counting=counting) == written


@pytest.mark.parametrize(
    ("tag", "count", "said"),
    [
        ("en", 1, "1 goal"),
        ("en", 16, "16 goals"),
        ("zh-Hant", 16, "16 個目標"),
        ("zh-Hans", 1, "1 个目标"),
    ],
)
def test_counts_take_the_plural_form_of_the_language(tag: str, count: int, said: str) -> None:
    vocabulary = of_theme(MemoryWorld({}), tag).value
    assert vocabulary is not None
    assert vocabulary.say("count-goals", count=count) == said


@pytest.mark.parametrize("tag", LOCALES)
def test_every_word_that_a_template_asks_for_is_there(tag: str) -> None:
    vocabulary = of_theme(MemoryWorld({}), tag).value
    assert vocabulary is not None
    templates = [Path(each) for each in default_theme().rglob("*.jinja")]
    asked = {word for each in templates for word in _ASKED.findall(each.read_text("utf-8"))}
    assert len(asked) > 20
    assert not [word for word in asked if word not in vocabulary and not word.endswith("-")]


def test_no_template_writes_chinese_of_its_own() -> None:
    for template in default_theme().rglob("*.jinja"):
        text = re.sub(r"\{#.*?#\}", "", template.read_text("utf-8"), flags=re.DOTALL)
        assert not re.search(r"[\u3400-\u9fff]", text), template.name
