"""Differences: between a locale and its source, between editions, and of a conversion."""
