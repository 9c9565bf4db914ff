"""Codes that reading tells, `syntax` and the bounds of what is read."""

from __future__ import annotations

from blueprint_cli.checks.registry import told
from blueprint_cli.diagnostics import Severity

told(
    "BP001",
    "unreadable-file",
    """Report a file that cannot be read.

    Why: only regular files in the document's folder are read, up to 16 MB of text.
    Example: a link to `/etc/hostname`, a folder, a file that only its owner may read.
    """,
)

told(
    "BP002",
    "not-utf-8",
    """Report a file in another encoding than UTF-8.

    Why: read as something else, Chinese text turns into other characters.
    Example: a file that an editor saved as Big5.
    """,
)

told(
    "BP531",
    "merge-conflict",
    """Report a file in which a merge has left what two branches say.

    Why: neither of the two is what somebody decided, and the marks of git would be read as text.
    Example: `<<<<<<< HEAD`, one wording, `=======`, another, `>>>>>>> autumn` in a catalog.
    """,
)

told(
    "BP003",
    "byte-order-mark",
    """Report a byte order mark at the start of a file.

    It is passed over, and kept by whatever edits the file.

    Why: UTF-8 needs none, and other programs take it for a part of the first key.
    Example: a file saved as “UTF-8 with BOM”.
    """,
    severity=Severity.NOTE,
    firm=False,
)

told(
    "BP004",
    "carriage-return",
    """Report lines that end with a carriage return.

    They are read as any others, CR LF or CR, and kept by whatever edits the file. What is published
    is the same as of a file without them.

    Why: every line of the file would differ between two computers.
    Example: a file saved with CRLF line endings.
    """,
    severity=Severity.NOTE,
    firm=False,
)

told(
    "BP005",
    "control-character",
    """Report control characters, which YAML does not let into a text.

    Why: nobody can see them, and programs stumble over them.
    Example: U+0007, copied from a terminal.
    """,
)

told(
    "BP006",
    "not-yaml",
    """Report the first place where a file stops being YAML.

    Why: what comes after it would be guesswork.
    Example: `title: 目標: 創新`, where the text needs quotation marks.
    """,
)

told(
    "BP007",
    "tab",
    """Report a tab that indents a line.

    Why: YAML wants spaces; a tab is as wide as each editor likes.
    Example: a tab before `title: …`.
    """,
)

told(
    "BP008",
    "deep-nesting",
    """Report lists and mappings nested more than 64 deep.

    Why: no document is; a bracket is not closed, or somebody means harm.
    Example: 100,000 times `[`.
    """,
)

told(
    "BP009",
    "many-values",
    """Report a file of more than 250,000 values.

    Why: reading must end in bounded time and memory.
    Example: a table of data, which belongs into an annex of its own.
    """,
)

told(
    "BP010",
    "anchor-or-alias",
    """Report anchors and aliases.

    Why: one text has one place, and a file cannot grow beyond its own size.
    Example: `title: *heading`.
    """,
)

told(
    "BP011",
    "tag",
    """Report YAML tags.

    Why: they make other programs run code or read values in another way.
    Example: `title: !!python/name:os.system`.
    """,
)

told(
    "BP012",
    "duplicate-key",
    """Report a key that stands twice in one block.

    Why: one of the two texts would be lost, and programs differ in which.
    Example: two lines `title: …` under one section.
    """,
)

told(
    "BP013",
    "ambiguous-word",
    """Report `no`, `yes`, `on`, `off`, `y` and `n` without quotation marks where text is meant.

    Why: it is text here, and true or false to other programs.
    Example: `title: no`, where `title: "no"` is meant.
    """,
)

told(
    "BP014",
    "empty-file",
    """Report a file that says nothing.

    Why: there is nothing to publish.
    Example: a file with comments alone.
    """,
)

told(
    "BP015",
    "second-document",
    """Report a second YAML document in the file.

    Why: one file is one document; the second would be lost.
    Example: a line `---` in the middle.
    """,
)

told(
    "BP016",
    "strange-key",
    """Report keys that are no words.

    Why: every key of a document is a word that the format knows, or an id.
    Example: `[title]: 藍圖`.
    """,
)

told(
    "BP017",
    "heavy-text",
    """Report a text of more than 250,000 characters, or with more than 20,000 signs of markup.

    Why: reading must end in bounded time and memory, and a parser works for every sign of markup.
    Example: 60 KB of asterisks.
    """,
)

told(
    "BP018",
    "costly-input",
    """Report files that take more time or memory to read and check than any document does.

    Twenty seconds of one core and 1 GB are enough for a megabyte of text; each further megabyte
    has as many again.

    Why: reading must end in bounded time and memory, whatever somebody has sent.
    Example: a megabyte of quotation marks that are never closed.
    """,
)

told(
    "BP151",
    "csv-syntax",
    """Report a CSV file whose cells cannot be told apart (RFC 4180).

    Why: the rest of the table would stand in the wrong columns.
    Example: `crops,5" pots`, where `crops,"5"" pots"` is meant.
    """,
)
