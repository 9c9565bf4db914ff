"""BP1xx: faults of what a document needs beside its own text, found in its surroundings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from blueprint_cli import pictures
from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.surroundings import Sited
from blueprint_cli.diagnostics import Severity, did_you_mean, shorten, tell
from blueprint_cli.language.folding import is_east_asian
from blueprint_cli.language.tags import is_chinese
from blueprint_cli.markup import is_language
from blueprint_cli.model.document import Document
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.sections import Missions
from blueprint_cli.model.selection import left_out
from blueprint_cli.model.structure import drawn_texts, pictured
from blueprint_cli.model.structure.outline import written
from blueprint_cli.model.walk import Path
from blueprint_cli.pictures.lettering import Piece, lettering
from blueprint_cli.source import normalize
from blueprint_cli.theme.words import is_spoken, theme_locales
from blueprint_cli.world import UnreadableError, World

_PICTOGRAMS, _DRAWINGS = "templates/pictograms", "templates/drawings"


@check("BP109", "missing-image", stage=Sited, firm=True)
def missing_image(sited: Sited) -> Iterator[Finding]:
    """See that every picture is there, is whole, and is one that all outputs can show.

    A PNG or JPEG is decoded to its last line. An SVG holds shapes and text alone: no script, no
    font, no other picture, nothing that moves or leads outside, and no more than a picture needs.

    Why: a figure without its picture is a hole on the page, and so is one that is damaged.
    Example: `image: images/map.svg` where the folder `images` holds `Map.svg`.
    """
    yield from _figures(sited)
    yield from _of_the_theme(sited)


def _figures(sited: Sited) -> Iterator[Finding]:
    known: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {}
    for path, image in pictured.pictures(sited.document):
        if not image.lower().endswith(pictures.SUFFIXES):
            message = tell("the picture is of a kind that cannot be shown")
            yield Finding(path, message, (tell("Save the picture as SVG, PNG or JPEG."),))
            continue
        try:
            content = sited.world.read(image)
        except UnreadableError as error:
            hints = (error.hint, *_near(image, sited.world))
            message = tell("the picture cannot be read: {reason}", reason=error.reason)
            yield Finding(path, message, hints)
            continue
        if image not in known:
            known[image] = (*pictures.faults(image, content), *_of_locales(sited, image))
        yield from (Finding(path, *fault) for fault in known[image])


def _of_locales(sited: Sited, image: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the faults of the versions that locales have of a picture, with the file at fault."""
    for tag in sited.document.locales:
        own = pictures.shown_in(sited.world, image, tag)
        if own == image:
            continue
        see = tell("See {file}.", file=own)
        try:
            found = tuple(pictures.faults(own, sited.world.read(own)))
        except UnreadableError as error:
            reason = tell("the picture cannot be read: {reason}", reason=error.reason)
            yield reason, (error.hint, see)
            continue
        yield from ((message, (*hints, see)) for message, hints in found)


@check("BP161", "picture-in-one-language", stage=Sited, severity=Severity.NOTE)
def picture_in_one_language(sited: Sited) -> Iterator[Finding]:
    """Find drawings with words in them that other languages have no version of.

    A version for a locale lies beside the picture: `images/map.en.svg` beside `images/map.svg`. Or
    the texts in the drawing are translated, which `texts: translated` says of a figure: each needs
    an `id` in it then.

    Why: readers of the translation see words that they cannot read.
    Example: `image: images/map.svg`, where the drawing says 新界, and there is a locale `en`.
    """
    (source, *_) = (*sited.document.sources, "")
    others = [tag for tag in sited.document.locales if tag != source]
    away = {tag: left_out.roots(sited.document, tag) for tag in others}
    for path, image in pictured.pictures(sited.document):
        shown = (tag for tag in others if not left_out.is_in(path, away[tag]))
        left = [tag for tag in shown if pictures.shown_in(sited.world, image, tag) == image]
        words = _words(sited.world, image, source) if left else []
        if words and drawn_texts.are_translated(sited.document, path):
            yield from _unknown(path, image, words)
        elif words:
            message = tell(
                "the picture holds words, and has no version for {tags}", tags=", ".join(left)
            )
            file = pictures.versions(image, left[0])[0]
            also = tell("Or give each text in it an id, and write “texts: translated”.")
            yield Finding(path, message, (tell("Save one as {file}.", file=file), also))


def _unknown(path: Path, image: str, words: Iterable[Piece]) -> Iterator[Finding]:
    """Tell of words in a drawing that have no id of their own to be translated by."""
    lost = [each for each in words if not each.name]
    if lost:
        said = shorten(lost[0].text)
        message = tell(
            "the picture says “{text}”, which has no id of its own to be translated by", text=said
        )
        hint = tell(
            'In {file}, write <text id="north">, with letters and hyphens; or a <tspan> with an '
            "id around each part of it.",
            file=image,
        )
        yield Finding(path, message, (hint,))


def _words(world: World, image: str, source: str) -> list[Piece]:
    """Give what a drawing says in the source's language."""
    if not image.lower().endswith(".svg") or not world.exists(image):
        return []
    try:
        drawing = normalize(world.read(image).decode("utf-8", "replace"))
    except UnreadableError:
        return []
    says = is_east_asian if is_chinese(source) else is_language
    pieces = lettering(drawing).pieces
    return [each for each in pieces if not each.is_heard and says(each.text)]


def _of_the_theme(sited: Sited) -> Iterator[Finding]:
    """Look at the drawings that the theme puts on pages, each once: a folder may bring its own."""
    names = (name for name in sited.world.files(_DRAWINGS) if name.endswith(".svg"))
    paths: dict[str, Path] = {f"{_DRAWINGS}/{name}": () for name in names}
    for place, name in _pictograms(sited.document):
        paths.setdefault(f"{_PICTOGRAMS}/{name}.svg", place)
    for path, place in paths.items():
        if sited.world.exists(path):
            content = sited.world.read(path)
            yield from (Finding(place, *fault) for fault in pictures.faults(path, content))


@check("BP110", "unknown-pictogram", stage=Sited, firm=True)
def unknown_pictogram(sited: Sited) -> Iterator[Finding]:
    """Find pictograms that the theme does not have.

    Why: a mission without its pictogram is a hole on the page.
    Example: `pictograms: [lightbulb]`, where the theme has `light-bulb`.
    """
    known = {name.removesuffix(".svg") for name in sited.world.files(_PICTOGRAMS)}
    for path, name in _pictograms(sited.document):
        if name not in known:
            message = tell("the theme has no pictogram “{name}”", name=name)
            yield Finding(path, message, did_you_mean(name, known))


@check("BP111", "wordless-pictogram", stage=LocalizedDocument, firm=True)
def wordless_pictogram(document: LocalizedDocument) -> Iterator[Finding]:
    """See that the theme says in words what each pictogram shows.

    Why: a reader who cannot see a picture hears its words.
    Example: `templates/pictograms/robot.svg` without the word `pictogram-robot` in a locale.
    """
    for path, name in _pictograms(document.document):
        if left_out.is_in(path, document.left_out):
            continue
        word = f"pictogram-{name}"
        if word not in document.words:
            message = tell(
                "the theme has no {tag} words for the pictogram “{name}”",
                tag=document.tag,
                name=name,
            )
            hint = tell(
                "Add {word} to templates/locales/{tag}.po and theme.pot.",
                word=word,
                tag=document.tag,
            )
            yield Finding(path, message, (hint,))


@check("BP307", "unknown-locale", stage=Sited, firm=True)
def unknown_locale(sited: Sited) -> Iterator[Finding]:
    """Find locales in a language that neither the theme nor Unicode's CLDR knows.

    Why: headings, page numbers and the date would stand there in another language.
    Example: the locale `zh-Hnat`.
    """
    known = theme_locales(sited.world)
    for tag in sited.document.locales:
        if not is_spoken(tag, sited.world):
            message = tell("the theme has no words for the locale {tag}", tag=tag)
            hint = tell(
                "Or translate templates/locales/theme.pot to templates/locales/{tag}.po.", tag=tag
            )
            yield Finding(("locales", tag), message, (*did_you_mean(tag, known), hint), key=True)


def _pictograms(document: Document) -> Iterator[tuple[Path, str]]:
    for placed in written(document):
        section = placed.section
        for number, mission in enumerate(section.missions if isinstance(section, Missions) else ()):
            for place, name in enumerate(mission.pictograms):
                yield (*placed.path, "missions", number, "pictograms", place), name


def _near(image: str, world: World) -> tuple[str, ...]:
    folder, _, name = image.rpartition("/")
    return did_you_mean(name, world.files(folder)) if name not in world.files(folder) else ()
