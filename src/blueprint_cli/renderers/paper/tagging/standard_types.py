"""What the elements of a page are to a reader (ISO 32000-1, 14.8.4)."""

from __future__ import annotations

from typing import Any

from blueprint_cli.renderers.paper.tagging.html_tree import Source

#: The role of each element that has one; any other is as if its content stood in its place.
_ROLES = {
    "div": "Div",
    "main": "Part",
    "article": "Art",
    "section": "Sect",
    "figure": "NonStruct",
    "blockquote": "BlockQuote",
    "p": "P",
    "pre": "Code",
    "dl": "L",
    "ul": "L",
    "ol": "L",
    "li": "LI",
    "dt": "Lbl",
    "dd": "LBody",
    "table": "Table",
    "thead": "THead",
    "tbody": "TBody",
    "tfoot": "TFoot",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
    "caption": "Caption",
    "figcaption": "Caption",
    "img": "Figure",
    "{http://www.w3.org/2000/svg}svg": "Figure",
    **{f"h{level}": f"H{level}" for level in range(1, 7)},
}
#: What keeps its contents together without saying what it is; text does not stand in it bare.
GROUPS = frozenset({"Document", "Part", "Art", "Sect", "Div", "NonStruct", "BlockQuote"})
#: What is read as one, and has no note in the middle of it.
BLOCKS = frozenset({"P", *(f"H{level}" for level in range(1, 7))})
_CONTENTS = {"L": "TOC", "LI": "TOCI"}
_BLOCK_TAGS = frozenset({"nav", "header", "footer", "aside", "figure", "address", "details"})


def role_of(element: Any, source: Source) -> str:
    """Give the role of an element, or nothing where it has none of its own.

    One that has none and is in another language than what it stands in has one for its language.
    """
    if element in source.notes:
        return "Note"
    if element in source.marks:
        return "Reference"
    if element in source.labels:
        return "Lbl"
    if element.tag == "a":
        return "Link" if element.get("href") else ""
    role = _ROLES.get(element.tag, "")
    if role in _CONTENTS and _is_in_contents(element, source):
        return _CONTENTS[role]
    return role or _of_language(element, source)


def _is_in_contents(element: Any, source: Source) -> bool:
    """Tell whether a list is of the table of contents, or in it."""
    return any(
        each.get("role") == "doc-toc" or (each.tag == "nav" and "contents" in _classes(each))
        for each in source.around(element)
    )


def _classes(element: Any) -> list[str]:
    return str(element.get("class", "")).split()


def _of_language(element: Any, source: Source) -> str:
    outer = source.parents[element]
    if outer is None or not element.get("lang") or element.get("lang") == source.lang(outer):
        return ""
    return "Div" if element.tag in _BLOCK_TAGS else "Span"
