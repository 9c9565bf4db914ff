"""BP121: links that lead nowhere, whatever the network."""

from __future__ import annotations

import re
from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.text import Text
from blueprint_cli.checks.views.whole import Texts
from blueprint_cli.diagnostics import Severity, Told, shorten, tell
from blueprint_cli.language.addresses import Dead, dead, dead_mailbox
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.model.document import Document

_WEB = ("https://", "http://")
#: Without one of these there is no link in a text, nor what was meant as one.
_SIGNS = ("](", "]（", "://", "@", "mailto:")
_LINK = lazy_pattern(r"\]\(\s*(?:<(?P<angled>[^>]*)>|(?P<plain>\S*?))(?:\s.*)?\)$", re.DOTALL)
_WORDLESS = lazy_pattern(r"(?<!\\)\[[\s*_]{0,20}$")
#: What leads to a part of the document says which by itself: `[](#id)`.
_SAID = "](#"
#: How far before an address its bracket is looked for.
_LOOK = 24
#: Words in brackets beside an address in brackets, where Markdown sees no link.
_FAILED = lazy_pattern(
    r"(?<!\\)\[(?P<words>[^\[\]\n]{0,200})(?<!\\)\](?P<gap>[ \u3000]?)(?P<open>[(（])"
    r"(?P<address>(?:https?:|mailto:|#)[^\n()（）\ufffc]{0,500}|[ \t]*(?=[)）]))(?P<close>[)）]?)"
)
_SWAPPED = lazy_pattern(
    r"[(（](?P<words>[^()（）\[\]\n]{1,100})[)）]\[(?P<address>(?:https?://|mailto:)[^\]\n]{0,500})\]"
)
#: An address in plain text, as readers of a print type it.
_BARE = lazy_pattern(
    r"(?<![\w/.@-])(?:https?://[\w.-]{1,255}|[\w.+-]{1,64}@[\w.-]{1,255})", re.ASCII
)


@check("BP121", "dead-link", stage=Texts, severity=Severity.WARNING)
def dead_link(texts: Texts) -> Iterator[Finding]:
    """Find links that lead nowhere: without address or words, or to a host that nobody can have.

    Why: readers click in vain, or see the brackets; and a placeholder such as example.com
    (RFC 2606) shows that a text was not finished.
    Example: `[the annex]()`, `https://www.gov．hk` with a full-width stop.
    """
    if texts.is_source:
        yield from _contacts(texts.document)
        yield from _web(texts.document)
    if not any(sign in texts.joined for sign in _SIGNS):
        return
    for text in texts.written:
        if any(sign in text.text for sign in _SIGNS):
            yield from _links(text)
            yield from _failed(text)
            yield from _bare(text)


def _contacts(document: Document) -> Iterator[Finding]:
    for index, contact in enumerate(document.document.contacts):
        address, fault = contact.address, None
        if address.startswith(_WEB):
            fault = dead(address)
        elif "@" in address:
            fault = dead_mailbox(address.removeprefix("mailto:"))
        if fault is not None:
            path = ("document", "contacts", index, "address")
            yield Finding(path, *_told(fault, address))


def _web(document: Document) -> Iterator[Finding]:
    """Look at the web addresses of parties and of the works that are cited."""
    held = {
        "parties": [party.url for party in document.parties],
        "references": [work.url for work in document.references],
    }
    for key, addresses in held.items():
        for index, address in enumerate(addresses):
            fault = dead(address) if address else None
            if address and fault is not None:
                yield Finding((key, index, "url"), *_told(fault, address))


def _links(text: Text) -> Iterator[Finding]:
    """Check the links that Markdown sees."""
    for start, end in text.message.parse(text.text).protected:
        part = text.text[start:end]
        if part.startswith("<"):
            yield from _address(text, part[1:-1], (start + 1, end - 1))
        elif part.startswith("](") and (found := _LINK.match(part)):
            name = "plain" if found["angled"] is None else "angled"
            place = (start + found.start(name), start + found.end(name))
            # An empty address has no place of its own.
            yield from _address(text, found[name], place if found[name] else (start, end))
            yield from _wordless(text, start, end)


def _address(text: Text, address: str, place: tuple[int, int]) -> Iterator[Finding]:
    is_mailbox = "@" in address and "/" not in address and not address.startswith("mailto:")
    fault = dead_mailbox(address) if is_mailbox else dead(address)
    if fault is not None:
        message, hints = _told(fault, address)
        yield text.finding(*place, message, *hints)


def _wordless(text: Text, start: int, end: int) -> Iterator[Finding]:
    if text.text.startswith(_SAID, start) and text.text[start - 1 : start] == "[":
        return
    before = max(0, start - _LOOK)
    found = _WORDLESS.search(text.text[before:start])
    if found:
        message = tell("the link has no words that readers could see")
        hint = tell("Write them in the brackets.")
        yield text.finding(before + found.start(), end, message, hint)


def _failed(text: Text) -> Iterator[Finding]:
    """Check what was meant as a link, but is shown as it is written."""
    for found in _FAILED.finditer(text.prose):
        if not found["address"].strip():
            if found["gap"] or found["open"] != "(" or not found["close"]:
                continue
            message, hints = _told(Dead.EMPTY, "")
        else:
            message = tell("the link is shown as it is written: {reason}", reason=_reason(found))
            hints = (tell("Write [words](address), with no blank between and in the address."),)
        end = found.end() if found["close"] else found.start("address")
        yield text.finding(found.start(), end, message, *hints)
    for found in _SWAPPED.finditer(text.prose):
        message = tell("the brackets of the link are swapped")
        fix = f"[{found['words']}]({found['address']})"
        hint = tell("Write [words](address).")
        yield text.finding(found.start(), found.end(), message, hint, fix=fix)


def _reason(found: re.Match[str]) -> Told:
    if found["open"] == "（" or found["close"] == "）":
        return tell("its brackets are full-width")
    if found["gap"]:
        return tell("a blank stands between its brackets")
    if not found["close"]:
        return tell("its bracket does not close")
    if re.search(r"\s", found["address"]):
        return tell("a blank stands in its address")
    return tell("it is no link in Markdown")


def _bare(text: Text) -> Iterator[Finding]:
    for found in _BARE.finditer(text.prose):
        address = found[0].rstrip(".-_")
        fault = dead_mailbox(address) if "@" in address else dead(address)
        if fault in (Dead.RESERVED, Dead.DOTLESS, Dead.PRIVATE):
            message, hints = _told(fault, address)
            yield text.finding(found.start(), found.start() + len(address), message, *hints)


def _told(fault: Dead, address: str) -> tuple[Told, tuple[Told, ...]]:
    """Say what is wrong with an address, and what to write instead."""
    part = shorten(address)
    message, hint = {
        Dead.EMPTY: (tell("the link has no address"), tell("Write one, or take the link out.")),
        Dead.MISPRINT: (
            tell("“{address}” holds a blank or a full-width sign", address=part),
            tell("Write the address as a browser shows it."),
        ),
        Dead.HOSTLESS: (
            tell("“{address}” names no site", address=part),
            tell("Write https://, the site's name, and the page."),
        ),
        Dead.DOTLESS: (
            tell("“{address}” is known in one network only", address=part),
            tell("Write the site's full name, with its dots."),
        ),
        Dead.RESERVED: (
            tell("“{address}” is nobody's address: its name is reserved", address=part),
            tell("Write the real one."),
        ),
        Dead.PRIVATE: (
            tell("“{address}” is known in one network only", address=part),
            tell("Write the address that the public has."),
        ),
        Dead.MAILBOX: (
            tell("“{address}” is no e-mail address", address=part),
            tell("Write it as name@site."),
        ),
    }[fault]
    return message, (hint,)
