"""Interchange: what goes to translators and comes back from their tools, one format a file.

It knows packets, and no document: what becomes of what came back, `desk` decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module

from blueprint_cli.diagnostics import Diagnostic, Outcome, tell
from blueprint_cli.interchange.packet import Packet, Returned
from blueprint_cli.markup.limits import excess


@dataclass(frozen=True)
class Form:
    """A format of packets: the module that writes and reads it, its files' ending, and for whom."""

    module: str
    suffix: str
    whom: str


#: Every format by the name that the command line has for it.
FORMS: Mapping[str, Form] = {
    "po": Form("po", ".po", "Poedit, Weblate"),
    "xliff": Form("xliff12", ".xlf", "every CAT tool (XLIFF 1.2)"),
    "xliff2": Form("xliff20", ".xlf", "newer CAT tools (XLIFF 2.0)"),
    "xlsx": Form("xlsx", ".xlsx", "spreadsheets"),
    "tmx": Form("tmx", ".tmx", "translation memories"),
}


@dataclass(frozen=True)
class Tool:
    """What a program of translators opens best: a format, and how it wants XLIFF 1.2.

    See `Packet` for packets with copies, and those that are bare.
    """

    form: str
    has_copies: bool = False
    is_bare: bool = False


#: Programs by the names that the command line has for them. OmegaT 3 translates what stands in the
#: target of XLIFF, and nothing where that is empty.
TOOLS: Mapping[str, Tool] = {
    "omegat": Tool("xliff", has_copies=True),
    "trados": Tool("xliff"),
    "memoq": Tool("xliff"),
    "poedit": Tool("po", is_bare=True),
    "weblate": Tool("po"),
}

#: The format of translation memories.
MEMORY = "tmx"
#: The format of the term base, which is no packet.
TERMS = "tbx"

#: How the files of each format start, a byte order mark and blanks apart.
_STARTS = (
    ("xlsx", re.compile(rb"PK")),
    ("xliff2", re.compile(rb"(?:<.*?)?<(?:\w+:)?xliff\b[^>]*\bversion\s*=\s*[\"']2", re.DOTALL)),
    (TERMS, re.compile(rb"(?:<.*?)?<(?:martif|tbx)\b", re.DOTALL)),
    (MEMORY, re.compile(rb"(?:<.*?)?<tmx\b", re.DOTALL)),
    ("xliff", re.compile(rb"<")),
)
#: So many bytes tell what a file is.
_HEAD = 4096


def write(form: str, packet: Packet) -> Outcome[bytes]:
    """Write a packet in a format."""
    written: Outcome[bytes] = import_module(f"{__name__}.{FORMS[form].module}").write(packet)
    return written


def read(data: bytes, name: str, langs: tuple[str, str]) -> Outcome[Returned]:
    """Read a file that came back: its first bytes tell the format, whatever it is called.

    `langs` are the languages of source and target, of which a memory may have more.
    """
    form = form_of(data, name)
    read_form = import_module(f"{__name__}.{FORMS[form].module}").read
    returned: Outcome[Returned] = read_form(data, name, *(langs if form == MEMORY else ()))
    if returned.value is not None and returned.value.units:
        heavy = tuple(_heavy(returned.value))
        return Outcome(None, (*returned.diagnostics, *heavy)) if heavy else returned
    if returned.value is None:
        return returned
    if returned.failed:
        return Outcome(None, returned.diagnostics)
    hint = tell("Export it again from the tool that made it.")
    nothing = Diagnostic("BP501", tell("the file has no messages"), file=name, hints=(hint,))
    return Outcome(None, (*returned.diagnostics, nothing))


def _heavy(returned: Returned) -> Iterator[Diagnostic]:
    """Find texts that are longer, or have more markup, than any that is read."""
    for unit in returned.units:
        texts = [("source", unit.source), ("target", unit.target)]
        for name, text in (*texts, *(("", each.text) for each in unit.remarks)):
            told = excess(text)
            if told:
                yield Diagnostic("BP017", told.message, unit.part(name), hints=(told.hint,))


def form_of(data: bytes, name: str) -> str:
    """Give the format of a file."""
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"").lstrip(b"\xff\xfe \t\r\n")
    by_start = (form for form, start in _STARTS if start.match(head))
    by_name = (form for form, own in FORMS.items() if name.lower().endswith(own.suffix))
    return next(by_start, None) or next(by_name, None) or "po"
