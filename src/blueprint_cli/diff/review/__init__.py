"""A locale against its source: every message in all locales side by side.

How that looks, as a page or as a comment, `cli.diff.review` knows.
"""
