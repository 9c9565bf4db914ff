"""The term base of a document: one YAML file beside the catalogs."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.diagnostics import Diagnostic, Edit, Fix, Outcome, Severity, shorten, tell
from blueprint_cli.language.characters import find_radicals
from blueprint_cli.model.terms import FILE, TermBase
from blueprint_cli.syntax import (
    Node,
    Scalar,
    Sequence,
    locate,
    node_at,
    part_of,
    write_part,
)
from blueprint_cli.validation.validate import admit_file
from blueprint_cli.world import World


def load(world: World) -> Outcome[TermBase]:
    """Read the document's term base; without one, an empty term base.

    BP219 is a radical in place of a character, BP306 a term that stands twice, BP308 a wording
    that is both wanted and to be avoided.
    """
    return admit_file(TermBase, world, FILE, [_twice, _contradictory, _radicals])


def _twice(base: TermBase, root: Node) -> Iterator[Diagnostic]:
    for field in ("id", "source"):
        seen = set[str]()
        for index, term in enumerate(base.terms):
            value: str = getattr(term, field)
            if value in seen:
                span = locate(root, ("terms", index, field))
                hint = tell("Keep one of the two, or make one entry of both.")
                message = tell("the term “{term}” stands twice", term=shorten(value))
                yield Diagnostic("BP306", message, span, hints=(hint,))
            seen.add(value)


def _contradictory(base: TermBase, root: Node) -> Iterator[Diagnostic]:
    wanted = {
        wording
        for term in base.terms
        for wording in (term.source, *term.targets.values(), *term.also)
    }
    for index, term in enumerate(base.terms):
        for number, wording in enumerate(term.avoid):
            if wording in wanted:
                span = locate(root, ("terms", index, "avoid", number))
                message = tell("“{term}” is both wanted and avoided", term=shorten(wording))
                hint = tell("Keep it in one of the two places.")
                yield Diagnostic("BP308", message, span, hints=(hint,))


def _radicals(base: TermBase, root: Node) -> Iterator[Diagnostic]:
    """Tell of radicals out of a PDF; those of a name are for its owner to mend."""
    for index, term in enumerate(base.terms):
        node = node_at(root, ("terms", index))
        for scalar in _scalars(node) if node else ():
            for start, right in find_radicals(str(scalar.value)):
                span = part_of(scalar, start, start + 1)
                radical = str(scalar.value)[start]
                values = {"radical": radical, "point": f"U+{ord(radical):04X}"}
                message = tell("“{radical}” ({point}) is a radical, and no character", **values)
                hint = tell(
                    "Write “{right}” (U+{number}).", right=right, number=f"{ord(right):04X}"
                )
                edit = Edit(span, write_part(scalar, right) or right)
                fix = None if term.locked else Fix((edit,), safe=True)
                yield Diagnostic("BP219", message, span, Severity.WARNING, (hint,), fix=fix)


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item)
    else:
        for entry in node.entries:
            yield from _scalars(entry.value)
