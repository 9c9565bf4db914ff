"""Message text as HTML: markup, language, and the line breaks that each script wants."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from html import escape

from blueprint_cli.language.folding import is_wide
from blueprint_cli.language.tags import is_chinese
from blueprint_cli.markup import passage_to_html, to_html
from blueprint_cli.model.message import Message, Passage
from blueprint_cli.renderers.hypertext import footnotes, holding, titles

#: A cell of more characters is prose: its lines are filled.
_SHORT = 60
#: A text of no more characters, and no title, is a label: it may stand in any narrow place.
_LABEL = 24
#: The last characters of a paragraph, with the tags that close after them.
_TAIL = re.compile(
    r"([^<>&\s]{3,24})((?:</(?:strong|em|code|cite|[au]|su[bp])>)*)(?=</(?:p|li)>|$)"
)
#: A number as it is written, with its decimals, its groups and its percent sign.
_NUMBER = re.compile(r"\d[\d.,:/–-]*%?")
#: The last characters of what stands before the last marks of a paragraph, in tags of its own.
_INNER_TAIL = re.compile(
    r"([^<>&\s]{2,9})(</(?:strong|em|code|cite|[au]|su[bp])>)(?=[^\w<>&\s]{1,3}(?:</(?:p|li)>|$))"
)
#: Short emphasis before the last mark of a paragraph, with its opening quotation mark.
_STRESSED_TAIL = re.compile(r"「?<strong>[^<>]{1,6}</strong>[^<>&\s]{1,2}(?=</(?:p|li)>|$)")
#: How a page marks the source, and a stale translation, with the day of the edition it is from.
_FALLBACK_MARK = 'class="fallback"'
_STALE_MARK = re.compile(r'class="stale" data-edition="([0-9-]*)"')


#: Gives the HTML of the mark of a footnote, by the note's id.
Note = Callable[[str], str]


def _no_note(_: str) -> str:
    return ""


@dataclass(frozen=True)
class Kinds:
    """Which texts stand in a piece of a page that are not its edition's own.

    `fallback` tells whether the source does, and `editions` are those that stale translations were
    made from, each once; None where that is not known.
    """

    fallback: bool
    editions: tuple[date | None, ...]


def text(
    message: Message,
    values: Mapping[str, str],
    note: Note = _no_note,
    *,
    links: bool = True,
    prose: bool = False,
) -> str:
    """Give a message as HTML.

    Without `links` their text alone stands there, on one line: a link cannot stand inside another,
    and what leads to a title has not its room. `note` gives the HTML of the mark of a footnote. Of
    `prose`, paper sees to the last lines, and so do browsers.
    """
    if _is_caption(message):
        return _worded(message, values, note, links=links)
    html = _tied(message, values, note, links=links)
    is_label = len(message.target) <= _LABEL and not message.is_title
    is_tied = not (is_chinese(message.lang) or prose or is_label)
    return holding.held(titles.western(html) if is_tied else html)


def cell(
    message: Message, values: Mapping[str, str], note: Note = _no_note, *, links: bool = True
) -> str:
    """Give a message as `text` does, for a narrow column: no line ends inside a Chinese word."""
    if is_chinese(message.lang) and len(message.target) <= _SHORT:
        return _worded(message, values, note, links=links)
    # Two words held together may be wider than the column.
    return text(message, values, note, links=links, prose=True)


def words(plain: str, lang: str) -> str:
    """Give plain text as HTML for a narrow column, as `cell` does a message."""
    held = holding.held(escape(plain, quote=False))
    return titles.words(held) if is_chinese(lang) else held


def _is_caption(message: Message) -> bool:
    return is_chinese(message.lang) and message.id.endswith(".caption")


def passage(
    own: Passage, edition_lang: str, show: Callable[[Message], str], *, permalinks: bool
) -> str:
    """Give a passage as HTML; `show` gives that of each block.

    A block has its id where its writer gave it one; with `permalinks`, every block has.
    """
    ids = (each.name or (each.id if permalinks and each.handle else "") for each in own.blocks)
    html = passage_to_html(own.markup(), [*map(show, own.blocks)], [*ids])
    attributes = _attributes(own, edition_lang) if own.is_uniform else ""
    return f"<div{attributes}>{html}</div>" if attributes else html


def heading(
    message: Message, values: Mapping[str, str], note: Note = _no_note, *, links: bool = True
) -> str:
    """Give a title as HTML with good line breaks: no short word stands alone on the last line.

    A Chinese title may set two parallel clauses apart by a space or a comma; each then stays
    whole as long as the line is wide enough, and so does a name in quotation marks. No line of it
    ends inside a word.
    """
    return _balanced(_tied(message, values, note, links=links), message)


def kinds(page: str) -> Kinds:
    """Tell which texts in a piece of a page `marked` has marked."""
    days = dict.fromkeys(_STALE_MARK.findall(page))
    editions = tuple(date.fromisoformat(each) if each else None for each in days)
    return Kinds(_FALLBACK_MARK in page, editions)


def _tied(message: Message, values: Mapping[str, str], note: Note, *, links: bool) -> str:
    """Give a message as HTML whose last line does not hold a single Chinese character."""
    html = _free(message, values, note, links=links)
    if is_chinese(message.lang):
        html = _TAIL.sub(_tie, html)
        html = _STRESSED_TAIL.sub(r'<span class="tie">\g<0></span>', html)
        html = _INNER_TAIL.sub(_tie, html)
    return html


def _worded(message: Message, values: Mapping[str, str], note: Note, *, links: bool) -> str:
    """Give a message as HTML no line of which ends inside a Chinese word."""
    return titles.words(holding.held(_free(message, values, note, links=links)))


def _free(message: Message, values: Mapping[str, str], note: Note, *, links: bool) -> str:
    markup = message.shown() if links else message.shown().unlinked().on_one_line()
    return footnotes.kept(to_html(markup, values, note))


def _balanced(tied: str, message: Message) -> str:
    """Give a title with good line breaks; see `heading`."""
    if not is_chinese(message.lang):
        return titles.western(tied)
    bare = tied.replace('<span class="tie">', "").replace("</span>", "")
    if "<" in bare:
        return tied if "noteref" in bare else titles.marked_up(bare)
    return titles.chinese(bare)


def marked(html: str, message: Message, edition_lang: str) -> str:
    """Mark the HTML of a message where it is another language's or a stale translation."""
    attributes = _attributes(message, edition_lang)
    return f"<span{attributes}>{html}</span>" if attributes else html


def _attributes(message: Message, edition_lang: str) -> str:
    lang = f' lang="{message.lang}"' if message.lang != edition_lang else ""
    if message.is_marked:
        made_from = message.translated_from
        return f'{lang} class="stale" data-edition="{made_from.isoformat() if made_from else ""}"'
    return f"{lang} {_FALLBACK_MARK}" if lang and message.is_fallback else lang


def _tie(found: re.Match[str]) -> str:
    """Keep the last characters of a Chinese paragraph on one line: none may stand there alone.

    They are three, and more where marks leave fewer than two letters among them, or a number
    begins before; a number does not stand alone either.
    """
    text = found[1]
    letters = [at for at, character in enumerate(text) if character.isalnum()]
    start = max(0, min([len(text) - 3, *letters[-2:-1]]))
    start = next((at.start() for at in _NUMBER.finditer(text) if start in _inside(at)), start)
    start = max(0, start - 2) if _NUMBER.fullmatch(text, start) else start
    if not all(is_wide(each) or each.isdigit() for each in text[start:] if each.isalnum()):
        return found[0]
    return f'{text[:start]}<span class="tie">{text[start:]}</span>{found[2]}'


def _inside(found: re.Match[str]) -> range:
    """Give where a match may not be divided."""
    return range(found.start() + 1, found.end())
