"""The lines of a PO file: what each belongs to, and how gettext writes it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from blueprint_cli.catalogs.grammar import write_target

#: The kinds of lines, in the order in which gettext writes them, by how they start.
_KINDS = {
    "translator": r"#(?![.:,|~])",
    "extracted": r"#\.",
    "reference": r"#:",
    "flags": r"#,",
    "previous": r"#\|",
    "msgctxt": r"msgctxt\b",
    "msgid": r"msgid\b",
    "msgid_plural": r"msgid_plural\b",
    "msgstr": r"msgstr\b",
    "string": r'"',
}
_KIND = re.compile("|".join(f"(?P<{name}>{start})" for name, start in _KINDS.items()))
ORDER = tuple(_KINDS)
#: Those that are no comments.
SAID = frozenset({"msgctxt", "msgid", "msgid_plural", "msgstr"})
_OBSOLETE = re.compile(r"#~(?P<rest>\|?) ?")


@dataclass(frozen=True)
class Line:
    """One line as it is written, without its line break, and what it belongs to."""

    text: str
    kind: str
    is_obsolete: bool = False

    @property
    def is_said(self) -> bool:
        """Whether it is part of what an entry says: no comment, no flag, no blank."""
        return self.kind in SAID


def lines_of(text: str) -> Iterator[Line]:
    """Divide a text into lines; a string by itself belongs to the keyword above it."""
    current = ""
    for line in text.split("\n"):
        found = _KIND.match(in_use(line).lstrip())
        kind = (found.lastgroup if found else None) or "blank"
        if kind == "string":
            kind = current
        elif kind != "blank":
            current = kind
        yield Line(line, kind, line.startswith("#~"))


def written(keyword: str, text: str) -> Iterator[str]:
    """Write a text after its keyword, as gettext does: a line each where it has several."""
    first, *others = re.findall(r"[^\n]*\n|[^\n]+", text) or [""]
    if not others:
        yield f'{keyword} "{write_target(text)}"'
        return
    yield f'{keyword} ""'
    yield from (f'"{write_target(line)}"' for line in (first, *others))


def rank(line: Line) -> int:
    """Give the place of a line among those of its entry; what is of no kind is last."""
    return ORDER.index(line.kind) if line.kind in ORDER else len(ORDER)


def put_away(line: Line) -> Line:
    """Give a line as an obsolete entry has it: comments and flags as they are, all else marked."""
    if line.kind in ("translator", "flags", "blank"):
        return line
    text = line.text.lstrip()
    obsolete = f"#~{text[1:]}" if text.startswith("#|") else f"#~ {text}"
    return replace(line, text=obsolete, is_obsolete=True)


def in_use(text: str) -> str:
    """Give a line without the mark of obsolete ones."""
    found = _OBSOLETE.match(text) if text.startswith("#~") else None
    if found is None:
        return text
    return f"#{found['rest']} {text[found.end() :]}" if found["rest"] else text[found.end() :]
