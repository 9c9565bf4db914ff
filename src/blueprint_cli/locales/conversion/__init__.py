"""Conversion of scripts: how Traditional text becomes Simplified, and with what.

It changes characters, and the words of the term base; it translates nothing.
"""
