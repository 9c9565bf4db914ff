"""YAML, CSV and Markdown in, nodes with spans out; nothing here knows what a document is."""

from blueprint_cli.syntax.csv import parse_csv
from blueprint_cli.syntax.letters import part_of, write_part
from blueprint_cli.syntax.nodes import (
    Entry,
    Mapping,
    Node,
    Path,
    Scalar,
    Sequence,
    leaves,
    to_plain,
)
from blueprint_cli.syntax.parser import parse
from blueprint_cli.syntax.path import child, locate, node_at
from blueprint_cli.syntax.reader import decode, read
from blueprint_cli.syntax.trees import read_tree

__all__ = [
    "Entry",
    "Mapping",
    "Node",
    "Path",
    "Scalar",
    "Sequence",
    "child",
    "decode",
    "leaves",
    "locate",
    "node_at",
    "parse",
    "parse_csv",
    "part_of",
    "read",
    "read_tree",
    "to_plain",
    "write_part",
]
