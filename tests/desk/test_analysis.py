"""What a vendor quotes by: texts counted by how much of them is translated already."""

from __future__ import annotations

import csv
import json
import subprocess
from io import StringIO
from pathlib import Path

import pytest

from blueprint_cli.desk.analysis import Analysis, Match, Segment, analyse
from blueprint_cli.desk.packets.memory import Memory
from blueprint_cli.interchange.packet import ReturnedUnit
from blueprint_cli.language.counting import characters, words
from blueprint_cli.source import Source
from documents import blueprint, write
from work import assert_linear

#: Its texts: one finished, one stale, two alike, one the same as the finished one, one new.
ACTIONS = {
    "piers": "在碼頭加設座椅，方便市民休憩",
    "kiosks": "在公園加設座椅，方便市民休憩",
    "again": "在碼頭加設座椅，方便市民休憩",
    "new": "興建3座**行人橋**，費用{fund}",
    "twice": "興建3座**行人橋**，費用{fund}",
    "stale": "推廣單車及步行",
}
DOCUMENT = """\
blueprint: 1
document: {title: 海濱計劃, publisher: 規劃署, published: 2024-03-01}
locales:
  zh-Hant: {strategy: source}
  en: {strategy: translate}
figures:
  - {id: fund, value: 10億, unit: HKD}
sections:
  - kind: qualities
    id: river
    title: 海濱
    qualities:
"""
CATALOG = """\
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgctxt "document.title"
msgid "海濱計劃"
msgstr "Harbourfront Plan"

msgctxt "document.publisher"
msgid "規劃署"
msgstr "Planning Department"

msgctxt "river.title"
msgid "海濱"
msgstr "Harbourfront"

msgctxt "piers.text"
msgid "在碼頭加設座椅，方便市民休憩"
msgstr "Put benches on the piers for people to rest"

#, fuzzy
#| msgid "推廣單車"
msgctxt "stale.text"
msgid "推廣單車及步行"
msgstr "Promote cycling"
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    rows = "".join(f'      - {{id: {name}, text: "{text}"}}\n' for name, text in ACTIONS.items())
    return write(tmp_path, {"blueprint.yaml": DOCUMENT + rows, "locales/en.po": CATALOG})


def rows(text: str) -> dict[str, list[str]]:
    """Give the counts of a CSV by kind of match: segments, words, characters, tags."""
    return {row[2]: row[3:7] for row in csv.reader(StringIO(text))}


def test_texts_are_counted_by_their_likeness(place: Path) -> None:
    run = blueprint(place, "locale", "status", "--analysis", "--format", "csv")
    assert run.status == 0
    counted = rows(run.stdout)
    assert counted["Context Match"] == ["4", "22", "23", "0"]
    assert counted["100%"] == ["1", "13", "14", "0"]
    # Two of its thirteen characters are others; the comma is a sign as well: 12 of 14.
    assert counted["85% - 94%"] == ["1", "13", "14", "0"]
    assert counted["75% - 84%"] == ["0", "0", "0", "0"]
    assert counted["50% - 74%"] == ["1", "7", "7", "0"]
    # Stress is two tags and a figure one, whatever it will show.
    assert counted["New"] == ["1", "9", "10", "3"]
    assert counted["Repetitions"] == ["1", "9", "10", "3"]
    assert counted["Total"] == ["9", "73", "78", "6"]


def test_analysis_is_the_same_in_every_form(place: Path) -> None:
    told = json.loads(blueprint(place, "locale", "status", "--analysis", "--format", "json").stdout)
    (english,) = told["analysis"]
    counted = rows(blueprint(place, "locale", "status", "--analysis", "--format", "csv").stdout)
    for name, volume in english["matches"].items():
        assert [str(each) for each in volume.values()] == counted[name]
    table = blueprint(place, "locale", "status", "en", "--analysis").stdout
    assert [line.split()[-4:] for line in table.splitlines()[-1:]] == [counted["Total"]]
    assert "重複" in blueprint(place, "locale", "status", "--analysis", "--lang", "zh-Hant").stdout


@pytest.mark.parametrize("form", ["po", "xliff", "xliff2", "xlsx"])
def test_packet_of_what_is_left_is_analysed(place: Path, form: str) -> None:
    sent = blueprint(place, "locale", "export", "--to", form, "--left", "--output", f"left.{form}")
    assert sent.status == 0
    run = blueprint(place, "locale", "status", "--analysis", "--format", "csv", f"left.{form}")
    assert run.status == 0, run.output
    counted = rows(run.stdout)
    assert [counted[each][0] for each in ("Context Match", "100%", "New", "Repetitions")] == [
        *("0", "1", "1", "1")
    ]
    assert counted["Total"][:3] == ["5", "51", "55"]


def test_words_of_a_theme_without_the_language_are_quoted_too(place: Path) -> None:
    text = (place / "blueprint.yaml").read_text("utf-8")
    write(
        place,
        {"blueprint.yaml": text.replace("\nfigures:", "\n  pt: {strategy: translate}\nfigures:")},
    )
    own = blueprint(place, "locale", "status", "--analysis", "pt", "--format", "csv")
    blueprint(place, "locale", "export", "pt", "--to", "po", "--output", "pt.po")
    sent = blueprint(place, "locale", "status", "--analysis", "pt.po", "--format", "csv")
    assert rows(own.stdout) == rows(sent.stdout)
    texts = [int(row[0]) for row in list(rows(own.stdout).values())[1:]]
    assert sum(texts) > 50 + len(ACTIONS)


def test_memory_is_that_of_every_edition_in_git(place: Path) -> None:
    """What was translated in an edition with a tag counts, though the catalog has lost it."""

    def git(*words: str) -> None:
        who = ("-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *who, *words], cwd=place, check=True, capture_output=True)

    def new() -> list[str]:
        run = blueprint(place, "locale", "status", "--analysis", "--format", "csv")
        counted = rows(run.stdout)
        return [counted[each][0] for each in ("Context Match", "100%", "New")]

    git("init", "-q", ".")
    git("add", ".")
    git("commit", "-qm", "one")
    git("tag", "v1")
    write(place, {"locales/en.po": CATALOG.partition('msgctxt "document.title"')[0]})
    assert new() == ["4", "1", "1"]
    git("add", ".")
    git("commit", "-qm", "two")
    git("tag", "-d", "v1")
    assert new() == ["0", "0", "7"]


@pytest.mark.parametrize(
    ("options", "status", "said"),
    [
        (("--format", "csv"), 2, "--analysis"),
        (("--analysis", "--format", "percent"), 2, "no percent"),
        (("--analysis", "nowhere.po"), 2, "no nowhere.po here"),
        (("--analysis", "terms.tbx"), 2, "term base"),
        (("--analysis", "x" * 5000), 2, "no locale x"),
        (("--analysis", "pt"), 2, "no locale pt"),
        (("--analysis", "zh-Hant"), 2, "nothing to do"),
        (("--analysis", "blueprint.yaml"), 1, "BP310"),
        (("--analysis", "locales"), 1, "BP001"),
    ],
)
def test_wrong_input_is_told(place: Path, options: tuple[str, ...], status: int, said: str) -> None:
    write(place, {"terms.tbx": '<martif type="TBX-Basic"><text><body/></text></martif>'})
    run = blueprint(place, "locale", "status", *options)
    assert (run.status, said in run.output) == (status, True), run.output


def memory(*sources: str) -> Memory:
    span = Source("a", "").span(0)
    return Memory(ReturnedUnit(f"m{at}", text, "T", span) for at, text in enumerate(sources))


def kinds(analysis: Analysis) -> dict[Match, int]:
    return {match: each.segments for match, each in analysis.volumes.items() if each.segments}


@pytest.mark.parametrize(
    ("same", "kind"),
    [
        *((20, Match.EXACT), (19, Match.HIGHEST), (17, Match.HIGH), (16, Match.MIDDLE)),
        *((15, Match.MIDDLE), (14, Match.LOW), (10, Match.LOW), (9, Match.NEW)),
    ],
)
def test_bands_begin_and_end_where_vendors_have_them(same: int, kind: Match) -> None:
    known = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉"
    text = known[:same] + "一二三四五六七八九十百"[: 20 - same]
    assert kinds(analyse("a", "en", [Segment("x", text)], memory(known))) == {kind: 1}


def test_twice_as_many_texts_take_twice_the_work() -> None:
    # Words that come back every so often, in an order that does not.
    words_of = [f"{number * 7919 % 99991:x}y" for number in range(3_000)]
    texts = [
        " ".join(words_of[(number * number + at * 37 * number + at) % 3_000] for at in range(25))
        for number in range(1_200)
    ]

    def work(count: int) -> None:
        edited = [Segment(text, f"{text} {at}") for at, text in enumerate(texts[:count])]
        found = analyse("a", "en", edited, memory(*texts[:count]))
        assert kinds(found) == {Match.HIGHEST: count}

    assert_linear(work, 600)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("創科", (2, 2)),
        ("推動創科，2024年。", (6, 11)),
        ("well-being isn't R&D and/or 1.2", (5, 27)),
        ("「I&T」及 AI", (3, 8)),
        ("結論、分断した図が.", (8, 10)),
        ("— … 。", (0, 3)),
        ("", (0, 0)),
    ],
)
def test_words_and_characters_are_counted(text: str, expected: tuple[int, int]) -> None:
    assert (words(text), characters(text)) == expected
