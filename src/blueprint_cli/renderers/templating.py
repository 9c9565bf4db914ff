"""The theme's templates, with what they may ask of a document.

Templates come with the theme or the document; the text of a document is never evaluated.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from blueprint_cli import __version__
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message
from blueprint_cli.model.sections import Section
from blueprint_cli.model.tags import is_chinese
from blueprint_cli.renderers import fonts, text
from blueprint_cli.world import THEME, UnreadableError, World

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.sandbox import SandboxedEnvironment

_MEDIA_TYPES = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
}

#: Numerals in words, dates, and the marks that style sheets draw.
_ALWAYS = "零一二三四五六七八九十年月日–—→←↑↓·•"


def render(template: str, document: LocalizedDocument, world: World, **more: object) -> str:
    """Fill in a template of the theme for one localized document.

    Raises `jinja2.TemplateError` for a fault of the theme.
    """
    environment = _environment(world)
    environment.filters.update(_filters(document))
    environment.globals.update(_globals(document, world))
    return environment.get_template(template).render(doc=document, **more)


def font_faces(
    document: LocalizedDocument, world: World, also: Sequence[LocalizedDocument] = ()
) -> str:
    """Give `@font-face` rules with the fonts' needed characters in them, for a page of its own.

    `also` are documents whose theme words the page shows beside the document.
    """
    characters = _characters(document).union(*map(_vocabulary, also))
    rules = []
    for font, content in fonts.faces(world, document.tag, characters):
        source = f"data:font/woff;base64,{base64.b64encode(content).decode()}"
        rules.append(
            f"@font-face{{font-family:{_css_string(font.family)};font-weight:{font.weight};"
            f"font-style:{font.style};src:url({source}) format('woff')}}"
        )
    return "\n".join(rules)


def _characters(document: LocalizedDocument) -> frozenset[str]:
    """Give every character that a page of the document may show."""
    messages = (message.target for message in document.messages.values())
    return frozenset("".join(messages)) | _vocabulary(document)


def _vocabulary(document: LocalizedDocument) -> frozenset[str]:
    """Give the characters of a locale's theme words, its title, and what numbers are made of."""
    words = (form for forms in document.words.forms.values() for form in forms)
    names = (edition.name for edition in document.editions)
    cover = document.document.document
    title = [cover.title.target, cover.publisher.target]
    printable = map(chr, range(0x20, 0x7F))
    return frozenset("".join([*words, *names, *title, *printable, _ALWAYS]))


def _environment(world: World) -> SandboxedEnvironment:
    from jinja2 import FunctionLoader, StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    def load(name: str) -> str | None:
        try:
            return world.read(THEME + name).decode("utf-8")
        except UnreadableError:
            return None

    return SandboxedEnvironment(
        loader=FunctionLoader(load),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def _filters(document: LocalizedDocument) -> dict[str, Any]:
    from markupsafe import Markup

    lang, values = document.edition.lang, document.values
    return {
        "inline": lambda message: Markup(text.inline(message, lang, values)),  # noqa: S704
        "blocks": lambda message: Markup(text.blocks(message, lang, values)),  # noqa: S704
        "heading": lambda message: Markup(text.heading(message, lang, values)),  # noqa: S704
        "plain": lambda message: text.plain(message, values),
        "css_string": lambda value: Markup(_css_string(value)),  # noqa: S704
        "day": lambda day: _day(day, lang),
    }


def _globals(document: LocalizedDocument, world: World) -> dict[str, Any]:
    return {
        "word": document.words.say,
        "has_word": document.words.__contains__,
        "title_of": partial(_title, document),
        "number": document.numbers,
        "count": document.counts,
        "data_uri": partial(data_uri, world),
        "theme_text": lambda path: _theme_text(world, path),
        "chinese": is_chinese(document.tag),
        "font_stack": fonts.load(world).stack(document.tag),
        "version": __version__,
    }


def _title(document: LocalizedDocument, section: Section) -> Message | None:
    """Give a section's title: its own, or the theme's word for sections of its kind."""
    own: Message | None = getattr(section, "title", None)
    word = f"section-{getattr(section, 'kind', '')}"
    if own is not None or word not in document.words:
        return own
    text_ = document.words.say(word)
    return Message(text_, target=text_, lang=document.edition.lang)


def data_uri(world: World, path: str) -> str:
    """Give a picture of the document or its theme as a `data:` URL, so that pages need no files."""
    media_type = _MEDIA_TYPES[PurePosixPath(path).suffix.lower()]
    return f"data:{media_type};base64,{base64.b64encode(world.read(path)).decode()}"


def _theme_text(world: World, path: str) -> Any:
    """Give a style sheet or drawing of the theme to put into a page as it is."""
    from markupsafe import Markup

    return Markup(world.read(THEME + path).decode("utf-8"))  # noqa: S704


def _css_string(value: str) -> str:
    """Quote a text for CSS (CSS Syntax 3, section 4.3.5), safe inside a `<style>` element."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\a ")
    return '"' + escaped.replace("<", "\\3c ") + '"'


def _day(day: date, lang: str) -> str:
    from babel import Locale, UnknownLocaleError
    from babel.dates import format_date

    try:
        locale = Locale.parse(lang, sep="-")
    except (UnknownLocaleError, ValueError):
        return day.isoformat()
    return format_date(day, "long", locale=locale)
