"""What is told of a layout is what other programs read in the finished file."""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from tools.outputs import picture

from blueprint_cli.engine.cache import Cache
from blueprint_cli.engine.jobs import Job, plan
from blueprint_cli.engine.making import recall
from blueprint_cli.inspection import hypertext, marks
from blueprint_cli.model.rendering import Layout
from blueprint_cli.pipeline import check
from blueprint_cli.renderers.hypertext import templating
from blueprint_cli.renderers.paper import paginate
from blueprint_cli.world import DiskWorld, MemoryWorld
from documents import SMALL_PROSE, localized
from places import ROOT

from .paper import Paper
from .publication import PAPERS, TAGS, Publication, squeeze

HTML = """
<a name="x"></a><p id="é"><a href="#x" title='#y'>a</a><!-- <a href="#z"> --><style>#w</style>
"""


@cache
def jobs() -> dict[str, Job]:
    """Give what is to be made of the Blueprint, by the paths of the files."""
    world = DiskWorld(ROOT)
    checked = check(world, "blueprint.yaml").value
    assert checked is not None
    return {job.path: job for job in plan(checked.published, checked.source, world)}


@pytest.fixture(scope="module")
def told(publication: Publication) -> Callable[[str], Layout]:
    """Give what the build was told of a file that it made."""
    assert publication.memory is not None
    memory = Cache(publication.memory / "blueprint" / "artifacts")

    def find(path: str) -> Layout:
        (artifact,) = recall([jobs()[path]], memory).values()
        return artifact.layout

    return find


@pytest.fixture(scope="module", params=[f"{tag}/{name}" for tag in TAGS for name in PAPERS])
def file(
    request: pytest.FixtureRequest,
    publication: Publication,
    told: Callable[[str], Layout],
    paper: Callable[[Path], Paper],
) -> tuple[Layout, Paper]:
    """Each PDF file in turn: what was told of it, and the file itself."""
    return told(request.param), paper(publication.folder / request.param)


@pytest.mark.parametrize("path", ["en/blueprint.pdf", "zh-Hant/slides.pdf"])
def test_whoever_makes_a_file_gets_the_same(
    publication: Publication, told: Callable[[str], Layout], path: str
) -> None:
    job = jobs()[path]
    paginate.prepare(job.world)
    made = job.make(job.world)
    assert made.data == (publication.folder / path).read_bytes()
    # It went through the cache unchanged.
    assert made.layout == told(path)
    assert made.layout.spoken


def test_text_is_what_is_read_out_of_the_file(file: tuple[Layout, Paper]) -> None:
    told, read = file
    assert squeeze("".join(each.text for each in told.spoken)) == squeeze(read.spoken)


def test_text_that_is_not_read_out_is_told_too(file: tuple[Layout, Paper]) -> None:
    told, read = file
    everything = "".join([*(each.text for each in told.spoken), told.unspoken])
    assert Counter(squeeze(everything)) == Counter(squeeze(read.text))


def test_headings_are_those_of_the_file(file: tuple[Layout, Paper]) -> None:
    told, read = file
    assert [each.level for each in told.headings] == [level for level, _ in read.headings]


def test_links_inside_are_those_of_the_file(file: tuple[Layout, Paper]) -> None:
    told, read = file
    names = {f"#{link.Dest}" for _, link in read.links if "/Dest" in link}
    assert set(told.links) == names
    assert names <= {f"#{name}" for name in told.anchors}


def test_every_message_is_marked(publication: Publication, told: Callable[[str], Layout]) -> None:
    for path in ("zh-Hant/blueprint.pdf", "zh-Hant/slides.pdf"):
        known = publication.edition("zh-Hant").texts
        marked: dict[str, str] = {}
        for each in told(path).spoken:
            marked[each.message] = marked.get(each.message, "") + each.text
        shown = {name: squeeze(text) for name, text in marked.items() if name}
        assert not [name for name, text in shown.items() if squeeze(known[name]) not in text]
        hidden = {name for name in known if name.endswith(".notes")}
        assert known.keys() - hidden == shown.keys()


def test_pages_for_the_screen_have_no_marks(publication: Publication) -> None:
    for page in publication.pages:
        assert "<!--" not in (publication.folder / page).read_text("utf-8")


def test_marks_change_nothing_but_themselves() -> None:
    document, world = localized(SMALL_PROSE).documents[0], MemoryWorld({})
    marked = templating.render("print.html.jinja", document, world, marked=True)
    assert "message:preface.text" in marked
    assert marks.unmarked(marked) == templating.render("print.html.jinja", document, world)


def test_anchors_and_links_of_html() -> None:
    told = hypertext.read(HTML)
    assert (told.anchors, told.links) == (("x", "é"), ("#x",))


def test_a_pixel_is_counted_as_it_is_shown() -> None:
    data = base64.b64encode(picture("a.png", "300x150")).decode()
    shown = f'<img alt="a" style="width: 2in" src="data:image/png;base64,{data}">'
    paginate.prepare(MemoryWorld({}))
    _, told = paginate.to_pdf(f'<html lang="en"><title>a</title>{shown}')
    assert [(each.dpi, each.inches) for each in told.pictures] == [(150, 2.0)]
