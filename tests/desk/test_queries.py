"""Queries: what was asked of a text is shown, answered once for all locales, and closed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from documents import Run, blueprint, write
from places import TESTS

TOOLS = TESTS / "tools"
NAME = "ramps.text"
ASKED = "Is a ramp for wheelchairs meant?"
REPLY = "Yes, of one in twelve."
BY = ("--by", "Transport Section")
FORMATS = ("po", "xliff", "xliff2", "xlsx")


@pytest.fixture(autouse=True)
def day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every reply be of one day."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795824000")  # 2026-11-28


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give a document with two translated locales; in one somebody has asked something."""
    own = Path(shutil.copytree(TOOLS / "harbour", tmp_path / "harbour"))
    file = own / "blueprint.yaml"
    text = file.read_text("utf-8")
    converted = "    strategy: convert\n    profile: hk-gov\n"
    file.write_text(text.replace(converted, "    strategy: translate\n"), "utf-8")
    run(own, "locale", "sync")
    ask(own, f"remark (Ada Wong, 2026-11-24): {ASKED}")
    return own


def ask(place: Path, *said: str, tag: str = "en") -> None:
    file = place / f"locales/{tag}.po"
    lines = "".join(f"# {each}\n" for each in said)
    entry = f'msgctxt "{NAME}"'
    file.write_text(file.read_text("utf-8").replace(entry, lines + entry), "utf-8")


def run(place: Path, *arguments: str, status: int = 0) -> Run:
    done = blueprint(place, *arguments)
    assert done.status == status, done.output
    return done


def asked(place: Path, tag: str) -> list[dict[str, Any]]:
    """Give the open queries of a locale."""
    told = json.loads(run(place, "locale", "status", "--format", "json").stdout)
    queries: list[dict[str, Any]] = told["locales"][tag]["queries"]
    return queries


def kept(place: Path) -> list[dict[str, Any]]:
    text = (place / "locales/answers.yaml").read_text("utf-8")
    answers: list[dict[str, Any]] = yaml.load(text, yaml.BaseLoader)["answers"]  # noqa: S506
    return answers


def test_status_lists_what_was_asked(place: Path) -> None:
    told = run(place, "locale", "status", "en").stdout
    assert f"open queries: 1\n  {NAME}: {ASKED} (Ada Wong, 2026-11-24)\n" in told
    assert asked(place, "en") == [
        {
            "id": NAME,
            "text": ASKED,
            "who": "Ada Wong",
            "when": "2026-11-24",
            "locales": ["en"],
            "answer": None,
        }
    ]
    assert asked(place, "zh-Hans") == []


def test_an_answer_is_given_once_and_seen_everywhere(place: Path) -> None:
    run(place, "locale", "answer", NAME, REPLY, *BY)
    for tag in ("en", "zh-Hans"):
        (query,) = asked(place, tag)
        assert query["answer"] == {"text": REPLY, "who": BY[1], "when": "2026-11-28"}
        shown = run(place, "diff", tag).stdout
        assert f"{NAME}: {ASKED} (Ada Wong, 2026-11-24)" in shown
        assert f"answer: {REPLY} (Transport Section, 2026-11-28)" in shown


@pytest.mark.parametrize("form", FORMATS)
def test_a_packet_carries_queries_and_brings_none_back(form: str, place: Path) -> None:
    run(place, "locale", "answer", NAME, REPLY, *BY)
    run(place, "locale", "export", "zh-Hans", "--to", form, "--left", "--output", "p")
    if form != "xlsx":
        packet = (place / "p").read_text("utf-8")
        assert f"Query (Ada Wong, 2026-11-24): {ASKED}" in packet
        assert f"Answer (Transport Section): {REPLY}" in packet
    before = (place / "locales/zh-Hans.po").read_text("utf-8")
    run(place, "locale", "import", "p", "--by", "Desk")
    assert (place / "locales/zh-Hans.po").read_text("utf-8") == before


def test_closed_ones_count_no_more(place: Path) -> None:
    run(place, "locale", "answer", NAME, REPLY, *BY)
    run(place, "locale", "close", NAME, "the text says so now", "--by", "Desk")
    assert asked(place, "en") == asked(place, "zh-Hans") == []
    assert "open queries" not in run(place, "locale", "status").stdout
    assert ASKED not in run(place, "diff", "en").stdout
    run(place, "locale", "export", "en", "--to", "po", "--output", "p")
    assert ASKED not in (place / "p").read_text("utf-8")
    assert f"# remark (Ada Wong, 2026-11-24): {ASKED}\n" in (place / "locales/en.po").read_text()
    assert kept(place) == [
        {
            "id": NAME,
            "query": ASKED,
            "answer": REPLY,
            "by": "Transport Section",
            "date": "2026-11-28",
            "closed": "the text says so now",
            "closed-by": "Desk",
            "closed-date": "2026-11-28",
        }
    ]


def test_one_question_in_two_locales_is_one(place: Path) -> None:
    ask(place, ASKED, tag="zh-Hans")
    run(place, "locale", "close", NAME, "no matter", *BY)
    assert len(kept(place)) == 1
    assert asked(place, "en") == asked(place, "zh-Hans") == []


def test_words_tell_which_of_several_is_meant(place: Path) -> None:
    ask(place, "remark: And steps?")
    run(place, "locale", "answer", NAME, "No steps.", "--query", "AND STEPS", *BY)
    assert [each["query"] for each in kept(place)] == ["And steps?"]
    told = run(place, "locale", "answer", NAME, "x", "--query", "lifts", *BY, status=2).stderr
    assert "And steps?" in told
    assert ASKED in told


def test_what_nobody_has_asked_is_not_answered(place: Path) -> None:
    told = run(place, "locale", "answer", "ramp.text", REPLY, *BY, status=2).stderr
    assert "Did you mean “ramps.text”?" in told
    run(place, "locale", "answer", NAME, "  ", *BY, status=2)
    assert not (place / "locales/answers.yaml").exists()


def test_comments_that_mean_something_are_no_queries(place: Path) -> None:
    ask(place, "allow BP320: so", "reason: so", "edition: 2020-01-01", "before: All", tag="zh-Hans")
    assert asked(place, "zh-Hans") == []
    ask(place, "Steps, or a ramp?", tag="zh-Hans")
    assert [each["text"] for each in asked(place, "zh-Hans")] == ["Steps, or a ramp?"]


def test_answers_survive_a_sync_and_a_new_id(place: Path) -> None:
    run(place, "locale", "answer", NAME, REPLY, *BY)
    file = place / "blueprint.yaml"
    text = file.read_text("utf-8").replace(
        "id: ramps\n", "id: slopes\n                was: ramps\n"
    )
    file.write_text(text, "utf-8")
    for _ in range(2):
        (query,) = asked(place, "en")
        assert (query["id"], query["answer"]["text"]) == ("slopes.text", REPLY)
        run(place, "locale", "sync")
    run(place, "locale", "close", "slopes.text", "done", *BY)
    assert asked(place, "en") == []


def test_other_answers_stay_to_the_letter(place: Path) -> None:
    before = (
        "# Kept by the desk.\nanswers:\n  - id: benches.text   # urgent\n    query: 'How many?'\n"
        '    answer: Ten.\n\n  # the last\n  - {id: walkway.title, query: "So?", closed: not so}\n'
    )
    write(place, {"locales/answers.yaml": before})
    run(place, "locale", "answer", NAME, "Yes: “one” in 12 # or so", *BY)
    after = (place / "locales/answers.yaml").read_text("utf-8")
    lines = after.splitlines()
    assert [line for line in before.splitlines() if line not in lines] == []
    assert [each["id"] for each in kept(place)] == ["benches.text", NAME, "walkway.title"]


def test_a_broken_file_of_answers_is_told_where_it_is(place: Path) -> None:
    broken = "answers:\n  - {id: a, query: b, answr: c}\n"
    write(place, {"locales/answers.yaml": broken})
    told = run(place, "check", status=1).shown
    assert [(each.file, each.line, each.code) for each in told if each.severity == "error"] == [
        ("locales/answers.yaml", 2, "BP020")
    ]
    run(place, "locale", "close", NAME, "x", *BY, status=1)
    assert (place / "locales/answers.yaml").read_text("utf-8") == broken


def test_two_answers_to_one_query_are_told(place: Path) -> None:
    twice = "answers:\n" + f"  - {{id: {NAME}, query: '{ASKED}', answer: x}}\n" * 2
    write(place, {"locales/answers.yaml": twice})
    told = run(place, "check").shown
    assert [(each.line, each.code) for each in told if each.code == "BP176"] == [(3, "BP176")]


def test_what_is_said_of_no_text_is_a_query_on_the_document(place: Path) -> None:
    file = place / "locales/en.po"
    file.write_text("# Our catalog.\n# remark (Ada): Send the maps.\n" + file.read_text("utf-8"))
    assert next((each["id"], each["text"]) for each in asked(place, "en")) == (
        "document",
        "Send the maps.",
    )
    run(place, "locale", "close", "document", "sent", *BY)
    assert [each["id"] for each in asked(place, "en")] == [NAME]


def reviewed(place: Path, *said: str, name: str = NAME) -> Path:
    """Give a packet in which a reviewer says something to a text."""
    run(place, "locale", "export", "en", "--output", "p.xlf", "--to", "xliff")
    file = place / "p.xlf"
    space = 'xmlns:r="urn:blueprint:review"'
    head, rest = file.read_text("utf-8").split(f'id="{NAME}" resname="{NAME}"', 1)
    rest = rest.replace("</trans-unit>", f"{''.join(said)}</trans-unit>", 1)
    text = f'{head}id="{name}" resname="{name}"{rest}'.replace("<xliff ", f"<xliff {space} ", 1)
    file.write_text(text, "utf-8")
    return file


def test_a_reply_to_what_nobody_has_asked_is_told_and_not_taken(place: Path) -> None:
    said = '<r:answer query="Why?">Because.</r:answer>'
    told = run(place, "locale", "import", str(reviewed(place, said)), "--by", "Desk")
    assert [each.code for each in told.shown] == ["BP533"]
    assert "Because." in told.stderr
    assert not (place / "locales/answers.yaml").exists()


def test_a_reply_is_heard_under_the_id_that_the_text_had(place: Path) -> None:
    said = f'<r:answer query="{ASKED}">{REPLY}</r:answer><r:closing query="{ASKED}">so</r:closing>'
    file = reviewed(place, said)
    document = place / "blueprint.yaml"
    text = document.read_text("utf-8")
    text = text.replace("id: ramps\n", "id: slopes\n                was: ramps\n")
    document.write_text(text, "utf-8")
    told = run(place, "locale", "import", str(file), "--by", "Desk").stdout
    assert told == "locales/en.po: queries answered: 1; queries closed: 1\n"
    (kept_one,) = kept(place)
    assert (kept_one["id"], kept_one["answer"], kept_one["closed"]) == ("slopes.text", REPLY, "so")
    assert run(place, "locale", "import", str(file)).stdout == "locales/en.po: nothing new\n"
