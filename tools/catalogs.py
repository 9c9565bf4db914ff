"""Catalogs of translators for documents that are made to be checked."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

_HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
#: What YAML 1.1 would take for a line break.
_LINE_BREAKS = re.compile("[\x85\u2028\u2029]")


def catalog(entries: Iterable[tuple[str, str, str]]) -> str:
    """Write a catalog: of each entry its id, the source and the target."""
    return _HEADER + "".join(
        f'\nmsgctxt "{name}"\nmsgid {quoted(said)}\nmsgstr {quoted(shown)}\n'
        for name, said, shown in entries
    )


def quoted(text: str) -> str:
    """Write a text in double quotes, which YAML and PO read alike."""
    written = json.dumps(text.strip("\n"), ensure_ascii=False)
    return _LINE_BREAKS.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
