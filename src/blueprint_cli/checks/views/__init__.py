"""Views: what a rule may read of a document, of a locale, or of a finished file.

A view judges nothing, and knows no rule.
"""
