"""BP251 to BP253: slips of the hand in Chinese prose, and words that are not for it."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.text import Text
from blueprint_cli.diagnostics import Severity, tell


@check("BP251", "doubled-word", stage=Text, severity=Severity.WARNING, langs=("zh",))
def doubled_word(text: Text) -> Iterator[Finding]:
    """Find Chinese words and characters that stand twice in a row.

    Why: it is a slip of editing.
    Example: `政府政府會推出新措施`; `計劃將將於三月展開`.
    """
    from blueprint_cli.language.chinese.doubled import doubled_words

    for run in doubled_words(text.prose):
        message = tell("“{word}” stands twice", word=run.replacement or "")
        hint = tell("Delete one of the two.")
        yield text.finding(run.start, run.end, message, hint, fix=run.replacement)
