"""Places: where findings stand, in the document and in the catalogs of its locales."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from blueprint_cli import checks
from blueprint_cli.catalogs.catalog import Catalog, CatalogEntry
from blueprint_cli.catalogs.grammar import write_target
from blueprint_cli.checks import Finding, Place
from blueprint_cli.markup.leaves import leaves
from blueprint_cli.model.walk import Path
from blueprint_cli.source import Span
from blueprint_cli.syntax import Node, Scalar, locate, node_at, part_of, write_part


def in_document(root: Node, finding: Finding) -> Place:
    """Find what is told of a document in its node tree."""
    node = node_at(root, finding.path)
    if node is None and (part := _block(root, finding.path, finding.at)):
        passage, at = part
        return Place(part_of(passage, *at), partial(write_part, passage))
    if finding.at is None or not isinstance(node, Scalar):
        return Place(locate(root, finding.path, key=finding.key), str)
    return Place(part_of(node, *finding.at), partial(write_part, node))


def text_at(root: Node, path: Path) -> Span:
    """Give the span of a text: of one block, where the path leads to a block of a passage."""
    part = _block(root, path, None) if node_at(root, path) is None else None
    return part_of(part[0], *part[1]) if part else locate(root, path)


def _block(
    root: Node, path: Path, at: tuple[int, int] | None
) -> tuple[Scalar, tuple[int, int]] | None:
    """Find a block of a passage: the scalar, and where a part of the block, or all of it, is.

    Its id stands in its text.
    """
    path = path[:-1] if path[-1:] == ("id",) else path
    passage = node_at(root, path[:-1])
    number = path[-1] if path else ""
    if not isinstance(passage, Scalar) or not isinstance(passage.value, str):
        return None
    own = leaves(passage.value.strip())
    if not isinstance(number, int) or number >= len(own):
        return None
    leaf = own[number]
    start, end = at or (0, len(leaf.text))
    return passage, (leaf.place(start), leaf.place(end))


def in_locale(root: Node, catalog: Catalog, before: Mapping[str, str], finding: Finding) -> Place:
    """Find what is told of a locale in its catalog, or else in the document.

    `before` gives the ids that renamed messages had, under which their entries may stand.
    """
    name = finding.message_id
    entry = catalog.entries.get(name) or catalog.entries.get(before.get(name, ""))
    return _in_catalog(entry, finding) if entry else in_document(root, finding)


def _in_catalog(entry: CatalogEntry, finding: Finding) -> Place:
    return Place(entry.part(*finding.at) if finding.at else entry.span, write_target)


def suppressions(root: Node, catalogs: Mapping[str, Catalog]) -> Iterator[checks.Suppression]:
    """Read the comments of a document and its catalogs that allow findings."""
    yield from checks.in_document(root)
    for catalog in catalogs.values():
        for entry in catalog.entries.values():
            yield from checks.in_catalog(entry.span.source)
            break
