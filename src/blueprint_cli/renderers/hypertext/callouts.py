"""Callouts: what one is called, where its title does not say it."""

from __future__ import annotations

import re

from blueprint_cli.language.folding import is_wide
from blueprint_cli.model.localized import LocalizedDocument, plain, title_of
from blueprint_cli.model.sections import Callout


def label(document: LocalizedDocument, box: Callout) -> str:
    """Give the label of a callout, such as “Case study”; nothing where its title says the same."""
    said = document.words.say(f"tone-{box.tone}")
    title = title_of(document, box)
    return "" if title and _says(plain(title, document.values), said) else said


def _says(title: str, said: str) -> bool:
    """Tell whether a title has a label in it, or begins with the label's first word."""
    title, said = title.casefold(), said.casefold()
    if is_wide(said[0]):
        return said in title
    first = re.escape(said.partition(" ")[0])
    return bool(re.search(rf"\b{re.escape(said)}\b|^{first}\b", title))
