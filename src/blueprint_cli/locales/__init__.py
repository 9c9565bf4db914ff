"""How each locale comes by its text: written, converted or translated."""

from blueprint_cli.locales.localize import localize

__all__ = ["localize"]
