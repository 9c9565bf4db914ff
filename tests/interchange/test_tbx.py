"""The term base goes to the term tools of translators, and comes back the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from blueprint_cli.diagnostics import Severity
from blueprint_cli.interchange import tbx
from blueprint_cli.locales.termbase import load
from blueprint_cli.model.terms import Term, TermBase
from blueprint_cli.world import DiskWorld
from packets import ANY, TEXTS
from places import ROOT
from translators_tools import toolkit_opens, toolkit_resaves

IDS = st.from_regex(r"[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
TAGS = st.sampled_from(["en", "zh-Hans", "zh-Hant", "fr", "pt-BR"])
MANY = st.lists(TEXTS, max_size=3).map(tuple)
BASES = st.lists(
    st.builds(
        Term,
        id=IDS,
        source=TEXTS,
        targets=st.dictionaries(TAGS, TEXTS, max_size=3),
        also=MANY,
        avoid=MANY,
        profiles=st.dictionaries(st.sampled_from(["hk-gov", "mainland"]), TEXTS),
        locked=st.booleans(),
        note=ANY,
    ),
    max_size=4,
    unique_by=lambda term: term.id,
).map(lambda terms: TermBase(terms=tuple(terms)))


def written(base: TermBase) -> bytes:
    data = tbx.write(base, "zh-Hant", "藍圖").value
    assert data
    return data


def own() -> TermBase:
    base = load(DiskWorld(ROOT)).value
    assert base
    return base


@given(BASES)
@settings(deadline=None)
def test_a_term_base_comes_back_as_it_went(base: TermBase) -> None:
    outcome = tbx.read(written(base), "a.tbx")
    assert outcome.value == base
    assert not outcome.diagnostics


def test_the_term_base_of_the_blueprint_comes_back_as_it_went() -> None:
    assert len(own().terms) > 5
    assert tbx.read(written(own()), "a.tbx").value == own()


def test_the_toolkit_sees_the_terms_and_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "a.tbx"
    file.write_bytes(written(own()))
    units = toolkit_opens(file).units
    assert len(units) == len(own().terms)
    assert [unit.source for unit in units] == [term.source for term in own().terms]
    # It shows one other language: the first that an entry has.
    named = {u.source: u.target for u in units}
    assert all(named[t.source] == t.targets["en"] for t in own().terms if "en" in t.targets)
    assert tbx.read(toolkit_resaves(file), "a.tbx").value == own()


def test_words_to_avoid_are_deprecated_and_official_names_are_names() -> None:
    term = Term(
        id="it",
        source="創科",
        targets={"en": "I&T"},
        also=("創新科技",),
        avoid=("tech",),
        locked=True,
    )
    root = etree.fromstring(written(TermBase(terms=(term,))))
    status = {
        tig.findtext("term"): (
            section.get("{http://www.w3.org/XML/1998/namespace}lang"),
            tig.findtext("termNote[@type='administrativeStatus']"),
        )
        for section in root.iter("langSet")
        for tig in section
    }
    assert status == {
        "創科": ("zh-Hant", "preferredTerm-admn-sts"),
        "創新科技": ("zh-Hant", "admittedTerm-admn-sts"),
        "I&T": ("en", "preferredTerm-admn-sts"),
        "tech": ("en", "deprecatedTerm-admn-sts"),
    }
    assert root.findtext(".//termNote[@type='partOfSpeech']") == "properNoun"


THEIRS = """\
<tbx style="dca" type="TBX-Basic" xml:lang="zh-Hant" xmlns="urn:iso:std:iso:30042:ed-2">
<text><body>
<conceptEntry id="C 12"><langSec xml:lang="en"><termSec><term>innovation</term></termSec>
 <termSec><term>novelty</term></termSec><termSec><term>invention</term>
 <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec></langSec>
 <langSec xml:lang="ZH-Hant"><termSec><term>創新</term></termSec></langSec></conceptEntry>
<conceptEntry id="2"><langSec xml:lang="en"><termSec><term>idea</term></termSec></langSec>
</conceptEntry></body></text></tbx>
"""


def test_the_form_of_2019_of_another_tool() -> None:
    outcome = tbx.read(THEIRS.encode(), "a")
    assert outcome.value
    (term,) = outcome.value.terms
    assert term == Term(
        id="c-12",
        source="創新",
        targets={"en": "innovation"},
        also=("novelty",),
        avoid=("invention",),
    )
    (found,) = outcome.diagnostics
    assert (found.code, found.severity, found.place) == ("BP501", Severity.WARNING, "a:7:1")


def test_an_entry_without_an_id_is_known_by_its_number() -> None:
    entry = "<conceptEntry{}><langSec><termSec><term>{}</term></termSec></langSec></conceptEntry>"
    told = "".join(map(entry.format, ("", ' id="b"', ' id="詞"'), "甲乙丙"))
    outcome = tbx.read(f"<tbx><text><body>{told}</body></text></tbx>".encode(), "a")
    assert outcome.value
    assert [term.id for term in outcome.value.terms] == ["term-1", "b", "term-3"]


@pytest.mark.parametrize(
    "content",
    ["<tmx version='1.4'/>", "", THEIRS[:-9], f'<!DOCTYPE tbx [<!ENTITY a "b">]>{THEIRS}'],
)
def test_what_is_no_term_base_is_refused(content: str) -> None:
    outcome = tbx.read(content.encode(), "a")
    assert outcome.value is None
    assert [each.code for each in outcome.diagnostics] == ["BP501"]
