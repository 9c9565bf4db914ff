"""Inspect: finished files are checked, as readers are going to meet them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from blueprint_cli import checks
from blueprint_cli.checks.checked import Checked
from blueprint_cli.diagnostics import Diagnostic, has_errors
from blueprint_cli.model.artifact import Artifact
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.rendering import Rendering

#: So many hints of a fault are told: what to write instead, and the first places to look at.
_HINTS = 5


@dataclass(frozen=True)
class Inspected:
    """What was found in finished files, and in which formats: by code, message and place."""

    found: tuple[Diagnostic, ...]
    formats: Mapping[tuple[object, ...], Collection[str]]

    def at_fault(self, *, strict: bool) -> frozenset[str]:
        """Give the formats that have what stops publication; with `strict`, warnings too."""
        stops = (each for each in self.found if has_errors([each], strict=strict))
        return frozenset(name for each in stops for name in self.formats.get(_fault(each), ()))


def inspect(
    checked: Checked,
    made: Sequence[tuple[LocalizedDocument, Artifact]],
    paths: Iterable[str],
) -> Inspected:
    """Check finished files, each given with the document that it shows.

    `paths` are those of all files of the publication, which links may lead to. A fault that several
    files have is told once, with all its places.
    """
    anchors: dict[str, Collection[str] | None] = dict.fromkeys(paths)
    for _, artifact in made:
        if artifact.path.endswith(".html"):
            anchors[artifact.path] = frozenset(artifact.layout.anchors)
    told: dict[tuple[object, ...], Diagnostic] = {}
    formats: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for document, artifact in made:
        own = {**anchors, artifact.path: frozenset(artifact.layout.anchors)}
        rendering = Rendering(artifact.path, document, artifact.layout, own, artifact.format)
        for each in checks.run(rendering, checked.locate(document.tag), checked.levels):
            fault = _fault(each)
            formats[fault].add(artifact.format)
            known = told.setdefault(fault, each)
            hints = dict.fromkeys(known.hints + each.hints)
            told[fault] = replace(known, hints=tuple(hints)[:_HINTS])
    found = checks.settle(told.values(), checked.levels, checked.suppressions, stages="4")
    return Inspected(found, formats)


def _fault(found: Diagnostic) -> tuple[object, ...]:
    return (found.code, found.message, found.span)
