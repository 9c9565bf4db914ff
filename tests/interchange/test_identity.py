"""What goes out comes back the same: whole documents, in every format, whatever they say."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from lxml import etree

from blueprint_cli import interchange
from blueprint_cli.catalogs import pofile
from blueprint_cli.checks.checked import Checked
from blueprint_cli.desk.packets.gathering import packet
from blueprint_cli.desk.packets.merging import Merged
from blueprint_cli.desk.packets.receiving import Received, receive
from blueprint_cli.desk.termbase import editing
from blueprint_cli.desk.termbase.receiving import receive_terms
from blueprint_cli.diagnostics import Outcome
from blueprint_cli.interchange import tbx
from blueprint_cli.locales.termbase import load
from blueprint_cli.model.states import State
from blueprint_cli.model.terms import Term, TermBase
from blueprint_cli.pipeline import localized
from blueprint_cli.world import MemoryWorld
from documents import blueprint, write
from generated import BASES, CATALOG, DOCUMENT, STALE, TERMS, Generated, Side, documents
from workbooks import SHEET, part, repacked

LANGS = ("zh-Hant-HK", "en-HK")
SUFFIXES = {**{name: form.suffix for name, form in interchange.FORMS.items()}, "tbx": ".tbx"}
UNITS = ("{*}trans-unit", "{*}unit", "{*}tu")
PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"
#: What a translator puts behind a target.
MORE = st.sampled_from([" more", ' 😀 "x" \\', " &< e\u0301"])
#: Each example writes, reads, merges and checks a document: this many give room to every piece.
few = settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))


def opened(document: Generated) -> Checked:
    outcome = localized(document.world, DOCUMENT)
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value


def sent(checked: Checked, form: str) -> bytes:
    outcome = interchange.write(form, packet(checked, "en", str))
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value


def came(document: Generated, checked: Checked, data: bytes, form: str) -> Outcome[Received]:
    returned = interchange.read(data, f"a{SUFFIXES[form]}", LANGS)
    return receive(document.world, DOCUMENT, checked, returned, "en", lambda _: None)


def has_target(side: Side, form: str) -> bool:
    if form == "tmx":
        return side.state not in (State.MISSING, State.DRAFT, STALE)
    return bool(side.target)


def written_terms(base: TermBase) -> bytes:
    outcome = tbx.write(base, LANGS[0], "藍圖")
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value


def read_terms(data: bytes) -> TermBase:
    outcome = tbx.read(data, "a.tbx")
    assert outcome.value is not None, outcome.diagnostics
    assert outcome.diagnostics == ()
    return outcome.value


@pytest.mark.parametrize("form", interchange.FORMS)
@few
@given(document=documents())
def test_what_comes_back_untouched_changes_and_tells_nothing(
    form: str, document: Generated
) -> None:
    # A memory of what nobody has translated is empty, and is refused as such.
    assume(form != interchange.MEMORY or any(has_target(each, form) for each in document.sides))
    checked = opened(document)
    outcome = came(document, checked, sent(checked, form), form)
    assert outcome.diagnostics == ()
    assert outcome.value is not None
    assert outcome.value.change.before == document.files[CATALOG]
    assert outcome.value.done == Merged(document.files[CATALOG], ())


def retargeted(form: str, data: bytes, name: str, more: str) -> bytes:
    """Put some words behind the target of a message, as a translator does."""
    if form == "po":
        entries = (
            each.with_target(each.target + more) if each.id == name else each
            for each in pofile.parse(data.decode()).entries
        )
        return str(pofile.PoFile(tuple(entries))).encode()
    if form == "xlsx":
        sheet = etree.fromstring(part(SHEET, data).encode())
        (row,) = (
            each for each in sheet.iter("{*}row") if "".join(map(str, each[0].itertext())) == name
        )
        *_, text = row[3].iter("{*}t")
        text.text = (text.text or "") + more
        text.set(PRESERVE, "preserve")
        return repacked({SHEET: etree.tostring(sheet)}, data)
    root = etree.fromstring(data)
    (unit,) = (each for each in root.iter(*UNITS) if name in each.attrib.values())
    sides = list(unit.iter("{*}target", "{*}seg"))
    # What stands behind the target in XLIFF is an earlier one.
    target = sides[-1 if form == "tmx" else 0]
    if len(target):
        target[-1].tail = (target[-1].tail or "") + more
    else:
        target.text = (target.text or "") + more
    return etree.tostring(root, xml_declaration=True, encoding="utf-8")


@pytest.mark.parametrize("form", interchange.FORMS)
@few
@given(document=documents(), at=st.integers(0, 9), more=MORE)
def test_one_new_target_changes_one_entry_and_nothing_else(
    form: str, document: Generated, at: int, more: str
) -> None:
    able = [side for side in document.sides if has_target(side, form)]
    assume(able)
    name = able[at % len(able)].id
    checked = opened(document)
    outcome = came(document, checked, retargeted(form, sent(checked, form), name, more), form)
    assert outcome.value is not None, outcome.diagnostics
    before = pofile.parse(document.files[CATALOG]).entries
    after = (each.with_target(each.target + more) if each.id == name else each for each in before)
    assert outcome.value.change.after == str(pofile.PoFile(tuple(after)))
    assert outcome.value.done.taken == (name,)


@few
@given(base=BASES)
def test_a_term_base_that_comes_back_untouched_changes_nothing(base: TermBase) -> None:
    world = MemoryWorld({TERMS: editing.first(base).text})
    assume(load(world) == Outcome(base))
    outcome = receive_terms(world, read_terms(written_terms(base)))
    assert outcome.value is not None, outcome.diagnostics
    assert (outcome.value.done.added, outcome.value.done.changed) == ((), ())
    assert outcome.value.change.after == outcome.value.change.before


@few
@given(base=BASES, at=st.integers(0, 3))
def test_one_new_translation_changes_one_term(base: TermBase, at: int) -> None:
    world = MemoryWorld({TERMS: editing.first(base).text})
    assume(load(world) == Outcome(base))
    at %= len(base.terms)
    theirs = replace(base.terms[at], targets={**base.terms[at].targets, "en": "its new name"})
    terms = tuple(theirs if place == at else each for place, each in enumerate(base.terms))
    outcome = receive_terms(world, read_terms(written_terms(TermBase(terms=terms))))
    assert outcome.value is not None, outcome.diagnostics
    assert outcome.value.done.changed == (theirs.id,)
    after = MemoryWorld({TERMS: outcome.value.change.after})
    assert load(after).value == TermBase(terms=terms)


@pytest.mark.parametrize("form", [*interchange.FORMS, interchange.TERMS])
@settings(few, max_examples=2)
@given(document=documents())
def test_the_command_line_writes_nothing_where_nothing_is_new(
    form: str, document: Generated
) -> None:
    assume(form != interchange.MEMORY or any(has_target(each, form) for each in document.sides))
    with TemporaryDirectory() as place:
        folder = write(Path(place), document.files)
        file = f"packet{SUFFIXES[form]}"
        run = blueprint(folder, "locale", "export", "--to", form, "--output", file)
        assert run.status == 0, run.output
        kept = (folder / TERMS if form == interchange.TERMS else folder / CATALOG).stat()
        run = blueprint(folder, "locale", "import", file)
        assert (run.status, run.codes) == (0, []), run.output
        assert run.stdout.endswith(": nothing new\n")
        written = {each.name: each for each in (folder / "locales").iterdir()}
        assert written.keys() == {"en.po", "terms.yaml"}
        assert all(
            each.read_text("utf-8") == document.files[f"locales/{name}"]
            for name, each in written.items()
        )
        assert (folder / TERMS if form == interchange.TERMS else folder / CATALOG).stat() == kept


LISTED = """\
# What things are called.
terms:
  - id: it
    source: 創科
    note: |
      of 2022

  # The next one.
  - id: rd
    source: 研發
    also:
      - R&D
    # The end.
"""


@pytest.mark.parametrize("at", [0, 1])
def test_a_changed_and_a_new_term_in_a_base_that_is_written_line_by_line(at: int) -> None:
    world = MemoryWorld({TERMS: LISTED})
    old = load(world).value
    assert old
    new = list(old.terms)
    new[at] = replace(new[at], targets={"en": "its new name"})
    base = TermBase(terms=(*new, Term(id="last", source="末")))
    outcome = receive_terms(world, base)
    assert outcome.value is not None, outcome.diagnostics
    text = outcome.value.change.after
    assert load(MemoryWorld({TERMS: text})) == Outcome(base)
    comments = ("# What things are called.", "  # The next one.", "    # The end.")
    assert all(each in text.split("\n") for each in comments)
