"""Editions: what each published file says, told apart by digests, so that no two mix unseen.

An edition of a locale is all that its readers are told: the structure, the texts as that locale
shows them, the theme's words, and the pictures. How the theme dresses them is no part of it, and
neither is a comment in the YAML or a sign-off in a catalog.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from blueprint_cli.model.artifact import Artifact, Entries
from blueprint_cli.model.document import Document
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message
from blueprint_cli.model.selection import left_out
from blueprint_cli.model.structure.formwords import needed
from blueprint_cli.model.structure.pictured import pictures
from blueprint_cli.model.walk import to_data
from blueprint_cli.theme.figures import other_words
from blueprint_cli.world import UnreadableError, World


@dataclass(frozen=True)
class Current:
    """What a whole build of the document would publish as it stands.

    `source` is the digest of the document, `locales` has the digest of what each locale says, and
    `files` have the tag of their locale by their path, which is empty for what all locales share.
    """

    source: str
    locales: Mapping[str, str]
    files: Mapping[str, str]

    def stamped(self, artifact: Artifact) -> Artifact:
        """Give a file of a locale with the digest of what it says, for the manifest."""
        said = {"edition": self.locales[artifact.locale]}
        return replace(artifact, about={**artifact.about, **said})

    def earlier(self, entries: Entries) -> tuple[str, ...]:
        """Give the paths of files that another edition has left, in their order."""
        return tuple(sorted(path for path, entry in entries.items() if not self._has(path, entry)))

    def sum_up(self, entries: Entries) -> dict[str, Any]:
        """Say of all files of a folder what a manifest says of them as a whole.

        It is `whole` where every file is there, and is of this edition.
        """
        earlier = self.earlier(entries)
        whole = not earlier and entries.keys() >= self.files.keys()
        return {"whole": whole, "earlier": list(earlier), "editions": dict(self.locales)}

    def _has(self, path: str, entry: Mapping[str, Any]) -> bool:
        said = self.locales.get(self.files.get(path, ""))
        same = entry.get("source") == self.source and entry.get("edition") == said
        return same and path in self.files


def digest(document: LocalizedDocument, world: World) -> str:
    """Give the SHA-256 of what a locale tells its readers; see the head of this file."""
    own = left_out.without(document.document, document.tag)
    said = {
        "document": _targets(own.document),
        "sections": _targets(own.sections),
        "directions": _targets(own.directions),
        "marks": {each.id: _mark(each) for each in document.messages.values()},
        "siblings": [[each.tag, each.lang] for each in document.editions],
        "pictures": list(_pictures(own, world)),
        "words": other_words(needed(document.words, own)),
    }
    if own.figures:
        said["figures"] = dict(document.values)
    if own.editions:
        said["selections"] = _targets(own.editions)
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _targets(node: object) -> Any:
    return to_data(node, said=lambda message: message.target)


def _mark(message: Message) -> list[str]:
    """Tell what readers are told of a text beside its words."""
    remark = str(message.translated_from) if message.is_marked else ""
    return [message.lang, message.origin.value, remark]


def _pictures(document: Document, world: World) -> Iterator[str]:
    for _, path in pictures(document):
        with contextlib.suppress(UnreadableError):  # the checks tell of it
            yield sha256(world.read(path)).hexdigest()
