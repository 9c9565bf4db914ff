"""Headers of catalogs: what every tool expects, and what a tool has written stays."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from blueprint_cli.catalogs import pofile
from blueprint_cli.catalogs.headers import expected, read_fields, with_fields
from documents import blueprint, small, write
from translators_tools import msgcat, msgfmt_check, toolkit_resaves

DOCUMENT = small(
    **{"zh-Hant": "zh-Hant: {strategy: source}\n  en: {strategy: translate, lang: en-HK}"}
)
FIELDS = expected("海濱計劃", "en-HK", date(2026, 3, 2))
#: Those that Poedit, Weblate and msgfmt look for.
NAMES = [
    "Project-Id-Version",
    "POT-Creation-Date",
    "PO-Revision-Date",
    "Last-Translator",
    "Language-Team",
    "Language",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
    "Plural-Forms",
    "X-Generator",
]
BODY = '\nmsgctxt "a.text"\nmsgid "甲"\nmsgstr "A"\n'


def head(*lines: str) -> str:
    return "\n".join(('msgid ""', 'msgstr ""', *(f'"{each}\\n"' for each in lines), ""))


def synced(place: Path) -> Path:
    """Give the catalog that a sync makes for a small document."""
    write(place, {"blueprint.yaml": DOCUMENT})
    assert blueprint(place, "locale", "sync").status == 0
    return place / "locales/en.po"


def fields(catalog: Path) -> dict[str, str]:
    (own,) = (each for each in pofile.parse(catalog.read_text("utf-8")).entries if each.is_header)
    return dict(read_fields(own.target))


def test_a_new_catalog_has_the_header_that_gettext_asks_for(tmp_path: Path) -> None:
    catalog = synced(tmp_path)
    assert list(fields(catalog)) == [each.title() for each in NAMES]
    assert fields(catalog)["Po-Revision-Date"] == "2022-12-22 00:00+0000"
    assert msgfmt_check(catalog) == []


def test_a_packet_has_it_too(tmp_path: Path) -> None:
    synced(tmp_path)
    run = blueprint(tmp_path, "locale", "export", "en", "--to", "po", "--output", "p.po")
    assert run.status == 0, run.output
    assert list(fields(tmp_path / "p.po"))[: len(NAMES)] == [each.title() for each in NAMES]
    assert msgfmt_check(tmp_path / "p.po") == []


def test_what_is_missing_is_put_where_gettext_has_it() -> None:
    text = f"# about\n{head('Language: en_HK', 'X-Own: 1', 'MIME-Version: 1.0')}{BODY}"
    renewed, added = with_fields(text, FIELDS)
    assert [*added] == [each for each in NAMES if each not in ("Language", "MIME-Version")]
    said = pofile.parse(renewed).entries[0].target.split("\n")
    assert [line.partition(":")[0] for line in said if line] == [*NAMES[:6], "X-Own", *NAMES[6:]]
    assert renewed.startswith("# about\nmsgid")
    assert renewed.endswith(BODY)
    assert with_fields(renewed, FIELDS) == (renewed, ())


@pytest.mark.parametrize(
    "value", ["", "YEAR-MO-DA HO:MI+ZONE", "2026-03-02T10:11:12.000Z", "2026-03-02 10:11:12"]
)
def test_what_a_tool_has_written_stays(value: str) -> None:
    lines = [f"{name}: {value}" for name in NAMES if name not in ("Content-Type", "Plural-Forms")]
    text = head(*lines, "content-type: text/plain; charset=UTF-8", "PLURAL-FORMS: ") + BODY
    assert with_fields(text, FIELDS) == (text, ())


def test_a_catalog_without_a_header_gets_one() -> None:
    renewed, added = with_fields(BODY.lstrip(), FIELDS)
    assert [*added] == NAMES
    assert renewed.endswith(BODY)


SAVES: dict[str, Callable[[Path], str]] = {
    "msgcat": msgcat,
    "msgcat, wrapped": lambda catalog: msgcat(catalog, "--width=30"),
    "the toolkit": lambda catalog: toolkit_resaves(catalog).decode(),
}


@pytest.mark.parametrize("tool", SAVES)
def test_a_save_by_a_tool_leaves_nothing_to_sync(tool: str, tmp_path: Path) -> None:
    catalog = synced(tmp_path)
    (tmp_path / "aside").mkdir()
    aside = tmp_path / "aside/en.po"
    aside.write_bytes(catalog.read_bytes())
    catalog.write_text(SAVES[tool](aside), "utf-8")
    saved = catalog.read_bytes()
    assert blueprint(tmp_path, "locale", "sync").stdout == "The catalogs are up to date.\n"
    assert catalog.read_bytes() == saved


def test_a_sync_tells_of_the_header(tmp_path: Path) -> None:
    text = synced(tmp_path).read_text("utf-8")
    (tmp_path / "locales/en.po").write_text(re.sub('"(X-Gen|Last-T).*\n', "", text), "utf-8")
    run = blueprint(tmp_path, "locale", "sync")
    assert run.stdout == "locales/en.po: 2 added to its header: Last-Translator, X-Generator\n"
    assert (tmp_path / "locales/en.po").read_text("utf-8") == text


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en-HK", "nplurals=2; plural=(n != 1);"),
        ("zh-Hant-HK", "nplurals=1; plural=0;"),
        ("id", "nplurals=1; plural=0;"),
        ("fr", "nplurals=2; plural=(n > 1);"),
    ],
)
def test_how_a_language_counts(lang: str, said: str) -> None:
    assert expected("a", lang, date(2026, 3, 2))["Plural-Forms"] == said


def test_polish_counts_in_three_forms(tmp_path: Path) -> None:
    catalog = tmp_path / "pl.po"
    catalog.write_text(with_fields(BODY, expected("a", "pl", date(2026, 3, 2)))[0], "utf-8")
    assert msgfmt_check(catalog) == []
