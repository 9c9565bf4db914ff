"""Where a finding about a part of a text stands, in documents and in catalogs."""

from __future__ import annotations

import pytest

from documents import PROSE, found_in, small

PO = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


@pytest.mark.parametrize(
    ("written", "line", "column"),
    [
        ("text: 融資與融资。", 12, 15),
        ('text: "融資\\n融资"', 12, 17),
        ("text: >\n      融資渠道與\n      融资渠道。", 14, 8),
        ("text: |\n\n      融資。\n\n      融资。", 16, 8),
        ("text: 'it''s融资'", 12, 18),
    ],
)
def test_fault_is_pointed_at_in_every_style_of_text(written: str, line: int, column: int) -> None:
    (found,) = found_in(small(**PROSE, text=written))
    assert found.span
    assert (*found.span.position, found.span.text) == (line, column, "资")


@pytest.mark.parametrize(
    ("target", "place"),
    [
        ('"An innovation center."', (7, 23)),
        ('"“center” and \\"center\\""', (7, 10)),
        ('""\n"An innovation "\n"center."', (9, 2)),
        ('"An innov"\n"ation cen"\n"ter."', (8, 8)),
    ],
)
def test_fault_of_a_translation_is_pointed_at_in_the_catalog(
    target: str, place: tuple[int, int]
) -> None:
    document = small(**{"zh-Hant": "zh-Hant: {strategy: source}\n  en: {strategy: translate}"})
    entry = f'msgctxt "preface.text"\nmsgid "創新是發展的動力。"\nmsgstr {target}\n'
    found = [
        each for each in found_in(document, {"locales/en.po": PO + entry}) if each.code == "BP220"
    ]
    assert found[0].span
    assert found[0].span.position == place
    assert found[0].span.text.replace('"\n"', "") == "center"
    assert found[0].fix
    assert found[0].fix.edits[0].text == "centre"


def test_comments_of_a_catalog_move_no_place() -> None:
    document = small(**{"zh-Hant": "zh-Hant: {strategy: source}\n  en: {strategy: translate}"})
    entry = 'msgctxt "preface.text"\nmsgid "創新是發展的動力。"\nmsgstr "A new center."\n'
    comments = '#: blueprint.yaml:1\n#| msgid "舊文"\n\n\n#: blueprint.yaml:12\n'
    found = found_in(document, {"locales/en.po": f"{PO}{comments}{entry}"})
    (american,) = (each for each in found if each.code == "BP220")
    assert american.place == "locales/en.po:12:15"
