"""References: what a link without words of its own, `[](#id)`, says in a locale.

Word and number come from the document and the theme, so that they are right in every language and
after every change. A reference follows a part that was renamed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from blueprint_cli.markup.references import HERE, MOVED
from blueprint_cli.model.message import Message
from blueprint_cli.model.sections import Section
from blueprint_cli.model.selection import left_out
from blueprint_cli.model.structure.outline import refers, section_at
from blueprint_cli.model.walk import Path, identities, messages, renamed, walk

if TYPE_CHECKING:
    from blueprint_cli.model.localized import LocalizedDocument


def said_by_id(document: LocalizedDocument) -> dict[str, str]:
    """Give what a reference to every part says, under `#` and its id, where there is any.

    Where a part was renamed, its old id stands for it as long as no other part has that.
    """
    if not any(refers(message) for message in document.messages.values()):
        return {}
    said = {f"{HERE}{name}": text for name, text in _said(document)}
    said |= dict(_elsewhere(document, said))
    for now, before in renamed(document.document).items():
        if f"{HERE}{before}" not in said:
            said[f"{HERE}{before}"] = said.get(f"{HERE}{now}", "")
            said[f"{MOVED}{HERE}{before}"] = f"{HERE}{now}"
    return said


def _said(document: LocalizedDocument) -> Iterator[tuple[str, str]]:
    nodes = dict(walk(document.document))
    for path, name in identities(document.document):
        label = document.labels.get(name)
        if label:
            yield name, document.words.say(f"reference-{label.kind}", number=label.number)
        elif name in document.notes:
            yield name, document.words.say("reference-footnote", number=document.notes[name])
        elif title := _title(document, path, nodes[path]):
            yield name, document.words.say("reference-part", title=title)


def _elsewhere(document: LocalizedDocument, said: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Say of what the locale leaves out in which language it is: Annex A (Chinese version)."""
    for name, tag in left_out.instead(document.document, document.tag):
        text = said.get(f"{HERE}{name}")
        if text:
            language = document.language_of(tag)
            told = document.words.say("reference-in-language", text=text, language=language)
            yield f"{HERE}{name}", told


def _title(document: LocalizedDocument, path: Path, node: object) -> str:
    """Give what a part without a number is called: its title, its first text, or what it is in."""
    from blueprint_cli.model.localized import plain, title_of

    section = section_at(document.document, path) if isinstance(node, Message) else node
    if isinstance(section, Section):
        heading = document.headings[section.id].section
        title = title_of(document, heading) if heading else None
    else:
        title = next((message for _, message in messages(node)), None)
    return plain(title, document.own_values) if title else ""
