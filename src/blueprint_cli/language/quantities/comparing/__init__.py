"""Comparing: whether two texts give the same quantities."""
