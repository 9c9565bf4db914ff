"""Projects: folders that a translators' platform or program opens as they are, one a file.

Settings are written for whoever sets a project up; texts, memory and glossary for the locale that
is translated in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from blueprint_cli.diagnostics import Outcome

if TYPE_CHECKING:
    from blueprint_cli.interchange.packet import Packet


@dataclass(frozen=True)
class TermEntry:
    """A term for a glossary: what the source and the locale call it, and what it means."""

    source: str
    target: str
    note: str = ""


@dataclass(frozen=True)
class Job:
    """What is translated in a project: a packet, what is remembered in its locale, and the terms.

    `memory` is a packet of all that was ever translated.
    """

    packet: Packet
    memory: Packet
    terms: tuple[TermEntry, ...] = ()


@dataclass(frozen=True)
class ProjectFile:
    """A file of a project; `settings` are written once, for people change them."""

    data: bytes
    is_settings: bool = False


#: The files of a project, by their path in its folder; an empty folder ends in a slash.
Files = Mapping[str, ProjectFile]
NO_FILES: Files = MappingProxyType({})

#: Every kind of project, and whether it is of one locale alone.
PROJECTS: Mapping[str, bool] = {"weblate": False, "crowdin": False, "omegat": True}


def write(project: str, jobs: Sequence[Job]) -> Outcome[Files]:
    """Write the files of a project for some locales; BP005 is a text that a format cannot hold."""
    written: Outcome[Files] = import_module(f"{__name__}.{project}").write(jobs)
    return written


def template_name(packet: Packet) -> str:
    """Give the path of the template that all catalogs of a document start from."""
    return f"locales/{packet.name.rpartition('/')[2].rpartition('.')[0]}.pot"


def joined(files: Iterable[tuple[str, Outcome[bytes]]]) -> Outcome[Files]:
    """Give files that were written, or why one could not be."""
    own = dict(files)
    found = tuple(each for outcome in own.values() for each in outcome.diagnostics)
    whole = {path: each.value for path, each in own.items() if each.value is not None}
    if len(whole) < len(own):
        return Outcome(None, found)
    return Outcome({path: ProjectFile(data) for path, data in whole.items()}, found)
