"""How each locale comes by its text: written, converted or translated.

How a catalog is written is for `catalogs`; whether a text is right, for `checks`.
"""

from blueprint_cli.locales.localize import localize

__all__ = ["localize"]
