"""Catalogs of two branches: merged by id, with nothing lost and real conflicts alone marked."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.catalogs import pofile
from blueprint_cli.desk.branches.merged_catalogs import merged_catalogs
from blueprint_cli.desk.branches.three_ways import MergedText, UnmergeableError

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
FIRST = ("one.text", "甲", "A")
SECOND = ("two.text", "乙", "B")


@dataclass(frozen=True)
class Said:
    """An entry of a test: what stands above it, its id, its source, its target."""

    name: str
    source: str
    target: str
    above: str = ""
    mark: str = ""

    def __str__(self) -> str:
        said = (f'msgctxt "{self.name}"', f'msgid "{self.source}"', f'msgstr "{self.target}"')
        return self.above + "".join(f"{self.mark}{line}\n" for line in said)


ONE, TWO = Said(*FIRST), Said(*SECOND)
FUZZY = '#, fuzzy\n#| msgid "甲"\n'


def catalog(*entries: Said, header: str = HEADER) -> str:
    return "\n".join((header, *map(str, entries)))


BASE = catalog(ONE, TWO)


def merge(ours: str, theirs: str, base: str = BASE, *, is_lock: bool = False) -> MergedText:
    return merged_catalogs(base, ours, theirs, mark_size=7, is_lock=is_lock)


#: What two branches make of the first entry, and what it comes to, either way round.
MEETINGS = {
    "translated in one, noted in the other": (
        Said("one.text", "甲", "A!"),
        Said("one.text", "甲", "A", "# a note\n"),
        Said("one.text", "甲", "A!", "# a note\n"),
    ),
    "translated in one, another source in the other": (
        Said("one.text", "甲", "A!"),
        Said("one.text", "甲改", "A", FUZZY),
        Said("one.text", "甲改", "A!", FUZZY),
    ),
    "renamed in one, translated in the other": (
        Said("uno.text", "甲", "A"),
        Said("one.text", "甲", "A!"),
        Said("uno.text", "甲", "A!"),
    ),
    "renamed and reworded in one, translated in the other": (
        Said("uno.text", "甲改", "A", FUZZY),
        Said("one.text", "甲", "A!"),
        Said("uno.text", "甲改", "A!", FUZZY),
    ),
    "put away in one, translated in the other": (
        Said("one.text", "甲", "A", mark="#~ "),
        Said("one.text", "甲", "A!"),
        Said("one.text", "甲", "A!", mark="#~ "),
    ),
    "put away in one, noted in the other": (
        Said("one.text", "甲", "A", mark="#~ "),
        Said("one.text", "甲", "A", "# a note\n"),
        Said("one.text", "甲", "A", "# a note\n", mark="#~ "),
    ),
    "needs work in one, noted in the other": (
        Said("one.text", "甲", "A", "#, fuzzy\n"),
        Said("one.text", "甲", "A", "# a note\n"),
        Said("one.text", "甲", "A", "# a note\n#, fuzzy\n"),
    ),
    "emptied in one, noted in the other": (
        Said("one.text", "甲", ""),
        Said("one.text", "甲", "A", "# a note\n"),
        Said("one.text", "甲", "", "# a note\n"),
    ),
}


@pytest.mark.parametrize("meeting", MEETINGS)
@pytest.mark.parametrize("turned", [False, True])
def test_two_changes_of_an_entry_are_one(meeting: str, turned: bool) -> None:
    *sides, wanted = MEETINGS[meeting]
    ours, theirs = (catalog(each, TWO) for each in (reversed(sides) if turned else sides))
    assert merge(ours, theirs) == MergedText(catalog(wanted, TWO))


def test_confirmed_in_one_and_reworded_again_in_the_other() -> None:
    base = catalog(Said("one.text", "甲改", "A", FUZZY))
    ours = catalog(Said("one.text", "甲改", "A"))
    theirs = catalog(Said("one.text", "甲再改", "A", FUZZY))
    wanted = catalog(Said("one.text", "甲再改", "A", '#, fuzzy\n#| msgid "甲改"\n'))
    assert merge(ours, theirs, base) == MergedText(wanted)


def test_new_entries_of_both_stand_behind_their_neighbours() -> None:
    mine, other = Said("three.text", "丙", "C"), Said("four.text", "丁", "D")
    done = merge(catalog(ONE, mine, TWO), catalog(ONE, other, TWO))
    assert done == MergedText(catalog(ONE, mine, other, TWO))


def test_sign_offs_and_remarks_of_both_are_kept() -> None:
    ours = catalog(Said(*FIRST, "# reviewed: A, 2026-11-24, d61e1026\n"), TWO)
    theirs = catalog(Said(*FIRST, "# approved: B, 2026-11-25, d61e1026\n"), TWO)
    both = "# reviewed: A, 2026-11-24, d61e1026\n# approved: B, 2026-11-25, d61e1026\n"
    assert merge(ours, theirs).text == catalog(Said(*FIRST, both), TWO)


def test_same_new_text_on_both_sides_is_no_conflict() -> None:
    ours = catalog(Said("one.text", "甲", "A!", "# mine\n"), TWO)
    theirs = catalog(Said("one.text", "甲", "A!", "# other\n"), TWO)
    both = catalog(Said("one.text", "甲", "A!", "# mine\n# other\n"), TWO)
    assert merge(ours, theirs) == MergedText(both)


def test_two_translations_are_a_conflict_at_their_entry_alone() -> None:
    ours, theirs = Said("one.text", "甲", "A!"), Said("one.text", "甲", "A?")
    three = Said("three.text", "丙", "C")
    done = merge(catalog(ours, TWO), catalog(theirs, TWO, three))
    assert done.conflicts == ("one.text",)
    marked = f"<<<<<<< ours\n{ours}=======\n{theirs}>>>>>>> theirs\n"
    assert done.text == "\n".join((HEADER, marked, str(TWO), str(three)))


def test_mark_is_as_long_as_git_wants_it() -> None:
    sides = [catalog(Said("one.text", "甲", each), TWO) for each in "XY"]
    done = merged_catalogs(BASE, *sides, mark_size=9)
    assert re.findall(r"(?m)^[<=>]+", done.text) == ["<" * 9, "=" * 9, ">" * 9]


def test_what_one_has_taken_out_and_the_other_changed_stays() -> None:
    changed = Said("one.text", "甲", "A!")
    assert merge(catalog(TWO), catalog(changed, TWO)) == MergedText(catalog(changed, TWO))
    assert merge(catalog(TWO), BASE) == MergedText(catalog(TWO))


def test_translation_beside_an_entry_that_both_have_made() -> None:
    new, done = Said("new.text", "丙", ""), Said("new.text", "丙", "C")
    for one, other in ((new, done), (done, new)):
        assert merge(catalog(ONE, TWO, one), catalog(ONE, TWO, other)).text == catalog(
            ONE, TWO, done
        )


def test_header_takes_the_fields_of_both_and_the_later_date() -> None:
    dated = HEADER + '"PO-Revision-Date: 2026-11-0{}\\n"\n'
    ours = catalog(ONE, header=dated.format(2) + '"X-Mine: 1\\n"\n')
    theirs = catalog(ONE, header=dated.format(3))
    wanted = catalog(ONE, header=dated.format(3) + '"X-Mine: 1\\n"\n')
    assert merge(ours, theirs, catalog(ONE, header=dated.format(1))) == MergedText(wanted)


def test_lock_waits_for_the_document_where_sources_differ() -> None:
    ours = catalog(Said("one.text", "甲改", "甲改"), TWO)
    theirs = catalog(Said("one.text", "甲變", "甲变"), TWO)
    assert merge(ours, theirs, is_lock=True) == MergedText(ours)
    assert merge(ours, theirs).conflicts == ("one.text",)


@pytest.mark.parametrize("broken", ["msgid x\n", catalog(ONE, ONE), '# no end\nmsgctxt "a"\n'])
def test_what_is_no_catalog_is_left_to_others(broken: str) -> None:
    with pytest.raises(UnmergeableError):
        merge(BASE, broken)


ENTRIES = st.builds(
    Said,
    st.sampled_from([f"{each}.text" for each in "abcdef"]),
    st.sampled_from("甲乙丙"),
    st.sampled_from(["", *"ABCDEF"]),
    st.sampled_from(["", "# a note\n", "#, fuzzy\n", '#, fuzzy\n#| msgid "丁"\n']),
    st.sampled_from(["", "#~ "]),
)
CATALOGS = st.lists(ENTRIES, max_size=4, unique_by=lambda each: each.name).map(
    lambda entries: catalog(*(e for e in entries if not (e.mark and "|" in e.above)))
)


@given(CATALOGS, CATALOGS)
def test_one_branch_alone_is_taken_to_the_letter(base: str, other: str) -> None:
    assert merge(other, base, base) == MergedText(other)
    assert merge(base, other, base) == MergedText(other)
    assert merge(other, other, base) == MergedText(other)


@given(CATALOGS, CATALOGS, CATALOGS)
def test_every_translation_of_either_branch_is_there(base: str, ours: str, theirs: str) -> None:
    done = merge(ours, theirs, base)
    before = {each.targets for each in pofile.parse(base).entries}
    for side in (ours, theirs):
        for entry in pofile.parse(side).entries:
            if entry.targets not in before:
                assert f'msgstr "{entry.target}"' in done.text
    if not done.conflicts:
        assert merge(done.text, theirs, theirs) == done
