"""Packets at the desk: gathered for translators, received and merged when they come back.

What a file of a translator's tool looks like, `interchange` knows.
"""
