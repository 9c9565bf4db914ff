"""Conversion of scripts: how Traditional text becomes Simplified, and with what."""
