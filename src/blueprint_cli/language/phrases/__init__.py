"""Phrases: where given words stand in a text, in which form."""
