"""Phrases: where given words stand in a text, in which form.

Which words are looked for, whoever asks knows: a term base, a list of names.
"""
