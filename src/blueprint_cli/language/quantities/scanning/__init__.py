"""Scanning: the search of a text for quantities, whatever its language.

The words of a language are in its own half, `chinese` or `english`.
"""
