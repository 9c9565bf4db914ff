"""Interchange: what goes to translators and comes back from their tools, one format a file."""
