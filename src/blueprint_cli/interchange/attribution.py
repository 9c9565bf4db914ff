"""Attribution: who has said something, and when, as files of other tools tell it."""

from __future__ import annotations

import re
from datetime import date

from blueprint_cli.model.queries import Remark
from blueprint_cli.syntax.forbidden import FORBIDDEN

#: A day at the start of a moment (ISO 8601), with hyphens or without, as memories have it.
_DAY = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
#: What stands for a person, but tells nobody: the role in which all remarks are made.
_ROLES = frozenset({"translator", ""})


def day_of(moment: str) -> str:
    """Give the day of a moment, as ISO 8601 has it; empty where it is none."""
    found = _DAY.match(moment)
    try:
        return str(date(*map(int, found.groups()))) if found else ""
    except ValueError:
        return ""


def remark(text: str, who: str = "", when: str = "") -> Remark:
    """Make a remark of what a file says, with a mark for what no text can hold."""
    text, who = (FORBIDDEN.sub("\ufffd", each) for each in (text, who))
    return Remark.of(text, who if who.strip().lower() not in _ROLES else "", day_of(when))
