"""Punctuation of the repository's own Chinese: the document, the example, the theme's words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from blueprint_cli.model.walk import messages
from blueprint_cli.pipeline import check
from blueprint_cli.world import DiskWorld
from chinese import FINDERS, OF_TITLES, prose
from places import ROOT

_TITLES = frozenset({"title", "subtitle", "label"})


@pytest.mark.parametrize("folder", [ROOT, ROOT / "examples" / "general"], ids=["own", "example"])
@pytest.mark.parametrize("tag", ["zh-Hant", "zh-Hans"])
def test_documents(folder: Path, tag: str) -> None:
    outcome = check(DiskWorld(folder), "blueprint.yaml")
    assert outcome.value is not None
    (document,) = (one for one in outcome.value.localization.documents if one.tag == tag)
    found = {}
    for path, message in messages(document.document):
        finders = OF_TITLES if path[-1] in _TITLES else FINDERS
        for name, find in finders.items():
            if runs := find(prose(message.target)):
                found[message.target, name] = runs
    assert len(list(messages(document.document))) > 30
    assert found == {}


@pytest.mark.parametrize("tag", ["zh-Hant", "zh-Hans"])
def test_words_of_the_theme(tag: str) -> None:
    from babel.messages.pofile import read_po

    with (ROOT / f"templates/locales/{tag}.po").open("rb") as file:
        own = [entry for entry in read_po(file) if entry.id]
    # The scales of numbers are a list for the program, and the licences of Creative Commons have
    # names that are written as their owner writes them.
    apart = ("figure-scales", "licence-CC")
    entries = [entry for entry in own if not str(entry.context).startswith(apart)]
    words = [word for entry in entries for word in _forms(entry.string)]
    assert len(words) > 20
    assert [run for word in words for find in FINDERS.values() for run in find(prose(word))] == []


def _forms(words: str | Sequence[str] | None) -> Sequence[str]:
    return [words] if isinstance(words, str) else words or []
