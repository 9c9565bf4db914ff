"""YAML in, nodes with spans out; nothing here knows what a document is."""

from blueprint_cli.syntax.nodes import Entry, Mapping, Node, Scalar, Sequence, to_plain
from blueprint_cli.syntax.parser import parse
from blueprint_cli.syntax.path import Path, locate
from blueprint_cli.syntax.reader import read

__all__ = [
    "Entry",
    "Mapping",
    "Node",
    "Path",
    "Scalar",
    "Sequence",
    "locate",
    "parse",
    "read",
    "to_plain",
]
