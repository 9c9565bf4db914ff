"""Refusals: in what a file that came back is no packet of ours any more."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from blueprint_cli.diagnostics import Diagnostic, shorten, tell
from blueprint_cli.interchange.xml.elements import Element
from blueprint_cli.interchange.xml.languages import language
from blueprint_cli.interchange.xml.parsing import unreadable


def of_form(root: Element, form: str) -> Diagnostic:
    """Refuse a file of another format or version."""
    hint = tell("Export it from the tool as {form}.", form=form)
    return unreadable(tell("this is not {form}", form=form), root.tag, hint)


def without_units(root: Element) -> Diagnostic:
    """Refuse a file that says nothing."""
    hint = tell("Export it again from the tool that made it.")
    return unreadable(tell("the file has no message"), root.tag, hint)


def of_source(sent: str, file: Element, said: str) -> Iterator[Diagnostic]:
    """Refuse a file that is not from the language that it went out in."""
    if sent and language(sent) != language(said):
        message = tell("the file is from {lang}, and went out from {sent}", lang=said, sent=sent)
        hint = tell("Ask for the file that was made of this packet.")
        yield unreadable(message, file.tag, hint)


def of_targets(unit: Element) -> Iterator[Diagnostic]:
    """Refuse a second target, of which nobody can say which one is meant."""
    for target in list(unit.elements("target"))[1:]:
        yield unreadable(tell("a second target"), target.tag, tell("Keep one of the two."))


def of_content(side: Element | None, known: Collection[str]) -> Iterator[Diagnostic]:
    """Refuse elements in a source or target that the format does not have."""
    for child in side.elements() if side else ():
        if child.name in known:
            yield from of_content(child, known)
        else:
            name = shorten(child.name.rpartition("}")[2])
            message = tell("the element <{name}> cannot stand in a text", name=name)
            yield unreadable(message, child.tag, tell("Delete its tags, or write them as text."))
