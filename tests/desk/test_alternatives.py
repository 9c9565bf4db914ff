"""What memories have for a text: offered with its likeness, and never taken by itself."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from translate.storage.xliff import xlifffile

from documents import Run, blueprint, write
from translators_tools import xliff_schema

DOCUMENT = """\
blueprint: 1
document: {title: 海濱計劃, publisher: 規劃署, published: 2024-03-01}
locales:
  zh-Hant: {strategy: source}
  en: {strategy: translate}
sections:
  - kind: qualities
    id: river
    title: 海濱
    qualities:
      - {id: piers, text: "在**碼頭**加設座椅，方便市民休憩"}
      - {id: kiosks, text: "在**公園**加設座椅，方便市民休憩"}
      - {id: far, text: 研究增加渡輪航線}
"""
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
PIERS = """\
msgctxt "piers.text"
msgid "在**碼頭**加設座椅，方便市民休憩"
msgstr "Put benches on the **piers** for people to rest"
"""
MEMORY = """\
<tmx version="1.4"><header srclang="zh-Hant" datatype="plaintext" segtype="block" adminlang="en"
 o-tmf="x" creationtool="x" creationtoolversion="1"/><body>
<tu><tuv xml:lang="zh-Hant"><seg>研究增加渡輪航線</seg></tuv>
<tuv xml:lang="en"><seg>Study more ferry routes</seg></tuv></tu></body></tmx>
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return write(tmp_path, {"blueprint.yaml": DOCUMENT, "locales/en.po": HEADER + PIERS})


def exported(place: Path, form: str) -> str:
    run = blueprint(place, "locale", "export", "en", "--to", form, "--output", f"out.{form}")
    assert run.status == 0, run.output
    return (place / f"out.{form}").read_text("utf-8")


def taken(place: Path, name: str) -> Run:
    return blueprint(place, "locale", "import", name, "--locale", "en")


def test_xliff_offers_them_to_tools_with_their_quality(place: Path) -> None:
    exported(place, "xliff")
    assert xliff_schema("1.2").validate(etree.parse(place / "out.xliff"))
    file: Any = xlifffile.parsefile(str(place / "out.xliff"))  # type: ignore[no-untyped-call]
    units = {unit.xmlelement.get("resname"): unit for unit in file.units}
    (offered,) = units["kiosks.text"].getalttrans()
    # 14 signs of 16 are in common, the marks of stress among them.
    assert offered.xmlelement.get("match-quality") == "88%"
    assert "piers" in offered.target
    assert units["far.text"].getalttrans() == units["piers.text"].getalttrans() == []


def test_xliff_2_has_them_in_its_module(place: Path) -> None:
    text = exported(place, "xliff2")
    assert xliff_schema("2.0").validate(etree.parse(place / "out.xliff2"))
    assert 'xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"' in text
    (match,) = text.split("<mtc:match ")[1:]
    assert match.startswith('ref="#s1" matchQuality="88.0" similarity="88.0"')
    unit = text.partition('name="kiosks.text"')[2].partition("</unit>")[0]
    assert unit.index("</mtc:matches>") < unit.index("<notes>") < unit.index('<segment id="s1"')


def test_po_tells_them_in_a_comment(place: Path) -> None:
    text = exported(place, "po")
    said = (
        "#. 88%: 在**碼頭**加設座椅，方便市民休憩 = Put benches on the **piers** for people to rest"
    )
    assert text.count(said) == 1


@pytest.mark.parametrize("form", ["po", "xliff", "xliff2"])
def test_nothing_of_them_comes_back(place: Path, form: str) -> None:
    exported(place, form)
    run = taken(place, f"out.{form}")
    assert (run.status, run.stdout) == (0, "locales/en.po: nothing new\n")
    kept = (place / "locales/en.po").read_text("utf-8")
    assert PIERS in kept
    # Bringing the catalog up to date offers one as a draft; all else has no target.
    (offered,) = (each for each in kept.split("\n\n") if "#, fuzzy" in each)
    assert "#. 88% like piers.text" in offered
    assert kept.count("msgstr") - kept.count('msgstr ""') == 3


def test_packet_without_them_is_as_it_was(place: Path) -> None:
    write(place, {"locales/en.po": HEADER})
    assert "alt-trans" not in exported(place, "xliff")
    assert "mtc" not in exported(place, "xliff2")


def test_suggestions_say_how_good_each_is(place: Path) -> None:
    write(place, {"memory.tmx": MEMORY})
    run = blueprint(place, "locale", "import", "memory.tmx", "--locale", "en", "--suggest")
    assert run.status == 0, run.output
    assert run.stdout.splitlines()[1:] == ["  100%  far.text"]
    kept = (place / "locales/en.po").read_text("utf-8")
    # The other is of the catalog itself, and was offered when that was brought up to date.
    assert "#. 88% like piers.text" in kept
    assert kept.count("#, fuzzy") == 2


def test_what_an_edition_in_git_said_is_offered(place: Path) -> None:
    def git(*words: str) -> None:
        who = ("-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *who, *words], cwd=place, check=True, capture_output=True)

    git("init", "-q", ".")
    git("add", ".")
    git("commit", "-qm", "one")
    git("tag", "v1")
    write(place, {"locales/en.po": HEADER})
    text = exported(place, "xliff")
    assert 'match-quality="100%"' in text
    assert 'match-quality="88%"' in text
