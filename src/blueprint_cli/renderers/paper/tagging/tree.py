"""The structure of a page: one node for one element, in the order of the HTML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from blueprint_cli.renderers.paper.tagging.content import Annotation, Box, Content, Piece
from blueprint_cli.renderers.paper.tagging.html_tree import Source
from blueprint_cli.renderers.paper.tagging.standard_types import GROUPS, role_of

Kid: TypeAlias = "Node | Piece | Annotation"

_SVG = "{http://www.w3.org/2000/svg}"
#: Where the content of pseudo-elements stands: before all else of the element, or after it.
_BEFORE, _AFTER = ("marker", "before"), ("after",)


@dataclass(eq=False)
class Node:
    """One structure element: its role, the element and the first box that it is of, what is in it.

    `marker` is what is in it of an item's marker, drawn in `marker_style`. `attributes` are those
    of the standard's `owner`, `entries` what else its dictionary has. The role of a
    `second` one is of PDF 2.0.
    """

    role: str
    element: Any = None
    box: Any = None
    kids: list[Kid] = field(default_factory=list)
    marker: list[Kid] = field(default_factory=list)
    marker_style: Any = ""
    owner: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)
    entries: dict[str, Any] = field(default_factory=dict)
    second: bool = False

    @property
    def nodes(self) -> list[Node]:
        """The structure elements right inside it."""
        return [each for each in self.kids if isinstance(each, Node)]

    def walk(self) -> Iterator[Node]:
        """Yield it and all that is inside it, in order."""
        yield self
        for each in self.nodes:
            yield from each.walk()


def grown(source: Source, content: Content) -> Node:
    """Give the structure of a page: its top, in which is every element that shows something."""
    growing = _Growing(source)
    for box in content.boxes:
        growing.take(box)
    _ripen(growing.top, growing.places)
    return growing.top


class _Growing:
    """A structure that content is put into; `places` tell where in the HTML each kid belongs."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.top = Node("Document", source.root)
        self.nodes: dict[Any, Node | None] = {source.root: self.top}
        self.places: dict[Kid, float] = {}
        self.first: dict[Any, Any] = {}
        #: Of each element, where the last of its own elements ends that was met in the layout.
        self.reached: dict[Any, int] = {}

    def take(self, box: Box) -> None:
        """Put what a box shows where it belongs."""
        element = box.element
        self.first.setdefault(element, box.layout)
        if box.drawn and not box.repeated and (node := self._node(element)) is not None:
            self.places.update(dict.fromkeys(box.drawn, self._place(box)))
            node.kids += box.drawn
            if box.tag.endswith("::marker"):
                node.marker += box.drawn
                node.marker_style = box.layout.style["list_style_type"]
        outer = self.source.parents[element]
        self.reached[outer] = max(self.reached.get(outer, 0), self.source.ends[element])

    def _place(self, box: Box) -> float:
        start, end = self.source.starts[box.element], self.source.ends[box.element]
        pseudo = box.tag.rpartition("::")[2] if "::" in box.tag else ""
        if pseudo in _BEFORE:
            return start + 0.1 * (1 + _BEFORE.index(pseudo))
        return end - 0.1 if pseudo in _AFTER else max(start + 0.5, self.reached.get(box.element, 0))

    def _node(self, element: Any) -> Node | None:
        """Give the node that an element's content is of; nothing where nobody is to hear of it."""
        if element not in self.nodes:
            outer = self._node(self.source.parents[element])
            is_unheard = outer is None or self.source.is_unheard(element)
            self.nodes[element] = None if is_unheard else self._made(element, outer)
        return self.nodes[element]

    def _made(self, element: Any, outer: Any) -> Node:
        role = role_of(element, self.source)
        if not role:
            return outer  # type: ignore[no-any-return]
        node = Node(role, element, self.first.get(element))
        self._describe(node, outer)
        self.places[node] = self.source.starts[element]
        outer.kids.append(node)
        return node

    def _describe(self, node: Node, outer: Node) -> None:
        lang = self.source.lang(node.element)
        if lang and lang != self.source.lang(outer.element):
            node.entries["Lang"] = lang
        if node.role == "Figure":
            node.entries["Alt"] = _alternative(node.element)


def _alternative(picture: Any) -> str:
    """Give what is said in place of a picture."""
    title = picture.find(f"{_SVG}title")
    said = (title.text if title is not None else "") or picture.get("alt")
    return said or picture.get("aria-label") or ""


def _ripen(node: Node, places: dict[Kid, float]) -> None:
    """Put all kids in the order of the HTML, and bare text of groups into spans."""
    node.kids.sort(key=places.__getitem__)
    if node.role in GROUPS:
        node.kids = [*_clothed(node.kids)]
    for each in node.nodes:
        _ripen(each, places)


def _clothed(kids: list[Kid]) -> Iterator[Kid]:
    span: Node | None = None
    for each in kids:
        if isinstance(each, Node):
            span = None
            yield each
        elif span is None:
            span = Node("Span", kids=[each])
            yield span
        else:
            span.kids.append(each)
