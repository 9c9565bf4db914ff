"""What English texts write in two ways: e-mail, email; FinTech, fintech; adviser, advisor."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from blueprint_cli.language import data
from blueprint_cli.language.english.sentences import starts_sentence
from blueprint_cli.language.mixtures.joined import Mixture, Span, Texts, most_frequent


def english_mixtures(texts: Sequence[str]) -> Iterator[Mixture]:
    """Find what English texts write in two ways, each at most once.

    Words with a capital are left alone, since they may be names: Asia-Pacific Economic Cooperation.
    """
    whole = Texts(texts)
    yield from _of_compounds(whole)
    for pair in _pairs():
        # Asked first, because a pattern costs more to make than to look.
        if all(form in whole.text for form in pair):
            patterns = (_pattern(form, other) for form, other in (pair, pair[::-1]))
            found = ([match.span() for match in each.finditer(whole.text)] for each in patterns)
            yield from whole.mixture(*found)


_WORD = re.compile(r"(?<![\w@/.#'’-])[A-Za-z]+(?:-[A-Za-z]+){0,3}(?![\w@/]|-\w|\.\w)")
#: A capital inside: eGovernment, FinTech.
_CAMEL = re.compile(r"[a-z][A-Z]")
#: Endings that leave a word the same word here: co-operate, co-operation, co-operative.
_ENDING = re.compile(r"(?:ions?|ively|ives?|ing|ers?|ors?|ed|es|e|s)$")
_SHORTEST = 4
#: With a hyphen these are other words: to re-sign is not to resign.
_OTHER_WORDS = re.compile(
    r"(?:coop|correspond|posit|pred|prefix|re(?:act|cover|creat|dress|form|lay|leas|mark|present|press|"
    r"sent|serv|sign|sort|solv|treat|turn|view))"
)


def _of_compounds(whole: Texts) -> Iterator[Mixture]:
    """Find words of the same letters, with and without a hyphen or a capital inside."""
    words = list(_WORD.finditer(whole.text))
    telling = {_key(word[0]) for word in words if "-" in word[0] or _CAMEL.search(word[0])}
    starts = {key[:2] for key in telling}
    spans: dict[str, dict[str, list[Span]]] = {}
    for word in words:
        if word[0].replace("-", "")[:2].lower() not in starts:
            continue
        key = _key(word[0])
        form = _form(word[0]) if key in telling else ""
        if form and (_is_no_name(form) or starts_sentence(whole.text, word.start())):
            forms = spans.setdefault(key, {})
            forms.setdefault(form[0].lower() + form[1:], []).append(word.span())
    for key, forms in spans.items():
        one, other = most_frequent(forms.values())
        if other and not _OTHER_WORDS.fullmatch(key):
            yield from whole.mixture(one, other)


def _key(word: str) -> str:
    return _stem(word.replace("-", "").lower())


def _form(word: str) -> str:
    """Give a word without its ending, its capitals kept where they are inside."""
    return word[: len(word) - (len(word.replace("-", "")) - len(_key(word)))]


def _is_no_name(form: str) -> bool:
    return form[0].islower() or bool(_CAMEL.search(form))


def _stem(word: str) -> str:
    stem = _ENDING.sub("", word)
    return stem if len(stem) >= _SHORTEST else word


@cache
def _pairs() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split("/")) for line in data.lines("own/english_variants"))


@cache
def _pattern(form: str, other: str) -> re.Pattern[str]:
    # A word that starts a sentence has a capital anyway.
    before = r"(?<=[a-z,] )" if form[0].isupper() else r"(?<![\w-])"
    # No form is an inflection of the other: towards is not the plural of toward.
    but = rf"(?!{other}(?![\w-]))" if other.startswith(form) else ""
    return re.compile(rf"{before}{but}{form}(?:s|ed|ing)?(?![\w-])")
