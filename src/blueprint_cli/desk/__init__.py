"""The translator's desk: what becomes of the catalogs of a document, before it is written."""
