"""Weblate: a component for the catalogs as they lie in the repository.

The settings are those of `weblate import_json` (Weblate's documentation, Management commands): the
repository's address is for who sets it up to fill in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from blueprint_cli.diagnostics import Outcome
from blueprint_cli.interchange import po
from blueprint_cli.interchange.projects import Files, Job, ProjectFile, template_name

#: What each text keeps: Weblate's checks of Markdown, and of placeholders as ours are.
_FLAGS = r'md-text, placeholders:r"\{[a-z][a-z0-9.-]*(:[a-z]+)?\}"'


def write(jobs: Sequence[Job]) -> Outcome[Files]:
    """Write the settings of a component, and the template for new languages."""
    packet = jobs[0].packet
    tags = "|".join(re.escape(job.packet.tag.replace("-", "_")) for job in jobs)
    spelt = "|".join(re.escape(job.packet.tag) for job in jobs)
    component = {
        "name": packet.title,
        "slug": template_name(packet).rpartition("/")[2].removesuffix(".pot").lower(),
        "vcs": "git",
        "repo": "",
        "branch": "main",
        "file_format": "po",
        "filemask": "locales/*.po",
        "new_base": template_name(packet),
        "language_regex": f"^({'|'.join(dict.fromkeys((*spelt.split('|'), *tags.split('|'))))})$",
        "language_code_style": "bcp",
        "edit_template": False,
        "manage_units": False,
        "check_flags": _FLAGS,
    }
    settings = json.dumps([component], ensure_ascii=False, indent=2) + "\n"
    return Outcome(
        {
            "weblate.json": ProjectFile(settings.encode(), is_settings=True),
            template_name(packet): ProjectFile(po.template(packet)),
        }
    )
