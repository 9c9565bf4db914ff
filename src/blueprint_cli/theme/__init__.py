"""The theme: what it brings, for all who ask: words, fonts, colours, and faults of its templates.

How a template is filled in is for `renderers.hypertext`.
"""
