"""The forms of English terms: I & T in place of I&T, startup of start-up, mainland of Mainland."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from blueprint_cli.language.phrases.form import Form, WrongForm, forms_of

__all__ = ["Forms", "WrongForm"]


class Forms:
    """The forms of terms that texts are held against."""

    def __init__(self, terms: Iterable[tuple[Sequence[str], Sequence[str]]]) -> None:
        """Take for each term its accepted forms, the preferred one first, and those to avoid."""
        listed = tuple(terms)
        shunned = {wording.lower() for _, avoided in listed for wording in avoided}
        forms = [form for accepted, avoided in listed for form in forms_of(accepted, avoided)]
        forms = [form for form in forms if form.can_be_wrong or form.holds(shunned)]
        self._by_word: dict[str, list[Form]] = {}
        for form in sorted(forms, key=lambda form: len("".join(form.words)), reverse=True):
            for word in form.first_words():
                self._by_word.setdefault(word, []).append(form)
        accepted = (phrase for phrases, _ in listed for phrase in phrases)
        self._solid = {phrase for phrase in accepted if phrase.islower() and phrase.isalpha()}

    def wrong(self, text: str) -> Iterator[WrongForm]:
        """Find terms that stand in another form than they should."""
        told = set[int]()
        if not self._by_word.keys().isdisjoint(_TOKEN.findall(text.lower())):
            for found in self._misshapen(text):
                told.add(found.start)
                yield found
        if "-" in text:
            yield from (found for found in self._halved(text) if found.start not in told)

    def _misshapen(self, text: str) -> Iterator[WrongForm]:
        after = 0
        for token in _TOKEN.finditer(text):
            if token.start() < after:
                continue
            for form in self._by_word.get(token[0].lower(), ()):
                if form.is_right(text, token.start()):
                    after = token.start() + len(form.phrase)
                    break
                found = form.match(text, token.start())
                if found:
                    after = found.end()
                    yield from form.judge(found)
                    break

    def _halved(self, text: str) -> Iterator[WrongForm]:
        """Find words in two halves: fin-tech, where the term is fintech."""
        for halves in _HALVES.finditer(text):
            letters = f"{halves[1]}{halves[2]}".lower()
            right = next(iter({letters, letters.removesuffix("s")} & self._solid), "")
            if right:
                second = right[len(halves[1]) :]
                form = Form(
                    f"{halves[1]}-{second}", (halves[1], second), ("-",), right, respelt=True
                )
                found = form.match(text, halves.start())
                yield from form.judge(found) if found else ()


_TOKEN = re.compile(r"[^\W_]+")
_HALVES = re.compile(r"(?<![\w&@/.#-])([A-Za-z]{2,})-([A-Za-z]{2,})(?![\w&@/-]|\.\w)")
