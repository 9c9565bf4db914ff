"""Memories: what is translated goes to the tools of translators, and theirs are read."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from blueprint_cli.desk.packets.memory import LEAST, Memory
from blueprint_cli.interchange import tmx
from blueprint_cli.interchange.packet import Returned, ReturnedUnit
from blueprint_cli.interchange.xml.languages import language
from blueprint_cli.source import Source
from packets import UNITS, packet
from translators_tools import toolkit_opens
from work import patience

#: A memory as OmegaT keeps it.
THEIRS = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US"
  datatype="plaintext" creationtoolversion="6" segtype="sentence" srclang="ZH-TW"/><body>
<tu><tuv xml:lang="ZH-TW"><seg>創<bpt i="0">&lt;b&gt;</bpt>科<ept i="0">&lt;/b&gt;</ept></seg></tuv>
 <tuv xml:lang="EN-US"><seg>I&amp;T <hi>now</hi><ph x="1">{n}</ph></seg></tuv>
 <tuv xml:lang="fr"><seg>innovation</seg></tuv></tu>
<tu><tuv lang="ZH-CN"><seg>创科</seg></tuv><tuv lang="EN-US"><seg>I&amp;T</seg></tuv></tu>
<tu><tuv xml:lang="zh_hk"><seg>發展</seg></tuv><tuv xml:lang="en"><seg>development</seg></tuv></tu>
<tu><tuv xml:lang="zh_hk"><seg>空</seg></tuv><tuv xml:lang="en"><seg> </seg></tuv></tu>
</body></tmx>
"""


def pairs(returned: Returned | None) -> list[tuple[str, str]]:
    assert returned
    return [(unit.source, unit.target) for unit in returned.units]


def test_a_memory_of_another_tool() -> None:
    wanted = [("創科", "I&T now{n}"), ("發展", "development")]
    assert pairs(tmx.read(THEIRS.encode(), "a", "zh-Hant-HK", "en-HK").value) == wanted
    assert pairs(tmx.read(THEIRS.encode(), "a", "zh-Hans", "en").value) == [("创科", "I&T")]
    assert pairs(tmx.read(THEIRS.encode(), "a", "zh-Hant", "fr").value) == [("創科", "innovation")]
    assert tmx.read(THEIRS.encode(), "a", "zh-Hant", "ja").value == Returned(())


def test_the_languages_of_a_memory_are_known_by_its_header() -> None:
    data = tmx.write(packet()).value
    assert data
    assert pairs(tmx.read(data, "a").value) == [
        (u.source, u.target) for u in (UNITS[0], *UNITS[3:])
    ]


def test_a_memory_says_what_it_is_from() -> None:
    root = etree.fromstring(tmx.write(packet()).value or b"")
    first = root.find(".//tu")
    assert first is not None
    assert first.get("tuid") == "vision.text"
    assert first.findtext("prop[@type='x-document']") == "blueprint.yaml"
    assert root.find("header").attrib["srclang"] == "zh-Hant-HK"  # type: ignore[union-attr]


def test_sorts_of_codes_that_tmx_does_not_name_start_with_x() -> None:
    root = etree.fromstring(tmx.write(packet()).value or b"")
    sorts = {code.text: code.get("type") for code in root.iter("bpt", "ph")}
    assert sorts == {
        "**": "bold",
        "[": "link",
        "<https://x.gov.hk/>": "link",
        "`a < b`": "x-code",
        "{actions}": "x-placeholder",
    }


def test_drafts_are_not_remembered(tmp_path: Path) -> None:
    file = tmp_path / "a.tmx"
    file.write_bytes(tmx.write(packet()).value or b"")
    assert "舊" not in file.read_text("utf-8")
    assert len(toolkit_opens(file).units) == 3


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("<xliff version='1.2'/>", "not TMX 1.4"),
        ("<tmx version='2.0'/>", "not TMX 1.4"),
        (THEIRS.replace('"tmx14.dtd"', '"a" [<!ENTITY a "b">]'), "document type"),
        (THEIRS.replace("development", "&own;"), "stands for nothing"),
        (THEIRS[:-20], "not well-formed"),
    ],
)
def test_what_is_no_memory_is_refused(content: str, words: str) -> None:
    outcome = tmx.read(content.encode(), "a")
    assert outcome.value is None
    assert words in outcome.diagnostics[0].message


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("zh-HK", "zh-Hant"),
        ("ZH_TW", "zh-Hant"),
        ("zh-hant-hk", "zh-Hant"),
        ("zh-CN", "zh-Hans"),
        ("zh", "zh"),
        ("yue-HK", "zh-Hant"),
        ("EN-us", "en"),
        ("pt-BR", "pt"),
        ("", ""),
    ],
)
def test_a_language_is_the_same_in_another_region(tag: str, expected: str) -> None:
    assert language(tag) == expected


def memory(*own: tuple[str, str, str]) -> Memory:
    span = Source("a", "").span(0)
    return Memory(ReturnedUnit(id_, source, target, span) for id_, source, target in own)


def test_the_same_wording_is_suggested() -> None:
    known = memory(("a", "推動\n創科發展", "Promote I&T"), ("b", "推動創科發展", "Promoting I&T"))
    found = known.suggest("推動創科發展")
    assert found
    assert found.is_exact
    assert found.unit.target == "Promote I&T"
    own = known.suggest("推動創科發展", "b")
    assert own
    assert own.unit.target == "Promoting I&T"


def test_a_wording_much_alike_is_suggested_as_such() -> None:
    known = memory(("a", "政府會在2024年推出新的創科資助計劃", "A"), ("b", "我們會興建大學", "B"))
    found = known.suggest("政府會在2025年推出新的創科資助計劃")
    assert found
    assert not found.is_exact
    assert found.unit.target == "A"
    assert 0.85 <= found.likeness < 1


def test_a_suggestion_is_no_less_alike_than_the_least() -> None:
    known = memory(("a", "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉", "A"))
    found = known.suggest("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午天地人")
    assert found
    assert found.likeness == LEAST
    assert known.suggest("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳山天地人") is None


@pytest.mark.parametrize("text", ["", "創", "我們會興建機場和港口", "政府推出計劃"])
def test_nothing_alike_is_not_suggested(text: str) -> None:
    known = memory(
        ("a", "政府會在2024年推出新的創科資助計劃", "A"),
        ("b", "我們會興建大學", "B"),
        ("c", "機場", ""),
    )
    assert known.suggest(text) is None


def test_a_large_memory_answers_soon() -> None:
    texts = [
        f"政府會在{number}年推出第{number}期創科資助計劃，由第{number % 7}局推行"
        for number in range(5_000)
    ]
    with patience():
        known = memory(*((str(at), text, "A") for at, text in enumerate(texts)))
        for text in texts[:200]:
            assert known.suggest(text.replace("政府", "當局"))
