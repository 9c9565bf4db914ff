"""Pseudo-locales: texts made strange and long, so that a page shows what no translation reaches.

Each text keeps its markup, its figures and its numbers, and stands in brackets: what is outside of
brackets came from no catalog, and a text whose last bracket is missing was cut. The way is that of
the pseudo-locales of Android and Chromium (CLDR: en-XA).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import cycle
from math import ceil
from string import ascii_letters

from blueprint_cli.language.folding import is_wide
from blueprint_cli.language.parity.lengths import size
from blueprint_cli.language.tags import is_chinese, speaks
from blueprint_cli.locales.localize import Localization
from blueprint_cli.markup import is_language
from blueprint_cli.model.document import Document, Locale
from blueprint_cli.model.figures import BETWEEN_FORMS
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message, Origin
from blueprint_cli.model.states import State
from blueprint_cli.model.walk import map_messages, written
from blueprint_cli.theme.figures import PREFIX
from blueprint_cli.theme.words import Words

#: A text gets longer by one part in so many: as much as English grows in many languages.
_SHARE = 3
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_BLANKS = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)
#: Words of the theme that are no language: how figures are written, and where licences stand.
_NO_LANGUAGE = re.compile(rf"{PREFIX}.*|.*-address")


@dataclass(frozen=True)
class _Style:
    """How the texts of a script are made strange: other letters, what fills, what is around."""

    letters: Mapping[int, int | str]
    filler: tuple[str, ...]
    blank: str
    brackets: tuple[str, str]


#: Letters that anybody can read: precomposed ones (Unicode, Latin Extended-A and Additional).
_ACCENTED = _Style(
    str.maketrans(ascii_letters, "áḃçďéƒĝĥíĵķļḿñöṕqŕšţûṽŵẋýžÁḂÇĎÉƑĜĤÍĴĶĻḾÑÖṔQŔŠŢÛṼŴẊÝŽ"),
    ("lorem", "ipsum", "dolor", "sit", "amet", "consectetur", "adipiscing", "elit", "sed", "do"),
    " ",
    ("[", "]"),
)
#: Full-width letters (Unicode, Halfwidth and Fullwidth Forms), and characters that count.
_WIDENED = _Style(
    {ord(letter): chr(ord(letter) + 0xFEE0) for letter in ascii_letters},
    tuple("甲乙丙丁戊己庚辛壬癸"),
    "",
    ("【", "】"),
)
_WIDE_LANGUAGES = ("ja", "ko")


def with_language(document: Document, language: str, known: Collection[str]) -> Document:
    """Give a document with locales in a language: its own, or else translated ones.

    `known` are the tags of the locales that the theme has words for.
    """
    if any(speaks(lang, [language]) for lang in document.langs.values()):
        return document
    added = {tag: Locale(strategy="translate") for tag in sorted(known) if speaks(tag, [language])}
    return replace(document, locales={**document.locales, **added})


def pseudo_tags(document: Document, language: str) -> list[str]:
    """Give the tags of the locales that a pseudo-locale is made of: all in a language."""
    return [tag for tag, lang in document.langs.items() if speaks(lang, [language])]


def in_pseudo(localization: Localization, language: str) -> Localization:
    """Give the documents with a pseudo-text for each text and each of the theme's words.

    A translation counts as made: what it looks like is to be seen, not that it is missing. Locales
    in other languages stay as they are.
    """
    documents = localization.documents
    tags = pseudo_tags(documents[0].document, language) if documents else []
    words = {each.tag: _words(each) for each in documents if each.tag in tags}
    editions = tuple(
        replace(each, name=words[each.tag].say("language")) if each.tag in words else each
        for each in (documents[0].editions if documents else ())
    )
    own = {each.tag: each for each in editions}
    made = (
        replace(
            each,
            document=_texts(each) if each.tag in words else each.document,
            words=words.get(each.tag, each.words),
            edition=own[each.tag],
            editions=editions,
        )
        for each in documents
    )
    return replace(localization, documents=tuple(made))


def _texts(document: LocalizedDocument) -> Document:
    style, lang = _style(document.edition.lang), document.edition.lang
    counted = {message.id for message in _counted(document.document)}

    def change(message: Message) -> Message:
        if not message.is_language:
            return message
        text, is_counted = message.target or message.source, message.id in counted
        target = _forms(text, style) if is_counted else _message(message, text, style)
        origin = Origin.TRANSLATED if message.is_fallback else message.origin
        return replace(
            message, target=target, origin=origin, lang=lang, stale=False, state=State.TRANSLATED
        )

    return map_messages(document.document, change)


def _counted(document: Document) -> Iterator[Message]:
    """Give the messages with a form for one and a form for more, in which there is no markup."""
    yield from (message for _, message in written(document.units))
    if document.document.indicators_called:
        yield document.document.indicators_called


def _forms(text: str, style: _Style) -> str:
    """Give the pseudo-text of each plural form."""
    forms = (_word(form.strip(), style) for form in text.split(BETWEEN_FORMS))
    return f" {BETWEEN_FORMS} ".join(forms)


def _message(message: Message, text: str, style: _Style) -> str:
    """Give the pseudo-text of a message, its markup to the letter."""
    kept = sorted(message.parse(text).protected)
    pieces = list(_pieces(text, kept, style))
    said = sum(len(piece) for piece, is_language in pieces if is_language)
    more = _filler(_room(text, said, style), style)
    opening, closing = (_as_text(mark) for mark in style.brackets)
    return f"{opening}{''.join(piece for piece, _ in pieces)}{more}{closing}"


def _as_text(mark: str) -> str:
    """Write a bracket so that it opens no link (CommonMark 0.31, section 2.4)."""
    return f"\\{mark}" if mark.isascii() else mark


def _pieces(text: str, kept: list[tuple[int, int]], style: _Style) -> Iterator[tuple[str, bool]]:
    """Give a text in pieces, each with whether it is language, and written otherwise."""
    position = 0
    for start, end in kept:
        if start >= position:
            yield text[position:start].translate(style.letters), True
            yield text[start:end], False
            position = end
    yield text[position:].translate(style.letters), True


def _room(text: str, said: int, style: _Style) -> int:
    """Give how many letters a text is to have more: a third, or as many as its translation has.

    What is not translated yet is in the source's script, which may take less room.
    """
    third = ceil(said / _SHARE)
    if style is _WIDENED or not any(map(is_wide, text)):
        return third
    return max(third, ceil(size(text) * (1 + 1 / _SHARE)) - said)


def _filler(count: int, style: _Style) -> str:
    """Give as many letters and blanks as are wanted, or up to a word more."""
    filled = ""
    for word in cycle(style.filler):
        if len(filled) >= count:
            break
        filled += style.blank + word.translate(style.letters)
    return filled


def _words(document: LocalizedDocument) -> Words:
    style = _style(document.edition.lang)
    forms = {
        name: own if _NO_LANGUAGE.fullmatch(name) else tuple(_word(each, style) for each in own)
        for name, own in document.words.forms.items()
    }
    return replace(document.words, forms=forms)


def _word(text: str, style: _Style) -> str:
    """Give the pseudo-text of a word of the theme: blanks at its ends part it from others."""
    if not is_language(text):
        return text
    found = _BLANKS.fullmatch(text)
    before, own, after = found.groups() if found else ("", text, "")
    kept = [each.span() for each in _PLACEHOLDER.finditer(own)]
    pieces = list(_pieces(own, kept, style))
    said = sum(len(piece) for piece, is_said in pieces if is_said)
    more = _filler(ceil(said / _SHARE), style)
    opening, closing = style.brackets
    return f"{before}{opening}{''.join(piece for piece, _ in pieces)}{more}{closing}{after}"


def _style(lang: str) -> _Style:
    wide = is_chinese(lang) or speaks(lang, _WIDE_LANGUAGES)
    return _WIDENED if wide else _ACCENTED
