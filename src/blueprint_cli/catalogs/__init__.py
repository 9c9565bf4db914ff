"""Catalogs: gettext PO files, whole: read, written, kept up with their document, signed.

How an entry becomes the text of a locale, `locales` knows; what is to be done about it, `desk`.
"""
