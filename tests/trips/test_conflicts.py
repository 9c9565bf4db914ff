"""Conflicts that a merge has left: one message, in a file of any kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import blueprint, write

DOCUMENT = """\
blueprint: 1
document: {title: 海濱, publisher: 發展局, published: 2024-03-01}
locales:
  zh-Hant: {strategy: source, lang: zh-Hant-HK}
  zh-Hans: {strategy: convert, lang: zh-Hans-CN}
  en: {strategy: translate, lang: en-HK}
sections:
  - {kind: closing, id: preface, title: 序言, text: 海濱屬於所有市民。}
  - include: chapters/one.md
  - kind: table
    id: piers
    caption: 碼頭
    columns:
      - {id: name, title: 名稱}
    data: data/piers.csv
"""
FILES = {
    "blueprint.yaml": DOCUMENT,
    "chapters/one.md": "# 一 {#one}\n\n海濱。\n",
    "data/piers.csv": "id,name\nnorth,北角\n",
    "locales/terms.yaml": "terms:\n  - {id: a, source: 海濱, targets: {en: harbour}}\n",
    "locales/en.po": "",
    "locales/zh-Hans.po": "",
    "locales/zh-Hans.lock": "",
    "locales/passages.lock": "",
    "templates/locales/en.po": "",
}
MARKED = "<<<<<<< HEAD\n{0}=======\n{0}>>>>>>> autumn\n"


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("command", ["check", "locale sync", "locale status"])
def test_any_file_in_conflict_is_told_once(tmp_path: Path, name: str, command: str) -> None:
    write(tmp_path, {**FILES, name: MARKED.format(FILES[name])})
    run = blueprint(tmp_path, *command.split())
    found = [(each.file, each.line, each.code) for each in run.shown if each.code == "BP531"]
    if command == "check":
        assert found == [(name, 1, "BP531")]
        assert run.status == 1
        assert {each.severity for each in run.shown if each.code != "BP531"} <= {"warning", "note"}
    else:
        assert found in ([], [(name, 1, "BP531")])


THEME = {"css/tokens.css": ":root { --brand: #123456; }\n", "page.html.jinja": "<p>\n"}


@pytest.mark.parametrize("name", THEME)
def test_theme_in_conflict_is_told_by_the_build(tmp_path: Path, name: str) -> None:
    write(tmp_path, {**FILES, f"templates/{name}": MARKED.format(THEME[name])})
    run = blueprint(tmp_path, "build", "--locale", "zh-Hant", "--format", "html")
    errors = [(each.file, each.line, each.code) for each in run.shown if each.severity == "error"]
    assert (run.status, errors) == (1, [(f"templates/{name}", 1, "BP531")])
