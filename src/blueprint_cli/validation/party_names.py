"""Names of parties: a key that says who may hold the id of a party in the place of a name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from blueprint_cli.model.constraints import ID_PATTERN
from blueprint_cli.model.publication.parties import PLACES

_ID = re.compile(ID_PATTERN)


def name_parties(plain: Any) -> Any:
    """Write the id of a party as texts name it, where one stands in the place of a name.

    In a document with `parties`, a word that could be an id is one: a check tells of that of none.
    """
    if isinstance(plain, dict) and isinstance(plain.get("parties"), list) and plain["parties"]:
        for *above, key in PLACES:
            block = _at(plain, above)
            value = block.get(key) if isinstance(block, dict) else None
            if isinstance(value, str) and _ID.fullmatch(value.strip()):
                block[key] = f"{{{value.strip()}}}"
    return plain


def _at(plain: Any, path: Iterable[str]) -> Any:
    for step in path:
        plain = plain.get(step) if isinstance(plain, dict) else None
    return plain
