"""The translator's desk: what becomes of the catalogs of a document, before it is written.

It proposes edits and writes nothing; it reads no foreign file, which is for `interchange`. In
`desk/drafting` a first document is made of one that another program had.
"""
