"""A template that loops or swells ends at its line, soon, whatever else there is to render."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from blueprint_cli import bounds
from blueprint_cli.engine.executors import Processes
from blueprint_cli.renderers.hypertext import templating
from blueprint_cli.theme.faults import ThemeError
from blueprint_cli.world import MemoryWorld
from documents import SMALL, blueprint, localized, write

LOOP = "{% for b in range(99999) %}{% for c in range(99999) %}\n{% endfor %}{% endfor %}"
ROUNDS, END = "{% for a in range(9999) %}", "{% endfor %}"
GROWING = "{% set n = namespace(x='ab') %}{% set l = namespace(x=['ab']) %}"

#: What never ends, and what is told of it.
ENDLESS: dict[str, tuple[str, str]] = {
    "loop": (LOOP, "processor time"),
    "loop that writes": (LOOP.replace("\n", "{{ b }}"), "processor time"),
    "loop in a macro": (f"{{% macro m() %}}{LOOP}{{% endmacro %}}{{{{ m() }}}}", "processor time"),
    "loop of filters": (f"{ROUNDS}{{{{ range(9999)|map('string')|join|length }}}}{END}", "time"),
    "doubled text": (f"{GROWING}{ROUNDS}{{% set n.x = n.x ~ n.x %}}{END}", "memory"),
    "doubled list": (f"{GROWING}{ROUNDS}{{% set l.x = l.x + l.x %}}{END}", "memory"),
    "product": ("{{ 'a' * 999999999999 }}", "memory"),
    "product of lists": ("{{ ([0] * 999999999)|length }}", "memory"),
    "recursion": ("{% macro m(n) %}{{ m(n + 1) }}{% endmacro %}{{ m(0) }}", "recursion"),
    "inclusion": ("{% include 'page.html.jinja' %}", "recursion"),
}


@pytest.fixture(autouse=True)
def _small_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    lower = replace(bounds.FILLING, seconds=0.5, memory=200 * 1024 * 1024)
    monkeypatch.setattr(bounds, "FILLING", lower)


@pytest.mark.parametrize("kind", ENDLESS)
def test_template_without_end_ends_at_its_line(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    template, words = ENDLESS[kind]
    if "time" not in words:  # which a slow machine is not to end first
        monkeypatch.setattr(bounds, "FILLING", replace(bounds.FILLING, seconds=60))
    world = MemoryWorld({"templates/page.html.jinja": f"<p>\n\n{template}"})
    document = localized(SMALL).documents[0]

    def work(_: None) -> tuple[str, str, int]:
        with pytest.raises(ThemeError) as caught:
            templating.render("page.html.jinja", document, world)
        told = caught.value.diagnostic
        return told.code, str(told.message), told.span.position.line if told.span else 0

    # As a build does it: a process that has had no memory left is not one to go on with.
    (done,) = Processes(1).map(work, [None], [1], lambda *_: None)
    assert done.value is not None, done.failure
    code, message, line = done.value
    assert code == "BP402"
    assert re.search(words, message)
    assert line >= 3


def test_what_comes_after_has_bounds_of_its_own() -> None:
    document = localized(SMALL).documents[0]
    with pytest.raises(ThemeError):
        templating.render(
            "page.html.jinja", document, MemoryWorld({"templates/page.html.jinja": LOOP})
        )
    assert templating.render("page.html.jinja", document, MemoryWorld({}), faces="")
    assert len(bytearray(400 * 1024 * 1024)) > 0


@pytest.mark.parametrize("jobs", ["0", "2"], ids=["serial", "processes"])
@pytest.mark.parametrize("name", ["page", "index"])
def test_build_with_an_endless_template_ends(name: str, jobs: str, tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": SMALL, f"templates/{name}.html.jinja": LOOP})
    run = blueprint(tmp_path, "build", "--format", "html", "--force", "--jobs", jobs)
    assert (run.status, run.codes) == (1, ["BP402"])
    assert (run.shown[0].file, run.shown[0].line) == (f"templates/{name}.html.jinja", 1)
    assert "Nothing was written." in run.stderr
    assert not (tmp_path / "out").exists()


def test_endless_template_ends_the_jobs_that_have_not_begun(tmp_path: Path) -> None:
    document = SMALL.replace("sections:", "  zh-Hans: {strategy: convert}\nsections:")
    write(tmp_path, {"blueprint.yaml": document, "templates/page.html.jinja": LOOP})
    run = blueprint(tmp_path, "build", "--format", "html", "--force", "--jobs", "1")
    assert (run.status, run.codes) == (1, ["BP402"])
    assert run.stderr.count("blueprint.html") == 1


#: Steps of a library that take for ever: nothing can be raised in the midst of them.
TWICE = "{% set n = namespace(x=[1], y=[1]) %}{% for a in range(99) %}"
STEPS = {
    "writing": TWICE + "{% set n.x = [n.x, n.x] %}{% endfor %}\n\n{{ n.x|tojson }}",
    "comparing": TWICE
    + "{% set n.x = [n.x, n.x] %}{% set n.y = [n.y, n.y] %}{% endfor %}\n\n{{ n.x == n.y }}",
}


@pytest.mark.parametrize("kind", STEPS)
def test_step_without_end_is_told_at_its_line(kind: str, tmp_path: Path) -> None:
    part = {"templates/part.jinja": STEPS[kind]}
    page = {"templates/page.html.jinja": "{% include 'part.jinja' %}"}
    write(tmp_path, {"blueprint.yaml": SMALL, **page, **part})
    run = blueprint(tmp_path, "build", "--format", "html", "--force", "--jobs", "1")
    assert (run.status, run.codes) == (1, ["BP402"])
    assert (run.shown[0].file, run.shown[0].line) == ("templates/part.jinja", 3)
