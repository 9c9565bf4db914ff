"""The stage that makes a document into one document for each locale."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from blueprint_cli.catalogs import catalog, lock
from blueprint_cli.catalogs.catalog import EMPTY, Catalog, CatalogEntry
from blueprint_cli.catalogs.dividing import divided, wholes
from blueprint_cli.diagnostics import Diagnostic, Outcome, Severity, Told, has_errors, tell
from blueprint_cli.language.tags import name_of
from blueprint_cli.locales import answers, termbase, vocabulary
from blueprint_cli.locales.conversion.converter import converter
from blueprint_cli.locales.conversion.convertible import in_order, unconvertible, unfounded
from blueprint_cli.locales.conversion.ledger import derivation
from blueprint_cli.locales.glossary import glossary, source_terms
from blueprint_cli.locales.strategies import STRATEGIES, Setting, translate
from blueprint_cli.markup.wording import wording
from blueprint_cli.model.derivation import Derivation
from blueprint_cli.model.document import Document
from blueprint_cli.model.localized import Edition, LocalizedDocument
from blueprint_cli.model.message import Message, Origin, Passage
from blueprint_cli.model.queries import Answers
from blueprint_cli.model.selection import left_out
from blueprint_cli.model.terms import Glossary, TermBase
from blueprint_cli.model.walk import map_messages, map_passages, texts
from blueprint_cli.theme.words import LANGUAGE, Words, is_spoken, is_word
from blueprint_cli.validation.validate import digest
from blueprint_cli.world import World


@dataclass(frozen=True)
class Localization:
    """The document in every locale, with the catalogs and glossaries for it, by tag.

    `locks` have the released texts of the converted locales, `answers` what was said to remarks.
    """

    documents: tuple[LocalizedDocument, ...]
    catalogs: Mapping[str, Catalog]
    glossaries: Mapping[str, Glossary]
    locks: Mapping[str, Catalog]
    answers: Answers = field(default_factory=Answers)

    def entries(self, tag: str) -> Catalog:
        """Give where the texts of a locale stand: in its catalog, or else in its lock."""
        own = self.catalogs[tag]
        released = self.locks[tag].entries if tag in self.locks else {}
        return replace(own, entries={**released, **own.entries}) if released else own


def localize(document: Document, world: World) -> Outcome[Localization]:
    """Make the localized documents, in the order of the document's locales.

    Faults of the catalogs and the term base are reported where they stand: BP303 an entry for no
    message, BP305 an override without a reason. Messages without a target fall back to their
    source; that is for the checks to report, and so is a document without one source locale, with
    locales that the theme has no words for or that nothing can be converted to: nothing is made
    of it.
    """
    term_base, answered = termbase.load(world), answers.load(world)
    catalogs = {tag: catalog.load(world, f"locales/{tag}.po") for tag in document.locales}
    locks = {tag: lock.load(world, tag) for tag in document.locales if document.is_converted(tag)}
    vocabularies = {
        tag: vocabulary.words(world, document, tag, catalogs[tag].value or EMPTY)
        for tag in document.locales
        if is_spoken(tag, world)
    }
    diagnostics = [
        *term_base.diagnostics,
        *answered.diagnostics,
        *(each for outcome in catalogs.values() for each in outcome.diagnostics),
        *(each for outcome in locks.values() for each in outcome.diagnostics),
    ]
    possible = len(document.sources) == 1 and not (unfounded(document) or unconvertible(document))
    if possible:
        diagnostics += [each for own in vocabularies.values() for each in own.diagnostics]
    whole_texts = wholes(document)
    read = {
        tag: divided(outcome.value, whole_texts)
        for tag, outcome in catalogs.items()
        if outcome.value
    }
    words = {tag: outcome.value for tag, outcome in vocabularies.items() if outcome.value}
    asked = {tag: vocabulary.asked(world, document, tag) for tag in words}
    for tag, entries in read.items():
        diagnostics += _review(document, whole_texts, tag, entries)
    whole = possible and read.keys() == words.keys() == document.locales.keys()
    if not whole or has_errors(diagnostics) or not (term_base.value and answered.value):
        return Outcome(None, tuple(diagnostics))
    frozen = {
        tag: divided(outcome.value, whole_texts) for tag, outcome in locks.items() if outcome.value
    }
    settings = list(_settings(document, read, frozen, term_base.value))
    by_tag = _localized(document, whole_texts.values(), settings, words, asked)
    documents = tuple(by_tag[tag] for tag in document.locales)
    glossaries = {setting.tag: glossary(setting) for setting in settings}
    made = Localization(documents, read, glossaries, frozen, answered.value)
    return Outcome(made, tuple(diagnostics))


#: What to do with an entry for a whole passage that cannot be divided among its blocks.
_UNDIVIDED = tell(
    "Divide it into as many paragraphs and list items as the source has: "
    "“blueprint locale sync” makes an entry of each."
)


def _settings(
    document: Document,
    catalogs: Mapping[str, Catalog],
    locks: Mapping[str, Catalog],
    base: TermBase,
) -> Iterator[Setting]:
    langs = document.langs
    for tag, locale in document.locales.items():
        yield Setting(
            tag,
            langs[tag],
            langs[document.made_from(tag)],
            locale,
            catalogs[tag],
            source_terms(document, tag, base),
            locks.get(tag, EMPTY),
            document.profile(tag),
        )


def _localized(
    document: Document,
    passages: Collection[Passage],
    settings: Iterable[Setting],
    words: Mapping[str, Words],
    asked: Mapping[str, Sequence[Message]],
) -> Mapping[str, LocalizedDocument]:
    """Make each locale, those first that others are made from."""
    langs, own = document.langs, {setting.tag: setting for setting in settings}
    words = {tag: _in_its_script(own[tag], words[tag]) for tag in langs}
    editions = {
        tag: Edition(tag, langs[tag], name) for tag, name in _names_of(words, langs).items()
    }
    edition_digest = digest(document)
    made: dict[str, LocalizedDocument] = {}
    for setting in (own[tag] for tag in in_order(document)):
        origin = made.get(document.made_from(setting.tag))
        pivots = origin and origin.tag not in document.sources
        base = as_source(origin.document) if origin and pivots else document
        target = map_messages(base, STRATEGIES[setting.locale.strategy](setting))
        if any(map(setting.catalog.entry, passages)):
            target = map_passages(target, partial(_with_undivided, setting))
        made[setting.tag] = LocalizedDocument(
            target,
            editions[setting.tag],
            tuple(editions.values()),
            words[setting.tag],
            edition_digest,
            _derivation(setting),
            own_words=tuple(map(translate(setting), asked[setting.tag])),
        )
    return made


def _in_its_script(setting: Setting, words: Words) -> Words:
    """Give the theme's words for a converted locale, where they are those of another region."""
    if setting.locale.strategy != "convert" or words.is_of_locale:
        return words
    change = converter(setting.profile, setting.tag, TermBase())
    forms = {name: tuple(map(change, said)) for name, said in words.forms.items()}
    return replace(words, forms=forms)


def _names_of(words: Mapping[str, Words], langs: Mapping[str, str]) -> Mapping[str, str]:
    """Give each locale's own name; where several have one, as regions do, CLDR tells them apart."""
    own = {tag: said.say(LANGUAGE) for tag, said in words.items()}
    names = list(own.values())
    return {
        tag: name if names.count(name) == 1 or words[tag].is_of_locale else name_of(langs[tag])
        for tag, name in own.items()
    }


def as_source(document: Document) -> Document:
    """Give a document whose sources are what a locale shows: another locale is made from it."""
    own = map_messages(document, Message.as_source)
    return map_passages(own, lambda passage: replace(passage, undivided=None))


def _with_undivided(setting: Setting, passage: Passage) -> Passage:
    """Give a passage with what the catalog says for it as a whole, and for none of its blocks."""
    entry = setting.catalog.entry(passage)
    if entry is None or not entry.is_for(passage):
        return passage
    whole = replace(passage, blocks=(), target=entry.target, reason=entry.reason)
    own = replace(whole, origin=Origin.TRANSLATED, lang=setting.lang)
    return replace(passage, undivided=own)


def _derivation(setting: Setting) -> Derivation | None:
    if setting.locale.strategy != "convert":
        return None
    return derivation(setting.profile)


def _review(
    document: Document, whole_texts: Mapping[str, Passage], tag: str, entries: Catalog
) -> Iterator[Diagnostic]:
    known, away = set(_names(document, entries)), left_out.messages(document, tag)
    waiting = {} if known.issuperset(entries.entries) else _waiting(document, entries)
    overrides = document.locales[tag].strategy == "convert"
    for entry in entries.entries.values():
        whole = whole_texts.get(entry.id)
        if entry.id in away or is_word(entry.id) or (whole and entry.is_for(whole)):
            continue  # it waits; or a check tells how it is divided otherwise
        if entry.id not in known:
            yield Diagnostic(
                "BP303",
                tell("the override {id} is dead: it belongs to no message", id=entry.id)
                if overrides
                else tell("the entry {id} belongs to no message of the document", id=entry.id),
                entry.span,
                Severity.WARNING,
                (_UNDIVIDED,) if whole else _instead(waiting.get(wording(entry.source), ())),
            )
            continue
        if overrides and entry.target and not entry.reason:
            yield Diagnostic(
                "BP305",
                tell("the override of {id} gives no reason", id=entry.id),
                entry.span,
                Severity.WARNING,
                (tell("Add a comment line above it: # reason: …"),),
            )
        elif not overrides:
            yield from _lapsed(entry, tag)


def _waiting(document: Document, entries: Catalog) -> Mapping[str, list[str]]:
    """Give the ids of the messages that a catalog has no entry for, by the wording of the source.

    An entry with a misspelt id has the source of the one that was meant.
    """
    waiting: dict[str, list[str]] = {}
    for _, message in texts(document):
        if entries.entry(message) is None:
            waiting.setdefault(wording(message.source), []).append(message.id)
    return waiting


def _instead(meant: Sequence[str]) -> tuple[Told]:
    """Say what to do with an entry for no message."""
    if len(meant) == 1:
        return (tell("Did you mean “{word}”?", word=meant[0]),)
    return (tell("“blueprint locale sync” puts it away, for the day when its text is back."),)


def _lapsed(entry: CatalogEntry, tag: str) -> Iterator[Diagnostic]:
    """Tell of the highest sign-off where it counts for nothing; a draft waits for its own."""
    sign = max(entry.signed, key=lambda sign: sign.state, default=None)
    if sign and sign not in entry.standing and entry.target and not entry.is_fuzzy:
        said = tell("the sign-off of {id} was given for another wording", id=entry.id)
        if not sign.seal:
            said = tell("the sign-off of {id} has no seal", id=entry.id)
        hint = tell(
            "Read it, then run “blueprint locale approve {tag} {id} --as {state} --by NAME”.",
            tag=tag,
            id=entry.id,
            state=sign.state.label,
        )
        yield Diagnostic("BP343", said, entry.span, Severity.NOTE, (hint,))


def _names(document: Document, entries: Catalog) -> Iterator[str]:
    """Give the ids that entries are found under: one of before, while none has the new one."""
    for _, message in texts(document):
        yield message.id
        if message.was and message.id not in entries.entries:
            yield message.was
