"""The file of the term base, edited term by term; all else in it stays to the letter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

from blueprint_cli.diagnostics import Edit
from blueprint_cli.edits import apply_edits
from blueprint_cli.model.terms import Term, TermBase
from blueprint_cli.source import Source, Span
from blueprint_cli.syntax import Mapping, Node, Sequence
from blueprint_cli.syntax.path import node_at

#: How deep the terms of a new file are indented, as those of this project's own are.
_INDENT = 2


@dataclass(frozen=True)
class MergedTerms:
    """The new text of the file, and the ids of the terms that are new, and that are others now."""

    text: str
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


def merge(root: Node, old: TermBase, new: TermBase) -> MergedTerms:
    """Bring the file that `root` and `old` were read from up to date with another term base.

    Terms are told apart by their ids. One that the other term base lacks stays: it may be a part.
    """
    places = {term.id: at for at, term in enumerate(old.terms)}
    known = {term.id: term for term in old.terms}
    changed = [term for term in new.terms if term.id in known and term != known[term.id]]
    added = [term for term in new.terms if term.id not in known]
    edits = [_edit(root, places[term.id], term) for term in changed]
    if added:
        edits.append(_addition(root, len(old.terms), added))
    text = apply_edits(edits) if edits else root.span.source.text
    return MergedTerms(text, *(tuple(term.id for term in each) for each in (added, changed)))


def first(new: TermBase) -> MergedTerms:
    """Give the text of a file where there is none."""
    items = "".join(f"{_item(term, _INDENT)}\n" for term in new.terms)
    return MergedTerms(f"terms:\n{items}", tuple(term.id for term in new.terms))


def _edit(root: Node, at: int, term: Term) -> Edit:
    span = _whole(root, at)
    column = span.position.column - 1
    return Edit(span, f"\n{' ' * column}".join(_lines(term)))


def _addition(root: Node, count: int, terms: list[Term]) -> Edit:
    """Put new terms behind the last one, or into a file that has none."""
    if not count:
        source: Source = root.span.source
        return Edit(source.span(0, len(source.text)), first(TermBase(terms=tuple(terms))).text)
    last = _whole(root, count - 1)
    dash = last.position.column - len("- ") - 1
    items = "".join(f"\n{_item(term, dash)}" for term in terms)
    return Edit(last.source.span(last.end, last.end), items)


def _whole(root: Node, at: int) -> Span:
    """Give the span of all that a term says, without the blanks and comments behind it."""
    node = node_at(root, ("terms", at)) or root
    source, start = node.span.source, node.span.start
    while isinstance(node, Mapping | Sequence) and source.text[node.span.start] not in "{[":
        node = node.entries[-1].value if isinstance(node, Mapping) else node.items[-1]
    end = start + len(source.text[start : node.span.end].rstrip())
    return source.span(start, end)


def _item(term: Term, indent: int) -> str:
    first_line, *others = _lines(term)
    blank = " " * indent
    return "\n".join((f"{blank}- {first_line}", *(f"{blank}  {line}" for line in others)))


def _lines(term: Term) -> Iterator[str]:
    """Write what a term says, a line each; what it leaves unsaid is left out."""
    for each in fields(term):
        value = getattr(term, each.name)
        if value:
            yield f"{each.name}: {_written(value)}"


def _written(value: Any) -> str:
    plain = list(value) if isinstance(value, tuple) else value
    plain = dict(plain) if hasattr(plain, "items") else plain
    said = _dumped(plain)
    # A text of several lines is written on one: its lines would want the indent of their key.
    return _dumped(plain, default_style='"') if "\n" in said else said


def _dumped(plain: Any, default_style: str | None = None) -> str:
    import yaml

    said: str = yaml.safe_dump(
        plain,
        allow_unicode=True,
        default_flow_style=True,
        default_style=default_style,
        sort_keys=False,
        width=10**9,
    )
    return said.removesuffix("\n").removesuffix("...").rstrip()
