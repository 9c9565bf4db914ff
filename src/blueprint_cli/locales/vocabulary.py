"""The theme's own words: `templates/locales/theme.pot` in English, a catalog a locale beside it."""

from __future__ import annotations

from blueprint_cli.diagnostics import Diagnostic, Outcome
from blueprint_cli.locales.catalog import Catalog, load
from blueprint_cli.model.words import Words
from blueprint_cli.world import World

_FOLDER = "templates/locales"
_TEMPLATE = f"{_FOLDER}/theme.pot"
_SUFFIX = ".po"
#: The language that the template itself is written in.
_OWN = "en"


def known(world: World) -> tuple[str, ...]:
    """List the tags of the locales that the theme has words for."""
    names = (name for name in world.files(_FOLDER) if name.endswith(_SUFFIX))
    return tuple(sorted({_OWN, *(name.removesuffix(_SUFFIX) for name in names)}))


def words(world: World, tag: str) -> Outcome[Words]:
    """Give the theme's words in one locale; BP313 names words that its catalog lacks."""
    template = load(world, _TEMPLATE)
    own = load(world, f"{_FOLDER}/{tag}{_SUFFIX}")
    diagnostics = template.diagnostics + own.diagnostics
    if template.value is None or own.value is None:
        return Outcome(None, diagnostics)
    if tag == _OWN and not own.value.entries:
        return Outcome(_english(template.value), diagnostics)
    forms = {name: entry.targets for name, entry in own.value.entries.items() if entry.target}
    missing = sorted(template.value.entries.keys() - forms.keys())
    if missing:
        lack = Diagnostic(
            "BP313",
            f"the theme lacks {len(missing)} of its words in {tag}: {', '.join(missing)}",
            file=own.value.file,
            hints=(f"Translate them in {_FOLDER}/{tag}{_SUFFIX}, from {_TEMPLATE}.",),
        )
        return Outcome(None, (*diagnostics, lack))
    return Outcome(Words(tag, forms, own.value.plural), diagnostics)


def _english(template: Catalog) -> Words:
    forms = {name: entry.sources for name, entry in template.entries.items()}
    return Words(_OWN, forms, "(n != 1)")
