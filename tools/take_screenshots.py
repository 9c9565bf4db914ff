"""Take the pictures of the README from the outputs in `out/`.

./run build && .venv/bin/python tools/take_screenshots.py
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[1]
OUT = ROOT / "out"
IMAGES = ROOT / "docs" / "images"
WIDTH, HEIGHT = 1280, 800
CHROMIUM = "/usr/bin/chromium"
#: Sentences of the Blueprint that the picture of a review rewords, and one that it takes away.
REWORDED = {
    "訂立未來五至十年的發展目標": "訂立未來五年的發展目標",
    "進一步在中小學推動創科相關的教育": "進一步在中小學及幼稚園推動創科教育",
}
LOST = "science-museums.text"


def photograph(browser: Browser, page: str, name: str) -> None:
    """Take what a browser shows of a page of `out/` before scrolling."""
    context = browser.new_context(offline=True, viewport={"width": WIDTH, "height": HEIGHT})
    tab = context.new_page()
    path, _, fragment = page.partition("#")
    tab.goto(f"{(OUT / path).as_uri()}#{fragment}")
    tab.screenshot(path=IMAGES / name)
    context.close()


def photograph_review(browser: Browser, name: str) -> None:
    """Take the review of a document in which two sentences have changed and one lacks English."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        shutil.copytree(ROOT / "locales", folder / "locales")
        text = (ROOT / "blueprint.yaml").read_text(encoding="utf-8")
        for old, new in REWORDED.items():
            text = text.replace(old, new, 1)
        (folder / "blueprint.yaml").write_text(text, encoding="utf-8")
        english = folder / "locales" / "en.po"
        kept = english.read_text(encoding="utf-8").split("\n\n")
        english.write_text("\n\n".join(each for each in kept if LOST not in each), encoding="utf-8")
        command = [sys.executable, "-m", "blueprint_cli", "diff", "--format", "html"]
        page = subprocess.run(
            [*command, "--out", str(OUT)], cwd=folder, check=True, capture_output=True
        ).stdout
        (folder / "review.html").write_bytes(page)
        context = browser.new_context(offline=True, viewport={"width": WIDTH, "height": HEIGHT})
        tab = context.new_page()
        tab.goto(f"{(folder / 'review.html').as_uri()}#show=work&locale=en")
        tab.keyboard.press("n")
        tab.evaluate("() => new Promise(done => requestAnimationFrame(done))")
        tab.evaluate("() => scrollTo(0, 0)")
        tab.screenshot(path=IMAGES / name)
        context.close()


@contextmanager
def theme_fonts() -> Iterator[dict[str, str | float | bool]]:
    """Give the environment in which a browser has the theme's fonts, whatever the machine has."""
    with TemporaryDirectory() as place:
        config = Path(place) / "fonts.conf"
        config.write_text(
            '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
            '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>'
            f"<dir>{ROOT / 'templates' / 'fonts'}</dir><cachedir>{place}</cachedir></fontconfig>",
            encoding="utf-8",
        )
        yield {**os.environ, "FONTCONFIG_FILE": str(config)}


def print_pages(paper: str, numbers: tuple[int, ...], name: str) -> None:
    """Put pages of a PDF of `out/`, counted from 1, side by side into one picture."""
    from PIL import Image

    document = pypdfium2.PdfDocument(OUT / paper)
    pages = [document[number - 1] for number in numbers]
    scale = (HEIGHT - 40) / pages[0].get_height()
    pictures = [page.render(scale=scale).to_pil() for page in pages]
    sheet = Image.new("RGB", (WIDTH, HEIGHT), "#d3dbe4")
    gap = (WIDTH - sum(each.width for each in pictures)) // (len(pictures) + 1)
    left = gap
    for picture in pictures:
        sheet.paste(picture, (left, 20))
        left += picture.width + gap
    sheet.save(IMAGES / name, optimize=True)


def main() -> None:
    """Take all pictures."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        photograph(browser, "zh-Hant/blueprint.html", "page.png")
        photograph(browser, "zh-Hans/slides.html#digital-measures", "slide.png")
        photograph(browser, "index.html", "index.png")
        browser.close()
        with theme_fonts() as environment:
            browser = playwright.chromium.launch(
                executable_path=CHROMIUM, args=arguments, env=environment
            )
            photograph_review(browser, "review.png")
            browser.close()
    print_pages("en/blueprint.pdf", (1, 5), "pdf.png")


if __name__ == "__main__":
    main()
