"""Adding a language to a document, and taking it out again: the tree is then as it was."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from blueprint_cli.desk.font_packages import pinned
from blueprint_cli.theme import fonts
from blueprint_cli.theme.scripts import lacking
from blueprint_cli.world import DiskWorld
from documents import blueprint, write

HEAD = "blueprint: 1\ndocument: {title: 渡輪計劃, publisher: 運輸署, published: 2024-03-01}\n"
BODY = """\
sections:
  - kind: prose
    id: main
    title: 內容
    text: |
      渡輪每日接載大量市民過海。

      乘客可以使用電子票。
"""
BLOCK = """\
# What there is.
locales:
  # The source.
  zh-Hant:
    strategy: source   # written here
    lang: zh-Hant-HK

  en: {strategy: translate}  # by the desk
"""
DEEP = "locales:\n    zh-Hant:\n        strategy: source\n        lang: zh-Hant-HK\n\n# Below.\n"
FLOW = "locales: {zh-Hant: {strategy: source, lang: zh-Hant-HK}}\n"
LAST = HEAD + BODY + "locales:\n  zh-Hant:\n    strategy: source"
STYLES = {
    "block": HEAD + BLOCK + BODY,
    "deep": HEAD + DEEP + BODY,
    "flow": HEAD + FLOW + BODY,
    "no line end": LAST,
    "CRLF": (HEAD + BLOCK + BODY).replace("\n", "\r\n"),
    "byte order mark": "\ufeff" + HEAD + FLOW + BODY,
}


def tree(folder: Path) -> Mapping[str, bytes]:
    files = (each for each in folder.rglob("*") if each.is_file())
    found = {str(each.relative_to(folder)): each.read_bytes() for each in files}
    return found | {
        f"{each.relative_to(folder)}/": b"" for each in folder.rglob("*") if each.is_dir()
    }


@pytest.mark.parametrize("tag", ["ja", "pt-BR", "no", "zh-Hans", "zh-SG"])
@pytest.mark.parametrize("style", STYLES)
def test_what_is_added_and_removed_leaves_nothing(style: str, tag: str, tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": STYLES[style].encode()})
    before = tree(tmp_path)
    run = blueprint(tmp_path, "locale", "add", tag)
    assert run.status == 0, run.output
    assert "error" not in blueprint(tmp_path, "check").output
    text = (tmp_path / "blueprint.yaml").read_bytes().decode()
    assert set(STYLES[style].split()) - set(text.split()) <= {"zh-Hant-HK}}", "source"}
    assert (tmp_path / f"locales/{tag}.po").exists() != tag.startswith("zh")
    run = blueprint(tmp_path, "locale", "remove", tag)
    assert run.status == 0, run.output
    assert tree(tmp_path) == before


def test_a_locale_is_written_as_the_one_before_it(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": STYLES["block"]})
    blueprint(tmp_path, "locale", "add", "ja")
    blueprint(tmp_path, "locale", "add", "pt", "--tag", "pt-PT")
    text = (tmp_path / "blueprint.yaml").read_text("utf-8")
    assert text == STYLES["block"].replace(
        "# by the desk\n",
        "# by the desk\n  ja: {strategy: translate}\n  pt: {strategy: translate, lang: pt-PT}\n",
    )


def test_simplified_is_converted_from_what_is_traditional(tmp_path: Path) -> None:
    text = (HEAD + FLOW + BODY).replace("zh-Hant: {strategy: source, lang: zh-Hant-HK}", "{}")
    text = text.replace("{{}}", "{en: {strategy: source}, zh-Hant: {strategy: translate}}")
    write(tmp_path, {"blueprint.yaml": text})
    assert blueprint(tmp_path, "locale", "add", "zh-Hans").status == 0
    text = (tmp_path / "blueprint.yaml").read_text("utf-8")
    assert "zh-Hans: {strategy: convert, from: zh-Hant}}" in text


def test_fonts_that_the_theme_lacks_are_named(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": HEAD + FLOW + BODY})
    told = blueprint(tmp_path, "locale", "add", "ko").output
    assert "npm:@expo-google-fonts/noto-sans-kr@0.4.3" in told
    assert "8cbc9b353bb9ce848fd69bb6a507319dfacc659cf5fd643db5d88f3c4970e1dd" in told
    assert "no font" not in blueprint(tmp_path, "locale", "add", "pt").output
    assert "Ethi" in blueprint(tmp_path, "locale", "add", "am").output


def test_dry_run_writes_nothing(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": HEAD + FLOW + BODY})
    before = tree(tmp_path)
    run = blueprint(tmp_path, "locale", "add", "ja", "--dry-run")
    assert "+++ locales/ja.po" in run.stdout
    assert tree(tmp_path) == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("add", "Japanese"), "is no language tag"),
        (("add", "../ja"), "is no language tag"),
        (("add", ""), "“” is no language tag"),
        (("add", "zh-Hant"), "already"),
        (("add", "ja", "--tag", "x y"), "is no language tag"),
        (("remove", "fr"), "has no locale fr"),
        (("remove", "zh-Hant"), "is the language that the document is written in"),
    ],
)
def test_what_cannot_be_is_refused(arguments: tuple[str, ...], said: str, tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": HEAD + FLOW + BODY})
    before = tree(tmp_path)
    run = blueprint(tmp_path, "locale", *arguments)
    assert (run.status, tree(tmp_path)) == (2, before)
    assert said in run.output


def test_a_language_that_nobody_knows_is_not_added(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": HEAD + FLOW + BODY})
    before = tree(tmp_path)
    run = blueprint(tmp_path, "locale", "add", "xx")
    assert (run.status, run.codes, tree(tmp_path)) == (1, ["BP307"], before)


def test_translations_are_not_deleted_unasked(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": HEAD + FLOW + BODY})
    blueprint(tmp_path, "locale", "add", "ja")
    place = tmp_path / "locales/ja.po"
    text = place.read_text("utf-8")
    place.write_text(
        text.replace('msgid "內容"\nmsgstr ""', 'msgid "內容"\nmsgstr "目次"'), "utf-8"
    )
    run = blueprint(tmp_path, "locale", "remove", "ja")
    assert run.status == 2
    assert "1 texts; --force" in run.output
    assert blueprint(tmp_path, "locale", "remove", "ja", "--force").status == 0
    assert not place.exists()


def test_what_needs_a_locale_keeps_it(tmp_path: Path) -> None:
    text = HEAD.replace("2024-03-01}", "2024-03-01, prevails: en}")
    write(tmp_path, {"blueprint.yaml": text + BLOCK + BODY})
    before = tree(tmp_path)
    run = blueprint(tmp_path, "locale", "remove", "en", "--force")
    assert run.status == 1
    assert run.codes
    assert tree(tmp_path) == before


def test_a_folder_without_the_package_is_refused(tmp_path: Path) -> None:
    write(
        tmp_path, {"blueprint.yaml": HEAD + FLOW + BODY, "fonts/NotoSansJP_400Regular.ttf": b"no"}
    )
    before = tree(tmp_path)
    run = blueprint(tmp_path, "locale", "add", "ja", "--fonts", "fonts")
    assert (run.status, tree(tmp_path)) == (2, before)
    assert "fonts has no NotoSansJP_400Regular.ttf with the SHA-256 d930d5d5" in run.output


@pytest.mark.parametrize("lang", ["he", "th"])
def test_fonts_of_a_language_go_with_it(lang: str, tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": HEAD + FLOW + BODY})
    before = tree(tmp_path)
    for tag in (lang, "hi"):
        assert blueprint(tmp_path, "locale", "add", tag).status == 0
        found = lacking(fonts.load(DiskWorld(tmp_path)), tag, tag)
        assert found
        assert found[1]
        pins = pinned(DiskWorld(tmp_path), tag, found[1])
        files = {f"templates/fonts/{name}": b"font" for name, _ in found[1].files}
        licence = f"templates/fonts/{found[1].licence}"
        write(tmp_path, {**files, licence: b"OFL", "templates/fonts/fonts.json": pins})
        assert lacking(fonts.load(DiskWorld(tmp_path)), tag, tag) is None
    assert blueprint(tmp_path, "locale", "remove", lang).status == 0
    left = [name for name in tree(tmp_path) if name.endswith(".ttf")]
    assert [("Devanagari" in name) for name in left] == [True, True]
    assert blueprint(tmp_path, "locale", "remove", "hi").status == 0
    assert tree(tmp_path) == before


def test_a_document_without_locales_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": HEAD + "locales: {}\n" + BODY})
    run = blueprint(tmp_path, "locale", "add", "ja")
    assert (run.status, run.codes) == (1, ["BP103"])
