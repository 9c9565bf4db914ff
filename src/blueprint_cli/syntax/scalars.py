"""Values of plain scalars, by the core schema of YAML 1.2.2, section 10.3.2."""

from __future__ import annotations

import math
import re
from collections.abc import Callable

from blueprint_cli.syntax.nodes import Value

_WORDS: dict[str, Value] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBERS: tuple[tuple[re.Pattern[str], Callable[[str], Value]], ...] = (
    (re.compile(r"[-+]?[0-9]+"), int),
    (re.compile(r"0o[0-7]+"), lambda text: int(text, 8)),
    (re.compile(r"0x[0-9a-fA-F]+"), lambda text: int(text, 16)),
    (re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"), float),
    (re.compile(r"[-+]?\.(inf|Inf|INF)"), lambda text: float(text.replace(".", ""))),
    (re.compile(r"\.(nan|NaN|NAN)"), lambda _: math.nan),
)
#: What a number can start with: most texts are none, and need no closer look.
_STARTS = frozenset("+-.0123456789")

#: No number of a document has more digits; longer ones would cost time that grows with the square.
_DIGITS = 40

#: Words that YAML 1.1 reads as true or false, and YAML 1.2 as text.
AMBIGUOUS = frozenset(
    word
    for base in ("yes", "no", "on", "off", "y", "n")
    for word in (base, base.capitalize(), base.upper())
)


def resolve(text: str) -> Value:
    """Give the value of an unquoted scalar: None, a bool, an int, a float, else its text."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in _STARTS and len(text) <= _DIGITS:
        for pattern, convert in _NUMBERS:
            if pattern.fullmatch(text):
                return convert(text)
    return text
