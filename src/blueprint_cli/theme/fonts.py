"""The theme's fonts: pinned by SHA-256, private to the tool, subset for the screen."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import sha256
from html import escape
from pathlib import Path

from blueprint_cli.diagnostics import said_by, shorten, tell
from blueprint_cli.drafts import replace_file, sweep, temporary_folder
from blueprint_cli.language.tags import within
from blueprint_cli.world import UnreadableError, World, cache_folder, read_json

FOLDER = "templates/fonts"
#: The tables without which no font is drawn.
_TABLES = {"cmap", "head", "hhea", "hmtx", "maxp"}
#: Font files that were found to be as pinned, by their digest, and so many bytes of them at most:
#: every file that is made asks for them, and it is quicker to compare than to digest and unpack.
_VERIFIED: dict[str, bytes] = {}
_KEPT = 64 * 1024 * 1024
#: What to do about a `FontError`.
HINT = tell("Restore templates/fonts/ from the repository, or reinstall blueprint.")


@dataclass(frozen=True)
class Font:
    """One font file, as `templates/fonts/fonts.json` pins it.

    `origin` is the SHA-256 of the file in its package where the pinned one was made from that.
    """

    family: str
    weight: int
    style: str
    file: str
    sha256: str
    package: str
    licence: str
    origin: str = ""

    @property
    def path(self) -> str:
        """The file's path in the document's World."""
        return f"{FOLDER}/{self.file}"


@dataclass(frozen=True)
class Fonts:
    """All pinned fonts, and the families each locale is set in, by tag; `*` for any other."""

    fonts: tuple[Font, ...]
    stacks: dict[str, list[str]]

    def stack(self, tag: str) -> list[str]:
        """Give the families of a locale, the first one first."""
        known = next((each for each in within(tag) if each in self.stacks), "*")
        return self.stacks[known]

    def families(self, tag: str) -> list[str]:
        """Give all families: those of a locale, then the others, for the languages that it names.

        A page in Traditional Chinese leads to one in 简体中文, which no font of its own can set.
        """
        return list(dict.fromkeys((*self.stack(tag), *(font.family for font in self.fonts))))

    def of(self, tag: str) -> list[Font]:
        """Give the font files of a locale's families."""
        families = self.stack(tag)
        return [font for font in self.fonts if font.family in families]


class FontError(Exception):
    """Pins that cannot be read, or a font file that is missing or not the one pinned."""


def load(world: World) -> Fonts:
    """Read the pins. Raises `FontError` where they are not whole."""
    path = f"{FOLDER}/fonts.json"
    try:
        content = read_json(world.read(path))
        pinned = Fonts(
            tuple(_font(Font(**each)) for each in content["fonts"]),
            {tag: _texts(*families) for tag, families in content["stacks"].items()},
        )
    except UnreadableError as error:
        raise FontError(said_by(error)) from error
    except ValueError as error:
        raise FontError(
            tell("{path} is not JSON: {reason}", path=path, reason=said_by(error))
        ) from error
    except (AttributeError, KeyError, TypeError) as error:
        raise FontError(
            tell(
                "{path} is not a list of fonts with their stacks: {reason}",
                path=path,
                reason=said_by(error),
            )
        ) from error
    _require_stacks(path, pinned)
    return pinned


def _font(pin: Font) -> Font:
    """Give a pin whose values are of its kinds. Raises TypeError where the file says others."""
    if not isinstance(pin.weight, int):
        raise TypeError(tell("a weight is a number"))
    _texts(pin.family, pin.style, pin.file, pin.sha256, pin.package, pin.licence, pin.origin)
    return pin


def _texts(*names: object) -> list[str]:
    for each in names:
        if not isinstance(each, str):
            raise TypeError(tell("{name} is no text", name=shorten(repr(each))))
    return [str(each) for each in names]


def _require_stacks(path: str, pinned: Fonts) -> None:
    """See that every locale has a stack, and every family of a stack a file."""
    if "*" not in pinned.stacks:
        raise FontError(
            tell("{path} has no stack “*” for the locales without one of their own", path=path)
        )
    families = {font.family for font in pinned.fonts}
    for tag, stack in pinned.stacks.items():
        for family in stack:
            if family not in families:
                raise FontError(
                    tell(
                        "{path} has no file of the family “{family}” in the stack “{tag}”",
                        path=path,
                        family=family,
                        tag=tag,
                    )
                )


def verify(world: World, font: Font) -> bytes:
    """Give the bytes of a font file. Raises `FontError` if they are not those pinned, or no font.

    WeasyPrint crashes on a missing font and says nothing of a damaged one, so this comes first.
    """
    if not world.exists(font.path):
        raise FontError(tell("{path} is missing", path=font.path))
    try:
        content = world.read(font.path)
    except UnreadableError as error:
        raise FontError(said_by(error)) from error
    known = _VERIFIED.get(font.sha256)
    if content == known:
        return known  # the very object, for what is remembered of it is then found at once
    if sha256(content).hexdigest() != font.sha256:
        raise FontError(tell("{path} is not the file pinned in fonts.json", path=font.path))
    if not _is_whole(content):
        raise FontError(tell("{path} is damaged: it is no whole font file", path=font.path))
    if len(content) + sum(map(len, _VERIFIED.values())) <= _KEPT:
        _VERIFIED[font.sha256] = content
    return content


def _is_whole(content: bytes) -> bool:
    """Tell whether a file is an OpenType font that has all its tables, and characters to show.

    Damage is no fault of the digest's: a file may have been pinned as it is. The tables are those
    that ISO/IEC 14496-22, 5.2.1, requires for drawing; HarfBuzz drops what it cannot read.
    """
    from io import BytesIO

    from fontTools.ttLib import TTFont

    try:
        with TTFont(BytesIO(content), lazy=True) as font:
            own = font.reader.tables
            ends = [table.offset + table.length for table in own.values()]
            outlines = "CFF " in own or {"glyf", "loca"} <= own.keys()
            whole = outlines and own.keys() >= _TABLES and max(ends) <= len(content)
            return bool(whole and font["maxp"].numGlyphs and covered(content))
    except Exception:  # noqa: BLE001 - fontTools raises what it stumbles over
        return False


#: Characters that these families draw by the glyph of the middle dot: a PDF tells one character
#: for a glyph, so that both would be copied as the same.
_SHARED = "•"
_SHARING = ("Noto Sans HK", "Noto Sans SC")
#: What fontconfig has seen in the fonts. It takes no notice of other rules: those want a new name.
_SCANS = "fontconfig-2"


def isolate(world: World, fonts: Fonts) -> None:
    """Point fontconfig at the pinned files alone, so that no font of the machine is used.

    Must run before Pango is loaded: fontconfig reads its configuration once a process.
    """
    paths = [os.path.realpath(world.path(font.path)) for font in fonts.fonts]
    try:
        target = _configured(paths, _writable(cache_folder() / _SCANS))
    except OSError:  # the cache is full
        target = _configured(paths, temporary_folder())
    os.environ["FONTCONFIG_FILE"] = str(target)


def _configured(paths: list[str], folder: Path) -> Path:
    """Give the configuration in a folder, which is fontconfig's cache too."""
    text = _configuration(paths, folder)
    name = f"fonts-{sha256(text.encode()).hexdigest()[:16]}.conf"
    target = folder / name
    if not target.exists():
        sweep(folder)
        replace_file(target, text.encode())
    return target


def _writable(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return temporary_folder()
    return folder if os.access(folder, os.W_OK) else temporary_folder()


def _configuration(paths: list[str], folder: Path) -> str:
    folders = "".join(
        f"<dir>{escape(each)}</dir>" for each in sorted({str(Path(path).parent) for path in paths})
    )
    accepted = "".join(f"<glob>{escape(path)}</glob>" for path in paths)
    return (
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>'
        f"{folders}<cachedir>{escape(str(folder))}</cachedir>"
        f"<selectfont><acceptfont>{accepted}</acceptfont>"
        "<rejectfont><glob>*</glob></rejectfont></selectfont>"
        f"{''.join(map(_without_shared_glyphs, _SHARING))}</fontconfig>\n"
    )


def _without_shared_glyphs(family: str) -> str:
    """Take characters from a family, so that another draws them: see `_SHARED`."""
    taken = "".join(f"<int>0x{ord(character):x}</int>" for character in _SHARED)
    return (
        f'<match target="scan"><test name="family"><string>{escape(family)}</string></test>'
        '<edit name="charset" mode="assign"><minus><name>charset</name>'
        f"<charset>{taken}</charset></minus></edit></match>"
    )


@cache
def subset(content: bytes, characters: frozenset[str]) -> bytes:
    """Give a WOFF font that has the given characters of a TrueType font, and no others."""
    from io import BytesIO

    import uharfbuzz
    from fontTools.ttLib import TTFont

    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.update(map(ord, characters))
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING
    small = uharfbuzz.subset(uharfbuzz.Face(content), wanted).blob.data
    font = TTFont(BytesIO(small), recalcTimestamp=False)
    font.flavor = "woff"
    packed = BytesIO()
    font.save(packed)
    return packed.getvalue()


@lru_cache(maxsize=4)
def covered(content: bytes) -> frozenset[int]:
    """Give the code points that a font has glyphs for."""
    import uharfbuzz

    return frozenset(uharfbuzz.Face(content).unicodes)


def faces(world: World, texts: Mapping[str, Iterable[str]]) -> list[tuple[Font, bytes]]:
    """Give the fonts of locales as WOFF subsets for the text of each, by tag.

    A character goes to the first family of the locale that has it, or to another locale's; a font
    that several locales use is there once, one with nothing to show is left out.
    """
    fonts, contents, wanted = load(world), dict[Font, bytes](), dict[Font, set[int]]()
    for tag, characters in texts.items():
        left = {ord(each) for each in characters}
        for family in fonts.families(tag):
            if not left:
                break
            members = [font for font in fonts.fonts if font.family == family]
            contents.update((font, verify(world, font)) for font in members if font not in contents)
            taken = left & covered(contents[members[0]])
            left -= taken
            for font in members if taken else ():
                wanted.setdefault(font, set()).update(taken)
    return [
        (font, subset(contents[font], frozenset(map(chr, points))))
        for font, points in wanted.items()
    ]
