"""Editions that git has recorded; nothing of a repository is run, written or fetched.

What differs between two of them is for `diff.editions`.
"""
