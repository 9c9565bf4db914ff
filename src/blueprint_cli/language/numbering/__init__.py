"""Numbering: the numbers that headings, captions, lists and points carry.

The numbers that a publication gives its own parts are for `model` and the theme.
"""
