"""What checks and conversions make of texts that were held out while their rules were written.

    .venv/bin/python -m tools.held_out                # the table, as docs/accuracy.md has it
    .venv/bin/python -m tools.held_out --write        # writes it there
    .venv/bin/python -m tools.held_out --misses KIND  # what is wrong yet of a kind's seen part

The texts lie in `tests/language/cases/`, those that the rules were made over in `seen/`, the others
in `held_out/`: a file a kind, TSV, its columns named in its first line. What is wrong in the second
part is never shown: a rule that was made for it would no longer be measured by it.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeAlias

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.pipeline import check, examine
from blueprint_cli.world import MemoryWorld
from tools import joined_words
from tools.catalogs import catalog, quoted

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "tests/language/cases"
TABLE = ROOT / "docs/accuracy.md"
PARTS = ("seen", "held_out")
#: What these tell hangs on the rest of a document, which a single text does not have; or, of
#: addresses, on how a link is written.
_SPARED = frozenset({"BP115", "BP116", "BP209", "BP216", "BP227", "BP241", "BP246"})
_PROFILES = ("mainland", "hk-gov")
#: The language of the texts of a kind, where it is not Hong Kong's Chinese.
_LANGS = {"english": "en-HK", "simplified-punctuation": "zh-Hans-CN"}
_SOURCE = "blueprint.yaml"
_CASE = re.compile(r"case-(\d+)")
#: What stands around the texts, and in English.
_AROUND = {"title": ("藍圖", "Blueprint"), "publisher": ("創新科技及工業局", "The Government")}

Row: TypeAlias = Mapping[str, str]


class Score(NamedTuple):
    """Of a kind's part: texts at fault and those found, texts without fault and those told of.

    Of conversions: texts, and those that come out as they should.
    """

    texts: int
    right: int
    sound: int = 0
    false: int = 0


class Judged(NamedTuple):
    """A text, whether all is well with what was made of it, and what was."""

    row: Row
    is_right: bool
    made: str


def kinds(part: str) -> list[str]:
    """List the kinds of texts that a part has."""
    return sorted(file.stem for file in (FOLDER / part).glob("*.tsv"))


def rows(part: str, kind: str) -> list[Row]:
    """Give the texts of a file by the names of its columns."""
    with (FOLDER / part / f"{kind}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE, restval=""))


@cache
def judged(part: str, kind: str) -> tuple[Judged, ...]:
    """Give what the checks say of each text, or how it is converted."""
    own = rows(part, kind)
    return tuple(_converted(own) if _is_converted(own[0]) else _checked(own, kind))


def score(part: str, kind: str) -> Score:
    """Count what comes out of a part of a kind."""
    results = judged(part, kind)
    if _is_converted(results[0].row):
        return Score(len(results), sum(each.is_right for each in results))
    faulty = [each.is_right for each in results if each.row["wrong"]]
    sound = [each.is_right for each in results if not each.row["wrong"]]
    return Score(len(faulty), sum(faulty), len(sound), len(sound) - sum(sound))


def _is_converted(row: Row) -> bool:
    return "wrong" not in row or "term" in row


def _checked(own: Sequence[Row], kind: str) -> Iterator[Judged]:
    """Check all texts as one document, a section each."""
    files = _pairs(own) if "zh" in own[0] else _texts(own, _LANGS.get(kind, "zh-Hant-HK"))
    found = defaultdict[int, list[Diagnostic]](list)
    for each in check(MemoryWorld(files), _SOURCE).diagnostics:
        if each.span and each.code not in _SPARED:
            found[_case(each)].append(each)
    for number, row in enumerate(own):
        told = found[number]
        if row["wrong"]:
            is_right = any("zh" in row or _touches(each, row["wrong"]) for each in told)
        else:
            is_right = not told
        yield Judged(row, is_right, "; ".join(f"{each.code} {each.message}" for each in told))


def _case(found: Diagnostic) -> int:
    """Give the number of the text that a finding is about, -1 for what stands around them."""
    assert found.span  # noqa: S101 - the caller has looked
    source, line = found.span.source, found.span.position.line
    while line and not (name := _CASE.search(source.line(line))):
        line -= 1
    return int(name[1]) if line and name else -1


def _touches(found: Diagnostic, wrong: str) -> bool:
    """Tell whether a finding points at the words at fault, or inside them."""
    assert found.span  # noqa: S101 - the caller has looked
    words, source = quoted(wrong)[1:-1], found.span.source
    # Behind the key: its colon is none of the text.
    key = source.text.find('"', source.text.rfind("\n", 0, found.span.start) + 1)
    start = source.text.find(words, key)
    return start <= found.span.start < start + len(words)


def _texts(own: Iterable[Row], lang: str) -> dict[str, str]:
    tag = lang.rsplit("-", 1)[0]
    return {_SOURCE: _document({tag: f"source, lang: {lang}"}, (row["text"] for row in own))}


def _pairs(own: Sequence[Row]) -> dict[str, str]:
    locales = {"zh-Hant": "source, lang: zh-Hant-HK", "en": "translate, lang: en-HK"}
    around = [(f"document.{key}", *values) for key, values in _AROUND.items()]
    texts = [(f"case-{number}.text", row["zh"], row["en"]) for number, row in enumerate(own)]
    return {
        _SOURCE: _document(locales, (row["zh"] for row in own)),
        "locales/en.po": catalog(around + texts),
    }


def _converted(own: Sequence[Row]) -> Iterator[Judged]:
    """Convert each text under the profiles that its file has an answer for."""
    # Each of these has a term base of its own.
    apart = [[row] for row in own] if "term" in own[0] else [own]
    for together in apart:
        made = {profile: _conversions(together, profile) for profile in _wanted(together[0])}
        for number, row in enumerate(together):
            wanted = _wanted(row).items()
            said = {profile: made[profile][number] for profile in made}
            if "term" in row:
                is_right = row["right"] in said["mainland"]
            else:
                is_right = all(said[profile] == right for profile, right in wanted)
            yield Judged(row, is_right, " / ".join(said.values()))


def _wanted(row: Row) -> dict[str, str]:
    """Give what each profile should write."""
    if "term" in row:
        return {"mainland": row["right"]}
    if "hk-gov" in row:
        return {profile: row[profile] for profile in _PROFILES}
    return dict.fromkeys(_PROFILES, row["right"])


def _conversions(own: Sequence[Row], profile: str) -> list[str]:
    locales = {
        "zh-Hant": "source, lang: zh-Hant-HK",
        "zh-Hans": f"convert, lang: zh-Hans-CN, profile: {profile}",
    }
    files = {_SOURCE: _document(locales, (row["text"] for row in own))}
    if "term" in own[0]:
        term = f"id: term, source: {own[0]['term']}, profiles: {{mainland: {own[0]['mainland']}}}"
        files["locales/terms.yaml"] = f"terms:\n  - {{{term}}}\n"
    # A text with a fault is converted, too.
    examined = examine(MemoryWorld(files), _SOURCE).value
    assert examined  # noqa: S101 - the document can be read
    messages = examined.checked.localized("zh-Hans").messages.items()
    return [message.target for name, message in messages if _CASE.match(name)]


def _document(locales: Mapping[str, str], texts: Iterable[str]) -> str:
    """Write a document with a section for each text."""
    title, publisher = (source for source, _ in _AROUND.values())
    settings = "".join(f"  {tag}: {{strategy: {own}}}\n" for tag, own in locales.items())
    sections = f"  - {{id: preface, kind: prose, title: {title}, text: {publisher}}}\n" + "".join(
        f"  - id: case-{number}\n    kind: prose\n    text: {quoted(text)}\n"
        for number, text in enumerate(texts)
    )
    return (
        f"blueprint: 1\ndocument:\n  title: {title}\n  publisher: {publisher}\n"
        f"  published: 2022-12-22\nlocales:\n{settings}sections:\n{sections}"
    )


def table() -> str:
    """Give what was counted as Markdown."""
    lines = [_INTRODUCTION]
    for kind in kinds("held_out"):
        for part in (each for each in PARTS if kind in kinds(each)):
            own = score(part, kind)
            name = f"| {kind.replace('-', ' ')} | {part.replace('_', ' ')} "
            sound = f"{own.sound} | {own.false}" if own.sound else "– | –"
            lines.append(f"{name}| {own.texts} | {own.right} | {sound} |")
    return "\n".join([*lines, joined_words.table()])


_INTRODUCTION = """
## Texts that were held out

Short texts with one fault, and as many that are right, in `tests/language/cases/`. Those that were
*seen* are what the rules were made over; the others were written before the rules, and are measured
alone. Of texts that are converted, the number counts those that come out as they should. One hand
wrote rules and texts, so that a stranger's will score lower.

| kind | part | texts at fault, or converted | right | without fault | told of |
| --- | --- | ---: | ---: | ---: | ---: |"""


def main() -> None:
    """Print the table, or what is wrong yet of the seen part of a kind."""
    parser = argparse.ArgumentParser(description="Measure checks and conversions of language.")
    parser.add_argument("--write", action="store_true", help="write it into docs/accuracy.md")
    parser.add_argument("--misses", metavar="KIND", help="what is wrong yet of what was seen")
    chosen = parser.parse_args()
    if chosen.misses:
        for each in judged("seen", chosen.misses):
            if not each.is_right:
                print("\t".join(each.row.values()), each.made, sep="\n    ")
    elif chosen.write:
        before = TABLE.read_text(encoding="utf-8").split(_INTRODUCTION.splitlines()[1])[0]
        TABLE.write_text(before.rstrip("\n") + "\n" + table(), encoding="utf-8")
    else:
        sys.stdout.write(table())


if __name__ == "__main__":
    main()
