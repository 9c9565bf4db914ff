"""Drafting: a first document of a manuscript, and what a writer has to look at in it.

What was lost and guessed is told, and what the original itself has wrong: nothing of that is
mended in silence.
"""
