"""Marks that stand at no edge of a line (CLREQ, section 3.1.3: line start and line end)."""

#: What no line begins with, and what none ends with.
NOT_FIRST, NOT_LAST = "，。、；：！？」』）》〉】〕｝”’～·．％", "「『（《〈【〔｛“‘"
