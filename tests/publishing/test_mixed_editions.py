"""Partial builds: files of another edition are told, marked, and refused with `--strict`."""

from __future__ import annotations

import json
import shutil
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from documents import Run, blueprint, small, write
from editions import contents
from places import ROOT

DOCUMENT = small(
    **{
        "zh-Hant": "zh-Hant: {strategy: source}\n  zh-Hans: {strategy: convert}\n"
        "  en: {strategy: translate}",
    }
)
HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
CATALOG = HEADER + "\n".join(
    f'msgctxt "{name}"\nmsgid "{source}"\nmsgstr "{target}"\n'
    for name, source, target in (
        ("document.title", "香港創新科技發展藍圖", "Development Blueprint"),
        ("document.publisher", "創新科技及工業局", "The Bureau"),
        ("preface.title", "序言", "Preface"),
        ("preface.text", "創新是發展的動力。", "Innovation drives development."),
    )
)
#: The pages and data of all locales, and what is built of them after an edit.
ALL = ("build", "--format", "html", "--format", "json")


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A document with pages and data published, all of one edition."""
    files = {"blueprint.yaml": DOCUMENT, "locales/en.po": CATALOG}
    folder = write(tmp_path_factory.mktemp("first"), files)
    assert blueprint(folder, *ALL).codes == []
    return folder


@pytest.fixture
def published(first: Path, tmp_path: Path) -> Path:
    """A copy of it, for a test to change."""
    return shutil.copytree(first, tmp_path / "published", symlinks=True)


def edit(folder: Path, name: str, old: str, new: str) -> None:
    place = folder / name
    text = place.read_text(encoding="utf-8")
    assert old in text
    place.write_text(text.replace(old, new), encoding="utf-8")


def manifest(folder: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((folder / "out" / "manifest.json").read_bytes())
    return content


def told(run: Run) -> list[str]:
    """What is said of files of an earlier edition, at the manifest that names them."""
    said = "of an earlier edition, and not made anew: "
    found = [each for each in run.shown if each.code == "BP404"]
    assert {each.file for each in found} <= {"out/manifest.json"}
    return [each.message.removeprefix(said) for each in found]


def test_change_of_the_source_leaves_all_others_behind(published: Path) -> None:
    edit(published, "blueprint.yaml", "創新是發展的動力", "創新是發展之本")
    run = blueprint(published, "build", "--format", "json", "--locale", "zh-Hant")
    earlier = [
        "en/blueprint.html",
        "en/blueprint.json",
        "zh-Hans/blueprint.html",
        "zh-Hans/blueprint.json",
        "zh-Hant/blueprint.html",
    ]
    assert run.status == 0
    assert told(run) == [", ".join(earlier)]
    said = manifest(published)
    assert said["earlier"] == earlier
    assert said["whole"] is False
    old = {each["path"] for each in said["files"] if each["source"] != said["source"]}
    assert old == set(earlier)


def test_change_of_a_catalog_is_another_edition_of_its_locale(published: Path) -> None:
    edit(published, "locales/en.po", "Innovation drives", "Innovation powers")
    run = blueprint(published, "build", "--format", "html", "--locale", "en")
    assert told(run) == ["en/blueprint.json"]
    assert manifest(published)["earlier"] == ["en/blueprint.json"]


def test_change_of_the_term_base_is_another_edition_of_a_conversion(published: Path) -> None:
    edit(
        published, "blueprint.yaml", "{strategy: convert}", "{strategy: convert, profile: mainland}"
    )
    assert blueprint(published, *ALL).codes == []
    terms = (
        "terms:\n- {id: force, source: 動力, targets: {en: drive}, profiles: {mainland: 源泉}}\n"
    )
    write(published, {"locales/terms.yaml": terms})
    run = blueprint(published, "build", "--format", "json", "--locale", "zh-Hans")
    assert told(run) == ["zh-Hans/blueprint.html"]


def test_other_picture_is_another_edition(published: Path) -> None:
    picture = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h{}v9z"/></svg>'
    )
    figure = "  - kind: figure\n    id: chart\n    image: chart.svg\n    alternative: 一幅圖表\n"
    write(published, {"chart.svg": picture.format(9)})
    (published / "blueprint.yaml").write_text(DOCUMENT + figure, encoding="utf-8")
    assert "BP404" not in blueprint(published, *ALL).codes
    assert "BP404" not in blueprint(published, "build", "--format", "json").codes
    write(published, {"chart.svg": picture.format(5)})
    assert len(told(blueprint(published, "build", "--format", "json"))) == 1


def test_other_words_of_the_theme_are_another_edition(published: Path) -> None:
    words = (ROOT / "templates" / "locales" / "zh-Hant.po").read_text(encoding="utf-8")
    assert 'msgstr "目錄"' in words
    write(
        published,
        {"templates/locales/zh-Hant.po": words.replace('msgstr "目錄"', 'msgstr "內容"')},
    )
    run = blueprint(published, "build", "--format", "json")
    assert told(run) == ["zh-Hant/blueprint.html"]


def test_file_that_somebody_has_replaced_is_of_no_known_edition(published: Path) -> None:
    place = published / "out" / "en" / "blueprint.html"
    place.write_bytes(place.read_bytes() + b"<!-- of a backup -->")
    assert blueprint(published, "build", "--format", "json", "--strict").status == 1
    assert told(blueprint(published, "build", "--format", "json")) == ["en/blueprint.html"]
    (said,) = (each for each in manifest(published)["files"] if each["path"] == "en/blueprint.html")
    assert said["sha256"] == sha256(place.read_bytes()).hexdigest()
    assert "edition" not in said
    assert blueprint(published, *ALL).codes == []
    assert manifest(published)["earlier"] == []


@pytest.mark.parametrize("odd", ["en/./blueprint.html", "en//blueprint.html", "./index.html"])
def test_odd_path_in_a_manifest_removes_no_file_of_a_build(published: Path, odd: str) -> None:
    place = published / "out" / "manifest.json"
    content = json.loads(place.read_bytes())
    content["files"].append({"path": odd})
    place.write_text(json.dumps(content), encoding="utf-8")
    assert blueprint(published, *ALL).codes == []
    assert (published / "out" / odd).is_file()
    assert odd not in [each["path"] for each in manifest(published)["files"]]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("blueprint.yaml", "blueprint: 1\n", "# A comment.\nblueprint: 1\n"),
        ("locales/en.po", 'msgctxt "preface.text"', '# a comment\nmsgctxt "preface.text"'),
    ],
    ids=["a comment in the document", "a comment in the catalog"],
)
def test_what_no_reader_is_told_is_no_other_edition(
    published: Path, name: str, old: str, new: str
) -> None:
    edit(published, name, old, new)
    assert blueprint(published, "build", "--format", "json", "--strict").status == 0
    assert manifest(published)["earlier"] == []


def test_strict_refuses_and_writes_nothing(published: Path) -> None:
    edit(published, "locales/en.po", "Innovation drives", "Innovation powers")
    before = contents(published / "out")
    run = blueprint(published, "build", "--format", "html", "--strict")
    assert run.status == 1
    assert len(told(run)) == 1
    assert "Nothing was written." in run.stderr
    assert contents(published / "out") == before


def test_locale_that_is_gone_stays_as_an_earlier_edition_until_a_whole_build(
    published: Path,
) -> None:
    edit(published, "blueprint.yaml", "  en: {strategy: translate}\n", "")
    run = blueprint(
        published, "build", "--format", "html", "--format", "json", "--locale", "zh-Hant"
    )
    assert "en/blueprint.html" in run.stderr
    assert "en/blueprint.html" in manifest(published)["earlier"]


def test_chooser_marks_files_of_an_earlier_edition_in_their_own_language(published: Path) -> None:
    edit(published, "blueprint.yaml", "創新是發展的動力", "創新是發展之本")
    blueprint(published, "build", "--format", "json")
    page = (published / "out" / "index.html").read_text(encoding="utf-8")
    assert page.count('class="earlier"') == 3
    for word in ("Earlier edition", "較早版本", "较早版本"):
        assert f'<small class="earlier">{word}</small></a>' in page
    assert "Data (JSON)</a>" in page


def test_part_in_a_folder_of_its_own_is_no_mixture_and_not_whole(published: Path) -> None:
    edit(published, "blueprint.yaml", "創新是發展的動力", "創新是發展之本")
    run = blueprint(published, "build", "--format", "json", "--out", "data")
    assert "BP404" not in run.stderr
    said = json.loads((published / "data" / "manifest.json").read_bytes())
    assert (said["whole"], said["earlier"]) == (False, [])


def test_files_of_a_manifest_that_names_no_edition_are_of_an_earlier_one(published: Path) -> None:
    place = published / "out" / "manifest.json"
    content = json.loads(place.read_bytes())
    for each in content["files"]:
        each.pop("edition", None)
        each["locale"] = [each.get("locale")]
    place.write_text(json.dumps(content), encoding="utf-8")
    run = blueprint(published, "build", "--format", "json")
    assert "warning[BP404]" in run.stderr


def test_parts_that_are_built_one_after_the_other_come_to_a_whole_edition(published: Path) -> None:
    edit(published, "blueprint.yaml", "創新是發展的動力", "創新是發展之本")
    blueprint(published, "build", "--format", "json")
    run = blueprint(published, "build", "--format", "html")
    assert "BP404" not in run.stderr
    assert manifest(published)["earlier"] == []
