"""A pseudo-locale: what no translation reaches stands in no brackets, and what is cut shows."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pypdfium2
import pytest

from documents import Run, blueprint, write

GENERAL = Path(__file__).parents[2] / "examples/general"

#: A document before anything is translated: of all that a text may hold.
HARBOUR = """\
blueprint: 1
document:
  title: 海濱計劃
  publisher: 規劃署
  published: 2024-03-01
locales:
  zh-Hant: {strategy: source, lang: zh-Hant-HK}
figures:
  - {id: fund, value: 10億, unit: HKD}
sections:
  - kind: prose
    id: harbour
    title: 開放海岸
    text: |
      撥款{fund}，**三年內**完成[海濱長廊](https://example.org/harbour)；見`code`及 3.5 公里。

      - 第一項
      - {fund}
"""
#: The same, written in English.
PORT = """\
blueprint: 1
document:
  title: Open harbour
  publisher: Port Office
  published: 2024-03-01
locales:
  en: {strategy: source, lang: en-GB}
sections:
  - kind: prose
    id: harbour
    title: Open harbour
    text: Build **two** piers [here](https://example.org/a) by 2027, and keep `code`.
"""
ANY_LETTER = re.compile(r"[^\W\d_]")
#: Words of an address, of another locale's name, and of what a program reads.
NO_TEXT = re.compile(r"https?://\S+|繁體中文|简体中文|English")


class _Words(HTMLParser):
    """The texts of a page: those that are seen, and those that are heard."""

    def __init__(self) -> None:
        super().__init__()
        self.hidden = 0
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in ("script", "style")
        said = dict(attrs)
        self.texts += [
            f"\n{said[name]}\n" for name in ("alt", "title", "aria-label") if said.get(name)
        ]

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.texts.append(data)


def text_of(file: Path) -> str:
    if file.suffix == ".pdf":
        pages = list(pypdfium2.PdfDocument(file))
        return "\n".join(page.get_textpage().get_text_range() for page in pages)
    words = _Words()
    words.feed(file.read_text("utf-8"))
    return "".join(words.texts)


def outside(text: str, brackets: str) -> tuple[str, int]:
    """Give what of a text is in no brackets, and how many are open at its end."""
    depth, left = 0, []
    for character in text:
        if character == brackets[0]:
            depth += 1
        elif character == brackets[1]:
            depth -= 1
            assert depth >= 0, text
        elif not depth:
            left.append(character)
    return NO_TEXT.sub("", "".join(left)), depth


def build(folder: Path, *options: str, document: str = HARBOUR) -> Run:
    write(folder, {"blueprint.yaml": document})
    return blueprint(folder, "build", "--jobs", "0", *options)


def data(folder: Path, tag: str = "en", out: str = "out-pseudo-en") -> dict[str, str]:
    content = json.loads((folder / out / tag / "blueprint.json").read_bytes())
    return {name: each["target"] for name, each in content["messages"].items()}


@pytest.mark.parametrize(
    ("language", "tag", "brackets"), [("en", "en", "[]"), ("zh", "zh-Hant", "【】")]
)
def test_every_text_of_pages_papers_and_slides_is_in_brackets(
    tmp_path: Path, language: str, tag: str, brackets: str
) -> None:
    run = blueprint(
        GENERAL,
        *("build", "--jobs", "0", "--pseudo", language, "--locale", tag),
        *("--out", str(tmp_path / "out")),
    )
    assert run.status == 0, run.output
    for name in ("blueprint.html", "slides.html", "blueprint.pdf", "slides.pdf"):
        left, still_open = outside(text_of(tmp_path / "out" / tag / name), brackets)
        assert (ANY_LETTER.findall(left), still_open) == ([], 0), name


def test_markup_figures_and_numbers_are_untouched(tmp_path: Path) -> None:
    assert build(tmp_path, "--pseudo", "en", "--format", "html", document=PORT).status == 0
    page = (tmp_path / "out-pseudo-en/en/blueprint.html").read_text("utf-8")
    body = re.sub(r"<span class=\"tie\">(.*?)</span>", r"\1", page)
    assert "<strong>ţŵö</strong>" in body
    assert '<a href="https://example.org/a"' in body
    assert "<code>code</code>" in body
    assert "2027" in body


def test_text_is_a_third_longer(tmp_path: Path) -> None:
    assert build(tmp_path, "--pseudo", "en", "--format", "json", document=PORT).status == 0
    title = data(tmp_path)["document.title"]
    assert title.startswith("\\[Öṕéñ ĥáŕḃöûŕ ")
    assert len(title.strip("\\[]")) >= len("Open harbour") * 4 / 3


def test_text_that_is_not_translated_gets_the_room_of_its_translation(tmp_path: Path) -> None:
    assert build(tmp_path, "--pseudo", "en", "--format", "json").status == 0
    title = data(tmp_path)["document.title"]
    assert title.startswith("\\[海濱計劃 ļ")
    # A Chinese character says what some three letters of English do.
    assert len(title) > 4 * len("海濱計劃")


def test_chinese_has_wide_letters_and_more_characters(tmp_path: Path) -> None:
    run = build(tmp_path, "--pseudo", "zh", "--format", "json", document=PORT)
    assert run.status == 0, run.output
    assert sorted(
        each.name for each in (tmp_path / "out-pseudo-zh").iterdir() if each.is_dir()
    ) == [
        "en",
        "zh-Hans",
        "zh-Hant",
    ]
    title = data(tmp_path, "zh-Hant", "out-pseudo-zh")["document.title"]
    assert title == "【Ｏｐｅｎ ｈａｒｂｏｕｒ甲乙丙丁】"
    assert data(tmp_path, "en", "out-pseudo-zh")["document.title"] == "Open harbour"


def test_numbers_figures_and_code_are_no_text(tmp_path: Path) -> None:
    assert build(tmp_path, "--pseudo", "en", "--format", "json").status == 0
    texts = data(tmp_path)
    first, item = (text for name, text in texts.items() if name.startswith("harbour.text"))
    assert item.startswith("\\[第一項 ")
    for kept in (
        "{fund}",
        "**三年內**",
        "[海濱長廊](https://example.org/harbour)",
        "`code`",
        "3.5",
    ):
        assert kept in first


def test_what_readers_have_is_left_alone(tmp_path: Path) -> None:
    """A folder of its own, a mark in the manifest, and no way to mix the two."""
    assert build(tmp_path, "--format", "json").status == 0
    before = (tmp_path / "out/manifest.json").read_bytes()
    assert build(tmp_path, "--pseudo", "en", "--format", "json").status == 0
    assert (tmp_path / "out/manifest.json").read_bytes() == before
    said = json.loads((tmp_path / "out-pseudo-en/manifest.json").read_bytes())
    assert said["pseudo"] == "en"
    assert "pseudo" not in json.loads(before)

    over = build(tmp_path, "--pseudo", "en", "--format", "json", "--out", "out")
    assert (over.status, (tmp_path / "out/manifest.json").read_bytes()) == (3, before)
    assert "no pseudo-locale" in over.stderr
    back = build(tmp_path, "--format", "json", "--out", "out-pseudo-en")
    assert back.status == 3
    assert "the pseudo-locale “en”" in back.stderr


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--pseudo", "pt"), "Neither the document nor its theme"),
        (("--pseudo", "../x"), "no tag of a language"),
        (("--pseudo", "EN"), "no tag of a language"),
        (("--pseudo", ""), "no tag of a language"),
        (("--pseudo", "en", "--require", "approved"), "--require"),
    ],
)
def test_wrong_usage_is_told(tmp_path: Path, options: tuple[str, ...], said: str) -> None:
    run = build(tmp_path, *options)
    assert run.status == 2
    assert said in run.stderr
    assert [each.name for each in tmp_path.iterdir()] == ["blueprint.yaml"]


def test_what_has_no_room_is_told_and_shown(tmp_path: Path) -> None:
    """Files are written for their faults to be looked at, and the status is that of faults."""
    text = "防洪設施安全可靠，足以抵禦五十年一遇的暴雨及潮水"
    document = HARBOUR.partition("figures:")[0] + (
        "sections:\n  - kind: qualities\n    id: river\n    title: 活化河道\n    qualities:\n"
        f"      - {{id: safe, text: {text}}}\n      - {{id: green, text: 生態豐富}}\n"
    )
    assert build(tmp_path, "--format", "slides", document=document).status == 0
    run = build(tmp_path, "--pseudo", "en", "--format", "slides", document=document)
    assert (run.status, set(run.codes)) == (1, {"BP413"})
    assert (tmp_path / "out-pseudo-en/en/slides.pdf").is_file()


def test_fault_of_the_document_stops_it(tmp_path: Path) -> None:
    run = build(tmp_path, "--pseudo", "en", document=HARBOUR.replace("title: 開放", "titel: 開放"))
    assert (run.status, run.shown[0].line) == (1, 13)
    assert not (tmp_path / "out-pseudo-en").exists()
