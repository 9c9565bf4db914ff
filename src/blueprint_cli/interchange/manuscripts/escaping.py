"""Plain text as the markup of messages writes it: signs that would be read as markup, escaped."""

from __future__ import annotations

import re

#: What would be emphasis, code, links, scripts, placeholders or HTML anywhere in a text.
_SIGNS = re.compile(r"[\\`*_\[\]{}<>~^]")
#: What would open a block at the start of a line: a list, a heading, a quotation, a rule, a table.
_OPENERS = re.compile(r"^(\s*)([-+#|=:]|\d{1,9}(?=[.)]))", re.MULTILINE)


def escape(text: str) -> str:
    """Give the markup that says a text as it is (CommonMark 0.31, section 2.4)."""
    return _SIGNS.sub(r"\\\g<0>", text)


def guard(text: str) -> str:
    """Escape what would open a block in a text that is already markup."""
    return _OPENERS.sub(_guarded, text)


def _guarded(found: re.Match[str]) -> str:
    sign = found[2]
    if not sign.isdigit():
        return f"{found[1]}\\{sign}"
    return found[0]
