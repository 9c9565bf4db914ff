"""Text left in another language: Chinese inside English, and English inside Chinese.

Names, titles and glosses are left so on purpose: in brackets, in quotation marks, in capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from blueprint_cli.language.english.everyday import PARTICLES, is_everyday
from blueprint_cli.language.lazy import lazy_pattern

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
#: Chinese from its first character to its last, with the punctuation, digits and words between.
_CHINESE = lazy_pattern(
    rf"[{_HAN}](?:[{_HAN}]|[，、；：。！？「」『』《》〈〉（）—…·0-9A-Za-z%.&-]{{1,16}}(?=[{_HAN}]))*[。！？]?"
)
_CHARACTER = lazy_pattern(f"[{_HAN}]")
_STOP = lazy_pattern("[。！？]")
_PAUSE = lazy_pattern("[，；：、]")
#: What encloses a name, and what stands for the brackets of a link.
_OPENING, _CLOSING = "(（[「『《〈“‘\"'\ufffc", ")）]」』》〉”’\"'\ufffc"
#: Han characters of a run that make it more than a name: alone, in quotation marks, in brackets.
_BARE, _QUOTED, _BRACKETED, _CLAUSE = 8, 16, 30, 4
#: Words that speak of the Chinese that follows them.
_SPEAKING = lazy_pattern(
    r"\b(?:as|called|character|characters|expression|for|is|means|motto|named|or|phrase|reads?|"
    r"says?|slogan|term|terms|title|titled|word|words|written)[ :]*\Z"
)
#: So far back the words before are looked at.
_LOOK = 16
#: What follows explains the Chinese.
_GLOSS = lazy_pattern(r" ?[(（]")
_SENTENCE_BEFORE, _SENTENCE_AFTER = lazy_pattern(r"[.!?]\s*\Z"), lazy_pattern(r"\s*(?:[.!?]|\Z)")
_LOWER = lazy_pattern(r"[ ,;]*[a-z]{2}")
_LOWER_BEFORE = lazy_pattern(r"(?<![^\s“‘(])[a-z]+[,;]? ?\Z")
#: How languages name themselves.
_SELF_NAMES = (
    "中文",
    "中文版",
    "繁體",
    "繁體版",
    "繁體中文",
    "正體中文",
    "简体",
    "简体版",
    "简体中文",
)

#: English from its first letter to the last sign before Chinese.
_ENGLISH = lazy_pattern(r"[A-Za-z][ -~‘’–—…\u00c0-\u024f]*")
_WORDS = lazy_pattern(r"(?<![\w])[A-Za-z]+(?:[’'-][A-Za-z]+)*(?!\w)")
_ANY_WORDS = lazy_pattern(r"[^\W\d_]{2,}")
_HIRAGANA = lazy_pattern("[\u3041-\u3096]{2}")
_LOWER_CASE = lazy_pattern(r"[a-z]{2}")
_ADDRESS = lazy_pattern(r"://|[@/_\\]|\bwww\.|\w\.\w")
_ASIDE = lazy_pattern(r"\([^()]{0,400}\)")
#: Words that make a sentence of a run of words.
_VERB = lazy_pattern(
    r"\b(?:am|are|be|been|can|could|did|do|does|had|has|have|is|may|might|must|shall|should|was|were|"
    r"will|would)\b"
)
#: A sentence has so many words at the least, and a phrase that no name is.
_SENTENCE, _PHRASE, _PLAIN = 4, 6, 2


def chinese_left(text: str) -> Iterator[tuple[int, int]]:
    """Find clauses and sentences in Chinese that stand in an English text."""
    for found in _CHINESE.finditer(text):
        if _is_left(text, found):
            yield found.span()


def _is_left(text: str, found: re.Match[str]) -> bool:
    run, start, end = found[0], found.start(), found.end()
    size = len(_CHARACTER.findall(run))
    if size < _CLAUSE:
        return False
    opening = text[max(start - 2, 0) : start].strip()[-1:]
    closing = text[end : end + 2].strip()[:1]
    if opening and opening in "(（":
        return size >= _BRACKETED
    sentence = bool(_STOP.search(run))
    if opening and closing and opening in _OPENING and closing in _CLOSING:
        return sentence or size >= _QUOTED
    return (
        sentence or size >= _BARE or bool(_PAUSE.search(run)) or _is_in_sentence(text, start, end)
    )


def _is_in_sentence(text: str, start: int, end: int) -> bool:
    """Tell whether Chinese is a sentence of an English text, or a part that nothing explains."""
    before = text[max(start - _LOOK, 0) : start]
    if _SPEAKING.search(before) or _GLOSS.match(text, end):
        return False
    if _LOWER_BEFORE.search(before):
        return True
    first = not before.strip() or _SENTENCE_BEFORE.search(before)
    return bool(first and (_LOWER.match(text, end) or _SENTENCE_AFTER.match(text, end)))


def english_left(text: str) -> Iterator[tuple[int, int]]:
    """Find clauses and sentences in English that stand in a Chinese text."""
    for found in _ENGLISH.finditer(text):
        run = found[0].rstrip()
        opening = text[max(found.start() - 1, 0) : found.start()]
        closing = text[found.end() : found.end() + 1]
        enclosed = bool(opening and closing) and opening in _OPENING and closing in _CLOSING
        if _is_english_clause(_without_asides(run), enclosed=enclosed):
            yield found.start(), found.start() + len(run)


def _is_english_clause(run: str, *, enclosed: bool) -> bool:
    words = _WORDS.findall(run)
    if len(_plain(words)) < _PLAIN:
        return False
    ended = run[-1:] in ".!?"
    sentence = bool(_VERB.search(run)) or (ended and run[:1].isupper())
    if enclosed:
        return sentence and ended and len(words) >= _SENTENCE
    return len(words) >= (_SENTENCE if sentence else _PHRASE)


def _plain(words: Sequence[str]) -> list[str]:
    """Give the words in lower case, but for those that names of institutions hold."""
    return [word for word in words if word.islower() and not PARTICLES.fullmatch(word)]


def _without_asides(run: str) -> str:
    """Take out what stands in brackets, and addresses and names of files."""
    words = _ASIDE.sub(" ", run).split()
    return " ".join(word for word in words if not _ADDRESS.search(word))


def has_chinese(text: str) -> bool:
    """Tell whether a text has a Chinese character."""
    return bool(_CHARACTER.search(text))


def has_words(text: str) -> bool:
    """Tell whether a text has words in Latin letters, other than abbreviations."""
    return bool(_LOWER_CASE.search(text))


def is_chinese_only(text: str) -> bool:
    """Tell whether a text is Chinese but for abbreviations, and not the name of a language."""
    han = len(_CHARACTER.findall(text))
    return han > 1 and not _LOWER_CASE.search(text) and text not in _SELF_NAMES


def is_english_only(text: str) -> bool:
    """Tell whether a text is English and no name: it has an everyday word, and nothing Chinese."""
    if has_chinese(text):
        return False
    words = _WORDS.findall(_without_asides(text))
    return len(_plain(words)) >= _PLAIN or any(map(is_everyday, words))


def is_sentence(text: str) -> bool:
    """Tell whether a text of any language says more than a name.

    A name has hardly a word in small letters; and what is Japanese for particles and endings,
    hiragana, is in sentences.
    """
    words = _ANY_WORDS.findall(_without_asides(text))
    return bool(_HIRAGANA.search(text)) or len(_plain(words)) >= _SENTENCE
