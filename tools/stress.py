"""Documents that no writer would like to be the first to write, and what the tool finds on them.

.venv/bin/python -m tools.stress 50          # so many documents, and what was found on each
.venv/bin/python -m tools.stress 1 --from 17 # the document of that number alone
.venv/bin/python -m tools.stress 1 --from 17 --show  # the document itself
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from random import Random  # noqa: TID251 - no output is made by it but these documents
from typing import Any

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.pipeline import check
from blueprint_cli.world import MemoryWorld
from tools import outputs

#: What must be found on no document: lost texts, texts on texts, no contrast, a heading alone.
FAULTS = frozenset({"BP405", "BP407", "BP413", "BP414", "BP418", "BP419"})
_CHINESE = "海濱步道沿岸綠化發展計劃市民公共設施改善政府部門推動創新科技教育人才培訓地區環境保護"
_ENGLISH = "harbour walk green plan public works office of the and for district environment trees"
_MARKS = "，，。；、"


class _Writer:
    """Writes texts of any length, always the same for a number."""

    def __init__(self, number: int) -> None:
        self.chance = Random(number)  # noqa: S311 - nobody is kept out by it
        self.is_chinese = bool(number % 2)

    def text(self, length: int) -> str:
        """Give a text of about as many characters, without a mark at its end."""
        made = ""
        while len(made) < length:
            if self.is_chinese:
                made += "".join(self.chance.choices(_CHINESE, k=self.chance.randint(3, 9)))
                made += self.chance.choice(_MARKS)
            else:
                made += " ".join(self.chance.choices(_ENGLISH.split(), k=4)) + " "
        return made[:length].strip(f"{_MARKS} ").capitalize() or "A"

    def some(self, fewest: int, most: int) -> range:
        """Give so many."""
        return range(self.chance.randint(fewest, most))


def document(number: int) -> str:
    """Give a document by its number, as JSON, which YAML reads."""
    own = _Writer(number)
    lang = "zh-Hant" if own.is_chinese else "en"
    contacts = [
        {"id": f"c{at}", "label": own.text(6), "address": f"a{at}@example.org"}
        for at in own.some(0, 9)
    ]
    head: dict[str, Any] = {
        "title": own.text(own.chance.randint(2, 90)),
        "publisher": own.text(12),
        "published": "2026-03-01",
        "contacts": contacts,
    }
    return json.dumps(
        {
            "blueprint": 1,
            "document": head if contacts else {k: v for k, v in head.items() if v},
            "locales": {lang: {"strategy": "source", "lang": f"{lang}-HK"}},
            "sections": [
                _prose(own),
                _table(own),
                {"kind": "strategies", "id": "plan", "title": own.text(8)},
            ],
            "directions": [_direction(own, at) for at in own.some(1, 12)],
        },
        ensure_ascii=False,
        indent=1,
    )


def found(number: int) -> Iterator[Diagnostic]:
    """Yield what is wrong on the pages of a document."""
    world = MemoryWorld({"blueprint.yaml": document(number)})
    outcome = check(world, "blueprint.yaml")
    told = outcome.diagnostics
    if outcome.value is not None:
        told = outputs.inspected(outcome.value, world, screen=False)
        yield from (each for each in told if each.code in FAULTS)
    else:
        yield from told


def _prose(own: _Writer) -> dict[str, Any]:
    parts = [
        own.text(own.chance.randint(10, 400)) + "。."[not own.is_chinese] for _ in own.some(1, 20)
    ]
    parts.append("x" * own.chance.choice((0, 20, 170)) or "—")
    parts.append("- " + "\n  - ".join(own.text(20) for _ in own.some(2, 3)))
    return {
        "kind": "prose",
        "id": "prose",
        "title": own.text(own.chance.randint(2, 60)),
        "text": "\n\n".join(parts),
    }


def _table(own: _Writer) -> dict[str, Any]:
    names = [f"k{at}" for at in own.some(2, 12)]
    columns = [{"id": name, "title": own.text(own.chance.randint(2, 10))} for name in names]
    rows = [
        {"id": f"r{at}", "cells": {name: own.text(own.chance.randint(2, 25)) for name in names}}
        for at in own.some(1, 40)
    ]
    title, caption = own.text(8), own.text(30)
    return {
        "kind": "table",
        "id": "t",
        "title": title,
        "caption": caption,
        "columns": columns,
        "rows": rows,
    }


def _direction(own: _Writer, at: int) -> dict[str, Any]:
    def actions(name: str) -> list[dict[str, Any]]:
        return [
            {"id": f"{name}a{at}", "text": own.text(own.chance.randint(5, 90))}
            for at in own.some(1, 5)
        ]

    goals = [
        {"id": f"d{at}g{each}", "text": own.text(30), "actions": actions(f"d{at}g{each}")}
        for each in own.some(1, 2)
    ]
    strategy = {"id": f"d{at}s", "title": own.text(own.chance.randint(2, 50)), "goals": goals}
    return {"id": f"d{at}", "title": own.text(own.chance.randint(2, 40)), "strategies": [strategy]}


def main() -> None:
    """Make documents, and tell what was found on each."""
    parser = argparse.ArgumentParser(description="Look at the pages of documents made by chance.")
    parser.add_argument("count", type=int)
    parser.add_argument("--from", dest="first", type=int, default=0)
    parser.add_argument("--show", action="store_true", help="print the documents alone")
    chosen = parser.parse_args()
    for number in range(chosen.first, chosen.first + chosen.count):
        if chosen.show:
            print(document(number))
            continue
        for each in found(number):
            print(f"{number}: {each.code} {each.message} {' '.join(each.hints)}", flush=True)


if __name__ == "__main__":
    main()
