"""The theme's templates, with what they may ask of a document.

Templates come with the theme or the document; the text of a document is never evaluated.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import date
from html import unescape
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from blueprint_cli import __version__, bounds, pictures
from blueprint_cli.bounds import bounded
from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.inspection import marks
from blueprint_cli.language.tags import is_chinese
from blueprint_cli.markup.references import HERE, MOVED
from blueprint_cli.model.delivery import details, displayed, measured, reporting
from blueprint_cli.model.delivery.doing import Led
from blueprint_cli.model.localized import LocalizedDocument, lines, plain, title_of
from blueprint_cli.model.message import Message, Passage
from blueprint_cli.model.plan import Strategy, sizes
from blueprint_cli.model.publication import listings, shown
from blueprint_cli.model.sections import (
    Callout,
    Highlights,
    Indicators,
    Listing,
    Section,
    Strategies,
    Table,
)
from blueprint_cli.model.sections.reported import Chart, Timeline
from blueprint_cli.model.selection import left_out
from blueprint_cli.model.selection.selecting import files
from blueprint_cli.model.structure import drawn_texts, outline, roles
from blueprint_cli.model.structure.footnotes import marks as marked_in
from blueprint_cli.model.structure.formwords import needed
from blueprint_cli.model.structure.outline import chapters
from blueprint_cli.pictures.lettering import filled
from blueprint_cli.renderers import cldr, colophon, switcher
from blueprint_cli.renderers.charts import composing as charts
from blueprint_cli.renderers.charts.canvas import PAGE
from blueprint_cli.renderers.deck import fitting
from blueprint_cli.renderers.hypertext import (
    callouts,
    holding,
    leading,
    messages,
    remarks,
    sandbox,
    tables,
)
from blueprint_cli.renderers.hypertext.footnotes import Notes
from blueprint_cli.renderers.hypertext.paragraphs import numbered
from blueprint_cli.source import BOM
from blueprint_cli.theme import faults, figures, fonts, tokens
from blueprint_cli.theme.faults import theme_faults, theme_text
from blueprint_cli.world import THEME, OutsideError, UnreadableError, World

if TYPE_CHECKING:
    from markupsafe import Markup

_MEDIA_TYPES = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
}

#: Numerals in words, dates, and the marks that style sheets draw.
_ALWAYS = f"零一二三四五六七八九十年月日–—−→←↑↓·•›{remarks.DAGGER}"


#: Of a picture that shows its own words.
_UNSAID: Mapping[str, str] = {}


def render(
    template: str,
    document: LocalizedDocument,
    world: World,
    *,
    marked: bool = False,
    notes: Notes | None = None,
    **more: object,
) -> str:
    """Fill in a template of the theme for one localized document.

    With `marked`, the page notes where its messages stand; see `inspection.marks`. `notes` are its
    footnotes, where they are not as on a page for the screen. Raises `ThemeError` for a fault of
    the theme.
    """
    own = notes or Notes(document)
    known, filters = _globals(document, world, own), _filters(document, own, marked=marked)
    made = sandbox.environment(_loader(world), known, filters)
    with theme_faults(world, template), bounded(bounds.FILLING):
        text: str = made.get_template(template).render(doc=document, **more)
        return text


def cut_off(document: LocalizedDocument, world: World, at: str) -> Diagnostic | None:
    """Tell of the template that a process was filling in when it was ended; see `bounds.read`."""
    reached = bounds.reached(at, THEME)
    if reached is None:
        return None
    path, line = reached
    made = sandbox.environment(
        _loader(world), {}, _filters(document, Notes(document), marked=False)
    )
    with suppress(Exception), bounded(bounds.FILLING):  # it was compiled before, but by another
        line = made.get_template(path.removeprefix(THEME)).get_corresponding_lineno(line)
        return faults.cut_off(world, path, line)
    return faults.cut_off(world, path, 1)


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
    said = "".join(message.target for message in document.messages.values())
    more = (*remarks.legend(document), *document.values.values())
    return frozenset(said + unescape(said)).union(
        _vocabulary(document), charts.characters(document), *more
    )


def _vocabulary(document: LocalizedDocument) -> frozenset[str]:
    """Give the characters of a locale's theme words, its title, and what numbers are made of.

    Of the words for forms and figures, only what the document says with them is needed.
    """
    said = figures.other_words(needed(document.words, document.document))
    words = (form for forms in said.values() for form in forms)
    names = (edition.name for edition in document.editions)
    cover = document.document.document
    title = [cover.title.target, cover.publisher.target]
    printable = map(chr, range(0x20, 0x7F))
    return frozenset("".join([*words, *names, *title, *printable, _ALWAYS]))


def _loader(world: World) -> sandbox.Load:
    """Give what reads templates; it refuses those outside the theme's folders."""

    def load(name: str) -> tuple[str, str, None] | None:
        try:
            return theme_text(world, THEME + name), THEME + name, None
        except OutsideError:
            raise
        except UnreadableError:
            return None

    return load


def _filters(document: LocalizedDocument, notes: Notes, *, marked: bool) -> dict[str, Any]:
    from markupsafe import Markup, escape

    lang, values = document.edition.lang, document.values

    def note(message: Message) -> str:
        html = messages.marked(messages.text(message, values), message, lang)
        return marks.mark(html, message) if marked else html

    def mark(name: str) -> str:
        return notes.mark(name, note)

    def shown(render: Callable[..., str]) -> Callable[..., Markup]:
        def show(message: Message, *, links: bool = True) -> Markup:
            own = sandbox.required(Message, message)
            note = mark if notes.shows(own) else _unshown
            html = messages.marked(render(own, values, note, links=links), own, lang)
            html = leading.told(html) if notes.paper and render is not messages.heading else html
            return Markup(marks.mark(html, message) if marked else html)  # noqa: S704

        return show

    def show_passage(own: Passage, *, permalinks: bool = False, remarks: bool = False) -> Markup:
        def show(block: Message) -> str:
            note = mark if notes.shows(block) else _unshown
            html = messages.text(block, values, note, prose=True)
            if not own.is_uniform:
                html = messages.marked(html, block, lang)
                html += _remark(document, block) if remarks else ""
            html = leading.told(html) if notes.paper else html
            return marks.mark(html, block) if marked else html

        return Markup(messages.passage(own, lang, show, permalinks=permalinks))  # noqa: S704

    def show_text(message: Message, **how: bool) -> Markup:
        if isinstance(message, Passage):
            return show_passage(message, **how)
        return show_message(message, **how)

    show_message = shown(messages.text)
    return {
        "html": show_text,
        "heading": shown(messages.heading),
        "cell": shown(messages.cell),
        "words": lambda text: Markup(messages.words(sandbox.required(str, text), lang)),  # noqa: S704
        "address": lambda text: Markup(holding.address(escape(sandbox.required(str, text)))),  # noqa: S704
        "plain": lambda message: plain(sandbox.required(Message, message), values),
        "css_string": lambda value: Markup(_css_string(sandbox.required(str, value))),  # noqa: S704
        "css_content": lambda value, **parts: Markup(  # noqa: S704
            _css_content(sandbox.required(str, value), parts)
        ),
        "day": lambda day: cldr.day(sandbox.required(date, day), lang),
        "numbered": lambda html, first: Markup(  # noqa: S704
            numbered(sandbox.required(str, html), sandbox.required(int, first))
        ),
        "moment": lambda moment: cldr.moment(sandbox.required(date, moment), lang),
    }


def _remark(document: LocalizedDocument, block: Message) -> str:
    """Give the remark on one block of a passage, where others need none."""
    from markupsafe import escape

    remark = remarks.on_text(document, block)
    return f' <small class="remark">{escape(remark)}</small>' if remark else ""


def _unshown(_: str) -> str:
    return ""


def _globals(document: LocalizedDocument, world: World, notes: Notes) -> dict[str, Any]:
    """Give what every template knows: data and closures, no object that leads further."""
    from markupsafe import Markup

    whole = document.whole or document.document
    siblings = [each for each in document.editions if each.tag != document.tag]
    gone = {each.tag: left_out.names(whole, each.tag) for each in siblings}
    return {
        "word": sandbox.closed(document.words.say),
        "has_word": lambda word: word in document.words,
        "title_of": lambda section: title_of(document, sandbox.required(Section, section)),
        "remark_on": lambda message: remarks.on_text(document, sandbox.required(Message, message)),
        "remarks_on_slide": lambda html: remarks.on_slide(document, sandbox.required(str, html)),
        "legend": remarks.legend(document),
        "notes_on": lambda html: notes.on(sandbox.required(str, html)),
        "note_back": lambda name: Markup(notes.back(sandbox.required(str, name))),  # noqa: S704
        "lines": lambda message: lines(sandbox.required(Message, message), document.values),
        "has_notes": lambda message: bool(marked_in(sandbox.required(Message, message))),
        "chapters": _chapters(document),
        "homes": _homes(document),
        "number": {name: label.number for name, label in document.labels.items()},
        "kinds": [placed.section.kind for placed in document.sections],
        "paragraphs": dict(document.paragraphs),
        "caption_number": {name: number for name, (_, number) in document.captions.items()},
        "siblings_with": lambda name: [
            each for each in siblings if sandbox.required(str, name) not in gone[each.tag]
        ],
        "level": {name: heading.level for name, heading in document.headings.items()},
        "box_label": lambda box: callouts.label(document, sandbox.required(Callout, box)),
        "annex": lambda section: _annex(document, sandbox.required(Section, section)),
        "headed_below": lambda sections: _headed_below(
            document, [sandbox.required(Section, each) for each in sections]
        ),
        "aria": roles.ARIA,
        "structured": outline.is_structured(document.document),
        "with_publication": shown.is_used(document.document),
        "with_back": shown.has_back(document.document),
        "publishers": shown.publishers(document.document),
        "colophon": colophon.lines(document),
        "described": colophon.metadata(document),
        "listed": [each.of for each in shown.listings(document.document)],
        "with_delivery": displayed.is_used(document.document),
        "with_details": details.is_known(document.document),
        "beside_it": lambda node, section: details.beside(
            document, sandbox.required(Led, node), sandbox.required(Strategies, section)
        ),
        "actions_in": lambda strategy, section: details.of_strategy(
            document, sandbox.required(Strategy, strategy), sandbox.required(Strategies, section)
        ),
        "actions_of": lambda section: listings.actions(
            document, sandbox.required(Listing, section)
        ),
        "measured": lambda section: measured.table(document, sandbox.required(Indicators, section)),
        "columns_of": measured.columns,
        "indicator_word": lambda: measured.called(document, "indicator", 1),
        "key_figures": lambda section: measured.large(
            document, sandbox.required(Highlights, section)
        ),
        "earlier": document.document.earlier,
        "counts_of_promises": lambda: reporting.counts(document),
        "promises": lambda: reporting.rows(document),
        "new_actions": lambda: reporting.new(document),
        "entries": lambda section: listings.entries(document, sandbox.required(Listing, section)),
        "count": document.counts,
        "sizes": sizes(document.in_full.document.directions),
        "selection": switcher.title(document),
        "selections": switcher.choices(document),
        "page": switcher.page(document),
        "beside": lambda tag: switcher.folder_in(document, sandbox.required(str, tag)),
        "link_to": lambda name: _link_to(document, sandbox.required(str, name)),
        "set_table": lambda table, *, paper: tables.in_publication(
            document, sandbox.required(Table, table), paper=bool(paper)
        ),
        "pictures_of": lambda section: charts.drawn(document, _drawn(section), PAGE),
        "chart_table": lambda section: charts.table(document, _drawn(section)),
        "breaking": lambda message: tables.breaking(document, sandbox.required(Message, message)),
        "data_uri": lambda path: _shown_picture(document, world, sandbox.required(str, path)),
        "colour": lambda name: tokens.load(world).hex(sandbox.required(str, name)),
        "theme_text": lambda path: _theme_text(world, sandbox.required(str, path)),
        "chinese": is_chinese(document.tag),
        "font_stack": fonts.load(world).families(document.tag),
        "formats": [
            {"name": each.name, "file": each.file}
            for each in files(document.in_full.document, document.selection)
        ],
        "cut": lambda text, most: fitting.cut(sandbox.required(str, text), most),
        "version": __version__,
    }


def _drawn(section: object) -> Chart | Timeline:
    """Require a section that the theme draws from data."""
    return section if isinstance(section, Timeline) else sandbox.required(Chart, section)


def _link_to(document: LocalizedDocument, name: str) -> str:
    """Give the address of a part by its id, be it in another file; nothing without a way to it."""
    here = f"{HERE}{name}"
    return document.values.get(f"{MOVED}{here}", here)


def _shown_picture(document: LocalizedDocument, world: World, path: str) -> str:
    """Give the picture to show for a path: of the document's own, the locale's version.

    What that has no version of says what the locale says for the texts in it.
    """
    if path.startswith(THEME):
        return data_uri(world, path)
    own = pictures.shown_in(world, path, document.tag)
    return data_uri(world, own, drawn_texts.said(document, path) if own == path else {})


def _annex(document: LocalizedDocument, section: Section) -> str:
    """Give the label of an annex: Annex A; nothing for any other section."""
    label = document.labels.get(section.id)
    is_annex = label is not None and label.kind == "annex"
    return document.words.say("annex", number=label.number) if label and is_annex else ""


def _chapters(document: LocalizedDocument) -> list[list[Section]]:
    """Give the sections in chapters: a section without a title continues the one above it."""
    held = chapters(document.document, lambda each: title_of(document, each) is not None)
    return [[section for _, section in chapter] for chapter in held]


def _headed_below(document: LocalizedDocument, sections: Iterable[Section]) -> list[Section]:
    """Give the next sections with a heading below others, as contents list them: not of boxes."""
    found: list[Section] = []
    for section in sections:
        for each in () if isinstance(section, Callout) else section.sections:
            headed = title_of(document, each) is not None
            found += [each] if headed else _headed_below(document, [each])
    return found


def _homes(document: LocalizedDocument) -> dict[str, str]:
    """Give the id of the section where the nodes of each level of the plan are to be found.

    Several sections show the plan, but an id can stand on a page only once.
    """
    shown = [each.section for each in reversed(document.sections)]
    sections = {section.kind: section.id for section in shown}
    kinds = {
        "directions": ("directions", "overview", "strategies"),
        "strategies": ("strategies", "overview", "directions"),
    }
    return {
        level: next((sections[kind] for kind in choice if kind in sections), "")
        for level, choice in kinds.items()
    }


def data_uri(world: World, path: str, said: Mapping[str, str] = _UNSAID) -> str:
    """Give a picture of the document or its theme as a `data:` URL, so that pages need no files.

    In a drawing, `said` are other words for what it says, by the ids of its elements.
    """
    media_type, content = _MEDIA_TYPES[PurePosixPath(path).suffix.lower()], world.read(path)
    if media_type == _MEDIA_TYPES[".svg"]:
        # It is text, of which git makes another on Windows, and the page is to be the same.
        content = content.removeprefix(BOM.encode()).replace(b"\r\n", b"\n")
        content = _coloured(world, path, content)
        content = filled(content.decode(), said).encode() if said else content
    return f"data:{media_type};base64,{base64.b64encode(content).decode()}"


def _coloured(world: World, path: str, drawing: bytes) -> bytes:
    """Give a drawing of the theme with the theme's colours; one of the document stays as it is."""
    if not path.startswith(THEME):
        return drawing
    text = drawing.decode("utf-8", "surrogateescape")
    return tokens.fill_in(world, path, text).encode("utf-8", "surrogateescape")


def _theme_text(world: World, path: str) -> Any:
    """Give a style sheet or drawing of the theme, with its colours, to put into a page."""
    from markupsafe import Markup

    text = theme_text(world, THEME + path)
    return Markup(tokens.fill_in(world, THEME + path, text))  # noqa: S704


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
