"""Packets at the desk: gathered for translators, received and merged when they come back."""
