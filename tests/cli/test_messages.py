"""The catalog of what the tool says: whole, true to its templates, and fit to be read."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from tools.make_messages import (
    CATALOG,
    REGISTERING,
    SOURCE,
    TELLING,
    calls,
    collect,
    name,
    templates,
    translations,
)
from tools.make_messages import write as write_catalog

from blueprint_cli.language import characters
from blueprint_cli.language.chinese import hanzi, orthography, punctuation, simplified_words

KNOWN = translations(CATALOG)

#: Calls whose template shows only when the program runs.
HIDDEN = {
    # What `described` says of a key, which is collected where it stands.
    "src/blueprint_cli/diagnostics.py": (
        "tell(description, **{name: _Braced(name) for name in _named(description)})"
    ),
}
#: Files whose sentences are for others than the user, or are not the user's to read in Chinese.
SPARED = {
    "cli/__init__.py": "help is in English",
    "cli/locale/__init__.py": "as are the commands of the desk",
    "cli/diff/review/__init__.py": "whom a form is for is said in help",
    "cli/options.py": "so is what is said of wrong usage",
    "cli/reports/__init__.py": "help again",
    "interchange/xlsx/labels.py": "a workbook is in both languages",
    "renderers/hypertext/allowed.py": "names of functions and fields",
    "renderers/paper/hooks.py": "and of parameters",
}
#: Texts that look like a sentence and are none of ours.
FOREIGN = {
    "catalogs/lock.py": (
        "# What this locale has released; written by `blueprint locale convert`.",
    ),
    "catalogs/passages.py": (
        "# The name of every block of text for good; written by `blueprint locale sync`.",
    ),
    "engine/machine.py": ("brew install pango", "apt-get install …", "pip install …"),
    "renderers/paper/xmp.py": ("PDF/UA identification schema",),
    "syntax/complaints.py": (
        "mapping values are not allowed",
        "did not find expected '-' indicator",
        "did not find expected key",
        "could not find expected ':'",
    ),
}
#: Who takes a sentence that stays in English: the parts of help, and what a bug says.
_ENGLISH = ("UsageError", "BadParameter", "option", "command", "ValueError")

_SENTENCE = re.compile(r"[A-Za-z’']{2,}[,:]? [a-z’']{2,}[,:]? [a-z’']{2,}")
#: What is no language: code, values, and what stands quoted without a Chinese character.
_CODE = re.compile(
    r"`[^`]*`|\{\{|\{[^{}]*\}|「[^「」\u3400-\u9fff]*」|《[^《》\u3400-\u9fff]*》",
)
_ENGLISH_WORDS = re.compile(r"(?:[A-Za-z’']+[ ,.;:]+){2,}[A-Za-z’']+")


def test_catalog_has_an_entry_for_all_that_is_said_and_no_other() -> None:
    written = CATALOG.read_text(encoding="utf-8")
    head, _, _ = written.partition("\n\n")
    made = write_catalog(f"{head}\n", collect(), KNOWN)
    assert written == made, "run python -m tools.make_messages"


def test_everything_is_translated() -> None:
    assert [text for text in collect() if not KNOWN.get(text)] == []


def _values(text: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(text) if field is not None}


def test_translations_name_the_values_of_their_templates() -> None:
    differ = {text: said for text, said in KNOWN.items() if _values(said) != _values(text)}
    assert differ == {}


def test_translations_keep_the_code_of_examples() -> None:
    code = re.compile(r"`[^`]+`")
    lost = {text: set(code.findall(text)) - set(code.findall(KNOWN[text])) for text in KNOWN}
    assert {text: code for text, code in lost.items() if code} == {}


def test_every_template_can_be_read_in_the_code() -> None:
    hidden = {
        file: ast.unparse(call)
        for file, call in calls()
        if name(call) in TELLING and not templates(call)
    }
    assert hidden == HIDDEN


def _texts(node: ast.AST) -> Iterator[str]:
    """Give the texts in a piece of code that `tell` and its like do not see."""
    if isinstance(node, ast.Call):
        function = node.func
        called = function.attr if isinstance(function, ast.Attribute) else name(node)
        if called in (*TELLING, *REGISTERING, *_ENGLISH):
            return
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # a docstring
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        parts = (each.value if isinstance(each, ast.Constant) else "…" for each in node.values)
        yield "".join(map(str, parts))
    else:
        for each in ast.iter_child_nodes(node):
            yield from _texts(each)


@pytest.mark.parametrize(
    "file", [each for each in sorted(SOURCE.rglob("*.py")) if "language" not in each.parts]
)
def test_every_sentence_for_the_user_is_told(file: Path) -> None:
    place = file.relative_to(SOURCE).as_posix()
    untold = [text for text in _texts(ast.parse(file.read_text("utf-8"))) if _SENTENCE.search(text)]
    if place not in SPARED:
        assert [text for text in untold if text not in FOREIGN.get(place, ())] == []


def test_every_exception_is_still_one() -> None:
    assert all((SOURCE / place).is_file() for place in (*SPARED, *FOREIGN))


def _blot(text: str) -> str:
    return _CODE.sub(lambda code: "\ufffc" * len(code[0]), text)


_FINDERS: tuple[Callable[[str], Iterable[Any]], ...] = (
    punctuation.boundary_spaces,
    punctuation.dashes,
    punctuation.ellipses,
    punctuation.full_width_alphanumerics,
    punctuation.half_width,
    punctuation.repeated_marks,
    punctuation.space_in_chinese,
    punctuation.unpaired_marks,
    punctuation.wrong_nesting,
    punctuation.wrong_zeros,
    simplified_words.find_simplified,
    orthography.find_hong_kong_variants,
    hanzi.find_look_alikes,
)


@pytest.mark.parametrize("find", _FINDERS, ids=lambda find: find.__name__)
def test_translations_pass_the_checks_of_chinese(find: Callable[[str], Iterable[Any]]) -> None:
    assert [(text, found) for text in KNOWN.values() for found in find(_blot(text))] == []


def test_translations_hold_no_suspicious_character() -> None:
    found = [(text, characters.suspicious(_CODE.sub("", text))) for text in KNOWN.values()]
    assert [each for each in found if each[1]] == []


def test_translations_leave_no_words_in_english() -> None:
    left = [text for text in KNOWN.values() if _ENGLISH_WORDS.search(_CODE.sub("", text))]
    assert left == []


def test_translations_end_as_their_templates_do() -> None:
    """A hint is a sentence with a full stop; a message has none."""
    differ = {
        text: said for text, said in KNOWN.items() if text.endswith(".") != said.endswith("。")
    }
    assert differ == {}
