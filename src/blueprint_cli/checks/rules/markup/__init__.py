"""Rules of markup: what does not do what its writer means, and what other languages mark.

How markup is read, `markup` knows; what a text says is for other families.
"""

from blueprint_cli.checks.rules.markup import addresses, foreign, headings, mistakes

__all__ = ["addresses", "foreign", "headings", "mistakes"]
