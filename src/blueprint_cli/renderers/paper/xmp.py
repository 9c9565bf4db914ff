"""XMP: what a PDF file says of itself in its metadata, beside what WeasyPrint writes there."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_DC = "http://purl.org/dc/elements/1.1/"
_RIGHTS = "http://ns.adobe.com/xap/1.0/rights/"
_UA = "http://www.aiim.org/pdfua/ns/id/"
_EXTENSION = "http://www.aiim.org/pdfa/ns/extension/"
_SCHEMA = "http://www.aiim.org/pdfa/ns/schema#"
_PROPERTY = "http://www.aiim.org/pdfa/ns/property#"
_XML = "http://www.w3.org/XML/1998/namespace"
_END = b"</rdf:RDF>"
_PREFIXES = {
    "xmpRights": _RIGHTS,
    "pdfuaid": _UA,
    "pdfaExtension": _EXTENSION,
    "pdfaSchema": _SCHEMA,
    "pdfaProperty": _PROPERTY,
}
for _prefix, _namespace in _PREFIXES.items():
    register_namespace(_prefix, _namespace)


def describe(pdf: Any, page: Element, part: int) -> None:
    """Put into a PDF's metadata its part of PDF/UA, and the language, terms and number of its page.

    ISO 16684-1, 8.3: `dc:identifier` is a text, `dc:rights` has a text for each language and
    `dc:language` is a list; 8.6: `xmpRights:WebStatement` is the address of the licence.
    """
    said = {each.get("name"): each.get("content", "") for each in page.iter("meta")}
    made = _description()
    language = SubElement(made, f"{{{_DC}}}language")
    _item(SubElement(language, f"{{{_RDF}}}Bag")).text = page.get("lang", "")
    if identifier := said.get("dcterms.identifier"):
        SubElement(made, f"{{{_DC}}}identifier").text = identifier
    if rights := said.get("dcterms.rights"):
        choice = SubElement(SubElement(made, f"{{{_DC}}}rights"), f"{{{_RDF}}}Alt")
        _item(choice, {f"{{{_XML}}}lang": "x-default"}).text = rights
    if licence := said.get("dcterms.license"):
        SubElement(made, f"{{{_RIGHTS}}}WebStatement").text = licence
    _insert(pdf, made, *((_first(), _explained()) if part == 1 else (_second(),)))


def _first() -> Element:
    """Say that a file conforms to ISO 14289-1."""
    made = _description()
    SubElement(made, f"{{{_UA}}}part").text = "1"
    return made


def _second() -> Element:
    """Say that a file conforms to ISO 14289-2."""
    made = _description()
    SubElement(made, f"{{{_UA}}}part").text = "2"
    SubElement(made, f"{{{_UA}}}rev").text = "2024"
    return made


def _explained() -> Element:
    """Explain what PDF/A does not know: the property above (ISO 19005-3, 6.6.2.3.3)."""
    made = _description()
    schemas = SubElement(SubElement(made, f"{{{_EXTENSION}}}schemas"), f"{{{_RDF}}}Bag")
    schema = _resource(schemas)
    SubElement(schema, f"{{{_SCHEMA}}}schema").text = "PDF/UA identification schema"
    SubElement(schema, f"{{{_SCHEMA}}}namespaceURI").text = _UA
    SubElement(schema, f"{{{_SCHEMA}}}prefix").text = "pdfuaid"
    sequence = SubElement(SubElement(schema, f"{{{_SCHEMA}}}property"), f"{{{_RDF}}}Seq")
    told = _resource(sequence)
    SubElement(told, f"{{{_PROPERTY}}}name").text = "part"
    SubElement(told, f"{{{_PROPERTY}}}valueType").text = "Integer"
    SubElement(told, f"{{{_PROPERTY}}}category").text = "internal"
    SubElement(told, f"{{{_PROPERTY}}}description").text = "PDF/UA part"
    return made


def _description() -> Element:
    return Element(f"{{{_RDF}}}Description", {f"{{{_RDF}}}about": ""})


def _item(within: Element, attributes: dict[str, str] | None = None) -> Element:
    return SubElement(within, f"{{{_RDF}}}li", attributes or {})


def _resource(within: Element) -> Element:
    return _item(within, {f"{{{_RDF}}}parseType": "Resource"})


def _insert(pdf: Any, *descriptions: Element) -> None:
    said = b"".join(
        tostring(each, encoding="utf-8", xml_declaration=False) for each in descriptions
    )
    for each in pdf.objects:
        if getattr(each, "extra", {}).get("Type") == "/Metadata":
            each.stream = [part.replace(_END, said + _END) for part in each.stream]
