"""Scripts: the font packages that set what the theme's own fonts do not."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from blueprint_cli.theme.fonts import Fonts


class Package(NamedTuple):
    """A package of npm with the fonts of a script, whose files are licensed under SIL OFL 1.1.

    `regular` and `bold` are the SHA-256 of its files of the weights 400 and 700.
    """

    family: str
    name: str
    regular: str
    bold: str

    @property
    def licence(self) -> str:
        """The name under which its licence lies beside the fonts."""
        return f"OFL-{self.family.replace(' ', '')}.txt"

    @property
    def files(self) -> tuple[tuple[str, str], ...]:
        """Each file, with its SHA-256."""
        stem = self.family.replace(" ", "")
        return ((f"{stem}_400Regular.ttf", self.regular), (f"{stem}_700Bold.ttf", self.bold))

    def pins(self) -> list[dict[str, Any]]:
        """Give what `fonts.json` says of its files."""
        weights = zip((400, 700), self.files, strict=True)
        return [
            {
                "family": self.family,
                "weight": weight,
                "style": "normal",
                "file": file,
                "sha256": digest,
                "package": f"npm:{self.name}",
                "licence": self.licence,
            }
            for weight, (file, digest) in weights
        ]


#: By script (ISO 15924). The digests are of the files as their packages have them.
_PACKAGES = {
    "Jpan": Package(
        "Noto Sans JP",
        "@expo-google-fonts/noto-sans-jp@0.4.3",
        "d930d5d52d15231c283089760f84584272ad5e37e14607ba0d19c798e7a9caec",
        "c5b7b9d6a6eb682b0d4e6bbb38509575fd2759a28f147daa74714d1359a7909e",
    ),
    "Kore": Package(
        "Noto Sans KR",
        "@expo-google-fonts/noto-sans-kr@0.4.3",
        "8cbc9b353bb9ce848fd69bb6a507319dfacc659cf5fd643db5d88f3c4970e1dd",
        "4ffa20c272ae6d689f7c8d34ff9c8039a326e9c334d9fc8852b2a7396227d077",
    ),
    "Arab": Package(
        "Noto Sans Arabic",
        "@expo-google-fonts/noto-sans-arabic@0.4.3",
        "252629ca0e87b6233851249b8cbf7b43445211a8caf199f1b306a19202251508",
        "a86a704ff8b315082f4859b04c2f8f746f4cefb14553ef10505f143e0d4829d3",
    ),
    "Hebr": Package(
        "Noto Sans Hebrew",
        "@expo-google-fonts/noto-sans-hebrew@0.4.1",
        "e0ee753f09733337b9236221018d4bf71fd6d06c87dd76bbc83120514bc55911",
        "8010b087f33f152e25aef020e68cb5568d6f8deebb6dde8f60d655196e59ebde",
    ),
    "Thai": Package(
        "Noto Sans Thai",
        "@expo-google-fonts/noto-sans-thai@0.4.2",
        "9acb585d8662ca4ed1b1cf5889dfa1393f8555103b3986e1ea1e3af4faef70bd",
        "0be544f347b3ab6382bdc2b555a783727a4858a3dc140670406924670967d916",
    ),
    "Deva": Package(
        "Noto Sans Devanagari",
        "@expo-google-fonts/noto-sans-devanagari@0.4.1",
        "084a94d89eb54aafb93a056e15425c34fd859f6342875165d304837b3bcfc2d2",
        "67f1ec9e2ac30b261090e32953b2df0adf6c942ab26ac47efb490fa7315bddab",
    ),
}
#: What the theme's fonts set as its readers write it: Inter, and two for Chinese.
_SET = frozenset({"Latn", "Cyrl", "Grek", "Hant", "Hans"})


def script_of(lang: str) -> str:
    """Give the script that a language is written in (CLDR, likely subtags); empty if unknown."""
    from babel.core import get_global

    parts = lang.split("-")
    named = next((each for each in parts[1:] if len(each) == 4 and each.isalpha()), "")  # noqa: PLR2004 - ISO 15924
    likely = get_global("likely_subtags")
    full = likely.get("_".join(parts)) or likely.get(parts[0], "")
    return named or next((each for each in full.split("_")[1:] if len(each) == 4), "")  # noqa: PLR2004


def lacking(fonts: Fonts, tag: str, lang: str) -> tuple[str, Package | None] | None:
    """Give the script that no font of a locale's stack is made for, and the package of one.

    None where the theme sets the language; no package where none is known here.
    """
    script = script_of(lang)
    package = _PACKAGES.get(script)
    if not script or script in _SET or (package and package.family in fonts.stack(tag)):
        return None
    return script, package


def with_package(pins: bytes, tag: str, package: Package) -> str:
    """Give the text of `fonts.json` with a package's files, and a locale that is set in them."""
    content = json.loads(pins)
    content["stacks"] = {tag: [package.family, *content["stacks"]["*"]], **content["stacks"]}
    named = {each["family"] for each in content["fonts"]}
    content["fonts"] += package.pins() if package.family not in named else []
    return json.dumps(content, indent=2) + "\n"


def without(pins: bytes, tag: str) -> tuple[str, tuple[str, ...]]:
    """Give the text of `fonts.json` without a locale, and the files that no other is set in."""
    content = json.loads(pins)
    own = content["stacks"].pop(tag, [])
    used = {family for stack in content["stacks"].values() for family in stack}
    gone = [each for each in content["fonts"] if each["family"] in set(own) - used]
    content["fonts"] = [each for each in content["fonts"] if each not in gone]
    files: Iterable[str] = (name for each in gone for name in (each["file"], each["licence"]))
    return json.dumps(content, indent=2) + "\n", tuple(dict.fromkeys(files))
