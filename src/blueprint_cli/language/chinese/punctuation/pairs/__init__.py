"""Marks that come in pairs: brackets, titles and quotation marks, and which kind belongs where."""
