"""Patterns that are compiled when they are first needed.

There are hundreds for what a plan can say, and a document needs few; compiling them all takes
longer than checking it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Lazy:
    """A pattern and its flags, as `re.compile` takes them."""

    pattern: str
    flags: int = 0

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.pattern, self.flags)
