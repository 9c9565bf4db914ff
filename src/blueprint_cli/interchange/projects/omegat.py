"""OmegaT: a project with the packet, a memory and a glossary (its manual, Project folder)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from blueprint_cli.diagnostics import Outcome
from blueprint_cli.interchange import tmx, xliff12
from blueprint_cli.interchange.packet import Packet
from blueprint_cli.interchange.projects import Files, Job, ProjectFile, TermEntry, joined
from blueprint_cli.interchange.xml.elements import Element, dump

#: The folders that OmegaT wants, where it would have something else in them.
_DEFAULT = "__DEFAULT__"
_SAVED = "omegat/project_save.tmx"
_FOLDERS = ("source", "target", "tm", "glossary", "dictionary")


def write(jobs: Sequence[Job]) -> Outcome[Files]:
    """Write the project of one locale; of several, the first."""
    job = jobs[0]
    packet = replace(job.packet, has_copies=True)
    name = f"{packet.name.rpartition('/')[2].rpartition('.')[0]}-{packet.tag}"
    made = joined(
        [
            ("omegat.project", dump(_project(packet.source_lang, packet.lang), packet.name)),
            (f"source/{name}.xlf", xliff12.write(packet)),
            (f"tm/{name}.tmx", tmx.write(_in_short(job.memory))),
            # Without this folder OmegaT takes it for no project; what is in it is its own.
            (_SAVED, tmx.write(_in_short(replace(packet, units=())))),
        ]
    )
    if made.value is None:
        return made
    kept = {
        path: replace(made.value[path], is_settings=True) for path in ("omegat.project", _SAVED)
    }
    glossary = {"glossary/glossary.txt": ProjectFile(_glossary(job.terms))}
    # It opens no project without these.
    folders = dict.fromkeys(("target/", "dictionary/"), ProjectFile(b""))
    return Outcome({**made.value, **kept, **glossary, **folders}, made.diagnostics)


def _in_short(own: Packet) -> Packet:
    """Give a memory in the languages that the project has."""
    return replace(own, source_lang=_code(own.source_lang), lang=_code(own.lang))


def _code(lang: str) -> str:
    """Give a language as OmegaT writes one: with a region or a script, and not both."""
    first, *rest = lang.split("-")
    regions = [part for part in rest if part.isupper() or part.isdigit()]
    return "-".join([first, *(regions or rest)[:1]])


def _project(source_lang: str, lang: str) -> Element:
    said = {f"{folder}_dir": _DEFAULT for folder in _FOLDERS}
    said |= {"source_lang": _code(source_lang), "target_lang": _code(lang)}
    # Units are whole paragraphs, and what is repeated may be said in other words elsewhere.
    said |= {"sentence_seg": "false", "support_default_translations": "true"}
    own = [Element(name, {}, [text]) for name, text in said.items()]
    return Element("omegat", {}, [Element("project", {"version": "1.0"}, [*own])])


def _glossary(terms: Iterable[TermEntry]) -> bytes:
    """Give a term a line: source, target and note, with tabs between."""
    lines = ("\t".join(map(_cell, (each.source, each.target, each.note))) for each in terms)
    return "".join(f"{line.rstrip()}\n" for line in dict.fromkeys(lines)).encode()


def _cell(text: str) -> str:
    return " ".join(text.split())
