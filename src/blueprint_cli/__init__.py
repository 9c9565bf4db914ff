"""Compile one policy document into every script and format it is published in."""

__version__ = "0.1.0"
