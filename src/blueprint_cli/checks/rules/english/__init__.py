"""Rules of English text: slips, spelling, quotation marks, capitals, abbreviations.

What is right there, `language.english` knows; a translation is not compared with its source here.
"""

from blueprint_cli.checks.rules.english import abbreviations, capitals, quotation, slips

__all__ = ["abbreviations", "capitals", "quotation", "slips"]
