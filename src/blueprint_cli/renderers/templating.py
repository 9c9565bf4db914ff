"""The theme's templates, with what they may ask of a document.

Templates come with the theme or the document; the text of a document is never evaluated.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from blueprint_cli import __version__
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message
from blueprint_cli.model.sections import Section
from blueprint_cli.model.tags import is_chinese
from blueprint_cli.renderers import cldr, fonts, marks, remarks, tables, text
from blueprint_cli.renderers.faults import theme_faults
from blueprint_cli.source import BOM, normalize
from blueprint_cli.world import THEME, UnreadableError, World

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment
    from markupsafe import Markup

_MEDIA_TYPES = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
}

#: Numerals in words, dates, and the marks that style sheets draw.
_ALWAYS = f"零一二三四五六七八九十年月日–—→←↑↓·•›{remarks.DAGGER}"


def render(
    template: str,
    document: LocalizedDocument,
    world: World,
    *,
    marked: bool = False,
    **more: object,
) -> str:
    """Fill in a template of the theme for one localized document.

    With `marked`, the page notes where its messages stand; see `renderers.marks`. Raises
    `ThemeError` for a fault of the theme.
    """
    environment = _environment(world)
    environment.filters.update(_filters(document, marked=marked))
    environment.globals.update(_globals(document, world))
    with theme_faults(world, template):
        return environment.get_template(template).render(doc=document, **more)


def font_faces(document: LocalizedDocument, world: World) -> str:
    """Give `@font-face` rules with the fonts' needed characters in them, for a page of its own."""
    return font_faces_for(world, {document.tag: _characters(document)})


def font_faces_for(world: World, texts: Mapping[str, Iterable[str]]) -> str:
    """Give `@font-face` rules for the texts of several locales, by tag."""
    rules = []
    for font, content in fonts.faces(world, texts):
        source = f"data:font/woff;base64,{base64.b64encode(content).decode()}"
        rules.append(
            f"@font-face{{font-family:{_css_string(font.family)};font-weight:{font.weight};"
            f"font-style:{font.style};src:url({source}) format('woff')}}"
        )
    return "\n".join(rules)


def _characters(document: LocalizedDocument) -> frozenset[str]:
    """Give every character that a page of the document may show."""
    messages = (message.target for message in document.messages.values())
    return frozenset("".join(messages)).union(_vocabulary(document), *remarks.legend(document))


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

    def load(name: str) -> tuple[str, str, None] | None:
        try:
            return normalize(world.read(THEME + name).decode("utf-8")), THEME + name, None
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


def _filters(document: LocalizedDocument, *, marked: bool) -> dict[str, Any]:
    from markupsafe import Markup

    lang, values = document.edition.lang, document.values

    def shown(render: Callable[..., str]) -> Callable[..., Markup]:
        def show(message: Message, **how: Any) -> Markup:
            html = render(message, lang, values, **how)
            return Markup(marks.mark(html, message) if marked else html)  # noqa: S704

        return show

    return {
        "html": shown(text.html),
        "heading": shown(text.heading),
        "plain": lambda message: text.plain(message, values),
        "css_string": lambda value: Markup(_css_string(value)),  # noqa: S704
        "css_content": lambda value, **parts: Markup(_css_content(value, parts)),  # noqa: S704
        "day": lambda day: cldr.day(day, lang),
    }


def _globals(document: LocalizedDocument, world: World) -> dict[str, Any]:
    return {
        "word": document.words.say,
        "has_word": document.words.__contains__,
        "title_of": partial(title_of, document),
        "remark_on": partial(remarks.on_text, document),
        "remarks_on_slide": partial(remarks.on_slide, document),
        "legend": remarks.legend(document),
        "chapters": _chapters(document),
        "homes": _homes(document),
        "number": document.numbers,
        "count": document.counts,
        "set_table": partial(tables.in_publication, document),
        "breaking": partial(tables.breaking, document),
        "data_uri": partial(data_uri, world),
        "theme_text": lambda path: _theme_text(world, path),
        "chinese": is_chinese(document.tag),
        "font_stack": fonts.load(world).stack(document.tag),
        "version": __version__,
    }


def title_of(document: LocalizedDocument, section: Section) -> Message | None:
    """Give a section's title: its own, or the theme's word for sections of its kind."""
    own: Message | None = getattr(section, "title", None)
    word = f"section-{getattr(section, 'kind', '')}"
    if own is not None or word not in document.words:
        return own
    text_ = document.words.say(word)
    return Message(text_, target=text_, lang=document.edition.lang)


def _chapters(document: LocalizedDocument) -> list[list[Section]]:
    """Give the sections in chapters: a section without a title continues the one above it."""
    chapters: list[list[Section]] = []
    for section in document.document.sections:
        if chapters and title_of(document, section) is None:
            chapters[-1].append(section)
        else:
            chapters.append([section])
    return chapters


def _homes(document: LocalizedDocument) -> dict[str, str]:
    """Give the id of the section where the nodes of each level of the plan are to be found.

    Several sections show the plan, but an id can stand on a page only once.
    """
    sections = {section.kind: section.id for section in reversed(document.document.sections)}
    kinds = {
        "directions": ("directions", "overview", "strategies"),
        "strategies": ("strategies", "overview", "directions"),
    }
    return {
        level: next((sections[kind] for kind in choice if kind in sections), "")
        for level, choice in kinds.items()
    }


def data_uri(world: World, path: str) -> str:
    """Give a picture of the document or its theme as a `data:` URL, so that pages need no files."""
    media_type, content = _MEDIA_TYPES[PurePosixPath(path).suffix.lower()], world.read(path)
    if media_type == _MEDIA_TYPES[".svg"]:
        # It is text, of which git makes another on Windows, and the page is to be the same.
        content = content.removeprefix(BOM.encode()).replace(b"\r\n", b"\n")
    return f"data:{media_type};base64,{base64.b64encode(content).decode()}"


def _theme_text(world: World, path: str) -> Any:
    """Give a style sheet or drawing of the theme to put into a page as it is."""
    from markupsafe import Markup

    return Markup(normalize(world.read(THEME + path).decode("utf-8")))  # noqa: S704


def _css_string(value: str) -> str:
    """Quote a text for CSS (CSS Syntax 3, section 4.3.5), safe inside a `<style>` element."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\a ")
    return '"' + escaped.replace("<", "\\3c ") + '"'


def _css_content(value: str, parts: Mapping[str, str]) -> str:
    """Give a text as a CSS content list, with CSS functions for its `{placeholders}`."""
    pieces = enumerate(re.split(r"\{([a-z-]+)\}", value))
    return " ".join(
        parts[piece] if position % 2 else _css_string(piece) for position, piece in pieces if piece
    )
