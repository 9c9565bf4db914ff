"""Whether the script of a document can be converted: Traditional Chinese to Simplified."""

from __future__ import annotations

import re
from collections.abc import Mapping

from blueprint_cli.diagnostics import Told, tell
from blueprint_cli.language.tags import is_chinese, speaks
from blueprint_cli.model.document import Document
from blueprint_cli.model.walk import messages

_CHINESE = re.compile("[\u3400-\u9fff\U00020000-\U00033479]")
_LETTER = re.compile(r"[^\W\d_]")
#: A Chinese text has at least one Chinese character among so many letters.
_LETTERS = 20


def unconvertible(document: Document) -> Mapping[str, Told]:
    """Give the locales that are to be converted and cannot be, by tag, with the reason."""
    converted = [tag for tag in document.locales if document.is_converted(tag)]
    if not converted or len(document.sources) != 1:
        return {}
    reason = _of_source(document)
    reasons = {tag: reason or _of_locale(tag, document.langs[tag]) for tag in converted}
    return {tag: told for tag, told in reasons.items() if told}


def _of_source(document: Document) -> Told | None:
    """Say why nothing can be converted from the source; None where it is Traditional Chinese."""
    lang = document.langs[document.sources[0]]
    if not is_chinese(lang) or speaks(lang, ("zh-Hans",)):
        return tell(
            "nothing can be converted from {lang}, only from Traditional Chinese", lang=lang
        )
    said = "".join(message.source for _, message in messages(document))
    letters, characters = len(_LETTER.findall(said)), len(_CHINESE.findall(said))
    if letters > _LETTERS and characters * _LETTERS < letters:
        return tell("the source is called {lang}, and has hardly a Chinese character", lang=lang)
    return None


def _of_locale(tag: str, lang: str) -> Told | None:
    if not is_chinese(lang) or speaks(lang, ("zh-Hant",)):
        return tell("conversion makes Simplified Chinese, and {tag} is another", tag=tag)
    return None
