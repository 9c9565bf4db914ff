"""Documents to review: a plan in three locales, and what a translator has done to it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from blueprint_cli.catalogs.grammar import write_target
from blueprint_cli.diff.review.making import review
from blueprint_cli.diff.review.rows import Review, Row, Side
from blueprint_cli.pipeline import examine
from blueprint_cli.syntax import locate
from blueprint_cli.world import MemoryWorld

HEAD = """\
blueprint: 1
document:
  title: 香港創新科技發展藍圖
  publisher: 創新科技及工業局
  published: 2022-12-22
locales:
  zh-Hant: {strategy: source, lang: zh-Hant-HK}
  zh-Hans: {strategy: convert, lang: zh-Hans-HK}
  en: {strategy: translate, lang: en-HK}
sections:
"""

#: What the cover says in English.
COVER = {
    "document.title": ("香港創新科技發展藍圖", "Hong Kong Innovation and Technology Blueprint"),
    "document.publisher": ("創新科技及工業局", "Innovation, Technology and Industry Bureau"),
}


def prose(texts: Mapping[str, str]) -> str:
    """Give a document with a section of one paragraph for each text, by id, under one heading."""
    sections = []
    for number, (name, text) in enumerate(texts.items()):
        quoted = text.replace("'", "''")
        title = "" if number else ", title: 序言"
        sections.append(f"  - {{kind: quotation, id: {name}{title}, text: '{quoted}'}}\n")
    return HEAD + "".join(sections)


def entry(name: str, source: str, target: str, *comments: str) -> str:
    """Give an entry of a catalog; each comment as it stands in the file."""
    lines = (f"{comment}\n" for comment in comments)
    return (
        f'{"".join(lines)}msgctxt "{name}"\n'
        f'msgid "{write_target(source)}"\nmsgstr "{write_target(target)}"\n'
    )


def catalog(*entries: str, first: str = "first") -> str:
    """Give an English catalog of the cover, the title of the first section, and more entries."""
    cover = [entry(name, *sides) for name, sides in COVER.items()]
    title = entry(f"{first}.title", "序言", "Preface")
    return "\n".join([*cover, title, *entries])


def reviewed(document: str, files: Mapping[str, str]) -> Review:
    """Give the review of a document held in memory."""
    world = MemoryWorld({"blueprint.yaml": document, **files})
    examined = examine(world, "blueprint.yaml")
    assert examined.value is not None, examined.diagnostics
    checked = examined.value.checked
    localization = checked.localization
    return review(
        localization.documents,
        localization.catalogs,
        examined.value.about,
        partial(locate, checked.root),
    )


def row(made: Review, name: str) -> Row:
    """Give the row of a message."""
    (found,) = (each for each in made.rows if each.id == name)
    return found


def side(made: Review, name: str, tag: str = "en") -> Side:
    """Give what a locale says for a message."""
    (found,) = (each for each in row(made, name).sides if each.tag == tag)
    return found
