"""What a text says of how something stands, and whether that can be said of a status.

A claim is plain or is left alone: what has been done of a part, or to prepare, says little of the
whole.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from blueprint_cli.language.statuses import chinese, english
from blueprint_cli.language.statuses.said import Said, Says

__all__ = ["Said", "Says", "contradicting", "said"]

_READERS: Final = {"zh": chinese.said, "en": english.said}
#: For each status what cannot be said of it, and what else in the text makes that right.
_CONTRARY: Final[Mapping[str, Mapping[Says, Collection[Says]]]] = {
    "planned": {
        Says.DONE: (),
        Says.IN_USE: (),
        Says.PARTLY: (Says.WAITING,),
        Says.BEGUN: (Says.WAITING,),
        Says.GOING: (Says.WAITING,),
        Says.DROPPED: (),
    },
    "under-way": {
        Says.DONE: (Says.GOING, Says.UNDONE, Says.PARTLY, Says.WAITING),
        Says.WAITING: (Says.GOING, Says.BEGUN, Says.PARTLY, Says.DONE, Says.IN_USE, Says.PREPARED),
        Says.DROPPED: (),
        Says.LATE: (Says.ON_TIME,),
    },
    "done": {
        Says.GOING: (Says.DONE, Says.IN_USE, Says.PARTLY),
        Says.UNDONE: (Says.DONE, Says.IN_USE, Says.PARTLY),
        Says.WAITING: (Says.DONE, Says.IN_USE, Says.PARTLY),
        Says.DROPPED: (Says.DONE, Says.IN_USE),
    },
    "delayed": {
        Says.DONE: (Says.GOING, Says.UNDONE, Says.PARTLY, Says.WAITING, Says.LATE),
        Says.ON_TIME: (Says.LATE, Says.UNDONE, Says.WAITING, Says.PARTLY),
        Says.DROPPED: (),
    },
    "dropped": {
        Says.DONE: (Says.DROPPED, Says.PARTLY),
        Says.IN_USE: (Says.DROPPED, Says.PARTLY),
        Says.GOING: (Says.DROPPED,),
        Says.ON_TIME: (Says.DROPPED,),
    },
}


def said(text: str, language: str) -> tuple[Said, ...]:
    """Give what a text says of how something stands, in the order of the text."""
    reader = _READERS.get(language)
    return tuple(sorted(reader(text))) if reader else ()


def contradicting(text: str, language: str, status: str) -> Said | None:
    """Give the first part of a text that cannot be said of what has this status."""
    found = said(text, language)
    also = {each.says for each in found}
    contrary = _CONTRARY.get(status, {})
    wrong = (each for each in found if each.says in contrary)
    return next((each for each in wrong if also.isdisjoint(contrary[each.says])), None)
