"""Agreement and confused words: what is certain, and what is left alone."""

from __future__ import annotations

import pytest

from blueprint_cli.language import data
from blueprint_cli.language.english.grammar.agreement import disagreements
from blueprint_cli.language.english.grammar.confusions import confusions
from work import assert_linear


@pytest.mark.parametrize(
    ("text", "word", "right"),
    [
        ("The figures of the quarter shows a rise.", "shows", "show"),
        ("The cost of the two bridges have fallen.", "have", "has"),
        ("The list, with two annexes, are attached.", "are", "is"),
        ("In the north, the schools needs a hall.", "needs", "need"),
        ("Pupils who has passed may go on.", "has", "have"),
        ("It provide a platform.", "provide", "provides"),
        ("These scheme will be reviewed.", "These", "This"),
        ("Four clinic were opened.", "clinic", "clinics"),
        ("There is several ways.", "is", "are"),
        ("Less vehicles used it.", "Less", "Fewer"),
        ("The fund will supports research.", "supports", "support"),
        ("The Council has decide to go on.", "decide", "decided"),
        ("It has wrote to the trade.", "wrote", "written"),
        ("He did not attended.", "attended", "attend"),
    ],
)
def test_words_that_do_not_go_together(text: str, word: str, right: str) -> None:
    (found,) = disagreements(text)
    assert (found.text, found.right) == (word, right)


@pytest.mark.parametrize(
    "text",
    [
        "A number of residents have moved, and the number of flats has grown.",
        "The subsidy helps demand grow.",
        "What the district needs is more parks.",
        "Had the rules applied, fewer shops would have closed.",
        "It is important that he attend.",
        "Health and safety comes first.",
        "Building schools is costly.",
        "Will members agree? Only then can works start.",
        "The Government have agreed; the data are kept.",
        "There is a hall and two courts.",
    ],
)
def test_what_is_not_certain(text: str) -> None:
    assert disagreements(text) == ()


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("lower then last year", "then", "than"),
        ("The rule will effect small firms.", "effect", "affect"),
        ("the principle of the school", "principle", "principal"),
        ("a panel comprising of experts", "of", "comprising"),
        ("We look forward to receive it.", "receive", "receiving"),
        ("aims to providing the best", "providing", "provide"),
        ("Its clear that it works.", "Its", "It’s"),
    ],
)
def test_words_mistaken_for_others(text: str, wrong: str, right: str) -> None:
    (found,) = confusions(text)
    assert (found.text, found.right) == (wrong, right)


def test_list_of_confusions_can_be_read() -> None:
    for line in data.lines("own/english_confusions"):
        wrong, _, right = line.partition("[")[2].partition("]")[0].partition(">")
        assert wrong, line
        assert right not in ("", wrong), line


@pytest.mark.parametrize("piece", ["the costs of ", "and the plan, ", "to be then than ", "This "])
def test_time_grows_with_the_text(piece: str) -> None:
    assert_linear(lambda size: disagreements(piece * size), 1_000)
    assert_linear(lambda size: confusions(piece * size), 1_000)
