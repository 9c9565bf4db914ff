"""What a figure of a document is worth: its value as somebody writes it, read once for all.

How a locale says it is for the theme.
"""

from blueprint_cli.language.figures.amounts import Amount, Number, Qualifier
from blueprint_cli.language.figures.moments import Moment, Part, Period
from blueprint_cli.language.figures.worth import (
    DATE,
    PERCENT,
    Fault,
    Value,
    forms,
    read,
)

__all__ = [
    "DATE",
    "PERCENT",
    "Amount",
    "Fault",
    "Moment",
    "Number",
    "Part",
    "Period",
    "Qualifier",
    "Value",
    "forms",
    "read",
]
