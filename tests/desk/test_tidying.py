"""`blueprint fmt`: one order and one style for every document, and nothing lost by it."""

from __future__ import annotations

import shutil
import textwrap
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from blueprint_cli.desk.tidying.margins import UntidyError
from blueprint_cli.desk.tidying.notation import SURELY_PLAIN
from blueprint_cli.desk.tidying.rewriting import tidy
from blueprint_cli.desk.tidying.tidied import tidied as tidied_files
from blueprint_cli.source import Source
from blueprint_cli.syntax import parse, to_plain
from blueprint_cli.syntax.scalars import AMBIGUOUS
from blueprint_cli.validation.validate import document_schema
from blueprint_cli.world import MemoryWorld
from documents import SMALL_PROSE, blueprint, write
from places import ROOT

DOCUMENTS = [
    ROOT / "blueprint.yaml",
    ROOT / "examples/general/blueprint.yaml",
    ROOT / "examples/plan/blueprint.yaml",
    *sorted(ROOT.glob("src/blueprint_cli/starters/*/blueprint.yaml")),
]
UNTIDY = """\
# 版權說明

# 格式的版本
blueprint: 1
sections:
# 第一章
- text: |2
      甲
    乙
  # 名稱
  id: preface   # 不改
  # 種類
  kind: 'prose'

-
  kind: table
  columns:
  - {id: a, title: '甲'}
  -   title: "乙"
      id: b
  id: t


  caption: >-
      數目
      如下
  rows:
    - cells:
            a: '3'
            b: "是: 否"
            # 欄完
      id: r    # 列
document: {title: 計劃,
  publisher: '局', published: 2024-01-01}
locales:
    zh-Hant: {strategy: source}
    # 沒有其他
# 全文完
"""
TIDY = """\
# 版權說明

# 格式的版本
blueprint: 1

document: {title: 計劃,
  publisher: '局', published: 2024-01-01}

locales:
  zh-Hant: {strategy: source}
  # 沒有其他

sections:
  # 第一章
  # 種類
  - kind: prose
    # 名稱
    id: preface # 不改
    text: |2
        甲
      乙

  - kind: table
    id: t

    caption: >-
      數目
      如下
    columns:
      - {id: a, title: '甲'}
      - id: b
        title: 乙
    rows:
      - id: r # 列
        cells:
          a: "3"
          b: "是: 否"
          # 欄完

# 全文完
"""


def tidied(text: str) -> str:
    source = Source("blueprint.yaml", text)
    root = parse(source).value
    assert root is not None
    return tidy(source, root, document_schema())


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.parent.name)
def test_own_documents_are_in_order(document: Path) -> None:
    text = document.read_text("utf-8")
    assert tidied(text) == text


def test_comments_stay_with_what_they_are_about() -> None:
    assert tidied(UNTIDY) == TIDY
    assert tidied(TIDY) == TIDY


def turned(node: Any, number: int) -> Any:
    """Give data with the keys of every part in another order, as a number tells it."""
    if isinstance(node, list):
        return [turned(each, number + 1) for each in node]
    if isinstance(node, dict):
        keys = list(node)
        # The order of locales and editions is that of the publication; that of cells and of
        # numbers is free.
        if "zh-Hant" not in node:
            at = number % len(keys)
            keys = [*keys[at:], *keys[:at]][:: -1 if number % 2 else 1]
        kept = ("cells", "editions", "isbn")
        return {key: node[key] if key in kept else turned(node[key], number + 1) for key in keys}
    return node


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.parent.name)
def test_whatever_another_program_has_written_comes_to_one_text(document: Path) -> None:
    root = parse(Source("", document.read_text("utf-8"))).value
    assert root is not None
    own = to_plain(root)
    texts = {
        tidied(
            yaml.safe_dump(
                turned(own, number),
                allow_unicode=True,
                sort_keys=False,
                indent=2 + number % 5,
                width=100_000,
            )
        )
        for number in range(12)
    }
    (text,) = texts
    again = parse(Source("", text)).value
    assert again is not None
    assert to_plain(again) == own
    assert tidied(text) == text


@pytest.mark.parametrize("style", ["'", '"', "|", ">"])
@pytest.mark.parametrize("flow", [True, False, None])
def test_every_style_of_yaml_keeps_what_it_says(style: str, flow: bool | None) -> None:
    root = parse(Source("", DOCUMENTS[1].read_text("utf-8"))).value
    assert root is not None
    own = to_plain(root)
    text = (
        yaml.safe_dump(
            own, allow_unicode=True, default_flow_style=flow, default_style=style, width=60
        )
        .replace('!!int "1"', "1")
        .replace("!!int '1'", "1")
    )
    for name in ("|-", ">-"):
        text = text.replace(f"!!int {name}\n  1", "1")
    if (root := parse(Source("", text)).value) is None:
        pytest.skip("the document may not be written so")
    assert root is not None
    once = tidied(text)
    again = parse(Source("", once)).value
    assert again is not None
    assert to_plain(again) == to_plain(root)
    assert tidied(once) == once


@pytest.mark.parametrize("change", [("id: preface", "id: !!str preface"), ("- id: b", "- - b")])
def test_what_nobody_foresaw_is_refused_or_kept(change: tuple[str, str]) -> None:
    text = TIDY.replace(*change)
    root = parse(Source("", text)).value
    if root is None:
        return
    try:
        after = parse(Source("", tidied(text))).value
    except UntidyError:
        return
    assert after is not None
    assert to_plain(after) == to_plain(root)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("blueprint.yaml", "images/levels.svg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / "examples/general" / name, tmp_path / name)
    return tmp_path


def test_check_and_diff_write_nothing(folder: Path) -> None:
    file = folder / "blueprint.yaml"
    text = file.read_text("utf-8").replace(
        "    tone: important\n    title: 小心數字\n", "    title: 小心數字\n    tone: important\n"
    )
    untidy = text.replace(
        "    title: 小心數字\n    tone: important\n", "    tone: 'important'\n    title: 小心數字\n"
    )
    file.write_text(untidy, "utf-8")
    assert blueprint(folder, "fmt", "--check").status == 1
    shown = blueprint(folder, "fmt", "--diff")
    assert shown.status == 1
    assert "-    tone: 'important'\n" in shown.stdout
    assert file.read_text("utf-8") == untidy
    assert blueprint(folder, "fmt").status == 0
    assert file.read_text("utf-8") == text
    assert blueprint(folder, "fmt", "--check").status == 0


def test_line_ends_and_byte_order_mark_stay(folder: Path) -> None:
    file = folder / "blueprint.yaml"
    text = file.read_text("utf-8").replace(
        "kind: prose\n    id: four-levels", "id: four-levels\n    kind: prose"
    )
    file.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert blueprint(folder, "fmt").status == 0
    data = file.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf# ")
    assert data.count(b"\r\n") == data.count(b"\n")


def test_faulty_document_is_left_as_it_is(folder: Path) -> None:
    file = folder / "blueprint.yaml"
    faulty = file.read_text("utf-8").replace("    tone: important\n", "    tone: loud\n")
    file.write_text(faulty, "utf-8")
    ended = blueprint(folder, "fmt")
    assert ended.status == 1
    assert "BP023" in ended.output
    assert file.read_text("utf-8") == faulty


def test_included_files_are_put_in_order_too(folder: Path) -> None:
    file = folder / "blueprint.yaml"
    text = file.read_text("utf-8")
    head, plan = text.split("directions:\n")
    file.write_text(f"{head}directions:\n  - include: plan/school.yaml\n", "utf-8")
    (folder / "plan").mkdir()
    items = textwrap.dedent(plan).replace(
        "- id: walk-to-school\n  title: 讓學童安心走路上學\n",
        "- title: '讓學童安心走路上學'\n  id: walk-to-school\n",
    )
    included = folder / "plan/school.yaml"
    included.write_text(items, "utf-8")
    ended = blueprint(folder, "fmt")
    assert ended.status == 0
    assert "plan/school.yaml was put in order." in ended.stdout
    assert included.read_text("utf-8") == textwrap.dedent(plan)


def test_keys_of_sections_are_put_in_order(tmp_path: Path) -> None:
    section = """\
  - text: 甲
    sections:
      - text: 乙
        kind: prose
        id: inner
    notes: 丙
    id: outer
    kind: prose
"""
    text = SMALL_PROSE.partition("sections:\n")[0] + "sections:\n" + section
    write(tmp_path, {"blueprint.yaml": text})
    assert blueprint(tmp_path, "fmt").status == 0
    lines = (tmp_path / "blueprint.yaml").read_text("utf-8").split("sections:\n", 1)[1].split("\n")
    keys = [line.strip("- ").partition(":")[0] for line in lines if line]
    assert keys == ["kind", "id", "text", "sections", "kind", "id", "text", "notes"]


def test_a_file_that_is_gone_by_now_is_told_of() -> None:
    document = SMALL_PROSE.replace("sections:\n", "sections:\n  - include: more.yaml\n")
    outcome = tidied_files(MemoryWorld({"blueprint.yaml": document}), "blueprint.yaml")
    assert [(each.code, each.place) for each in outcome.diagnostics] == [("BP001", "more.yaml:1:1")]


@given(st.from_regex(SURELY_PLAIN, fullmatch=True))
@settings(deadline=None)
def test_what_is_surely_plain_says_the_same_without_quotation_marks(text: str) -> None:
    if text == text.strip() and text not in AMBIGUOUS:
        outcome = parse(Source("", f"- {text}\n- key: {text}\n"))
        assert not outcome.diagnostics
        assert outcome.value
        assert to_plain(outcome.value) == [text, {"key": text}]
