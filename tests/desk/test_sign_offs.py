"""States and sign-offs: what status, approve and `build --require` make of them."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from blueprint_cli.model.states import SignOff, State, read_sign_off, seal
from documents import Run, blueprint, small, write

DOCUMENT = small(
    **{"zh-Hant": "zh-Hant: {strategy: source}\n  en: {strategy: translate, lang: en-HK}"}
)
CONVERTED = "zh-Hant: {strategy: source}\n  zh-Hans: {strategy: convert}"
HEADER = (
    'msgid ""\nmsgstr ""\n"Language: en_HK\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
)
CATALOG = (
    HEADER
    + """
msgctxt "document.title"
msgid "香港創新科技發展藍圖"
msgstr "Hong Kong Innovation and Technology Development Blueprint"

msgctxt "document.publisher"
msgid "創新科技及工業局"
msgstr "Innovation, Technology and Industry Bureau"

msgctxt "preface.title"
msgid "舊序言"
msgstr "Preface"
"""
)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return write(tmp_path, {"blueprint.yaml": DOCUMENT, "locales/en.po": CATALOG})


def approve(place: Path, *arguments: str) -> Run:
    return blueprint(place, "locale", "approve", "en", *arguments, "--by", "Language Section")


def catalog(place: Path) -> str:
    return (place / "locales/en.po").read_text("utf-8")


def test_status_counts_every_kind(place: Path) -> None:
    approve(place, "document.title", "--as", "reviewed")
    told = json.loads(blueprint(place, "locale", "status", "--format", "json").stdout)
    english = told["locales"]["en"]
    counted = {name: english[name] for name in ("total", "translated", "stale", "missing")}
    assert counted == {"total": 4, "translated": 2, "stale": 1, "missing": 1}
    assert (english["reviewed"], english["approved"], english["percent"]) == (1, 0, 50)
    assert english["fallback"] == 1
    # 序言 and 創新是發展的動力。 are left; a full stop is a character, and no word.
    assert (english["words"], english["characters"]) == (10, 11)
    assert [each["id"] for each in english["sections"]] == ["document", "preface"]


def test_status_for_people_and_for_a_badge(place: Path) -> None:
    assert blueprint(place, "locale", "status", "en", "--format", "percent").stdout == "50\n"
    table = blueprint(place, "locale", "status").stdout
    assert table.startswith("en 50%")
    assert "序言" in table
    chinese = blueprint(place, "locale", "status", "--lang", "zh-Hant").stdout
    assert "已翻譯" in chinese


def test_sign_off_is_a_comment_above_the_entry(place: Path) -> None:
    done = approve(place, "document.title")
    assert done.status == 0
    day = subprocess.run(["date", "-u", "+%F"], capture_output=True, text=True, check=True).stdout
    own = seal("香港創新科技發展藍圖", "Hong Kong Innovation and Technology Development Blueprint")
    line = f"# approved: Language Section, {day.strip()}, {own}\n"
    assert catalog(place) == CATALOG.replace(
        'msgctxt "document.title"', f'{line}msgctxt "document.title"'
    )


def test_section_and_all_sign_what_can_be_signed(place: Path) -> None:
    section = approve(place, "preface")
    assert (section.status, section.codes) == (1, ["BP345", "BP345"])
    assert "it is stale" in section.stderr
    assert "it is missing" in section.stderr
    assert catalog(place) == CATALOG
    everything = approve(place, "--all")
    assert (everything.status, everything.stdout) == (1, "en: 2 approved by Language Section\n")
    assert catalog(place).count("# approved: ") == 2


def test_sign_offs_of_other_states_stay(place: Path) -> None:
    approve(place, "document", "--as", "reviewed")
    approve(place, "document.title", "--as", "approved")
    approve(place, "document.title", "--as", "approved")
    assert catalog(place).count("# reviewed: ") == 2
    assert catalog(place).count("# approved: ") == 1
    status = json.loads(blueprint(place, "locale", "status", "--format", "json").stdout)
    english = status["locales"]["en"]
    assert (english["reviewed"], english["approved"]) == (2, 1)


def test_correction_makes_a_sign_off_lapse(place: Path) -> None:
    approve(place, "document.publisher")
    text = catalog(place).replace("Industry Bureau", "Industry Office")
    write(place, {"locales/en.po": text})
    told = blueprint(place, "check")
    assert "BP343" in told.codes
    status = json.loads(blueprint(place, "locale", "status", "--format", "json").stdout)
    assert status["locales"]["en"]["approved"] == 0
    approve(place, "document.publisher", "--as", "reviewed")
    assert "# approved: " not in catalog(place)
    assert "BP343" not in blueprint(place, "check").codes


def test_sign_off_without_a_seal_counts_for_nothing(place: Path) -> None:
    text = CATALOG.replace(
        'msgctxt "document.title"', '# reviewed: Somebody, 2026-11-24\nmsgctxt "document.title"'
    )
    write(place, {"locales/en.po": text})
    assert "BP343" in blueprint(place, "check").codes
    told = blueprint(place, "build", "--locale", "en", "--format", "json", "--require", "reviewed")
    assert told.codes.count("BP344") == 4


def test_build_refuses_less_than_is_required(place: Path) -> None:
    arguments = ("build", "--format", "json", "--require")
    refused = blueprint(place, *arguments, "translated")
    assert refused.status == 1
    assert refused.codes.count("BP344") == 2
    assert not (place / "out").exists()
    write(place, {"locales/en.po": CATALOG.replace("舊", "")})
    blueprint(place, "locale", "sync")
    text = catalog(place).replace('力。"\nmsgstr ""', '力。"\nmsgstr "Innovation drives us."')
    write(place, {"locales/en.po": text})
    assert blueprint(place, *arguments, "translated").status == 0
    assert blueprint(place, *arguments, "reviewed").status == 1
    assert approve(place, "--all", "--as", "reviewed").status == 0
    assert blueprint(place, *arguments, "reviewed").status == 0
    assert blueprint(place, *arguments, "approved").status == 1


WRONG = [
    ("preface.txt",),
    (),
    ("--all", "preface"),
    ("--all", "--as", "blessed"),
]


@pytest.mark.parametrize("arguments", WRONG)
def test_wrong_usage(place: Path, arguments: tuple[str, ...]) -> None:
    assert approve(place, *arguments).status == 2
    assert catalog(place) == CATALOG


@pytest.mark.parametrize("name", ["", "  ", "two\nlines", "a\x07bell"])
def test_name_that_a_comment_cannot_hold(place: Path, name: str) -> None:
    told = blueprint(place, "locale", "approve", "en", "--all", "--by", name)
    assert told.status == 2
    assert catalog(place) == CATALOG


def test_name_with_commas_is_read_back() -> None:
    sign = SignOff(State.APPROVED, "Director, Language Section, HQ", "2026-11-24", "0123abcd")
    assert read_sign_off(str(sign)) == sign


@pytest.mark.skipif(shutil.which("msgcat") is None, reason="msgcat of GNU gettext is not installed")
def test_gettext_keeps_sign_offs(place: Path) -> None:
    approve(place, "document", "--as", "reviewed")
    back = subprocess.run(
        ["msgcat", "--width=40", place / "locales/en.po"], capture_output=True, check=True
    ).stdout
    write(place, {"locales/en.po": back})
    told = json.loads(blueprint(place, "locale", "status", "--format", "json").stdout)
    assert told["locales"]["en"]["reviewed"] == 2


def test_build_tells_how_to_come_as_far_as_is_required(place: Path) -> None:
    arguments = ("build", "--locale", "en", "--format", "json", "--require", "reviewed")
    refused = blueprint(place, *arguments).stderr
    sign = "blueprint locale approve en document.title --as reviewed --by NAME"
    assert f"Run “{sign}” to sign for it." in refused
    assert refused.count("Finish it in locales/en.po first.") == 2
    assert "approve en preface" not in refused


def test_conversion_that_is_not_frozen_says_so(tmp_path: Path) -> None:
    place = write(tmp_path, {"blueprint.yaml": small(**{"zh-Hant": CONVERTED})})
    approving = ("locale", "approve", "zh-Hans", "preface.title", "--by", "Language Section")
    refused = blueprint(place, *approving)
    assert refused.codes == ["BP345"]
    assert "it is not frozen yet" in refused.stderr
    assert "Run “blueprint locale convert zh-Hans” first." in refused.stderr
    blueprint(place, "locale", "convert")
    assert blueprint(place, *approving).status == 0


@pytest.mark.parametrize("command", ["status", "sync", "export", "convert"])
def test_document_of_one_locale_leaves_nothing_to_do(tmp_path: Path, command: str) -> None:
    document = small(**{"zh-Hant": "zh-Hant: {strategy: source}"})
    place = write(tmp_path, {"blueprint.yaml": document})
    done = blueprint(place, "locale", command)
    assert done.status == 0
    assert "the document has no locale with the strategy" in done.stderr
    assert not done.stdout.startswith("\n")
