"""Scanning: the search of a text for quantities, whatever its language."""
