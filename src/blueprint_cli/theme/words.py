"""Words: the theme's own vocabulary in one locale (Contents, Strategy 3, page 2 of 9)."""

from __future__ import annotations

import gettext
import re
from collections.abc import Mapping
from dataclasses import dataclass

from blueprint_cli.language.numerals import in_words
from blueprint_cli.language.tags import is_known
from blueprint_cli.world import World

#: Where the theme keeps its words: a catalog for each locale, beside the template in English.
WORDS_FOLDER = "templates/locales"
#: What the id of a word starts with in a document's catalog: no id of a document has a colon.
ID = "theme:"
#: The word that is the language's own name.
LANGUAGE = "language"
#: The language that the template itself is written in.
OWN_LANGUAGE = "en"

_PLACEHOLDER = re.compile(r"\{([a-z-]+)\}")


def theme_locales(world: World) -> frozenset[str]:
    """List the tags of the locales that the theme has words for."""
    names = (name for name in world.files(WORDS_FOLDER) if name.endswith(".po"))
    return frozenset({OWN_LANGUAGE, *(name.removesuffix(".po") for name in names)})


def is_word(message_id: str) -> bool:
    """Tell whether the id of a message is that of a word of the theme."""
    return message_id.startswith(ID)


def is_spoken(tag: str, world: World) -> bool:
    """Tell whether there are words for a locale, or CLDR knows its language."""
    return tag in theme_locales(world) or is_known(tag)


@dataclass(frozen=True)
class Words:
    """The theme's catalog for one locale.

    `forms` holds, by word id, the text for each plural form; `plural` is the catalog's plural
    expression (gettext's C syntax), which picks the form for a count. Those that are `lent` are in
    English, for want of others; those that are `counted` have a form for each kind of number. They
    may be of the locale, or those of another of its language.
    """

    tag: str
    forms: Mapping[str, tuple[str, ...]]
    plural: str = "0"
    lent: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    is_of_locale: bool = True

    def __contains__(self, word: str) -> bool:
        """Tell whether the theme has a word."""
        return word in self.forms

    def say(self, word: str, **values: str | int) -> str:
        """Give a word, its placeholders filled in.

        A whole number is also there in words, as `{NAME-in-words}`; `count` picks the plural
        form. Raises KeyError for a word that the catalog lacks: the theme is broken.
        """
        forms = self.forms[word]
        if word in self.lent:
            english = Words(OWN_LANGUAGE, {word: forms}, "(n != 1)")
            return english.say(word, **values)
        known: dict[str, str] = {}
        for name, value in values.items():
            known[name] = str(value)
            if str(value).isdecimal():
                counting = name == "count"
                known[f"{name}-in-words"] = in_words(int(value), self.tag, counting=counting)
        text = forms[self.form(int(values["count"]), len(forms)) if "count" in values else 0]
        return _PLACEHOLDER.sub(lambda found: known.get(found[1], found[0]), text)

    def form(self, count: int, forms: int) -> int:
        """Give which of so many plural forms a count takes, from 0."""
        # c2py reads only arithmetic on `n`, so that a catalog cannot run code.
        chosen: int = gettext.c2py(self.plural)(count)
        return min(chosen, forms - 1)
