"""A document under version control, and ten edits of it: what a year does to a plan."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from documents import write

DOCUMENT = """\
blueprint: 1
document: {title: 海濱發展計劃, publisher: 發展局, published: 2024-03-01}
locales:
  zh-Hant: {strategy: source, lang: zh-Hant-HK}
  zh-Hans: {strategy: convert, lang: zh-Hans-CN}
  en: {strategy: translate, lang: en-HK}
sections:
  - {kind: closing, id: preface, title: 序言, text: 海濱屬於所有市民。}
  - {kind: strategies, id: plan, title: 計劃內容}
directions:
  - id: access
    title: 暢達海濱
    strategies:
      - id: paths
        title: 連接海濱長廊
        goals:
          - id: unbroken-path
            text: 讓市民沿**海濱**漫步
            actions:
              - id: bridges
                text: 興建3座行人橋
              - id: crossings
                text: 增設過路處和改善照明
          - id: cycling
            text: 推廣單車
            actions:
              - id: cycle-track
                text: 擴展單車徑，方便居民
      - id: piers
        title: 活化碼頭
        goals:
          - id: busy-piers
            text: 讓碼頭再現活力
            actions:
              - id: kiosks
                text: 引入小食亭
              - id: seats
                text: 在碼頭加設座椅
              - id: ferries
                text: 研究增加渡輪航線
"""
TARGETS = {
    "document.title": ("海濱發展計劃", "Harbourfront Plan"),
    "document.publisher": ("發展局", "Development Bureau"),
    "preface.title": ("序言", "Preface"),
    "preface.text": ("海濱屬於所有市民。", "The harbourfront belongs to everyone."),
    "plan.title": ("計劃內容", "The plan"),
    "access.title": ("暢達海濱", "Reaching the harbourfront"),
    "paths.title": ("連接海濱長廊", "Join up the promenades"),
    "unbroken-path.text": ("讓市民沿**海濱**漫步", "Let people stroll along the **harbour**"),
    "bridges.text": ("興建3座行人橋", "Build 3 footbridges"),
    "crossings.text": ("增設過路處和改善照明", "Add crossings and improve lighting"),
    "cycling.text": ("推廣單車", "Promote cycling"),
    "cycle-track.text": ("擴展單車徑，方便居民", "Extend the cycle track for residents"),
    "piers.title": ("活化碼頭", "Bring piers to life"),
    "busy-piers.text": ("讓碼頭再現活力", "Make piers lively again"),
    "kiosks.text": ("引入小食亭", "Introduce kiosks"),
    "seats.text": ("在碼頭加設座椅", "Put seats on the piers"),
    "ferries.text": ("研究增加渡輪航線", "Study more ferry routes"),
}
CATALOG = "\n".join(
    f'msgctxt "{name}"\nmsgid "{source}"\nmsgstr "{target}"\n'
    for name, (source, target) in TARGETS.items()
)


@dataclass(frozen=True)
class Step:
    """One edit: its name, what it does to the text, and what follows from it.

    `parts` and `texts` are changes as `KIND ID`, of a reworded text with its extent; `stale` and
    `missing` are what English has for the edit that was there before it, and is no longer.
    """

    name: str
    edit: Callable[[str], str]
    parts: frozenset[str] = frozenset()
    texts: frozenset[str] = frozenset()
    stale: frozenset[str] = frozenset()
    missing: frozenset[str] = frozenset()


def replaced(old: str, new: str) -> Callable[[str], str]:
    def edit(text: str) -> str:
        assert text.count(old) == 1, old
        return text.replace(old, new)

    return edit


def _moved(text: str) -> str:
    start, end = text.index("          - id: cycling"), text.index("      - id: piers")
    return text[:start] + text[end:] + text[start:end]


def _deleted(text: str) -> str:
    start, end = text.index("              - id: kiosks"), text.index("              - id: seats")
    return text[:start] + text[end:]


def _reflowed(text: str) -> str:
    wrapped = "text: >-\n                  研究增加\n                  渡輪航線"
    return replaced("text: 研究增加渡輪航線", wrapped)(text)


def _of(*names: str) -> frozenset[str]:
    return frozenset(names)


STEPS = (
    Step(
        "reword",
        replaced("在碼頭加設座椅", "在所有碼頭加設座椅"),
        texts=_of("reworded seats.text words"),
        stale=_of("seats.text"),
    ),
    Step(
        "move a goal between strategies",
        _moved,
        parts=_of("moved cycling", "renumbered cycle-track"),
    ),
    Step(
        "delete",
        _deleted,
        parts=_of("removed kiosks", "renumbered seats", "renumbered ferries"),
        texts=_of("removed kiosks.text"),
    ),
    Step(
        "split",
        replaced(
            "                text: 增設過路處和改善照明\n",
            "                text: 增設過路處\n"
            "              - id: lighting\n"
            "                text: 改善照明\n",
        ),
        parts=_of("added lighting"),
        texts=_of("reworded crossings.text words", "added lighting.text < crossings.text"),
        stale=_of("crossings.text"),
        missing=_of("lighting.text"),
    ),
    Step(
        "renumber",
        replaced(
            "              - id: bridges\n",
            "              - id: survey\n"
            "                text: 先作勘察\n"
            "              - id: bridges\n",
        ),
        parts=_of(
            "added survey", "renumbered bridges", "renumbered crossings", "renumbered lighting"
        ),
        texts=_of("added survey.text"),
        missing=_of("survey.text"),
    ),
    Step(
        "change only emphasis",
        replaced("讓市民沿**海濱**漫步", "讓市民沿海濱**漫步**"),
        texts=_of("reworded unbroken-path.text emphasis"),
        stale=_of("unbroken-path.text"),
    ),
    Step(
        "change only punctuation",
        replaced("擴展單車徑，方便居民", "擴展單車徑、方便居民"),
        texts=_of("reworded cycle-track.text punctuation"),
        stale=_of("cycle-track.text"),
    ),
    Step(
        "change a number",
        replaced("興建3座行人橋", "興建5座行人橋"),
        texts=_of("reworded bridges.text number"),
        stale=_of("bridges.text"),
    ),
    Step(
        "rename",
        replaced("- id: busy-piers\n", "- id: lively-piers\n            was: busy-piers\n"),
        parts=_of("renamed lively-piers"),
    ),
    Step("whitespace", lambda text: _reflowed(text) + "\n\n"),
)


def edit(folder: Path, name: str, *changes: tuple[str, str]) -> None:
    """Put texts into the place of others in a file that has them."""
    text = (folder / name).read_text("utf-8")
    for old, new in changes:
        text = replaced(old, new)(text)
    write(folder, {name: text})


def git(folder: Path, *arguments: str) -> str:
    """Run git as somebody, whatever this machine's settings are."""
    settings = ("user.name=Writer", "user.email=writer@example.org", "init.defaultBranch=main")
    options = [word for each in settings for word in ("-c", each)]
    done = subprocess.run(
        ["git", *options, *arguments],
        cwd=folder,
        capture_output=True,
        check=True,
        text=True,
    )
    return done.stdout.strip()


def record(folder: Path, name: str) -> None:
    """Commit all that is in a folder, and tag it."""
    git(folder, "add", "--all", ".")
    git(folder, "commit", "--quiet", "--allow-empty", "-m", name)
    git(folder, "tag", name)


def history(root: Path, below: str = ".") -> Path:
    """Make a repository with the document in a folder of it, and a commit for each step.

    Tags `step-0` to `step-10` name the commits.
    """
    git(root, "init", "--quiet")
    text = DOCUMENT
    folder = write(root / below, {"blueprint.yaml": text, "locales/en.po": CATALOG})
    record(folder, "step-0")
    for number, step in enumerate(STEPS, 1):
        text = step.edit(text)
        write(folder, {"blueprint.yaml": text})
        record(folder, f"step-{number}")
    return folder
