"""A chapter in Markdown and the same chapter in YAML are one chapter in every file made of them."""

from __future__ import annotations

import shutil
from pathlib import Path

from documents import SMALL, blueprint, write
from histories import git, record

CHAPTER = """\
---
numbering: paragraphs
---
# 人才[^law] {#talent}

人才是**創科**的根基，
見[](#situation)。[^plan]

> 引文也可以。

我們預留{talent-fund}。 {#more-resources}

[^law]: 見《基本法》第118條。
[^plan]: 見*規劃*。

## 現況 {#situation}

### 大學 {#schools numbering=none}

1. 一
   - 二
2. 三

## 前瞻 {#outlook}

[網站][itib]

[itib]: https://www.itib.gov.hk/
"""
SAME = """\
  - kind: prose
    id: talent
    title: 人才[^law]
    numbering: paragraphs
    text: |
      人才是**創科**的根基，
      見[](#situation)。[^plan]

      > 引文也可以。

      我們預留{talent-fund}。 {#more-resources}
    footnotes: [{id: law, text: 見《基本法》第118條。}, {id: plan, text: 見*規劃*。}]
    sections:
      - kind: prose
        id: situation
        title: 現況
        sections:
          - kind: prose
            id: schools
            title: 大學
            numbering: none
            text: |
              1. 一
                 - 二
              2. 三
      - kind: prose
        id: outlook
        title: 前瞻
        text: |
          [網站][itib]

          [itib]: https://www.itib.gov.hk/
"""
OWN = SMALL.replace(
    "  zh-Hant: {strategy: source}\n",
    "  zh-Hant: {strategy: source, lang: zh-Hant-HK}\n"
    "  zh-Hans: {strategy: convert, lang: zh-Hans-CN}\n",
) + ("figures:\n  - {id: talent-fund, value: 100億, unit: HKD}\n")
INCLUDE = "  - include: chapters/talent.md\n"


def made(folder: Path, chapter: str, files: dict[str, str]) -> dict[str, bytes]:
    write(folder, {"blueprint.yaml": OWN.replace("sections:\n", f"sections:\n{chapter}"), **files})
    for command in (["locale", "sync"], ["build"]):
        assert not blueprint(folder, *command).status, command
    shutil.rmtree(folder / "chapters", ignore_errors=True)
    places = [each for each in folder.rglob("*") if each.is_file()]
    own = {str(each.relative_to(folder)): each.read_bytes() for each in places}
    del own["blueprint.yaml"]
    return own


def test_every_file_is_the_same(tmp_path: Path) -> None:
    within = made(tmp_path / "within", SAME, {})
    apart = made(tmp_path / "apart", INCLUDE, {"chapters/talent.md": CHAPTER})
    assert len(within) > 10
    assert [name for name in within if within[name] != apart.get(name)] == []


def test_what_a_chapter_said_before_is_read_from_its_revision(tmp_path: Path) -> None:
    document = OWN.replace("sections:\n", f"sections:\n{INCLUDE}")
    write(tmp_path, {"blueprint.yaml": document, "chapters/talent.md": CHAPTER})
    git(tmp_path, "init", "-q")
    record(tmp_path, "first")
    reworded = CHAPTER.replace("引文也可以", "引文都可以").replace("# 現況", "# 情況")
    write(tmp_path, {"chapters/talent.md": reworded})
    told = blueprint(tmp_path, "diff", "--since", "HEAD", "--lang", "en").output
    assert "2 reworded" in told
    assert "situation.title" in told
