"""XLIFF as tools and translators give it back: variants are taken, broken codes are told."""

from __future__ import annotations

from types import ModuleType

import pytest

from blueprint_cli.diagnostics import Outcome, Severity
from blueprint_cli.interchange import xliff12, xliff20
from blueprint_cli.interchange.packet import Returned, ReturnedUnit, Unit
from blueprint_cli.model.states import State
from packets import packet

SOURCE = "共{n}項**重要**的[行動](#a)"
TARGET = "{n} **important** [actions](#a)"
UNIT = Unit("a.text", SOURCE, TARGET, State.TRANSLATED)
#: The codes of the unit: number, and how each format writes it.
FORMS = {"1.2": xliff12, "2.0": xliff20}
NEW = {
    "1.2": '<target state="translated">',
    "2.0": "<target>",
}


def data(version: str) -> str:
    value = FORMS[version].write(packet(UNIT)).value
    text: str = value.decode()
    return text


def with_target(version: str, target: str, start: str = "") -> Outcome[Returned]:
    """Read the file with another inside of the target."""
    head, _, rest = data(version).partition(NEW[version])
    _, end, tail = rest.partition("</target>")
    made = f"{head}{start or NEW[version]}{target}{end}{tail}"
    outcome: Outcome[Returned] = FORMS[version].read(made.encode(), "returned.xlf")
    return outcome


def taken(outcome: Outcome[Returned]) -> ReturnedUnit:
    assert outcome.value
    assert not outcome.diagnostics, [str(each.message) for each in outcome.diagnostics]
    (unit,) = outcome.value.units
    return unit


SOUND = {
    # What Poedit, OmegaT and Trados leave of codes, in another order and around other words.
    (
        "1.2",
        'A <bpt id="2">**</bpt>b<ept id="2">**</ept> <ph id="1"/> <bpt id="3"/>c<ept id="3"/>',
    ): "A **b** {n} [c](#a)",
    ("1.2", '<g id="3">c</g> <x id="1"/> <g id="2">b</g>'): "[c](#a) {n} **b**",
    (
        "1.2",
        '<bx id="3"/>c<ex id="3"/> <x id="1"/> <bx id="9" rid="2"/>b<ex id="8" rid="2"/>',
    ): "[c](#a) {n} **b**",
    (
        "1.2",
        '<it id="3" pos="open"/>c<it id="3" pos="close"/> <x id="1"/> <g id="2">b</g>',
    ): "[c](#a) {n} **b**",
    (
        "1.2",
        '<mrk mtype="seg"><x id="1"/>.</mrk> <mrk><g id="2">b</g> <g id="3">c</g></mrk>',
    ): "{n}. **b** [c](#a)",
    ("2.0", '<pc id="3">c</pc> <ph id="1"/> <pc id="2">b</pc>'): "[c](#a) {n} **b**",
    (
        "2.0",
        '<sc id="3"/>c<ec startRef="3"/> <ph id="1"/> <sc id="2"/>b<ec startRef="2"/>',
    ): "[c](#a) {n} **b**",
    (
        "2.0",
        '<mrk id="m"><ph id="1"/> <pc id="2">b</pc></mrk> <sm id="n"/><pc id="3">c</pc><em/>',
    ): "{n} **b** [c](#a)",
    ("1.2", "{n} **b** [c](#a)"): "{n} **b** [c](#a)",
    ("2.0", "{n} **b** [c](#a)"): "{n} **b** [c](#a)",
    ("1.2", '{n} <g id="2">b</g> [c](https://a.b/en/)'): "{n} **b** [c](https://a.b/en/)",
    ("1.2", ""): "",
    ("2.0", ""): "",
}


@pytest.mark.parametrize(("version", "target"), SOUND)
def test_codes_as_tools_leave_them(version: str, target: str) -> None:
    assert taken(with_target(version, target)).target == SOUND[version, target]


BROKEN = {
    ("1.2", '<g id="2">b</g> <g id="3">c</g>'): ["{n} is lost"],
    ("1.2", '<x id="1"/> <g id="2">b</g> c'): ["[ is lost"],
    ("1.2", '<x id="1"/> <x id="1"/> <g id="2">b</g> <g id="3">c</g>'): ["{n} stands twice"],
    ("1.2", '<x id="1"/><x id="7"/> <g id="2">b</g> <g id="3">c</g>'): [
        "7 is not one of this message"
    ],
    ("1.2", '<x id="1"/> <bpt id="2"/>b <g id="3">c</g>'): ["2 is not closed"],
    ("1.2", '<x id="1"/> <ept id="2"/>b<bpt id="2"/> <g id="3">c</g>'): [
        "2 closes what is not open",
        "2 is not closed",
    ],
    ("1.2", '<x id="1"/> <bpt id="2"/>b<bpt id="3"/>c<ept id="2"/>d<ept id="3"/>'): [
        "2 closes what is not open",
        "2 is not closed",
    ],
    ("2.0", '<pc id="2">b</pc> <pc id="3">c</pc>'): ["{n} is lost"],
    ("2.0", '<ph id="1"/><ph id="1"/> <pc id="2">b</pc> <pc id="3">c</pc>'): ["{n} stands twice"],
    ("2.0", '<ph id="1"/><ph id="q"/> <pc id="2">b</pc> <pc id="3">c</pc>'): [
        "q is not one of this message"
    ],
    ("2.0", '<ph id="1"/><sc id="2"/> <pc id="3">c</pc>'): ["2 is not closed"],
    ("1.2", '<x id="1"/> <g id="2">b</g> <g id="3">c</g> <b>now</b>'): ["<b> cannot stand"],
    ("2.0", '<ph id="1"/> <pc id="2">b</pc> <pc id="3">c</pc> <b>now</b>'): ["<b> cannot stand"],
}


@pytest.mark.parametrize(("version", "target"), BROKEN)
def test_a_broken_code_is_told_where_it_is(version: str, target: str) -> None:
    outcome = with_target(version, target)
    told = [str(each.message) for each in outcome.diagnostics]
    assert len(told) == len(BROKEN[version, target]), told
    for each, words in zip(outcome.diagnostics, BROKEN[version, target], strict=True):
        assert words in each.message
        assert each.severity is Severity.ERROR
        assert each.hints
        assert each.span
        assert "target" in each.span.source.line(each.span.position.line)


@pytest.mark.parametrize("version", FORMS)
def test_a_stress_may_be_left_out(version: str) -> None:
    code = (
        '<ph id="1"/> b <pc id="3">c</pc>' if version == "2.0" else '<x id="1"/> b <g id="3">c</g>'
    )
    (found,) = with_target(version, code).diagnostics
    assert found.severity is Severity.WARNING


def test_a_draft_need_not_have_all_codes_yet() -> None:
    outcome = with_target("1.2", "b", '<target state="needs-review-translation">')
    assert {each.severity for each in outcome.diagnostics} == {Severity.WARNING}


STATES = {
    ("1.2", '<target state="new">'): State.DRAFT,
    ("1.2", '<target state="needs-translation">'): State.DRAFT,
    ("1.2", '<target state="needs-review-translation">'): State.DRAFT,
    ("1.2", '<target state="x-needs-work">'): State.DRAFT,
    ("1.2", '<target state="translated" state-qualifier="rejected-grammar">'): State.DRAFT,
    ("1.2", '<target state="translated" state-qualifier="exact-match">'): State.TRANSLATED,
    ("1.2", "<target>"): None,
    ("1.2", '<target state="x-own">'): None,
    ("1.2", '<target state="needs-l10n">'): State.DRAFT,
    ("1.2", '<target state="signed-off">'): State.REVIEWED,
    ("1.2", '<target state="final">'): State.APPROVED,
}


@pytest.mark.parametrize(("version", "start"), STATES)
def test_states_of_tools(version: str, start: str) -> None:
    unit = taken(with_target(version, "{n} **b** [c](#a)", start))
    assert unit.state is STATES[version, start]


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ('state="initial"', State.DRAFT),
        ("", None),
        ('state="translated" subState="poedit:fuzzy"', State.DRAFT),
        ('state="final" subState="weblate:needs-editing"', State.DRAFT),
        ('state="translated" subState="tool:machine"', State.TRANSLATED),
        ('state="initial" subState="blueprint:draft"', State.DRAFT),
        ('state="translated" subState="blueprint:draft"', State.TRANSLATED),
        ('state="reviewed"', State.REVIEWED),
    ],
)
def test_states_of_tools_in_xliff_2(said: str, state: State | None) -> None:
    text = data("2.0").replace('<segment state="translated"', f"<segment {said}")
    assert taken(xliff20.read(text.encode(), "a")).state is state


def test_what_was_final_and_is_not_approved_is_reviewed() -> None:
    sent = xliff12.write(packet(Unit("a", "一", "One", State.APPROVED))).value
    assert sent
    text = sent.decode().replace('approved="yes"', 'approved="no"')
    assert taken(xliff12.read(text.encode(), "a")).state is State.REVIEWED


SEGMENTS = """
<xliff version="2.1" srcLang="zh" trgLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0">
<file id="f"><group id="g"><unit id="a.text">
<segment state="final"><source>一。</source>{first}</segment>
<ignorable><source> </source></ignorable>
<segment state="translated"><source>二<cp hex="0007"/>。</source>{second}</segment>
</unit></group></file></xliff>
"""


@pytest.mark.parametrize(
    ("first", "second", "target", "state"),
    [
        ("<target>One.</target>", "<target>Two.</target>", "One. Two.", State.TRANSLATED),
        (
            '<target order="3">One.</target>',
            '<target order="1">Two.</target>',
            "Two. One.",
            State.TRANSLATED,
        ),
        ("<target>One.</target>", "", "One. ", State.TRANSLATED),
        ("", "", "", State.MISSING),
    ],
)
def test_segments_are_one_unit(first: str, second: str, target: str, state: State) -> None:
    unit = taken(xliff20.read(SEGMENTS.format(first=first, second=second).strip().encode(), "a"))
    assert (unit.id, unit.source, unit.target) == ("a.text", "一。 二\x07。", target)
    assert unit.state is state


WRONG = {
    "another version": ('version="1.2"', 'version="1.1"', "not XLIFF 1.2"),
    "another vocabulary": ("xliff:document:1.2", "xliff:document:1.1", "not XLIFF 1.2"),
    "no unit": ("trans-unit", "bin-unit", "has no message"),
    "another source": ('source-language="zh-Hant-HK"', 'source-language="ja"', "went out from"),
    "a second target": ("</target>", "</target><target>b</target>", "a second target"),
}


@pytest.mark.parametrize("fault", WRONG)
def test_a_file_that_is_no_packet_of_ours(fault: str) -> None:
    old, new, words = WRONG[fault]
    text = data("1.2")
    assert old in text
    outcome = xliff12.read(text.replace(old, new).encode(), "a")
    (found,) = [each for each in outcome.diagnostics if each.severity is Severity.ERROR]
    assert found.code == "BP501"
    assert words in found.message


@pytest.mark.parametrize(
    ("lang", "tag"), [("en-HK", "en"), ("EN_us", "en"), ("en", "en"), ("ja", "ja"), ("", "")]
)
@pytest.mark.parametrize("version", FORMS)
def test_the_locale_is_that_of_the_packet_in_its_language(
    version: str, lang: str, tag: str
) -> None:
    form: ModuleType = FORMS[version]
    text = data(version).replace('Lang="en-HK"', f'Lang="{lang}"')
    text = text.replace('target-language="en-HK"', f'target-language="{lang}"')
    assert form.read(text.encode(), "a").value.tag == tag


@pytest.mark.parametrize("version", FORMS)
def test_each_half_of_a_file_is_refused_at_its_end(version: str) -> None:
    whole = data(version).encode()
    for end in range(0, len(whole) - 2, 97):
        outcome = FORMS[version].read(whole[:end], "a")
        assert outcome.value is None
        assert [each.code for each in outcome.diagnostics] == ["BP501"]
