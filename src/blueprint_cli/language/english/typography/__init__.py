"""Marks, spaces and figures in English text."""
