"""Lists: every item has a body, and a label where it shows one (ISO 32000-1, 14.8.4.3.3)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from blueprint_cli.renderers.paper.tagging.html_tree import Source
from blueprint_cli.renderers.paper.tagging.tree import Kid, Node

#: The numbering of a list by its marker (ISO 32000-1, table 347); the standard knows no other.
_NUMBERING = {
    "disc": "/Disc",
    "circle": "/Circle",
    "square": "/Square",
    "decimal": "/Decimal",
    "upper-roman": "/UpperRoman",
    "lower-roman": "/LowerRoman",
    "upper-alpha": "/UpperAlpha",
    "lower-alpha": "/LowerAlpha",
    "upper-latin": "/UpperAlpha",
    "lower-latin": "/LowerAlpha",
}


def shaped(top: Node, _: Source) -> None:
    """Give lists, and tables of contents, their form."""
    for node in [*top.walk()]:
        if node.role == "L":
            node.kids = [*_items(node)]
            node.owner = "/List"
            node.attributes["ListNumbering"] = _numbering(node)
        elif node.role == "TOC":
            _shape_contents(node)


def _items(listed: Node) -> Iterator[Kid]:
    """Yield the items of a list; a term and what is said of it are one."""
    item: Node | None = None
    for each in listed.kids:
        role = each.role if isinstance(each, Node) else ""
        if isinstance(each, Node) and role in ("LI", "Div"):
            each.role, item = "LI", None
            _shape_item(each)
            yield each
        elif isinstance(each, Node) and role == "Caption":
            yield each
        elif item is None or (role == "Lbl" and "LBody" in (kid.role for kid in item.nodes)):
            item = Node("LI", kids=[_body_of(each)])
            yield item
        else:
            item.kids.append(_body_of(each))


def _body_of(kid: Kid) -> Node:
    is_part = isinstance(kid, Node) and kid.role in ("Lbl", "LBody")
    return kid if is_part and isinstance(kid, Node) else Node("LBody", kids=[kid])


def _shape_item(item: Node) -> None:
    """Divide an item into its label, which is its marker, and its body."""
    if all(kid.role in ("Lbl", "LBody") for kid in item.nodes) and len(item.nodes) == len(
        item.kids
    ):
        return
    label = [kid for kid in item.kids if kid in item.marker]
    body = [kid for kid in item.kids if kid not in label]
    parts = (("Lbl", label), ("LBody", body))
    item.kids = [Node(role, kids=kids) for role, kids in parts if kids]


def _numbering(listed: Node) -> str:
    """Tell how the items of a list are labelled: those that show no marker are not."""
    first = next((item for item in listed.nodes if item.marker), None)
    if first is None:
        return "/None"
    style: Any = first.marker_style
    ordered = listed.element is not None and listed.element.tag == "ol"
    return _NUMBERING.get(
        style if isinstance(style, str) else "", "/Decimal" if ordered else "/Disc"
    )


def _shape_contents(contents: Node) -> None:
    """Part what an entry says from the entries below it (table 333)."""
    for item in contents.nodes:
        links = [kid for kid in item.kids if not (isinstance(kid, Node) and kid.role == "TOC")]
        below = [kid for kid in item.kids if kid not in links]
        item.kids = [*([Node("NonStruct", kids=links)] if links else []), *below]
