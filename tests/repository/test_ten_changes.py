"""Ten changes that the guide for contributors counts; three of them made in a copy of the house."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from documents import Run, blueprint_process, small, write
from places import ROOT

GUIDE = (ROOT / "docs/contributing.md").read_text("utf-8")
MOST = 4
#: Makes the new text of a file from the old one, which is empty where there is none.
Edit = Callable[[str], str]

_CHANGE = re.compile(r"^- \*\*(.+?)\*\*:(.*?)(?=^- |\Z)", re.MULTILINE | re.DOTALL)
_FILES = re.compile(r"^  - ([a-z]+)\b[^:]*:(.*?)(?=^  - |\Z)", re.MULTILINE | re.DOTALL)
_PATH = re.compile(r"`([\w.-]+(?:/[\w.-]+)*\.\w+)`")


def _counted() -> dict[str, dict[str, list[str]]]:
    """Read the guide's list: for each change its files, by what they are."""
    part = GUIDE.partition("### Ten changes, counted\n")[2].partition("\n### ")[0]
    return {
        name: {sort: _PATH.findall(files) for sort, files in _FILES.findall(said)}
        for name, said in _CHANGE.findall(part)
    }


COUNTED = _counted()


def test_ten_changes_are_counted() -> None:
    assert len(COUNTED) == 10


@pytest.mark.parametrize("change", COUNTED)
def test_change_takes_few_files_of_code(change: str) -> None:
    assert 1 <= len(COUNTED[change]["code"]) <= MOST


@dataclass(frozen=True)
class House:
    """A copy of the source and of the theme, in which changes are made."""

    root: Path

    def change(self, name: str, edits: Mapping[str, Edit], **fills: str) -> None:
        """Make a change in the files that the guide lists for it: all of the code, and no other."""
        listed = COUNTED[name]
        assert (
            set(listed["code"]) <= set(edits) <= {each for own in listed.values() for each in own}
        )
        for listed_path, edit in edits.items():
            place = self._place(listed_path, fills)
            old = place.read_text("utf-8") if place.exists() else ""
            new = edit(old)
            assert new != old, listed_path
            place.write_text(new, encoding="utf-8")

    def _place(self, path: str, fills: Mapping[str, str]) -> Path:
        for open_name, value in fills.items():
            path = path.replace(open_name, value)
        is_theme = path.startswith("templates/")
        return self.root / path if is_theme else self.root / "src/blueprint_cli" / path

    @property
    def environment(self) -> dict[str, str]:
        """What makes Python find the copy first."""
        cache = str(self.root / "cache")
        return {"PYTHONPATH": str(self.root / "src"), "XDG_CACHE_HOME": cache}

    def blueprint(self, folder: Path, *arguments: str) -> Run:
        """Run the copy's command line."""
        return blueprint_process(folder, *arguments, environment=self.environment, timeout=300)

    def python(self, folder: Path, script: str) -> None:
        """Run a script that imports the copy."""
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=folder,
            env={**os.environ, **self.environment},
            check=True,
            timeout=300,
        )


def _whole(text: str) -> Edit:
    """Write a file that is not there yet."""

    def edit(old: str) -> str:
        assert not old
        return text

    return edit


def _after(*pairs: tuple[str, str]) -> Edit:
    """Write each text after the first place of another."""

    def edit(old: str) -> str:
        for place, added in pairs:
            assert place in old
            old = old.replace(place, place + added, 1)
        return old

    return edit


def _word(name: str, english: str, own: str) -> Edit:
    return lambda old: f'{old}\nmsgctxt "{name}"\nmsgid "{english}"\nmsgstr "{own}"\n'


PLAIN_TEXT: Mapping[str, Edit] = {
    "renderers/formats/NAME.py": _whole(
        """
from blueprint_cli.model.localized import plain
from blueprint_cli.model.rendering import Layout

def render(document, world):
    texts = [plain(each, document.values) for each in document.messages.values()]
    return "\\n\\n".join(texts).encode(), Layout()
"""
    ),
    "renderers/formats/__init__.py": _after(
        ('"json": ("data", "render"),', ' "text": ("plain", "render"),')
    ),
    "model/formats.py": _after(
        ('Format("json", "json", "blueprint.json"),', ' Format("text", "text", "blueprint.txt"),')
    ),
    "templates/locales/theme.pot": _word("format-text", "Plain text", ""),
    "templates/locales/zh-Hant.po": _word("format-text", "Plain text", "純文字"),
    "templates/locales/zh-Hans.po": _word("format-text", "Plain text", "纯文本"),
}

EXCLAMATION: Mapping[str, Edit] = {
    "checks/rules/FAMILY/MODULE.py": _whole(
        '''
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.text import Text
from blueprint_cli.diagnostics import Severity, tell

@check("BP999", "exclamation", stage=Text, severity=Severity.WARNING)
def exclamation(text):
    """Find exclamation marks.

    Why: a plan does not shout.
    Example: `創新！`
    """
    at = text.prose.find("！")
    if at >= 0:
        yield text.finding(at, at + 1, tell("an exclamation mark"), tell("Write a full stop."))
'''
    ),
    "checks/rules/FAMILY/__init__.py": _after(("    repetition,", "\n    exclamation,")),
}

REMINDER: Mapping[str, Edit] = {
    "model/sections/FAMILY.py": _after(
        (
            '"Paragraphs and lists in Markdown.", None, example="申請六月截止。"\n    )\n',
            """

@dataclass(frozen=True, kw_only=True)
class Reminder(Untitled):
    kind: Literal["reminder"]
    text: Passage = described("What is not to be forgotten.")
""",
        ),
        ("ProseKind: TypeAlias = Prose", " | Reminder"),
    ),
    "templates/kinds/KIND.html.jinja": _whole(
        "{% import 'parts.html.jinja' as parts with context %}\n"
        '<div class="not-forgotten">{{ parts.text(section.text) }}</div>\n'
    ),
    "templates/slides/KIND.html.jinja": _whole(
        '<div class="not-forgotten">{% for each in slide.items %}\n'
        "{{ each|html }}\n"
        "{% endfor %}</div>\n"
    ),
    "renderers/deck/outline.py": _after(
        ("import Callout, Prose", ", Reminder"),
        ("    Prose: (_PASSAGE, 27),\n", "    Reminder: (_PASSAGE, 27),\n"),
    ),
}

_PARAGRAPH = f"      第{{}}段{'：創新是發展的動力' * 12}。\n\n"
#: A document that has all that is new in it; its reminder is too long for one slide.
DOCUMENT = f"""{small()}
  - kind: reminder
    id: reminder
    title: 備忘
    text: |
      不要忘記！

{"".join(_PARAGRAPH.format(each) for each in "一二三四五六七八")}
"""
LINE = next(at for at, line in enumerate(DOCUMENT.split("\n"), 1) if "不要忘記！" in line)

#: What a PDF is laid out from, and the slides for the screen, without the time that pages take.
LOOK = """
from pathlib import Path
from blueprint_cli.pipeline import localized
from blueprint_cli.renderers.formats import render
from blueprint_cli.renderers.hypertext import templating
from blueprint_cli.world import DiskWorld

world = DiskWorld(Path.cwd())
(document,) = localized(world, "blueprint.yaml").value.published
paper = templating.render("print.html.jinja", document, world)
Path("out/print.html").write_text(paper, encoding="utf-8")
Path("out/slides.html").write_bytes(render("slides-html", document, world).data)
"""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    """Give a copy with all three changes."""
    root = tmp_path_factory.mktemp("house")
    for folder in ("src/blueprint_cli", "templates"):
        shutil.copytree(ROOT / folder, root / folder)
    copy = House(root)
    copy.change("an output format", PLAIN_TEXT, NAME="plain")
    copy.change("a check", EXCLAMATION, FAMILY="prose", MODULE="exclamation")
    copy.change("a kind of section", REMINDER, KIND="reminder", FAMILY="prose")
    return copy


@pytest.fixture(scope="module")
def published(house: House, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder that the copy has published."""
    folder = write(tmp_path_factory.mktemp("changed"), {"blueprint.yaml": DOCUMENT})
    formats = (f"--format={each}" for each in ("html", "json", "text"))
    built = house.blueprint(folder, "build", "--jobs", "0", *formats)
    assert built.status == 0, built.output
    house.python(folder, LOOK)
    return folder / "out"


def test_output_format_is_published(published: Path) -> None:
    path = "zh-Hant/blueprint.txt"
    assert "創新是發展的動力。" in (published / path).read_text("utf-8").split("\n\n")
    files = json.loads((published / "manifest.json").read_text("utf-8"))["files"]
    assert [each["format"] for each in files if each["path"] == path] == ["text"]
    assert f'href="{path}"' in (published / "index.html").read_text("utf-8")
    assert '<a href="blueprint.txt">純文字</a>' in _page(published)


def test_check_is_run_and_explained(house: House, published: Path) -> None:
    (found,) = house.blueprint(published.parent, "check").shown
    assert (found.code, found.severity) == ("BP999", "warning")
    assert (found.file, found.line, found.column) == ("blueprint.yaml", LINE, 11)
    explained = house.blueprint(published.parent, "explain", "exclamation").stdout
    assert explained.startswith("BP999 exclamation (warning)\n\nFind exclamation marks.\n")
    assert "A plan does not shout." in explained


def test_kind_of_section_is_shown_everywhere(published: Path) -> None:
    paper = (published / "print.html").read_text("utf-8")
    slides = (published / "slides.html").read_text("utf-8")
    for made in (_page(published), paper, slides):
        whole = re.sub(r"</?span[^>]*>", "", made)  # around what stays on one line
        assert re.search(r'<div class="not-forgotten">\s*<p>不要忘記！</p>', whole)
    assert 'id="reminder.2"' in slides
    data = json.loads((published / "zh-Hant/blueprint.json").read_text("utf-8"))
    assert [each["kind"] for each in data["sections"]] == ["closing", "reminder"]


def _page(published: Path) -> str:
    return (published / "zh-Hant/blueprint.html").read_text("utf-8")
