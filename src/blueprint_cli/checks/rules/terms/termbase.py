"""BP218, BP226 and BP33x: terms that a locale does not call what its glossary calls them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from blueprint_cli.checks.finding import Finding, choices
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.glossed import Glossed
from blueprint_cli.checks.views.text import Text
from blueprint_cli.diagnostics import Severity, tell
from blueprint_cli.language.tags import is_chinese, speaks
from blueprint_cli.model.terms import LocalTerm

if TYPE_CHECKING:
    from blueprint_cli.language.chinese.mainland.lookout import Found


@check("BP218", "wrong-profile-term", stage=Glossed, severity=Severity.WARNING)
def wrong_profile_term(glossed: Glossed) -> Iterator[Finding]:
    """Find words in Simplified text that are those of another profile than the one chosen.

    Why: readers in the Mainland expect their own words, and the Government's pages keep its words.
    Those that no term base has are told too, where they have no other sense on the Mainland.
    Example: an override with `资讯` under the profile `mainland`, where `信息` is meant; `幼稚园`
    in a text in `zh-Hans-CN`, where `幼儿园` is meant.
    """
    if not speaks(glossed.lang, ("zh-Hans",)):
        return
    told = set[tuple[int, int]]()
    for text, start, end, term in (*_of_other_profiles(glossed), *_doubled(glossed)):
        told |= {(id(text), at) for at in range(start, end)}
        yield _of_profile(text, start, end, term.accepted[0])
    for text, found in _of_hong_kong(glossed):
        if not any((id(text), at) in told for at in range(found.start, found.end)):
            yield _of_profile(text, found.start, found.end, found.word.target)


def _of_profile(text: Text, start: int, end: int, right: str) -> Finding:
    message = tell("“{wording}” is not a word of this profile", wording=text.text[start:end])
    hint = tell("Write “{right}”.", right=right)
    return text.finding(start, end, message, hint, fix=right if text.written else None)


@check("BP226", "term-form", stage=Glossed, severity=Severity.WARNING)
def term_form(glossed: Glossed) -> Iterator[Finding]:
    """Find terms in another form than that of the term base, and wordings that it avoids.

    Why: readers take two forms for two things, and searches find only one of them.
    Example: `I & T`, where the term base has `I&T`; `startup`, where it has `start-up`.
    """
    from blueprint_cli.language.phrases.forms import Forms

    terms = glossed.glossary.terms
    if not terms or not speaks(glossed.lang, ("en",)):
        return
    forms = Forms((term.accepted, term.avoided) for term in terms)
    broken = {id(text): names for text, names in _broken_names(glossed)}
    for text in glossed.written("en"):
        for wrong in forms.wrong(text.prose):
            if wrong.replacement in broken.get(id(text), ()):
                continue
            message = tell("“{wording}” is not the form of the term base", wording=wrong.text)
            hint = tell("Write “{right}”.", right=wrong.replacement)
            safe = not wrong.other_words
            at = (wrong.start, wrong.end)
            yield text.finding(*at, message, hint, fix=wrong.replacement, safe=safe)


@check("BP330", "wrong-term", stage=Glossed, severity=Severity.WARNING)
def wrong_term(glossed: Glossed) -> Iterator[Finding]:
    """Find translations that say a term of their source in other words than the term base does.

    Why: one thing under two names is two things to a reader.
    Example: `初創` translated as `new firm`, where the term base has `start-up`.
    """
    if not speaks(glossed.lang, ("en", "zh")):
        return
    # Of an override in the words of another profile BP218 says more.
    told = {id(text) for text, *_ in _of_other_profiles(glossed)}
    for text, terms in glossed.translated:
        for term in terms if id(text) not in told else ():
            if term.accepted and not term.locked and not _says(glossed, text, term):
                source, target = _named_in(text, term), term.accepted[0]
                values = {"source": source, "target": target}
                message = tell("the source has “{source}”, this text no “{target}”", **values)
                hints = (
                    tell("Write {choices}.", choices=choices(term.accepted)),
                    tell("Other words that are right too belong under “also” in the term base."),
                )
                yield text.finding(0, len(text.text), message, *hints)


@check("BP331", "broken-name", stage=Glossed)
def broken_name(glossed: Glossed) -> Iterator[Finding]:
    """Find official names that a locale does not write to the letter.

    Why: a fund or a company has one name; under another nobody finds it.
    Example: `Cyber Port`, where the term base has the name `Cyberport`.
    """
    from blueprint_cli.language.phrases.names import near_name

    for text, names in _broken_names(glossed):
        for name in names:
            near = near_name(name, text.prose)
            hint = tell("Write “{right}”.", right=name)
            if near:
                message = tell(
                    "“{wording}” is not the official name", wording=text.text[slice(*near)]
                )
                yield text.finding(*near, message, hint, fix=name)
            else:
                message = tell("the official name “{name}” is missing", name=name)
                yield text.finding(0, len(text.text), message, hint)


def _broken_names(glossed: Glossed) -> Iterator[tuple[Text, list[str]]]:
    """Give texts whose source has official names that they have not, with these names."""
    from blueprint_cli.language.phrases.names import has_name

    for text, terms in glossed.translated:
        missing = [
            term.accepted[0]
            for term in terms
            if term.locked
            and term.accepted
            and not any(
                has_name(form, text.prose) for name in term.accepted for form in glossed.forms(name)
            )
        ]
        if missing:
            yield text, missing


def _says(glossed: Glossed, text: Text, term: LocalTerm) -> bool:
    """Tell whether a text says a term at all: what is said in a wrong form is told elsewhere."""
    from blueprint_cli.language.chinese.segmentation import may_have_word
    from blueprint_cli.language.phrases.search import is_said

    wordings = (*term.accepted, *term.avoided)
    if is_chinese(text.lang):
        plain = text.prose.replace("*", "")
        return any(may_have_word(plain, wording) for wording in wordings)
    forms = (form for wording in wordings for form in glossed.forms(wording))
    return any(is_said(form, text.prose) for form in forms)


def _named_in(text: Text, term: LocalTerm) -> str:
    """Give the source's word for a term, as this source has it."""
    said = (source for source in term.sources if source in text.source_prose)
    return next(said, term.sources[0])


def _of_other_profiles(glossed: Glossed) -> Iterator[tuple[Text, int, int, LocalTerm]]:
    """Find words in overrides that the chosen profile has another word for."""
    from blueprint_cli.language.chinese.segmentation import may_have_word
    from blueprint_cli.language.phrases.search import chinese_finder

    if not speaks(glossed.lang, ("zh-Hans",)):
        return
    terms = [term for term in glossed.glossary.terms if term.accepted]
    wordings: Mapping[str, LocalTerm] = {
        **{wording: term for term in terms for wording in term.avoided},
        **{wording: term for term in terms for wording in term.accepted},
    }
    find = chinese_finder(wordings)
    for text, _ in glossed.translated:
        for found in find(text.prose):
            term = wordings[found.phrase]
            if found.phrase not in term.avoided:
                continue
            if any(may_have_word(text.source_prose, source) for source in term.sources):
                yield text, found.start, found.end, term


def _of_hong_kong(glossed: Glossed) -> Iterator[tuple[Text, Found]]:
    """Find words of Hong Kong's in what was written in Simplified characters for the Mainland.

    Only those are told that have no other sense there, or that the source says in their own sense;
    and none that the term base has, which says itself where they are wrong.
    """
    from blueprint_cli.language.chinese.mainland.lookout import Reading

    made = glossed.document.conversion
    profile = made.profile if made else "mainland" * speaks(glossed.lang, ("zh-Hans-CN",))
    if profile != "mainland":
        return
    terms = glossed.glossary.terms
    own = [wording for term in terms for wording in (*term.accepted, *term.avoided)]
    for text in glossed.written("zh-Hans"):
        found = [each for each in Reading(text.prose).words() if each.is_certain]
        source = Reading(text.source_prose).words() if found and made else ()
        meant = {each.word for each in source if each.is_certain}
        for each in found:
            said, word = text.prose[each.start : each.end], each.word
            accepted = said == word.target or any(said in wording for wording in own)
            if not accepted and (word.is_unambiguous or word in meant):
                yield text, each


def _doubled(glossed: Glossed) -> Iterator[tuple[Text, int, int, LocalTerm]]:
    """Find words of a profile whose end stands twice, as 初创企业企业 made of 初創 and 企業."""
    for term in glossed.glossary.terms:
        for plain in term.avoided if term.accepted else ():
            right = term.accepted[0]
            doubled = right + right.removeprefix(plain)
            if not right.startswith(plain) or len(doubled) == len(right):
                continue
            for text in glossed.texts:
                start = text.prose.find(doubled)
                if start >= 0:
                    yield text, start, start + len(doubled), term
