"""Rules of Chinese text: its characters and its punctuation.

What is right there, `language.chinese` knows; a translation is not compared with its source here.
"""

from blueprint_cli.checks.rules.chinese import punctuation, script, second_forms, slips

__all__ = ["punctuation", "script", "second_forms", "slips"]
