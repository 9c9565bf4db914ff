"""What is published where one format has a fault, and the others have none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from documents import Run, blueprint, write

GOOD = """blueprint: 1
document: {title: 河道活化計劃, publisher: 渠務署, published: 2024-03-01}
locales:
  zh-Hant: {strategy: source, lang: zh-Hant-HK}
  zh-Hans: {strategy: convert}
sections:
  - kind: qualities
    id: river
    title: 活化河道
    qualities:
      - {id: safe, text: 安全可靠}
      - {id: green, text: 生態豐富}
"""
LONG = "防洪設施安全可靠，足以抵禦五十年一遇的暴雨、風暴潮及海水倒灌，並為下游居民爭取疏散時間"
BAD = GOOD.replace("安全可靠", LONG)
SLIDES = [f"{tag}/slides.{ending}" for tag in ("zh-Hans", "zh-Hant") for ending in ("html", "pdf")]


def build(folder: Path, text: str, *options: str) -> Run:
    write(folder, {"blueprint.yaml": text})
    formats = ("--format", "pdf", "--format", "slides")
    return blueprint(folder, "build", "--jobs", "0", *formats, *options)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("keep")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        assert build(folder, GOOD).status == 0
    return folder


def held(folder: Path) -> dict[str, bytes]:
    out = folder / "out"
    return {
        each.relative_to(out).as_posix(): each.read_bytes()
        for each in sorted(out.rglob("*"))
        if each.is_file()
    }


def test_one_format_at_fault_is_kept_back_alone(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(place / "cache"))
    before = held(place)
    assert set(SLIDES) < before.keys()

    whole = build(place, BAD)
    assert (whole.status, held(place)) == (1, before)

    run = build(place, BAD, "--keep-going")
    assert run.status == 1
    assert "BP413" in run.stderr
    assert all(path in run.stderr.splitlines()[-1] for path in SLIDES)
    after = held(place)
    assert after.keys() == before.keys() - {*SLIDES}
    assert after["zh-Hant/blueprint.pdf"] != before["zh-Hant/blueprint.pdf"]
    said = json.loads(after["manifest.json"])
    assert (said["lacking"], said["whole"]) == (SLIDES, False)
    index = after["index.html"].decode()
    assert index.count("暫未提供") == index.count("暂未提供") == 2
    assert "slides." not in index

    again = build(place, BAD, "--keep-going")
    assert (again.status, held(place)) == (1, after)

    mended = build(place, GOOD, "--keep-going")
    assert (mended.status, held(place)) == (0, before)


def test_nothing_is_written_where_nothing_is_without_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    write(tmp_path, {"blueprint.yaml": BAD})
    run = blueprint(tmp_path, "build", "--jobs", "0", "--format", "slides", "--keep-going")
    assert run.status == 1
    assert not (tmp_path / "out").exists()
