"""Patterns that are compiled when they are first needed.

There are hundreds for what a plan can say, and a document needs few; compiling them all takes
longer than checking it.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _LazyPattern:
    """Stands for a pattern until something of it is asked for, and is as quick from then on."""

    #: So that `isinstance` takes it for one.
    __class__ = re.Pattern  # type: ignore[assignment]

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Compile the pattern, and keep all that it can be asked: nothing comes here twice."""
        if name.startswith("_"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for each in dir(compiled):
            if not each.startswith("_"):
                setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)


def lazy_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Give what `re.compile` gives, but have it compiled when it is first used."""
    return cast("re.Pattern[str]", _LazyPattern(pattern, flags))
