"""A document says what it says: its text is never run, and nothing outside it is fetched."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest

from blueprint_cli import pipeline
from blueprint_cli.engine import making
from blueprint_cli.engine.cache import Cache
from blueprint_cli.engine.executors import Processes
from blueprint_cli.engine.jobs import plan
from blueprint_cli.world import DiskWorld
from documents import Run, blueprint_process, write

from .chromium import opened
from .paper import Paper
from .publication import PAGES, PAPERS, Publication, build, squeeze

if TYPE_CHECKING:
    from playwright.sync_api import Browser

DOCUMENT = """\
blueprint: 1
document:
  title: "A plan of <b>{{{{ 7*7 }}}}</b> & {{% raw %}}"
  publisher: The Government
  published: 2024-01-01
locales:
  en: {{strategy: source}}
totals: {{directions: 0, strategies: 0, goals: 0, actions: 0}}
checks: {{BP126: off, BP201: off}}
sections:
{sections}
"""
TITLE = "A plan of <b>{{ 7*7 }}</b> & {% raw %}"

#: What other programs would run, or hide: here it is shown, letter by letter.
TEXTS = {
    "script": "<script>document.body.textContent = 'run'</script>",
    "handler": "<img src=x onerror=\"document.body.textContent = 'run'\">",
    "expression": "{{ 7*7 }} and {% for each in [1] %}looped{% endfor %}",
    "entity": "&lt;b&gt; and &amp;amp;",
    "style": "</style><style>body { display: none }</style>",
    "comment": "<!-- {# unseen #} -->",
    "cdata": "]]> and <![CDATA[",
}


#: Ways in which a drawing names another file, at `{url}`.
REFERENCES = {
    "image": '<image href="{url}" width="9" height="9"/>',
    "use": '<use href="{url}#part"/>',
    "style": '<style>@import url("{url}"); rect {{ fill: url("{url}#paint") }}</style>',
    "xlink": '<image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="{url}"/>',
    "foreign": '<foreignObject width="9" height="9"><img xmlns="http://www.w3.org/1999/xhtml"'
    ' src="{url}"/></foreignObject>',
    "sheet": "",
}
PROLOGUES = {
    "sheet": '<?xml-stylesheet href="{url}"?>',
}
CONTENT = "what-the-other-file-says"


#: Addresses that no reader of a policy should be led to.
LINKS = ("javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "../secret.html")


@dataclass(frozen=True)
class Illustrated:
    """What becomes of drawings that name other files, and who asked the server for them.

    `made` are the files that rendering gives where no check has stopped it: a second wall stands
    behind the first.
    """

    build: Run
    lines: set[int]
    made: list[bytes]
    callers: list[str]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    """A document full of what other programs would run."""
    folder = tmp_path_factory.mktemp("hostile")
    quoted = {name: text.replace("'", "''") for name, text in TEXTS.items()}
    sections = [
        f"  - {{kind: prose, id: {name}, title: '{text}', text: '{text}'}}"
        for name, text in quoted.items()
    ]
    return publish(folder, sections)


@pytest.fixture(scope="module")
def illustrated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Illustrated]:
    """A document whose drawings name a server on this machine, and a file beside the document."""
    folder = tmp_path_factory.mktemp("illustrated")
    (folder / "other.txt").write_text(CONTENT, encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.5)
        place = f"http://127.0.0.1:{server.getsockname()[1]}/other"
        sections = []
        for number, url in enumerate((place, (folder / "other.txt").as_uri(), "other.txt")):
            for kind in REFERENCES:
                name = f"{kind}-{number}"
                (folder / f"{name}.svg").write_text(drawing(kind, url), encoding="utf-8")
                sections.append(
                    f"  - {{kind: figure, id: {name}, image: {name}.svg, alternative: {name}}}"
                )
        write(folder, {"blueprint.yaml": DOCUMENT.format(sections="\n".join(sections))})
        run = blueprint_process(folder, "build")
        first = DOCUMENT.count("\n")
        lines = set(range(first, first + len(sections)))
        yield Illustrated(run, lines, rendered(folder), callers(server))


def rendered(folder: Path) -> list[bytes]:
    """Render all files of a document that no check has looked at."""
    checked = pipeline.localized(DiskWorld(folder), "blueprint.yaml").value
    assert checked is not None
    jobs = plan(checked.published, checked.source, DiskWorld(folder))
    memory = Cache(folder / "cache", recalls=False)
    made = [making.render([job], Processes(1), memory, lambda *_: None).value for job in jobs]
    return [each.data for artifacts in made if artifacts for each in artifacts.values()]


def publish(folder: Path, sections: list[str]) -> Publication:
    document = folder / "blueprint.yaml"
    document.write_text(DOCUMENT.format(sections="\n".join(sections)), encoding="utf-8")
    return build(folder / "out", document=document)


def drawing(kind: str, url: str) -> str:
    prologue = PROLOGUES.get(kind, "").format(url=url)
    reference = REFERENCES[kind].format(url=url)
    size = 'viewBox="0 0 9 9" width="9" height="9"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {size}><rect width="9" height="9"/>{reference}'
    return f'<?xml version="1.0"?>{prologue}{svg}</svg>'


def callers(server: socket.socket) -> list[str]:
    """Give who has called a server that answers nobody."""
    found = []
    try:
        while True:
            connection, address = server.accept()
            connection.close()
            found.append(str(address))
    except TimeoutError:
        return found


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", TEXTS)
def test_text_stays_text_on_pages(
    hostile: Publication, visible: Callable[[Path], str], name: str, page: str
) -> None:
    shown = squeeze(visible(hostile.folder / "en" / page))
    assert shown.count(squeeze(unescape(TEXTS[name]))) >= 2


@pytest.mark.parametrize("name", PAPERS)
def test_text_stays_text_on_paper(
    hostile: Publication, paper: Callable[[Path], Paper], name: str
) -> None:
    file = paper(hostile.folder / "en" / name)
    shown = squeeze(file.text)
    assert not [text for text in TEXTS.values() if shown.count(squeeze(unescape(text))) < 2]
    assert TITLE in str(file.pdf.docinfo["/Title"])


def test_titles_stay_text(hostile: Publication, browser: Browser) -> None:
    for path in hostile.pages:
        with opened(browser, hostile.folder / path) as found:
            assert TITLE in found.page.title()
            assert TITLE in found.page.inner_text("body")
            assert not found.complaints


@pytest.mark.parametrize("link", LINKS)
def test_a_link_to_anything_but_the_web_is_refused(tmp_path: Path, link: str) -> None:
    section = f"  - {{kind: prose, id: link, text: '[here]({link})'}}"
    document = DOCUMENT.format(sections=section)
    (tmp_path / "blueprint.yaml").write_text(document, encoding="utf-8")
    done = blueprint_process(tmp_path, "build")
    assert done.status == 1
    assert re.search(r"blueprint\.yaml:\d+:\d+: error\[BP\d+\]: .*link", done.stderr)
    assert not (tmp_path / "out").exists()


def test_links_lead_to_the_web_or_into_the_publication(
    hostile: Publication, browser: Browser
) -> None:
    for path in hostile.pages:
        with opened(browser, hostile.folder / path) as found:
            links = found.evaluate("() => [...document.links].map(link => link.href)")
        assert links
        outside = [link for link in links if not link.startswith(hostile.folder.as_uri())]
        assert not outside


def test_building_reaches_no_server(illustrated: Illustrated) -> None:
    assert not illustrated.callers


def test_reading_reaches_no_server(hostile: Publication, browser: Browser) -> None:
    for path in hostile.pages:
        with opened(browser, hostile.folder / path) as found:
            assert not [url for url in found.requests[1:] if not url.startswith("data:")]


def test_a_drawing_that_names_another_file_stops_the_build(illustrated: Illustrated) -> None:
    told = {each.line for each in illustrated.build.shown if each.code == "BP109"}
    assert (illustrated.build.status, told) == (1, illustrated.lines)


def test_building_reads_no_file_that_a_drawing_names(illustrated: Illustrated) -> None:
    assert illustrated.made
    for data in illustrated.made:
        assert CONTENT.encode() not in data
        if data.startswith(b"%PDF"):
            with pikepdf.open(BytesIO(data)) as pdf:
                assert sorted(pdf.attachments) == ["blueprint.json", "blueprint.yaml"]
                held = [each.get_file().read_bytes() for each in pdf.attachments.values()]
            assert not [each for each in held if CONTENT.encode() in each]
            with pypdfium2.PdfDocument(data) as pages:
                text = "".join(page.get_textpage().get_text_range() for page in pages)
            assert CONTENT not in text
