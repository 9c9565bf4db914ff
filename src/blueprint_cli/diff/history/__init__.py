"""Editions that git has recorded; nothing of a repository is run, written or fetched."""
