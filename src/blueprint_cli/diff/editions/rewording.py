"""How much of a text has changed: its words, or only its numbers, punctuation or markup."""

from __future__ import annotations

import re
from enum import Enum
from unicodedata import category

from blueprint_cli.language.quantities import quantities
from blueprint_cli.markup import to_html, to_plain_text
from blueprint_cli.markup.wording import wording
from blueprint_cli.model.message import Message

_STRESS = re.compile(r"</?(?:strong|em)>")
_DESTINATION = re.compile(r'<a href="[^"]*">')
_FIGURE = re.compile(r"[-−]?\d+(?:[.,:]\d+)*")
#: Stands for any number.
_NUMBER = "\ufffc"
#: Punctuation by its category in Unicode that means something all the same.
_MEANING = frozenset("%‰&@#*/\\")


class Extent(Enum):
    """How much has changed, the most first; all but `BLANKS` make a translation stale."""

    WORDS = "words"
    NUMBER = "number"
    PUNCTUATION = "punctuation"
    LINKS = "links"
    MARKUP = "markup"
    EMPHASIS = "emphasis"
    BLANKS = "blanks"


def extent(old: Message, new: Message, lang: str) -> Extent:
    """Tell how much of the source of a message has changed.

    `NUMBER`, `PUNCTUATION`, `LINKS` (where they lead) and `EMPHASIS` say that nothing else has;
    `MARKUP`, that the text reads the same, but is divided or set in another way.
    """
    if wording(old.source) == wording(new.source):
        return Extent.BLANKS
    ours, theirs = _unstressed(old), _unstressed(new)
    if ours == theirs:
        return Extent.EMPHASIS
    if _DESTINATION.sub("<a>", ours) == _DESTINATION.sub("<a>", theirs):
        return Extent.LINKS
    return _of_words(_plain(old), _plain(new), lang)


def core(text: str) -> str:
    """Give the letters and figures of a text alone, in lower case."""
    return "".join(each for each in text.lower() if not _is_mark(each))


def _of_words(old: str, new: str, lang: str) -> Extent:
    if "".join(old.split()) == "".join(new.split()):
        return Extent.MARKUP
    if _without_numbers(old, lang) == _without_numbers(new, lang):
        return Extent.NUMBER
    same = core(old) == core(new) and _FIGURE.findall(old) == _FIGURE.findall(new)
    return Extent.PUNCTUATION if same else Extent.WORDS


def _unstressed(message: Message) -> str:
    return wording(_STRESS.sub("", to_html(message.parse(message.source), {})))


def _plain(message: Message) -> str:
    return wording(to_plain_text(message.parse(message.source), {}))


def _without_numbers(text: str, lang: str) -> str:
    pieces, position = [], 0
    for found in quantities(text, lang):
        if found.start >= position:
            pieces += [text[position : found.start], _NUMBER]
            position = found.end
    return _FIGURE.sub(_NUMBER, "".join([*pieces, text[position:]]))


def _is_mark(character: str) -> bool:
    return character.isspace() or (category(character)[0] == "P" and character not in _MEANING)
