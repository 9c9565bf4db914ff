"""XML from outside: what is sound is read with its places, and all else is refused at its place."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from blueprint_cli.diagnostics import Outcome
from blueprint_cli.interchange.xml.elements import Element, dump
from blueprint_cli.interchange.xml.parsing import DEPTH_LIMIT, load
from blueprint_cli.world import TEXT_LIMIT
from packets import ANY

BOMB = (
    "<!DOCTYPE a ["
    + "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(12))
    + "]><a>&e12;</a>"
)


def read(content: str | bytes, *, typed: bool = False) -> Outcome[Element]:
    data = content.encode() if isinstance(content, str) else content
    return load(data, "returned.xlf", ("",), typed=typed)


def refusal(content: str | bytes, *, typed: bool = False) -> tuple[str, str]:
    outcome = read(content, typed=typed)
    assert outcome.value is None
    (found,) = outcome.diagnostics
    assert found.code == "BP501"
    assert found.hints
    return found.place.removeprefix("returned.xlf:"), str(found.message)


def root(content: str | bytes, *, typed: bool = False) -> Element:
    outcome = read(content, typed=typed)
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value


FAULTS: dict[str, tuple[str | bytes, str, str]] = {
    "nothing": ("", "1:1", "no element found"),
    "blanks": ("\n\n", "1:1", "no element found"),
    "words": ("你好", "1:1", "syntax error"),
    "truncation": ("<a>\n  <b>字", "2:7", "no element found"),
    "another tag": ("<a>\n字<b></a>", "2:7", "mismatched tag"),
    "two roots": ("<a/><b/>", "1:5", "junk after document element"),
    "a bare ampersand": ("<a>R&D</a>", "1:7", "not well-formed"),
    "an unknown entity": ("<a>字&nbsp;</a>", "1:5", "undefined entity"),
    "an unbound prefix": ("<a><x:b/></a>", "1:4", "unbound prefix"),
    "an attribute twice": ("<a b='1' b='2'/>", "1:10", "duplicate attribute"),
    "a control character": ("<a>\x01</a>", "1:4", "not well-formed"),
    "a control character by number": ("<a>&#1;</a>", "1:4", "reference to invalid character"),
    "a surrogate by number": ("<a>&#xD800;</a>", "1:4", "reference to invalid character"),
    "U+FFFE": ("<a>\ufffe</a>", "1:4", "not well-formed"),
    "NUL": ("<a>\n字\0</a>", "2:2", "U+0000"),
    "UTF-16 without its mark": ("<a>b</a>".encode("utf-16-le"), "1:2", "U+0000"),
    "Big5": (b"<a>\n\xb4\xfa</a>", "2:1", "not UTF-8"),
    "half a UTF-16 file": (b"\xff\xfe<\0a", "1:2", "not UTF-8"),
    "a declared Big5": ("<?xml version='1.0' encoding='Big5'?><a/>", "1:31", "Big5"),
    "a document type": ("\n<!DOCTYPE a>\n<a/>", "2:1", "document type"),
    "one elsewhere": ("<!DOCTYPE a SYSTEM 'http://a.b/c.dtd'><a/>", "1:1", "document type"),
    "an entity": ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "1:1", "document type"),
    "a file": ("<!DOCTYPE a [<!ENTITY b SYSTEM '/etc/passwd'>]><a/>", "1:1", "document type"),
    "an entity bomb": (BOMB, "1:1", "document type"),
    "depth": ("<a>" * 100_000, f"1:{3 * DEPTH_LIMIT + 1}", "more than 64 deep"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_at_its_place(fault: str) -> None:
    content, place, words = FAULTS[fault]
    found, message = refusal(content)
    assert words in message
    assert found == place


def test_a_file_too_large_is_not_read() -> None:
    assert "larger than 16 MB" in refusal(b" " * (TEXT_LIMIT + 1))[1]


def test_too_many_elements_are_not_read() -> None:
    assert "more than 250,000 elements" in refusal("<a>" + "<b/>" * 300_000)[1]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_encodings_and_line_ends_of_tools(encoding: str, end: str) -> None:
    text = f"<?xml version='1.0'?>{end}<!-- 創 --><a>{end} <b>創𠝹&lt;</b>{end}</a>"
    b = root(text.encode(encoding)).first("b")
    assert b
    assert b.text == "創𠝹<"
    assert b.tag.position == (3, 2)
    assert b.place.text == "創𠝹&lt;"


def test_comments_and_instructions_and_cdata() -> None:
    assert root("<a>一<!-- ? -->二<?b c?>三<![CDATA[<四>]]></a>").children == ["一二三<四>"]


def test_a_bare_document_type_passes_where_other_tools_write_one() -> None:
    assert root("<!DOCTYPE tmx SYSTEM 'tmx14.dtd'><a>b</a>", typed=True).text == "b"
    assert refusal("<!DOCTYPE a SYSTEM 'b'>\n<a>&c;</a>", typed=True)[0] == "2:4"
    assert refusal(BOMB, typed=True)[0] == "1:1"


def test_names_in_other_namespaces_are_told_apart() -> None:
    data = b"<x:a xmlns:x='urn:u' xmlns:y='urn:v'><y:b/><x:b xml:lang='en' y:c='d'/></x:a>"
    element = load(data, "a", ("urn:u",)).value
    assert element
    assert element.name == "a"
    assert [child.name for child in element.elements()] == ["{urn:v}b", "b"]
    assert next(element.elements("b")).attributes == {"xml:lang": "en", "{urn:v}c": "d"}


@given(st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode(errors="ignore")))
@example(b"<a>" + b"\xff" * 3)
@example(b"\xfe\xff\xd8\x00")
def test_whatever_comes_is_read_or_refused(data: bytes) -> None:
    outcome = load(b"<a>" + data, "a", ("",), typed=True)
    assert outcome.value or outcome.diagnostics


def tree(element: Element) -> object:
    return (
        element.name,
        element.attributes,
        [each if isinstance(each, str) else tree(each) for each in element.children if each],
    )


@given(ANY, ANY)
def test_what_is_written_is_read(text: str, attribute: str) -> None:
    inside = Element("c", {"b": attribute}, ["", text, Element("d"), text])
    data = dump(Element("a", {}, [inside]), "a").value
    assert data
    ours, theirs = root(data).first("c"), etree.fromstring(data)[0]
    assert ours
    assert tree(ours) == tree(inside)
    assert (theirs.get("b"), theirs.text or "", theirs[0].tail or "") == (attribute, text, text)


@pytest.mark.parametrize("character", ["\0", "\x1b", "\ud800", "\ufffe", "\uffff"])
def test_what_xml_cannot_hold_is_told(character: str) -> None:
    outcome = dump(Element("a", {}, [f"創科{character}"]), "blueprint.yaml")
    assert outcome.value is None
    (found,) = outcome.diagnostics
    assert found.place == "blueprint.yaml:1:1"
    assert f"U+{ord(character):04X}" in found.message
    assert "創科" in found.message
