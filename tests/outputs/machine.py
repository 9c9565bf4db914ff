"""The machine's own tools, that some tests need."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from places import ROOT

#: What takes seconds to start: `./run test --tools` runs the tests that want it, which are marked.
APART = ("chromium", "java", "soffice")
#: Whether the test that runs is marked.
is_marked = False


def tool(*names: str) -> str:
    """Give the path of the first program that is installed, or skip the test."""
    assert is_marked or names[0] not in APART, f"mark what needs {names[0]}: pytest.mark.tools"
    for name in names:
        if found := shutil.which(name):
            return found
    pytest.skip(f"{names[0]} is not installed")


def java(*arguments: str) -> list[str]:
    """Give the command that runs a program of Java, or skip the test.

    One that runs for seconds is done before HotSpot's second compiler has paid; and the HTML
    checker's schema wants a deep stack of code that the first one has made.
    """
    return [tool("java"), "-XX:TieredStopAtLevel=1", "-Xss8m", *arguments]


def html_checker() -> Path:
    """Give the Nu HTML checker's jar, or skip the test."""
    jar = Path(os.environ.get("VNU_JAR", ROOT / ".venv/vnu/build/dist/vnu.jar"))
    if not jar.is_file():
        pytest.skip("vnu.jar is not there")
    return jar


def yaml_language_server() -> Path:
    """Give the program of the YAML language server, or skip the test."""
    place = ROOT / ".venv/yaml-language-server/node_modules/yaml-language-server"
    tool("node")
    if not place.is_dir():
        pytest.skip("yaml-language-server is not there: .ci/run installs it")
    return place / "bin" / "yaml-language-server"


def suite(name: str, file: str = "") -> Path:
    """Give a file of a suite that `.ci/run` installs (`commonmark`, `yaml`), or skip the test."""
    place = ROOT / ".venv" / "suites" / name / file
    if not place.exists():
        pytest.skip(f"the suite {name} is not there: .ci/run installs it")
    return place
