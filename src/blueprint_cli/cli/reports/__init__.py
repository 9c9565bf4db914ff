"""Reports of what was found: one format a file, each imported when it is asked for.

Which findings are told was decided before, by `cli.findings`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from blueprint_cli.cli.reports.context import Context
    from blueprint_cli.diagnostics import Diagnostic

#: Every format of a report, with who reads it. Each has a module of its name, whose `render` makes
#: a text of diagnostics, in the order in which a reader meets them, and their `Context`.
REPORTS = {
    "text": "people",
    "json": "your own programs",
    "sarif": "code scanning and editors",
    "github": "annotations in GitHub Actions",
    "junit": "GitLab, Jenkins and others that show tests",
}

#: Half a character: it stands in no UTF-8.
_SURROGATE = re.compile("[\ud800-\udfff]")


def show(form: str, diagnostics: Sequence[Diagnostic], context: Context) -> None:
    """Print a report and nothing else: for people as their terminal takes it, else in UTF-8."""
    module = import_module(f"{__name__}.{form}")
    report: str = module.render(sorted(diagnostics, key=lambda each: each.order), context)
    if form == "text":
        module.echo(report, sys.stdout)
    elif report:
        click.echo(_SURROGATE.sub("\ufffd", report).encode())
