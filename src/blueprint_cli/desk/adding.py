"""Locales that are added to a document, and taken out again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from blueprint_cli.catalogs import lock, passages, pofile
from blueprint_cli.desk.catalogs import Brought, catalog_path, kept_handles, synchronize
from blueprint_cli.desk.tidying.notation import is_flow
from blueprint_cli.diagnostics import Diagnostic, Edit, Outcome, Severity, has_errors
from blueprint_cli.edits import Change, EditedWorld, apply_edits
from blueprint_cli.locales.conversion.convertible import traditional
from blueprint_cli.model.document import Document
from blueprint_cli.pipeline import document, examine
from blueprint_cli.source import Span
from blueprint_cli.syntax import Mapping as MappingNode
from blueprint_cli.syntax import Node, node_at
from blueprint_cli.syntax.nodes import Entry
from blueprint_cli.world import World

_LOCALES = "locales"


@dataclass(frozen=True)
class Added:
    """The changes that add a locale, and what was brought into its catalog."""

    changes: tuple[Change, ...]
    brought: Brought


@dataclass(frozen=True)
class Removed:
    """The change that takes a locale out, the files that go with it, and how much they say."""

    change: Change
    files: tuple[str, ...]
    targets: int


def keys_for(own: Document, tag: str, lang: str | None) -> dict[str, str]:
    """Give the keys of a new locale: it is converted where its script can be made by that."""
    keys = {"strategy": "translate"}
    origin = traditional(own, lang or tag)
    if origin:
        keys["strategy"] = "convert"
        if origin not in own.sources:
            keys["from"] = origin
    if lang:
        keys["lang"] = lang
    return keys


def add(world: World, path: str, tag: str, keys: Mapping[str, str]) -> Outcome[Added]:
    """Add a locale with its keys behind the others, and give it a catalog; nothing is written.

    Comments, blank lines and the way in which the others are written stay. Told are the faults of
    the document as it then is.
    """
    known = document(world, path)
    if known.value is None:
        return Outcome(None, known.diagnostics)
    root, _ = known.value
    node = node_at(root, (_LOCALES,))
    if not isinstance(node, MappingNode) or not node.entries:
        return Outcome(None, examine(world, path).diagnostics)
    change = _edited(world, path, _added(node, tag, keys))
    edited = EditedWorld(world, {change.path: change.after})
    found = _new_errors(world, edited, path)
    after = document(edited, path).value
    if found or after is None:
        return Outcome(None, found)
    brought = synchronize(edited, after[1], tag, headed=True)
    if brought.value is None:
        return Outcome(None, brought.diagnostics)
    changes = [change, brought.value.change]
    if brought.value.change.after:
        handles = kept_handles(edited, after[1])
        changes += [handles.value] if handles.value else []
    written = tuple(each for each in changes if each.before != each.after)
    return Outcome(Added(written, brought.value))


def remove(world: World, path: str, tag: str) -> Outcome[Removed]:
    """Take a locale out of a document, with its catalog and its lock; nothing is written.

    Told are what the document then lacks: a text that names the locale, a conversion from it.
    """
    known = document(world, path)
    if known.value is None:
        return Outcome(None, known.diagnostics)
    root, own = known.value
    node = node_at(root, (_LOCALES,))
    if not isinstance(node, MappingNode):
        return Outcome(None, known.diagnostics)
    change = _edited(world, path, _removed(node, tag))
    found = _new_errors(world, EditedWorld(world, {change.path: change.after}), path)
    if found:
        return Outcome(None, found)
    files = [each for each in (catalog_path(tag), lock.path(tag)) if world.exists(each)]
    targets = sum(_targets(world.read(each).decode("utf-8", "replace")) for each in files)
    others = (f(each) for each in own.locales if each != tag for f in (catalog_path, lock.path))
    if world.exists(passages.FILE) and not any(map(world.exists, others)):
        files.append(passages.FILE)  # nothing is left whose ids it keeps
    return Outcome(Removed(change, tuple(files), targets))


def _edited(world: World, path: str, edit: Edit) -> Change:
    text = edit.span.source.text
    return Change.of(world, path, text, apply_edits([edit]))


def _new_errors(world: World, edited: World, path: str) -> tuple[Diagnostic, ...]:
    """Give the errors that a document has after a change, and had not before."""
    before = {(each.code, str(each)) for each in examine(world, path).diagnostics}
    found = examine(edited, path).diagnostics
    if not has_errors(found):
        return ()
    errors = [each for each in found if each.severity is Severity.ERROR]
    return tuple(each for each in errors if (each.code, str(each)) not in before)


def _targets(text: str) -> int:
    entries = pofile.parse(text).entries
    return sum(1 for each in entries if each.id and each.target)


def _added(node: MappingNode, tag: str, keys: Mapping[str, str]) -> Edit:
    last = node.entries[-1]
    short = f"{tag}: {{{', '.join(f'{key}: {value}' for key, value in keys.items())}}}"
    if is_flow(node):
        end = last.value.span.end
        return Edit(node.span.source.span(end, end), f", {short}")
    indent = last.key.span.position.column - 1
    text = f"\n{' ' * indent}{short}"
    if not is_flow(last.value) and isinstance(last.value, MappingNode):
        deeper = " " * (last.value.entries[0].key.span.position.column - 1)
        lines = (f"\n{deeper}{key}: {value}" for key, value in keys.items())
        text = f"\n{' ' * indent}{tag}:{''.join(lines)}"
    return Edit(_line_end(last), text)


def _removed(node: MappingNode, tag: str) -> Edit:
    names = [str(entry.key.value) for entry in node.entries]
    at = names.index(tag)
    entry, source = node.entries[at], node.span.source
    if at == 0:
        following = node.entries[1].key.span.start if len(names) > 1 else _end(entry.value)
        return Edit(source.span(entry.key.span.start, following), "")
    before = node.entries[at - 1]
    if is_flow(node):
        return Edit(source.span(_end(before.value), _end(entry.value)), "")
    return Edit(source.span(_line_end(before).start, _line_end(entry).start), "")


def _end(node: Node) -> int:
    """Give where a value ends: what is below the last key of a block is not part of it."""
    while isinstance(node, MappingNode) and not is_flow(node) and node.entries:
        node = node.entries[-1].value
    return node.span.end


def _line_end(entry: Entry) -> Span:
    """Give the end of the line on which an entry ends, behind a comment on it."""
    source = entry.key.span.source
    at = _end(entry.value)
    end = source.text.find("\n", at)
    end = len(source.text) if end < 0 else end
    return source.span(end, end)
