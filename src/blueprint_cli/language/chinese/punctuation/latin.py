"""Latin words within Chinese sentences, whose stops may be stops of Chinese."""

from __future__ import annotations

import re

from blueprint_cli.language.chinese.punctuation.seen import OPENING, is_chinese
from blueprint_cli.language.lazy import lazy_pattern

_LONGEST_PHRASE = 60
_REACH = 40
#: A word or a number that may end a Chinese sentence: no initial, no part of an address.
_WORD = lazy_pattern(
    r"(?:[^A-Za-z0-9.]|^)(?:[A-Za-z][A-Za-z0-9]{1,30}|\d{1,9}%?)\Z|[%‰℃°®™)）\ufffc]\Z", re.ASCII
)
#: Abbreviations keep their point, and so do names that end with another mark.
_ABBREVIATION = lazy_pattern(
    r"(?:^|[^A-Za-z])(?:Ltd|Co|Inc|Corp|Nos?|Dr|M[rs]|Mrs|Prof|St|Rd|Ave|vs|etc|cf|al|Vol|Art|Sec|"
    r"Cap|Ch|Fig|pp|approx|Dept|[JS]r|Bldg|Tel|Ext|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\Z"
    r"|Yahoo\Z|&[#A-Za-z0-9]{2,10}\Z",
    re.IGNORECASE,
)
#: An address that may end a Chinese sentence.
_ADDRESS = lazy_pattern(
    r"(?:https?://|www\.|[\w.+-]{1,40}@)[\w./?=&%#~-]{2,100}[\w/]\Z", re.ASCII | re.IGNORECASE
)
_LONGEST_ADDRESS = 140
#: English sentences have small words that names have not.
_OF_NAMES = frozenset({"a", "an", "and", "at", "by", "for", "in", "of", "on", "the", "to", "with"})
_WORDS_OF_A_SENTENCE = 4


def is_embedded(text: str, end: int) -> bool:
    """Tell whether the Latin words that end here stand in a Chinese sentence."""
    return bool(_embedded(text, end))


def is_sentence(text: str, end: int) -> bool:
    """Tell whether what ends here is an English sentence, or a quotation in English."""
    phrase = _embedded(text, end)
    words = phrase[1:].split()
    if phrase[:1] in OPENING:
        return True
    small = any(word.islower() and word not in _OF_NAMES for word in words[1:])
    return len(words) > 1 and (phrase[0] == "：" or (small and len(words) >= _WORDS_OF_A_SENTENCE))


def is_whole_word(text: str, end: int) -> bool:
    """Tell whether a word or number ends here to which a point does not belong."""
    return bool(_WORD.search(text, max(end - _REACH, 0), end)) and not keeps_mark(text, end)


def is_address(text: str, end: int) -> bool:
    """Tell whether the address of a page or a mailbox ends here."""
    return bool(_ADDRESS.search(text, max(end - _LONGEST_ADDRESS, 0), end))


def keeps_mark(text: str, end: int) -> bool:
    """Tell whether the mark after an abbreviation, an entity or a name belongs to it."""
    return bool(_ABBREVIATION.search(text, max(end - _REACH, 0), end))


def _embedded(text: str, end: int) -> str:
    """Give the Latin words that end here with the Chinese character before them, if one is."""
    for position in range(end - 1, max(end - 1 - _LONGEST_PHRASE, -1), -1):
        if is_chinese(text[position]):
            return text[position:end]
        if text[position] in '\n“‘"':
            return ""
    return ""
