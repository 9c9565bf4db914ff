"""Places: where findings stand, in the document and in the catalogs of its locales."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from blueprint_cli import checks
from blueprint_cli.catalogs.catalog import Catalog, CatalogEntry
from blueprint_cli.catalogs.grammar import write_target
from blueprint_cli.checks import Finding, Place
from blueprint_cli.syntax import Node, Scalar, locate, node_at, part_of, write_part


def in_document(root: Node, finding: Finding) -> Place:
    """Find what is told of a document in its node tree."""
    node = node_at(root, finding.path)
    if finding.at is None or not isinstance(node, Scalar):
        return Place(locate(root, finding.path, key=finding.key), str)
    return Place(part_of(node, *finding.at), partial(write_part, node))


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
