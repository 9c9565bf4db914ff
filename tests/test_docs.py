"""What README and guides show is what the tool says."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import click
import pytest

from blueprint_cli.cli import COMMANDS, main
from documents import blueprint

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
GUIDES = "".join(guide.read_text("utf-8") for guide in (ROOT / "docs").glob("*.md"))


def _check(folder: Path, pattern: str, replacement: str) -> str:
    """Give what `check` says of the Blueprint with one text changed, the count left out."""
    text = (ROOT / "blueprint.yaml").read_text("utf-8")
    changed, count = re.subn(pattern, replacement, text, flags=re.DOTALL)
    assert count == 1
    (folder / "blueprint.yaml").write_text(changed, encoding="utf-8")
    shutil.copytree(ROOT / "locales", folder / "locales")
    return blueprint(folder, "check").stdout.rpartition("\n1 error")[0]


def test_readme_shows_what_a_misspelt_key_gives(tmp_path: Path) -> None:
    said = _check(tmp_path, "text: (?=進一步在中小學)", "tex: ")
    assert said
    assert said in README


def test_guide_shows_what_a_lost_action_gives(tmp_path: Path) -> None:
    said = _check(tmp_path, r"\n {14}- id: fintech\n[^\n]*", "")
    assert said
    assert said.partition("\nlocales/")[0] in GUIDES


def test_guide_shows_an_entry_of_the_catalog() -> None:
    entry = re.search(r"```po\n(#: .*?)```", GUIDES, re.DOTALL)
    assert entry
    assert entry[1].strip() in (ROOT / "locales" / "en.po").read_text("utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_documented(name: str) -> None:
    assert f"`blueprint {name}" in README
    command = main.get_command(click.Context(main), name)
    assert command is not None
    assert command.help
    for option in command.params:
        if isinstance(option, click.Option):
            assert option.help, option.name
            assert f"`{option.opts[0]}" in README + GUIDES, option.opts[0]
