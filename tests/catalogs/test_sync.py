"""Sync: a catalog follows its document, and nothing that a translator did is lost."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.catalogs import pofile
from blueprint_cli.catalogs.sync import sync
from blueprint_cli.model.message import Message
from blueprint_cli.model.states import SignOff, State, seal
from documents import blueprint, small, write

HEADER = (
    'msgid ""\nmsgstr ""\n"Language: en_HK\\n"\n"MIME-Version: 1.0\\n"\n'
    '"Content-Type: text/plain; charset=utf-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
    '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
)
ONE = '\n# a note of the translator\nmsgctxt "one.text"\nmsgid "甲"\nmsgstr "A"\n'
TWO = '\nmsgctxt "two.text"\nmsgid "乙"\nmsgstr "B"\n'
BOTH = HEADER + ONE + TWO
DOCUMENT = small(
    **{
        "zh-Hant": "zh-Hant: {strategy: source}\n"
        "  zh-Hans: {strategy: convert}\n  en: {strategy: translate, lang: en-HK}"
    }
)


def messages(**sources: str) -> list[Message]:
    return [Message(source, id=f"{name}.text") for name, source in sources.items()]


def test_up_to_date_catalog_stays_to_the_letter() -> None:
    assert sync(BOTH, messages(one="甲", two="乙")).text == BOTH


def test_moved_messages_are_untouched() -> None:
    assert sync(BOTH, messages(two="乙", one="甲")).text == BOTH


def test_new_message_stands_behind_the_one_before_it() -> None:
    done = sync(BOTH, messages(one="甲", new="丙", two="乙"))
    assert done.added == ("new.text",)
    assert done.text == HEADER + ONE + '\nmsgctxt "new.text"\nmsgid "丙"\nmsgstr ""\n' + TWO


def test_new_messages_at_the_ends() -> None:
    done = sync(BOTH, messages(first="子", one="甲", two="乙", last="丑"))
    first = '\nmsgctxt "first.text"\nmsgid "子"\nmsgstr ""\n'
    last = '\nmsgctxt "last.text"\nmsgid "丑"\nmsgstr ""\n'
    assert done.text == HEADER + first + ONE + TWO + last


def test_changed_message_is_fuzzy_and_keeps_the_source_it_was_made_for() -> None:
    done = sync(BOTH, messages(one="甲改", two="乙"))
    assert done.stale == ("one.text",)
    assert (
        done.text
        == HEADER
        + (
            '\n# a note of the translator\n#, fuzzy\n#| msgid "甲"\n'
            'msgctxt "one.text"\nmsgid "甲改"\nmsgstr "A"\n'
        )
        + TWO
    )


def test_changed_twice_keeps_the_source_that_the_target_was_made_for() -> None:
    once = sync(BOTH, messages(one="甲改", two="乙")).text
    twice = sync(once, messages(one="甲再改", two="乙")).text
    (entry,) = (each for each in pofile.parse(twice).entries if each.id == "one.text")
    assert (entry.previous, entry.source, entry.is_fuzzy) == ("甲", "甲再改", True)


def test_changed_message_without_a_target_is_only_renewed() -> None:
    missing = HEADER + ONE.replace('"A"', '""')
    done = sync(missing, messages(one="甲改"))
    assert done.text == missing.replace("甲", "甲改")
    assert done.stale == ()


def test_removed_message_is_put_away_and_taken_up_again() -> None:
    without = sync(BOTH, messages(two="乙"))
    assert without.removed == ("one.text",)
    away = '\n# a note of the translator\n#~ msgctxt "one.text"\n#~ msgid "甲"\n#~ msgstr "A"\n'
    assert without.text == HEADER + TWO + away
    back = sync(without.text, messages(one="甲", two="乙"))
    assert back.revived == ("one.text",)
    assert back.text == BOTH


def test_entry_that_is_taken_up_is_what_it_was() -> None:
    entry = pofile.parse(BOTH).entries[1]
    assert entry.put_away().is_obsolete
    assert entry.put_away().taken_up() == entry


def test_reworded_message_is_taken_up_as_if_it_had_never_been_away() -> None:
    away = sync(BOTH, messages(two="乙")).text
    back = sync(away, messages(one="甲改", two="乙"))
    assert (back.revived, back.stale) == (("one.text",), ("one.text",))
    assert back.text == sync(BOTH, messages(one="甲改", two="乙")).text


def test_renamed_message_keeps_its_target() -> None:
    renamed = [Message("甲", id="uno.text", was="one.text"), Message("乙", id="two.text")]
    done = sync(BOTH, renamed)
    assert done.renamed == ("uno.text",)
    assert done.text == BOTH.replace("one.text", "uno.text")


def test_other_blanks_make_nothing_stale() -> None:
    done = sync(BOTH.replace("甲", "甲 乙"), messages(one="甲  乙", two="乙"))
    assert done.stale == ()
    assert done.text == BOTH.replace("甲", "甲  乙")


def test_back_to_the_signed_wording_is_no_longer_fuzzy() -> None:
    sign = SignOff(State.REVIEWED, "Language Section", "2026-11-24", seal("甲", "A"))
    signed = BOTH.replace("a note of the translator", str(sign))
    away = sync(signed, messages(one="甲改", two="乙")).text
    assert sync(away, messages(one="甲", two="乙")).text == signed


def test_overrides_are_not_added() -> None:
    assert sync(HEADER, messages(one="甲"), additions=False).text == HEADER


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters='\n\t"\\'))


@given(st.lists(st.tuples(st.sampled_from("abcdef"), WORDS.filter(str.strip)), max_size=6))
def test_sync_is_idempotent_and_its_text_is_po(pairs: list[tuple[str, str]]) -> None:
    own = messages(**dict(pairs))
    once = sync(BOTH, own).text
    assert sync(once, own).text == once
    assert str(pofile.parse(once)) == once
    entries = {each.id: each for each in pofile.parse(once).entries if not each.is_obsolete}
    assert {each.id: each.source for each in own}.items() <= {
        name: each.source for name, each in entries.items()
    }.items()


@given(st.text())
def test_parsing_keeps_every_text_to_the_letter(text: str) -> None:
    assert str(pofile.parse(text)) == text


def gettext(*command: str, text: str) -> str:
    try:
        done = subprocess.run(
            [*command, "-"], input=text.encode(), capture_output=True, check=True, timeout=30
        )
    except FileNotFoundError:
        pytest.skip(f"{command[0]} of GNU gettext is not installed")
    return done.stdout.decode()


#: What the tools of translators make of a file: other wrapping, order and header.
TOOLS: dict[str, Callable[[str], str]] = {
    "msgcat": lambda text: gettext("msgcat", "--width=40", text=text),
    "msgcat without wrapping": lambda text: gettext("msgcat", "--no-wrap", text=text),
    "msgcat sorted": lambda text: gettext("msgcat", "--sort-output", text=text),
    "Poedit's header": lambda text: text.replace(
        '"MIME', '"X-Generator: Poedit 3.5\\n"\n"Last-Translator: \\n"\n"MIME', 1
    ),
}


@pytest.mark.parametrize("tool", TOOLS)
def test_catalog_that_came_back_from_a_tool_gives_no_diff(tool: str) -> None:
    long = "創新科技發展" * 20
    own = messages(one=long, two="乙\n\n丙", three='引「"」號\\')
    catalog = sync(sync(BOTH, messages(one="舊", two="乙")).text, own).text
    back = TOOLS[tool](catalog)
    assert back != catalog or tool == "msgcat without wrapping"
    assert sync(back, own).text == back


def test_gettext_accepts_what_sync_writes(tmp_path: Path) -> None:
    place = write(tmp_path, {"blueprint.yaml": DOCUMENT})
    assert blueprint(place, "locale", "sync").status == 0
    catalog = (place / "locales/en.po").read_text()
    assert gettext("msgfmt", "--check", "--output-file=/dev/null", text=catalog) == ""
    assert re.findall(r'msgctxt "(.*)"', catalog) == [
        "document.title",
        "document.publisher",
        "preface.title",
        "preface.text",
    ]


def test_command_tells_what_it_did_and_is_idempotent(tmp_path: Path) -> None:
    place = write(tmp_path, {"blueprint.yaml": DOCUMENT})
    first = blueprint(place, "locale", "sync", "--dry-run")
    assert (first.status, (place / "locales").exists()) == (1, False)
    assert "locales/en.po: 4 new: document.title" in first.stdout
    assert blueprint(place, "locale", "sync").status == 0
    again = blueprint(place, "locale", "sync", "--dry-run")
    assert (again.status, again.stdout) == (0, "The catalogs are up to date.\n")
    assert not (place / "locales/zh-Hans.po").exists()


def test_command_refuses_what_it_cannot_do(tmp_path: Path) -> None:
    place = write(tmp_path, {"blueprint.yaml": DOCUMENT, "locales/en.po": "hello\n"})
    broken = blueprint(place, "locale", "sync")
    assert (broken.status, broken.codes) == (1, ["BP310"])
    assert blueprint(place, "locale", "sync", "fr").status == 2
    assert blueprint(place, "locale", "sync", "zh-Hant").status == 2
    assert (place / "locales/en.po").read_text() == "hello\n"


def test_check_tells_of_a_synchronized_text_what_its_source_was(tmp_path: Path) -> None:
    stale = '\nmsgctxt "preface.title"\nmsgid "舊序言"\nmsgstr "Preface"\n'
    place = write(tmp_path, {"blueprint.yaml": DOCUMENT, "locales/en.po": HEADER + stale})
    blueprint(place, "locale", "sync")
    assert "hint: The source was: 舊序言\n" in blueprint(place, "check").stdout


def test_what_a_catalog_says_for_words_that_a_party_stands_for_is_put_away(tmp_path: Path) -> None:
    said = '\nmsgctxt "document.publisher"\nmsgid "市政府"\nmsgstr "City Government"\n'
    document = re.sub("publisher: .*", "publisher: city", DOCUMENT)
    parties = "parties: [{id: city, name: 市政府}]\n"
    files = {"blueprint.yaml": document + parties, "locales/en.po": HEADER + said}
    place = write(tmp_path, files)
    assert "BP304" not in blueprint(place, "check").codes
    assert "locales/en.po: 1 gone: document.publisher" in blueprint(place, "locale", "sync").stdout
    assert '#~ msgctxt "document.publisher"' in (place / "locales/en.po").read_text()
