"""Queries: what somebody has written beside a text, what the writer answers, and how it ended."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from blueprint_cli.markup.wording import wording
from blueprint_cli.model.constraints import STRICT, Day, Text, described

#: Where a document keeps what its writer has answered, once for all locales.
FILE = "locales/answers.yaml"

#: How a translator's comment says a remark: `remark (WHO, YYYY-MM-DD): TEXT`.
_LINE = re.compile(r"remark(?: \((?P<by>.*?)\))?:\s*(?P<text>\S.*)")
_BY = re.compile(r"(?:(?P<who>.*), )?(?P<when>\d{4}-\d\d-\d\d)")
#: What would end the name in it before its time.
_CLOSING = re.compile(r"\)(?=:)")


@dataclass(frozen=True)
class Remark:
    """What somebody has written beside a text, on one line.

    `who` and `when` (ISO 8601) are empty where nobody knows.
    """

    text: str
    who: str = ""
    when: str = ""

    @classmethod
    def of(cls, text: str, who: str = "", when: str = "") -> Remark:
        """Make a remark of what a file says, each part brought onto one line."""
        name = _CLOSING.sub("", _one_line(who))
        return cls(_one_line(text), name, when)

    @property
    def key(self) -> str:
        """What makes two remarks on a text the same: what they say, whoever says it again."""
        return wording(self.text)

    def __str__(self) -> str:
        """Write it as a translator's comment says it, which every CAT tool keeps."""
        by = ", ".join(filter(None, (self.who, self.when)))
        return f"remark ({by}): {self.text}" if by else f"remark: {self.text}"


def read_remark(comment: str) -> Remark | None:
    """Read a translator's comment, `remark (WHO, YYYY-MM-DD): TEXT`; None where it says else."""
    found = _LINE.fullmatch(comment.strip())
    if found is None:
        return None
    by = found["by"] or ""
    dated = _BY.fullmatch(by)
    return Remark(found["text"], *((dated["who"] or "", dated["when"]) if dated else (by, "")))


def _one_line(text: str) -> str:
    return " ".join(text.split())


@dataclass(frozen=True)
class Reply:
    """What somebody says to a query: an answer, or with `closes` the reason why it is closed."""

    query: str
    text: str
    who: str = ""
    when: str = ""
    closes: bool = False


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What the writer says to a remark, for all locales, and why nobody has to see to it more."""

    __pydantic_config__: ClassVar = STRICT
    id: Text = described("The message that the remark is about.")
    query: Text = described("The remark, as it stands in the catalog.")
    answer: str = described("What the writer says to it.", "")
    by: str = described("Who has answered.", "")
    day: Day | None = described("The day of the answer.", None, key="date")
    closed: str = described("Why it is closed; without this key it is open.", "")
    closed_by: str = described("Who has closed it.", "", key="closed-by")
    closed_day: Day | None = described("The day of that.", None, key="closed-date")

    @property
    def key(self) -> tuple[str, str]:
        """What makes it the answer to a remark: the message, and what was said of that."""
        return self.id, wording(self.query)


@dataclass(frozen=True, kw_only=True)
class Answers:
    """All answers of a document."""

    __pydantic_config__: ClassVar = STRICT
    answers: tuple[Answer, ...] = described("The answers.", ())


@dataclass(frozen=True)
class Query:
    """A remark on a message: the locales whose catalogs have it, and what the writer has said."""

    id: str
    remark: Remark
    tags: tuple[str, ...]
    answer: Answer | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody has to see to it."""
        return not (self.answer and self.answer.closed)

    @property
    def is_answered(self) -> bool:
        """Whether the writer has said something to it."""
        return bool(self.answer and self.answer.answer)
