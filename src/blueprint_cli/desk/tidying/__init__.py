"""Tidying: a document in the order and the style of the house, with all that it says kept.

Keys stand as the schema lists them, what names a part before what it says and the speaker's notes
last; blocks are indented by two, lists below their key; quotation marks stand where YAML needs
them. Comments stay with what they are about, and a text keeps its lines.
"""
