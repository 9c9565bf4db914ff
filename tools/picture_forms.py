"""Take the pictures of docs/forms.md, each of what its own snippet makes.

.venv/bin/python -m tools.picture_forms [NAME …]

A picture knows of which snippet it was taken, so that a test finds those that have fallen behind.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import yaml

from blueprint_cli.source import Source
from blueprint_cli.syntax import parse, to_plain

if TYPE_CHECKING:
    from PIL.Image import Image
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "forms.md"
IMAGES = ROOT / "docs" / "images" / "forms"
#: Pictures that snippets may name.
DRAWINGS = ROOT / "src" / "blueprint_cli" / "starters" / "plan" / "images"
#: What a snippet leaves out because it goes without saying.
FRAME: Mapping[str, Any] = {
    "blueprint": 1,
    "document": {"title": "示例", "publisher": "示例市政府", "published": "2026-03-02"},
    "locales": {"zh-Hant": {"strategy": "source", "lang": "zh-Hant-HK"}},
    "sections": [{"kind": "prose", "id": "start", "title": "引言", "text": "本文件是示例。"}],
}
TAG = "zh-Hant"
#: Under which name a picture keeps the digest of its snippet.
DIGEST = "Snippet"

_FENCE = re.compile(
    r"^(?P<marks>`{3,})(?P<language>yaml|csv|svg)(?: (?P<file>\S+))?\n(?P<text>.*?)^(?P=marks)$",
    re.MULTILINE | re.DOTALL,
)
_PICTURE = re.compile(
    r"^(?:<!-- (?P<carrier>pdf|slides) (?P<part>\S+) -->\n)?"
    r"!\[(?P<alternative>[^\]]*)\]\(images/forms/(?P<name>[\w-]+)\.png\)$",
    re.MULTILINE,
)
#: Of a browser's window, and of a page of paper; of what is left white around; of a palette.
WIDTH, PAPER, MARGIN, COLOURS = 720, 560, 20, 48
BLEED = 2


@dataclass(frozen=True)
class Picture:
    """A picture that the page shows: of a part of the page, or of paper or slides.

    The part of paper is a page of it: `first`, or `summary/first` of an edition.
    """

    name: str
    alternative: str
    carrier: str = "html"
    part: str = ""

    @property
    def path(self) -> Path:
        """Where it lies."""
        return IMAGES / f"{self.name}.png"


@dataclass(frozen=True, eq=False)
class Snippet:
    """A piece of a document, the files that it names, and the pictures of what it makes."""

    line: int
    text: str
    files: Mapping[str, str]
    pictures: tuple[Picture, ...]

    @property
    def digest(self) -> str:
        """The digest of all that its pictures show."""
        return sha256("\0".join([self.text, *self.files.values()]).encode()).hexdigest()[:16]

    def document(self) -> str:
        """Give a whole document with the piece in it."""
        root = parse(Source(PAGE.name, self.text)).value
        if root is None:
            raise ValueError(f"{PAGE.name}:{self.line} is no YAML")
        said: Any = to_plain(root)
        cover = {**FRAME["document"], **said.get("document", {})}
        whole = {**FRAME, **said, "document": cover}
        return yaml.safe_dump(whole, allow_unicode=True, sort_keys=False, width=10_000)


def snippets(text: str) -> Iterator[Snippet]:
    """Yield the pieces of documents that the page shows, each with the files before it."""
    found = list(_FENCE.finditer(text))
    files: dict[str, str] = {}
    for fence, following in zip(found, [*found[1:], None], strict=True):
        if fence["file"]:
            files[fence["file"]] = fence["text"]
            continue
        below = text[fence.end() : following.start() if following else len(text)]
        pictures = tuple(
            Picture(
                each["name"], each["alternative"], each["carrier"] or "html", each["part"] or ""
            )
            for each in _PICTURE.finditer(below)
        )
        line = text.count("\n", 0, fence.start()) + 1
        yield Snippet(line, fence["text"], files, pictures)
        files = {}


def main(names: Sequence[str]) -> None:
    """Take all pictures, or those that are named."""
    from playwright.sync_api import sync_playwright

    from tools.take_screenshots import CHROMIUM

    IMAGES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        for snippet in snippets(PAGE.read_text("utf-8")):
            wanted = [each for each in snippet.pictures if not names or each.name in names]
            if wanted:
                _take(browser, snippet, wanted)
        browser.close()


def _take(browser: Browser, snippet: Snippet, pictures: Sequence[Picture]) -> None:
    with TemporaryDirectory() as place:
        folder = Path(place)
        out = _build(folder, snippet, {each.carrier for each in pictures})
        for picture in pictures:
            if picture.carrier == "pdf":
                edition, _, page = picture.part.rpartition("/")
                image = _paper(out / edition / "blueprint.pdf", page)
            else:
                image = _screen(browser, out, picture, folder / "taken.png")
            _save(image, picture.path, snippet.digest)
            print(picture.path.name, picture.path.stat().st_size)


def _build(folder: Path, snippet: Snippet, carriers: set[str]) -> Path:
    for name, text in {"blueprint.yaml": snippet.document(), **snippet.files}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    (folder / "images").mkdir(exist_ok=True)
    for drawing in DRAWINGS.iterdir():
        (folder / "images" / drawing.name).write_bytes(drawing.read_bytes())
    formats = [option for each in sorted(carriers) for option in ("--format", each)]
    command = [sys.executable, "-m", "blueprint_cli", "build", "--locale", TAG, *formats]
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return folder / "out" / TAG


def _screen(browser: Browser, out: Path, picture: Picture, taken: Path) -> Image:
    from PIL import Image

    slides = picture.carrier == "slides"
    context = browser.new_context(
        offline=True, viewport={"width": 960 if slides else WIDTH, "height": 540}
    )
    tab = context.new_page()
    file = out / ("slides.html" if slides else "blueprint.html")
    tab.goto(f"{file.as_uri()}#{picture.part}" if slides else file.as_uri())
    if slides:
        tab.screenshot(path=taken)
    else:
        tab.locator(f"#{picture.part or picture.name}").first.screenshot(path=taken)
    context.close()
    image = Image.open(taken).convert("RGB")
    return image if slides else _with_margin(image)


def _with_margin(image: Image) -> Image:
    """Leave the same white around whatever is drawn."""
    from PIL import Image, ImageChops

    # An element that starts between two pixels shows the end of the one above it.
    image = image.crop((0, BLEED, image.width, image.height))
    white = Image.new("RGB", image.size, "white")
    drawn = image.crop(ImageChops.difference(image, white).getbbox())
    around = Image.new("RGB", (image.width + 2 * MARGIN, drawn.height + 2 * MARGIN), "white")
    around.paste(drawn, (MARGIN, MARGIN))
    return around


def _paper(file: Path, part: str) -> Image:
    import pypdfium2

    document = pypdfium2.PdfDocument(file)
    number = {"first": 0, "contents": 1, "last": len(document) - 1}[part]
    page = document[number]
    image: Image = page.render(scale=PAPER / page.get_width()).to_pil()
    return image.convert("RGB")


def _save(image: Image, path: Path, digest: str) -> None:
    """Save a picture in few colours, with the digest of its snippet."""
    from PIL.PngImagePlugin import PngInfo

    said = PngInfo()
    said.add_text(DIGEST, digest)
    image.quantize(COLOURS).save(path, optimize=True, pnginfo=said)


if __name__ == "__main__":
    main(sys.argv[1:])
