"""Parity: a text against its translation, as far as its form tells.

Numbers and amounts are for `quantities`; what is to be said of a difference, for the rules.
"""
