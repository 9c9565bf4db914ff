"""Rules of English text: slips, spelling, quotation marks, capitals, abbreviations."""

from blueprint_cli.checks.rules.english import abbreviations, capitals, quotation, slips

__all__ = ["abbreviations", "capitals", "quotation", "slips"]
