"""Every message stands in every file of its locale, in the locale's own script, markup undone."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from .paper import Paper
from .publication import FILES, HAN, PAGES, PAPERS, TAGS, Edition, Publication, missing

NAMES = {"zh-Hant": "繁體中文", "zh-Hans": "简体中文", "en": "English"}
MARKUP = re.compile(r"\{[a-z-]*\}|\*\*|\]\(|\{\{|\}\}|<strong|&amp;|&lt;")

Read = Callable[[Edition, str], str]


@pytest.fixture(scope="module")
def shown(visible: Callable[[Path], str], paper: Callable[[Path], Paper]) -> Read:
    """Give the text that a reader finds in a file."""

    def read(edition: Edition, name: str) -> str:
        file = edition.folder / name
        if name in PAGES:
            return visible(file)
        if name in PAPERS:
            return paper(file).text
        return json.dumps(_without_source(edition), ensure_ascii=False)

    return read


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("tag", TAGS)
def test_every_message_is_there(publication: Publication, shown: Read, tag: str, name: str) -> None:
    edition = publication.edition(tag)
    assert not missing(edition.texts, shown(edition, name))


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("tag", TAGS)
def test_assistive_technology_reads_every_message(
    publication: Publication, paper: Callable[[Path], Paper], tag: str, name: str
) -> None:
    edition = publication.edition(tag)
    assert not missing(edition.texts, paper(edition.folder / name).spoken)


@pytest.mark.parametrize("name", [*PAGES, *PAPERS])
def test_english_words_stay_apart(publication: Publication, shown: Read, name: str) -> None:
    edition = publication.edition("en")
    text = _words(shown(edition, name))
    glued = [message for message in edition.texts.values() if _words(message) not in text]
    assert not glued


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("tag", TAGS)
def test_markup_never_shows(publication: Publication, shown: Read, tag: str, name: str) -> None:
    edition = publication.edition(tag)
    text = shown(edition, name)
    if name == "blueprint.json":
        text = "\n".join(edition.texts.values())
    assert not MARKUP.findall(text)


@pytest.mark.parametrize("name", FILES)
def test_english_shows_no_chinese(publication: Publication, shown: Read, name: str) -> None:
    edition = publication.edition("en")
    text = _without_names(shown(edition, name) + _hidden(edition, name), "en")
    assert not set(HAN.findall(text))


@pytest.mark.parametrize("name", FILES)
def test_simplified_shows_no_traditional_character(
    publication: Publication, shown: Read, name: str
) -> None:
    from opencc import OpenCC

    edition = publication.edition("zh-Hans")
    text = _without_names(shown(edition, name) + _hidden(edition, name), "zh-Hans")
    convert = OpenCC("t2s").convert
    assert not {each for each in HAN.findall(text) if convert(each) != each}


@pytest.mark.parametrize("name", FILES)
def test_traditional_shows_no_simplified_character(
    publication: Publication, shown: Read, name: str
) -> None:
    edition = publication.edition("zh-Hant")
    text = _without_names(shown(edition, name) + _hidden(edition, name), "zh-Hant")
    assert not {each for each in HAN.findall(text) if not _in_hong_kong_use(each)}


def _in_hong_kong_use(character: str) -> bool:
    """Tell whether Hong Kong's character set has it: Big5 with its supplement has 資, not 资."""
    try:
        character.encode("big5hkscs")
    except UnicodeEncodeError:
        return False
    return True


def _words(text: str) -> str:
    """Set words one space apart; a hyphen at a line's end joins what it parts."""
    joined = re.sub("(?:\ufffe|\x02|-)\\s*", "-", text.casefold())
    return re.sub(r"\s+", " ", joined)


def _without_source(edition: Edition) -> object:
    """Give the locale's data without the source texts that it notes beside each target.

    A text that was converted notes them for the terms in it too.
    """
    messages = {
        name: {key: _targets(said) for key, said in message.items() if key != "source"}
        for name, message in edition.data["messages"].items()
    }
    return {**edition.data, "messages": messages}


def _targets(said: object) -> object:
    return [each["target"] for each in said] if isinstance(said, list) else said


def _without_names(text: str, tag: str) -> str:
    """Leave out the names of the other editions, which stand in their own script."""
    for other, name in NAMES.items():
        if other != tag:
            text = text.replace(name, "")
    return text


def _hidden(edition: Edition, name: str) -> str:
    """Give what a file says beside its text: titles, labels, alternatives."""
    if name in PAGES:
        raw = (edition.folder / name).read_text(encoding="utf-8")
        return re.sub(r"(?s)<(style|script)\b.*?</\1>|base64,[\w+/=]*", "", raw)
    return ""
