"""What translators' tools really saved is read as they meant it: see `tests/tools/README.md`."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from blueprint_cli.catalogs import pofile
from blueprint_cli.catalogs.pofile import Entry
from documents import Run, blueprint
from places import TESTS

TOOLS = TESTS / "tools"


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    """Give a folder of its own with the document that all these files belong to."""
    return Path(shutil.copytree(TOOLS / "harbour", tmp_path / "harbour"))


def take(harbour: Path, file: Path | str, *options: str) -> Run:
    run = blueprint(harbour, "locale", "import", str(file), "--by", "Desk", *options)
    assert run.status == 0, run.output
    return run


def entry(harbour: Path, name: str) -> Entry:
    text = (harbour / "locales/en.po").read_text("utf-8")
    return next(each for each in pofile.parse(text).entries if each.id == name)


def test_catalog_that_poedit_saved(harbour: Path) -> None:
    shutil.copy(TOOLS / "poedit-3.2.2/en.po", harbour / "locales/en.po")
    run = blueprint(harbour, "check")
    assert (run.status, "BP310" in run.output) == (0, False), run.output
    assert blueprint(harbour, "locale", "sync").status == 0


def test_catalog_with_dates_of_iso_8601(harbour: Path) -> None:
    shutil.copy(TOOLS / "i18next-conv-16.0.0/en.po", harbour / "locales/en.po")
    run = blueprint(harbour, "check")
    assert (run.status, "BP310" in run.output) == (0, False), run.output


@pytest.mark.parametrize("file", ["poedit-3.2.2/packet.po", "poedit-3.2.2/packet.xlf"])
def test_packet_that_poedit_saved(harbour: Path, file: str) -> None:
    take(harbour, TOOLS / file)
    own = entry(harbour, "benches.text")
    assert (own.target, own.is_fuzzy) == ("Place a bench every fifty metres", False)


def test_needs_editing_of_weblate_is_unfinished(harbour: Path) -> None:
    take(harbour, TOOLS / "weblate-5.14.3/packet.xlf")
    own = entry(harbour, "ramps.text")
    assert (own.target, own.is_fuzzy) == ("Put a ramp at every entrance", True)
    (approved,) = entry(harbour, "walkway.title").comments
    assert approved.startswith("approved: Desk")


@pytest.mark.parametrize("name", ["msgcat", "msguniq", "msgmerge"])
def test_packets_through_gettext(harbour: Path, name: str) -> None:
    run = take(harbour, TOOLS / f"gettext-0.21/{name}.po", "--locale", "en")
    assert "Traceback" not in run.output


def test_packet_that_omegat_saved(harbour: Path) -> None:
    take(harbour, TOOLS / "omegat-3.6.0/packet.po")
    assert not entry(harbour, "benches.text").is_fuzzy


def test_workbook_that_libreoffice_saved(harbour: Path) -> None:
    take(harbour, TOOLS / "libreoffice-7.4.7/packet.xlsx")


# What a state means that came back as it went out, beside a text that did not.

FORMS = {"po": "p.po", "xliff": "p.xlf", "xliff2": "p.xlf", "xlsx": "p.xlsx"}
OLD, NEW = "Add a ramp at every entrance", "Put a ramp at every entrance"


def signed_packet(harbour: Path, form: str, edit: Callable[[Path], None]) -> Run:
    signing = ("approve", "en", "ramps.text", "--as", "reviewed", "--by", "Head")
    assert blueprint(harbour, "locale", *signing).status == 0
    file = harbour / FORMS[form]
    out = blueprint(harbour, "locale", "export", "en", "--to", form, "--output", file.name)
    assert out.status == 0, out.output
    edit(file)
    return take(harbour, file.name)


def replaced(*pairs: tuple[str, str]) -> Callable[[Path], None]:
    def edit(file: Path) -> None:
        text = file.read_text("utf-8")
        for old, new in pairs:
            assert old in text, old
            text = text.replace(old, new)
        file.write_text(text, "utf-8")

    return edit


def reworded_cell(file: Path) -> None:
    from openpyxl import load_workbook

    book = load_workbook(file)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    (own,) = [cell for cell in cells if cell.value == OLD]
    own.value = NEW
    book.save(file)


REWORDED = {form: replaced((OLD, NEW)) for form in ("po", "xliff", "xliff2")} | {
    "xlsx": reworded_cell
}


@pytest.mark.parametrize("form", FORMS)
def test_a_text_reworded_after_its_sign_off_is_not_signed(harbour: Path, form: str) -> None:
    run = signed_packet(harbour, form, REWORDED[form])
    own = entry(harbour, "ramps.text")
    assert (own.target, own.is_fuzzy) == (NEW, False)
    assert [each for each in own.comments if "Desk" in each] == []
    assert "reworded after their sign-off, which counts no more: 1" in run.stdout
    status = blueprint(harbour, "locale", "status", "en", "--format", "json")
    assert '"reviewed": 0' in status.stdout


@pytest.mark.parametrize(
    ("form", "raised"), [("xliff", ("signed-off", "final")), ("xliff2", ("reviewed", "final"))]
)
def test_a_state_that_was_raised_signs_for_the_new_wording(
    harbour: Path, form: str, raised: tuple[str, str]
) -> None:
    old, new = (f'state="{each}"' for each in raised)
    signed_packet(harbour, form, replaced((OLD, NEW), (old, new)))
    assert any(each.startswith("approved: Desk") for each in entry(harbour, "ramps.text").comments)


def test_a_packet_without_its_notes_is_held_against_the_catalog(harbour: Path) -> None:
    def edit(file: Path) -> None:
        lines = file.read_text("utf-8").splitlines(keepends=True)
        kept = "".join(line for line in lines if ">base: " not in line)
        file.write_text(kept.replace(OLD, NEW), "utf-8")

    signed_packet(harbour, "xliff", edit)
    assert [each for each in entry(harbour, "ramps.text").comments if "Desk" in each] == []


# Encodings that a packet may come back in.

ENCODINGS = ("GB18030", "GB2312", "BIG5", "BIG5-HKSCS", "UTF-16", "UTF-16LE", "UTF-16BE")


def encoded(encoding: str, said: str = "") -> bytes:
    text = (TOOLS / "poedit-3.2.2/packet.po").read_text("utf-8")
    return text.replace("charset=utf-8", f"charset={said or encoding}").encode(encoding)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_packet_is_read_in_the_encoding_that_its_header_names(
    harbour: Path, encoding: str
) -> None:
    # Programs name the smaller set, and write what only the larger one has.
    larger = {"GB2312": "gb18030", "BIG5": "big5hkscs"}.get(encoding, encoding)
    (harbour / "p.po").write_bytes(encoded(larger, encoding))
    take(harbour, "p.po")
    assert entry(harbour, "benches.text").target == "Place a bench every fifty metres"


@pytest.mark.parametrize(
    ("said", "encoding"),
    [("GB18030", "big5hkscs"), ("BIG5", "gb18030"), ("EUC-KR", "gb18030"), ("ASCII", "gb18030")],
)
def test_an_encoding_that_is_not_the_file_s_is_told_at_the_header(
    harbour: Path, said: str, encoding: str
) -> None:
    (harbour / "p.po").write_bytes(encoded(encoding, said))
    run = blueprint(harbour, "locale", "import", "p.po")
    assert run.status == 1
    assert "p.po:10:" in run.output, run.output
    assert "BP310" in run.output


@pytest.mark.parametrize("said", ["unicode_escape", "rot13", "idna", "x-unknown", "base64", "hex"])
def test_no_other_codec_of_python_is_asked(harbour: Path, said: str) -> None:
    (harbour / "p.po").write_bytes(encoded("gb18030", said))
    run = blueprint(harbour, "locale", "import", "p.po")
    assert (run.status, "BP002" in run.output) == (1, True), run.output


def test_a_spreadsheet_of_libreoffice_is_refused_with_its_menu(harbour: Path) -> None:
    file = TOOLS / "libreoffice-7.4.7/packet.ods"
    run = blueprint(harbour, "locale", "import", str(file))
    assert (run.status, run.codes) == (1, ["BP501"])
    assert "choose File, Save As" in run.output


def test_the_report_tells_which_texts_are_drafts_still(harbour: Path) -> None:
    run = take(harbour, TOOLS / "libreoffice-7.4.7/packet.xlsx")
    assert run.stdout == "locales/en.po: targets taken: 1; of them drafts: 1\n"


def test_what_went_out_with_a_code_that_is_lost_comes_back(harbour: Path) -> None:
    catalog = harbour / "locales/en.po"
    text = catalog.read_text("utf-8")
    assert "Join **twenty kilometres** of walkway" in text
    document = harbour / "blueprint.yaml"
    coded = ("**二十公里**步道", "`二十公里`步道")
    document.write_text(document.read_text("utf-8").replace(*coded), "utf-8")
    spoken = text.replace(*coded).replace("**twenty kilometres**", "`twenty kilometres`")
    catalog.write_text(spoken, "utf-8")
    assert blueprint(harbour, "locale", "sync").status == 0
    for form, name in FORMS.items():
        out = blueprint(harbour, "locale", "export", "en", "--to", form, "--output", name)
        assert out.status == 0, out.output
        assert take(harbour, name).stdout.endswith(": nothing new\n"), form
