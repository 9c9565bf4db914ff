"""Blocks: a passage is translated paragraph by paragraph, and each keeps its name for good."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from blueprint_cli.catalogs import pofile
from blueprint_cli.model.message import Message, Origin
from blueprint_cli.model.states import SignOff, State, seal
from documents import Run, blueprint, localized, passage, untied, write

DOCUMENT, CATALOG, HANDLES = "blueprint.yaml", "locales/en.po", "locales/passages.lock"
LOCALES = {"zh-Hant": "zh-Hant: {strategy: source}\n  en: {strategy: translate, lang: en-HK}"}
HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'

ALL, LIGHTS, YEARS = "海濱屬於所有市民。", "政府會改善照明和過路處。", "工程由明年起分三年進行。"
TREES = "兩旁會種植大樹。"
TARGETS = {
    "香港創新科技發展藍圖": "Innovation and Technology Blueprint",
    "創新科技及工業局": "Innovation, Technology and Industry Bureau",
    "序言": "Preface",
    ALL: "The harbourfront belongs to everyone.",
    LIGHTS: "The Government will improve lighting and crossings.",
    YEARS: "Works start next year and take three years.",
}


def plan(*paragraphs: str) -> str:
    """Give a document whose passage has these paragraphs, in Chinese and English."""
    return passage("\n\n".join(paragraphs), **LOCALES)


def signed(source: str, target: str) -> str:
    return str(SignOff(State.APPROVED, "Language Unit", "2026-11-24", seal(source, target)))


def entry(name: str, source: str, target: str, *above: str) -> str:
    lines = "".join(f"{each}\n" for each in above)
    return f"\n{lines}msgctxt {said(name)}\nmsgid {said(source)}\nmsgstr {said(target)}\n"


def said(text: str) -> str:
    """Write a text as PO files have it: the escapes are those of JSON."""
    return json.dumps(text, ensure_ascii=False)


def undivided(source: str, target: str, *above: str) -> str:
    """Give a catalog in which the passage has one entry, as it was before there were blocks."""
    cover = zip(("document.title", "document.publisher", "preface.title"), TARGETS, strict=False)
    own = "".join(entry(name, text, TARGETS[text]) for name, text in cover)
    return HEADER + own + entry("preface.text", source, target, *above)


def sync(folder: Path, document: str | None = None) -> Run:
    """Bring the catalogs of a folder up to date with its document, or with another one."""
    if document is not None:
        write(folder, {DOCUMENT: document})
    run = blueprint(folder, "locale", "sync")
    assert run.status == 0, run.output
    return run


def active(folder: Path) -> dict[str, pofile.Entry]:
    """Give the entries of the blocks in the English catalog, by their id."""
    parsed = pofile.parse((folder / CATALOG).read_text("utf-8")).entries
    rest = {"document.title", "document.publisher", "preface.title"}
    return {each.id: each for each in parsed if each.id not in {"", *rest} and not each.is_obsolete}


def names(folder: Path) -> dict[str, str]:
    """Give the id of every block by its source, in the English catalog."""
    return {each.source: name for name, each in active(folder).items()}


def translate(folder: Path, targets: Mapping[str, str] = TARGETS) -> None:
    """Translate what has no target yet, and sign for all of it."""

    def translated(own: pofile.Entry) -> pofile.Entry:
        if not own.id or own.target or own.is_obsolete or own.source not in targets:
            return own
        target = targets[own.source]
        return own.with_target(target).with_comments([signed(own.source, target)])

    place = folder / CATALOG
    parsed = pofile.parse(place.read_text("utf-8")).entries
    place.write_text(str(pofile.PoFile(tuple(map(translated, parsed)))), "utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A document of three paragraphs, each translated and signed for."""
    sync(tmp_path, plan(ALL, LIGHTS, YEARS))
    translate(tmp_path)
    return tmp_path


def shown(folder: Path) -> list[Message]:
    """Give the blocks of the passage as English has them, in reading order."""
    kept = {
        str(each.relative_to(folder)): each.read_text("utf-8")
        for each in (folder / "locales").iterdir()
    }
    english = localized((folder / DOCUMENT).read_text("utf-8"), kept).documents[1]
    return [each for each in english.messages.values() if each.is_block]


def states(folder: Path) -> list[State]:
    return [each.state for each in shown(folder)]


def without_numbers(page: str) -> str:
    """Give a page without its style and without the digest of what it was made from."""
    return re.sub(r"(?s)<style>.*?</style>|<meta[^>]*>", "", page)


def page(folder: Path, locale: str = "en") -> str:
    """Build the page of a locale."""
    run = blueprint(folder, "build", "--locale", locale, "--format", "html")
    assert run.status == 0, run.output
    return without_numbers((folder / "out" / locale / "blueprint.html").read_text("utf-8"))


def anchors(html: str) -> dict[str, str]:
    """Give the id of every paragraph and item of a page that has one, by its text."""
    found = re.findall(r'<(?:p|li) id="([^"]+)">\s*(.*?)\s*</(?:p|li)>', html)
    return {re.sub("<[^>]+>", "", text): name for name, text in found}


APPROVED, DRAFT, MISSING = State.APPROVED, State.DRAFT, State.MISSING


# What a writer does to a passage


def test_every_paragraph_and_item_is_a_message(tmp_path: Path) -> None:
    document = passage(f"{ALL}\n\n- {LIGHTS}\n- {YEARS}\n\n  {TREES}", **LOCALES)
    run = sync(tmp_path, document)
    assert list(names(tmp_path)) == [ALL, LIGHTS, YEARS, TREES]
    assert all(re.fullmatch(r"preface\.text\.[0-9a-z]{6}", each) for each in active(tmp_path))
    assert "locales/en.po: 7 new" in run.stdout
    assert sync(tmp_path).stdout == "The catalogs are up to date.\n"


def test_a_comma_makes_one_block_stale_and_not_its_neighbours(folder: Path) -> None:
    before = names(folder)
    write(folder, {DOCUMENT: plan(ALL, LIGHTS.replace("照明和", "照明，和"), YEARS)})
    assert states(folder) == [APPROVED, DRAFT, APPROVED]
    run = sync(folder)
    assert states(folder) == [APPROVED, DRAFT, APPROVED]
    assert f"locales/en.po: 1 stale: {before[LIGHTS]}" in run.stdout
    stale = active(folder)[before[LIGHTS]]
    assert (stale.previous, stale.target) == (LIGHTS, TARGETS[LIGHTS])


def test_an_inserted_paragraph_is_missing_and_makes_nothing_stale(folder: Path) -> None:
    before = names(folder)
    write(folder, {DOCUMENT: plan(TREES, ALL, LIGHTS, YEARS)})
    assert states(folder) == [MISSING, APPROVED, APPROVED, APPROVED]
    sync(folder)
    assert states(folder) == [MISSING, APPROVED, APPROVED, APPROVED]
    after = names(folder)
    assert {source: after[source] for source in before} == before


def test_a_removed_paragraph_comes_back_with_its_translation(folder: Path) -> None:
    before = names(folder)
    sync(folder, plan(ALL, YEARS))
    assert names(folder) == {source: before[source] for source in (ALL, YEARS)}
    sync(folder, plan(ALL, LIGHTS, YEARS))
    assert names(folder) == before
    assert states(folder) == [APPROVED] * 3


@pytest.mark.parametrize("order", [(YEARS, ALL, LIGHTS), (LIGHTS, ALL, YEARS)])
def test_a_moved_paragraph_keeps_its_translation_and_its_sign_off(
    order: tuple[str, ...], folder: Path
) -> None:
    before = names(folder)
    sync(folder, plan(*order))
    assert names(folder) == before
    assert [(each.source, each.target) for each in shown(folder)] == [
        (source, TARGETS[source]) for source in order
    ]
    assert states(folder) == [APPROVED] * 3


def test_a_reworded_paragraph_keeps_its_id_wherever_it_goes_later(folder: Path) -> None:
    name = names(folder)[LIGHTS]
    reworded = "政府會改善海濱的照明和過路處。"
    sync(folder, plan(ALL, reworded, YEARS))
    assert names(folder)[reworded] == name
    sync(folder, plan(YEARS, ALL, reworded))
    assert names(folder)[reworded] == name
    again = "政府會全面改善海濱的照明和過路處。"
    sync(folder, plan(YEARS, TREES, ALL, again))
    assert names(folder)[again] == name
    assert active(folder)[name].target == TARGETS[LIGHTS]


def test_another_paragraph_in_its_place_is_another_message(folder: Path) -> None:
    before = names(folder)
    sync(folder, plan(ALL, "撥款會另行公布", YEARS))
    assert before[LIGHTS] not in active(folder)
    assert states(folder) == [APPROVED, MISSING, APPROVED]


def test_a_paragraph_may_become_an_item(folder: Path) -> None:
    before = names(folder)
    sync(folder, passage(f"{ALL}\n\n- {LIGHTS}\n- {YEARS}", **LOCALES))
    assert names(folder) == before
    assert states(folder) == [APPROVED] * 3
    assert f"<li>{TARGETS[LIGHTS]}</li>" in re.sub(r' id="[^"]*"', "", page(folder))


def test_equal_paragraphs_are_two_messages_said_alike_once(folder: Path) -> None:
    run = sync(folder, plan(ALL, LIGHTS, YEARS, ALL))
    own = [(name, each.target) for name, each in active(folder).items() if each.source == ALL]
    (_, first), (added, second) = own
    assert first == second == TARGETS[ALL]
    assert f"1 translated as elsewhere: {added}" in run.stdout
    assert [each.target for each in shown(folder)] == [
        *(TARGETS[each] for each in (ALL, LIGHTS, YEARS, ALL))
    ]


def test_of_two_equal_paragraphs_the_one_that_is_reworded_is_stale(folder: Path) -> None:
    sync(folder, plan(ALL, LIGHTS, YEARS, ALL))
    before = [each.id for each in shown(folder)]
    sync(folder, plan(ALL, LIGHTS, YEARS, ALL.replace("市民", "市民和旅客")))
    assert [each.id for each in shown(folder)] == before
    assert [each.is_stale_translation for each in shown(folder)] == [False, False, False, True]


def test_a_source_that_is_translated_in_two_ways_is_left_to_the_translator(folder: Path) -> None:
    sync(folder, plan(ALL, LIGHTS, ALL))
    catalog = (folder / CATALOG).read_text("utf-8")
    other = "The waterfront is for all."
    at = catalog.rindex(said(TARGETS[ALL]))
    write(folder, {CATALOG: catalog[:at] + catalog[at:].replace(TARGETS[ALL], other)})
    sync(folder, plan(ALL, LIGHTS, ALL, YEARS, ALL))
    assert [each.origin for each in shown(folder)][-1] is Origin.FALLBACK


# What a writer calls a block


def test_the_translation_follows_the_name_that_a_writer_gives_changes_and_takes_out(
    folder: Path,
) -> None:
    minted = names(folder)[LIGHTS]
    for written, name in (
        (f"{LIGHTS} {{#lights}}", "lights.text"),
        (f"{LIGHTS} {{#crossings}}", "crossings.text"),
        (LIGHTS, minted),
    ):
        write(folder, {DOCUMENT: plan(ALL, written, YEARS)})
        assert [each.id for each in shown(folder)][1] == name
        assert states(folder) == [APPROVED] * 3
        run = sync(folder)
        assert f"1 renamed: {name}" in run.stdout
        assert names(folder)[LIGHTS] == name
        assert states(folder) == [APPROVED] * 3


def test_a_name_is_no_part_of_the_text_and_can_be_linked_to(tmp_path: Path) -> None:
    run = sync(tmp_path, plan(f"{ALL} {{#everyone}}", f"見[首段](#everyone)。{LIGHTS}"))
    assert run.status == 0
    html = page(tmp_path, "zh-Hant")
    assert anchors(html)[ALL] == "everyone"
    assert 'href="#everyone"' in html
    assert "{#" not in html


def test_a_named_block_may_be_moved_and_reworded_at_once(folder: Path) -> None:
    sync(folder, plan(ALL, f"{LIGHTS} {{#lights}}", YEARS))
    sync(folder, plan(YEARS, ALL, "照明和過路處，由政府一併處理。 {#lights}"))
    own = active(folder)["lights.text"]
    assert (own.previous, own.target) == (LIGHTS, TARGETS[LIGHTS])


@pytest.mark.parametrize("paragraphs", [(ALL, LIGHTS, YEARS), (TREES, YEARS, ALL, LIGHTS)])
def test_a_renamed_section_keeps_its_translations(paragraphs: Iterable[str], folder: Path) -> None:
    before = names(folder)
    renamed = plan(*paragraphs).replace("id: preface", "id: opening\n    was: preface")
    write(folder, {DOCUMENT: renamed})
    expected = [MISSING if each == TREES else APPROVED for each in paragraphs]
    assert states(folder) == expected
    sync(folder)
    assert states(folder) == expected
    assert {name.replace("opening.", "preface.") for name in names(folder).values()} >= {
        *before.values()
    }


# The first time that a catalog of whole passages is brought up to date

WHOLE = f"{ALL}\n\n- {LIGHTS}\n- {YEARS}"
WHOLE_TARGET = f"{TARGETS[ALL]}\n\n- {TARGETS[LIGHTS]}\n- {TARGETS[YEARS]}"


def first(folder: Path, catalog: str, text: str = WHOLE) -> Path:
    return write(folder, {DOCUMENT: passage(text, **LOCALES), CATALOG: catalog})


def test_the_first_sync_keeps_every_translation_and_sign_off(tmp_path: Path) -> None:
    note = "# Ask the bureau about the crossings."
    catalog = undivided(WHOLE, WHOLE_TARGET, note, f"# {signed(WHOLE, WHOLE_TARGET)}")
    run = sync(first(tmp_path, catalog))
    assert "locales/en.po: 1 divided into blocks: preface.text" in run.stdout
    for word in ("new", "stale", "gone"):
        assert f" {word}: " not in run.stdout
    own = active(tmp_path).values()
    assert [(each.source, each.target) for each in own] == [
        (source, TARGETS[source]) for source in (ALL, LIGHTS, YEARS)
    ]
    assert states(tmp_path) == [APPROVED] * 3
    assert (tmp_path / CATALOG).read_text("utf-8").count(note) == 1
    assert sync(tmp_path).stdout == "The catalogs are up to date.\n"


def test_a_sign_off_that_had_lapsed_is_given_to_no_block(tmp_path: Path) -> None:
    lapsed = f"# {signed(WHOLE, 'Another translation.')}"
    sync(first(tmp_path, undivided(WHOLE, WHOLE_TARGET, lapsed)))
    assert states(tmp_path) == [State.TRANSLATED] * 3


def test_of_a_stale_passage_only_what_was_changed_is_stale(tmp_path: Path) -> None:
    former = WHOLE.replace(LIGHTS, "政府會改善照明。")
    fuzzy = ("#, fuzzy", f"#| msgid {said(former)}")
    first(tmp_path, undivided(WHOLE, WHOLE_TARGET, *fuzzy))
    for _ in range(2):
        assert [each.is_stale_translation for each in shown(tmp_path)] == [False, True, False]
        assert [each.target for each in shown(tmp_path)] == [
            TARGETS[each] for each in (ALL, LIGHTS, YEARS)
        ]
        sync(tmp_path)
    (stale,) = (each for each in active(tmp_path).values() if each.is_fuzzy)
    assert (stale.source, stale.previous) == (LIGHTS, "政府會改善照明。")


def test_a_passage_that_grew_before_the_first_sync_is_stale_nowhere(tmp_path: Path) -> None:
    former = f"{ALL}\n\n- {LIGHTS}"
    target = f"{TARGETS[ALL]}\n\n- {TARGETS[LIGHTS]}"
    first(tmp_path, undivided(former, target, f"# {signed(former, target)}"))
    for _ in range(2):
        assert states(tmp_path) == [APPROVED, APPROVED, MISSING]
        sync(tmp_path)


def test_a_draft_is_a_draft_in_each_block(tmp_path: Path) -> None:
    first(tmp_path, undivided(WHOLE, WHOLE_TARGET, "#, fuzzy"))
    for _ in range(2):
        assert states(tmp_path) == [DRAFT] * 3
        sync(tmp_path)


def test_a_target_that_is_divided_otherwise_is_put_away(tmp_path: Path) -> None:
    target = WHOLE_TARGET.replace("\n- ", " ", 1)
    run = sync(first(tmp_path, undivided(WHOLE, target)))
    assert states(tmp_path) == [MISSING] * 3
    assert "1 gone: preface.text" in run.stdout
    (away,) = (
        each
        for each in pofile.parse((tmp_path / CATALOG).read_text("utf-8")).entries
        if each.is_obsolete
    )
    assert away.taken_up().target == target
    kept = localized((tmp_path / DOCUMENT).read_text(), {CATALOG: (tmp_path / CATALOG).read_text()})
    assert kept.documents[1].messages["preface.title"].target == "Preface"


def test_a_page_is_the_same_before_and_after_the_first_sync(tmp_path: Path) -> None:
    first(tmp_path, undivided(WHOLE, WHOLE_TARGET))
    before = page(tmp_path)
    sync(tmp_path)
    assert page(tmp_path) == before
    assert TARGETS[YEARS] in before


@pytest.mark.parametrize(
    ("written", "fault", "code"),
    [
        ("{actoins}", "{actoins}", "BP304"),
        ("[crossings](#prefcae)", "#prefcae", "BP304"),
        ("crossings and and paths", " and paths", "BP223"),
    ],
)
def test_a_fault_of_an_undivided_catalog_is_shown_at_its_place(
    written: str, fault: str, code: str, tmp_path: Path
) -> None:
    target = WHOLE_TARGET.replace("crossings", written)
    lines = "\n".join(said(f"{each}\n") for each in target.split("\n"))
    catalog = undivided(WHOLE, "").replace(
        f'msgid {said(WHOLE)}\nmsgstr ""', f'msgid {said(WHOLE)}\nmsgstr ""\n{lines[:-3]}"'
    )
    run = blueprint(first(tmp_path, catalog), "check")
    rows = catalog.split("\n")
    row = next(at for at, line in enumerate(rows) if fault in line)
    assert [(each.file, each.line, each.column, each.code) for each in run.shown] == [
        (CATALOG, row + 1, rows[row].index(fault) + 1, code)
    ], run.output


def test_a_block_that_has_its_own_entry_already_is_not_divided_over(tmp_path: Path) -> None:
    sync(tmp_path, plan(ALL, LIGHTS))
    own = names(tmp_path)
    other = entry(own[ALL], ALL, "For everyone.")
    catalog = undivided(f"{ALL}\n\n{LIGHTS}", f"{TARGETS[ALL]}\n\n{TARGETS[LIGHTS]}") + other
    write(tmp_path, {CATALOG: catalog})
    before = [each.target for each in shown(tmp_path)]
    assert before == ["For everyone.", TARGETS[LIGHTS]]
    sync(tmp_path)
    assert [each.target for each in shown(tmp_path)] == before
    run = blueprint(tmp_path, "check")
    assert run.status == 0, run.output


# What is no language


def test_numbers_and_dashes_are_no_messages(tmp_path: Path) -> None:
    sync(tmp_path, passage(f"{ALL}\n\n- 12,000\n- —\n- 2026-11-28", **LOCALES))
    assert list(names(tmp_path)) == [ALL]
    translate(tmp_path)
    assert "<li>12,000</li>" in re.sub(r' id="[^"]*"', "", page(tmp_path))
    assert "12,000" not in (tmp_path / CATALOG).read_text("utf-8")


def test_what_a_catalog_says_for_a_number_is_kept_where_it_says_something_else(
    tmp_path: Path,
) -> None:
    text = f"{ALL}\n\n3%\n\n10"
    first(tmp_path, undivided(text, f"{TARGETS[ALL]}\n\n3 per cent\n\n10"), text)
    sync(tmp_path)
    assert list(names(tmp_path)) == [ALL, "3%"]
    html = untied(page(tmp_path))
    assert ">3 per cent</p>" in html
    assert ">10</p>" in html


# What other files say


def test_permalinks_stay_when_a_paragraph_is_put_before(folder: Path) -> None:
    before = anchors(page(folder, "zh-Hant"))
    sync(folder, plan(TREES, ALL, LIGHTS, YEARS))
    after = anchors(page(folder, "zh-Hant"))
    assert before == {source: name for source, name in names(folder).items() if source != TREES}
    assert {source: after[source] for source in before} == before
    english = anchors(page(folder))
    assert english[TARGETS[YEARS]] == before[YEARS]


def test_the_data_have_each_block_by_its_id(folder: Path) -> None:
    run = blueprint(folder, "build", "--locale", "en", "--format", "json")
    assert run.status == 0, run.output
    data = json.loads((folder / "out/en/blueprint.json").read_bytes())["messages"]
    assert {name: data[name]["target"] for name in active(folder)} == {
        name: each.target for name, each in active(folder).items()
    }
    assert "preface.text" not in data


@pytest.mark.parametrize(
    ("form", "file"), [("po", "x.po"), ("xliff", "x.xlf"), ("xliff2", "x.xlf"), ("xlsx", "x.xlsx")]
)
def test_a_packet_has_each_block_and_brings_it_back_after_an_insertion(
    form: str, file: str, folder: Path
) -> None:
    other = "This is everyone's harbour."
    sync(folder, plan(ALL, LIGHTS, YEARS))
    before = names(folder)
    run = blueprint(folder, "locale", "export", "en", "--to", form, "--output", file)
    assert run.status == 0, run.output
    place = folder / file
    if form == "xlsx":
        from openpyxl import load_workbook

        book = load_workbook(place)
        cells = [each for sheet in book for row in sheet.iter_rows() for each in row]
        assert {each.value for each in cells} >= {*before.values()}
        next(each for each in cells if each.value == TARGETS[ALL]).value = other
        book.save(place)
    else:
        packet = place.read_text("utf-8")
        assert all(name in packet for name in before.values())
        assert packet.count(TARGETS[ALL]) == 1
        place.write_text(packet.replace(TARGETS[ALL], other), "utf-8")
    sync(folder, plan(TREES, ALL, LIGHTS, YEARS))
    run = blueprint(folder, "locale", "import", file)
    assert run.status == 0, run.output
    assert [each.target for each in shown(folder)][1:] == [other, TARGETS[LIGHTS], TARGETS[YEARS]]


# What checks say of a block


def edited(folder: Path, old: str, new: str) -> Run:
    """Check the folder with another target for a block."""
    catalog = (folder / CATALOG).read_text("utf-8")
    assert catalog.count(old) == 1
    write(folder, {CATALOG: catalog.replace(old, new)})
    return blueprint(folder, "check")


@pytest.mark.parametrize(
    ("target", "code", "part"),
    [
        (f"- {TARGETS[YEARS]}", "BP316", len("- ")),
        (f"{TARGETS[YEARS]}\n\nAnd more.", "BP316", 0),
        (f"**Works**{TARGETS[YEARS][5:]}", "BP315", 0),
        (TARGETS[YEARS].replace("three", "four"), "BP320", 31),
        (TARGETS[YEARS].rstrip("."), "BP317", len(TARGETS[YEARS]) - 1),
        (TARGETS[YEARS].replace("years", "{years}"), "BP304", 37),
        (TARGETS[YEARS].replace("next", "next next"), "BP223", 16),
    ],
)
def test_a_fault_of_a_block_is_told_of_it_and_at_its_place(
    target: str, code: str, part: int, folder: Path
) -> None:
    run = edited(folder, said(TARGETS[YEARS]), said(target))
    rows = (folder / CATALOG).read_text("utf-8").split("\n")
    row = next(at for at, line in enumerate(rows) if said(target) in line)
    own = [each for each in run.shown if each.code == code]
    assert [(each.file, each.line) for each in own] == [(CATALOG, row + 1)], run.output
    assert own[0].column == len('msgstr "') + 1 + part, run.output
    name = names(folder)[YEARS]
    assert name in own[0].message or "preface.text" not in own[0].message


def test_a_fault_of_the_source_is_told_in_its_paragraph(tmp_path: Path) -> None:
    first, second = f"{ALL} {{#everyone}}", LIGHTS.replace("改善", "改善改善")
    write(tmp_path, {DOCUMENT: passage(f"{first}\n\n- {YEARS}\n\n  {second}融资。", **LOCALES)})
    run = blueprint(tmp_path, "check")
    (found,) = (each for each in run.shown if each.code == "BP210")
    lines = (tmp_path / DOCUMENT).read_text("utf-8").split("\n")
    assert "融资" in lines[found.line - 1]
    assert found.column == lines[found.line - 1].index("资") + 1
    blueprint(tmp_path, "check", "--fix")
    after = (tmp_path / DOCUMENT).read_text("utf-8")
    assert after == "\n".join(lines).replace("融资", "融資")


def test_a_fault_of_one_block_is_allowed_in_the_catalog_for_it_alone(folder: Path) -> None:
    catalog = (folder / CATALOG).read_text("utf-8")
    faulty = catalog.replace("harbourfront belongs", "harbourfront  belongs").replace(
        "years.", "years  ."
    )
    write(folder, {CATALOG: faulty})
    codes = [each.code for each in blueprint(folder, "check").shown]
    assert codes.count("BP222") == 2
    allowed = faulty.replace(
        f'msgctxt "{names(folder)[ALL]}"',
        f'# allow BP222: a test\nmsgctxt "{names(folder)[ALL]}"',
    )
    write(folder, {CATALOG: allowed})
    codes = [each.code for each in blueprint(folder, "check").shown]
    assert codes.count("BP222") == 1


def test_what_cannot_be_divided_is_told_where_it_differs(tmp_path: Path) -> None:
    target = WHOLE_TARGET.replace("\n- ", " ", 1)
    run = blueprint(first(tmp_path, undivided(WHOLE, target)), "check")
    told = {each.code: each for each in run.shown if each.file == CATALOG}
    assert set(told) == {"BP316"}, run.output
    assert "2 list items, its en text 1 paragraph, 1 list item" in told["BP316"].message
    assert "“blueprint locale sync” makes an entry of each" in run.output


def test_a_passage_that_is_translated_in_part_marks_each_text_that_is_not(folder: Path) -> None:
    sync(folder, plan(ALL, TREES, LIGHTS, YEARS.replace("三", "四")))
    html = page(folder)
    marked = re.findall(r'<p id="[^"]*"><span (?:lang="\S*" )?class="(\w+)"', html)
    assert marked == ["fallback", "stale"]
    assert re.findall(r'<small class="remark">(.*?)</small></p>', html) == [
        "Not yet available in English",
        "Translated from an earlier edition",
    ]


def test_what_comes_back_into_an_undivided_catalog_is_divided(tmp_path: Path) -> None:
    first(tmp_path, undivided(WHOLE, WHOLE_TARGET))
    run = blueprint(tmp_path, "locale", "export", "en", "--to", "po", "--output", "x.po")
    assert run.status == 0, run.output
    packet = (tmp_path / "x.po").read_text("utf-8")
    write(tmp_path, {"x.po": packet.replace(TARGETS[LIGHTS], "Lights will be better.")})
    assert blueprint(tmp_path, "locale", "import", "x.po").status == 0
    assert [each.target for each in active(tmp_path).values()] == [
        TARGETS[ALL],
        "Lights will be better.",
        TARGETS[YEARS],
    ]
