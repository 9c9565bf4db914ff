"""Links on paper say where they lead, as far as the text does not say it itself."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from documents import blueprint, write

LONG = "https://www.example.org/harbour/publications/2026/promenade/overviewofthestrategyfinal.pdf"
DOCUMENT = f"""blueprint: 1
document:
  title: 海濱長廊計劃
  publisher: 海濱事務處
  published: 2026-03-02
  contacts: [{{id: mail, label: 電郵, address: contact@example.org}}]
locales:
  zh-Hant: {{strategy: source, lang: zh-Hant-HK}}
  zh-Hans: {{strategy: convert}}
  en: {{strategy: translate, lang: en-HK}}
sections:
  - kind: prose
    id: opening
    title: 開端見[分期](#phases)
    text: |
      [路線圖](https://example.org/harbour/map/)每季更新；安排見[分期](#phases)，以及<https://example.org/once>。

      （另見[分期](#phases)、[網頁](https://example.org/inner)。）見[www.example.org](https://www.example.org/)、[文件]({LONG})。

      - **查詢請[電郵](mailto:enquiries@example.org)。**
  - kind: table
    id: works
    title: 工程
    caption: 各區的工程
    columns: [{{id: place, title: 地點}}, {{id: about, title: 資料}}]
    rows: [{{id: west, cells: {{place: 上環, about: "見[網站](https://example.org/west)。"}}}}]
  - {{kind: closing, id: word, title: 結語, text: "見[分期](#phases)。"}}
  - {{kind: prose, id: phases, title: 分期, text: 分三期動工。}}
"""
SAID = {
    "zh-Hant": [
        "路線圖（example.org/harbour/map）每季",
        "安排見分期（第5頁），以及https://example.org/once。",
        "（另見分期，第5頁、網頁，example.org/inner。）",
        "見www.example.org、文件（www.example.org/harbour/publications…trategyfinal.pdf）。",
        "電郵（enquiries@example.org）。",
        "見分期（第5頁）。",
        "見網站（example.org/west）。",
    ],
    "zh-Hans": ["路线图（example.org/harbour/map）每季", "安排见分期（第5页）"],
    "en": ["路線圖 (example.org/harbour/map)每季", "安排見分期 (page 5)"],
}


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Give the text of the PDF of each locale, without its line ends."""
    place = tmp_path_factory.mktemp("links")
    write(place, {"blueprint.yaml": DOCUMENT})
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(place / "cache"))
        run = blueprint(place, "build", "--jobs", "0", "--format", "pdf", "--format", "html")
    assert run.status == 0, run.stderr
    assert "data-address" not in (place / "out/zh-Hant/blueprint.html").read_text()
    return {tag: _text(place / "out" / tag / "blueprint.pdf") for tag in SAID}


def _text(file: Path) -> str:
    with pypdfium2.PdfDocument(file) as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
    return "".join(pages).replace("\r\n", "").replace("\ufffe", "")


@pytest.mark.parametrize("tag", SAID)
def test_a_link_tells_its_page_or_address(texts: dict[str, str], tag: str) -> None:
    for said in SAID[tag]:
        assert said in texts[tag]


def test_nothing_is_told_twice_or_in_titles_and_contacts(texts: dict[str, str]) -> None:
    own = texts["zh-Hant"]
    assert own.count("example.org/once") == own.count("contact@example.org") == 1
    assert "開端見分期（" not in own
