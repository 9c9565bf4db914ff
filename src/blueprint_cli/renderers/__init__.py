"""Renderers: each makes the bytes of one file from a localized document."""
