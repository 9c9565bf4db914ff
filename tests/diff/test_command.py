"""`blueprint diff LOCALE …` from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import SMALL, blueprint, write
from reviewed import catalog, entry, prose

FILES = {
    "blueprint.yaml": prose({"first": "訂立未來五年的目標。"}),
    "locales/en.po": catalog(
        entry("first.text", "訂立未來十年的目標。", "Set goals for 10 years.")
    ),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A document with one stale text."""
    return write(tmp_path, FILES)


def test_without_a_locale_all_but_the_source_are_told(folder: Path) -> None:
    told = blueprint(folder, "diff").stdout
    assert "zh-Hans: nothing left to do" in told
    assert "en: 1 stale" in told
    assert "zh-Hant:" not in told


def test_pipes_get_no_colour(folder: Path) -> None:
    assert "\x1b" not in blueprint(folder, "diff", "en").stdout


@pytest.mark.parametrize("form", ["text", "markdown", "json", "html"])
def test_a_form_is_written_into_a_file(folder: Path, form: str) -> None:
    done = blueprint(folder, "diff", "en", "--format", form, "--output", f"new/review.{form}")
    assert (done.status, done.stdout) == (0, "")
    assert "first.text" in (folder / f"new/review.{form}").read_text("utf-8").replace("\\", "")


def test_a_page_without_a_build_is_told(folder: Path) -> None:
    done = blueprint(folder, "diff", "--format", "html", "--output", "review.html")
    assert "out holds no pages to link to" in done.stderr


def test_a_file_that_cannot_be_written_is_told(folder: Path) -> None:
    (folder / "locked").write_text("a file, and no folder")
    done = blueprint(folder, "diff", "--format", "html", "--output", "locked/review.html")
    assert done.status == 3
    assert "Traceback" not in done.output
    assert "locked" in done.stderr


def test_an_unknown_locale_is_wrong_usage(folder: Path) -> None:
    done = blueprint(folder, "diff", "fr")
    assert done.status == 2
    assert "no locale fr" in done.stderr


@pytest.mark.parametrize("name", ["HEAD", "v1.0", "blueprint.yaml"])
def test_a_single_revision_or_file_is_told_how_to_compare(folder: Path, name: str) -> None:
    done = blueprint(folder, "diff", name)
    assert done.status == 2
    assert f"To compare with a revision, write --since {name}; or name two files." in done.stderr


def test_a_document_that_cannot_be_read_leaves_nothing_to_show(tmp_path: Path) -> None:
    done = blueprint(write(tmp_path, {"blueprint.yaml": "a: ["}), "diff")
    assert done.status == 1
    assert "blueprint.yaml:1:" in done.stderr


def test_a_document_of_one_locale_has_a_page(tmp_path: Path) -> None:
    done = blueprint(write(tmp_path, {"blueprint.yaml": SMALL}), "diff", "--format", "html")
    assert done.status == 0
    assert "<!doctype html>" in done.stdout
