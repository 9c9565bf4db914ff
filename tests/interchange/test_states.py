"""States: what each tool says of a text is what the table in the docs says it is, out and back."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from hypothesis import assume, given
from lxml import etree

from blueprint_cli.catalogs.catalog import CatalogEntry, parse
from blueprint_cli.interchange import po, readiness, xliff12, xliff20
from blueprint_cli.interchange.packet import Packet, ReturnedUnit, Unit
from blueprint_cli.model.states import State
from blueprint_cli.source import Source
from documents import Run, blueprint
from packets import PACKETS, packet
from places import ROOT, TESTS
from translators_tools import toolkit_opens, xliff_schema

TOOLS = TESTS / "tools"
DOCS = ROOT / "docs/translators.md"
FORMS = {"PO": po, "XLIFF 1.2": xliff12, "XLIFF 2": xliff20}
NAMES = {state.label: state for state in State} | {"–": None}


@cache
def table(heading: str) -> list[list[str]]:
    """Give the rows of the table in the docs whose first row starts with a heading."""
    lines = DOCS.read_text("utf-8").split("\n")
    start = next(at for at, line in enumerate(lines) if line.startswith(f"| {heading} |"))
    rows: list[list[str]] = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            return rows
        rows.append([cell.strip().replace("\\|", "|") for cell in line.strip("|").split(" | ")])
    return rows


def said(cell: str) -> list[str]:
    """Give what stands in code in a cell."""
    return re.findall(r"`([^`]+)`", cell)


# On the way out.


def written(form: str, state: State) -> str:
    target = "" if state is State.MISSING else "One"
    outcome = FORMS[form].write(packet(Unit("a.text", "一", target, state)))
    assert outcome.value
    text: str = outcome.value.decode()
    return text


@pytest.mark.parametrize(("state", "form"), list(product(State, FORMS)))
def test_a_state_goes_out_as_the_table_says(state: State, form: str) -> None:
    (row,) = (each for each in table("here") if each[0] == state.label)
    cell = row[1 + list(FORMS).index(form)]
    text = written(form, state)
    assert all(each in text for each in said(cell)), (cell, text)
    others = {
        each
        for other in table("here")
        for each in said(other[1 + list(FORMS).index(form)])
        if not any(each in own for own in said(cell))
    }
    assert not [each for each in others if each in text]


# On the way back.


def returned(form: str, said_so: list[str], *, target: str = "One") -> ReturnedUnit:
    """Read a unit of which a tool says something, in the words of the table."""
    text = written(form, State.TRANSLATED)
    if form == "PO":
        flag = "".join(f"{each}\n" for each in said_so if each.startswith("#,"))
        text = text.replace("msgctxt", f"{flag}msgctxt", 1)
        text = text.replace('msgstr "One"', f'msgstr "{target}"')
    elif form == "XLIFF 1.2":
        unit = " ".join(each for each in said_so if each.startswith("approved"))
        own = " ".join(each for each in said_so if not each.startswith("approved"))
        text = text.replace("<trans-unit ", f"<trans-unit {unit} ")
        text = text.replace('<target state="translated">One<', f"<target {own}>{target}<")
    else:
        text = text.replace('<segment state="translated">', f"<segment {' '.join(said_so)}>")
        text = text.replace("<target>One<", f"<target>{target}<")
    outcome = FORMS[form].read(text.encode(), "p")
    assert outcome.value, outcome.diagnostics
    (unit_,) = outcome.value.units
    assert isinstance(unit_, ReturnedUnit)
    return unit_


ROWS = [(row[0], tuple(said(row[1])), row[2]) for row in table("format")]


@pytest.mark.parametrize(("form", "words", "means"), ROWS)
def test_what_a_tool_says_is_what_the_table_says(
    form: str, words: tuple[str, ...], means: str
) -> None:
    assert returned(form, list(words)).state is NAMES[means]


@pytest.mark.parametrize(("form", "words", "means"), ROWS)
def test_an_empty_target_is_missing_whatever_is_said_of_it(
    form: str, words: tuple[str, ...], means: str
) -> None:
    assert returned(form, list(words), target="").state is State.MISSING, means


def test_the_table_has_all_that_is_read() -> None:
    own = {(form, word) for form, words, _ in ROWS for word in words}
    for form, known in (("XLIFF 1.2", readiness.XLIFF_1), ("XLIFF 2", readiness.XLIFF_2)):
        assert {(form, f'state="{each}"') for each in known} <= own


UNFINISHED = [
    (form, each)
    for form, known in (("XLIFF 1.2", readiness.XLIFF_1), ("XLIFF 2", readiness.XLIFF_2))
    for each, state in known.items()
    if state is State.DRAFT
]


@pytest.mark.parametrize(("form", "each"), UNFINISHED)
def test_nothing_else_makes_unfinished_work_finished(form: str, each: str) -> None:
    more = ['approved="yes"', 'state-qualifier="exact-match"'] if form == "XLIFF 1.2" else []
    assert returned(form, [f'state="{each}"', *more]).state is State.DRAFT


# Drafts in the tools themselves.

#: What Poedit 3.2 and Weblate 5.14 both take for a target that needs work.
SHOWN_AS_DRAFTS = {"new", "needs-translation", "needs-adaptation", "needs-l10n"}


def test_a_draft_is_one_in_poedit_and_weblate() -> None:
    assert readiness.AS_XLIFF_1[State.DRAFT] in SHOWN_AS_DRAFTS
    assert not SHOWN_AS_DRAFTS & {
        readiness.AS_XLIFF_1[each] for each in State if each > State.DRAFT
    }


@pytest.mark.parametrize("form", FORMS)
def test_a_draft_is_one_in_the_toolkit(form: str, tmp_path: Path) -> None:
    file = tmp_path / ("p.po" if form == "PO" else "p.xlf")
    file.write_text(written(form, State.DRAFT), "utf-8")
    (own,) = (each for each in toolkit_opens(file).units if each.source == "一")
    assert own.isfuzzy()
    file.write_text(written(form, State.APPROVED), "utf-8")
    (own,) = (each for each in toolkit_opens(file).units if each.source == "一")
    assert not own.isfuzzy()


# Rounds: the files that tools have saved, each with the same work done.


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give the document of the rounds, as it was when the packets went out."""
    own = Path(shutil.copytree(TOOLS / "harbour", tmp_path / "harbour"))
    shutil.copytree(TOOLS / "round/locales", own / "locales", dirs_exist_ok=True)
    return own


def take(place: Path, file: Path) -> Run:
    run = blueprint(place, "locale", "import", str(file), "--by", "Desk")
    assert run.status == 0, run.output
    return run


def entries(place: Path) -> dict[str, CatalogEntry]:
    catalog = parse(Source("en.po", (place / "locales/en.po").read_text("utf-8"))).value
    assert catalog
    return dict(catalog.entries)


def signed_by(entry: CatalogEntry) -> list[str]:
    return [each.who for each in entry.standing]


ROUNDS = [
    f"{tool}/round/{file}"
    for tool, files in {
        "poedit-3.2.2": ("packet.po", "packet-1.2.xlf", "packet-2.0.xlf", "packet-for-poedit.xlf"),
        "weblate-5.14.3": ("packet.po", "packet-1.2.xlf", "plain-1.2.xlf"),
    }.items()
    for file in files
]


@pytest.mark.parametrize("file", ROUNDS)
def test_a_round_through_a_tool(file: str, place: Path) -> None:
    before = entries(place)
    take(place, TOOLS / file)
    after = entries(place)
    # A draft that was confirmed, a text that was marked, and one that was written and marked.
    assert after["benches.text"].state is State.TRANSLATED
    assert after["joined.text"].state is State.DRAFT
    assert (after["lamps.text"].state, after["lamps.text"].target) == (
        State.DRAFT,
        "Replace three hundred lamps",
    )
    # What was reworded after its sign-off, and what nobody touched.
    assert after["ramps.text"].target == "Put a ramp at every entrance"
    assert signed_by(after["ramps.text"]) == []
    assert after["ramps.text"].state is State.TRANSLATED
    assert signed_by(after["walkway.title"]) == ["Director"]
    approved = "weblate" in file and file.endswith(".xlf")
    assert signed_by(after["open-shore.title"]) == (["Desk"] if approved else [])
    touched = {"benches.text", "joined.text", "lamps.text", "ramps.text", "open-shore.title"}
    kept = {name: (each.target, each.state) for name, each in before.items()}
    assert {name: kept[name] for name in kept.keys() - touched} == {
        name: (after[name].target, after[name].state) for name in kept.keys() - touched
    }
    again = take(place, TOOLS / file)
    assert again.stdout.endswith(": nothing new\n"), again.output


@pytest.mark.parametrize("file", ["packet.po", "packet-for-omegat.xlf"])
def test_a_round_through_omegat(file: str, place: Path) -> None:
    take(place, TOOLS / "omegat-3.6.0/round" / file)
    after = entries(place)
    assert after["lamps.text"].target == "Replace three hundred lamps"
    assert after["benches.text"].target == "Place a bench every fifty metres"
    assert {after[name].state for name in ("lamps.text", "benches.text")} == {State.TRANSLATED}
    assert signed_by(after["walkway.title"]) == ["Director"]
    assert signed_by(after["ramps.text"]) == ["Head"]


#: How each packet was made.
SENT = {
    "packet.po": ("--to", "po"),
    "packet-1.2.xlf": ("--to", "xliff"),
    "packet-2.0.xlf": ("--to", "xliff2"),
    "packet-for-omegat.xlf": ("--for", "omegat"),
    "packet-for-poedit.xlf": ("--for", "poedit", "--to", "xliff"),
}


@pytest.mark.parametrize("file", SENT)
def test_what_nobody_touched_changes_nothing(file: str, place: Path) -> None:
    before = (place / "locales/en.po").read_bytes()
    run = take(place, TOOLS / "round" / file)
    assert run.stdout.endswith(": nothing new\n"), run.output
    assert run.shown == []
    assert (place / "locales/en.po").read_bytes() == before


@pytest.mark.parametrize("file", SENT)
def test_the_packets_of_the_rounds_are_those_of_today(file: str, place: Path) -> None:
    run = blueprint(place, "locale", "export", "en", *SENT[file], "--output", file)
    assert run.status == 0, run.output
    assert (place / file).read_text("utf-8") == (TOOLS / "round" / file).read_text("utf-8")


@given(PACKETS)
def test_a_packet_in_another_form_says_the_same(made: Packet) -> None:
    plain, bare, copied = (
        xliff12.read(written_as(each), "p").value
        for each in (made, replace(made, is_bare=True), replace(made, has_copies=True))
    )
    schema = xliff_schema("1.2")
    schema.assertValid(etree.fromstring(written_as(replace(made, is_bare=True, has_copies=True))))
    assert plain
    assert bare
    assert copied
    for own, same, copy in zip(plain.units, bare.units, copied.units, strict=True):
        assert (same.source, same.target, same.state) == (own.source, own.target, own.state)
        assert copy.source == own.source
        finished = own.state is not None and own.state > State.DRAFT
        assert copy.target == (own.target if finished else "")


def written_as(made: Packet) -> bytes:
    outcome = xliff12.write(made)
    assume(outcome.value is not None)
    assert outcome.value
    return outcome.value


def test_a_draft_that_came_back_as_a_copy_is_kept_in_silence(place: Path) -> None:
    run = take(place, TOOLS / "round/packet-for-omegat.xlf")
    assert (run.shown, entries(place)["benches.text"].state) == ([], State.DRAFT)


# The toolkit, live: what Virtaal and others are made of.


@pytest.mark.parametrize("form", ["po", "xliff", "xliff2"])
def test_a_round_through_the_toolkit(form: str, place: Path) -> None:
    file = place / ("p.po" if form == "po" else "p.xlf")
    run = blueprint(place, "locale", "export", "en", "--to", form, "--output", file.name)
    assert run.status == 0, run.output
    store = toolkit_opens(file)
    units = {each.target: each for each in store.units if each.target}
    (missing,) = (each for each in store.units if each.source == "更換三百盞路燈")
    units["Place a bench every hundred metres"].markfuzzy(False)
    units["Open the shore"].markfuzzy(True)
    missing.target = "Replace three hundred lamps"
    missing.markfuzzy(True)
    file.write_bytes(bytes(store))
    take(place, file)
    after = entries(place)
    assert after["benches.text"].state >= State.TRANSLATED
    assert after["open-shore.title"].state is State.DRAFT
    assert after["lamps.text"].state is State.DRAFT
