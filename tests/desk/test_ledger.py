"""The ledger of conversions: what is frozen, what changes it, and what its overrides are worth."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from importlib.metadata import version
from itertools import cycle
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blueprint_cli.catalogs import lock
from blueprint_cli.catalogs.catalog import EMPTY, parse
from blueprint_cli.diff.conversion import dictionaries
from blueprint_cli.locales.conversion import dictionary, ledger
from blueprint_cli.model.derivation import Conversion
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message
from blueprint_cli.model.states import SignOff, State, seal
from blueprint_cli.model.walk import map_messages
from blueprint_cli.source import Source
from documents import Run, blueprint, blueprint_process, checked, found_in, small, write
from places import ROOT

OPENCC = version("opencc")
DOCUMENT = small(
    **{"zh-Hant": "zh-Hant: {strategy: source}\n  zh-Hans: {strategy: convert, profile: hk-gov}"}
)
SOURCE, TARGET = "創新是發展的動力。", "创新是发展的动力。"
RELEASED = "创新是发展的原动力。"
LOCK, CATALOG = "locales/zh-Hans.lock", "locales/zh-Hans.po"
HANDLES = "locales/passages.lock"
HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
TERMS = "terms:\n  - {id: preface, source: 序言, profiles: {mainland: 前言}}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A document whose text is frozen."""
    write(tmp_path, {"blueprint.yaml": DOCUMENT})
    assert convert(tmp_path).status == 0
    return tmp_path


def convert(folder: Path, *options: str) -> Run:
    return blueprint(folder, "locale", "convert", *options)


def edit(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text("utf-8")
    assert old in text
    write(folder, {name: text.replace(old, new)})


def entry(source: str, target: str, *comments: str, name: str = "preface.text") -> str:
    lines = "".join(f"{each}\n" for each in comments)
    return f'{HEADER}{lines}msgctxt "{name}"\nmsgid "{source}"\nmsgstr "{target}"\n'


def shown(files: dict[str, str | bytes], name: str = "preface.text") -> Message:
    return checked(DOCUMENT, files).localization.documents[1].messages[name]


def codes(files: dict[str, str | bytes]) -> list[str]:
    return [each.code for each in found_in(DOCUMENT, files)]


def test_first_run_freezes_every_text_in_the_order_of_the_document(folder: Path) -> None:
    text = (folder / LOCK).read_text("utf-8")
    names = re.findall(r'msgctxt "(.*)"', text)
    assert names == ["document.title", "document.publisher", "preface.title", "preface.text"]
    assert f'msgid "{SOURCE}"\nmsgstr "{TARGET}"\n' in text
    for field in ("Language: zh_Hans", "X-Profile: hk-gov", f"X-OpenCC: {OPENCC}"):
        assert f'"{field}\\n"' in text


def test_second_run_changes_nothing(folder: Path) -> None:
    before = (folder / LOCK).stat()
    run = convert(folder)
    assert run.status == 0
    assert run.stdout == "locales/zh-Hans.lock is up to date.\n"
    after = (folder / LOCK).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert blueprint(folder, "check").codes == []


def test_dry_run_shows_all_and_writes_nothing(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": DOCUMENT})
    run = convert(tmp_path, "--dry-run")
    assert run.status == 1
    assert f'+msgstr "{TARGET}"' in run.stdout
    assert not (tmp_path / LOCK).exists()


def test_frozen_text_is_shown_until_the_change_is_accepted(folder: Path) -> None:
    edit(folder, LOCK, TARGET, RELEASED)
    (found,) = blueprint(folder, "check").shown
    assert (found.code, found.severity, found.file) == ("BP340", "warning", LOCK)
    assert RELEASED in found.message
    assert TARGET in found.message
    before = (folder / LOCK).read_bytes()
    for _ in range(2):
        run = convert(folder)
        assert run.status == 1
        assert f'-msgstr "{RELEASED}"\n+msgstr "{TARGET}"\n' in run.stdout
        assert (folder / LOCK).read_bytes() == before
    assert convert(folder, "--accept").status == 0
    assert f'msgstr "{TARGET}"' in (folder / LOCK).read_text("utf-8")
    assert blueprint(folder, "check").codes == []
    assert convert(folder).stdout == "locales/zh-Hans.lock is up to date.\n"


def test_new_reworded_and_removed_texts_need_no_acceptance(folder: Path) -> None:
    edit(folder, LOCK, TARGET, RELEASED)
    edit(folder, "blueprint.yaml", "序言", "前言")
    edit(
        folder,
        "blueprint.yaml",
        f"text: {SOURCE}\n",
        f"text: {SOURCE}\n  - {{kind: prose, id: next, title: 展望, text: 後續工作。}}\n",
    )
    edit(folder, LOCK, "document.publisher", "document.department")
    run = convert(folder)
    assert run.status == 1  # the released text still waits
    text = (folder / LOCK).read_text("utf-8")
    assert 'msgid "前言"\nmsgstr "前言"' in text
    assert 'msgstr "后续工作。"' in text
    assert "document.department" not in text
    assert RELEASED in text
    assert f"{LOCK}: 1 converted anew: preface.title" in run.stdout
    assert f"{LOCK}: 1 gone: document.department" in run.stdout
    assert f"{LOCK}: 1 to accept: preface.text" in run.stdout


def test_text_whose_source_changed_is_converted(folder: Path) -> None:
    edit(folder, LOCK, SOURCE, "創新曾是動力。")
    text = (folder / LOCK).read_text("utf-8")
    message = shown({LOCK: text})
    assert (message.target, message.state) == (TARGET, State.TRANSLATED)


def test_lines_of_a_source_may_be_broken_elsewhere(tmp_path: Path) -> None:
    prose = DOCUMENT.replace("kind: closing", "kind: prose")
    assert convert(write(tmp_path, {"blueprint.yaml": prose})).status == 0
    kept = {each: (tmp_path / each).read_text("utf-8") for each in (LOCK, HANDLES)}
    wrapped = prose.replace(f"text: {SOURCE}", "text: |\n      創新是\n      發展的動力。")
    assert found_in(wrapped, kept) == ()
    write(tmp_path, {"blueprint.yaml": wrapped})
    assert convert(tmp_path).stdout == f"{LOCK} is up to date.\n"
    assert (tmp_path / LOCK).read_text("utf-8") == kept[LOCK]


def test_sign_offs_hold_for_the_frozen_text(folder: Path) -> None:
    signed = SignOff(State.APPROVED, "Language Unit", "2026-11-24", seal(SOURCE, TARGET))
    edit(folder, LOCK, 'msgctxt "preface.text"', f'# {signed}\nmsgctxt "preface.text"')
    message = shown({LOCK: (folder / LOCK).read_text("utf-8")})
    assert (message.state, message.signed) == (State.APPROVED, (signed,))
    assert convert(folder).stdout == f"{LOCK} is up to date.\n"
    assert str(signed) in (folder / LOCK).read_text("utf-8")
    edit(folder, "blueprint.yaml", SOURCE, "創新是出路。")
    assert convert(folder).status == 0
    assert str(signed) not in (folder / LOCK).read_text("utf-8")


def test_an_upgrade_of_opencc_never_changes_a_released_text(
    folder: Path, other_opencc: Path
) -> None:
    write(folder, {LOCK: (folder / LOCK).read_text("utf-8").replace(OPENCC, "1.0.0")})
    assert dictionary.characters("動力") == "动能"
    (found,) = blueprint(folder, "check").shown
    assert (found.code, found.file) == ("BP340", LOCK)
    run = convert(folder)
    assert run.status == 1
    assert "-" + f'msgstr "{TARGET}"' in run.stdout
    assert '+msgstr "创新是发展的动能。"' in run.stdout
    assert run.stdout.count('"X-Dictionaries: sha256:') == 2
    assert '"X-OpenCC: 1.0.0\\n"' in (folder / LOCK).read_text("utf-8")
    assert convert(folder, "--accept").status == 0
    assert f'"X-OpenCC: {OPENCC}\\n"' in (folder / LOCK).read_text("utf-8")
    assert shown({LOCK: (folder / LOCK).read_text("utf-8")}).target == "创新是发展的动能。"


@pytest.fixture
def other_opencc(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """A real OpenCC with one phrase more, as another version might have it."""
    place = tmp_path_factory.mktemp("opencc")
    share = dictionary.configurations("hk-gov")[0].parent
    said = json.loads(dictionary.configurations("hk-gov")[0].read_text("utf-8"))
    for file in share.glob("*.ocd2"):
        (place / file.name).write_bytes(file.read_bytes())
    (place / "New.txt").write_text("動力\t动能\n", encoding="utf-8")
    said["conversion_chain"][1]["dict"]["dicts"].insert(0, {"type": "text", "file": "New.txt"})
    (place / "hk2s.json").write_text(json.dumps(said), encoding="utf-8")
    caches = (dictionary._opencc, ledger._dictionaries, dictionaries._steps)  # noqa: SLF001
    monkeypatch.setattr(dictionary, "_CONFIGURATION", str(place / "hk2s.json"))
    for each in caches:
        each.cache_clear()
    yield place
    for each in caches:
        each.cache_clear()


def test_a_change_of_profile_or_term_is_seen_before_it_is_published(folder: Path) -> None:
    write(folder, {"locales/terms.yaml": TERMS})
    edit(folder, "blueprint.yaml", "hk-gov", "mainland")
    assert blueprint(folder, "check").codes == ["BP340"]
    assert convert(folder).status == 1
    assert convert(folder, "--accept").status == 0
    text = (folder / LOCK).read_text("utf-8")
    assert '#. term: 序言 → 前言\nmsgctxt "preface.title"\nmsgid "序言"\nmsgstr "前言"\n' in text
    assert '"X-Profile: mainland\\n"' in text


def test_override_wins_and_is_frozen_with_its_reason(folder: Path) -> None:
    write(folder, {CATALOG: entry(SOURCE, RELEASED, "# reason: 官方文本")})
    text = (folder / LOCK).read_text("utf-8")
    message = shown({CATALOG: (folder / CATALOG).read_bytes(), LOCK: text})
    assert (message.target, message.reason, message.terms) == (RELEASED, "官方文本", ())
    assert convert(folder).status == 1
    assert convert(folder, "--accept").status == 0
    text = (folder / LOCK).read_text("utf-8")
    assert f'#. override: 官方文本\nmsgctxt "preface.text"\nmsgid "{SOURCE}"' in text
    assert convert(folder).stdout == f"{LOCK} is up to date.\n"


def test_expired_override_says_so() -> None:
    files: dict[str, str | bytes] = {CATALOG: entry("創新曾是動力。", RELEASED, "# reason: 甲")}
    (found,) = found_in(DOCUMENT, files)
    assert found.code == "BP302"
    assert "override" in found.message
    assert "expired" in found.message
    assert shown(files).target == TARGET


def test_expired_override_over_a_frozen_text_shows_the_frozen_one() -> None:
    files: dict[str, str | bytes] = {
        CATALOG: entry("創新曾是動力。", "另有说法。", "# reason: 甲"),
        LOCK: entry(SOURCE, RELEASED),
    }
    message = shown(files)
    assert (message.target, message.stale, message.is_draft) == (RELEASED, True, True)
    assert sorted(codes(files)) == ["BP302", "BP340"]


def test_dead_override_says_so() -> None:
    files: dict[str, str | bytes] = {CATALOG: entry("甲", "乙", "# reason: 甲", name="gone.text")}
    (found,) = found_in(DOCUMENT, files)
    assert found.code == "BP303"
    assert "dead" in found.message


def test_override_that_conversion_makes_by_itself_is_redundant() -> None:
    assert codes({CATALOG: entry(SOURCE, TARGET, "# reason: 甲")}) == ["BP341"]
    assert codes({CATALOG: entry(SOURCE, RELEASED, "# reason: 甲")}) == ["BP342"]


@pytest.mark.parametrize(
    ("signed", "expected"),
    [
        (SignOff(State.REVIEWED, "甲", "2026-11-24", seal(SOURCE, RELEASED)), []),
        (SignOff(State.APPROVED, "甲", "2026-11-24", seal(SOURCE, RELEASED)), []),
        (SignOff(State.TRANSLATED, "甲", "2026-11-24", seal(SOURCE, RELEASED)), ["BP342"]),
        (SignOff(State.REVIEWED, "甲", "2026-11-24", seal(SOURCE, TARGET)), ["BP342"]),
    ],
)
def test_override_is_reviewed_by_a_sign_off_that_stands(
    signed: SignOff, expected: list[str]
) -> None:
    assert codes({CATALOG: entry(SOURCE, RELEASED, "# reason: 甲", f"# {signed}")}) == expected


@pytest.mark.parametrize(
    "text",
    [entry(SOURCE, RELEASED, "#, fuzzy"), entry(SOURCE, ""), entry("別的。", RELEASED), HEADER],
    ids=["fuzzy", "empty", "another source", "nothing"],
)
def test_what_is_not_frozen_is_converted(text: str) -> None:
    message = shown({LOCK: text})
    assert (message.target, message.state) == (TARGET, State.TRANSLATED)
    assert codes({LOCK: text}) == []


@pytest.mark.parametrize(
    "text",
    [entry(SOURCE, TARGET, "#, fuzzy"), entry(SOURCE, ""), entry(SOURCE, RELEASED)[len(HEADER) :]],
    ids=["fuzzy", "empty", "without a header"],
)
def test_a_lock_that_was_written_by_hand_is_put_right(folder: Path, text: str) -> None:
    write(folder, {LOCK: text})
    convert(folder)
    assert convert(folder, "--accept").status == 0
    assert convert(folder).stdout == f"{LOCK} is up to date.\n"
    assert "fuzzy" not in (folder / LOCK).read_text("utf-8")
    assert f'msgstr "{TARGET}"' in (folder / LOCK).read_text("utf-8")


def test_a_broken_lock_stops_the_build_where_it_is_broken(folder: Path) -> None:
    edit(folder, LOCK, f'msgid "{SOURCE}"', f"<<<<<<< ours\nmsgid {SOURCE}")
    before = (folder / LOCK).read_bytes()
    for command in (["check"], ["locale", "convert"], ["locale", "convert", "--accept"]):
        run = blueprint(folder, *command)
        assert run.status == 1
        assert {(each.code, each.file) for each in run.shown} == {("BP310", LOCK)}
    assert (folder / LOCK).read_bytes() == before


def test_frozen_text_moves_with_the_id_of_its_message() -> None:
    files: dict[str, str | bytes] = {LOCK: entry(SOURCE, RELEASED)}
    own = checked(DOCUMENT, files).localization
    (document,) = (each for each in own.documents if each.tag == "zh-Hans")
    message = replace(document.messages["preface.text"], id="words.text", was="preface.text")
    assert own.locks["zh-Hans"].entry(message) is own.locks["zh-Hans"].entries["preface.text"]


def test_usage(folder: Path) -> None:
    assert convert(folder, "zh-Hans").status == 0
    assert convert(folder, "zh-Hant").status == 2
    assert convert(folder, "fr").status == 2
    assert "最新" in blueprint(folder, "locale", "convert", "--lang", "zh-Hant").stdout


def test_data_tells_how_each_text_came_about(folder: Path) -> None:
    write(folder, {"locales/terms.yaml": TERMS})
    edit(folder, "blueprint.yaml", "hk-gov", "mainland")
    assert convert(folder, "--accept").status == 0
    edit(folder, LOCK, TARGET, RELEASED)
    before = built(folder)
    assert before["conversion"]["profile"] == "mainland"
    assert before["conversion"]["opencc"] == OPENCC
    assert re.fullmatch("[0-9a-f]{64}", before["conversion"]["dictionaries"])
    messages = before["messages"]
    assert messages["preface.title"]["terms"] == [{"source": "序言", "target": "前言"}]
    assert messages["preface.text"]["target"] == RELEASED
    assert messages["preface.text"]["converted_now"] == TARGET
    write(folder, {CATALOG: entry("序言", "引言", "# reason: 甲", name="preface.title")})
    overridden = built(folder)["messages"]["preface.title"]
    assert (overridden["target"], overridden["override"]) == ("引言", "甲")
    assert "terms" not in overridden


def test_the_lock_is_an_input_of_a_build_as_every_file_is(folder: Path) -> None:
    assert built(folder)["messages"]["preface.text"]["target"] == TARGET
    edit(folder, LOCK, TARGET, RELEASED)
    assert built(folder)["messages"]["preface.text"]["target"] == RELEASED
    page = (folder / "out/zh-Hans/blueprint.html").read_text("utf-8")
    assert RELEASED in re.sub("<[^>]+>", "", page)


def built(folder: Path) -> dict[str, dict[str, Any]]:
    for form in ("html", "json"):
        run = blueprint(folder, "build", "--format", form)
        assert run.status == 0, run.output
    content: dict[str, dict[str, Any]] = json.loads(
        (folder / "out/zh-Hans/blueprint.json").read_text("utf-8")
    )
    return content


def test_the_blueprint_has_a_lock_that_is_up_to_date() -> None:
    run = blueprint_process(ROOT, "locale", "convert", "--dry-run")
    assert run.status == 0, run.output
    assert run.stdout == "locales/zh-Hans.lock is up to date.\n"


@pytest.mark.skipif(which("msgfmt") is None, reason="msgfmt (gettext) is not installed")
def test_gettext_reads_the_lock(folder: Path) -> None:
    done = subprocess.run(
        ["msgfmt", "--check", "--output-file=/dev/null", folder / LOCK],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


#: Texts as documents may have them: of any script, with quotes, slashes, tabs and line breaks.
TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from('後發「"\\\n\t*`'), min_size=1
).filter(str.strip)


@settings(max_examples=25, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_what_is_frozen_is_read_as_it_was_written(texts: list[str]) -> None:
    document = _document(texts)
    first = lock.freeze(document, EMPTY, "", accept=False)
    outcome = parse(Source("zh-Hans.lock", first.text))
    assert outcome.diagnostics == ()
    assert outcome.value is not None
    for message in document.messages.values():
        read = outcome.value.entry(message)
        assert read is not None
        assert (read.source, read.target) == (message.source, message.converted.text)
    assert lock.freeze(document, outcome.value, first.text, accept=False).text == first.text


def _document(texts: list[str]) -> LocalizedDocument:
    """Give the small document with other texts, converted."""
    (_, document) = checked(DOCUMENT).localization.documents
    sources = cycle(texts)

    def say(message: Message) -> Message:
        source = next(sources)
        now = Conversion(dictionary.characters(source))
        return replace(message, source=source, target=now.text, converted=now)

    return replace(document, document=map_messages(document.document, say))
