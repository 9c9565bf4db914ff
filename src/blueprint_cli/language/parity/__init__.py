"""Parity: a text against its translation."""
