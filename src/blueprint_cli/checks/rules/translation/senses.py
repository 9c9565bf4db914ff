"""BP321–BP324: whose a quantity is, how much of it, which way it goes, and when, in a locale."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.pairs import Pair
from blueprint_cli.diagnostics import Severity, Told, tell
from blueprint_cli.language.tags import spoken
from blueprint_cli.markup.wording import wording

if TYPE_CHECKING:
    from blueprint_cli.language.clashes import Clash

    Compare = Callable[[str, str, tuple[str, str]], tuple[Clash, ...]]


@check("BP321", "different-order", stage=Pair, severity=Severity.WARNING)
def different_order(pair: Pair) -> Iterator[Finding]:
    """Compare the order of quantities in a translation with the order in its source.

    A translation may name them in any order, each with what it belongs to. Found is what runs the
    other way (from A to B), and what belongs to another school, phase, year or the like.

    Why: all numbers are there, so that nobody misses one; and each is of something else.
    Example: `由3.1%升至3.4%` over `from 3.4% to 3.1%`.
    """
    from blueprint_cli.language.quantities import other_order

    hint = tell("Give each quantity back to what it belongs to.")
    yield from _found(pair, hint, other_order)


@check("BP322", "different-limit", stage=Pair, severity=Severity.WARNING)
def different_limit(pair: Pair) -> Iterator[Finding]:
    """Compare limits, estimates and rates: at least, about, at most, above, below, a month, a year.

    Why: “at least $50,000” promises what `最多可獲五萬元` does not.
    Example: `每月津貼3,000元` over `An allowance of $3,000 a year`.
    """
    from blueprint_cli.language.parity.senses import other_limits, other_rates
    from blueprint_cli.language.quantities import other_bounds

    hint = tell("Say the same limit, for the same time and thing.")
    yield from _found(pair, hint, other_bounds, other_limits, other_rates)


@check("BP323", "opposite-sense", stage=Pair, severity=Severity.WARNING)
def opposite_sense(pair: Pair) -> Iterator[Finding]:
    """Find short texts that say the opposite: rise and fall, surplus and deficit, allowed and not.

    Long texts, and those with words of either sense, are left to their readers.

    Why: a slip of one word turns a sentence round, and no number tells of it.
    Example: `禁止在場內吸煙` over `Smoking is allowed in the venue`.
    """
    from blueprint_cli.language.parity.senses import opposites

    yield from _found(pair, tell("Say the same of both."), opposites)


@check("BP324", "different-time", stage=Pair, severity=Severity.WARNING)
def different_time(pair: Pair) -> Iterator[Finding]:
    """Compare weekdays, parts of a year, a month or a day, last and next, before and after.

    Dates and times in numbers are for BP320; the weekday of a date is for BP122.

    Why: readers come on the wrong day, or too late.
    Example: `逢星期六、日休息` over `Closed on Fridays and Saturdays`.
    """
    from blueprint_cli.language.parity.senses import other_times

    yield from _found(pair, tell("Make the two agree."), other_times)


def _found(pair: Pair, hint: Told, *compare: Compare) -> Iterator[Finding]:
    languages = spoken(pair.source.lang), spoken(pair.target.lang)
    if not {"zh", "en"}.issuperset(languages):
        return
    texts = pair.source.prose, pair.target.prose
    # What one finds, the next would find again.
    for clash in next(filter(None, (find(*texts, languages) for find in compare)), ()):
        said = pair.source.text[slice(*clash.source)]
        shown = pair.target.text[slice(*clash.target)]
        text = tell(
            "“{said}” in the source of {id}, “{shown}” in its {tag} text",
            said=wording(said),
            id=pair.id,
            shown=wording(shown),
            tag=pair.tag,
        )
        yield Finding(pair.target.path, text, (hint,), pair.id, at=clash.target)
