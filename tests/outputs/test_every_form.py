"""Every form of the document language in every file that is made of it.

The document is made from the nouns, so that a form which comes later is held here as well: whoever
adds one shows it in each of these, or says here why it is not to be seen.
"""

from __future__ import annotations

import base64
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import yaml

from blueprint_cli.catalogs import pofile
from documents import blueprint
from forms import EDITION, FILES, ISBN, Forms
from shared import folder as session_folder
from shared import made_once

from .publication import squeeze

EXPORTS = {"po": "en.po", "xliff": "en.xlf", "xliff2": "en.xlf2", "xlsx": "en.xlsx"}
#: What each file does not show, and why.
SPOKEN = ("notes",)  # for the speaker alone
POSTAL = "Party.address"  # who watches slides writes no letter
OTHER = "Selection.title"  # on paper, no way leads to other editions
UNSEEN: Mapping[str, tuple[str, ...]] = {
    "blueprint.html": SPOKEN,
    "blueprint.pdf": (*SPOKEN, OTHER),
    "slides.html": (POSTAL,),
    "slides.pdf": (*SPOKEN, POSTAL, OTHER),
    "blueprint.json": (),
    "en.po": (),
    "en.xlf": (),
    "en.xlf2": (),
    "en.xlsx": (),
    "review.html": (),
    "diff.json": (),
}

_DRAWING = re.compile(r"data:image/svg\+xml;base64,([\w+/=]+)")


@dataclass(frozen=True)
class Made:
    """Where everything is that was made of the document, and the tokens of its texts by field."""

    folder: Path
    tokens: Mapping[str, list[str]]
    left_out: list[str]
    reason: str


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return made_once(
        tmp_path_factory, "every-form", lambda: _make(session_folder(tmp_path_factory))
    )


def _make(session: Path) -> Made:
    folder = session / "every-form"
    forms = Forms()
    text = yaml.safe_dump(forms.document(), allow_unicode=True, sort_keys=False, width=10_000)
    for name, content in {"blueprint.yaml": text, **FILES}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, "utf-8")
    _run(folder, "locale", "sync")
    catalog = folder / "locales/en.po"
    entries = pofile.parse(catalog.read_text("utf-8")).entries
    filled = tuple(
        each.with_target(each.source.replace("示範文字", "Sample ")) if each.id else each
        for each in entries
    )
    catalog.write_text(str(pofile.PoFile(filled)), "utf-8")
    _run(folder, "build", "--edition", "full")
    # What takes longest, pages on paper and slides, `test_editions.py` has of an edition.
    _run(folder, "build", "--edition", EDITION, "--format", "html", "--format", "json")
    for form, name in EXPORTS.items():
        _run(folder, "locale", "export", "en", "--to", form, "--output", name)
    _run(folder, "diff", "--format", "html", "--output", "review.html")
    for name, content in {"blueprint.yaml": text, **FILES}.items():
        (folder / "new" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "new" / name).write_text(content.replace("示範", "更改"), "utf-8")
    shown = blueprint(folder, "diff", "blueprint.yaml", "new/blueprint.yaml", "--format", "json")
    (folder / "diff.json").write_text(shown.stdout, "utf-8")
    return Made(folder, forms.tokens, forms.left_out, forms.reason)


def _run(folder: Path, *arguments: str) -> None:
    ended = blueprint(folder, *arguments)
    assert ended.status == 0, ended.output


@pytest.mark.parametrize("name", UNSEEN)
def test_every_text_of_every_form_is_there(made: Made, name: str) -> None:
    own = [made.folder / "out" / tag / name for tag in ("zh-Hant", "en")]
    places = [*own, *(each.parent / EDITION / name for each in own)]
    files = [each for each in places if each.exists()] or [made.folder / name]
    assert len(files) in (1, len(own), len(places))
    for file in files:
        shown = _shown(file)
        unseen = {*UNSEEN[name]} - ({OTHER} if file.parent.name == EDITION else set())
        lost = {
            field: [token for token in tokens if token not in shown]
            for field, tokens in made.tokens.items()
            if not {field, field.rpartition(".")[2]} & unseen
        }
        assert {field: tokens for field, tokens in lost.items() if tokens} == {}


@pytest.mark.parametrize("name", UNSEEN)
def test_what_a_locale_leaves_out_is_in_no_file_of_it(made: Made, name: str) -> None:
    english, source = made.folder / "out/en" / name, made.folder / "out/zh-Hant" / name
    if source.exists():
        shown = _shown(source)
        assert [token for token in made.left_out if token not in shown] == []
        assert made.reason not in shown
    if source.exists() or name in EXPORTS.values():
        shown = _shown(english if source.exists() else made.folder / name)
        assert [token for token in (*made.left_out, made.reason) if token in shown] == []
    if name == "review.html":
        assert made.reason in _shown(made.folder / name)


@pytest.mark.parametrize("name", ["blueprint.html", "blueprint.pdf", "slides.html", "slides.pdf"])
def test_each_file_shows_the_isbn_that_is_its_own(made: Made, name: str) -> None:
    files = (_shown(made.folder / "out" / tag / name) for tag in ("en", "zh-Hant"))
    english, source = map(squeeze, files)
    assert (squeeze(ISBN) in english, squeeze(ISBN) in source) == (True, False)
    assert (squeeze("978-0-00-000000-2") in source) == (name == "blueprint.pdf")


def test_the_forms_are_those_of_the_schema(made: Made) -> None:
    assert {"Prose.text", "Footnote.text", "Remark.text", "Signature.name"} <= made.tokens.keys()
    assert sum(map(len, made.tokens.values())) > 250


def _shown(file: Path) -> str:
    match file.suffix:
        case ".pdf":
            return squeeze(_text_of(file))
        case ".xlsx":
            with zipfile.ZipFile(file) as parts:
                return "".join(
                    parts.read(each).decode() for each in parts.namelist() if each.endswith(".xml")
                )
    text = file.read_text("utf-8")
    drawings = (base64.b64decode(each).decode() for each in _DRAWING.findall(text))
    # Elements that keep characters on one line part a text.
    return "".join((text, re.sub("<[^>]*>", "", text), *drawings))


def _text_of(file: Path) -> str:
    """Give what is drawn on the pages of a PDF, and what stands for its pictures."""
    pages = pypdfium2.PdfDocument(file)
    drawn = [page.get_textpage().get_text_range() for page in pages]
    with pikepdf.open(file) as pdf:
        said = [str(each.Alt) for each in pdf.objects if _has_alternative(each)]
    return "\n".join([*drawn, *said])


def _has_alternative(node: pikepdf.Object) -> bool:
    return isinstance(node, pikepdf.Dictionary) and "/Alt" in node
