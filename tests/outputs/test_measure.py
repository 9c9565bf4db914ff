"""The measures of `measure.js` find a fault that is there, and none where there is none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .chromium import opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FAULTY = {
    "wide()": "<p style='width: 3000px; text-align: right'>beyond the edge</p>",
    "clipped()": "<p style='height: 8px; overflow: hidden'>cut at half its height</p>",
    "overlapping()": "<p>one</p><p style='margin-top: -34px'>over another</p>",
    "lonely()": "<p>香港創新<br>科</p>",
    "overflowing('main')": "<main style='height: 30px; width: 60px'>more than it takes</main>",
    "covered(document.querySelector('main'))": "<main>under</main>"
    "<p style='position: fixed; inset: 0; margin: 0'></p>",
}
SOUND = """
<main style='position: relative; padding: 1em'>
<p>A short line.</p><p style='width: 3em; font: 20px monospace'>香港創新科技</p>
<p style='position: absolute; width: 1px; height: 1px; overflow: hidden'>for screen readers</p>
<p style='display: none'>not shown</p><p>Another short line.</p>
</main>
"""


@pytest.mark.parametrize("measure", FAULTY)
def test_a_fault_is_found(browser: Browser, tmp_path: Path, measure: str) -> None:
    file = tmp_path / "faulty.html"
    file.write_text(f"<!doctype html><meta charset=utf-8>{FAULTY[measure]}", encoding="utf-8")
    with opened(browser, file) as found:
        assert found.measure(measure)


@pytest.mark.parametrize("measure", FAULTY)
def test_a_sound_page_has_none(browser: Browser, tmp_path: Path, measure: str) -> None:
    file = tmp_path / "sound.html"
    file.write_text(f"<!doctype html><meta charset=utf-8>{SOUND}", encoding="utf-8")
    with opened(browser, file) as found:
        assert not found.measure(measure)
