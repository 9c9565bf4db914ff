"""How the text of a converted locale came about, change by change.

The converter itself is in `locales.conversion`: it is asked, and not made again.
"""
