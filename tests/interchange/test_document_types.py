"""XML that comes back with a document type: it is refused for being there, whatever it does."""

from __future__ import annotations

from pathlib import Path

import pytest

from returns import (
    AFTER,
    XLIFF,
    Damage,
    bare,
    desk,
    refused,
    translated,
)

SECRET = "nobody may read this"  # noqa: S105


def doctype(declared: str, used: str = "") -> Damage:
    """Give the damage of a document type, with an entity that the target may use."""
    head = f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE xliff {declared}>\n'.encode()
    return lambda content: (
        head + bare(content).replace(AFTER.encode(), AFTER.encode() + used.encode())
    )


BOMB = "".join(
    f'<!ENTITY e{number} "{f"&e{number - 1};" * 10 if number else "haha"}">' for number in range(12)
)
#: Document types: each is refused for being there.
DOCTYPES: dict[str, Damage] = {
    "a bare one": doctype(""),
    "one with an innocent entity": doctype('[<!ENTITY hk "Hong Kong">]', "&hk;"),
    "an entity bomb": doctype(f"[{BOMB}]", "&e11;"),
    "a quadratic bomb": doctype(f'[<!ENTITY a "{"a" * 50_000}">]', "&a;" * 50_000),
    "an entity of itself": doctype('[<!ENTITY a "&b;"><!ENTITY b "&a;">]', "&a;"),
    "a file of the machine": doctype('[<!ENTITY f SYSTEM "secret.txt">]', "&f;"),
    "an address": doctype('[<!ENTITY f SYSTEM "http://127.0.0.1:9/">]', "&f;"),
    "a parameter entity": doctype('[<!ENTITY % p SYSTEM "secret.txt"> %p;]'),
    "one that lies elsewhere": doctype('SYSTEM "xliff.dtd"'),
    "default attributes": doctype('[<!ATTLIST target state CDATA "final">]'),
}


@pytest.mark.parametrize("form", XLIFF)
@pytest.mark.parametrize("fault", DOCTYPES)
def test_a_document_type(form: str, fault: str, tmp_path: Path) -> None:
    own = translated(tmp_path, form)
    (tmp_path / "secret.txt").write_text(SECRET, encoding="utf-8")
    own.change(DOCTYPES[fault])
    assert SECRET not in refused(own).output


@pytest.mark.parametrize("form", ["tmx", "tbx"])
def test_an_entity_bomb_in_memory_and_terms(form: str, tmp_path: Path) -> None:
    own = desk(tmp_path, form)
    own.change(doctype(f"[{BOMB}]"))
    refused(own)
