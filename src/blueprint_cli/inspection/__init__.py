"""Inspection: what can be told of a finished file, and what is wrong with it."""
