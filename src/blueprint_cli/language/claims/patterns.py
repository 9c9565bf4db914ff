"""What is to be known of a language to tell whose a total is."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Patterns:
    """How one language names documents and their parts, and how it leads on to a total."""

    #: Where a clause ends, and where a sentence does.
    clause: re.Pattern[str]
    sentence: re.Pattern[str]
    #: A name: the title of a `book`, a word for this document (`own`, with its `kind`, or its
    #: `bare` kind), someone of `others`, who counts from afar or only `near`, or a `year`.
    naming: re.Pattern[str]
    #: A name after the total, whose it is.
    after: re.Pattern[str] | None
    #: What a document may be called that is a level of a plan too, where it is meant, and a word
    #: of its length that is none.
    kind: str
    itself: re.Pattern[str]
    stand_in: str
    #: What points before a number to things named before, which may be some of all.
    these: re.Pattern[str]
    #: One direction, strategy or goal of a plan.
    part: re.Pattern[str]
    #: What shares a total out to several, before it and after it.
    each: re.Pattern[str]
    shared: re.Pattern[str]
    #: What leads on to the total of a whole.
    sum: re.Pattern[str]
    #: What makes the words for a total weighty, as only those for a whole are.
    heavy: re.Pattern[str]
    #: What leads on to steps that are taken, of which there may be any number.
    taking: re.Pattern[str]
    #: What leads on to the very things that were counted.
    listing: re.Pattern[str]
