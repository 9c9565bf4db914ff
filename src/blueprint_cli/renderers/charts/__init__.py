"""Charts and timelines: the data of a section, and the marks and texts that show it.

Nothing here writes SVG: a template of the theme draws what these functions put in its place.
"""
