"""Whether a sentence asks something, by its words: what a question mark then belongs to."""

from __future__ import annotations

import re

from blueprint_cli.language.lazy import lazy_pattern

#: So much of a text's end is read: a sentence is shorter.
_LOOK = 400
_BETWEEN_SENTENCES = lazy_pattern(r"(?<=[.!?。！？；;\n])[\s”」』’]*(?=\S)")
_WORD = lazy_pattern(r"\w")
_AUXILIARIES = (
    "am|are|can|could|did|do|does|had|has|have|is|may|might|must|shall|should|was|were|will|would"
)
#: English asks by its order of words: What is it; How do we; Will you. Who may apply can be either.
_ASKING = lazy_pattern(
    rf"\W*(?:(?:and|but|so) )?(?:(?:{_AUXILIARIES})\b"
    rf"|(?:what|whom|when|where|why|how)(?:[’']s\b| (?:{_AUXILIARIES})\b))",
    re.IGNORECASE,
)
#: Words that make a question a part of a statement: how to apply, whether it is so.
_INDIRECT = lazy_pattern(
    r"\b(?:how|what|when|where|which|who|whom|whose|why|whether|if|asks?|asked|questions?|wonder)\b",
    re.IGNORECASE,
)
#: Chinese asks by its words.
_CHINESE = lazy_pattern(
    "[嗎吗呢誰谁哪幾几何怎]|甚麼|什麼|什么|多少|多大|多久|多長|多长|[是能可會会有應应]否|"
    "是不是|能不能|可不可以|[會会]不[會会]|有[沒没]有"
)


def last_sentence(text: str) -> str:
    """Give the last sentence of a text."""
    parts = _BETWEEN_SENTENCES.split(text[-_LOOK:])
    return next((part for part in reversed(parts) if _WORD.search(part)), "")


def asks(sentence: str) -> bool:
    """Tell whether an English sentence has the order of words of a question."""
    return bool(_ASKING.match(sentence))


def may_state(sentence: str) -> bool:
    """Tell whether an English sentence may put a question as a statement: How to apply."""
    return bool(_INDIRECT.search(sentence)) and not asks(sentence)


def may_ask(sentence: str) -> bool:
    """Tell whether a Chinese sentence has a word that asks."""
    return bool(_CHINESE.search(sentence))
