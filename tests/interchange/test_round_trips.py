"""What goes out comes back the same, in every format of XML, through us and through other tools."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from lxml import etree

from blueprint_cli.diagnostics import Severity
from blueprint_cli.interchange import tmx, xliff12, xliff20
from blueprint_cli.interchange.packet import Packet, Returned, ReturnedUnit, Unit
from blueprint_cli.model.states import State
from packets import EDITION, PACKETS, UNITS, packet
from translators_tools import toolkit_opens, toolkit_resaves, xliff_schema

XLIFF = {"1.2": xliff12, "2.0": xliff20}
FORMS = {"a.xlf": xliff12, "b.xlf": xliff20, "c.tmx": tmx}


def written(form: ModuleType, sent: Packet) -> bytes:
    outcome = form.write(sent)
    assert outcome.value is not None, outcome.diagnostics
    assert form.write(sent).value == outcome.value
    data: bytes = outcome.value
    return data


def back(form: ModuleType, data: bytes) -> Returned:
    """Read a file that nobody has done wrong: nothing in it is an error."""
    outcome = form.read(data, "returned.xlf")
    assert not [each for each in outcome.diagnostics if each.severity is Severity.ERROR]
    returned: Returned = outcome.value
    return returned


def texts(unit: Unit | ReturnedUnit) -> tuple[str, str, str]:
    return unit.id, unit.source, unit.target


def goes_out(unit: Unit, form: ModuleType) -> bool:
    return form is not tmx or unit.state > State.DRAFT


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_packet_comes_back_as_it_went(form: ModuleType) -> None:
    returned = back(form, written(form, packet()))
    sent = [unit for unit in UNITS if goes_out(unit, form)]
    assert [texts(unit) for unit in returned.units] == [texts(unit) for unit in sent]
    assert (returned.tag, returned.edition) == ("en", EDITION)
    if form is not tmx:
        assert [u.state for u in returned.units] == [u.state for u in sent]
        assert [u.base for u in returned.units] == [u.base for u in sent]


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@given(sent=PACKETS)
@settings(max_examples=20, deadline=None)
def test_any_packet_comes_back_as_it_went(form: ModuleType, sent: Packet) -> None:
    outcome = form.read(written(form, sent), "returned.xlf")
    assert outcome.value
    units = [unit for unit in sent.units if goes_out(unit, form)]
    assert [texts(unit) for unit in outcome.value.units] == [texts(unit) for unit in units]
    # What the target had not before, it has not lost: only lost codes may be told.
    assert all("is lost" in each.message for each in outcome.diagnostics)
    if form is not tmx:
        assert [u.state for u in outcome.value.units] == [u.state for u in units]


@pytest.mark.parametrize("version", XLIFF)
@given(sent=PACKETS)
@settings(max_examples=12, deadline=None)
def test_xliff_is_valid(version: str, sent: Packet) -> None:
    schema = xliff_schema(version)
    for each in (sent, packet()):
        schema.assertValid(etree.fromstring(written(XLIFF[version], each)))


@pytest.mark.parametrize("version", XLIFF)
def test_places_are_those_of_the_file(version: str) -> None:
    form = XLIFF[version]
    data = written(form, packet())
    first, second, *_ = back(form, data).units
    assert 'resname="vision.text"' in first.span.text or 'name="vision.text"' in first.span.text
    assert first.part("source").text.startswith("推動<")
    assert first.part("target").text.startswith("Promote the <")
    line = data.decode().split("\n")[first.part("target").position.line - 1]
    assert "Promote the <" in line
    assert second.part("target").position.line > first.part("target").position.line


@pytest.mark.parametrize("name", FORMS)
def test_the_toolkit_sees_the_units_and_changes_nothing(name: str, tmp_path: Path) -> None:
    form, file = FORMS[name], tmp_path / name
    file.write_bytes(written(form, packet()))
    units = [unit for unit in toolkit_opens(file).units if not unit.isheader()]
    sent = [unit for unit in UNITS if goes_out(unit, form)]
    assert len(units) == len(sent)
    assert [bool(unit.target) for unit in units] == [bool(unit.target) for unit in sent]
    assert (units[-1].source, units[-1].target) == ("完", "End")
    before = back(form, file.read_bytes())
    file.write_bytes(toolkit_resaves(file))
    after = back(form, file.read_bytes())
    assert [texts(u) for u in after.units] == [texts(u) for u in before.units]
    assert [u.state for u in after.units] == [u.state for u in before.units]
    assert (after.tag, after.edition) == (before.tag, before.edition)


@pytest.mark.parametrize("name", ["a.xlf", "b.xlf"])
def test_a_target_that_the_toolkit_sets_is_taken(name: str, tmp_path: Path) -> None:
    form, file = FORMS[name], tmp_path / name
    file.write_bytes(written(form, packet()))
    store = toolkit_opens(file)
    # The tool knows no codes here: its user types them.
    typed = "First\n\n- item *one*\n- two 😀"
    store.units[1].target = typed
    store.units[-1].target = "The end"
    returned = back(form, bytes(store))
    assert [unit.target for unit in returned.units][1::3] == [typed, "The end"]


def test_the_toolkit_sees_the_codes_of_xliff_1_2_as_text(tmp_path: Path) -> None:
    file = tmp_path / "a.xlf"
    file.write_bytes(written(xliff12, packet()))
    assert toolkit_opens(file).units[0].target == UNITS[0].target


SAVED: dict[str, Callable[[str], str]] = {
    "a mark of order": lambda text: "\ufeff" + text,
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "a prefix": lambda text: (
        text.replace("<", "<x:")
        .replace("<x:/", "</x:")
        .replace("<x:?", "<?")
        .replace("xmlns=", "xmlns:x=")
    ),
    "a comment": lambda text: text.replace(">End<", ">E<!-- ? -->nd<"),
    "character data": lambda text: text.replace(">End<", "><![CDATA[End]]><"),
    "attributes of its own": lambda text: text.replace(
        "<source>", '<source xmlns:own="urn:own" own:a="b>c">'
    ),
}


@pytest.mark.parametrize("form", XLIFF.values(), ids=XLIFF)
@pytest.mark.parametrize("what", SAVED)
def test_what_tools_do_to_every_file_is_no_fault(form: ModuleType, what: str) -> None:
    data = written(form, packet()).decode()
    saved = SAVED[what](data)
    assert saved != data
    returned = back(form, saved.encode())
    assert [texts(u) for u in returned.units] == [texts(u) for u in UNITS]
    wide = saved.removeprefix("\ufeff").replace("UTF-8", "UTF-16", 1).encode("utf-16")
    assert back(form, wide).units[0].target
