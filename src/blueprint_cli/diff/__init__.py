"""Differences: between a locale and its source, between editions, and of a conversion.

None of the three folders knows another, and none knows how a difference is shown (`cli.diff`).
"""
