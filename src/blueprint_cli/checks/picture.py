"""Whether the content of a picture is what its name says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NoReturn
from xml.parsers import expat

from blueprint_cli.diagnostics import tell

#: How files of each kind begin (PNG 3rd edition, 5.2; ITU-T T.81, B.1.1.3).
_SIGNATURES = {
    "PNG": b"\x89PNG\r\n\x1a\n",
    "JPEG": b"\xff\xd8\xff",
}
_KINDS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".svg": "SVG"}
_SVG_ROOT = "http://www.w3.org/2000/svg svg"

#: The suffixes of pictures that all outputs can show.
SUFFIXES = tuple(_KINDS)


class _RefusedError(Exception):
    """A drawing that is XML, but not one to show."""


def faults(name: str, content: bytes) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give what keeps a picture from being shown: a sentence, and the hints for it."""
    kind = next(kind for suffix, kind in _KINDS.items() if name.lower().endswith(suffix))
    if kind == "SVG":
        yield from _drawing_faults(content)
    elif not content.startswith(_SIGNATURES[kind]):
        found = [each for each, start in _SIGNATURES.items() if content.startswith(start)]
        hint = tell("Save the picture again.")
        if found:
            hint = tell("It is a {kind} file: name it so.", kind=found[0])
        yield tell("the picture is not the {kind} file that its name says", kind=kind), (hint,)


def _drawing_faults(content: bytes) -> Iterator[tuple[str, tuple[str, ...]]]:
    # Entities are where XML can swell or name other files; no drawing needs its own.
    parser = expat.ParserCreate(namespace_separator=" ")
    roots: list[str] = []

    def start(name: str, _attributes: dict[str, str]) -> None:
        if not roots and name != _SVG_ROOT:
            raise _RefusedError
        roots.append(name)

    parser.StartElementHandler = start
    parser.EntityDeclHandler = _refuse_entity
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        text = tell(
            "the picture is no SVG drawing: {reason}, line {line}",
            reason=expat.ErrorString(error.code),
            line=error.lineno,
        )
        yield text, (tell("Save the picture again as SVG."),)
    except (LookupError, ValueError):
        text = tell("the picture is in an unknown encoding")
        yield text, (tell("Save the picture again as UTF-8."),)
    except _RefusedError as refused:
        text, hint = refused.args or (
            tell("the picture is no SVG drawing: its root is not <svg> in SVG's namespace"),
            tell('Start it with <svg xmlns="http://www.w3.org/2000/svg" …>.'),
        )
        yield text, (hint,)


def _refuse_entity(*_declaration: object) -> NoReturn:
    raise _RefusedError(
        tell("the picture declares XML entities, which are not shown"),
        tell("Save it as plain SVG, or write out what the <!ENTITY …> lines stand for."),
    )
