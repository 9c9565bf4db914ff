"""The theme's own words: `templates/locales/theme.pot` in English, a catalog a locale beside it."""

from __future__ import annotations

from collections.abc import Sequence

from blueprint_cli.catalogs.catalog import Catalog, load
from blueprint_cli.diagnostics import Diagnostic, Outcome, tell
from blueprint_cli.theme.figures import PREFIX
from blueprint_cli.theme.words import OWN_LANGUAGE, WORDS_FOLDER, Words
from blueprint_cli.world import World

_TEMPLATE = f"{WORDS_FOLDER}/theme.pot"


def words(world: World, tag: str) -> Outcome[Words]:
    """Give the theme's words in one locale; BP313 names words that its catalog lacks.

    It may lack those for figures: CLDR says what it can in their place.
    """
    template = load(world, _TEMPLATE)
    own = load(world, f"{WORDS_FOLDER}/{tag}.po")
    diagnostics = template.diagnostics + own.diagnostics
    if template.value is None or own.value is None:
        return Outcome(None, diagnostics)
    if tag == OWN_LANGUAGE and not own.value.entries:
        return Outcome(_english(template.value), diagnostics)
    forms = {name: entry.targets for name, entry in own.value.entries.items() if entry.target}
    needed = {name for name in template.value.entries if not name.startswith(PREFIX)}
    missing = sorted(needed - forms.keys())
    if missing:
        lack = _lacking(missing, tag, own.value.file)
        return Outcome(None, (*diagnostics, lack))
    return Outcome(Words(tag, forms, own.value.plural), diagnostics)


def _english(template: Catalog) -> Words:
    forms = {name: entry.sources for name, entry in template.entries.items()}
    return Words(OWN_LANGUAGE, forms, "(n != 1)")


def _lacking(missing: Sequence[str], tag: str, file: str) -> Diagnostic:
    return Diagnostic(
        "BP313",
        tell(
            "the theme lacks {count} of its words in {tag}: {words}",
            count=len(missing),
            tag=tag,
            words=", ".join(missing),
        ),
        file=file,
        hints=(
            tell(
                "Translate them in {file}, from {template}.",
                file=f"{WORDS_FOLDER}/{tag}.po",
                template=_TEMPLATE,
            ),
        ),
    )
