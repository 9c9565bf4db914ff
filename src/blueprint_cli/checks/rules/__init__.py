"""The rules, a family a folder; none knows another, and what runs them knows none."""

from blueprint_cli.checks.rules import (
    chinese,
    english,
    finished,
    markup,
    prose,
    structure,
    terms,
    told,
    translation,
    typography,
)

__all__ = [
    "chinese",
    "english",
    "finished",
    "markup",
    "prose",
    "structure",
    "terms",
    "told",
    "translation",
    "typography",
]
