"""Catalogs: gettext PO files, whole: read, written, kept up with their document, signed."""
