"""docs/forms.md shows every form beside its picture, and no picture falls behind its snippet."""

from __future__ import annotations

import dataclasses
import inspect
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

import pytest
from PIL import Image
from tools.picture_forms import DIGEST, DRAWINGS, IMAGES, PAGE, Snippet, snippets

from blueprint_cli.model.document import Document
from blueprint_cli.model.message import Message
from blueprint_cli.model.walk import written
from blueprint_cli.pipeline import document
from blueprint_cli.source import Source
from blueprint_cli.syntax import parse, to_plain
from blueprint_cli.validation.validate import json_schema
from blueprint_cli.world import MemoryWorld
from documents import found_in
from places import ROOT

SNIPPETS = tuple(snippets(PAGE.read_text("utf-8")))
#: What readers see nothing of: its snippet has no picture.
UNSEEN = re.compile(
    r"Locale\.|Totals\.|Document\.(blueprint|locales|totals|checks)|Section\.left_out|Identified\.was"
    r"|Earlier\.tag"
)
#: What stands in a text, and is no key; the page's fences hold the last.
MARKUP = [
    "**",
    "*着",
    "]{.name}",
    "]{.title}",
    "](https",
    "](#",
    "[](#",
    "[^",
    "~2~",
    "^3^",
    "\\\n",
    " {#",
    "{fund}",
]
MARKUP += ["\n> ", "\n- ", "\n  - ", "\n1. ", "\n---\n", "```"]
#: The most that all pictures may weigh together, in bytes.
WEIGHT = 1_500_000


def files(snippet: Snippet) -> dict[str, str | bytes]:
    drawings = {f"images/{each.name}": each.read_bytes() for each in DRAWINGS.iterdir()}
    return {**drawings, **snippet.files}


def forms(noun: Any, seen: set[Any]) -> Iterator[tuple[str, str]]:
    """Yield every field of the nouns, by the noun that has it first, with each of its choices."""
    if noun in seen:
        return
    seen.add(noun)
    for name, hint in get_type_hints(noun, include_extras=True).items():
        if name.startswith("__"):
            continue
        yield owner(noun, name), ""
        for each in parts(hint):
            if get_origin(each) is Literal:
                # What a key chooses from is the same wherever the key stands.
                choices = () if UNSEEN.match(owner(noun, name)) else get_args(each)
                yield from ((name, str(choice)) for choice in choices)
            elif dataclasses.is_dataclass(each) and each is not Message:
                yield from forms(each, seen)


def owner(noun: type, name: str) -> str:
    first = [each for each in noun.__mro__ if name in inspect.get_annotations(each)]
    own = noun if name == "kind" else first[-1]
    return f"{own.__name__}.{name}"


def parts(hint: Any) -> Iterator[Any]:
    """Yield the types that a type is made of: a member of a union, an item of a list."""
    if get_origin(hint) is Annotated:
        yield from parts(get_args(hint)[0])
    elif get_origin(hint) is Literal or not get_args(hint):
        if not (isinstance(hint, type) and issubclass(hint, Message)):
            yield hint
    else:
        for each in get_args(hint):
            yield from parts(each)


def used(node: Any) -> Iterator[tuple[str, str]]:
    """Yield the fields of a document that say something, with what they choose."""
    if isinstance(node, Message):
        return
    if dataclasses.is_dataclass(node):
        for each in dataclasses.fields(node):
            value = getattr(node, each.name)
            if value not in (None, (), {}):
                yield owner(type(node), each.name), ""
                for word in value if isinstance(value, tuple) else (value,):
                    yield each.name, str(word)
            yield from used(value)
    elif isinstance(node, tuple | Mapping):
        for each in node.values() if isinstance(node, Mapping) else node:
            yield from used(each)


@cache
def read(snippet: Snippet) -> Document:
    world = MemoryWorld({"blueprint.yaml": snippet.document(), **files(snippet)})
    outcome = document(world, "blueprint.yaml")
    assert outcome.value is not None, f"{PAGE.name}:{snippet.line}"
    return outcome.value[1]


@cache
def shown() -> Mapping[tuple[str, str], bool]:
    """Give the forms that the page shows, and whether each has a picture."""
    found: dict[tuple[str, str], bool] = {}
    for snippet in SNIPPETS:
        for form in used(read(snippet)):
            # What the frame adds is not shown.
            if form[0].rpartition(".")[2].rstrip("_").replace("_", "-") in snippet.text:
                found[form] = found.get(form, False) or bool(snippet.pictures)
    return found


def test_every_form_has_its_snippet_and_its_picture() -> None:
    known = set(forms(Document, set()))
    assert len(known) > 150
    missing = sorted(known - shown().keys())
    assert missing == [], "add a snippet of these to docs/forms.md"
    bare = {name for (name, _), has_picture in shown().items() if not has_picture}
    bare -= {name for (name, _), has_picture in shown().items() if has_picture}
    seen = sorted(name for name in bare if "." in name and not UNSEEN.match(name))
    assert seen == [], "let a picture follow the snippets of these in docs/forms.md"


def test_every_key_of_the_schema_has_its_snippet() -> None:
    written_keys = {key for each in SNIPPETS for key in keys(plain(each.text))}
    known = {key for block in blocks(json_schema()) for key in block.get("properties", {})}
    assert sorted(known - written_keys) == [], "add a snippet of these to docs/forms.md"


def plain(text: str) -> Any:
    root = parse(Source(PAGE.name, text)).value
    assert root is not None
    return to_plain(root)


def keys(node: Any) -> Iterator[str]:
    for block in blocks(node):
        yield from block


def blocks(node: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(node, Mapping):
        yield node
    for each in (
        node.values() if isinstance(node, Mapping) else node if isinstance(node, list) else ()
    ):
        yield from blocks(each)


def test_every_sign_of_a_text_has_its_snippet() -> None:
    texts = "\n".join(text.source for each in SNIPPETS for _, text in written(read(each)))
    assert [sign for sign in MARKUP if sign not in texts] == []


@pytest.mark.parametrize("snippet", SNIPPETS, ids=lambda each: f"line {each.line}")
def test_every_snippet_is_valid(snippet: Snippet) -> None:
    found = found_in(snippet.document(), files(snippet))
    # A translation stands in a file of its own.
    assert [(each.code, str(each.message)) for each in found if each.code != "BP301"] == []


@pytest.mark.parametrize("snippet", SNIPPETS, ids=lambda each: f"line {each.line}")
def test_its_pictures_are_of_today(snippet: Snippet) -> None:
    for picture in snippet.pictures:
        assert len(picture.alternative) > 5
        assert picture.path.is_file(), f"run python -m tools.picture_forms {picture.name}"
        with Image.open(picture.path) as image:
            digest = image.info.get(DIGEST)
        assert digest == snippet.digest, f"run python -m tools.picture_forms {picture.name}"


def test_there_is_no_other_picture_and_none_is_heavy() -> None:
    named = {each.path for snippet in SNIPPETS for each in snippet.pictures}
    assert {*IMAGES.iterdir()} == named
    assert sum(each.stat().st_size for each in named) < WEIGHT
    assert all(f"(images/forms/{each.name})" in PAGE.read_text("utf-8") for each in named)


def test_the_guide_leads_there() -> None:
    assert "(forms.md)" in (ROOT / "docs/writers.md").read_text("utf-8")
