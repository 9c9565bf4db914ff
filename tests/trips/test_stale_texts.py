"""Stale translations: what readers are told of them, in each format, as `on-stale` has it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from blueprint_cli.model.localized import published
from blueprint_cli.model.message import Message
from documents import blueprint, found_in, localized, small, write
from histories import git, record

SOURCE = "創新是發展的動力。"
DOCUMENT = small(
    **{"zh-Hant": "zh-Hant: {strategy: source}\n  en: {strategy: translate, lang: en-HK}"}
)
HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


def entry(name: str, source: str, target: str, *above: str) -> str:
    lines = "".join(f"{each}\n" for each in above)
    return f'{lines}msgctxt "{name}"\nmsgid "{source}"\nmsgstr "{target}"\n\n'


REST = HEADER + "".join(
    (
        entry("document.title", "香港創新科技發展藍圖", "Development Blueprint"),
        entry("document.publisher", "創新科技及工業局", "The Bureau"),
        entry("preface.title", "序言", "Preface"),
    )
)
TEXT = "Innovation is the only force of development."
#: A translation whose source has been changed, before and after the catalog was brought up to date.
STALE = REST + entry("preface.text", "創新是發展唯一的動力。", TEXT)
SYNCED = REST + entry(
    "preface.text",
    SOURCE,
    TEXT,
    "# edition: 2025-05-01",
    "#, fuzzy",
    '#| msgid "創新是發展唯一的動力。"',
)


def policy(word: str) -> str:
    return DOCUMENT.replace("lang: en-HK}", f"lang: en-HK, on-stale: {word}}}")


def shown(document: str, catalog: str) -> Message:
    """The text of the preface as readers of English meet it."""
    english = localized(document, {"locales/en.po": catalog}).documents[1]
    return published(english).messages["preface.text"]


def built(folder: Path, document: str, catalog: str, *more: str) -> tuple[str, dict[str, Any]]:
    """The English page, and what the data say of the preface's text."""
    write(folder, {"blueprint.yaml": document, "locales/en.po": catalog})
    run = blueprint(
        folder, "build", "--locale", "en", "--format", "html", "--format", "json", *more
    )
    assert run.status == 0, run.stderr
    page = (folder / "out" / "en" / "blueprint.html").read_text(encoding="utf-8")
    data = json.loads((folder / "out" / "en" / "blueprint.json").read_bytes())
    page = re.sub(r'(?s)<style>.*?</style>|<span class="tie">([^<]*)</span>', r"\1", page)
    return page, data["messages"]["preface.text"]


def test_readers_are_told_beside_the_text_and_once_what_it_means(tmp_path: Path) -> None:
    page, data = built(tmp_path, DOCUMENT, STALE)
    remark = "Translated from an earlier edition"
    assert f">{TEXT}</span>" in page
    assert page.count(f'<small class="remark">{remark}</small>') == 1
    legend = f"A text marked “{remark}” has since been changed in Chinese."
    assert page.count(f"<p>{legend}</p>") == 1
    assert (data["target"], data["stale"], data["state"]) == (TEXT, True, "draft")
    assert "translated_from" not in data


def test_readers_are_told_of_which_edition_where_the_catalog_knows_it(tmp_path: Path) -> None:
    page, data = built(tmp_path, DOCUMENT, SYNCED)
    assert (
        page.count('<small class="remark">Translated from the edition of 1 May 2025</small>') == 1
    )
    assert 'class="stale" data-edition="2025-05-01"' in page
    assert data["translated_from"] == "2025-05-01"


def test_readers_of_chinese_are_told_in_chinese(tmp_path: Path) -> None:
    document = (
        small(
            **{
                "zh-Hant": "en: {strategy: source}\n"
                "  zh-Hant: {strategy: translate, lang: zh-Hant-HK}",
                "title": "title: The Blueprint",
                "publisher": "publisher: The Bureau",
            }
        )
        .replace("序言", "Preface")
        .replace(SOURCE, "Innovation is a force.")
    )
    above = ("# edition: 2025-05-01", "#, fuzzy", '#| msgid "Innovation is the force."')
    catalog = HEADER + "".join(
        (
            entry("document.title", "The Blueprint", "藍圖"),
            entry("document.publisher", "The Bureau", "創新科技及工業局"),
            entry("preface.title", "Preface", "序言"),
            entry("preface.text", "Innovation is a force.", "創新就是動力。", *above),
        )
    )
    write(tmp_path, {"blueprint.yaml": document, "locales/zh-Hant.po": catalog})
    run = blueprint(tmp_path, "build", "--locale", "zh-Hant", "--format", "html")
    assert run.status == 0, run.stderr
    page = (tmp_path / "out" / "zh-Hant" / "blueprint.html").read_text(encoding="utf-8")
    assert '<small class="remark">譯自2025年5月1日的版本</small>' in page
    assert "標有「譯自2025年5月1日的版本」的文字，英文原文其後已有修改。" in page


def test_document_without_a_stale_text_has_no_remark(tmp_path: Path) -> None:
    page, data = built(tmp_path, DOCUMENT, REST + entry("preface.text", SOURCE, TEXT))
    assert "remark" not in page
    assert "legend" not in page
    assert "stale" not in data


def test_show_shows_the_translation_without_a_word(tmp_path: Path) -> None:
    page, data = built(tmp_path, policy("show"), SYNCED)
    assert TEXT in page
    assert "remark" not in page
    assert data["stale"]


def test_source_gives_way_to_the_source_as_a_missing_translation_does(tmp_path: Path) -> None:
    page, data = built(tmp_path, policy("source"), SYNCED)
    assert TEXT not in page
    assert '<span lang="zh-Hant" class="fallback">' in page
    assert '<small class="remark">Not yet available in English</small>' in page
    assert (data["target"], data["origin"], data["stale"]) == (SOURCE, "fallback", True)
    status = blueprint(tmp_path, "locale", "status", "--format", "json").stdout
    english = json.loads(status)["locales"]["en"]
    assert (english["stale"], english["missing"]) == (1, 0)


def test_refuse_is_an_error_where_the_translation_stands(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": policy("refuse"), "locales/en.po": SYNCED})
    run = blueprint(tmp_path, "build", "--format", "json")
    assert run.status == 1
    (found,) = (each for each in run.shown if each.severity == "error")
    assert (found.file, found.code) == ("locales/en.po", "BP332")
    assert "BP302" not in run.codes
    assert not (tmp_path / "out").exists()


def test_refusal_that_was_waived_leaves_the_mark(tmp_path: Path) -> None:
    catalog = SYNCED.replace("# edition", "# allow BP332: the change is a comma\n# edition")
    page, _ = built(tmp_path, policy("refuse"), catalog)
    assert "Translated from the edition of 1 May 2025" in page


@pytest.mark.parametrize("word", ["mark", "show", "source"])
def test_other_policies_warn_as_ever(word: str) -> None:
    told = found_in(policy(word), {"locales/en.po": SYNCED})
    assert [each.code for each in told] == ["BP302"]


def test_refusal_does_not_keep_a_translation_from_coming_back(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": policy("refuse"), "locales/en.po": STALE})
    for arguments in (
        ("locale", "sync"),
        ("locale", "export", "en", "--to", "po", "--output", "out.po"),
        ("locale", "import", "out.po"),
        ("locale", "status"),
        ("diff", "en"),
    ):
        run = blueprint(tmp_path, *arguments)
        assert run.status == 0, (arguments, run.output)


@pytest.mark.parametrize("word", ["warn", "never", "[mark]"])
def test_other_words_are_told(word: str) -> None:
    (found,) = found_in(policy(word), {"locales/en.po": SYNCED})
    assert (found.code[:4], found.place) == ("BP02", "blueprint.yaml:8:52")


def test_policy_of_a_locale_that_is_not_translated_is_told() -> None:
    document = policy("mark").replace("source}", "source, on-stale: mark}")
    (found,) = found_in(document, {"locales/en.po": SYNCED})
    assert (found.code, found.place) == ("BP103", "blueprint.yaml:7:31")


def test_policy_changes_no_digest_of_the_source() -> None:
    digests = {
        localized(each, {"locales/en.po": SYNCED}).documents[0].digest
        for each in (DOCUMENT, policy("show"), policy("source"))
    }
    assert len(digests) == 1


@pytest.mark.parametrize(
    "comment", ["# edition: 2025-13-01", "# edition: last May", "# the edition: 2025-05-01"]
)
def test_comment_that_names_no_day_tells_none(comment: str) -> None:
    message = shown(DOCUMENT, SYNCED.replace("# edition: 2025-05-01", comment))
    assert (message.is_marked, message.translated_from) == (True, None)


def test_day_of_an_earlier_round_is_not_told_of_a_later_one() -> None:
    """The comment stays behind when a translation is brought up to date."""
    catalog = REST + entry("preface.text", "創新才是動力。", TEXT, "# edition: 2025-05-01")
    message = shown(DOCUMENT, catalog)
    assert (message.is_marked, message.translated_from) == (True, None)


def test_draft_whose_source_is_back_is_no_translation_of_an_earlier_edition() -> None:
    """The catalog has not been brought up to date since; the target was made for this source."""
    catalog = REST + entry("preface.text", "創新？", TEXT, "#, fuzzy", f'#| msgid "{SOURCE}"')
    message = shown(DOCUMENT, catalog)
    assert (message.stale, message.is_marked, message.is_draft) == (False, False, True)


def test_expired_override_is_not_shown_and_not_marked() -> None:
    document = small(**{"zh-Hant": "zh-Hant: {strategy: source}\n  zh-Hans: {strategy: convert}"})
    override = entry("preface.text", "創新是動力。", "创新乃动力。", "# reason: style")
    simplified = localized(document, {"locales/zh-Hans.po": HEADER + override}).documents[1]
    message = published(simplified).messages["preface.text"]
    assert (message.target, message.stale, message.is_marked) == ("创新是发展的动力。", True, False)


def test_frozen_text_of_an_older_source_is_not_shown() -> None:
    """A lock holds a text for its source alone: nothing stale can come from it."""
    document = small(**{"zh-Hant": "zh-Hant: {strategy: source}\n  zh-Hans: {strategy: convert}"})
    lock = HEADER + entry("preface.text", "創新是動力。", "创新是动力。")
    simplified = localized(document, {"locales/zh-Hans.lock": lock}).documents[1]
    assert simplified.messages["preface.text"].target == "创新是发展的动力。"


@pytest.fixture
def tagged(tmp_path: Path) -> Path:
    """A document with two tagged editions of one wording, and a third that has another."""
    folder = write(tmp_path / "plan", {"locales/en.po": REST + entry("preface.text", SOURCE, TEXT)})
    git(folder, "init", "--quiet")
    for name, day, text in (
        ("v1", "2024-02-01", SOURCE),
        ("v2", "2025-05-01", SOURCE),
        ("v3", "2026-03-01", "創新是唯一的動力。"),
    ):
        edition = DOCUMENT.replace("2022-12-22", day).replace(SOURCE, text)
        record(write(folder, {"blueprint.yaml": edition}), name)
    return folder


def english_text(folder: Path, *arguments: str) -> dict[str, Any]:
    run = blueprint(folder, "build", "--locale", "en", "--format", "json", *arguments)
    assert run.status == 0, run.stderr
    data = json.loads((folder / "out" / "en" / "blueprint.json").read_bytes())
    text: dict[str, Any] = data["messages"]["preface.text"]
    return text


def test_tag_tells_the_last_edition_that_the_translation_was_right_for(tagged: Path) -> None:
    assert english_text(tagged)["translated_from"] == "2025-05-01"


def test_day_of_the_last_revision_names_an_edition(tagged: Path) -> None:
    text = (tagged / "blueprint.yaml").read_text(encoding="utf-8").replace("唯一的", "首要的")
    revised = text.replace("published: 2026-03-01", "published: 2026-03-01\n  revised: 2026-04-02")
    write(tagged, {"blueprint.yaml": revised})
    record(tagged, "v4")
    write(tagged, {"blueprint.yaml": revised.replace("首要的", "首要")})
    catalog = (tagged / "locales" / "en.po").read_text(encoding="utf-8")
    write(tagged, {"locales/en.po": catalog.replace(SOURCE, "創新是首要的動力。")})
    assert english_text(tagged)["translated_from"] == "2026-04-02"


def test_sync_writes_the_day_down_for_clones_without_tags(tagged: Path) -> None:
    assert blueprint(tagged, "locale", "sync").status == 0
    catalog = (tagged / "locales" / "en.po").read_text(encoding="utf-8")
    assert '# edition: 2025-05-01\n#, fuzzy\n#| msgid "創新是發展的動力。"\n' in catalog
    assert blueprint(tagged, "locale", "sync", "--dry-run").status == 0
    for name in ("v1", "v2", "v3"):
        git(tagged, "tag", "--delete", name)
    assert english_text(tagged)["translated_from"] == "2025-05-01"


def test_next_round_has_a_day_of_its_own(tagged: Path) -> None:
    blueprint(tagged, "locale", "sync")
    place = tagged / "locales" / "en.po"
    lines = place.read_text(encoding="utf-8").splitlines(keepends=True)
    done = "".join(line for line in lines if not line.startswith(("#, fuzzy", "#| ")))
    assert "# edition: 2025-05-01" in done
    text = (tagged / "blueprint.yaml").read_text(encoding="utf-8")
    write(tagged, {"locales/en.po": done, "blueprint.yaml": text.replace("唯一的", "首要的")})
    blueprint(tagged, "locale", "sync")
    renewed = place.read_text(encoding="utf-8")
    assert renewed.count("# edition:") == 1
    assert "# edition: 2026-03-01" in renewed


def test_source_that_is_back_leaves_no_day(tagged: Path) -> None:
    before = (tagged / "locales" / "en.po").read_text(encoding="utf-8")
    signed = before.replace('msgctxt "preface.text"', '# a comment\nmsgctxt "preface.text"')
    write(tagged, {"locales/en.po": signed})
    blueprint(tagged, "locale", "approve", "en", "--all", "--by", "Desk")
    text = (tagged / "blueprint.yaml").read_text(encoding="utf-8")
    write(tagged, {"blueprint.yaml": text.replace("創新是唯一的動力。", SOURCE)})
    blueprint(tagged, "locale", "approve", "en", "--all", "--by", "Desk")
    write(tagged, {"blueprint.yaml": text})
    blueprint(tagged, "locale", "sync")
    assert "# edition: 2025-05-01" in (tagged / "locales" / "en.po").read_text(encoding="utf-8")
    write(tagged, {"blueprint.yaml": text.replace("創新是唯一的動力。", SOURCE)})
    blueprint(tagged, "locale", "sync")
    assert "edition" not in (tagged / "locales" / "en.po").read_text(encoding="utf-8")


def test_wording_that_no_edition_has_is_told_without_a_day(tagged: Path) -> None:
    catalog = (tagged / "locales" / "en.po").read_text(encoding="utf-8")
    write(tagged, {"locales/en.po": catalog.replace(SOURCE, "創新是甚麼？")})
    text = english_text(tagged)
    assert text["stale"]
    assert "translated_from" not in text


def test_tags_of_what_is_no_document_are_passed_over(tagged: Path) -> None:
    text = (tagged / "blueprint.yaml").read_text(encoding="utf-8")
    record(write(tagged, {"blueprint.yaml": "blueprint: 0\n"}), "broken")
    (tagged / "blueprint.yaml").unlink()
    (tagged / "blueprint.yaml").symlink_to("locales/en.po")
    record(tagged, "linked")
    (tagged / "blueprint.yaml").unlink()
    record(tagged, "none")
    write(tagged, {"blueprint.yaml": text})
    git(tagged, "tag", "blob", "HEAD:locales/en.po")
    assert english_text(tagged)["translated_from"] == "2025-05-01"


def test_folder_without_a_commit_tells_no_day(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": DOCUMENT, "locales/en.po": STALE})
    git(tmp_path, "init", "--quiet")
    assert "translated_from" not in english_text(tmp_path)
