"""An edition against another: parts, messages in every locale, values.

Where the two come from, git or a folder, is not known here.
"""
