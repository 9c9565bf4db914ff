"""The structure of a page as objects of its PDF (ISO 32000-1, 14.7.2 to 14.7.4)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from blueprint_cli.renderers.paper.tagging.content import Content, Piece
from blueprint_cli.renderers.paper.tagging.tree import Node

_NAMESPACE = "http://iso.org/pdf2/ssn"


def write(pdf: Any, top: Node, content: Content, *, is_second: bool) -> dict[Node, Any]:
    """Put the structure into a PDF, and give the object of each node that has an element.

    What is in no structure element is made an artifact. `is_second` is PDF 2.0, which has names of
    its own for some roles.
    """
    import pydyf

    root = pydyf.Dictionary({"Type": "/StructTreeRoot"})
    pdf.add_object(root)
    writing = _Writing(pdf)
    if is_second:
        about = {"Type": "/Namespace", "NS": pydyf.String(_NAMESPACE)}
        writing.namespace = _added(pdf, about)
        root["Namespaces"] = pydyf.Array([writing.namespace])
    root["K"] = pydyf.Array([writing.write(top, root.reference)])
    root["ParentTree"] = writing.parents(content)
    if writing.by_id:
        root["IDTree"] = writing.ids()
    pdf.catalog["StructTreeRoot"] = root.reference
    pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
    pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})
    return writing.made


class _Writing:
    """A structure while it is written: of which structure element each piece of content is."""

    def __init__(self, pdf: Any) -> None:
        self.pdf, self.pages = pdf, pdf.page_references
        self.namespace = b""
        self.owners: dict[Piece, bytes] = {}
        self.linked: list[tuple[Any, bytes]] = []
        self.by_id: dict[str, bytes] = {}
        self.made: dict[Node, Any] = {}
        self.objects = {each.reference: each for each in pdf.objects if each.number}

    def write(self, node: Node, outer: bytes) -> bytes:
        """Write a structure element and all that is in it, and give its reference."""
        import pydyf

        element = pydyf.Dictionary({"Type": "/StructElem", "S": f"/{node.role}", "P": outer})
        self.pdf.add_object(element)
        reference: bytes = element.reference
        if node.element is not None:
            self.made[node] = element
        self._describe(element, node)
        own = next((kid.page for kid in node.kids if isinstance(kid, Piece)), None)
        if own is not None:
            element["Pg"] = self.pages[own]
        element["K"] = pydyf.Array(self._kid(kid, reference, own) for kid in node.kids)
        return reference

    def _describe(self, element: Any, node: Node) -> None:
        import pydyf

        if node.second:
            element["NS"] = self.namespace
        for name, value in node.entries.items():
            element[name] = pydyf.String(value)
        if "ID" in node.entries:
            self.by_id[node.entries["ID"]] = element.reference
        if node.role == "Figure":
            box = node.box
            left, top = box.content_box_x(), box.content_box_y()
            edges = pydyf.Array((left, top, left + box.width, top + box.height))
            element["A"] = pydyf.Dictionary({"O": "/Layout", "BBox": edges})
        elif node.attributes:
            element["A"] = pydyf.Dictionary({"O": node.owner})
            for name, value in node.attributes.items():
                is_list = isinstance(value, list)
                element["A"][name] = pydyf.Array(map(pydyf.String, value)) if is_list else value

    def _kid(self, kid: Any, outer: bytes, page: int | None) -> Any:
        import pydyf

        if isinstance(kid, Node):
            return self.write(kid, outer)
        if isinstance(kid, Piece):
            self.owners[kid] = outer
            if kid.page == page:
                return kid.number
            about = {"Type": "/MCR", "Pg": self.pages[kid.page], "MCID": kid.number}
        else:
            self.linked.append((self.objects[kid.reference], outer))
            about = {"Type": "/OBJR", "Obj": kid.reference, "Pg": self.pages[kid.page]}
        return pydyf.Dictionary(about)

    def parents(self, content: Content) -> bytes:
        """Write which structure elements the content of every page is of, and its links are."""
        import pydyf

        numbers = pydyf.Array()
        for page, reference in enumerate(self.pages):
            stream = self.objects[self.objects[reference]["Contents"]]
            pieces = [Piece(page, number) for number in range(len(stream._tags))]  # noqa: SLF001
            owners = (self.owners.get(piece, "null") for piece in pieces)
            numbers.extend([page, pydyf.Array(owners)])
            self._put_aside(page, stream.stream, content.margins)
        for number, (annotation, owner) in enumerate(self.linked, len(self.pages)):
            annotation["StructParent"] = number
            numbers.extend([number, owner])
        return _added(self.pdf, {"Nums": numbers})

    def _put_aside(self, page: int, stream: list[Any], margins: Mapping[Piece, str]) -> None:
        """Make artifacts of what is drawn on a page for no structure element."""
        for place, item in enumerate(stream):
            if isinstance(item, dict) and "MCID" in item:
                piece = Piece(page, item["MCID"])
                if piece not in self.owners:
                    stream[place - 1 : place + 1] = "/Artifact", _artifact(margins.get(piece, ""))

    def ids(self) -> bytes:
        """Write which structure element has which ID."""
        import pydyf

        names = pydyf.Array()
        for name, reference in sorted(self.by_id.items()):
            names.extend([pydyf.String(name), reference])
        return _added(self.pdf, {"Names": names})


def _added(pdf: Any, entries: Mapping[str, Any]) -> bytes:
    import pydyf

    made = pydyf.Dictionary(entries)
    pdf.add_object(made)
    reference: bytes = made.reference
    return reference


def _artifact(margin: str) -> Any:
    """Give what is said of an artifact (table 330): which margin it stands in, if in one."""
    import pydyf

    if not margin:
        return pydyf.Dictionary({"Type": "/Layout"})
    side = "/Footer" if "bottom" in margin else "/Header"
    return pydyf.Dictionary({"Type": "/Pagination", "Subtype": side})
