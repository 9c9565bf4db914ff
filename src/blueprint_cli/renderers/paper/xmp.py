"""XMP: what a page says of its rights and numbers, in the metadata of its PDF file."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_DC = "http://purl.org/dc/elements/1.1/"
_RIGHTS = "http://ns.adobe.com/xap/1.0/rights/"
_XML = "http://www.w3.org/XML/1998/namespace"
_END = b"</rdf:RDF>"
register_namespace("xmpRights", _RIGHTS)


def describe(pdf: Any, page: Element) -> None:
    """Put the terms of use and the identifier of a page into its PDF file's metadata.

    ISO 16684-1, 8.3: `dc:identifier` is a text, `dc:rights` has a text for each language; 8.6:
    `xmpRights:WebStatement` is the address of the licence. A page without them changes nothing.
    """
    said = {each.get("name"): each.get("content", "") for each in page.iter("meta")}
    made = Element(f"{{{_RDF}}}Description", {f"{{{_RDF}}}about": ""})
    if identifier := said.get("dcterms.identifier"):
        SubElement(made, f"{{{_DC}}}identifier").text = identifier
    if rights := said.get("dcterms.rights"):
        choice = SubElement(SubElement(made, f"{{{_DC}}}rights"), f"{{{_RDF}}}Alt")
        SubElement(choice, f"{{{_RDF}}}li", {f"{{{_XML}}}lang": "x-default"}).text = rights
    if licence := said.get("dcterms.license"):
        SubElement(made, f"{{{_RIGHTS}}}WebStatement").text = licence
    if len(made):
        _insert(pdf, tostring(made, encoding="utf-8", xml_declaration=False))


def _insert(pdf: Any, description: bytes) -> None:
    for each in pdf.objects:
        if getattr(each, "extra", {}).get("Type") == "/Metadata":
            each.stream = [part.replace(_END, description + _END) for part in each.stream]
