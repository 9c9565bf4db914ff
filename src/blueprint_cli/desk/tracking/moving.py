"""Moving: what a cell says against what it said as it went out, and what the document says now."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from blueprint_cli.desk.tracking.as_typed import moments
from blueprint_cli.diagnostics import Diagnostic, Severity, Told, did_you_mean, shorten, tell
from blueprint_cli.interchange.tracker.action_rows import OPEN
from blueprint_cli.interchange.tracker.filled import Filled, FilledRow
from blueprint_cli.interchange.xlsx.cells import Kind
from blueprint_cli.language.folding import is_east_asian, joins
from blueprint_cli.model.delivery.when import days, moment_of

#: How a line begins that is meant to stand by itself.
_MARKED: Final = re.compile(r"[-+*#>•●]|\(?[0-9a-z]{1,2}[.)]\s")
#: The columns that hold no moment.
STATUS, PROGRESS = "status", "progress"


@dataclass(frozen=True)
class Move:
    """A value of an action that becomes another one; either may be empty."""

    action: str
    key: str
    before: str
    after: str
    filled: Filled


@dataclass
class Row:
    """A row that came back, beside what the document says of its action `now`.

    `statuses` are the statuses by what a cell may call them; `found` is what is wrong with it.
    """

    row: FilledRow
    action: str
    now: Mapping[str, str]
    statuses: Mapping[str, str]

    def __post_init__(self) -> None:
        """Start with no fault."""
        self.found: list[Diagnostic] = []

    def moves(self) -> Iterator[Move]:
        """Give what the row changes, three ways: only what somebody has changed since it went out.

        A cell that was emptied changes nothing (BP526), and neither does one whose value has become
        another one in the document meanwhile (BP527).
        """
        for key in OPEN:
            filled, sent, now = self.row.cells[key], self.row.base.values[key], self.now[key]
            faults = len(self.found)
            came = self._read(key, filled, sent)
            if len(self.found) > faults or came in (sent, now):
                continue
            if not came:
                self._emptied(filled, sent)
            elif now != sent:
                self._overtaken(filled, sent, now)
            else:
                yield Move(self.action, key, now, came, filled)

    def _read(self, key: str, filled: Filled, sent: str) -> str:
        """Give the value that a cell stands for."""
        text = filled.cell.text.strip()
        if not text:
            return ""
        if key not in (STATUS, PROGRESS):
            return self._moment(filled, text, sent)
        if filled.cell.kind is Kind.VALUE:
            message = tell(
                "{cell} holds a value that is no text: {value}",
                cell=filled.name,
                value=shorten(text),
            )
            hint = tell("Format the cell as text, and write it again.")
            self._fault("BP506", message, filled, hint)
            return ""
        return self._status(filled, text) if key == STATUS else _as_sent(text, sent)

    def _status(self, filled: Filled, text: str) -> str:
        status = self.statuses.get(folded(text), "")
        if not status:
            message = tell("{cell}: “{status}” is no status", cell=filled.name, status=text)
            self.found.append(
                Diagnostic("BP524", message, filled.span, hints=did_you_mean(text, self.statuses))
            )
        return status

    def _moment(self, filled: Filled, text: str, sent: str) -> str:
        """Give the moment of a cell.

        A spreadsheet makes days of months and quarters: what starts on that day is what was sent.
        """
        shown = filled.cell.moment
        meant = (shown,) if shown else () if filled.cell.kind is Kind.VALUE else moments(text)
        if sent in meant or (sent and shown and _first_day(sent) == _first_day(shown)):
            return sent
        if len(meant) == 1:
            return meant[0]
        if meant:
            message = tell(
                "{cell}: “{text}” may be {one} or {other}",
                cell=filled.name,
                text=text,
                one=meant[0],
                other=meant[1],
            )
        else:
            message = tell("{cell}: “{text}” is no date", cell=filled.name, text=shorten(text))
        hint = tell(
            "Write it as precisely as it is known: 2027, FY2027, 2027-H1, 2027-Q2, 2027-06, "
            "2027-06-30."
        )
        self._fault("BP525", message, filled, hint)
        return ""

    def _emptied(self, filled: Filled, sent: str) -> None:
        message = tell("{cell} was emptied: “{text}” stays", cell=filled.name, text=shorten(sent))
        hint = tell("To take it out, delete it in the document.")
        self.found.append(Diagnostic("BP526", message, filled.span, Severity.WARNING, (hint,)))

    def _overtaken(self, filled: Filled, sent: str, now: str) -> None:
        message = tell(
            "{cell}: the document says “{now}” by now, which this file did not know",
            cell=filled.name,
            now=shorten(now) or "—",
        )
        hint = tell(
            "Settle it with who changed it: write here what the document says, or put “{sent}” "
            "back into the document and import the file again.",
            sent=shorten(sent) or "—",
        )
        self._fault("BP527", message, filled, hint)

    def _fault(self, code: str, message: Told, filled: Filled, hint: Told) -> None:
        self.found.append(Diagnostic(code, message, filled.span, hints=(hint,)))


def folded(text: str) -> str:
    """Give a status as it is compared: blanks, hyphens and capitals say nothing."""
    return "".join(text.replace("-", " ").replace("_", " ").casefold().split())


def _as_sent(text: str, sent: str) -> str:
    """Give a text; what was sent where only blanks and line breaks are others."""
    return sent if "".join(text.split()) == "".join(sent.split()) else _in_one(text)


def _in_one(text: str) -> str:
    """Give a text of several lines as one paragraph; a list stays one, and is told of."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if any(_MARKED.match(line) for line in lines):
        return text
    chinese, whole = is_east_asian(text), ""
    for line in (" ".join(each.split()) for each in lines):
        whole += line if not whole or joins(whole, line, east_asian=chinese) else f" {line}"
    return whole


def _first_day(moment: str) -> object:
    return days(moment_of(moment))[0]
