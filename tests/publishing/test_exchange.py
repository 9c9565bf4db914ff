"""Exchanging a folder: swapped or by a journal, it is the old edition or the new, and no other."""

from __future__ import annotations

import errno
import itertools
import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from blueprint_cli.publishing.exchange import swap
from blueprint_cli.publishing.folder import (
    MANIFEST,
    UnpublishableError,
    publish,
    read_manifest,
)
from disks import disk
from documents import write
from editions import ABOUT, assert_whole, contents, edition, leftovers

#: What a build does to the disk: each is a moment at which it may be killed.
_STEPS = {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.chmod", "shutil.rmtree"}
OLD = ("index.html", "en/a.html", "fr/b.html")
NEW = ("index.html", "en/a.html", "de/deep/c.html")


@pytest.fixture(params=["swapped", "without a call that swaps", "mount point"])
def out(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """Give a folder of each kind that an edition comes to."""
    place = tmp_path / "out"
    if request.param == "without a call that swaps":
        monkeypatch.setattr(swap, "_renameat2", lambda: None)
    if request.param != "mount point":
        yield place
        return
    with disk(place, "size=4m") as mounted:
        if not mounted:
            pytest.skip("nothing can be mounted here")
        yield place


def killed_at(step: int, work: Callable[[], object]) -> bool:
    """Do a work in a child that is killed before so many steps; tell whether it was."""

    def count(event: str, _: object) -> None:
        if event in _STEPS and not next(left):
            os.kill(os.getpid(), signal.SIGKILL)

    left = itertools.chain(range(step, 0, -1), [0], itertools.repeat(1))
    child = os.fork()
    if not child:
        sys.addaudithook(count)
        work()
        os._exit(0)
    return bool(os.waitpid(child, 0)[1])


def test_build_killed_at_any_step_leaves_an_edition_or_one_to_be_finished(out: Path) -> None:
    seen = set[tuple[str, str]]()
    for step in itertools.count():
        publish(edition("one", *OLD), out, ABOUT, keep=False)
        mine = write(out, {"CNAME": "mine", "empty/kept/x": "mine"})
        was_killed = killed_at(step, lambda: publish(edition("two", *NEW), out, ABOUT, keep=False))
        is_marked = "unfinished" in json.loads((out / MANIFEST).read_bytes())
        left = "marked" if is_marked else assert_whole(out)
        read_manifest(out)
        seen.add((left, assert_whole(out)))
        assert (mine / "CNAME").read_text() == (mine / "empty/kept/x").read_text() == "mine"
        publish(edition("three", *OLD), out, ABOUT, keep=False)
        assert assert_whole(out) == "three"
        assert leftovers(out) == []
        assert sorted(contents(out)) == sorted([*OLD, "CNAME", "empty/kept/x", MANIFEST])
        if not was_killed:
            break
    assert step > len(NEW)
    assert {("one", "one"), ("two", "two")} <= seen
    assert {after for left, after in seen if left == "marked"} <= {"two"}


def test_new_edition_that_has_no_room_leaves_the_old_one(tmp_path: Path) -> None:
    with disk(tmp_path / "out", "size=256k") as mounted:
        if not mounted:
            pytest.skip("nothing can be mounted here")
        out = tmp_path / "out"
        publish(edition("one", *OLD), out, ABOUT, keep=False)
        before = contents(out)
        with pytest.raises(UnpublishableError, match="no space left") as refused:
            publish(edition("two", *NEW, size=8000), out, ABOUT, keep=False)
        assert not refused.value.unfinished
        assert contents(out) == before
        assert sorted(each.name for each in out.iterdir()) == ["en", "fr", "index.html", MANIFEST]


def test_edition_that_cannot_be_put_in_place_is_told_and_finished_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(place: Path, target: Path) -> Path:
        if target.name == "index.html":
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return replace(place, target)

    monkeypatch.setattr(swap, "_renameat2", lambda: None)
    out, replace = tmp_path / "out", Path.replace
    publish(edition("one", *OLD), out, ABOUT, keep=False)
    with monkeypatch.context() as failing:
        failing.setattr(Path, "replace", refuse)
        with pytest.raises(UnpublishableError, match="is unfinished: input/output error") as told:
            publish(edition("two", *NEW), out, ABOUT, keep=False)
        assert told.value.unfinished
        assert read_manifest(out) == {}
    assert sorted(read_manifest(out)) == sorted(NEW)
    assert assert_whole(out) == "two"


def test_what_the_user_keeps_is_as_it_was(out: Path) -> None:
    publish(edition("one"), out, ABOUT, keep=False)
    write(out, {"private/notes": "x", "private/run": "y", "en/mine.txt": "z"})
    (out / "private/empty/deep").mkdir(parents=True)
    for path, mode in {"private/notes": 0o600, "private/run": 0o751, "private": 0o700}.items():
        (out / path).chmod(mode)
    (out / "private/empty/deep").chmod(0o500)
    out.chmod(0o2710)
    os.setxattr(out / "private", "user.note", b"kept")
    if not os.geteuid():
        os.chown(out / "private", 1234, 1234)
        os.chown(out / "private/notes", 1234, 1234)
    before = kept(out)
    umask = os.umask(0o027)
    try:
        publish(edition("two", "en/blueprint.html", "fr/new.html"), out, ABOUT, keep=False)
    finally:
        os.umask(umask)
    assert {path: state for path, state in kept(out).items() if path in before} == before
    assert os.getxattr(out / "private", "user.note") == b"kept"
    assert (out / "fr").stat().st_mode & 0o777 == 0o750
    assert (out / "fr/new.html").stat().st_mode & 0o777 == 0o640
    assert assert_whole(out) == "two"
    assert leftovers(out) == []


def kept(out: Path) -> dict[str, tuple[int, int, int]]:
    places = [out, out / "en", out / "en/mine.txt", *(out / "private").rglob("*"), out / "private"]
    return {
        os.path.relpath(each, out): (status.st_mode, status.st_uid, status.st_gid)
        for each in places
        for status in [each.stat()]
    }


def test_folder_mounted_inside_stays_where_it_is(tmp_path: Path) -> None:
    out = tmp_path / "out"
    publish(edition("one"), out, ABOUT, keep=False)
    with disk(out / "volume", "size=1m") as mounted:
        if not mounted:
            pytest.skip("nothing can be mounted here")
        write(out, {"volume/mine.txt": "mine"})
        publish(edition("two"), out, ABOUT, keep=False)
        assert (out / "volume").is_mount()
        assert (out / "volume/mine.txt").read_text() == "mine"
        assert assert_whole(out) == "two"


def test_volume_that_was_just_made_is_taken(tmp_path: Path) -> None:
    out = write(tmp_path / "out", {".blueprint-staging/en/half.pdf": b"%PDF"})
    (out / "lost+found").mkdir(mode=0o700)
    publish(edition("one"), out, ABOUT, keep=False)
    assert assert_whole(out) == "one"
    assert sorted(contents(out)) == [
        "en/blueprint.html",
        "en/blueprint.pdf",
        "index.html",
        MANIFEST,
    ]


#: Marks and hidden folders that no build has left, in a folder that came from a stranger.
STRANGE = {
    "a path that leads out": {"gone": ["../mine/a.txt"]},
    "an absolute path": {"gone": ["/etc/hostname"]},
    "a path through a link": {"gone": ["link/a.txt"]},
    "no text": {"gone": [5, None, ["x"], "nul\0", "nul\0/a.txt"]},
    "no list": {"gone": "index.html"},
    "no mapping": True,
}


@pytest.mark.parametrize("mark", STRANGE)
def test_mark_that_no_build_has_set_touches_nothing_outside(mark: str, tmp_path: Path) -> None:
    manifest = {**ABOUT, "files": [{"path": "index.html"}, 5], "unfinished": STRANGE[mark]}
    out = write(tmp_path / "out", {MANIFEST: json.dumps(manifest), "index.html": "x"})
    write(tmp_path, {"mine/a.txt": "mine"})
    (out / "link").symlink_to(tmp_path / "mine")
    (out / ".blueprint-staging").symlink_to(tmp_path / "mine")
    assert read_manifest(out) == {}
    assert (tmp_path / "mine/a.txt").read_text() == "mine"
    publish(edition("two"), out, ABOUT, keep=True)
    assert assert_whole(out) == "two"
    assert (tmp_path / "mine/a.txt").read_text() == "mine"


def test_manifest_of_brackets_alone_is_of_another_kind(tmp_path: Path) -> None:
    out = write(tmp_path / "out", {MANIFEST: "[" * 100_000})
    assert read_manifest(out) == {}
    with pytest.raises(UnpublishableError, match="holds files"):
        publish(edition("one"), out, ABOUT, keep=False)
