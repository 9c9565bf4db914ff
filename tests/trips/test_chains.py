"""Chains: an English source, translated into Traditional Chinese, which is converted."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from documents import blueprint, write

DOCUMENT = """\
blueprint: 1
document: {title: Harbour Ferry Plan, publisher: Ferry Office, published: 2026-04-01}
locales:
  en: {strategy: source, lang: en-HK}
  zh-Hans: {strategy: convert, from: zh-Hant, profile: mainland, lang: zh-Hans-CN}
  zh-Hant: {strategy: translate, lang: zh-Hant-HK}
sections:
  - kind: prose
    id: opening
    title: Opening
    text: |
      Ferries carry **40,000** people a day.

      The fare is a kind of income.
"""
HEADER = (
    'msgid ""\nmsgstr ""\n"Language: zh_Hant_HK\\n"\n"Plural-Forms: nplurals=1; plural=0;\\n"\n\n'
)
TARGETS = {
    ("document.title", "Harbour Ferry Plan"): "海港渡輪計劃",
    ("document.publisher", "Ferry Office"): "渡輪事務處",
    ("opening.title", "Opening"): "「開端」",
    ("opening.text", "Ferries carry **40,000** people a day.\\n\\nThe fare is a kind of income."): (
        "渡輪每日載客**四萬**人次。\\n\\n資訊科技帶來收入。"
    ),
}


def catalog(targets: Mapping[tuple[str, str], str]) -> str:
    entries = (
        f'msgctxt "{name}"\nmsgid "{source}"\nmsgstr "{target}"\n'
        for (name, source), target in targets.items()
    )
    return HEADER + "\n".join(entries)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, {"blueprint.yaml": DOCUMENT, "locales/zh-Hant.po": catalog(TARGETS)})
    assert blueprint(tmp_path, "locale", "sync").status == 0
    return tmp_path


def edit(folder: Path, name: str, old: str, new: str) -> None:
    place = folder / name
    text = place.read_text("utf-8")
    assert old in text
    place.write_text(text.replace(old, new), "utf-8")


def data(folder: Path, tag: str = "zh-Hans") -> dict[str, Any]:
    run = blueprint(folder, "build", "--format", "json", "--out", "data")
    assert run.status == 0, run.output
    read: dict[str, Any] = json.loads((folder / "data" / tag / "blueprint.json").read_bytes())
    return read


def publisher(folder: Path) -> object:
    return data(folder)["messages"]["document.publisher"]["target"]


def counts(folder: Path) -> dict[str, dict[str, int]]:
    run = blueprint(folder, "locale", "status", "--format", "json")
    read: dict[str, dict[str, int]] = json.loads(run.stdout)["locales"]
    return read


def test_a_translation_is_converted(folder: Path) -> None:
    own = data(folder)
    messages = own["messages"].values()
    assert [each["target"] for each in messages] == [
        "海港渡轮计划",
        "渡轮事务处",
        "“开端”",
        "渡轮每日载客**四万**人次。",
        "信息技术带来收入。",
    ]
    assert {each["origin"] for each in messages} == {"converted"}
    assert [each["source"] for each in messages][:2] == ["Harbour Ferry Plan", "Ferry Office"]
    assert [each["pivot"] for each in messages][:2] == ["海港渡輪計劃", "渡輪事務處"]
    assert blueprint(folder, "check", "--strict").codes == []


def test_pages_are_in_their_language(folder: Path) -> None:
    assert blueprint(folder, "build", "--format", "html").status == 0
    titles = {}
    for tag in ("en", "zh-Hans", "zh-Hant"):
        page = (folder / "out" / tag / "blueprint.html").read_text("utf-8")
        lang = re.search(r'<html[^>]* lang="([^"]+)"', page)
        heading = re.search(r"<h1[^>]*>(.*?)</h1>", page, re.DOTALL)
        assert lang
        assert heading
        titles[lang[1]] = re.sub(r"<[^>]*>|\s", "", heading[1])
    assert titles == {
        "en-HK": "HarbourFerryPlan",
        "zh-Hans-CN": "海港渡轮计划",
        "zh-Hant-HK": "海港渡輪計劃",
    }


def test_what_is_stale_is_stale_down_the_chain(folder: Path) -> None:
    edit(folder, "blueprint.yaml", "40,000", "50,000")
    found = blueprint(folder, "check").shown
    stale = [each.message for each in found if each.code == "BP302"]
    assert len(stale) == 2
    assert any("converted from a stale text of zh-Hant" in each for each in stale)
    for _ in ("before a sync", "after it"):
        assert {tag: own["stale"] for tag, own in counts(folder).items()} == {
            "zh-Hans": 1,
            "zh-Hant": 1,
        }
        assert {own["percent"] for own in counts(folder).values()} == {80}
        stale_ids = [name for name, own in data(folder)["messages"].items() if own.get("stale")]
        assert [name.rpartition(".")[0] for name in stale_ids] == ["opening.text"]
        blueprint(folder, "locale", "sync")
    told = blueprint(folder, "diff", "zh-Hans").output
    assert "zh-Hans: 1 stale" in told
    assert "-[40,000]-" in told
    assert blueprint(folder, "build", "--format", "html").status == 0
    page = (folder / "out/zh-Hans/blueprint.html").read_text("utf-8")
    assert page.count('class="stale"') == 1
    run = blueprint(folder, "build", "--require", "translated", "--format", "html")
    assert run.codes.count("BP344") == 2 or "BP344" not in run.codes


def test_a_refusal_holds_for_the_conversion_too(folder: Path) -> None:
    edit(folder, "blueprint.yaml", "zh-Hant-HK}", "zh-Hant-HK, on-stale: refuse}")
    edit(folder, "blueprint.yaml", "40,000", "50,000")
    assert blueprint(folder, "check").codes.count("BP332") == 2


def test_what_is_stale_shows_the_source_where_it_is_to(folder: Path) -> None:
    edit(folder, "blueprint.yaml", "zh-Hant-HK}", "zh-Hant-HK, on-stale: source}")
    edit(folder, "blueprint.yaml", "40,000", "50,000")
    assert "Ferries carry 50,000 people" in str(data(folder))


def test_what_is_missing_is_missing_down_the_chain(folder: Path) -> None:
    edit(folder, "blueprint.yaml", "title: Opening", "title: Another opening for all")
    edit(folder, "locales/zh-Hant.po", "「開端」", "")
    assert {own["missing"] for own in counts(folder).values()} == {1}
    found = [each for each in blueprint(folder, "check").shown if each.code == "BP301"]
    assert len(found) == 2
    assert "zh-Hans.po" not in blueprint(folder, "check").output
    own = data(folder)["messages"]["opening.title"]
    assert (own["origin"], own["lang"]) == ("fallback", "en-HK")
    assert own["target"] == "Another opening for all"


def test_a_draft_is_a_draft_down_the_chain(folder: Path) -> None:
    edit(
        folder, "locales/zh-Hant.po", 'msgctxt "opening.title"', '#, fuzzy\nmsgctxt "opening.title"'
    )
    assert {own["draft"] for own in counts(folder).values()} == {1}
    assert blueprint(folder, "check").codes.count("BP309") == 2


def test_an_override_quotes_the_translation(folder: Path) -> None:
    override = '# reason: as the office is registered\nmsgctxt "document.publisher"\n'
    override += 'msgid "渡輪事務處"\nmsgstr "轮渡事务处"\n'
    write(folder, {"locales/zh-Hans.po": override})
    assert blueprint(folder, "locale", "sync").status == 0
    assert publisher(folder) == "轮渡事务处"
    edit(folder, "locales/zh-Hant.po", "渡輪事務處", "渡輪事務署")
    assert publisher(folder) == "渡轮事务署"
    assert "zh-Hans.po: 1 stale: document.publisher" in blueprint(folder, "locale", "sync").output


def test_an_override_is_compared_with_the_translation(folder: Path) -> None:
    name = next(name for name in data(folder)["messages"] if name.startswith("opening.text"))
    override = f'# reason: a slip\nmsgctxt "{name}"\n'
    override += 'msgid "渡輪每日載客**四萬**人次。"\nmsgstr "渡轮每日载客**五万**人次。"\n'
    write(folder, {"locales/zh-Hans.po": override})
    assert "BP320" in blueprint(folder, "check").codes


def test_a_conversion_is_frozen_and_signed_for(folder: Path) -> None:
    assert blueprint(folder, "locale", "convert").status == 0
    lock = (folder / "locales/zh-Hans.lock").read_text("utf-8")
    assert 'msgid "海港渡輪計劃"\nmsgstr "海港渡轮计划"' in lock
    run = blueprint(folder, "locale", "approve", "zh-Hans", "--all", "--by", "Desk")
    assert "zh-Hans: 5 approved" in run.output
    edit(folder, "blueprint.yaml", "40,000", "50,000")
    assert counts(folder)["zh-Hans"]["approved"] == 4
    edit(folder, "locales/zh-Hant.po", "海港渡輪計劃", "海港渡輪大計")
    assert "converted anew: document.title" in blueprint(folder, "locale", "convert").output


def test_every_change_of_a_conversion_is_shown(folder: Path) -> None:
    run = blueprint(folder, "diff", "zh-Hant", "zh-Hans")
    assert run.status == 0
    assert "輪 → 轮" in run.output
    assert blueprint(folder, "diff", "en", "zh-Hans").status == 2


def test_terms_are_those_of_the_translation(folder: Path) -> None:
    terms = (
        "terms:\n- {id: it, source: income, targets: {zh-Hant: 收入}, profiles: {mainland: 进项}}\n"
    )
    write(folder, {"locales/terms.yaml": terms})
    own = list(data(folder)["messages"].values())[-1]
    assert own["target"] == "信息技术带来进项。"
    assert own["terms"] == [{"source": "收入", "target": "进项"}]


def test_a_number_that_one_locale_says_in_words(folder: Path) -> None:
    edit(folder, "locales/zh-Hant.po", "「開端」", "1")
    assert blueprint(folder, "diff").status == 0
    assert data(folder)["messages"]["opening.title"]["target"] == "1"


@pytest.mark.parametrize(
    ("old", "new", "code", "hint"),
    [
        ("from: zh-Hant, ", "", "BP348", "Write “from: zh-Hant”"),
        ("from: zh-Hant", "from: en", "BP348", "Write “from: zh-Hant”"),
        ("from: zh-Hant", "from: zh-TW", "BP333", "Write “from: zh-Hant”"),
        ("from: zh-Hant", "from: zh-Hans", "BP333", "Write “from: zh-Hant”"),
        (
            "zh-Hant: {strategy: translate",
            "zh-Hant: {strategy: convert, from: zh-Hans",
            "BP333",
            "",
        ),
        ("lang: zh-Hant-HK", "lang: zh-Hans-SG", "BP348", "Write “strategy: translate”"),
    ],
)
def test_what_cannot_be_converted_is_told(
    old: str, new: str, code: str, hint: str, folder: Path
) -> None:
    edit(folder, "blueprint.yaml", old, new)
    for command in (("check",), ("build",), ("locale", "status"), ("locale", "convert")):
        run = blueprint(folder, *command)
        assert run.status == 1
        assert code in run.codes
        assert hint in run.output
    assert not (folder / "out").exists()


def test_only_a_conversion_is_made_from_another_locale(folder: Path) -> None:
    edit(folder, "blueprint.yaml", "strategy: translate", "strategy: translate, from: en")
    assert [(each.code, each.line) for each in blueprint(folder, "check").shown] == [("BP103", 6)]


def test_the_longest_chain(folder: Path) -> None:
    """A circle of three is told at each, and a locale beside it waits for them."""
    edit(
        folder,
        "blueprint.yaml",
        "sections:",
        "  zh-SG: {strategy: convert, from: zh-MY}\n"
        "  zh-MY: {strategy: convert, from: zh-SG}\n"
        "sections:",
    )
    run = blueprint(folder, "check")
    assert run.codes.count("BP333") == 2
    assert "zh-SG → zh-MY → zh-SG" in run.output
