"""The review page: all messages in all locales, in one file that needs neither network nor server.

What a document says is put into the page as text: Jinja2 escapes it, and the page's Content
Security Policy (CSP Level 3) lets nothing run or load but the style sheet and script that the page
brings along, which it knows by their hashes.
"""

from __future__ import annotations

import base64
import pkgutil
import re
from collections import Counter
from functools import cached_property
from hashlib import sha256
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from blueprint_cli import __version__
from blueprint_cli.cli.diff.review import Context, Links
from blueprint_cli.cli.diff.review.labels import labels
from blueprint_cli.cli.diff.review.telling import (
    FILTERS,
    MARKS,
    SEVERITIES,
    condition,
    flags,
    progress,
    summary,
)
from blueprint_cli.cli.language import translate, translate_all
from blueprint_cli.cli.reports.queries import day, said_by
from blueprint_cli.diagnostics import Diagnostic, tell
from blueprint_cli.diff.pieces import Piece, pieces
from blueprint_cli.diff.review.rows import Review, Row, Side
from blueprint_cli.interchange.packet import Unit
from blueprint_cli.model.message import Origin
from blueprint_cli.model.queries import Query
from blueprint_cli.model.states import SignOff
from blueprint_cli.theme import tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment

#: Where the planes above the first one begin; the last two characters of each are none.
_PLANES = range(0x10000, 0x110000, 0x10000)
#: What HTML cannot hold (HTML, section 13.2.3.5), and what turns the direction of text around it
#: (UAX #9, section 2): a reviewer sees that something is there, and the page stays as it is.
_UNSHOWN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(map(chr, (plane + end for plane in _PLANES for end in (0xFFFE, 0xFFFF))))
    + "]"
)
#: How the bar of a locale is divided: from what is done to what is not.
_SHARES = (
    "approved",
    "reviewed",
    "translated",
    "converted",
    "overridden",
    "draft",
    "stale",
    "missing",
)


class Share(NamedTuple):
    """A part of a locale's bar, in hundredths of it."""

    state: str
    start: float
    width: float


class Marked(NamedTuple):
    """The source with what has changed in it since the texts of some locales were made."""

    names: str
    pieces: tuple[Piece, ...]


class Column:
    """One locale of the page: its name, how far it has come, and what is left to do."""

    def __init__(self, review: Review, at: int, context: Context) -> None:
        """Take the column at a place among the sides of each row."""
        self.tag, self.name = list(review.names.items())[at]
        self.lang = review.langs.get(self.tag, self.tag)
        self.is_source = at == 0
        self.links = context.links.get(self.tag, Links())
        self._sides = [row.sides[at] for row in review.rows]
        self._speech = context.lang

    @property
    def done(self) -> str:
        """Who has looked at how much of it, in words."""
        return progress(self._sides, self._speech)

    @property
    def left(self) -> str:
        """What is left to do, in words."""
        return summary(self._sides, self._speech)

    @cached_property
    def shares(self) -> list[Share]:
        """The bar that shows how far it has come."""
        counts = Counter(condition(side)[0] for side in self._sides)
        found, start, own = [], 0.0, len(self._sides) - counts["left-out"]
        for state in _SHARES:
            width = 100 * counts[state] / max(own, 1)
            if width:
                found.append(Share(state, round(start, 2), round(width, 2)))
            start += width
        return found


def render(review: Review, context: Context) -> str:
    """Give the page. Raises `ThemeError` where the theme lacks a colour."""
    style = tokens.fill_in(context.world, "page.css", _file("page.css"))
    scripts = [_file("page.js"), _file("reviewing.js")]
    return (
        _environment(context.lang)
        .get_template("page.html.jinja")
        .render(
            review=review,
            columns=[Column(review, at, context) for at in range(len(review.names))],
            sections=[(heading, list(rows)) for heading, rows in groupby(review.rows, _section)],
            filters=[(name, translate(told, context.lang)) for name, told in FILTERS.items()],
            counts=_counts(review),
            marks=[(name, translate(told, context.lang)) for name, told in MARKS.items()],
            others=translate_all(review.others, context.lang),
            chosen=context.tags[0] if len(context.tags) == 1 else "",
            say=labels(context.lang),
            lang=context.lang,
            version=__version__,
            style=style,
            scripts=scripts,
            hashes={"style": _hash(style), "script": " ".join(map(_hash, scripts))},
        )
    )


def shown(text: str) -> str:
    """Give a text as a page can show it, with a mark for what it cannot."""
    return _UNSHOWN.sub("\ufffd", text)


def _environment(lang: str) -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        loader=FunctionLoader(_file),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    environment.filters |= _filters(lang)
    return environment


def _within(address: str, folder: str) -> str:
    """Give the address of the same file in a folder beside it."""
    above, slash, file = address.rpartition("/")
    return f"{above}{slash}{folder}{file}"


def _filters(lang: str) -> dict[str, Callable[..., object]]:
    from markupsafe import Markup

    return {
        "own": Markup,  # for the files of this package alone
        "within": _within,
        "base": _base,
        "flags": lambda side: " ".join(flags(side)),
        "condition": condition,
        "said": lambda told: translate(told, lang),
        "marked": lambda row, names: _marked(row, names, lang),
        "faults": lambda side: translate_all(side.faults, lang),
        "severity": lambda found: _severity(found, lang),
        "queried": lambda query: _queried(query, lang),
        "answered": lambda query: _answered(query, lang),
        "vouched": lambda sign_off: _vouched(sign_off, lang),
    }


def _shown(value: object) -> object:
    """Show a text of the document; what is HTML already was shown when it was made."""
    return shown(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


def _section(row: Row) -> str:
    return row.section


def _counts(review: Review) -> Counter[str]:
    """Count the rows that each filter picks out, in any locale."""
    counts = Counter(all=len(review.rows))
    for row in review.rows:
        counts.update({name for side in row.sides for name in flags(side)})
    return counts


def _marked(row: Row, names: dict[str, str], lang: str) -> list[Marked]:
    """Give the source as it has changed, once for all locales that were made for the same text."""
    stale: dict[str, list[str]] = {}
    for side in row.sides:
        if side.stale:
            stale.setdefault(side.previous, []).append(names[side.tag])
    source, comma = row.source, translate(tell(", "), lang)
    return [
        Marked(comma.join(made), pieces(previous, source.text, source.lang))
        for previous, made in stale.items()
    ]


def _severity(found: Diagnostic, lang: str) -> str:
    return translate(SEVERITIES[found.severity], lang)


def _base(side: Side, row: Row) -> str:
    """Give what a packet knows a text by (`Unit.base`); empty for one that nobody sends back.

    One that the page cannot show to the letter would come back as another.
    """
    is_translated = side.origin in (Origin.TRANSLATED, Origin.FALLBACK) and not side.left_out
    if not is_translated or _UNSHOWN.search(f"{row.source.text}\n{side.text}"):
        return ""
    return Unit(row.id, row.source.text, side.text, side.state).base


def _queried(query: Query, lang: str) -> str:
    return said_by(query.remark.who, query.remark.when, lang)


def _answered(query: Query, lang: str) -> str:
    answer = query.answer
    return said_by(answer.by, day(answer.day), lang) if answer else ""


def _vouched(sign_off: SignOff, lang: str) -> str:
    told = {
        "translated": tell("translated by {who}, {when}", who=sign_off.who, when=sign_off.when),
        "reviewed": tell("reviewed by {who}, {when}", who=sign_off.who, when=sign_off.when),
        "approved": tell("approved by {who}, {when}", who=sign_off.who, when=sign_off.when),
    }
    return translate(told[sign_off.state.label], lang)


def _file(name: str) -> Any:
    return (pkgutil.get_data(__package__ or "", name) or b"").decode()


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}'"
