"""Codes that `validation` tells."""

from __future__ import annotations

from blueprint_cli.checks.registry import told

told(
    "BP020",
    "unknown-key",
    """Report keys that the format does not know at their place.

    Why: what stands under a misspelt key would not be published.
    Example: `titel: 願景`, where `title: 願景` is meant.
    """,
)

told(
    "BP021",
    "missing-key",
    """Report keys that must be there, and are not.

    Why: a publication without them would have a hole.
    Example: a figure without `alternative`, its text for readers who cannot see it.
    """,
)

told(
    "BP022",
    "wrong-type",
    """Report a text, number, list or block where another of them is needed.

    Why: a wrong guess about what is meant would be published.
    Example: `title: 2022`, where `title: "2022"` is meant.
    """,
)

told(
    "BP023",
    "wrong-value",
    """Report values that cannot stand where they do.

    Why: there is no such day, kind, language or choice.
    Example: `published: 2022-02-30`.
    """,
)

told(
    "BP152",
    "csv-row",
    """Report rows of a CSV file with no id, an empty cell, or more cells than the first line.

    Why: a hole in a table, or a cell under no column, is a figure that is lost.
    Example: `talent,人才基金` under the first line `id,item,amount`.
    """,
)

told(
    "BP153",
    "csv-columns",
    """Report a first line of a CSV file that has not the ids of the table's columns.

    Why: the cells are found by the column that they stand in.
    Example: `id,item,amout` for a table with the columns `item` and `amount`.
    """,
)

told(
    "BP154",
    "unreadable-part",
    """Report files of rows or of items that are not read, where the document names them.

    Why: a document is made of CSV and YAML files in its folder, up to 200 of them.
    Example: `data: tables/talent.xlsx`.
    """,
)

told(
    "BP166",
    "chapter-heading",
    """Report headings of a chapter in Markdown that make no section.

    Why: a section has an id, by which translations and links find it, and its place in contents and
    outlines, which have three levels.
    Example: `## 現況`, where `## 現況 {#situation}` is meant.
    """,
)

told(
    "BP167",
    "chapter-settings",
    """Report what is set for a chapter in Markdown, and cannot be.

    Why: the heading says the title and the id, the text below it what is read; the rest stands in
    YAML between two lines of `---`, at the top of the file.
    Example: `title: 人才` there, where `# 人才 {#talent}` is meant below.
    """,
)

told(
    "BP174",
    "csv-indicator-columns",
    """Report a first line of a file of an indicator's values that has other columns than these.

    Why: a value is found by its column: the moment, and which of baseline, actual and targets.
    Example: `year,value`, where `when,actual` is meant.
    """,
)

told(
    "BP175",
    "csv-indicator-values",
    """Report lines of a file of an indicator's values that cannot be read, or say a value twice.

    Why: a value without a moment, or one of two for the same, would be lost without a word.
    Example: `last year,12` under the first line `when,actual`.
    """,
)
