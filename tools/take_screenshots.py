"""Take the pictures of the README from the outputs in `out/`.

./run build && .venv/bin/python tools/take_screenshots.py
"""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[1]
OUT = ROOT / "out"
IMAGES = ROOT / "docs" / "images"
WIDTH, HEIGHT = 1280, 800
CHROMIUM = "/usr/bin/chromium"


def photograph(browser: Browser, page: str, name: str) -> None:
    """Take what a browser shows of a page of `out/` before scrolling."""
    context = browser.new_context(offline=True, viewport={"width": WIDTH, "height": HEIGHT})
    tab = context.new_page()
    path, _, fragment = page.partition("#")
    tab.goto(f"{(OUT / path).as_uri()}#{fragment}")
    tab.screenshot(path=IMAGES / name)
    context.close()


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
    print_pages("en/blueprint.pdf", (1, 5), "pdf.png")


if __name__ == "__main__":
    main()
