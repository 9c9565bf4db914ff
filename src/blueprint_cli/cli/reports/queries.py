"""How commands tell of queries: what was asked of a text by whom, and what was answered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from blueprint_cli.cli.language import translate
from blueprint_cli.diagnostics import shorten, tell

if TYPE_CHECKING:
    from datetime import date

    from blueprint_cli.model.queries import Query

#: So many characters of what was said are shown in a line; programs get all.
_SHOWN = 500


def said_of(query: Query, lang: str) -> Iterator[str]:
    """Give a line with the query and its text's id, and one with the answer where there is one."""
    remark = query.remark
    asked = tell("{id}: {query}", id=query.id, query=shorten(remark.text, _SHOWN))
    yield f"{translate(asked, lang)}{said_by(remark.who, remark.when, lang)}"
    yield from (f"  {line}" for line in answered(query, lang))


def answered(query: Query, lang: str) -> Iterator[str]:
    """Give a line with the answer to a query, where there is one."""
    answer = query.answer
    if answer and answer.answer:
        told = tell("answer: {answer}", answer=shorten(answer.answer, _SHOWN))
        yield f"{translate(told, lang)}{said_by(answer.by, day(answer.day), lang)}"


def said_by(who: str, when: str, lang: str) -> str:
    """Say who has said something and when, as far as that is known."""
    by = translate(tell(", "), lang).join(filter(None, (who, when)))
    return translate(tell(" ({by})", by=by), lang) if by else ""


def day(value: date | None) -> str:
    """Give a day as ISO 8601 has it; empty for none."""
    return value.isoformat() if value else ""


def query_data(query: Query) -> dict[str, Any]:
    """Give a query for programs: every key is always there."""
    answer = query.answer if query.is_answered else None
    return {
        "id": query.id,
        "text": query.remark.text,
        "who": query.remark.who or None,
        "when": query.remark.when or None,
        "locales": list(query.tags),
        "answer": answer
        and {"text": answer.answer, "who": answer.by or None, "when": day(answer.day) or None},
    }
