"""Codes that `locales` and `catalogs` tell while they read."""

from __future__ import annotations

from blueprint_cli.checks.registry import told
from blueprint_cli.diagnostics import Severity

told(
    "BP303",
    "obsolete-entry",
    """Find entries of a catalog that belong to no message of the document.

    Why: a translation that nobody sees is work lost, often through a changed id.
    Example: an entry for `vison.text` beside a document with `vision.text`.
    """,
    severity=Severity.WARNING,
    firm=False,
)

told(
    "BP305",
    "unexplained-override",
    """Find overrides of a conversion that give no reason.

    Why: a Simplified text that nobody can trace is what this tool is to end.
    Example: an entry of `locales/zh-Hans.po` without a line `# reason: …`.
    """,
    severity=Severity.WARNING,
    firm=False,
)

told(
    "BP306",
    "duplicate-term",
    """Report a term that stands twice in the term base.

    Why: two entries may say different things.
    Example: two entries with `source: 質素`.
    """,
)

told(
    "BP308",
    "contradictory-term",
    """Report a wording that the term base both wants and avoids in one locale.

    Why: whatever a text says would be wrong.
    Example: `avoid: {en: [start-up]}` beside another term with `targets: {en: start-up}`.
    """,
)

told(
    "BP310",
    "not-po",
    """Report lines of a catalog that are not PO, or stand where they cannot.

    Why: translations behind such a line would be lost.
    Example: `msgstr "a "word" here"`, where the inner marks need a backslash.
    """,
)

told(
    "BP311",
    "entry-without-id",
    """Report entries of a catalog without `msgctxt`.

    Why: it is the id of the message that the entry translates.
    Example: an entry that starts with `msgid`.
    """,
)

told(
    "BP312",
    "duplicate-entry",
    """Report two entries of a catalog for one message.

    Why: one of the two translations would be lost.
    Example: two entries with `msgctxt "vision.text"`.
    """,
)

told(
    "BP313",
    "missing-words",
    """Report words of the theme that a locale lacks: they stand there in English.

    Why: headings and page numbers are read by the readers of the text.
    Example: a document with a locale `pt`, whose catalog has no word for “Contents” yet.
    """,
    severity=Severity.WARNING,
    firm=False,
)

told(
    "BP176",
    "remark-answered-twice",
    """Report a remark that has two answers in `locales/answers.yaml`.

    Why: translators are shown one of them, and the other may say something else.
    Example: two entries for one question, after two branches were merged.
    """,
    severity=Severity.WARNING,
    firm=False,
)
