"""Who answers for something, as texts say it: 由發展局牽頭, “led by the Works Office”."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Final

from blueprint_cli.language.lazy import lazy_pattern

#: The heading of a column of those who answer.
_COLUMN: Final = lazy_pattern(
    r"[牽牵][頭头]|主[責责導导辦办]|[負负][責责]|lead\b|responsible|owner|led by", re.IGNORECASE
)
#: What stands before and behind a name; in Chinese both must, in English one is enough.
_PATTERNS: Final[Mapping[str, str]] = {
    "zh": r"由\s*(?P<one>{names})\s*(?:[牽牵][頭头]|主[責责導导]|[負负][責责]|[統统][籌筹])",
    "en": r"\bled by (?:the )?(?P<one>{names})"
    r"|(?P<other>{names}) (?:leads|will lead|is leading|is responsible for)\b",
}


def is_heading(text: str) -> bool:
    """Tell whether a heading is that of those who answer for what stands beside."""
    return bool(_COLUMN.search(text))


def listed(text: str, names: Collection[str]) -> Iterator[tuple[int, int]]:
    """Find every name in a text that lists nothing else."""
    for found in re.compile(_any(names)).finditer(text):
        yield found.span()


def leading(text: str, language: str, names: Collection[str]) -> Iterator[tuple[int, int]]:
    """Find the names of those that a sentence says answer for something."""
    if language in _PATTERNS:
        pattern = _PATTERNS[language].replace("{names}", _any(names))
        for found in re.compile(pattern).finditer(text):
            yield found.span(found.lastgroup or 0)


def _any(names: Collection[str]) -> str:
    """Give a pattern of any of the names, the longest first."""
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
