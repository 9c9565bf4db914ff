"""A cluster makes what this machine makes: a real scheduler, and workers that may be lost."""

from __future__ import annotations

import base64
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import forked
from blueprint_cli.world import default_theme
from documents import SMALL, write
from forked import Done

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><title>{}</title></svg>'
PLAN = (
    SMALL.replace("{strategy: source}", "{strategy: source}\n  zh-Hans: {strategy: convert}")
    + """\
  - kind: figure
    id: map
    image: images/map.svg
    alternative: 香港地圖。
"""
)
PAGE = (default_theme() / "page.html.jinja").read_text("utf-8")
FILES = {
    "plan/blueprint.yaml": PLAN,
    "plan/images/map.svg": DRAWING.format("香港"),
    "plan/images/map.zh-Hans.svg": DRAWING.format("香港（简）"),
    "plan/templates/page.html.jinja": PAGE.replace("<body", '<body data-own="1"', 1),
}


class Cluster:
    """A scheduler with its workers, on this machine."""

    def __init__(self, folder: Path, workers: int) -> None:
        self.scheduler = self._start(folder, "scheduler", "--port=0", "--scheduler-file=s.json")
        file = folder / "s.json"
        while not (file.exists() and file.read_text().rstrip().endswith("}")):
            time.sleep(0.05)
        options = ("--scheduler-file=s.json", "--nthreads=1", "--memory-limit=0", "--no-nanny")
        self.workers = [self._start(folder, "worker", *options) for _ in range(workers)]
        self.address = json.loads(file.read_text())["address"]

    @staticmethod
    def _start(folder: Path, what: str, *options: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", f"distributed.cli.dask_{what}", "--host=127.0.0.1"]
        return subprocess.Popen(
            [*command, "--no-dashboard", *options],
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def close(self) -> None:
        for each in (*self.workers, self.scheduler):
            each.kill()
            each.wait()


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    started = Cluster(tmp_path_factory.mktemp("cluster"), 2)
    yield started
    started.close()


def build(folder: Path, *words: str, cache: str) -> Done:
    environment = {"XDG_CACHE_HOME": str(folder / cache)}
    return forked.run(folder, ("build", *words), environment=environment)


def published(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def test_faults_of_the_theme_are_told_as_here(cluster: Cluster, tmp_path: Path) -> None:
    write(tmp_path, {**FILES, "plan/templates/page.html.jinja": "\n{{ 1 + }}"})
    words = ("plan", "--quiet", "--format", "html")
    here = build(tmp_path, *words, cache="a")
    far = build(tmp_path, *words, "--cluster", cluster.address, cache="b")
    assert b"plan/templates/page.html.jinja:2:" in far.err
    assert (far.status, far.err) == (here.status, here.err)
    assert far.status == 1


def test_cluster_makes_the_same_bytes_though_a_worker_is_lost(
    cluster: Cluster, tmp_path: Path
) -> None:
    write(tmp_path, FILES)
    formats = ("--format", "pdf", "--format", "html")
    words = ("plan", *formats, "--out", "far", "--cluster", cluster.address)
    with subprocess.Popen(
        [sys.executable, "-m", "blueprint_cli", "build", *words],
        cwd=tmp_path,
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path / "b")},
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stderr is not None
        assert running.stderr.readline().startswith("[1/4]")
        cluster.workers[0].send_signal(signal.SIGKILL)
        told = running.stderr.read()
    assert running.returncode == 0, told
    assert build(tmp_path, "plan", *formats, "--out", "here", cache="a").status == 0
    assert published(tmp_path / "far") == published(tmp_path / "here")
    for tag, title in (("zh-Hant", "香港"), ("zh-Hans", "香港（简）")):
        assert (tmp_path / "far/plan" / tag / "blueprint.pdf").exists()
        page = (tmp_path / "far/plan" / tag / "blueprint.html").read_text("utf-8")
        assert 'data-own="1"' in page
        assert base64.b64encode(DRAWING.format(title).encode()).decode()[:120] in page


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("nowhere", "“nowhere” is no address of a scheduler"),
        ("tcp://127.0.0.1:9", "no scheduler of a cluster answers at tcp://127.0.0.1:9"),
    ],
)
def test_without_a_scheduler_nothing_is_made(address: str, said: str, tmp_path: Path) -> None:
    write(tmp_path, FILES)
    done = build(tmp_path, "plan", "--cluster", address, cache="a")
    assert done.status == 3
    assert said in done.err.decode()
    assert b"Traceback" not in done.err
    assert not (tmp_path / "out").exists()
