"""The tracker on its way back: what was filled in comes into the document.

It comes in as far as nothing speaks against it, and at the places of the values alone.
"""
