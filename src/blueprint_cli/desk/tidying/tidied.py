"""What becomes of the files of a document when they are put in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from blueprint_cli.desk.tidying.margins import UntidyError
from blueprint_cli.desk.tidying.rewriting import tidy
from blueprint_cli.diagnostics import Outcome
from blueprint_cli.edits import Change
from blueprint_cli.syntax import Mapping, Node, Scalar, parse, read
from blueprint_cli.syntax.nodes import Sequence as List
from blueprint_cli.validation.splicing import INCLUDE
from blueprint_cli.validation.validate import document_schema
from blueprint_cli.world import World


@dataclass(frozen=True)
class Tidied:
    """What becomes of a file; one that nobody knows how to tidy `is_left` as it is."""

    change: Change
    is_left: bool = False


def tidied(world: World, path: str) -> Outcome[tuple[Tidied, ...]]:
    """Tidy a valid document, and the files whose items it includes, each once; write nothing.

    One that cannot be read any more, since it was read for the document, is told of.
    """
    whole = read(world, path)
    root = parse(whole.value).value if whole.value else None
    made: dict[str, Tidied] = {}
    for name, part in ((path, None), *(_included(root) if root else ())):
        if name not in made:
            own = _tidied(world, name, part)
            if own.value is None:
                return Outcome(None, own.diagnostics)
            made[name] = own.value
    return Outcome(tuple(made.values()))


def _tidied(world: World, path: str, part: str | None) -> Outcome[Tidied]:
    source = read(world, path)
    tree = parse(source.value) if source.value else None
    if source.value is None or tree is None or tree.value is None:
        return Outcome(None, (*source.diagnostics, *(tree.diagnostics if tree else ())))
    before = source.value.text
    try:
        after = tidy(source.value, tree.value, document_schema(part))
    except UntidyError:
        return Outcome(Tidied(Change.of(world, path, before, before), is_left=True))
    return Outcome(Tidied(Change.of(world, path, before, after)))


def _included(node: Node) -> Iterator[tuple[str, str]]:
    """Give the files whose items stand in lists of a document, each with the name of its list."""
    for entry in node.entries if isinstance(node, Mapping) else ():
        for item in entry.value.items if isinstance(entry.value, List) else ():
            named = item.entry(INCLUDE) if isinstance(item, Mapping) else None
            if named and isinstance(named.value, Scalar) and not _is_markdown(named.value):
                yield str(named.value.value), str(entry.key.value)
            yield from _included(item)
        yield from _included(entry.value)


def _is_markdown(path: Scalar) -> bool:
    """Tell whether a file is a chapter, which stands as its writer has it."""
    return str(path.value).lower().endswith(".md")
