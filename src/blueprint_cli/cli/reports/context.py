"""What a report tells beside the diagnostics."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from blueprint_cli.cli.reports.rules import Rule, rules
from blueprint_cli.diagnostics import Diagnostic


@dataclass(frozen=True)
class Absent:
    """What a baseline has, and is no longer found: its file, code, digest, and what stood there."""

    file: str
    code: str
    digest: str
    text: str


@dataclass(frozen=True)
class Context:
    """Where diagnostics come from: the document that was checked, how, and by which rules.

    `document` is its name as diagnostics give it. With `strict`, warnings fail too. A run is
    `complete` where every check was run to its end and all that they found is in the report; else
    `reasons` say why it is not. `unknown` are the codes of checks that are not known to find
    nothing, all where it is None. `known` are diagnostics that a baseline has, and `absent` those
    of it that are no longer found. `suppressed` are
    diagnostics that the document's author has answered, each with the answer. `lang` is the
    language of the words that a report adds of its own.
    """

    document: str
    strict: bool = False
    complete: bool = True
    reasons: tuple[str, ...] = ()
    unknown: Collection[str] | None = None
    known: tuple[Diagnostic, ...] | None = None
    absent: tuple[Absent, ...] = ()
    suppressed: tuple[tuple[Diagnostic, str], ...] = ()
    lang: str = "en"

    def is_silent(self, code: str) -> bool:
        """Tell whether a check that has told nothing is known to find nothing."""
        return self.complete if self.unknown is None else code not in self.unknown

    @cached_property
    def rules(self) -> Mapping[str, Rule]:
        """Every rule by code."""
        return rules(self.lang)

    def rule(self, code: str) -> Rule:
        """Give a rule; of an unknown one there is no more than its code."""
        return self.rules.get(code) or Rule(code)
