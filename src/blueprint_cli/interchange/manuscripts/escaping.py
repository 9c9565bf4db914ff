"""Plain text as the markup of messages writes it: signs that would be read as markup, escaped."""

from __future__ import annotations

import re

#: What would be emphasis, code, links, scripts, placeholders or HTML anywhere in a text.
#: Brackets alone are text; both escaped would be taken for a formula.
_SIGNS = re.compile(r"[\\`*_{}<>~]|(?<!\[)\^|\[(?=\^)|\](?=\()")
#: What would open a block at the start of a line: a heading, a rule, a table. Lists may be typed.
_OPENERS = re.compile(r"^(\s*)([+#|=:]|-(?! ))", re.MULTILINE)


def escape(text: str) -> str:
    """Give the markup that says a text as it is (CommonMark 0.31, section 2.4)."""
    return _SIGNS.sub(r"\\\g<0>", text)


def guard(text: str) -> str:
    """Escape what would open a block in a text that is already markup."""
    return _OPENERS.sub(r"\1\\\2", text)
