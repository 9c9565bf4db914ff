"""The theme: what it brings, for all who ask: its words, its fonts, and faults of its templates.

How a template is filled in is for `renderers.hypertext`.
"""
