"""Projects of translators' platforms: what `locale export --project` writes."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import click

from blueprint_cli.checks.checked import Checked
from blueprint_cli.cli.exits import opened
from blueprint_cli.cli.language import translate
from blueprint_cli.cli.saving import refusing, save_bytes
from blueprint_cli.desk.packets.gathering import packet, recalled_packet, term_entries
from blueprint_cli.desk.packets.memory import Memory
from blueprint_cli.desk.packets.remembered import recalled
from blueprint_cli.diagnostics import tell
from blueprint_cli.interchange import projects
from blueprint_cli.world import DiskWorld


def write_project(
    world: DiskWorld,
    checked: Checked,
    project: str,
    tags: Sequence[str],
    output: Path | None,
    lang: str,
) -> None:
    """Write the files of a project into a folder, one for each locale where it takes but one.

    Settings that are there are left: people change them.
    """
    if not projects.PROJECTS[project]:
        jobs = [_job(world, checked, tag, lang) for tag in tags] if tags else []
        _write(project, jobs, output or Path(os.path.relpath(world.root)), lang)
        return
    if output and len(tags) > 1:
        raise click.UsageError("--output is for one locale: name it, or leave --output out.")
    for tag in tags:
        stem = Path(checked.source).stem
        place = output or Path(f"{stem}-{tag}-{project}")
        _write(project, [_job(world, checked, tag, lang)], place, lang)


def _job(world: DiskWorld, checked: Checked, tag: str, lang: str) -> projects.Job:
    units = tuple(recalled(world, tag))
    own = packet(checked, tag, lambda text: translate(text, lang), (), Memory(units))
    return projects.Job(
        own, recalled_packet(own, units), term_entries(checked.localization.glossaries[tag])
    )


def _write(project: str, jobs: Sequence[projects.Job], folder: Path, lang: str) -> None:
    if not jobs:
        return
    for path, file in opened(projects.write(project, jobs), lang).items():
        place = folder / path
        if file.is_settings and place.exists():
            told = tell("{file} is there, and stays as it is", file=place)
            click.echo(translate(told, lang), err=True)
            continue
        with refusing(lang):
            (place if path.endswith("/") else place.parent).mkdir(parents=True, exist_ok=True)
        if path.endswith("/"):
            continue
        save_bytes(place, file.data, lang)
        click.echo(str(place), err=True)
