"""Documents of two branches: merged by id, and every line as it was written."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.desk.branches.merged_documents import merged_documents
from blueprint_cli.desk.branches.three_ways import MergedText, UnmergeableError
from histories import DOCUMENT, STEPS, replaced
from places import ROOT

Edit = Callable[[str], str]


def merge(ours: str, theirs: str, base: str = DOCUMENT) -> MergedText:
    return merged_documents(base, ours, theirs, mark_size=7)


def added(behind: str, name: str, text: str) -> Edit:
    """Add an action behind a text."""
    indent = " " * 14
    return replaced(behind, f"{behind}\n{indent}- id: {name}\n{indent}  text: {text}")


SEATS, KIOSKS, FERRIES = "在碼頭加設座椅", "引入小食亭", "研究增加渡輪航線"
MOVE = next(step.edit for step in STEPS if step.name.startswith("move a goal"))
RENAME = next(step.edit for step in STEPS if step.name == "rename")
DELETE = next(step.edit for step in STEPS if step.name == "delete")

#: Two edits that git would call a conflict, or lose one of.
TOGETHER: dict[str, tuple[Edit, Edit]] = {
    "two actions in one place": (added(SEATS, "lamps", "加燈"), added(SEATS, "trees", "種樹")),
    "two neighbours reworded": (replaced(KIOSKS, "引入食肆"), replaced(SEATS, "加設長椅")),
    "moved, and reworded inside": (MOVE, replaced("擴展單車徑，方便居民", "擴展單車徑")),
    "renamed, and reworded": (RENAME, replaced("讓碼頭再現活力", "讓碼頭更熱鬧")),
    "renamed, and one more inside": (RENAME, added(FERRIES, "piano", "擺放鋼琴")),
    "deleted, and the neighbour reworded": (DELETE, replaced(SEATS, "加設長椅")),
    "a comment, and the line below it": (
        replaced("              - id: seats\n", "              # why\n              - id: seats\n"),
        replaced(SEATS, "加設長椅"),
    ),
    "a comment at the end, and the last line": (
        lambda text: f"{text}# the end\n",
        replaced(FERRIES, "增加航線"),
    ),
    "another key, and another value": (
        replaced("published: 2024-03-01}", "published: 2024-03-02}"),
        replaced("  en: {strategy: translate, lang: en-HK}", "  en: {strategy: translate}"),
    ),
}


@pytest.mark.parametrize("edits", TOGETHER)
@pytest.mark.parametrize("turned", [False, True])
def test_both_edits_are_there(edits: str, turned: bool) -> None:
    one, other = reversed(TOGETHER[edits]) if turned else TOGETHER[edits]
    done = merge(one(DOCUMENT), other(DOCUMENT))
    assert done.conflicts == ()
    assert sorted(done.text.split("\n")) == sorted(one(other(DOCUMENT)).split("\n"))
    if "two actions" not in edits:
        assert done.text == one(other(DOCUMENT))


def test_two_wordings_are_a_conflict_at_their_line_alone() -> None:
    one, other = (replaced(SEATS, each)(DOCUMENT) for each in ("加椅", "加櫈"))
    done = merge(one, added(KIOSKS, "lamps", "加燈")(other))
    indent = " " * 16
    marked = f"<<<<<<< ours\n{indent}text: 加椅\n=======\n{indent}text: 加櫈\n>>>>>>> theirs\n"
    assert done.conflicts == ("text",)
    assert done.text == added(KIOSKS, "lamps", "加燈")(
        replaced(f"{indent}text: {SEATS}\n", marked)(DOCUMENT)
    )


def test_deleted_here_and_reworded_there_is_a_conflict() -> None:
    done = merge(DELETE(DOCUMENT), replaced(KIOSKS, "引入食肆")(DOCUMENT))
    assert done.conflicts == ("kiosks",)
    assert "<<<<<<< ours\n=======\n              - id: kiosks\n" in done.text


def test_two_new_names_are_a_conflict_of_the_whole_part() -> None:
    one, other = (
        replaced("- id: busy-piers\n", f"- id: {name}\n            was: busy-piers\n")(DOCUMENT)
        for name in ("lively", "merry")
    )
    done = merge(one, other)
    assert done.conflicts == ("busy-piers",)
    assert "\n<<<<<<< ours\n          - id: lively\n" in done.text


def test_one_branch_alone_is_taken_to_the_letter() -> None:
    examples = [*ROOT.glob("examples/*/*.yaml"), *ROOT.glob("*.yaml"), *ROOT.glob("locales/*.yaml")]
    assert len(examples) > 3
    for place in examples:
        text = place.read_text("utf-8")
        # One more key, so that nothing is alike from the start.
        other = f"{text}zzz: 1\n" if not text.startswith("-") else f"{text}- {{id: zzz}}\n"
        assert merge(text, other, text).text == other
        assert merge(other, text, text).text == other
        assert merge(other, text, other).text == text


def test_paragraphs_of_one_text_come_together() -> None:
    base = "a:\n  text: |\n    one\n\n    two\n\n    three\nb: 1\n"
    ours, theirs = base.replace("one", "uno"), base.replace("three", "tre")
    assert merge(ours, theirs, base) == MergedText(ours.replace("three", "tre"))
    done = merge(ours, base.replace("one", "un").replace("three", "tre"), base)
    assert done.conflicts == ("text",)
    marked = "<<<<<<< ours\n    uno\n=======\n    un\n>>>>>>> theirs\n"
    assert done.text == base.replace("    one\n", marked).replace("three", "tre")


def test_document_that_both_have_made() -> None:
    assert merge("a: 1\nb: 2\n", "a: 1\nc: 3\n", "").text == "a: 1\nb: 2\nc: 3\n"


def test_terms_of_both_are_there() -> None:
    base = "- id: a\n  source: 甲\n- id: b\n  source: 乙\n  also: [丙]\n"
    ours = base.replace("- id: b", "- id: c\n  source: 丁\n- id: b")
    theirs = base.replace("[丙]", "[丙, 戊]") + "- {id: d, source: 己}\n"
    done = merge(ours, theirs, base)
    assert done == MergedText(ours.replace("[丙]", "[丙, 戊]") + "- {id: d, source: 己}\n")


def test_words_of_a_list_are_merged_one_by_one() -> None:
    base = "also:\n  - a\n  - b\n"
    done = merge("also:\n  - a\n  - x\n  - b\n", "also:\n  - b\n  - y\n", base)
    assert done == MergedText("also:\n  - x\n  - b\n  - y\n")


def test_number_sign_in_a_block_of_text_is_no_comment() -> None:
    base = "a:\n  text: |\n    one\n    # two\n  b: 1\nc: 2\n"
    ours, theirs = base.replace("# two", "# three"), base.replace("b: 1", "b: 5")
    assert merge(ours, theirs, base).text == ours.replace("b: 1", "b: 5")


@pytest.mark.parametrize("broken", ["a: [\n", "a: 1\na: 2\n", "\t- x\n", "a: &b 1\n"])
def test_what_is_no_document_is_left_to_others(broken: str) -> None:
    with pytest.raises(UnmergeableError):
        merge(DOCUMENT, broken)


ANSWERS = "answers:\n  - id: seats.text\n    query: which piers?\n    answer: All.\n"


def test_answers_to_two_queries_on_one_text_both_stand() -> None:
    mine = f"{ANSWERS}  - id: seats.text\n    query: how many?\n    answer: Three.\n"
    closed = ANSWERS.replace("All.\n", "All.\n    closed: settled\n")
    yours = f"{closed}  - id: lamps.text\n    query: who?\n    answer: The bureau.\n"
    done = merge(mine, yours, ANSWERS)
    assert done.text.count("  - id: ") == 3
    for line in ("query: how many?", "query: who?", "closed: settled"):
        assert line in done.text
    assert "<<<<<<<" not in done.text


def test_moved_to_two_places_is_left_to_others() -> None:
    base = (
        "p:\n- id: a\n  q:\n  - {id: x}\n- id: b\n  q:\n  - {id: y}\n- id: c\n  q:\n  - {id: z}\n"
    )
    one = base.replace("  - {id: x}\n- id: b\n  q:\n", "  []\n- id: b\n  q:\n  - {id: x}\n")
    other = base.replace("  - {id: x}\n- id: b", "  []\n- id: b").replace(
        "{id: z}", "{id: z}\n  - {id: x}"
    )
    with pytest.raises(UnmergeableError):
        merge(one, other, base)


@given(st.permutations(range(len(STEPS))), st.integers(0, len(STEPS)))
def test_any_edits_of_two_branches_come_together(order: list[int], cut: int) -> None:
    """What a year does to a plan, done by two: no edit meets another, so that none is lost."""
    steps = [STEPS[number].edit for number in order]
    sides = [DOCUMENT, DOCUMENT]
    for at, edit in enumerate(steps):
        side = int(at >= cut)
        try:
            sides[side] = edit(sides[side])
        except (AssertionError, ValueError):  # it builds on another edit
            continue
    done = merge(*sides)
    lines = set(DOCUMENT.split("\n"))
    for text in sides:
        for line in set(text.split("\n")) - lines:
            assert line in done.text
