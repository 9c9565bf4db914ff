"""What a report tells beside the diagnostics."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from blueprint_cli.cli.reports.rules import Rule, rules
from blueprint_cli.diagnostics import Diagnostic


@dataclass(frozen=True)
class Context:
    """Where diagnostics come from: the document that was checked, how, and by which rules.

    `document` is its name as diagnostics give it. With `strict`, warnings fail too. A run is
    `complete` where no fault kept a check from running. `suppressed` are diagnostics that the
    document's author has answered, each with the answer. `lang` is the language of the words that a
    report adds of its own.
    """

    document: str
    strict: bool = False
    complete: bool = True
    suppressed: tuple[tuple[Diagnostic, str], ...] = ()
    lang: str = "en"

    @cached_property
    def rules(self) -> Mapping[str, Rule]:
        """Every rule by code."""
        return rules(self.lang)

    def rule(self, code: str) -> Rule:
        """Give a rule; of an unknown one there is no more than its code."""
        return self.rules.get(code) or Rule(code)
