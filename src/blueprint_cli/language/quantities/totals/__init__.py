"""Totals: how many of something a text says that there are."""
