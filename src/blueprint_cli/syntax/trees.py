"""A file's tree: read and parsed."""

from __future__ import annotations

from blueprint_cli.diagnostics import Outcome
from blueprint_cli.syntax.nodes import Node
from blueprint_cli.syntax.parser import parse
from blueprint_cli.syntax.reader import read
from blueprint_cli.world import World


def read_tree(world: World, path: str) -> Outcome[Node]:
    """Read a YAML file into nodes, with the faults of its bytes and of its grammar."""
    source = read(world, path)
    if source.value is None:
        return Outcome(None, source.diagnostics)
    tree = parse(source.value)
    return Outcome(tree.value, source.diagnostics + tree.diagnostics)
