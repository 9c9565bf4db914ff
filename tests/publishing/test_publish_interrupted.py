"""Publishing that is cut off, watched, raced or refused by the machine: never half a build."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from threading import Event, Thread

import pytest

from blueprint_cli.publishing.exchange import swap
from blueprint_cli.publishing.folder import MANIFEST, UnpublishableError, publish
from disks import disk
from documents import SMALL, blueprint, write
from editions import ABOUT, assert_whole, contents, edition, leftovers, publish_indexed

#: A build whose second file never comes: it stops the process while the new folder is half full.
_CUT_OFF = """
import signal, sys, time
from pathlib import Path
from blueprint_cli import signals
from blueprint_cli.publishing import folder
from blueprint_cli.publishing.exchange import swap
from blueprint_cli.model.artifact import Artifact

write = swap.write
def slow(target, data):
    write(target, data)
    print("half", flush=True)
    time.sleep(600)
swap.write = slow
signals.handle()
files = [Artifact(name, b"two " * 10) for name in ("index.html", "en/blueprint.html")]
folder.publish(files, Path(sys.argv[1]), {"blueprint": "test"}, keep=False)
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_build_that_is_cut_off_leaves_the_old_one_whole(
    how: signal.Signals, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    publish(edition("one"), out, ABOUT, keep=False)
    before = contents(out)
    with subprocess.Popen(
        [sys.executable, "-c", _CUT_OFF, out], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as build:
        assert build.stdout is not None
        assert build.stdout.readline() == b"half\n"
        build.send_signal(how)
    assert contents(out) == before
    assert bool(leftovers(out)) == (how is signal.SIGKILL)
    publish(edition("three"), out, ABOUT, keep=False)
    assert assert_whole(out) == "three"
    assert leftovers(out) == []


def test_reader_never_sees_half_a_build(tmp_path: Path) -> None:
    out = tmp_path / "out"
    words = ["one", "two"]
    publish(edition("one", size=1000), out, ABOUT, keep=False)
    done, seen, faults = Event(), set[str](), list[BaseException]()

    def read() -> None:
        # A reader keeps the folder open, as a server does: the path may change hands meanwhile.
        while not done.is_set():
            try:
                seen.add(read_open_folder(out))
            except FileNotFoundError:
                continue  # the build it was reading has been replaced: it starts again
            except BaseException as error:  # noqa: BLE001 - the main thread reports it
                faults.append(error)
                return

    readers = [Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    for number in range(60):
        publish(edition(words[number % 2], size=1000), out, ABOUT, keep=False)
    done.set()
    for reader in readers:
        reader.join()
    assert not faults, faults
    assert seen == {"one", "two"}


def read_open_folder(out: Path) -> str:
    folder = os.open(out, os.O_RDONLY)
    try:

        def read(path: str) -> bytes:
            with os.fdopen(os.open(path, os.O_RDONLY, dir_fd=folder), "rb") as file:
                return file.read()

        words = set[str]()
        for entry in json.loads(read(MANIFEST))["files"]:
            data = read(entry["path"])
            assert sha256(data).hexdigest() == entry["sha256"]
            words.add(data.split(b" ")[0].decode())
        assert len(words) == 1
        return words.pop()
    finally:
        os.close(folder)


def test_path_is_never_without_a_build(tmp_path: Path) -> None:
    out = tmp_path / "out"
    publish(edition("one"), out, ABOUT, keep=False)
    done, gaps = Event(), list[str]()

    def look() -> None:
        while not done.is_set():
            if not (out / MANIFEST).is_file():
                gaps.append(MANIFEST)

    watcher = Thread(target=look)
    watcher.start()
    for number in range(60):
        publish(edition(str(number)), out, ABOUT, keep=False)
    done.set()
    watcher.join()
    assert not gaps


def test_two_builds_at_once_leave_one_of_them_whole(tmp_path: Path) -> None:
    out = tmp_path / "out"
    faults: list[BaseException] = []

    def build(word: str) -> None:
        try:
            for _ in range(10):
                publish(edition(word), out, ABOUT, keep=False)
        except BaseException as error:  # noqa: BLE001 - the main thread reports it
            faults.append(error)

    builds = [Thread(target=build, args=(word,)) for word in ("one", "two", "three")]
    for each in builds:
        each.start()
    for each in builds:
        each.join()
    assert not faults, faults
    assert assert_whole(out) in {"one", "two", "three"}
    assert leftovers(out) == []


def test_two_partial_builds_at_once_are_both_in_the_index(tmp_path: Path) -> None:
    out = tmp_path / "out"
    paths = [f"{tag}/a.html" for tag in ("de", "en", "fr", "it")]

    def build(path: str) -> None:
        publish_indexed(edition("one", path), out)

    builds = [Thread(target=build, args=(path,)) for path in paths]
    for each in builds:
        each.start()
    for each in builds:
        each.join()
    assert (out / "index.html").read_text().split("\n") == paths
    assert all((out / path).is_file() for path in paths)


def test_full_disk_leaves_the_old_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fsync(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with disk(tmp_path / "disk", "size=256k") as real:
        out = tmp_path / "disk" / "out"
        publish(edition("one"), out, ABOUT, keep=False)
        before = contents(out)
        if not real:
            monkeypatch.setattr(os, "fsync", fsync)
        with pytest.raises(UnpublishableError, match="no space left"):
            publish(edition("two", size=100_000), out, ABOUT, keep=False)
        assert contents(out) == before
        assert leftovers(out) == []


def test_folder_that_may_not_be_written_exits_3(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mkdtemp(**_: object) -> str:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    write(tmp_path / "plan", {"blueprint.yaml": SMALL})
    with disk(tmp_path / "locked", "ro") as real:
        if not real:
            (tmp_path / "locked").chmod(0o555)
        if not real and not os.geteuid():  # root may write everywhere
            monkeypatch.setattr(swap, "mkdtemp", mkdtemp)
        out = str(tmp_path / "locked" / "out")
        run = blueprint(tmp_path / "plan", "build", "--format", "json", "--out", out)
    assert run.status == 3, run.output
    assert "cannot be written: " in run.stderr
    assert "hint: " in run.stderr
    assert "Nothing was written." in run.stderr
