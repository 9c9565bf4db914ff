"""What is made to harm ends soon: told at its place, or by the budget of time and memory."""

from __future__ import annotations

import json
import resource
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from blueprint_cli import budget, pictures, world
from blueprint_cli.interchange.xlsx import archive
from blueprint_cli.interchange.xml import parsing
from blueprint_cli.markup import parse_blocks, to_html
from blueprint_cli.markup.limits import LENGTH_LIMIT, SIGN_LIMIT
from blueprint_cli.pictures import drawn, raster
from blueprint_cli.syntax import parser
from documents import SMALL, blueprint, found_in, write
from places import ROOT
from work import calls

ENGLISH = SMALL.replace("sections:", "  en: {strategy: translate}\nsections:")
PO = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
CODE = '<ph id="1"/>'
#: What a run may take at most, in seconds of a processor and in bytes.
CPU, MEMORY = 20, 1536 * 1024**2


def document(text: str, head: str = SMALL) -> str:
    return head.replace("創新是發展的動力。", json.dumps(text, ensure_ascii=False))


def catalog(target: str) -> str:
    quoted = json.dumps(target, ensure_ascii=False)
    return f'{PO}msgctxt "preface.text"\nmsgid "創新是發展的動力。"\nmsgstr {quoted}\n'


HEAVY = {
    "signs": "甲" + "**a " * (SIGN_LIMIT // 2 + 1),
    "brackets": "[" * (SIGN_LIMIT + 1),
    "letters": "甲" * (LENGTH_LIMIT + 1),
}


@pytest.mark.parametrize("kind", HEAVY)
def test_a_text_that_is_too_long_or_has_too_many_signs_is_told_where_it_stands(kind: str) -> None:
    (told,) = found_in(document(HEAVY[kind]))
    assert (told.code, told.span and told.span.position.line) == ("BP017", 12)
    assert told.hints


@pytest.mark.parametrize("kind", HEAVY)
def test_such_a_translation_is_told_too(kind: str) -> None:
    found = found_in(ENGLISH, {"locales/en.po": catalog(HEAVY[kind])})
    assert [each.place for each in found if each.code == "BP017"] == ["locales/en.po:6:1"]


@pytest.mark.parametrize("kind", HEAVY)
def test_such_a_packet_is_not_taken(kind: str, tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": ENGLISH, "back.po": catalog(HEAVY[kind])})
    run = blueprint(tmp_path, "locale", "import", "back.po", "--locale", "en")
    assert (run.status, run.codes) == (1, ["BP017"])
    assert not (tmp_path / "locales").exists()


def test_a_chapter_of_two_hundred_kilobytes_passes() -> None:
    sentence = "香港會**善用優勢**，推動[創科](https://www.itib.gov.hk/)發展，惠及每一個人。\n\n"
    chapter = sentence * (200_000 // len(sentence.encode()))
    assert "BP017" not in {each.code for each in found_in(document(chapter))}
    plain = "The Government will build on its strengths. " * 4_600
    assert "BP017" not in {each.code for each in found_in(document(plain))}


@given(st.text(alphabet="a甲*_[]()` \n\\{}<>&", max_size=60))
def test_joining_what_marks_have_parted_gives_what_the_library_gives(text: str) -> None:
    rules = ["list", "fence", "newline", "escape", "backticks", "emphasis", "link", "autolink"]
    plain = MarkdownIt("zero").enable([*rules, "balance_pairs", "fragments_join"])
    ours = MarkdownIt("zero").enable([*rules, "balance_pairs", "fragments_join"])
    from blueprint_cli.markup.additions import join_fragments

    ours.inline.ruler2.at("fragments_join", join_fragments)
    assert [each.as_dict() for each in ours.parse(text)] == [
        each.as_dict() for each in plain.parse(text)
    ]


def test_a_heavy_text_costs_nothing_and_is_shown_to_the_letter() -> None:
    text = "**a " * 100_000
    assert calls(lambda: parse_blocks(text)) < 300
    assert to_html(parse_blocks(text + "<b>"), {}) == f"<p>{text}&lt;b&gt;</p>"


def test_time_that_is_up_is_told_in_every_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"blueprint.yaml": document("香港" * 60_000)})
    monkeypatch.setattr(budget, "grant", lambda _: signal.setitimer(signal.ITIMER_PROF, 0.001))
    run = blueprint(tmp_path, "check", "--format", "json")
    report = json.loads(run.stdout)
    assert (run.status, report["complete"]) == (1, False)
    assert [each["code"] for each in report["findings"]] == ["BP018"]
    run = blueprint(tmp_path, "build")
    assert run.status == 1
    assert "more time or memory" in run.output
    assert not (tmp_path / "out").exists()


def test_the_budget_is_taken_back_when_a_command_ends(tmp_path: Path) -> None:
    before = (resource.getrlimit(resource.RLIMIT_DATA), signal.getsignal(signal.SIGPROF))
    write(tmp_path, {"blueprint.yaml": SMALL})
    assert blueprint(tmp_path, "check").status == 0
    after = (resource.getrlimit(resource.RLIMIT_DATA), signal.getsignal(signal.SIGPROF))
    assert after == before
    assert signal.getitimer(signal.ITIMER_PROF) == (0, 0)


def test_a_larger_text_has_a_larger_budget() -> None:
    with budget.bounded():
        budget.grant(1_040_000)
        assert signal.getitimer(signal.ITIMER_PROF)[0] < 1.05 * budget.SECONDS
        budget.grant(3_000_000)
        assert signal.getitimer(signal.ITIMER_PROF)[0] > 3 * budget.SECONDS
        budget.lift()
        assert signal.getitimer(signal.ITIMER_PROF) == (0, 0)


def test_memory_that_is_up_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": document("香港，" * 80_000)})
    code = "from blueprint_cli import budget, cli; budget.MEMORY = 40 << 20; cli.main(['check'])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, check=False, text=True
    )
    assert done.returncode == 1
    assert "BP018" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_the_table_of_limits_says_what_the_code_does() -> None:
    table = (ROOT / "docs" / "ci.md").read_text("utf-8")
    limits = (
        *(f"{world.TEXT_LIMIT >> 20} MB", f"{world.BYTES_LIMIT >> 20} MB"),
        *(f"{parser.DEPTH_LIMIT} deep", f"{parser.NODE_LIMIT:,}"),
        *(f"{LENGTH_LIMIT:,} characters", f"{SIGN_LIMIT:,}"),
        *(f"{budget.SECONDS} s of one core", f"{budget.MEMORY >> 20} MB"),
        *(f"{parsing.DEPTH_LIMIT} deep", f"{parsing.ELEMENT_LIMIT:,}"),
        f"{archive.SIZE_LIMIT >> 20} MB, {archive.MEMBER_LIMIT:,}, {archive.ELEMENT_LIMIT:,}",
        *(f"{pictures.LIMIT // 10**6} MB", f"{raster.PIXEL_LIMIT // 10**6} million"),
        *(f"{raster.SIDE_LIMIT:,}", f"{drawn.DRAWN_LIMIT:,}, {drawn.DEPTH_LIMIT} deep"),
    )
    assert [each for each in limits if each not in table] == []


#: One of each family; benchmarks/hostile.py has hundreds.
HOSTILE: Mapping[str, tuple[Mapping[str, str], tuple[str, ...]]] = {
    "asterisks": (
        {"blueprint.yaml": document("甲" + "**a " * 75_000 + "乙", ENGLISH)},
        ("check",),
    ),
    "brackets": ({"blueprint.yaml": "[" * 1_000_000}, ("check",)),
    "unknown keys": (
        {"blueprint.yaml": SMALL + "".join(f"a{at}: 1\n" for at in range(15_000))},
        ("check",),
    ),
    "one letter": ({"blueprint.yaml": document("a" * 1_000_000)}, ("check",)),
    "numerals": ({"blueprint.yaml": document("百" * 120_000)}, ("check",)),
    "comments": (
        {"blueprint.yaml": ENGLISH, "locales/en.po": PO + "# a\n" * 250_000},
        ("locale", "sync"),
    ),
    "codes": (
        {
            "blueprint.yaml": ENGLISH,
            "back.xlf": '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file'
            ' original="a" source-language="zh-Hant" target-language="en"><body><trans-unit'
            f' id="preface.text"><source>a</source><target>{CODE * 40_000}</target>'
            "</trans-unit></body></file></xliff>",
        },
        ("locale", "import", "back.xlf", "--locale", "en"),
    ),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_megabyte_takes_more_than_its_share(kind: str, tmp_path: Path) -> None:
    files, command = HOSTILE[kind]
    write(tmp_path, files)
    code = (
        "import resource, runpy\n"
        f"resource.setrlimit(resource.RLIMIT_CPU, ({CPU}, {CPU}))\n"
        f"resource.setrlimit(resource.RLIMIT_AS, ({MEMORY}, {MEMORY}))\n"
        "runpy.run_module('blueprint_cli', run_name='__main__')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *command], cwd=tmp_path, capture_output=True, check=False
    )
    # Killed by the system, it would be -SIGXCPU.
    assert done.returncode in (0, 1)
    assert b"Traceback" not in done.stderr
