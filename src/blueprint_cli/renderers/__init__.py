"""Renderers: each makes the bytes of one file from a localized document.

`formats` has a module for each, which share `hypertext`, `deck` and `paper`. They look for no
fault, and write no file.
"""
