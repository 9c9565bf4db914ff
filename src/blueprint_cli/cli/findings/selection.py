"""What of the findings is asked for: of some locales, of some checks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import click

from blueprint_cli.diagnostics import Diagnostic, Severity, nearest


@dataclass(frozen=True)
class Selection:
    """The codes that are asked for, and the locales; none of these are all."""

    codes: Collection[str]
    locales: tuple[str, ...] = ()

    def of(
        self, found: Iterable[Diagnostic], about: Mapping[str, Collection[Diagnostic]]
    ) -> tuple[Diagnostic, ...]:
        """Give what is asked for; what a build stands on is always told, for it hides the rest.

        `about` has what is found about each locale; a report of nothing else is empty.
        """
        chosen = {each for tag in self.locales for each in about.get(tag, ())}
        return tuple(
            each
            for each in found
            if stands_in_the_way(each)
            or (each.code in self.codes and (not self.locales or not about or each in chosen))
        )


def stands_in_the_way(found: Diagnostic) -> bool:
    """Tell whether a build stands on what is at fault."""
    from blueprint_cli.checks import broken
    from blueprint_cli.diagnostics import CUT

    return found.code == CUT or (found.severity is Severity.ERROR and broken((found,)))


def selection(
    select: Iterable[str], ignore: Iterable[str], locales: tuple[str, ...]
) -> Selection | None:
    """Read what `--select`, `--ignore` and `--locale` say; None where all is asked for.

    Raises `click.UsageError` for what names no check.
    """
    from blueprint_cli.checks import CHECKS

    wanted, unwanted = list(_words(select)), list(_words(ignore))
    if not wanted and not unwanted and not locales:
        return None
    codes = {code for word in wanted for code in _codes(word)} if wanted else set(CHECKS)
    return Selection(codes - {code for word in unwanted for code in _codes(word)}, locales)


def _words(options: Iterable[str]) -> Iterable[str]:
    return (word.strip() for option in options for word in option.split(",") if word.strip())


def _codes(word: str) -> set[str]:
    """Give the codes that a word names: a code, the start of some, or the name of a check."""
    from blueprint_cli.checks import CHECKS

    upper = word.upper()
    found = {code for code in CHECKS if upper.startswith("BP") and code.startswith(upper)}
    found |= {code for code, each in CHECKS.items() if each.name == word.lower()}
    if not found:
        near = nearest(word.lower(), [each.name for each in CHECKS.values()]) or nearest(
            upper, list(CHECKS)
        )
        if near:
            raise click.UsageError(f"No check has the code or name {word}. Did you mean {near}?")
        raise click.UsageError(
            f"No check has the code or name {word}; “blueprint explain” lists them."
        )
    return found
