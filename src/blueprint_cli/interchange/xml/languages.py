"""Languages of files: tools write the tags of one language in many ways."""

from __future__ import annotations

from blueprint_cli.language.tags import is_chinese, spelt_out


def language(tag: str) -> str:
    """Give what makes a language the same: in Chinese the script, a region never."""
    primary, *rest = tag.strip().replace("_", "-").split("-")
    cased = [part.title() if len(part) == len("Hant") else part.upper() for part in rest]
    parts = spelt_out("-".join([primary.lower(), *cased])).split("-")
    return "-".join(parts[: 2 if is_chinese(parts[0]) else 1])


def locale_of(tag: str, sent: str, lang: str) -> str:
    """Give the locale of a file that says `lang`: `tag`, where it went out in that language.

    `sent` is the language that it went out in. A file that has lost both is of the language itself.
    """
    return tag if tag and language(sent) == language(lang) else lang
