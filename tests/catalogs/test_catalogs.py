"""Catalogs: what a translator can get wrong in a PO file, and what is made of the rest."""

from __future__ import annotations

import pytest

from blueprint_cli.catalogs.catalog import parse
from blueprint_cli.interchange import po
from blueprint_cli.model.message import Message, Origin
from blueprint_cli.source import Source
from documents import found_in, localized, small
from work import assert_linear

DOCUMENT = small(
    **{
        "zh-Hant": "zh-Hant: {strategy: source}\n  en: {strategy: translate, lang: en-HK}",
        "text": "text: 共 {actions} 項[行動](#preface)。",
    }
)
HEADER = (
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
)


def entry(name: str, source: str, target: str, *comments: str) -> str:
    lines = "".join(f"{each}\n" for each in comments)
    return f'{lines}msgctxt "{name}"\nmsgid "{source}"\nmsgstr "{target}"\n\n'


REST = (
    entry("document.title", "香港創新科技發展藍圖", "Blueprint")
    + entry("document.publisher", "創新科技及工業局", "Bureau")
    + entry("preface.title", "序言", "Preface")
)
TEXT = entry("preface.text", "共 {actions} 項[行動](#preface)。", "{actions} [actions](#preface).")
#: The line on which what a test adds starts.
FIRST = HEADER.count("\n") + REST.count("\n") + 1


def test_complete_catalog_has_no_fault() -> None:
    assert found_in(DOCUMENT, {"locales/en.po": HEADER + REST + TEXT}) == ()


def test_english_source_translated_to_traditional_chinese() -> None:
    document = small(
        **{
            "zh-Hant": "en: {strategy: source}\n  zh-Hant: {strategy: translate}",
            "title": "title: The Blueprint",
        }
    )
    catalog = HEADER + entry("document.title", "The Blueprint", "藍圖")
    english, chinese = localized(document, {"locales/zh-Hant.po": catalog}).documents
    assert english.messages["document.title"].target == "The Blueprint"
    assert chinese.messages["document.title"].target == "藍圖"
    assert chinese.messages["preface.title"].origin is Origin.FALLBACK
    assert chinese.messages["preface.title"].lang == "en"
    assert [each.name for each in english.editions] == ["English", "繁體中文"]


#: A catalog, and where and how its faults are told.
FAULTS: dict[str, tuple[str, list[tuple[int, str]]]] = {
    "no PO": ("blueprint: 1\n", [(1, "BP310")]),
    "text between entries": (HEADER + REST + "hello\n" + TEXT, [(FIRST, "BP310")]),
    "quote never closed": (
        HEADER + REST + TEXT.replace('#preface)."', "#preface)."),
        [(FIRST + 2, "BP310")],
    ),
    "source quote never closed": (
        HEADER + REST + TEXT.replace('。"', "。"),
        [(FIRST + 1, "BP310")],
    ),
    "quote inside": (HEADER + REST + TEXT.replace("[actions]", '"x"'), [(FIRST + 2, "BP310")]),
    "no quotes": (
        HEADER + REST + 'msgctxt "a"\nmsgid b\nmsgstr c\n',
        [(FIRST + 1, "BP310"), (FIRST + 2, "BP310")],
    ),
    "no msgstr": (HEADER + REST + 'msgctxt "a"\nmsgid "b"\n', [(FIRST + 1, "BP310")]),
    "no msgid": (HEADER + REST + 'msgctxt "a"\nmsgstr "b"\n' + TEXT, [(FIRST + 1, "BP310")]),
    "two targets": (HEADER + REST + TEXT.rstrip() + '\nmsgstr "b"\n', [(FIRST + 3, "BP310")]),
    "text first": ('"a"\n', [(1, "BP310")]),
    "too many plural forms": (
        HEADER + REST + TEXT + 'msgctxt "a"\nmsgid "b"\nmsgid_plural "c"\nmsgstr[9] "d"\n',
        [(FIRST + 5, "BP303"), (FIRST + 5, "BP310")],
    ),
    "plural rule of another language": (
        HEADER.replace("n != 1", "import os") + REST + TEXT,
        [(4, "BP310")],
    ),
    "plural rule that fails": (HEADER.replace("n != 1", "1 / n") + REST + TEXT, [(4, "BP310")]),
    "plural rule too deep": (
        HEADER.replace("n != 1", "(" * 2000 + "n" + ")" * 2000) + REST + TEXT,
        [(4, "BP310")],
    ),
    "text after a comment": (
        HEADER + REST + TEXT.rstrip() + '\n# a\n"b"\n',
        [(FIRST + 4, "BP310")],
    ),
    "escape that stands for nothing": (
        HEADER + REST + TEXT.replace("[actions]", r"\q[actions]"),
        [(FIRST + 2, "BP310")],
    ),
    "bytes that are no character": (
        HEADER + REST + TEXT.replace("[actions]", r"\346\265[actions]"),
        [(FIRST + 2, "BP310")],
    ),
    "number that is no byte": (
        HEADER + REST + TEXT.replace("[actions]", r"\777[actions]"),
        [(FIRST + 2, "BP310")],
    ),
    "no context": (HEADER + REST + TEXT + 'msgid "a"\nmsgstr "b"\n', [(FIRST + 4, "BP311")]),
    "the same twice": (HEADER + REST + TEXT + TEXT, [(FIRST + 5, "BP312")]),
    "twice with other sources": (
        HEADER + REST + TEXT + TEXT.replace("共", "有"),
        [(FIRST + 5, "BP312")],
    ),
    "entry of no message": (
        HEADER + REST + TEXT + entry("preface.txt", "甲", "A"),
        [(FIRST + 5, "BP303")],
    ),
    "wrong placeholder": (
        HEADER + REST + TEXT.replace('"{actions}', '"{action}'),
        [(FIRST + 2, "BP304")],
    ),
    "lost link": (
        HEADER + REST + TEXT.replace("[actions](#preface)", "actions"),
        [(FIRST + 2, "BP304")],
    ),
    "fuzzy": (HEADER + REST + "#, fuzzy\n" + TEXT, [(FIRST + 2, "BP309")]),
    "fuzzy, made for another source": (
        HEADER + REST + '#, fuzzy\n#| msgid "共有"\n' + TEXT,
        [(FIRST + 3, "BP302")],
    ),
    "stale": (HEADER + REST + TEXT.replace('"共', '"有'), [(FIRST + 1, "BP302")]),
    "HTML": (
        HEADER + REST + TEXT.replace("#preface).", "#preface)<br>."),
        [(FIRST + 2, "BP201")],
    ),
    "refused link": (
        HEADER + REST + TEXT.replace("#preface).", "#preface) [x](file:///x)."),
        [(FIRST + 2, "BP202")],
    ),
    "byte order mark": ("\ufeff" + HEADER + REST + TEXT, [(1, "BP003")]),
    "carriage returns": ((HEADER + REST + TEXT).replace("\n", "\r\n"), [(1, "BP004")]),
}


@pytest.mark.parametrize("kind", FAULTS)
def test_faults_of_a_catalog_are_told_in_it(kind: str) -> None:
    catalog, expected = FAULTS[kind]
    told = found_in(DOCUMENT, {"locales/en.po": catalog})
    places = [(each.span.position.line, each.code) for each in told if each.span]
    assert sorted(places) == expected, told
    assert {each.span.source.name for each in told if each.span} == {"locales/en.po"}


@pytest.mark.parametrize(
    "added",
    [
        '#~ msgctxt "gone"\n#~ msgid "甲"\n#~ msgstr "A"\n',
        '#~ msgid "unclosed\n',
        '#: \u2068blueprint.yaml:3\n#| msgid "old\n#. note\n# note\n',
        "",
    ],
    ids=["put away", "broken but put away", "comments", "nothing"],
)
def test_comments_and_entries_put_away_say_nothing(added: str) -> None:
    assert found_in(DOCUMENT, {"locales/en.po": HEADER + REST + added + TEXT}) == ()


def test_bytes_that_are_no_text_are_told() -> None:
    told = found_in(DOCUMENT, {"locales/en.po": HEADER.encode() + b"# \xff\n"})
    assert [(each.code, each.place) for each in told] == [("BP002", "locales/en.po:6:3")]


def text_of(catalog: str) -> Message:
    return localized(DOCUMENT, {"locales/en.po": catalog}).documents[1].messages["preface.text"]


def test_missing_target_shows_the_source_and_says_so() -> None:
    for catalog in (HEADER + REST, HEADER + REST + entry("preface.text", "x", "")):
        message = text_of(catalog)
        assert message.is_fallback
        assert message.target == message.source
        assert message.lang == "zh-Hant"
        told = found_in(DOCUMENT, {"locales/en.po": catalog})
        assert [(each.code, each.place) for each in told] == [("BP301", "blueprint.yaml:13:11")]


def test_stale_target_is_shown_and_marked() -> None:
    message = text_of(HEADER + REST + TEXT.replace('"共', '"有'))
    assert message.stale
    assert message.target == "{actions} [actions](#preface)."


def test_absent_catalog_is_an_empty_one() -> None:
    told = found_in(DOCUMENT)
    assert {each.code for each in told} == {"BP301"}
    assert len(told) == 4


def test_theme_catalog_that_lacks_words_is_told() -> None:
    catalog = HEADER + entry("language", "English", "Deutsch")
    document = small(**{"zh-Hant": "zh-Hant: {strategy: source}\n  de: {strategy: translate}"})
    told = found_in(document, {"templates/locales/de.po": catalog})
    assert [(each.code, each.place) for each in told if each.code != "BP301"] == [
        ("BP313", "locales/de.po:1:1")
    ]


def test_long_catalog_entries_wrap() -> None:
    catalog = HEADER + REST + TEXT.replace('msgid "', 'msgid ""\n"').replace("項[", '項"\n"[')
    assert found_in(DOCUMENT, {"locales/en.po": catalog}) == ()


#: Fields of headers as tools and templates leave them: nothing that is asked for here.
FIELDS = {
    "empty dates": ("POT-Creation-Date: ", "PO-Revision-Date: "),
    "ISO 8601": ("POT-Creation-Date: 2026-11-28T13:14:15.459Z",),
    "seconds": ("PO-Revision-Date: 2026-11-28 13:14:15+0800",),
    "no zone": ("PO-Revision-Date: 2026-11-28 13:14",),
    "words of a template": ("PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE", "Language: "),
    "a day": ("POT-Creation-Date: today",),
    "a name in another case": ("mime-version: 1.0", "LANGUAGE-TEAM: none"),
    "a line without a name": ("no name", ": no name", ""),
    "twice": ("Language: en", "Language: fr"),
}


@pytest.mark.parametrize("kind", FIELDS)
def test_a_header_is_not_refused_for_what_nobody_asks(kind: str) -> None:
    said = "".join(f'"{field}\\n"\n' for field in FIELDS[kind])
    assert found_in(DOCUMENT, {"locales/en.po": HEADER.rstrip() + f"\n{said}\n{REST}{TEXT}"}) == ()


@pytest.mark.parametrize(
    "header",
    [
        "",
        'msgid ""\nmsgstr ""\n\n',
        HEADER.replace("utf-8", "CHARSET"),
        HEADER.replace("nplurals=2; plural=(n != 1);", "nplurals=INTEGER; plural=EXPRESSION;"),
        HEADER.replace("(n != 1);", "n != 1"),
        HEADER.replace("Plural-Forms", "plural-forms"),
        f"#, fuzzy\n{HEADER}",
    ],
)
def test_headers_that_say_little_are_read(header: str) -> None:
    assert found_in(DOCUMENT, {"locales/en.po": header + REST + TEXT}) == ()


def test_escapes_are_those_of_c() -> None:
    written = r"\346\265\267\xe6\xbf\xb1 \"a\" \\101"
    catalog = (
        HEADER
        + entry("document.title", "香港創新科技發展藍圖", written)
        + REST.partition("\n\n")[2]
    )
    shown = localized(DOCUMENT, {"locales/en.po": catalog + TEXT}).documents[1]
    assert shown.messages["document.title"].target == '海濱 "a" \\101'


def test_entry_of_no_message_is_told_with_the_id_that_was_meant_or_with_the_remedy() -> None:
    misspelt = entry(
        "preface.txt", "共 {actions} 項[行動](#preface)。", "{actions} [actions](#preface)."
    )
    gone = entry("preface.name", "甲", "A")
    found = found_in(DOCUMENT, {"locales/en.po": HEADER + REST + misspelt + gone})
    hints = [str(each.hints[0]) for each in found if each.code == "BP303"]
    assert hints[0] == "Did you mean “preface.text”?"
    assert hints[1].startswith("“blueprint locale sync” puts it away")


#: How a target may be written, and what of it is its text.
WRITTEN = {
    '"A b"': "A b",
    '""\n"A "\n"b"': 'A "\n"b',
    r'"\"A\""': r"\"A\"",
    '"A"\n""': "A",
    r'"\303\251"': r"\303\251",
}


@pytest.mark.parametrize("written", WRITTEN)
def test_the_place_of_a_whole_target_is_that_of_its_letters(written: str) -> None:
    text = f'{HEADER}msgctxt "a"\nmsgid "甲"\nmsgstr {written}\n'
    outcome = parse(Source("en.po", text))
    assert outcome.value
    own = outcome.value.entries["a"]
    assert own.part(0, len(own.target)).text == WRITTEN[written]
    assert own.part(0, 1).start == own.part(0, len(own.target)).start
    assert own.source_part(0, 1).text == "甲"


def many(count: int) -> str:
    return HEADER + "".join(
        entry(
            f"m{at}.text", f"第{at}項" * 9, f"Item {at} and what it says", "# a", "#. b", "#, fuzzy"
        )
        for at in range(count)
    )


def test_many_entries_take_as_much_work_as_they_are() -> None:
    assert_linear(lambda count: po.read(many(count).encode(), "p.po"), 200)


def test_the_last_of_ten_thousand_entries_is_told_at_its_line() -> None:
    text = many(10_000) + entry("m3.text", "甲", "A")
    outcome = po.read(text.encode(), "p.po")
    (found,) = outcome.diagnostics
    assert found.span
    assert found.span.position.line == text.count("\n") - 2
    assert found.hints == (
        f"It is already on line {HEADER.count(chr(10)) + 3 * 7 + 5}: keep one of the two.",
    )
