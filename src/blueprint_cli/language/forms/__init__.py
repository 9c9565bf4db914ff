"""The forms of English terms: I & T in place of I&T, startup of start-up, mainland of Mainland."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from blueprint_cli.language.forms.form import Form, WrongForm, forms_of

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
        words = "|".join(map(re.escape, sorted(self._by_word, key=len, reverse=True)))
        self._first_words = re.compile(
            rf"(?<![^\W_])(?:{words or '(?!)'})(?![^\W_])", re.IGNORECASE
        )

    def wrong(self, text: str) -> Iterator[WrongForm]:
        """Find terms that stand in another form than they should."""
        after = 0
        for token in self._first_words.finditer(text):
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
