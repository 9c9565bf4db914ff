"""Hypertext: the theme's templates, and what they make of messages.

It knows no format: a template is filled in for the screen, for paper or for slides alike.
"""
