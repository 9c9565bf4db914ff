"""The theme's words in languages that the theme does not speak: messages of the document."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from blueprint_cli.catalogs.headers import plural_count, plural_rule
from blueprint_cli.theme.words import Words
from documents import blueprint, found_in, localized, small, write

DOCUMENT = """\
blueprint: 1
document: {title: 渡輪計劃, publisher: 運輸署, published: 2024-03-01}
locales:
  zh-Hant: {strategy: source}
  pt: {strategy: translate, lang: pt-PT}
sections:
  - {kind: prose, id: main, title: 內容, text: 渡輪每日接載大量市民過海。}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, {"blueprint.yaml": DOCUMENT})
    assert blueprint(tmp_path, "locale", "sync").status == 0
    return tmp_path


def translate(folder: Path, **targets: str) -> None:
    """Write targets of words into the catalog: `translate(folder, page_of="…")`."""
    place = folder / "locales/pt.po"
    text = place.read_text("utf-8")
    for name, target in targets.items():
        entry = re.compile(f'(msgctxt "theme:{name.replace("_", "-")}"\nmsgid .*\nmsgstr )""')
        assert entry.search(text), name
        text = entry.sub(rf'\1"{target}"', text)
    place.write_text(text, "utf-8")


def findings(folder: Path, *codes: str) -> list[tuple[str, str]]:
    shown = blueprint(folder, "check").shown
    return [(each.code, each.message) for each in shown if each.code in codes]


def words(folder: Path) -> Words:
    catalog = (folder / "locales/pt.po").read_text("utf-8")
    documents = localized(DOCUMENT, {"locales/pt.po": catalog}).documents
    return documents[1].words


def test_words_that_the_theme_lacks_are_messages(folder: Path) -> None:
    with (folder / "locales/pt.po").open("rb") as file:
        entries = {str(entry.context): entry.id for entry in read_po(file) if entry.id}
    assert entries["theme:contents"] == "目錄"
    assert entries["main.title"] == "內容"
    asked = [name for name in entries if name.startswith("theme:")]
    assert 40 < len(asked) < 90
    ((_, told),) = findings(folder, "BP313")
    assert told.startswith(f"{len(asked)} of the theme’s words stand in English")
    assert not [
        name for name in asked if re.match("theme:(figure-|tracker-|chart-|pictogram)", name)
    ]


def test_english_stands_where_a_word_is_missing(folder: Path) -> None:
    own = words(folder)
    assert own.say("contents") == "Contents"
    assert own.say("language") == "Português (Portugal)"
    assert own.say("count-strategies", count=1) == "one strategy"
    assert own.say("count-strategies", count=3) == "three strategies"
    ((_, told),) = findings(folder, "BP313")
    assert "stand in English in pt" in told
    assert blueprint(folder, "build", "--format", "html").status == 0
    assert 'lang="pt-PT"' in (folder / "out/pt/blueprint.html").read_text("utf-8")


def test_what_is_lent_names_the_language_that_a_text_is_not_there_in(folder: Path) -> None:
    assert words(folder).say("fallback-note") == "Not yet available in Portuguese"
    blueprint(folder, "build", "--format", "html")
    page = (folder / "out/pt/blueprint.html").read_text("utf-8")
    assert "Not yet available in Portuguese" in page
    assert "available in English" not in page
    translate(folder, fallback_note="Ainda não disponível em português")
    assert words(folder).say("fallback-note") == "Ainda não disponível em português"


def test_a_word_is_said_as_the_catalog_has_it(folder: Path) -> None:
    translate(
        folder, contents="Índice", count_strategies="{count} estratégia | {count} estratégias"
    )
    own = words(folder)
    assert own.say("contents") == "Índice"
    assert own.say("count-strategies", count=1) == "1 estratégia"
    assert own.say("count-strategies", count=2) == "2 estratégias"
    assert findings(folder, "BP334", "BP335", "BP303") == []


def test_words_are_counted_in_the_status(folder: Path) -> None:
    before = json.loads(blueprint(folder, "locale", "status", "--format", "json").stdout)
    translate(folder, contents="Índice")
    after = json.loads(blueprint(folder, "locale", "status", "--format", "json").stdout)
    sections = [
        {each["id"]: each for each in read["locales"]["pt"]["sections"]} for read in (before, after)
    ]
    assert [each["theme"]["translated"] for each in sections] == [0, 1]
    assert sections[0]["theme"]["missing"] == sections[1]["theme"]["missing"] + 1


@pytest.mark.parametrize("form", ["po", "xliff", "xliff2", "xlsx"])
def test_words_go_out_and_come_back(form: str, folder: Path) -> None:
    run = blueprint(folder, "locale", "export", "pt", "--to", form, "--output", "packet")
    assert run.status == 0, run.output
    data = (folder / "packet").read_bytes()
    if form == "po":
        data = re.sub(
            rb'(msgctxt "theme:contents"\nmsgid .*\nmsgstr )""', '\\1"Índice"'.encode(), data
        )
        (folder / "packet").write_bytes(data)
    run = blueprint(folder, "locale", "import", "packet")
    assert run.status == 0, run.output
    said = words(folder).say("contents")
    assert said == ("Índice" if form == "po" else "Contents")


def test_a_word_whose_source_has_changed_is_stale(folder: Path) -> None:
    translate(folder, contents="Índice")
    place = folder / "locales/pt.po"
    place.write_text(place.read_text("utf-8").replace('msgid "目錄"', 'msgid "目次"'), "utf-8")
    assert [code for code, _ in findings(folder, "BP302")] == ["BP302"]
    assert "1 stale: theme:contents" in blueprint(folder, "locale", "sync").output
    assert [code for code, _ in findings(folder, "BP302")] == ["BP302"]


def test_broken_words_are_told(folder: Path) -> None:
    translate(folder, page_of="Página {página} de {pages}", count_goals="{count} objetivo")
    assert [code for code, _ in findings(folder, "BP334", "BP335")] == ["BP334", "BP335"]
    assert blueprint(folder, "build").status == 1


def test_the_word_of_the_theme_wins_where_it_has_one() -> None:
    catalog = 'msgctxt "theme:contents"\nmsgid "x"\nmsgstr "y"\n'
    document = small(**{"zh-Hant": "zh-Hant: {strategy: source}\n  en: {strategy: translate}"})
    own = localized(document, {"locales/en.po": catalog}).documents[1]
    assert own.words.say("contents") == "Contents"
    assert own.own_words == ()


@pytest.mark.parametrize(
    ("tag", "name"), [("en-GB", "Contents"), ("zh-TW", "目錄"), ("zh-Hant-MO", "目錄")]
)
def test_a_region_has_the_words_of_its_language(tag: str, name: str) -> None:
    document = small(
        **{"zh-Hant": f"zh-Hant: {{strategy: source}}\n  {tag}: {{strategy: translate}}"}
    )
    own = localized(document).documents[1]
    assert own.words.say("contents") == name
    assert own.own_words == ()


@pytest.mark.parametrize("tag", ["xx", "zh-Hnat", "qaa"])
def test_a_language_that_nobody_knows_is_told(tag: str) -> None:
    document = small(
        **{"zh-Hant": f"zh-Hant: {{strategy: source}}\n  {tag}: {{strategy: translate}}"}
    )
    assert "BP307" in [each.code for each in found_in(document)]


@pytest.mark.parametrize(
    ("lang", "count", "forms"),
    [
        ("ja", 1, [0, 0, 0, 0]),
        ("id", 1, [0, 0, 0, 0]),
        ("tl", 2, [0, 0, 1, 1]),
        ("pt", 2, [1, 0, 1, 1]),
        ("pt-BR", 2, [0, 0, 1, 1]),
        ("de", 2, [1, 0, 1, 1]),
        ("cs", 3, [2, 0, 1, 2]),
        ("pl", 3, [2, 0, 1, 2]),
        ("ar", 6, [0, 1, 2, 4]),
        ("sl", 4, [3, 0, 1, 3]),
        ("cy", 5, [0, 1, 2, 0]),
        ("xx", 2, [1, 0, 1, 1]),
    ],
)
def test_languages_count_in_their_own_way(lang: str, count: int, forms: list[int]) -> None:
    assert plural_count(lang) == count
    own = Words(lang, {}, plural_rule(lang))
    assert [own.form(number, count) for number in (0, 1, 2, 11)] == forms


def test_a_script_that_runs_to_the_left_is_set_so(folder: Path) -> None:
    text = DOCUMENT.replace("pt: {strategy: translate, lang: pt-PT}", "he: {strategy: translate}")
    write(folder, {"blueprint.yaml": text})
    assert blueprint(folder, "build", "--format", "html").status == 0
    assert '<html lang="he" dir="rtl">' in (folder / "out/he/blueprint.html").read_text("utf-8")
    assert '<html lang="zh-Hant">' in (folder / "out/zh-Hant/blueprint.html").read_text("utf-8")


def test_a_document_in_another_language_says_the_words_itself(tmp_path: Path) -> None:
    text = DOCUMENT.replace("zh-Hant: {strategy: source}", "fr: {strategy: source}")
    write(tmp_path, {"blueprint.yaml": text})
    assert blueprint(tmp_path, "locale", "sync").status == 0
    place = tmp_path / "locales/fr.po"
    catalog = place.read_text("utf-8")
    assert "main.title" not in catalog
    place.write_text(
        catalog.replace('msgid "Contents"\nmsgstr ""', 'msgid "Contents"\nmsgstr "Sommaire"')
    )
    own = localized(text, {"locales/fr.po": place.read_text("utf-8")}).documents[0]
    assert own.words.say("contents") == "Sommaire"
    assert "BP303" not in blueprint(tmp_path, "check").codes
    assert "up to date" in blueprint(tmp_path, "locale", "sync", "fr").output
