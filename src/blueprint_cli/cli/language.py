"""The language that the tool speaks to its user: English, or Traditional Chinese."""

from __future__ import annotations

import os
import pkgutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache
from io import StringIO

import click

from blueprint_cli.diagnostics import Diagnostic, Told, tell

#: The languages that messages are written in; the first is that of the code.
LANGUAGES = ("en", "zh-Hant")
#: How the environment says that its user reads Traditional Chinese (POSIX locale names).
_TRADITIONAL = ("zh_HK", "zh_TW", "zh_MO", "zh_Hant")


def lang_option(command: Callable[..., None]) -> Callable[..., None]:
    """Add `--lang`."""
    option = click.option(
        "--lang",
        type=click.Choice(LANGUAGES),
        default=from_environment,
        help="The language of messages. Default: that of the environment.",
    )
    return option(command)


def from_environment() -> str:
    """Give the language that the environment asks for (POSIX.1-2017, section 8.2)."""
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    wanted = next(filter(None, names), "")
    return "zh-Hant" if wanted.startswith(_TRADITIONAL) else "en"


def translate(text: str, lang: str) -> str:
    """Say a text in a language; one that is no `Told` is the user's own, and stays as it is."""
    if lang == LANGUAGES[0] or not isinstance(text, Told):
        return text
    values = {
        name: translate(value, lang) if isinstance(value, str) else value
        for name, value in text.values.items()
    }
    return catalog(lang).get(text.template, text.template).format_map(values)


def translate_all(found: Iterable[Diagnostic], lang: str) -> list[Diagnostic]:
    """Give the diagnostics in a language."""
    return [
        replace(
            each,
            message=translate(each.message, lang),
            hints=tuple(translate(hint, lang) for hint in each.hints),
        )
        for each in found
    ]


def label(word: Told, lang: str) -> str:
    """Give a word with its colon, to stand before a text; a full-width colon makes its own gap."""
    said = translate(word, lang)
    return said if said.endswith("：") else f"{said} "


def complaint(said: str, hint: str, lang: str) -> str:
    """Give what is wrong beside the document, and below it what to do about it."""
    advice = label(tell("hint:"), lang) + translate(hint, lang)
    return f"blueprint: {translate(said, lang)}\n  {advice}"


@cache
def catalog(lang: str) -> Mapping[str, str]:
    """Give the translation of every template; none for the language of the code."""
    if lang == LANGUAGES[0]:
        return {}
    from babel.messages.pofile import read_po

    content = pkgutil.get_data(__name__, f"{lang}.po") or b""
    return {
        str(message.id): str(message.string)
        for message in read_po(StringIO(content.decode()))
        if message.id and message.string
    }
