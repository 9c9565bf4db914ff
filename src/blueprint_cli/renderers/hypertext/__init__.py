"""Hypertext: the theme's templates, and what they make of messages."""
