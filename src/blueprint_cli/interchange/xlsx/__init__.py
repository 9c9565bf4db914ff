"""Workbooks: XLSX with one row a message, for translators who work in a spreadsheet.

Columns and captions are in `labels`; what XML and ZIP files may do to a reader, in `archive`.
"""

from blueprint_cli.interchange.xlsx.reader import read
from blueprint_cli.interchange.xlsx.writer import write

__all__ = ["read", "write"]
