"""Which handle each block of a passage has for good, kept beside the catalogs.

What a block was called when it was first seen cannot be told from what it says now: the file has
the wording to which each handle belonged when the catalogs were last brought up to date. It is a
PO file, so that one reader reads it. The id that a writer gives a block is noted as well: when it
is taken out or changed, translations still find the block.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from blueprint_cli.catalogs import catalog, pofile
from blueprint_cli.catalogs.catalog import CatalogEntry
from blueprint_cli.catalogs.headers import header
from blueprint_cli.diagnostics import Outcome
from blueprint_cli.markup.handles import handles
from blueprint_cli.model.document import Document
from blueprint_cli.model.message import Passage
from blueprint_cli.model.walk import map_passages, passages
from blueprint_cli.world import World

#: Where a document keeps them.
FILE = "locales/passages.lock"
_ABOUT = "# The name of every block of text for good; written by `blueprint locale sync`."


def recognized(document: Document, world: World) -> Outcome[Document]:
    """Give a document whose blocks have the handles that are kept for them.

    Faults of the file are those of a catalog.
    """
    if not passages(document) or not world.exists(FILE):
        return Outcome(document)
    read = catalog.load(world, FILE)
    if read.value is None:
        return Outcome(None, read.diagnostics)
    kept: dict[str, list[CatalogEntry]] = {}
    for name, entry in read.value.entries.items():
        kept.setdefault(_split(name)[0], []).append(entry)
    own = map_passages(document, lambda passage: _recognized(passage, kept))
    return Outcome(own, read.diagnostics)


def written(document: Document) -> str:
    """Give the text of the file for a document as it is; empty where it has no passages."""
    entries = [entry for passage in passages(document) for entry in _entries(passage)]
    if not entries:
        return ""
    (source,) = document.sources[:1] or ("",)
    top = header(document.document.title.source, document.langs.get(source, source), {})
    return "\n".join((_ABOUT, top, str(pofile.PoFile(tuple(entries)))))


def _recognized(passage: Passage, kept: Mapping[str, Sequence[CatalogEntry]]) -> Passage:
    entries = kept.get(passage.id) or kept.get(passage.was) or ()
    if not entries:
        return passage
    known = [(_split(each.id)[1], each.source) for each in entries]
    names = {_split(each.id)[1]: note for each in entries for note in each.comments}
    return passage.with_handles(handles((each.source for each in passage.blocks), known), names)


def _split(name: str) -> tuple[str, str]:
    """Give the passage and the handle of which an id is made."""
    passage, _, handle = name.rpartition(".")
    return passage, handle


def _entries(passage: Passage) -> Iterator[pofile.Entry]:
    for block in passage.blocks:
        entry = pofile.new_entry(f"{passage.id}.{block.handle}", block.source)
        yield entry.with_notes([block.name] if block.name else [])
