"""Canonical YAML: a document as it would be written in one locale alone, without a comment.

Strings are quoted, or stand as blocks of lines, so that none is read as anything else; keys come in
the order of the nouns. What is as if it were not there is not there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.walk import to_data

_PLAIN = re.compile(r"[a-z][a-z0-9-]*|[a-z]{2}-[A-Z][a-z]+")
#: What means something else than its letters where it is not quoted (YAML 1.1 and 1.2).
_MEANING = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_LINES = re.compile(r"(?! )[^\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]*[^\s]")


def source(document: LocalizedDocument) -> bytes:
    """Give a document as YAML in which its locale is the source; reading it gives its texts."""
    own = to_data(document.document, said=lambda message: message.target)
    own["locales"] = {document.tag: {"strategy": "source", "lang": document.edition.lang}}
    return ("\n".join(_entries(own, "")) + "\n").encode("utf-8", "surrogatepass")


def _entries(held: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, value in held.items():
        if value is None or value in ("", [], {}):
            continue
        name = f"{indent}{_key(key)}:"
        if isinstance(value, Mapping):
            yield name
            yield from _entries(value, f"{indent}  ")
        elif isinstance(value, list):
            yield name
            yield from _items(value, indent)
        else:
            yield f"{name} {_scalar(value, indent + '  ')}"


def _items(held: list[Any], indent: str) -> Iterator[str]:
    for each in held:
        if isinstance(each, Mapping):
            first, *rest = [*_entries(each, f"{indent}  ")] or [f"{indent}  {{}}"]
            yield f"{indent}- {first[len(indent) + 2 :]}"
            yield from rest
        elif isinstance(each, list):
            yield f"{indent}- {json.dumps(each, ensure_ascii=False)}"
        else:
            yield f"{indent}- {_scalar(each, indent + '  ')}"


def _key(key: str) -> str:
    name = key.replace("_", "-")
    return name if _PLAIN.fullmatch(name) and name not in _MEANING else _quoted(key)


def _scalar(value: Any, indent: str) -> str:
    if not isinstance(value, str):
        return json.dumps(value)
    if "\n" in value and _LINES.fullmatch(value):
        lines = (f"{indent}{line}" if line else "" for line in value.split("\n"))
        return "\n".join(["|-", *lines])
    is_plain = _PLAIN.fullmatch(value) and value not in _MEANING
    return value if is_plain else _quoted(value)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
