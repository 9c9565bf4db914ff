"""The published folder, as programs and readers find it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from documents import Shown, blueprint_process
from places import ROOT

#: The longest that a build may take on a busy machine, in seconds.
TIMEOUT = 900
TAGS = ("zh-Hant", "zh-Hans", "en")
PAGES = ("blueprint.html", "slides.html")
PAPERS = ("blueprint.pdf", "slides.pdf")
FILES = (*PAGES, *PAPERS, "blueprint.json")

#: A Chinese character: Unified Ideographs with their extensions, and Compatibility Ideographs.
HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")

# White space, and the hyphens that stand or do not stand where a line was broken; PDFium gives
# U+FFFE or U+0002 for one that ends a line.
_LAYOUT = re.compile("[\\s\u00ad\u200b\u2060\ufeff\ufffe\x02\u2010-]+")


@dataclass(frozen=True)
class Edition:
    """The files of one locale."""

    tag: str
    folder: Path

    @cached_property
    def data(self) -> Any:
        """The document as its `blueprint.json` gives it."""
        return json.loads((self.folder / "blueprint.json").read_bytes())

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """The plain text of every message, by its id, from where it stands in the document."""
        known = self.data["messages"]
        nested = {key: self.data[key] for key in ("document", "sections", "directions")}
        return {name: text for name, text in _texts(nested, "") if name in known}

    @cached_property
    def directions(self) -> list[dict[str, Any]]:
        """The plan's directions."""
        return list(self.data["directions"])

    @cached_property
    def strategies(self) -> list[dict[str, Any]]:
        """The strategies of all directions."""
        return [each for direction in self.directions for each in direction["strategies"]]

    @cached_property
    def goals(self) -> list[dict[str, Any]]:
        """The goals of all strategies."""
        return [each for strategy in self.strategies for each in strategy["goals"]]

    @cached_property
    def actions(self) -> list[dict[str, Any]]:
        """The actions of all goals."""
        return [each for goal in self.goals for each in goal["actions"]]

    @cached_property
    def plan_ids(self) -> list[str]:
        """The ids of everything in the plan, level by level."""
        levels = (self.directions, self.strategies, self.goals, self.actions)
        return [each["id"] for level in levels for each in level]


@dataclass(frozen=True)
class Publication:
    """A folder that `blueprint build` made of a document, its findings, and its cache."""

    folder: Path
    told: tuple[Shown, ...] = ()
    document: Path = ROOT / "blueprint.yaml"
    memory: Path | None = None

    def edition(self, tag: str) -> Edition:
        """Give the files of one locale."""
        return self.editions[tag]

    @cached_property
    def editions(self) -> Mapping[str, Edition]:
        """The locales, by tag, in the document's order."""
        present = [tag for tag in TAGS if (self.folder / tag).is_dir()]
        return {tag: Edition(tag, self.folder / tag) for tag in present}

    @cached_property
    def manifest(self) -> Any:
        """What `manifest.json` says."""
        return json.loads((self.folder / "manifest.json").read_bytes())

    @cached_property
    def paths(self) -> list[str]:
        """The path of every file, sorted."""
        files = (each for each in self.folder.rglob("*") if each.is_file())
        return sorted(each.relative_to(self.folder).as_posix() for each in files)

    @property
    def pages(self) -> list[str]:
        """The paths of all HTML files."""
        return [path for path in self.paths if path.endswith(".html")]

    @property
    def papers(self) -> list[str]:
        """The paths of all PDF files."""
        return [path for path in self.paths if path.endswith(".pdf")]


def build(folder: Path, *arguments: str, document: Path = ROOT / "blueprint.yaml") -> Publication:
    """Build a document that has no faults, with nothing taken from earlier builds."""
    memory = folder.with_name(f"{folder.name}-memory")
    done = blueprint_process(
        document.parent,
        *("build", "--force", "--out", str(folder), *arguments),
        timeout=TIMEOUT,
        environment={"XDG_CACHE_HOME": str(memory)},
    )
    assert done.status == 0, done.stderr
    return Publication(folder, tuple(done.shown), document, memory)


def squeeze(text: str) -> str:
    """Leave out what layout adds to a text: white space, hyphens at line ends, capitals."""
    return _LAYOUT.sub("", text).casefold()


def missing(texts: Mapping[str, str], shown: str) -> dict[str, str]:
    """Give those of the texts that are not shown, whatever their line breaks."""
    squeezed = squeeze(shown)
    return {name: text for name, text in texts.items() if squeeze(text) not in squeezed}


def _texts(node: Any, owner: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, list):
        for child in node:
            yield from _texts(child, owner)
    elif isinstance(node, dict):
        own = node.get("id", owner)
        for name, child in node.items():
            if isinstance(child, str):
                yield f"{own}.{name}", child
            else:
                yield from _texts(child, own or ("document" if name == "document" else ""))
