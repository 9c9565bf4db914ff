"""Comparing: whether two texts give the same quantities, whatever their languages.

How a quantity is written is not known here.
"""
