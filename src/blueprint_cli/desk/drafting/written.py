"""A draft as YAML: texts of one line in quotation marks, passages as blocks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

#: What YAML lets no file hold as it is, and no text of a document needs.
_UNWRITABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]"
)


def write(data: dict[str, Any]) -> str:
    """Write data as YAML 1.2, keys in the order in which they come."""
    return "\n".join(_mapping(data, 0)) + "\n"


def _mapping(data: dict[str, Any], indent: int) -> Iterator[str]:
    for key, value in data.items():
        head = f"{' ' * indent}{key}:"
        if isinstance(value, dict):
            yield head
            yield from _mapping(value, indent + 2)
        elif isinstance(value, list):
            yield head
            for item in value:
                first, *rest = _mapping(item, indent + 4)
                yield f"{' ' * (indent + 2)}- {first.lstrip()}"
                yield from rest
        else:
            yield from _scalar(head, value, indent + 2)


def _scalar(head: str, value: object, indent: int) -> Iterator[str]:
    if not isinstance(value, str):
        yield f"{head} {value}"
        return
    text = "\n".join(line.rstrip() for line in _UNWRITABLE.sub("", value).split("\n")).strip()
    if "\n" not in text:
        yield f"{head} {json.dumps(text, ensure_ascii=False)}"
        return
    yield f"{head} |"
    yield from (" " * indent + line if line else "" for line in text.split("\n"))
