"""The rules, a family a folder; none knows another, and what runs them knows none."""

from blueprint_cli.checks.rules import (
    chinese,
    delivery,
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
    "delivery",
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
