"""Where each element stands in the HTML of a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_MARK, _BACK = "doc-noteref", "doc-backlink"
#: What shows a picture; it has no text of its own that a reader could do with.
_PICTURES = frozenset({"img", "{http://www.w3.org/2000/svg}svg"})


@dataclass(frozen=True)
class Source:
    """The elements of a page: what is around each, and where it starts and ends in the page.

    `named` are those with an id, the first of several. `notes` are the elements of footnotes,
    `labels` what has a note's number, and `marks` what has the number in the text.
    """

    root: Any
    parents: Mapping[Any, Any]
    starts: Mapping[Any, int]
    ends: Mapping[Any, int]
    named: Mapping[str, Any]
    notes: frozenset[Any]
    labels: frozenset[Any]
    marks: frozenset[Any]

    @classmethod
    def of(cls, root: Any) -> Source:
        """Read a page, given by its root element (of `xml.etree`)."""
        parents, starts, ends = {root: None}, dict[Any, int](), dict[Any, int]()
        waiting = [root]
        while waiting:
            element = waiting[-1]
            if element in starts:
                ends[waiting.pop()] = len(starts) + len(ends)
                continue
            starts[element] = len(starts) + len(ends)
            kids = [kid for kid in element if isinstance(kid.tag, str)]
            parents.update(dict.fromkeys(kids, element))
            waiting.extend(reversed(kids))
        linked = [(each, each.get("role")) for each in starts if each.tag == "a"]
        labels = [parents[each] for each, role in linked if role == _BACK]
        marks = [parents[each] for each, role in linked if role == _MARK]
        noted = frozenset(parents[each] for each in labels)
        named = {each.get("id"): each for each in reversed([*starts]) if each.get("id")}
        return cls(root, parents, starts, ends, named, noted, frozenset(labels), frozenset(marks))

    def lang(self, element: Any) -> str:
        """Give the language of an element."""
        return next((each.get("lang") for each in self.around(element) if each.get("lang")), "")

    def is_unheard(self, element: Any) -> bool:
        """Tell whether an element is decoration, or stands in what nobody is to hear of."""
        return any(_is_decoration(each) for each in self.around(element))

    def around(self, element: Any) -> Iterator[Any]:
        """Yield an element and all that it stands in, outwards."""
        while element is not None:
            yield element
            element = self.parents[element]


def _is_decoration(element: Any) -> bool:
    if element.get("aria-hidden") == "true":
        return True
    is_mute = element.get("alt") == "" or element.get("role") in ("presentation", "none")
    return element.tag in _PICTURES and is_mute
