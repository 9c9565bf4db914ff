"""Totals: how many of something a text says that there are.

How many there really are, whoever asks knows.
"""
