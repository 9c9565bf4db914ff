"""Crowdin: its configuration file, the template, and the translations to begin with.

What Crowdin builds has no comments of translators in it, and so no sign-offs: it lies beside the
catalogs, and `locale import` takes it back.
"""

from __future__ import annotations

from collections.abc import Sequence

import yaml

from blueprint_cli.diagnostics import Outcome
from blueprint_cli.interchange import po
from blueprint_cli.interchange.projects import Files, Job, ProjectFile, joined, template_name
from blueprint_cli.language.tags import spelt_out

#: Languages that Crowdin knows by a region (its list of language codes).
_CODES = {
    "zh-Hant": "zh-TW",
    "zh-Hans": "zh-CN",
    "zh-Hant-HK": "zh-HK",
    "zh-Hant-MO": "zh-MO",
    "pt": "pt-PT",
    "es": "es-ES",
    "sv": "sv-SE",
    "ga": "ga-IE",
    "hy": "hy-AM",
}


def write(jobs: Sequence[Job]) -> Outcome[Files]:
    """Write `crowdin.yml`, the template, and what is translated of each locale."""
    packet = jobs[0].packet
    texts = joined((f"crowdin/{job.packet.tag}.po", po.write(job.packet)) for job in jobs)
    if texts.value is None:
        return texts
    codes = {_code(job.packet.tag): job.packet.tag for job in jobs}
    own = {
        "crowdin.yml": ProjectFile(_settings(template_name(packet), codes), is_settings=True),
        template_name(packet): ProjectFile(po.template(packet)),
    }
    return Outcome({**own, **texts.value}, texts.diagnostics)


def _code(tag: str) -> str:
    full = spelt_out(tag)
    return _CODES.get(full, full)


def _settings(template: str, codes: dict[str, str]) -> bytes:
    """Give the settings; what names the project and lets in stands in the environment."""
    files = {
        "source": f"/{template}",
        "translation": "/crowdin/%two_letters_code%.po",
        "type": "gettext",
        "update_option": "update_as_unapproved",
        "languages_mapping": {"two_letters_code": codes},
    }
    settings = {
        "project_id_env": "CROWDIN_PROJECT_ID",
        "api_token_env": "CROWDIN_PERSONAL_TOKEN",
        "base_path": ".",
        "preserve_hierarchy": True,
        "files": [files],
    }
    return yaml.safe_dump(settings, sort_keys=False, allow_unicode=True).encode()
