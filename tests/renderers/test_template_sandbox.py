"""A stranger's template: it reads the document, and reaches nothing behind it.

The routes are those of Jinja2's own documentation and of public collections of template injections:
each must end as a fault at its line, and none may touch a file.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from pathlib import Path
from types import FunctionType
from typing import Any

import pytest

from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.pipeline import check
from blueprint_cli.renderers import index
from blueprint_cli.renderers.formats import slides
from blueprint_cli.renderers.hypertext import allowed, sandbox, templating
from blueprint_cli.theme.faults import ThemeError
from blueprint_cli.world import DiskWorld, MemoryWorld, World
from documents import SMALL, blueprint, localized, write
from places import ROOT

MACRO = "{% macro m(a) %}{{ a }}{% endmacro %}"
CALLED = "{% macro m() %}"
GROWING = "{% set n = namespace(x=3) %}"

ESCAPES: dict[str, str] = {
    # What was handed to templates led to the disk.
    "partial's arguments": "{{ data_uri.args[0].inner.root.joinpath('made').touch() }}",
    "partial's function": "{{ title_of.func.__globals__ }}",
    "method's owner": "{{ word.__self__ }}",
    "wrapped function": "{{ word.__wrapped__ }}",
    "closure's cells": "{{ theme_text.__closure__[0].cell_contents }}",
    "function's globals": "{{ word.__globals__['__builtins__']['open']('/etc/passwd') }}",
    "function's code": "{{ data_uri.__code__.co_consts }}",
    "function's defaults": "{{ title_of.__defaults__ }}",
    "function by attribute list": "{{ [word]|map(attribute='__globals__')|list }}",
    "noun's class": "{{ doc.__class__.__init__.__globals__ }}",
    "noun's dictionary": "{{ doc.__dict__ }}",
    "noun's fields": "{{ doc.__dataclass_fields__ }}",
    "noun's method": "{{ doc.document.document.title.parse('x') }}",
    "noun's class method": "{{ doc.document.is_converted }}",
    "noun's hidden field": "{{ doc.document.__pydantic_config__ }}",
    "section's class": "{{ chapters[0].__class__.__mro__[-1].__subclasses__() }}",
    "words' reader": "{{ doc.words._form }}",
    "word's owner": "{{ doc.words.say.__self__ }}",
    "title of a text": "{{ title_of('abc')() }}",
    "title of a function": "{{ title_of(word) }}",
    # Public write-ups, from a text to all classes.
    "class of a text": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "class of a number": "{{ 1 .__class__.__base__ }}",
    "class of a list": "{{ [].__class__.__base__.__subclasses__() }}",
    "class of a mapping": "{{ {}.__class__.__bases__ }}",
    "class of a tuple": "{{ ()['__class__'] }}",
    "class by item": "{{ ''['__class__'] }}",
    "class by joined item": "{{ ''['__cl' ~ 'ass__'] }}",
    "class by reversed item": "{{ ''['__ssalc__'[::-1]] }}",
    "class by escaped name": r"{{ ''['\x5f\x5fclass\x5f\x5f'] }}",
    "class by bytes of a request": "{{ request|attr('application')|attr('__globals__') }}",
    "attr": "{{ ''|attr('__class__') }}",
    "attr in a map": "{{ ['']|map('attr', '__class__')|list }}",
    "attr joined": "{{ ''|attr(['__cl', 'ass__']|join) }}",
    "map by attribute": "{{ ['']|map(attribute='__class__')|list }}",
    "map by a path": "{{ ['']|map(attribute='__class__.__mro__')|list }}",
    "selectattr": "{{ ['']|selectattr('__class__')|list }}",
    "rejectattr": "{{ ['']|rejectattr('__class__.__base__', 'none')|list }}",
    "groupby": "{{ ['']|groupby('__class__') }}",
    "sort": "{{ ['', '']|sort(attribute='__class__.__name__') }}",
    "unique": "{{ ['', '']|unique(attribute='__class__')|list }}",
    "sum": "{{ ['']|sum(attribute='__doc__') }}",
    "min": "{{ ['', 'a']|min(attribute='__class__') }}",
    "join by attribute": "{{ ['']|join(attribute='__class__') }}",
    "is defined": "{% if ''.__class__ is defined %}{% endif %}",
    "default": "{{ ''.__class__|default('x') }}",
    # Formatting reads fields.
    "format method": "{{ '{0.__class__}'.format(doc) }}",
    "format of a function": "{{ '{x.__globals__}'.format(x=word) }}",
    "format map": "{{ '{a.__class__}'.format_map({'a': doc}) }}",
    "format by item": "{{ ''['format'] }}",
    "format in a map": "{{ ['{0.__class__}']|map(attribute='format')|list }}",
    "format filter": "{{ '%s'|format(word) }}",
    "percent": "{{ '%s' % word }}",
    "percent with a mapping": "{{ '%(a)s' % {'a': word} }}",
    "markup's format": "{{ ('{0.__class__}'|safe).format(doc) }}",
    "markup's format map": "{{ ('{0.__class__}'|safe).format_map({}) }}",
    "markup's class": "{{ (''|safe).__class__.__mro__ }}",
    "markup's joined": "{{ (''|safe).join([word]) }}",
    "markup's replaced": "{{ ('a'|safe).replace('a', word) }}",
    "markup's html format": "{{ (''|safe).__html_format__('') }}",
    "markup's percent": "{{ ('%s'|safe) % word }}",
    "translate": "{{ 'a'.translate({97: 'b'}) }}",
    "maketrans": "{{ ''.maketrans('a', 'b') }}",
    "encode": "{{ 'a'.encode() }}",
    # Jinja2's own objects.
    "self": "{{ self.__class__ }}",
    "self's context": "{{ self._TemplateReference__context }}",
    "self's context by item": "{{ self['_TemplateReference__context'] }}",
    "self's builtins": "{{ self.__init__.__globals__.__builtins__ }}",
    "block's context": "{% block b %}{% endblock %}{{ self.b._context }}",
    "block's stack": "{% block b %}{% endblock %}{{ self.b._stack }}",
    "block's name": "{% block b %}{% endblock %}{{ self.b.name.__class__ }}",
    "super": "{% block b %}{{ super.__globals__ }}{% endblock %}",
    "macro": MACRO + "{{ m.__globals__ }}",
    "macro's function": MACRO + "{{ m._func }}",
    "macro's environment": MACRO + "{{ m._environment }}",
    "macro's call": MACRO + "{{ m.__call__.__func__ }}",
    "macro by keyword": MACRO + "{{ m(**{'a': m.__class__}) }}",
    "caller": CALLED + "{{ caller.__globals__ }}{% endmacro %}{% call m() %}{% endcall %}",
    "caller's function": CALLED + "{{ caller._func }}{% endmacro %}{% call m() %}{% endcall %}",
    "keywords' class": "{% macro m() %}{{ kwargs.__class__ }}{% endmacro %}{{ m(a=1) }}",
    "rest's class": "{% macro m() %}{{ varargs.__class__ }}{% endmacro %}{{ m(1) }}",
    "module": "{% import 'parts.html.jinja' as parts %}{{ parts.__dict__ }}",
    "module's stream": "{% import 'parts.html.jinja' as parts %}{{ parts._body_stream }}",
    "module's class": "{% from 'parts.html.jinja' import __class__ %}{{ __class__ }}",
    "loop": "{% for a in [1] %}{{ loop.__class__ }}{% endfor %}",
    "loop's iterable": "{% for a in [1] %}{{ loop._iterable }}{% endfor %}",
    "loop's undefined": "{% for a in [1] %}{{ loop._undefined }}{% endfor %}",
    "loop's method": "{% for a in [1] %}{{ loop.cycle.__func__ }}{% endfor %}",
    "loop's next": "{% for a in [1] %}{{ loop.nextitem.__class__ }}{% endfor %}",
    "namespace's class": "{{ namespace.__init__.__globals__ }}",
    "namespace": "{{ namespace().__class__ }}",
    "namespace's attributes": "{{ namespace()._Namespace__attrs }}",
    "namespace's html": "{{ namespace(__html__=word) }}",
    "cycler": "{{ cycler.__init__.__globals__.os.popen('touch made').read() }}",
    "joiner": "{{ joiner.__init__.__globals__.os }}",
    "lipsum": "{{ lipsum.__globals__['os'].popen('touch made') }}",
    "lipsum itself": "{{ lipsum(10000000) }}",
    "dict's class": "{{ dict.__base__.__subclasses__() }}",
    "dict's methods": "{{ dict.fromkeys([1]) }}",
    "dict's mro": "{{ dict.mro() }}",
    "range": "{{ range.__globals__ }}",
    "range's size": "{{ range(999999999)|list }}",
    "undefined": "{{ nothing.__class__ }}",
    "undefined's function": "{{ nothing._fail_with_undefined_error.__globals__ }}",
    "undefined's exception": "{{ nothing._undefined_exception }}",
    "undefined by item": "{{ nothing['__init__'] }}",
    "undefined of a noun": "{{ doc.nothing.__class__ }}",
    "generator": "{% set g = [1]|map('abs') %}{{ g.gi_frame.f_globals }}",
    "generator's code": "{% set g = ['']|select %}{{ g.gi_code }}",
    "environment": "{{ environment }}",
    "context": "{{ context.environment }}",
    "config": "{{ config.items() }}",
    "get_flashed_messages": "{{ get_flashed_messages.__globals__ }}",
    "url_for": "{{ url_for.__globals__ }}",
    "do": "{% do [].append(1) %}",
    "debug": "{% debug %}",
    "list changed": "{{ chapters.append(1) }}",
    "mapping changed": "{{ number.update({}) }}",
    "mapping emptied": "{{ count.clear() }}",
    # Arguments of what the theme is given.
    "html of a stand-in": MACRO + "{{ namespace(parse=m, target='x')|html }}",
    "plain of a function": "{{ word|plain }}",
    "picture by an object": "{{ data_uri(doc) }}",
    "picture outside": "{{ data_uri('../secret.svg') }}",
    "picture of the system": "{{ data_uri('/etc/secret.svg') }}",
    "text of the document": "{{ theme_text('../blueprint.yaml') }}",
    "text of the system": "{{ theme_text('/etc/passwd') }}",
    "text of the system from above": "{{ theme_text('../../../../../../../../etc/passwd') }}",
    "text with NUL": "{{ theme_text('css/page.css\\0.png') }}",
    "today": "{{ none|day }}",
    "call of a text": "{{ 'open'('/etc/passwd') }}",
    "call of a noun": "{{ doc() }}",
    # Files as templates.
    "include outside": "{% include '../blueprint.yaml' %}",
    "include outside, or not": "{% include '../blueprint.yaml' ignore missing %}",
    "include of several": "{% include ['../blueprint.yaml', '../../etc/passwd'] %}",
    "include by a longer way": "{% include 'css/../../blueprint.yaml' %}",
    "include of the system": "{% include '/etc/passwd' %}",
    "include with NUL": "{% include 'a\\0b' %}",
    "include of no name": "{% include 5 %}",
    "import outside": "{% import '../blueprint.yaml' as x %}",
    "from outside": "{% from '../blueprint.yaml' import x %}",
    "extends outside": "{% extends '../blueprint.yaml' %}",
    "extends of an object": "{% extends doc %}",
    # An address in memory tells where things are.
    "function printed": "{{ word }}",
    "function written": "{{ word ~ '' }}",
    "function as a text": "{{ word|string }}",
    "function in capitals": "{{ word|upper }}",
    "function joined": "{{ [word]|join }}",
    "function replaced": "{{ 'a'|replace('a', word) }}",
    "function replaced by name": "{{ 'a'|replace(old='a', new=word) }}",
    "function said": "{{ word('published', date=word) }}",
    "function marked": "{{ word|safe }}",
    "function as data": "{{ [word]|tojson }}",
    "list of functions": "{{ [word] }}",
    "generator printed": "{{ [1]|map('abs') ~ '' }}",
    "noun printed": "{{ doc }}",
    "pretty": "{{ word|pprint }}",
    # Numbers without end, in arithmetic that nothing can stop.
    "power": "{{ 9 ** 9 ** 9 ** 9 }}",
    "power of text": "{{ 10 ** (10 ** 10) }}",
    "product": GROWING + "{% for a in range(99) %}{% set n.x = n.x * n.x %}{% endfor %}",
    "remainder": "{{ 'f' * 999|int(0, 16) % 7 }}{{ ('f' * 9999)|int(0, 16) // 7 }}",
    "rounded": "{{ 1|round(1000000000, 'floor') }}",
    "very long list": "{{ [0] * 99999999999 }}",
}


@cache
def document() -> LocalizedDocument:
    return localized(SMALL).documents[0]


@pytest.mark.parametrize("route", ESCAPES)
def test_template_reaches_nothing_behind_the_document(
    route: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    world = MemoryWorld({"templates/page.html.jinja": f"<p>\n{ESCAPES[route]}\n"})
    with pytest.raises(ThemeError) as caught:
        templating.render("page.html.jinja", document(), world)
    told = caught.value.diagnostic
    assert told.code == "BP402"
    assert told.span is not None
    assert (told.span.source.name, told.span.position.line) == ("templates/page.html.jinja", 2)
    assert not list(tmp_path.iterdir())


TABLE = f"""{SMALL}
  - kind: table
    id: figures
    title: 主要數字
    caption: 二零二二年的數字
    columns: [{{id: what, title: 項目}}, {{id: value, title: 數字}}]
    rows:
      - {{id: first, cells: {{what: 員工, value: 一百人}}}}
"""
#: What has no field that leads anywhere; a function has none at all.
PLAIN = (str, int, float, date, list, tuple, dict, frozenset, FunctionType, type(None))
NOUNS = (
    "blueprint_cli.model.",
    "blueprint_cli.theme.words",
    "blueprint_cli.renderers.deck.outline",
)


def reached(known: object) -> Iterator[object]:
    """Yield what a template reaches from a value, by the names that it may use."""
    todo, seen = [known], {}
    while todo:
        value = todo.pop()
        if id(value) in seen:
            continue
        seen[id(value)] = value
        yield value
        todo.extend(getattr(value, name) for name in _fields(value))
        if isinstance(value, Mapping):
            todo.extend([*value.keys(), *value.values()])
        elif isinstance(value, Collection) and not isinstance(value, str):
            todo.extend(value)


def _fields(value: object) -> frozenset[str]:
    return allowed.of(type(value)).fields  # type: ignore[arg-type]  # a type is hashable


@dataclass(frozen=True)
class Receiver:
    """Stands where a template does, and keeps what it is given."""

    added: Mapping[str, Any]
    given: list[object]

    def get_template(self, _name: str) -> Receiver:
        return self

    def render(self, **more: object) -> str:
        self.given.append([self.added, more])
        return ""


@pytest.mark.parametrize("world", [DiskWorld(ROOT), MemoryWorld({"blueprint.yaml": TABLE})])
def test_templates_are_given_data_and_closures_only(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[object] = []
    monkeypatch.setattr(sandbox, "environment", lambda _load, added, _: Receiver(added, given))
    outcome = check(world, "blueprint.yaml")
    assert outcome.value is not None, outcome.diagnostics
    own = outcome.value.published[0]
    templating.render("page.html.jinja", own, world)
    slides.render(own, world)
    index.render([own], ["zh-Hant/blueprint.html"], world, ["zh-Hant/blueprint.html"])
    assert len(given) == 4  # the chooser is filled in twice, for its fonts
    for value in reached(given):
        is_noun = is_dataclass(value) and type(value).__module__.startswith(NOUNS)
        assert is_noun or isinstance(value, (*PLAIN, Enum)), type(value)


#: What templates of documents do, and what comes of it.
HONEST: dict[str, tuple[str, str]] = {
    "field": ("{{ doc.document.document.title|plain }}", "香港創新科技發展藍圖"),
    "item": ("{{ doc['edition']['tag'] }}", "zh-Hant"),
    "value of a name": ("{{ doc.document.document.title.origin.value }}", "source"),
    "day": ("{{ doc.document.document.published }}", "2022-12-22"),
    "part of a day": ("{{ doc.document.document.published.year }}", "2022"),
    "missing field": ("{{ doc.document.document.notes is defined }}", "False"),
    "fields by map": ("{{ doc.document.sections|map(attribute='id')|join(', ') }}", "preface"),
    "path by map": ("{{ doc.editions|map(attribute='tag')|first }}", "zh-Hant"),
    "selectattr": (
        "{{ doc.document.sections|selectattr('kind', 'eq', 'vision')|list|length }}",
        "0",
    ),
    "sorted": ("{{ (doc.editions|sort(attribute='tag'))[0].lang }}", "zh-Hant"),
    "grouped": (
        "{% for kind, all in doc.document.sections|groupby('kind') %}{{ kind }}{% endfor %}",
        "closing",
    ),
    "group's name": ("{{ (doc.document.sections|groupby('kind'))[0].grouper }}", "closing"),
    "mapping": ("{{ dict(a=1).items()|list|length }}", "1"),
    "method": ("{{ 'a b'.split()|last|upper }}", "B"),
    "joined by method": ("{{ ', '.join(['a', 'b']) }}", "a, b"),
    "namespace": (GROWING + "{% set n.x = n.x + 1 %}{{ n.x }}", "4"),
    "loop": ("{% for a in 'xy' %}{{ loop.cycle('-', '+') }}{{ loop.index }}{% endfor %}", "-1+2"),
    "recursion": (
        "{% for a in [[[]]] recursive %}.{{ loop(a) }}{% endfor %}",
        "..",
    ),
    "caller": (CALLED + "{{ caller() }}{% endmacro %}{% call m() %}x{% endcall %}", "x"),
    "block": ("{% block b %}x{% endblock %}{{ self.b() }}", "xx"),
    "word": ("{{ word('published', date='2022') }}", "2022公布"),
    "written together": ("{% set a = '<'|safe %}{{ 'a' ~ 1 ~ a ~ '<' }}", "a1<&lt;"),
    "data": ("{{ {'a': [1]}|tojson }}", '{"a": [1]}'),
    "rounded": ("{{ 2.345|round(1) }}", "2.3"),
    "arithmetic": ("{{ 7 % 4 * 2 ** 3 // 5 }}", "4"),
}


@pytest.mark.parametrize("use", HONEST)
def test_template_reads_the_document(use: str) -> None:
    template, shown = HONEST[use]
    world = MemoryWorld({"templates/page.html.jinja": template})
    assert templating.render("page.html.jinja", document(), world) == shown


def test_chooser_hands_out_no_code() -> None:
    template = "{% for _, files in choices %}\n{{ files[0].make.__globals__ }}{% endfor %}"
    world = MemoryWorld({"templates/index.html.jinja": template})
    with pytest.raises(ThemeError) as caught:
        index.render([document()], ["zh-Hant/blueprint.html"], world)
    assert "make" in str(caught.value.diagnostic.message)


@pytest.mark.parametrize("name", ["fit", "fit_each", "fit_title", "slides[0]"])
def test_deck_hands_out_no_code(name: str) -> None:
    template = f"{{{{ {name}.__self__ }}}}"
    with pytest.raises(ThemeError, match="unsafe"):
        slides.render(document(), MemoryWorld({"templates/slides.html.jinja": template}))


@pytest.mark.parametrize(
    "use", ["{% include 'link.txt' %}", "{{ theme_text('link.txt') }}", "{% import 'way/a' as a %}"]
)
def test_link_out_of_the_theme_is_not_followed(use: str, tmp_path: Path) -> None:
    files = {"blueprint.yaml": SMALL, "templates/page.html.jinja": use, "private/a": "secret"}
    write(tmp_path, {**files, "templates/part.jinja": "part"})
    (tmp_path / "templates/link.txt").symlink_to("../private/a")
    (tmp_path / "templates/way").symlink_to("../private")
    run = blueprint(tmp_path, "build", "--format", "html", "--force")
    assert (run.status, run.codes) == (1, ["BP402"])
    assert "outside the theme" in run.stderr
    assert not (tmp_path / "out").exists()


def test_link_inside_the_theme_is_followed(tmp_path: Path) -> None:
    page = "{% include 'link.jinja' %}"
    files = {"blueprint.yaml": SMALL, "templates/page.html.jinja": page}
    write(tmp_path, {**files, "templates/part.jinja": "of the theme"})
    (tmp_path / "templates/link.jinja").symlink_to("part.jinja")
    assert blueprint(tmp_path, "build", "--format", "html", "--force").status == 0
    assert (tmp_path / "out/zh-Hant/blueprint.html").read_text() == "of the theme"


@pytest.mark.parametrize(
    "template",
    [
        "{{ data_uri.args[0].inner.root.joinpath('made').touch() }}",
        "{{ cycler.__init__.__globals__.os.popen('touch made').read() }}",
        "{% include '../private.txt' %}",
        "{{ theme_text('../private.txt') }}",
        "{{ '{0.__class__}'.format(doc) }}",
    ],
)
@pytest.mark.parametrize("name", ["page", "index"])
def test_build_with_a_hostile_template_writes_nothing(
    template: str, name: str, tmp_path: Path
) -> None:
    files = {f"templates/{name}.html.jinja": template, "private.txt": "secret"}
    write(tmp_path, {"blueprint.yaml": SMALL, **files})
    before = sorted(tmp_path.rglob("*"))
    run = blueprint(tmp_path, "build", "--format", "html", "--force")
    assert run.status == 1
    assert f"templates/{name}.html.jinja:1:1: error[BP402]: " in run.stderr
    assert "secret" not in run.output
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize(
    "template",
    ["{{ word(*[word]) }}", "{{ data_uri('a' * 999999 ~ '.svg') }}", "{% include 'a' * 999999 %}"],
    ids=["word that is a function", "long name of a picture", "long name of a template"],
)
def test_fault_is_told_in_short_whatever_the_template_has_made_part_of_it(
    template: str, tmp_path: Path
) -> None:
    write(tmp_path, {"blueprint.yaml": SMALL, "templates/page.html.jinja": template})
    run = blueprint(tmp_path, "build", "--format", "html", "--force", "--jobs", "1")
    assert (run.status, run.codes) == (1, ["BP402"])
    assert len(run.shown[0].message) < 500


@pytest.mark.parametrize(
    "template",
    ["{{ word(word) }}", "{{ {}[word] }}", "{{ [].index(word) }}", "{% include [word] %}"],
)
def test_fault_tells_no_address_in_memory(template: str) -> None:
    world = MemoryWorld({"templates/page.html.jinja": template})
    with pytest.raises(ThemeError) as caught:
        templating.render("page.html.jinja", document(), world)
    assert "0x" not in str(caught.value.diagnostic.message)
