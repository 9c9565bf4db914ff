"""Numbering: the numbers that headings, captions, lists and points carry."""
