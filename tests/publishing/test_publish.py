"""Publishing: the output folder is the last build or this one, never half of either."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from blueprint_cli.publishing.exchange import swap
from blueprint_cli.publishing.folder import (
    MANIFEST,
    OvertakenError,
    UnpublishableError,
    publish,
    read_manifest,
    standing,
)
from documents import SMALL, blueprint, write
from editions import ABOUT, assert_whole, contents, edition, leftovers, publish_indexed


def test_first_build_makes_the_folder(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    published = publish(edition("one"), out, ABOUT, keep=False)
    assert assert_whole(out) == "one"
    assert sorted(published.files) == sorted(contents(out))
    assert published.changed
    assert out.stat().st_mode & 0o777 == 0o755
    assert leftovers(out) == []


def test_same_build_again_changes_nothing(tmp_path: Path) -> None:
    out = tmp_path / "out"
    publish(edition("one"), out, ABOUT, keep=False)
    before = {each: each.stat().st_mtime_ns for each in out.rglob("*")}
    assert not publish(edition("one"), out, ABOUT, keep=False).changed
    assert {each: each.stat().st_mtime_ns for each in out.rglob("*")} == before


def test_whole_build_drops_what_earlier_builds_made_and_keeps_the_rest(tmp_path: Path) -> None:
    out = tmp_path / "out"
    publish(edition("one", "en/a.html", "fr/b.html"), out, ABOUT, keep=False)
    write(out, {"CNAME": "example.org", "fr/notes/mine.txt": "mine"})
    (out / "link").symlink_to("CNAME")
    publish(edition("two", "en/a.html"), out, ABOUT, keep=False)
    assert sorted(contents(out)) == ["CNAME", "en/a.html", "fr/notes/mine.txt", "link", MANIFEST]
    assert (out / "link").is_symlink()


def test_partial_build_keeps_the_others_with_their_entries(tmp_path: Path) -> None:
    out = tmp_path / "out"
    publish(edition("one", "en/a.html", "fr/b.html"), out, ABOUT, keep=False)
    publish(edition("two", "en/a.html"), out, ABOUT, keep=True)
    assert contents(out)["fr/b.html"].startswith(b"one")
    assert contents(out)["en/a.html"].startswith(b"two")
    assert sorted(read_manifest(out)) == ["en/a.html", "fr/b.html"]


def test_partial_build_forgets_files_that_someone_deleted(tmp_path: Path) -> None:
    out = tmp_path / "out"
    publish(edition("one", "en/a.html", "fr/b.html"), out, ABOUT, keep=False)
    (out / "fr" / "b.html").unlink()
    publish(edition("two", "en/a.html"), out, ABOUT, keep=True)
    assert sorted(read_manifest(out)) == ["en/a.html"]


@pytest.mark.parametrize(
    "holding",
    [
        {"thesis.txt": "mine"},
        {"manifest.json": '{"name": "a web app", "icons": []}'},
        {"manifest.json": "{"},
    ],
    ids=["files of another kind", "a manifest of another program", "a broken manifest"],
)
def test_folder_that_is_not_ours_is_refused(
    holding: dict[str, str | bytes], tmp_path: Path
) -> None:
    out = write(tmp_path / "out", holding)
    before = contents(out)
    with pytest.raises(UnpublishableError, match="holds files"):
        publish(edition("one"), out, ABOUT, keep=False)
    assert contents(out) == before


def test_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    publish(edition("one"), tmp_path / "out", ABOUT, keep=False)
    assert assert_whole(tmp_path / "out") == "one"


def test_file_is_refused(tmp_path: Path) -> None:
    write(tmp_path, {"out": "mine"})
    with pytest.raises(UnpublishableError, match="is a file"):
        publish(edition("one"), tmp_path / "out", ABOUT, keep=False)
    assert (tmp_path / "out").read_text() == "mine"


def test_link_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").symlink_to("out")
    with pytest.raises(UnpublishableError):
        publish(edition("one"), tmp_path / "out", ABOUT, keep=False)


def test_folder_of_a_foreign_kind_in_the_way_is_told_and_kept(tmp_path: Path) -> None:
    out = tmp_path / "out"
    publish(edition("one", "index.html"), out, ABOUT, keep=False)
    write(out, {"en": "a file of that name"})
    with pytest.raises(UnpublishableError, match="cannot be written"):
        publish(edition("two"), out, ABOUT, keep=False)
    assert contents(out)["index.html"].startswith(b"one")
    assert contents(out)["en"] == b"a file of that name"
    assert leftovers(out) == []


@pytest.mark.parametrize("out", [".", ".."])
def test_folder_that_holds_the_document_is_wrong_usage(out: str, tmp_path: Path) -> None:
    write(tmp_path / "plan", {"blueprint.yaml": SMALL})
    run = blueprint(tmp_path / "plan", "build", "--format", "json", "--out", out)
    assert run.status == 2
    assert "holds the document" in run.stderr


def test_linked_folder_is_published_through_its_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to("real")
    for word in ("one", "two"):
        publish(edition(word), tmp_path / "out", ABOUT, keep=False)
        assert assert_whole(tmp_path / "real") == word
    assert (tmp_path / "out").is_symlink()


def test_old_files_are_not_written_through_their_links(tmp_path: Path) -> None:
    out = tmp_path / "out"
    publish(edition("one"), out, ABOUT, keep=False)
    os.link(out / "index.html", tmp_path / "copy.html")
    publish(edition("two"), out, ABOUT, keep=True)
    assert (tmp_path / "copy.html").read_bytes().startswith(b"one")


@pytest.mark.parametrize("exchange", [True, False], ids=["swapped", "file by file"])
@pytest.mark.parametrize("keep", [True, False], ids=["partial", "whole"])
def test_nothing_is_written_through_a_link_in_the_stead_of_a_folder(
    exchange: bool, keep: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not exchange:
        monkeypatch.setattr(swap, "_renameat2", lambda: None)
    out, files = tmp_path / "out", ("en/a.html", "en/deep/b.html")
    publish(edition("one", *files, "en/c.html"), out, ABOUT, keep=False)
    (out / "en").rename(tmp_path / "mine")
    (out / "en").symlink_to(tmp_path / "mine")
    before = contents(tmp_path / "mine")
    publish(edition("one", *files), out, ABOUT, keep=keep)
    assert contents(tmp_path / "mine") == before
    assert not (out / "en").is_symlink()
    assert sorted(read_manifest(out)) == sorted(files)
    assert assert_whole(out) == "one"


def test_build_is_told_what_the_folder_will_have(tmp_path: Path) -> None:
    out = tmp_path / "out"

    def build(*paths: str) -> list[str]:
        publish_indexed(edition("one", *paths), out)
        return contents(out)["index.html"].decode().split("\n")

    assert build("en/a.html", "fr/b.html") == ["en/a.html", "fr/b.html"]
    assert build("de/c.html") == ["de/c.html", "en/a.html", "fr/b.html"]
    (out / "fr" / "b.html").unlink()
    assert build("de/c.html") == ["de/c.html", "en/a.html"]
    assert sorted(read_manifest(out)) == ["de/c.html", "en/a.html", "index.html"]


def test_build_that_another_has_overtaken_writes_nothing(tmp_path: Path) -> None:
    out = tmp_path / "out"
    publish(edition("one", "en/a.html"), out, ABOUT, keep=True)
    paths = standing(edition("two", "fr/b.html"), out, keep=True)
    publish(edition("three", "de/c.html"), out, ABOUT, keep=True)
    before = contents(out)
    with pytest.raises(OvertakenError):
        publish(edition("two", "fr/b.html"), out, ABOUT, keep=True, expected=paths)
    assert contents(out) == before


@pytest.mark.parametrize("path", [5, None, ["a"], "nul\0", "../mine", "/etc/hostname"])
def test_path_that_no_build_wrote_into_the_manifest_is_forgotten(
    path: object, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    write(
        tmp_path,
        {"mine": "", "out/manifest.json": json.dumps({**ABOUT, "files": [{"path": path}]})},
    )
    publish(edition("two"), out, ABOUT, keep=True)
    assert assert_whole(out) == "two"


def test_staging_folders_of_builds_that_were_cut_off_are_swept(tmp_path: Path) -> None:
    write(tmp_path, {".blueprint-out [1]-dead/en/half.pdf": b"%PDF", ".blueprint-other-x/a": ""})
    publish(edition("one"), tmp_path / "out [1]", ABOUT, keep=False)
    assert leftovers(tmp_path / "out [1]") == [".blueprint-other-x"]


def test_file_by_file_where_folders_cannot_be_swapped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swap, "_renameat2", lambda: None)
    out = tmp_path / "out"
    publish(edition("one", "en/a.html", "fr/b.html"), out, ABOUT, keep=False)
    write(out, {"CNAME": "example.org", ".blueprint-a.html": "half"})
    publish(edition("two", "en/a.html"), out, ABOUT, keep=False)
    assert sorted(contents(out)) == ["CNAME", "en/a.html", MANIFEST]
    assert assert_whole(out) == "two"
