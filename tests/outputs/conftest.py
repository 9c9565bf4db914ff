"""One build of the real document, one browser and one reading of each file for all tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from charted import FILES
from documents import write
from places import ROOT
from shared import folder, made_once

from .chromium import launch, opened
from .machine import tool
from .paper import Paper
from .publication import Publication, build


@pytest.fixture(scope="session")
def publication(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    """The real Blueprint, built through the command line."""
    return _built_once(ROOT / "blueprint.yaml", "blueprint", tmp_path_factory)


@pytest.fixture(scope="session")
def general(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    """The example document that uses each general kind of section."""
    document = ROOT / "examples" / "general" / "blueprint.yaml"
    return _built_once(document, "general", tmp_path_factory)


@pytest.fixture(scope="session")
def papers_of_the_plan(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    """What the example of a plan has on paper, in all its editions."""
    document = ROOT / "examples" / "plan" / "blueprint.yaml"
    only = ("--format", "pdf", "--format", "slides")
    return _built_once(document, "plan", tmp_path_factory, *only)


@pytest.fixture(scope="session")
def charted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a plan that reports, with every shape of chart."""
    source = write(folder(tmp_path_factory) / "charted-source", FILES) / "blueprint.yaml"
    only = ("--locale", "zh-Hant", "--format", "html")
    made = _built_once(source, "charted", tmp_path_factory, *only)
    return made.folder / "zh-Hant/blueprint.html"


def _built_once(
    document: Path, name: str, tmp_path_factory: pytest.TempPathFactory, *options: str
) -> Publication:
    """Build a document, once for all of pytest-xdist's workers: they wait for the first."""
    place = folder(tmp_path_factory) / name
    options = options or ("--strict",)
    return made_once(tmp_path_factory, name, lambda: build(place, *options, document=document))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The one browser of the session."""
    executable = tool("chromium", "chromium-browser", "google-chrome")
    with sync_playwright() as playwright:
        started = launch(playwright, executable)
        yield started
        started.close()


@pytest.fixture(scope="session")
def visible(browser: Browser) -> Callable[[Path], str]:
    """Give the text that a page shows with no script at work."""

    @cache
    def read(file: Path) -> str:
        with opened(browser, file, script=False) as found:
            return found.page.inner_text("body")

    return read


@pytest.fixture(scope="session")
def paper() -> Iterator[Callable[[Path], Paper]]:
    """Give a PDF file, read once."""
    papers: dict[Path, Paper] = {}

    def read(file: Path) -> Paper:
        if file not in papers:
            papers[file] = Paper.open(file)
        return papers[file]

    yield read
    for each in papers.values():
        each.close()
