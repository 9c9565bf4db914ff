"""The labelled corpus: texts with their faults marked, and what the checks make of them.

    .venv/bin/python -m tools.corpus                 # the table, as docs/accuracy.md has it
    .venv/bin/python -m tools.corpus --write         # writes it there
    .venv/bin/python -m tools.corpus --misses BP210  # what the check missed and made up; or all do

The texts of a check lie beside its rule, in `src/blueprint_cli/checks/rules/`. `⟦…⟧` encloses what
it must find; `⟦BP211|…⟧` what another check, `⟦BP114 BP238|…⟧` what several must find in the same
text. Every check runs on every text, and a finding that no mark calls for counts against its check.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from blueprint_cli.checks import CHECKS
from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.model.rendering import Rendering
from blueprint_cli.pipeline import check
from blueprint_cli.world import MemoryWorld
from tools import held_out, outputs, title_breaks
from tools.catalogs import catalog, quoted

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "src/blueprint_cli/checks/rules"
TABLE = ROOT / "docs" / "accuracy.md"
#: How much of a file is mark, and not text.
_MARK = re.compile(r"⟦(?:(BP\d{3}(?: BP\d{3})*)\|)?|⟧")
#: libyaml's is ten times as quick.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
#: What stands around a text under test, in each language.
_AROUND = {
    "zh-Hant": ("香港創新科技發展藍圖", "創新科技及工業局", "序言", "創新是發展的動力。"),
    "zh-Hans": ("香港创新科技发展蓝图", "创新科技及工业局", "序言", "创新是发展的动力。"),
    "en": (
        "A blueprint for Hong Kong",
        "The Government",
        "Preface",
        "Innovation moves us forward.",
    ),
}


@dataclass(frozen=True)
class Label:
    """What a check must find: from `start` up to `end` of a file, in code points."""

    code: str
    file: str
    start: int
    end: int

    def is_met(self, found: Diagnostic) -> bool:
        """Tell whether a finding is this one: by the same check, at the same place."""
        span = found.span
        if found.code != self.code or span is None or span.source.name != self.file:
            return False
        return span.start <= self.end and self.start <= span.end


@dataclass(frozen=True)
class Case:
    """A text with what surrounds it: the files of a document, and the labels of its faults.

    `more` are files that no fault is labelled in. `of` is the format of the one file that is made
    of it where its fault is of finished files, `pdf` or `slides-pdf`; all are where it is empty.
    """

    name: str
    faulty: bool
    files: Mapping[str, str]
    labels: tuple[Label, ...]
    more: Mapping[str, str | bytes]
    of: str = ""

    @property
    def takes_outputs(self) -> bool:
        """Whether it is about a fault that only a finished file has."""
        return takes_outputs(self.name)

    def found(self) -> tuple[Diagnostic, ...]:
        """Check it; where it is about outputs, make these, and check them too."""
        world = MemoryWorld({**self.files, **self.more})
        outcome = check(world, "blueprint.yaml")
        if not self.takes_outputs or outcome.value is None:
            return outcome.diagnostics
        screen = self.name.startswith("BP410")
        return outcome.diagnostics + outputs.inspected(
            outcome.value, world, screen=screen, of=self.of
        )


@dataclass(frozen=True)
class Result:
    """What the checks found in a case: labels that were met and missed, findings made up."""

    case: Case
    found: tuple[Diagnostic, ...]
    met: tuple[Label, ...]
    missed: tuple[Label, ...]
    made_up: tuple[Diagnostic, ...]


def takes_outputs(name: str) -> bool:
    """Tell by its name whether a file of the corpus, or a case of it, is about finished files."""
    own = CHECKS.get(name[:5])
    return own is not None and own.stage is Rendering


def files() -> list[Path]:
    """List the files of the corpus, in the order of their codes."""
    return sorted(CORPUS.glob("*/BP*.yaml"), key=lambda file: file.name)


def cases(file: Path) -> Iterator[Case]:
    """Read the cases of a file."""
    code = file.name[:5]
    content = yaml.load(file.read_text(encoding="utf-8"), _LOADER)  # noqa: S506 - a safe one
    for group in ("fault", "sound"):
        for number, entry in enumerate(content[group], 1):
            marked = _document(entry) if "document" in entry else _texts(entry)
            plain, labels = {}, list[Label]()
            for name, text in marked.items():
                plain[name], own = _unmark(text, code, name)
                labels += own
            name, more = f"{code} {group} {number}", dict(outputs.files(entry))
            yield Case(name, group == "fault", plain, tuple(labels), more, entry.get("of", ""))


def judge(case: Case) -> Result:
    """Compare what the checks find with the labels."""
    found = case.found()
    met = tuple(label for label in case.labels if any(map(label.is_met, found)))
    missed = tuple(label for label in case.labels if label not in met)
    made_up = tuple(each for each in found if not any(one.is_met(each) for one in case.labels))
    return Result(case, found, met, missed, made_up)


def table(results: Iterable[Result]) -> str:
    """Give precision and recall of every check as Markdown."""
    met, missed, made_up, faulty, sound = (Counter[str]() for _ in range(5))
    for result in results:
        own = result.case.name[:5]
        (faulty if result.case.faulty else sound)[own] += 1
        met.update(each.code for each in result.met)
        missed.update(each.code for each in result.missed)
        made_up.update(each.code for each in result.made_up)
    rows = [
        f"| {code} | {_name(code)} | {faulty[code]} | {sound[code]} "
        f"| {_share(met[code], missed[code])} | {_share(met[code], made_up[code])} |"
        for code in sorted(faulty.keys() | met.keys() | missed.keys() | made_up.keys())
    ]
    total = (sum(each.values()) for each in (faulty, sound))
    recall = _share(sum(met.values()), sum(missed.values()))
    precision = _share(sum(met.values()), sum(made_up.values()))
    last = f"| **all** | | {' | '.join(map(str, total))} | {recall} | {precision} |"
    return "\n".join([_INTRODUCTION, *rows, last, title_breaks.table() + held_out.table()])


def _name(code: str) -> str:
    return CHECKS[code].name if code in CHECKS else ""


def _share(right: int, wrong: int) -> str:
    return f"{right / (right + wrong):.3f}" if right + wrong else "–"


_INTRODUCTION = """\
# How well the checks find faults

Measured by `python -m tools.corpus --write` over the labelled texts beside the rules, in
`src/blueprint_cli/checks/rules/`. *Recall* is the share of the marked faults that a check finds,
*precision* the share of its findings, over all texts, that a mark calls for.

| code | check | texts with the fault | without | recall | precision |
| --- | --- | ---: | ---: | ---: | ---: |"""


def _document(entry: Mapping[str, Any]) -> dict[str, str]:
    return {"blueprint.yaml": entry["document"], **entry.get("files", {})}


def _texts(entry: Mapping[str, str]) -> dict[str, str]:
    """Put a text, or a source and its translation, into a document."""
    langs = [key for key in entry if key != "as"]
    source, *others = langs
    tags = {lang: _tag(lang) for lang in langs}
    around = _AROUND[tags[source]]
    title, text = (entry[source], around[3]) if "as" in entry else (around[2], entry[source])
    strategies = "".join(
        f"  {tags[lang]}: {{strategy: {strategy}, lang: {lang}}}\n"
        for lang, strategy in zip(langs, ["source", *("translate" for _ in others)], strict=True)
    )
    documents = {
        "blueprint.yaml": (
            f"blueprint: 1\ndocument:\n  title: {around[0]}\n  publisher: {around[1]}\n"
            f"  published: 2022-12-22\nlocales:\n{strategies}sections:\n  - kind: prose\n"
            f"    id: preface\n    title: {quoted(title)}\n    text: {quoted(text)}\n"
        )
    }
    for lang in others:
        target = _AROUND[tags[lang]]
        pairs = {
            "document.title": (around[0], target[0]),
            "document.publisher": (around[1], target[1]),
            "preface.title": (title, entry[lang] if "as" in entry else target[2]),
            "preface.text": (text, target[3] if "as" in entry else entry[lang]),
        }
        documents[f"locales/{tags[lang]}.po"] = catalog(
            (name, _MARK.sub("", said), shown) for name, (said, shown) in pairs.items()
        )
    return documents


def _tag(lang: str) -> str:
    return next(tag for tag in _AROUND if lang.startswith(tag))


def _unmark(text: str, code: str, file: str) -> tuple[str, list[Label]]:
    """Take the marks out of a file, and note what they enclosed."""
    plain, position, size = [], 0, 0
    opened: list[tuple[str, int]] = []
    labels = []
    for mark in _MARK.finditer(text):
        plain.append(text[position : mark.start()])
        size += mark.start() - position
        position = mark.end()
        if mark[0] == "⟧":
            codes, start = opened.pop()
            labels += [Label(each, file, start, size) for each in codes.split()]
        else:
            opened.append((mark[1] or code, size))
    plain.append(text[position:])
    return "".join(plain), labels


def _tell(results: Iterable[Result], code: str) -> Iterator[str]:
    """Say what a check missed and made up; every check where none is named."""
    for result in results:
        for label in result.missed:
            if label.code.startswith(code):
                text = result.case.files[label.file]
                around = text[max(label.start - 30, 0) : label.end + 30]
                yield f"{label.code} missed   {result.case.name}: {around!r}"
        for found in result.made_up:
            if found.code.startswith(code):
                line = found.span.source.line(found.span.position.line) if found.span else ""
                yield f"{found.code} made up  {result.case.name}: {found.message}: {line}"


def main() -> None:
    """Print or write the table, or print what a check got wrong."""
    parser = argparse.ArgumentParser(description="Score the checks over the labelled corpus.")
    parser.add_argument("--write", action="store_true", help="write docs/accuracy.md")
    parser.add_argument("--misses", metavar="CODE", nargs="?", const="", help="what went wrong")
    chosen = parser.parse_args()
    results = [judge(case) for file in files() for case in cases(file)]
    if chosen.misses is not None:
        print("\n".join(_tell(results, chosen.misses)))
    elif chosen.write:
        TABLE.write_text(table(results), encoding="utf-8")
    else:
        sys.stdout.write(table(results))


if __name__ == "__main__":
    main()
