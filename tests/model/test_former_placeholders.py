"""Placeholders of what was renamed: a text that names a party says the same as before."""

from __future__ import annotations

from documents import found_in, localized, small

OTHER = "parties:\n  - {id: office, was: bureau, name: 發展局, short: 局}\n"


def test_party_is_found_under_the_id_that_it_had() -> None:
    document = small(text='text: "{bureau}和{bureau:short}和{office}"') + OTHER
    assert "BP105" not in [each.code for each in found_in(document)]
    values = localized(document).documents[0].own_values
    assert (values["bureau"], values["bureau:short"]) == ("發展局", "局")


def test_id_that_somebody_has_now_is_theirs() -> None:
    document = small(text='text: "{bureau}"') + OTHER + "  - {id: bureau, name: 運輸署}\n"
    codes = [each.code for each in found_in(document)]
    assert "BP123" in codes


def test_id_that_nobody_had_is_told() -> None:
    document = small(text='text: "{boreau}"') + OTHER
    found = next(each for each in found_in(document) if each.code == "BP105")
    assert "bureau" in str(found.hints[0])
