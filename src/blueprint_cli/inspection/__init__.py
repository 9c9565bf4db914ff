"""Inspection: what can be told of a finished file, and what is wrong with it.

It finds; the rules in `checks.rules.finished` judge. It lies below the renderers, since a page is
looked at while it is still laid out in memory.
"""
