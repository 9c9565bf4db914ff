"""XLIFF that comes back wrong: what a tool, a hand or an enemy can do to its elements."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

import pytest
from lxml import etree

from returns import (
    AFTER,
    MARKED,
    XLIFF,
    Damage,
    Edit,
    bare,
    instead,
    part,
    refused,
    replace,
    translated,
    unit,
    xml,
)


def attribute(*names: str, value: str) -> Edit:
    """Give an edit that sets an attribute wherever it stands, by any of its names."""

    def edit(root: etree._Element) -> None:
        for each in root.iter("{*}xliff", "{*}file", "{*}target"):
            for name in names:
                if name in each.attrib:
                    each.set(name, value)

    return edit


def renamed(name: str) -> Edit:
    """Give an edit that gives the marked message another id."""

    def edit(root: etree._Element) -> None:
        own = unit(root)
        for key, value in own.attrib.items():
            if value == MARKED:
                own.set(key, name)

    return edit


def twice(root: etree._Element) -> None:
    unit(root).addnext(deepcopy(unit(root)))


def source_edited(root: etree._Element) -> None:
    source = part(root, "source", "preface.text")
    source.text = (source.text or "") + "又一句。"


def codes_of(root: etree._Element) -> list[etree._Element]:
    return list(part(root, "target"))


def code_dropped(root: etree._Element) -> None:
    target = part(root, "target")
    target.remove(target[0])


def codes_all_dropped(root: etree._Element) -> None:
    target = part(root, "target")
    words = [target.text or "", *(each.tail or "" for each in target)]
    for each in list(target):
        target.remove(each)
    target.text = "".join(words)


def code_twice(root: etree._Element) -> None:
    codes_of(root)[0].addnext(deepcopy(codes_of(root)[0]))


def code_unknown(root: etree._Element) -> None:
    own = codes_of(root)[0]
    own.set("id", "no-such-code")


def code_foreign(root: etree._Element) -> None:
    """Put a code where the source has none."""
    target = part(root, "target", "preface.text")
    foreign = deepcopy(codes_of(root)[0])
    foreign.tail = None
    target.append(foreign)


def raw_element(root: etree._Element) -> None:
    """Write HTML as it is: an element that XLIFF has not."""
    target = part(root, "target", "preface.text")
    etree.SubElement(target, "b").text = "now"


def half_a_pair(root: etree._Element) -> None:
    """Open a code that is never closed: `bpt` in XLIFF 1.2, `sc` in 2.0."""
    target = part(root, "target", "preface.text")
    name = etree.QName(target).namespace
    kind = "bpt" if name and name.endswith("1.2") else "sc"
    etree.SubElement(target, f"{{{name}}}{kind}", id="9")


def nested(depth: int, kind: str) -> Damage:
    """Put the words of a target into codes within codes."""
    return replace(AFTER, f'<{kind} id="1">' * depth + AFTER + f"</{kind}>" * depth)


def two_targets(root: etree._Element) -> None:
    target = part(root, "target")
    target.addnext(deepcopy(target))


def emptied(root: etree._Element) -> None:
    for each in list(root):
        root.remove(each)


def version_gone(root: etree._Element) -> None:
    del root.attrib["version"]


#: Faults of single messages, by the message that they are told at.
IN_A_MESSAGE: dict[str, tuple[Edit, str]] = {
    "an id twice": (twice, MARKED),
    "an unknown id": (renamed("no.such.text"), "no.such.text"),
    "an empty id": (renamed(""), ""),
    "an id of a megabyte": (renamed("a" * 1_000_000), ""),
    "a source that was edited": (source_edited, "preface.text"),
    "an inline code dropped": (code_dropped, MARKED),
    "all inline codes dropped": (codes_all_dropped, MARKED),
    "an inline code twice": (code_twice, MARKED),
    "an unknown inline code": (code_unknown, MARKED),
    "an inline code of another message": (code_foreign, "preface.text"),
    "half a pair of inline codes": (half_a_pair, "preface.text"),
    "raw HTML": (raw_element, "preface.text"),
    "two targets": (two_targets, MARKED),
}

#: Faults of the whole file.
OF_THE_FILE: dict[str, Damage] = {
    "another locale": xml(attribute("target-language", "trgLang", value="ja")),
    "another source language": xml(attribute("source-language", "srcLang", value="ja")),
    "an older version": xml(attribute("version", value="1.0")),
    "a version to come": xml(attribute("version", value="3.0")),
    "no version": xml(version_gone),
    "no file in it": xml(emptied),
    "another vocabulary": lambda content: content.replace(
        b"urn:oasis:names:tc:xliff", b"urn:xliff"
    ),
    "XML that is no XLIFF": instead(b'<?xml version="1.0"?>\n<rss version="2.0"/>\n'),
    "a tag that is never closed": replace(AFTER, f"<g id='1'>{AFTER}"),
    "tags that cross": replace(AFTER, f"<g id='1'><g id='2'>{AFTER}</g id='1'>"),
    "a bare ampersand": replace(AFTER, f"R&D {AFTER}"),
    "an unknown entity": replace(AFTER, f"&nbsp;{AFTER}"),
    "a lone surrogate by number": replace(AFTER, f"{AFTER}&#xD800;"),
    "a control character by number": replace(AFTER, f"{AFTER}&#1;"),
    "text after the end": lambda content: content + b"done",
    "an unknown encoding": lambda content: (
        b'<?xml version="1.0" encoding="x-own"?>\n' + bare(content)
    ),
    "a branch deep in the target": nested(2000, "g"),
    "a well of marks in the target": nested(100_000, "mrk"),
}


@pytest.mark.parametrize("form", XLIFF)
@pytest.mark.parametrize("fault", IN_A_MESSAGE)
def test_a_faulty_message(form: str, fault: str, tmp_path: Path) -> None:
    own = translated(tmp_path, form)
    edit, place = IN_A_MESSAGE[fault]
    own.change(xml(edit))
    run = refused(own, at=place, codes=r"BP(?:5\d\d|304)")
    # A message of a megabyte helps nobody.
    assert len(run.output) < 20_000


@pytest.mark.parametrize("form", XLIFF)
@pytest.mark.parametrize("fault", OF_THE_FILE)
def test_a_faulty_file(form: str, fault: str, tmp_path: Path) -> None:
    own = translated(tmp_path, form)
    own.change(OF_THE_FILE[fault])
    refused(own)


@pytest.mark.parametrize("form", XLIFF)
def test_countless_units(form: str, tmp_path: Path) -> None:
    own = translated(tmp_path, form)

    def multiply(root: etree._Element) -> None:
        first = unit(root, "outlook.text")
        parent = first.getparent()
        assert parent is not None
        for number in range(50_000):
            last = deepcopy(first)
            for key, value in last.attrib.items():
                if value == "outlook.text":
                    last.set(key, f"outlook.{number}")
            parent.append(last)

    own.change(xml(multiply))
    run = refused(own)
    # Nobody reads fifty thousand faults.
    assert len(run.output) < 1_000_000


@pytest.mark.parametrize("form", XLIFF)
def test_a_fault_of_markup_is_told_at_its_line(form: str, tmp_path: Path) -> None:
    own = translated(tmp_path, form)
    own.change(replace(AFTER, f"{AFTER}</g>"))
    line = own.file.read_bytes().partition(AFTER.encode())[0].count(b"\n") + 1
    assert line in {each.line for each in refused(own).shown}


@pytest.mark.parametrize("form", XLIFF)
def test_all_faults_are_told_at_once(form: str, tmp_path: Path) -> None:
    own = translated(tmp_path, form)
    own.change(xml(source_edited))
    own.change(xml(code_dropped))
    run = refused(own, at=MARKED, codes=r"BP(?:5\d\d|304)")
    assert len([each for each in run.shown if each.severity == "error"]) >= 2
