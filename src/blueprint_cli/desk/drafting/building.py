"""Building: blocks of a manuscript become sections of a document, as plain data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from blueprint_cli.desk.drafting.anchors import Anchors
from blueprint_cli.desk.drafting.planning import planned
from blueprint_cli.desk.drafting.series import TABLES
from blueprint_cli.diagnostics import Diagnostic, Told, tell
from blueprint_cli.interchange.manuscripts.manuscript import Block, Form, guessed, lost
from blueprint_cli.language.naming import Proposals
from blueprint_cli.language.numbering.labels import label
from blueprint_cli.model.walk import RESERVED

#: A chapter, and two levels below it.
_DEEPEST = 3
#: What stands where a document needs a text, and the original had none.
TO_WRITE = {"zh-Hant": "待補", "zh-Hans": "待补", "en": "To follow"}
_MARK = re.compile(r"\[\^([^\]\s]{1,80})\]")
_RULE = re.compile(r"`{3,}")

Data = dict[str, Any]


class Building:
    """The sections of a document, as its blocks come."""

    def __init__(self, tag: str, notes: Sequence[Block]) -> None:
        """Take the locale of the document, and the footnotes that its texts may mark."""
        self.tag = tag
        self.ids = Proposals(RESERVED)
        self.sections: list[Data] = []
        self.directions: list[Data] = []
        self.told: list[Diagnostic] = []
        self._anchors = Anchors()
        self._taken: list[Block] = []
        self._open: list[Data] = []
        self._notes = {note.name: note for note in notes}
        self._note_ids: dict[str, str] = {}
        self._texts: dict[int, list[tuple[Block, str]]] = {}
        self._headings: dict[int, Block] = {}

    def take(self, blocks: Sequence[Block], *, has_headings: bool) -> None:
        """Take the blocks of a manuscript: all as sections, but a plan that has headings."""
        plan = planned(blocks, TO_WRITE[self.tag]) if has_headings else None
        if plan is None:
            self._take_each(blocks)
            return
        self._take_each((*blocks[: plan.start], *plan.leads))
        self.directions = plan.data(self.ids.propose)
        self.told += plan.told
        first = blocks[plan.start]
        del self._open[first.level - 1 :]
        self._add({"kind": "strategies", "id": self.ids.propose("plan", "plan")}, first)
        self._take_each(blocks[plan.end :])

    def _take_each(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            self._take(block)

    def _take(self, block: Block) -> None:
        self._taken.append(block)
        if block.form is Form.HEADING and block.level <= _DEEPEST:
            self._start(block)
        elif block.form is Form.TABLE:
            self._table(block)
        elif block.form is Form.SPEECH:
            self._speech(block)
        elif block.form is Form.HEADING:
            message = tell("a heading below the third level stands as a paragraph in bold type")
            self._tell(block, message)
            self._text(block, f"**{block.text}**")
        else:
            self._text(block, block.text)

    def finished(self) -> list[Data]:
        """Give the sections, each with its text and the footnotes that are marked in it."""
        self._finish(self.sections)
        for note in self._notes.values():
            if note.name not in self._note_ids:
                self.told.append(lost(tell("a footnote is left out that no text marks"), note.span))
        self.told += self._anchors.broken(self._taken)
        return [self._anchors.resolved(section) for section in self.sections]

    def _start(self, block: Block) -> None:
        del self._open[block.level - 1 :]
        title = self._marked(block.text, None)
        section = self._section(block.text, title=title)
        self._anchors.note(block.text, section["id"])
        self._add(section, block)

    def _section(self, named: str, **rest: Any) -> Data:
        return {"kind": "prose", "id": self.ids.propose(named, "section"), **rest}

    def _add(self, section: Data, block: Block) -> None:
        parents = self._open[: _DEEPEST - 1]
        owner = parents[-1].setdefault("sections", []) if parents else self.sections
        owner.append(section)
        self._open = [*parents, section]
        self._headings[id(section)] = block

    def _text(self, block: Block, text: str) -> None:
        section = self._open[-1] if self._open else None
        if section is None or section["kind"] != "prose" or section.get("sections"):
            section = self._section(block.text)
            self._continue(section, block)
        self._texts.setdefault(id(section), []).append((block, self._marked(text, section)))

    def _continue(self, section: Data, block: Block) -> None:
        """Add a section without a title, below the one that is open, or beside it."""
        titled = [each for each in self._open if "title" in each]
        self._open = titled[: _DEEPEST - 1]
        self._add(section, block)

    def _table(self, block: Block) -> None:
        rows = [row for row in block.rows if any(cell.strip() for cell in row)]
        if len(rows) < 2:  # noqa: PLR2004
            text = " ".join(cell for row in rows for cell in row if cell)
            if text:
                self._tell(block, tell("a table of one row stands as a paragraph"))
                self._text(block, text)
            return
        caption = self._caption(block)
        section = {
            "kind": "table",
            "id": self.ids.propose("", "table"),
            "caption": _MARK.sub("", caption),
        }
        section |= self._columns(block, rows)
        self._continue(section, block)

    def _caption(self, block: Block) -> str:
        """Give the caption of a table: the line above it that says which table it is."""
        texts = self._texts.get(id(self._open[-1]), []) if self._open else []
        above, text = texts[-1] if texts else (block, "")
        found = label(text)
        title = text[found.end :].strip(" \u3000:：.-–—") if found else ""
        if found and title and found.series in TABLES and above is self._taken[-2]:
            texts.pop()
            message = tell("the line above the table became its caption; its number is made anew")
            self._tell(above, message)
            return title
        titled = [each["title"] for each in self._open if "title" in each]
        self._tell(block, tell("the table has no caption: it was taken from the heading above"))
        return titled[-1] if titled else TO_WRITE[self.tag]

    def _columns(self, block: Block, rows: Sequence[Sequence[str]]) -> Data:
        width = max(map(len, rows))
        heads = [*rows[0], *[""] * (width - len(rows[0]))]
        if not all(heads):
            self._tell(block, tell("a column of the table has no title: one must be written"))
        columns = [
            {"id": self.ids.propose(head, "column"), "title": head or TO_WRITE[self.tag]}
            for head in heads
        ]
        return {
            "columns": columns,
            "rows": [
                {
                    "id": self.ids.propose(row[0], "row"),
                    "cells": {
                        column["id"]: self._marked(cell, None) if cell.strip() else "—"
                        for column, cell in zip(
                            columns, [*row, *[""] * (width - len(row))], strict=True
                        )
                    },
                }
                for row in rows[1:]
            ],
        }

    def _speech(self, block: Block) -> None:
        if not self._open:
            self._continue(self._section(""), block)
        section = next((each for each in reversed(self._open) if "title" in each), self._open[-1])
        before = section.get("notes")
        section["notes"] = f"{before}\n{block.text}" if before else block.text

    def _marked(self, text: str, section: Data | None) -> str:
        """Give a text with the marks of the footnotes that there are."""

        def mark(found: re.Match[str]) -> str:
            note = self._notes.get(found[1])
            if note is None:
                return f"\\[^{found[1]}]"
            if found[1] not in self._note_ids:
                self._note_ids[found[1]] = self.ids.propose(note.text, "note")
            own = section if section is not None else (self._open[-1] if self._open else None)
            if own is not None:
                kept = own.setdefault("footnotes", [])
                if not any(each["id"] == self._note_ids[found[1]] for each in kept):
                    kept.append({"id": self._note_ids[found[1]], "text": note.text})
            return f"[^{self._note_ids[found[1]]}]"

        return _MARK.sub(mark, text)

    def _finish(self, sections: list[Data]) -> None:
        for section in sections:
            if section["kind"] == "prose" and not self._becomes_table(section):
                texts = self._texts.get(id(section), [])
                section["text"] = _passage(texts) if texts else self._missing(section)
            self._finish(section.get("sections", []))

    def _becomes_table(self, section: Data) -> bool:
        """Let a section that starts with a table be that table: it needs no text of its own."""
        inner = section.get("sections", [])
        if id(section) in self._texts or not inner or inner[0]["kind"] != "table":
            return False
        first = inner.pop(0)
        section |= {key: first[key] for key in ("kind", "caption", "columns", "rows")}
        section["footnotes"] = [*section.get("footnotes", []), *first.get("footnotes", [])]
        for key in ("footnotes", "sections"):
            if not section.get(key):
                section.pop(key, None)
        return True

    def _missing(self, section: Data) -> str:
        block = self._headings[id(section)]
        self._tell(block, tell("no text of its own stands below this heading: one must be written"))
        return TO_WRITE[self.tag]

    def _tell(self, block: Block, message: Told) -> None:
        self.told.append(guessed(message, block.span))


def _passage(texts: Sequence[tuple[Block, str]]) -> str:
    """Give paragraphs and lists as one passage."""
    written: list[str] = []
    lists: dict[int, _List] = {}
    for block, text in texts:
        goes_on = block.form is Form.ITEM and _goes_on(lists, block)
        if not goes_on:
            lists = {}
        written += ["\n" if goes_on else "\n\n"] if written else []
        written.append(
            _item(block, text, lists) if block.form is Form.ITEM else _block(block, text)
        )
    return "".join(written)


@dataclass
class _List:
    """A list that is open at its level: whether it is numbered, and how many items it has."""

    ordered: bool
    items: int = 0


def _goes_on(lists: Mapping[int, _List], item: Block) -> bool:
    """Tell whether an item belongs to the lists that are open: it may be of another one below."""
    return bool(lists) and (item.level > 1 or lists[1].ordered is item.ordered)


def _item(block: Block, text: str, lists: dict[int, _List]) -> str:
    """Write an item of a list: one below another is indented as far as the text above."""
    level = min(block.level, len(lists) + 1)
    for deeper in [each for each in lists if each > level]:
        del lists[deeper]
    own = lists.setdefault(level, _List(block.ordered))
    if own.ordered is not block.ordered:
        own = lists[level] = _List(block.ordered)
    own.items += 1
    sign = f"{own.items}. " if block.ordered else "- "
    indent = " " * (3 * (level - 1))
    return indent + sign + text.replace("\n", f"\n{indent}{' ' * len(sign)}")


def _block(block: Block, text: str) -> str:
    if block.form is Form.QUOTE:
        return "> " + text.replace("\n", "\n> ")
    if block.form is Form.CODE:
        fence = "`" * max(3, *(len(found) + 1 for found in _RULE.findall(text)), 3)
        return f"{fence}\n{text.rstrip()}\n{fence}"
    return text
