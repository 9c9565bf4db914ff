"""Parties, standard numbers and listings, as the model knows them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from back_matter import PUBLISHED, published
from blueprint_cli.model.publication.listings import Entry, entries
from blueprint_cli.model.publication.shown import has_back, is_used, listings, publishers
from blueprint_cli.model.publication.standard_numbers import isbn_check, issn_check
from blueprint_cli.model.walk import to_data
from documents import SMALL, found_in, localized


def listed(tag: str, of: str) -> tuple[Entry, ...]:
    document = published(tag)
    return entries(document, next(each for each in listings(document.document) if each.of == of))


@pytest.mark.parametrize(
    ("number", "digit"),
    [
        ("978-3-16-148410-0", "0"),  # ISO 2108, as its users' manual has it
        ("9780306406157", "7"),
        ("0-306-40615-2", "2"),
        ("0-8044-2957-X", "X"),
        ("ISBN-13: 978 0 306 40615 0", "7"),
        ("977-0-306-40615-7", None),
        ("978030640615", None),
        ("九七八", None),
    ],
)
def test_the_last_digit_of_an_isbn_checks_the_others(number: str, digit: str | None) -> None:
    assert isbn_check(number) == digit


@pytest.mark.parametrize(
    ("number", "digit"), [("0378-5955", "5"), ("2434-561X", "X"), ("2049-3631", "0"), ("12", None)]
)
def test_the_last_digit_of_an_issn_checks_the_others(number: str, digit: str | None) -> None:
    assert issn_check(number) == digit


def test_a_party_is_named_by_its_id_where_a_name_may_stand() -> None:
    document = published()
    assert document.document.document.publisher.source == "{government}"
    assert document.values["government"] == "示例市政府"
    assert document.values["talent-office:short"] == "人才處"
    assert [each.id for each in publishers(document.document)] == [
        "government",
        "talent-office",
        "science-park",
    ]
    assert published("en").values["talent-office"] == "Talent Office of Sample City"


def test_a_name_of_one_word_is_a_name_where_there_are_no_parties() -> None:
    (document,) = localized(SMALL.replace("創新科技處", "freelance")).documents[:1]
    assert "{" not in document.document.document.publisher.source


def test_a_text_that_names_no_party_says_nothing_of_one() -> None:
    own = PUBLISHED.replace("publisher: government", "publisher: '{government}、{science-park}'")
    assert not [each for each in found_in(own) if each.code in ("BP105", "BP155")]
    assert next(each.id for each in publishers(published(text=own).document)) == "talent-office"


def test_a_document_without_these_forms_has_the_data_that_it_had() -> None:
    (document,) = localized(SMALL).documents[:1]
    assert not is_used(document.document)
    assert not has_back(document.document)
    said = to_data(document.document)
    assert not {"parties", "terms", "references", "history"} & said.keys()
    assert not {"imprint", "prevails", "partners"} & said["document"].keys()


def test_terms_are_in_the_order_of_an_alphabet_where_they_have_one() -> None:
    assert [entry.id for entry in listed("zh-Hant", "terms")] == ["research", "start-up"]
    assert [entry.id for entry in listed("en", "terms")] == ["start-up", "research"]


def test_a_link_leads_to_the_first_listing_that_explains_a_thing() -> None:
    assert [entry.id for entry in listed("zh-Hant", "abbreviations")] == ["", "talent-office"]


def test_figures_and_tables_are_listed_under_the_number_that_they_have() -> None:
    (figure,), (table,) = listed("en", "figures"), listed("en", "tables")
    assert (figure.label, figure.link) == ("Figure 1", "map")
    assert (table.label, table.link) == ("Table 1", "staff")


def test_works_have_the_numbers_by_which_texts_cite_them() -> None:
    assert [entry.label for entry in listed("en", "references")] == ["[1]", "[2]"]
    assert published().values["#census"] == "[1]"


def test_every_listing_can_be_made_of_a_document_that_has_nothing() -> None:
    document = published()
    (first, *_) = listings(document.document)
    empty = localized(SMALL).documents[0]
    for of in ("terms", "abbreviations", "references", "history", "contacts"):
        assert entries(empty, replace(first, of=of)) == ()
