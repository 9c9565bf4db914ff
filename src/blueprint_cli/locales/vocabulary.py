"""The theme's own words in a locale: the theme's, the document's own, and for want of both English.

`templates/locales/theme.pot` has them in English, and a catalog a locale stands beside it. What the
theme lacks in a language, the document's catalog says: each word is a message there.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from blueprint_cli.catalogs.catalog import Catalog, load
from blueprint_cli.catalogs.headers import plural_rule
from blueprint_cli.diagnostics import Diagnostic, Outcome, Severity, tell
from blueprint_cli.language.tags import name_in, name_of, within
from blueprint_cli.markup import is_language
from blueprint_cli.model.document import Document
from blueprint_cli.model.figures import BETWEEN_FORMS, forms_of
from blueprint_cli.model.message import Message
from blueprint_cli.model.sections import Listing, Missions
from blueprint_cli.model.structure.outline import every
from blueprint_cli.theme.figures import PREFIX
from blueprint_cli.theme.words import ID, LANGUAGE, OWN_LANGUAGE, WORDS_FOLDER, Words, theme_locales
from blueprint_cli.world import World

_TEMPLATE = f"{WORDS_FOLDER}/theme.pot"
#: So many words are named where some are missing.
_NAMED = 6


def words(world: World, document: Document, tag: str, catalog: Catalog) -> Outcome[Words]:
    """Give the theme's words in one locale; BP313 tells how many stand there in English.

    They are those of the theme, and what it lacks those that the locale's `catalog` has. It may
    lack those for figures: CLDR says what it can in their place.
    """
    theme = of_theme(world, tag, document.langs[tag])
    own = theme.value
    if own is None:
        return theme
    said = {
        name: forms_of(entry.target) if name in own.counted else (entry.target,)
        for name in own.lent
        if (entry := catalog.entries.get(f"{ID}{name}")) and entry.target
    }
    speaks_itself = own.forms.keys() == {*own.lent, LANGUAGE}
    rule = catalog.plural if speaks_itself and "Plural-Forms" in catalog.fields else own.plural
    lent = tuple(name for name in own.lent if name not in said)
    whole = replace(own, forms={**own.forms, **said}, plural=rule, lent=lent)
    missing = sorted(
        name for name in _needed(document, lent) if any(map(is_language, own.forms[name]))
    )
    found = (_lacking(missing, document, tag, catalog),) if missing else ()
    return Outcome(whole, (*theme.diagnostics, *found))


def of_theme(world: World, tag: str, lang: str = "") -> Outcome[Words]:
    """Give the words that the theme has in a locale, or in the language that it is of.

    Those that it lacks are lent by English; the language's own name has CLDR.
    """
    lang = lang or tag
    template, own = load(world, _TEMPLATE), _of_theme(world, tag, lang)
    diagnostics = template.diagnostics + own.diagnostics
    if template.value is None or own.value is None:
        return Outcome(None, diagnostics)
    english = {name: entry.sources for name, entry in template.value.entries.items()}
    counted = tuple(name for name, sources in english.items() if len(sources) > 1)
    if _is_english(world, tag, lang, own.value):
        rule = plural_rule(OWN_LANGUAGE)
        return Outcome(Words(OWN_LANGUAGE, english, rule, counted=counted), diagnostics)
    entries = own.value.entries
    forms = {name: entry.targets for name, entry in entries.items() if entry.target}
    rule = own.value.plural if entries else plural_rule(lang)
    if LANGUAGE not in forms and (name := name_of(lang)):
        forms[LANGUAGE] = (name,)
    lent = tuple(each for each in english if each not in forms and not each.startswith(PREFIX))
    whole = {**_lent(english, lent, lang), **forms}
    is_own = _nearest(world, tag, lang) in ("", tag)
    return Outcome(Words(tag, whole, rule, lent, counted, is_own), diagnostics)


def _lent(
    english: Mapping[str, tuple[str, ...]], names: Sequence[str], lang: str
) -> dict[str, tuple[str, ...]]:
    """Give words that English lends; where they name their own language, they name the reader's."""
    lender = "".join(english.get(LANGUAGE, ()))
    reader = name_in(lang, OWN_LANGUAGE) if names else ""
    if not (lender and reader):
        return {name: english[name] for name in names}
    return {name: tuple(each.replace(lender, reader) for each in english[name]) for name in names}


def asked(world: World, document: Document, tag: str) -> tuple[Message, ...]:
    """Give the theme's words that a locale has to say itself, as messages: none for figures.

    Their source is what the theme calls them in the language of the document, or in English. The
    forms for one and for more stand in one text, with “|” between them.
    """
    if document.is_converted(tag) or not document.sources:
        return ()
    template = load(world, _TEMPLATE).value
    own = _of_theme(world, tag, document.langs[tag]).value
    if template is None or own is None or _is_english(world, tag, document.langs[tag], own):
        return ()
    english = {name: entry.sources for name, entry in template.entries.items()}
    known = {LANGUAGE, *(name for name, entry in own.entries.items() if entry.target)}
    lacking = _needed(document, [name for name in english if name not in known])
    if not lacking:
        return ()
    source = document.sources[0]
    theirs = _of_theme(world, source, document.langs[source]).value
    said = {name: entry.targets for name, entry in (theirs.entries if theirs else {}).items()}
    texts = (Message(_joined(said.get(name) or english[name]), f"{ID}{name}") for name in lacking)
    return tuple(text for text in texts if text.is_language)


def _of_theme(world: World, tag: str, lang: str) -> Outcome[Catalog]:
    """Read the theme's catalog for a locale, or for the language that it is of."""
    nearest = _nearest(world, tag, lang)
    return load(world, f"{WORDS_FOLDER}/{nearest or tag}.po")


def _nearest(world: World, tag: str, lang: str) -> str:
    """Give the locale of the theme that a locale's words are taken from; empty where it has none.

    Words for `zh-Hant` do for `zh-Hant-TW`, and for `zh-TW`, whose script they are in.
    """
    known = theme_locales(world)
    return next((each for each in (*within(tag), *within(lang)) if each in known), "")


def _is_english(world: World, tag: str, lang: str, own: Catalog) -> bool:
    """Tell whether a locale says what the template does."""
    return _nearest(world, tag, lang) == OWN_LANGUAGE and not own.entries


def _joined(forms: Sequence[str]) -> str:
    return f" {BETWEEN_FORMS} ".join(forms)


def _needed(document: Document, names: Sequence[str]) -> list[str]:
    """Give the words that a document may show: none for what it has not, nor for figures."""
    if not names:
        return []
    sections = [placed.section for placed in every(document)]
    missions = [each for each in sections if isinstance(each, Missions)]
    shown = {name for each in missions for one in each.missions for name in one.pictograms}
    listed = {each.of for each in sections if isinstance(each, Listing)}
    imprint = document.document.imprint
    licence = (imprint.licence if imprint else None) or ""
    is_planned = document.has_tracker or bool(document.indicators)
    kinds: Collection[str] = {each.kind for each in sections}
    conditions: Sequence[tuple[str, bool | Collection[str]]] = (
        (PREFIX, False),
        ("pictogram-", shown),
        ("licence-", {licence, f"{licence}-address"}),
        ("imprint-", imprint is not None),
        ("section-", kinds),
        ("listing-", {*listed, "short", "correction"} if listed else False),
        ("progress-", document.earlier is not None),
        *((each, is_planned) for each in ("tracker-", "status-", "detail-", "chart-", "timeline-")),
        *((each, is_planned) for each in ("indicator", "question")),
    )

    def is_needed(name: str) -> bool:
        for prefix, wanted in conditions:
            if name.startswith(prefix):
                rest = name.removeprefix(prefix)
                return wanted if isinstance(wanted, bool) else rest in wanted
        return True

    return [name for name in names if is_needed(name)]


def _lacking(missing: Sequence[str], document: Document, tag: str, catalog: Catalog) -> Diagnostic:
    shown = ", ".join(missing[:_NAMED]) + (" …" if len(missing) > _NAMED else "")
    hint = tell(
        "Run “blueprint locale sync {tag}”, and translate them in {file}.",
        tag=tag,
        file=catalog.file or f"locales/{tag}.po",
    )
    file = f"{WORDS_FOLDER}/{tag}.po"
    if document.is_converted(tag):
        hint = tell("Translate them in {file}, from {template}.", file=file, template=_TEMPLATE)
    return Diagnostic(
        "BP313",
        tell(
            "{count} of the theme’s words stand in English in {tag}: {words}",
            count=len(missing),
            tag=tag,
            words=shown,
        ),
        file=file if document.is_converted(tag) else catalog.file,
        severity=Severity.WARNING,
        hints=(hint,),
    )
