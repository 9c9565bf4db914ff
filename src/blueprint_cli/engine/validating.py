"""Validating: PDF files are held against their standards before they are published."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from blueprint_cli.diagnostics import Diagnostic, tell
from blueprint_cli.engine.verapdf import Broken, Validator
from blueprint_cli.inputs import spoil
from blueprint_cli.model.artifact import Artifact
from blueprint_cli.model.formats import FORMATS


def validate(
    artifacts: Sequence[Artifact], validator: Validator, profile: str, source: str
) -> tuple[Diagnostic, ...]:
    """Tell what PDF files break of the standards that they keep to; `source` is the document.

    Raises `LackingError` where veraPDF cannot be run.
    """
    papers = [each for each in artifacts if each.format and FORMATS[each.format].paginated]
    if not papers:
        return ()
    spoil()  # what veraPDF finds is veraPDF's to know
    with TemporaryDirectory(prefix="blueprint-") as folder:
        for each in papers:
            place = Path(folder, each.path)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(each.data)
        found = [*validator.broken(Path(folder), [each.path for each in papers], profile)]
    return tuple(_told(each, source) for each in dict.fromkeys(found))


def _told(broken: Broken, source: str) -> Diagnostic:
    text = tell(
        "{path} does not conform to {standard}: {rule}",
        path=broken.path,
        standard=broken.standard,
        rule=broken.rule,
    )
    hint = tell("This is a fault of the theme or of blueprint, not of a text: please report it.")
    return Diagnostic("BP424", text, file=source, hints=(hint,))
