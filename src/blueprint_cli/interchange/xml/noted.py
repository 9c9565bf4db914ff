"""What people have noted in a file of XML: in notes, in comments of tools, beside single words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from blueprint_cli.interchange.attribution import remark
from blueprint_cli.interchange.xml.elements import Element
from blueprint_cli.model.queries import Remark

#: The attributes in which formats and tools say who has noted something, and when: `from` is of
#: XLIFF 1.2, `changeid` and the like of TMX, `creatoruser` and `time` of memoQ.
_WHO = ("from", "creatoruser", "user", "author", "creator", "changeid", "creationid")
_WHEN = ("date", "time", "changedate", "creationdate", "timestamp")


def noted(
    notes: Iterable[Element], by: Mapping[str, str] | None = None, text: str = ""
) -> Iterator[Remark]:
    """Give what notes say, each as one remark; nothing of those that are empty.

    `by` has attributes that tell who and when where the note's own do not. With `text`, it is said
    in the attribute of this name.
    """
    for note in notes:
        said = note.get(text) if text else note.text
        if said.strip():
            own = _local(note.attributes)
            made = remark(said, _first(own, _WHO), _first(own, _WHEN))
            others = _local(by or {})
            rest = remark(said, _first(others, _WHO), _first(others, _WHEN))
            yield Remark(made.text, made.who or rest.who, made.when or rest.when)


def comments_of_tools(unit: Element) -> Iterator[Element]:
    """Give the comments of a unit that a tool has written in a namespace of its own.

    memoQ has them so, `mq:comment`; one that was deleted there stays in its file.
    """
    for child in unit.elements():
        if child.name.startswith("{"):
            if child.name.endswith("}comment") and child.get("deleted") != "true":
                yield child
            else:
                yield from comments_of_tools(child)


def _local(attributes: Mapping[str, str]) -> Mapping[str, str]:
    """Give attributes by their names without namespace."""
    return {name.rpartition("}")[2].lower(): value for name, value in attributes.items()}


def _first(attributes: Mapping[str, str], names: Iterable[str]) -> str:
    return next((attributes[name] for name in names if attributes.get(name)), "")
