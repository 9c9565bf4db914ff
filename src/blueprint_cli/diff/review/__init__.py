"""A locale against its source: every message in all locales side by side."""
