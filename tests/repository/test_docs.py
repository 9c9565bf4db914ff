"""What README and guides show is what the tool says."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import click
import pytest

from blueprint_cli.cli import COMMANDS, main
from documents import blueprint
from places import ROOT, SOURCE, TESTS

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
    entry = re.search(r"```po\n(msgctxt .*?)```", GUIDES, re.DOTALL)
    assert entry
    assert entry[1].strip() in (ROOT / "locales" / "en.po").read_text("utf-8")


def test_guide_shows_what_a_round_gives(tmp_path: Path) -> None:
    """Reword an action, send it out, and take it back: as the guide for translators tells it."""
    text = (ROOT / "blueprint.yaml").read_text("utf-8")
    old, new = "進一步在中小學推動創科相關的教育", "在中小學和幼稚園推動創科相關的教育"
    (tmp_path / "blueprint.yaml").write_text(text.replace(old, new), encoding="utf-8")
    shutil.copytree(ROOT / "locales", tmp_path / "locales")

    def said(*arguments: str) -> str:
        run = blueprint(tmp_path, "locale", *arguments)
        assert run.status == 0, run.output
        return run.output

    assert said("sync") in GUIDES
    assert said("export", "en", "--to", "po", "--left") in GUIDES
    packet = tmp_path / "blueprint-en.po"
    entry = packet.read_text("utf-8").rpartition("\n\n")[2]
    assert entry.startswith("#. Section")
    assert entry in GUIDES
    done = entry.replace(f'#, fuzzy\n#| msgid "{old}"\n', "").replace(
        "Further promote I&T-related education in",
        "Promote I&T-related education in kindergartens and in",
    )
    packet.write_text(packet.read_text("utf-8").replace(entry, done), encoding="utf-8")
    assert said("import", "blueprint-en.po") in GUIDES
    assert said("approve", "en", "school-education", "--by", "Language Section") in GUIDES


def _commands() -> dict[str, click.Command]:
    """Give every command by its full name; one of a group too."""
    found: dict[str, click.Command] = {}
    for name in COMMANDS:
        command = main.get_command(click.Context(main), name)
        assert command is not None
        found[name] = command
        if isinstance(command, click.Group):
            context = click.Context(command)
            for own in command.list_commands(context):
                part = command.get_command(context, own)
                assert part is not None
                found[f"{name} {own}"] = part
    return found


@pytest.mark.parametrize("name", _commands())
def test_every_command_and_option_is_documented(name: str) -> None:
    command = _commands()[name]
    assert command.help
    assert isinstance(command, click.Group) or f"`blueprint {name}" in README + GUIDES
    for option in command.params:
        if isinstance(option, click.Option):
            assert option.help, option.name
            assert f"`{option.opts[0]}" in README + GUIDES, option.opts[0]


def test_every_promise_of_safety_names_a_test() -> None:
    page = (ROOT / "docs/security.md").read_text("utf-8")
    promises = [
        line for line in page.partition("## What is promised")[2].splitlines() if "|" in line
    ]
    rows = [line for line in promises if not re.match(r"\| (promise|---)", line)]
    named = [re.findall(r"\| `(tests/[\w/]+\.py)::(test_\w+)` \|$", row) for row in rows]
    assert len(rows) > 20
    for row, tests in zip(rows, named, strict=True):
        assert len(tests) == 1, row
        place, name = tests[0]
        assert re.search(rf"^def {name}\(", (ROOT / place).read_text("utf-8"), re.MULTILINE), row


#: Where the paths of guides start.
_HOMES = (ROOT, SOURCE, TESTS, ROOT / "examples/general")
#: What a path in a guide leaves open: a name in capitals, the number of a check.
_OPEN = re.compile(r"[A-Z]{2,}(?=/|\.|$)|nnn")
_PATH = re.compile(r"`((?:[\w.-]+/)+[\w.-]*|[\w-]+\.py)`")


# The page of a check may name what is missing: that is its example.
@pytest.mark.parametrize(
    "guide",
    [
        ROOT / "README.md",
        *sorted(ROOT.glob("docs/*.md")),
        *sorted(ROOT.glob("docs/decisions/*.md")),
    ],
    ids=lambda guide: guide.relative_to(ROOT).as_posix(),
)
def test_paths_that_guides_name_exist(guide: Path) -> None:
    named = _PATH.findall(guide.read_text("utf-8"))
    assert [path for path in named if _is_ours(path) and not _exists(path)] == []


def _is_ours(path: str) -> bool:
    """Tell whether a path is one of this repository, and not of a writer's folder or of a build."""
    first = path.partition("/")[0]
    return first != "out" and (
        path.endswith(".py") or any((home / first).exists() for home in _HOMES)
    )


def _exists(path: str) -> bool:
    pattern = _OPEN.sub("*", path)
    return any(home.joinpath(path).exists() or any(home.glob(pattern)) for home in _HOMES)
