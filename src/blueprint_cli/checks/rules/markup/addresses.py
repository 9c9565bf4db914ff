"""BP209: addresses in plain text, which nobody can click."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.rules.markup.foreign import constructs
from blueprint_cli.checks.views.text import Text
from blueprint_cli.diagnostics import Severity, shorten, tell
from blueprint_cli.language.lazy import lazy_pattern

#: What GitHub makes links of (GitHub Flavored Markdown 0.29, section 6.9): no more than an address
#: is made of, which no Chinese character is.
_BARE = lazy_pattern(
    r"(?<![^\W\u3005-\u9fff\uf900-\ufaff])(?<![/.@<-])"
    r"(?:https?://[A-Za-z0-9_.-]+(?:[:/?#][!-;=?-~]*)?"
    r"|www\.[A-Za-z0-9_-]+\.[A-Za-z0-9_.-]+(?:[/?#][!-;=?-~]*)?"
    r"|(?:mailto:)?[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,9})"
)
_SIGNS = ("://", "www.", "@")
#: What ends the sentence, and not the address.
_TAIL = "?!.,:;*_~'\"-"


@check("BP209", "bare-address", stage=Text, severity=Severity.NOTE)
def bare_address(text: Text) -> Iterator[Finding]:
    """Find addresses of the web and mailboxes in plain text, which make no link.

    Why: readers have to copy them, and a screen reader spells them out.
    Example: `https://www.gov.hk`, where `<https://www.gov.hk>` is meant.
    """
    if not any(sign in text.text for sign in _SIGNS):
        return
    others = constructs(text)
    for found in _BARE.finditer(text.prose):
        if any(each.start <= found.start() < each.end for each in others):
            continue
        address = _trimmed(found[0])
        message = tell("the address makes no link: {address}", address=shorten(address))
        if address.startswith("www."):
            hint = tell("Write [words](https://{address}).", address=address)
            yield text.finding(found.start(), found.start() + len(address), message, hint)
        else:
            hint = tell("Write it as <{address}>, or [words](address).", address=address)
            fix = f"<{address.removeprefix('mailto:')}>"
            end = found.start() + len(address)
            yield text.finding(found.start(), end, message, hint, fix=fix)


def _trimmed(address: str) -> str:
    """Leave out the stops after an address, and a bracket that it does not open."""
    while address[-1] in _TAIL or (address[-1] == ")" and address.count(")") > address.count("(")):
        address = address[:-1]
    return address
