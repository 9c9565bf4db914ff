"""Addresses of the web and of mailboxes: which of them lead nowhere, whatever the network."""

from __future__ import annotations

from enum import Enum

from blueprint_cli.language.lazy import lazy_pattern


class Dead(Enum):
    """Why an address leads nowhere."""

    EMPTY = "empty"
    MISPRINT = "misprint"
    HOSTLESS = "hostless"
    DOTLESS = "dotless"
    RESERVED = "reserved"
    PRIVATE = "private"
    MAILBOX = "mailbox"


#: Domains that are nobody's, or of one network only (RFC 2606, RFC 6761, RFC 6762; ICANN's
#: `internal`). The last of the reserved names, example.org, is left to documents that are samples.
_RESERVED_ENDS = frozenset({"example", "invalid", "internal", "local", "localhost", "test"})
_RESERVED_NAMES = frozenset({"example.com", "example.net"})

#: Blanks, full-width forms and Chinese stops: none of them stands in an address as it is.
_MISPRINT = lazy_pattern(r"[\s\uff01-\uff5e\u3000、。…]")
_AUTHORITY = lazy_pattern(r"//(?:[^/?#@]*@)?(\[[0-9a-fA-F:.]*\]|[^/?#:@]*)(?::\d*)?(?=[/?#]|$)")
#: A name as the Domain Name System has it (RFC 1123, 2.1), in any script (RFC 5890).
_LABEL = lazy_pattern(r"(?!-)[\w-]{1,63}(?<!-)$")
#: What is written for a name that is still to come: www.xxx.gov.hk.
_BLANK = lazy_pattern(r"x{3,}$")
_NUMBERS = lazy_pattern(r"(?:\d{1,3}\.){3}\d{1,3}$")
#: Addresses of one machine or one network (RFC 1122, RFC 1918).
_PRIVATE = lazy_pattern(r"(?:127|10|0|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\.|\[::1?\]$")
#: The longest mailbox there is (RFC 5321, 4.5.3.1), and no quoted one.
_MAILBOX = lazy_pattern(r"[^\s@,;:<>()\[\]\\\"]{1,64}@([^\s@]{1,255})$")


def dead(address: str) -> Dead | None:
    """Tell why a web address, or `mailto:` with a mailbox, leads nowhere; None if it may lead."""
    if address in ("", "#"):
        return Dead.EMPTY
    if address.startswith("#"):
        return None
    if _MISPRINT.search(address):
        return Dead.MISPRINT
    scheme, _, rest = address.partition(":")
    if scheme.lower() == "mailto":
        return dead_mailbox(rest.partition("?")[0])
    found = _AUTHORITY.match(rest)
    return _dead_host(found[1]) if found else Dead.HOSTLESS


def dead_mailbox(address: str) -> Dead | None:
    """Tell why an e-mail address, or several with commas between, reaches nobody."""
    for each in address.split(","):
        found = _MAILBOX.match(each.strip().replace("%40", "@"))
        if found is None:
            return Dead.MAILBOX
        fault = _dead_host(found[1])
        if fault is not None:
            return Dead.RESERVED if fault is Dead.RESERVED else Dead.MAILBOX
    return None


def _dead_host(host: str) -> Dead | None:
    name = host.lower().removesuffix(".")
    if _PRIVATE.match(name):
        return Dead.PRIVATE
    if name.startswith("[") or _NUMBERS.match(name):
        return None
    labels = name.split(".")
    if not all(_LABEL.match(label) for label in labels) or name.replace(".", "").isdigit():
        return Dead.HOSTLESS
    is_blank = any(_BLANK.match(label) for label in labels)
    if is_blank or labels[-1] in _RESERVED_ENDS or ".".join(labels[-2:]) in _RESERVED_NAMES:
        return Dead.RESERVED
    return Dead.DOTLESS if len(labels) == 1 else None
