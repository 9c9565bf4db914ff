"""Codes that `renderers` and `publishing` tell."""

from __future__ import annotations

from blueprint_cli.checks.registry import told
from blueprint_cli.diagnostics import Severity

told(
    "BP401",
    "failed-output",
    """Report a file that could not be made.

    Why: nothing is published unless everything can be.
    Example: a page that took more than a minute to lay out.
    """,
)

told(
    "BP402",
    "broken-theme",
    """Report a template of the theme that cannot be filled in.

    Why: a page with a hole must not be published.
    Example: `{{ document.titel }}` in `templates/page.html.jinja`.
    """,
)

told(
    "BP424",
    "nonconforming-pdf",
    """Report a PDF that breaks a rule of PDF/UA or PDF/A, as veraPDF reads it.

    Why: it promises in its metadata to be for all readers and for archives.
    Example: a template of the document's own that shows a picture without an alternative.
    """,
)

told(
    "BP404",
    "mixed-editions",
    """Report files of an earlier edition that a build of a part leaves beside its own.

    Why: a reader of the web page and a reader of the PDF would be told different things.
    Example: `blueprint build --format html` after a change of the text, in a folder with PDFs.
    """,
    severity=Severity.WARNING,
)
