"""Units and currencies as English writes them: patterns, and what each stands for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.quantities.scanning.units import CURRENCIES, UNITS


def _longest_first(names: list[str]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


#: What stands for a currency before the amount.
SYMBOLS: Final = {
    symbol: code
    for code, (_, names) in CURRENCIES.items()
    for symbol in names
    if symbol.isupper() or symbol[-1] in "$€£¥"
}
_NAMES: Final = {
    name: code
    for code, (_, names) in CURRENCIES.items()
    for name in names
    if name[-1] not in "$€£¥"
}
MONEY_BEFORE: Final = rf"(?:(?<![A-Za-z])(?:{_longest_first([*map(re.escape, SYMBOLS)])}))"
MONEY_AFTER: Final = _longest_first(list(_NAMES))

_SYMBOL_UNITS: Final = {symbol: key for key, unit in UNITS.items() for symbol in unit.symbols}
#: The names of units, in any case.
WORD_UNIT: Final = _longest_first([name for unit in UNITS.values() for name in unit.english])
SYMBOL_UNIT: Final = _longest_first([*map(re.escape, _SYMBOL_UNITS)])
#: Any unit, where no other word begins with it.
UNIT: Final = rf"(?:(?i:{WORD_UNIT})(?![A-Za-z])|(?:{SYMBOL_UNIT})(?![A-Za-z\d]))"

_CODES: Final = tuple((lazy_pattern(name, re.IGNORECASE), code) for name, code in _NAMES.items())
_KEYS: Final = tuple(
    (lazy_pattern(name, re.IGNORECASE), key) for key, unit in UNITS.items() for name in unit.english
)


@lru_cache(256)
def currency(before: str | None, after: str | None) -> str | None:
    """Give the code of a currency, empty where the text says only “dollars”; or none."""
    if before and (SYMBOLS[before] or not after):
        return SYMBOLS[before]
    if after:
        return next(code for pattern, code in _CODES if pattern.fullmatch(after))
    return None


@lru_cache(256)
def unit_key(written: str) -> str:
    """Give the key in UNITS of a unit as it is written, with or without a hyphen before it."""
    name = written.strip()
    if name.lstrip("-") in _SYMBOL_UNITS:
        return _SYMBOL_UNITS[name.lstrip("-")]
    return next(
        key
        for pattern, key in _KEYS
        if pattern.fullmatch(name) or pattern.fullmatch(name.lstrip("-"))
    )
