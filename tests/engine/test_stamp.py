"""A stamp is never wrong: what is told again is what a run of its own would tell."""

from __future__ import annotations

import os
import re
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from random import Random  # noqa: TID251 - with a seed

import pytest

import forked
from blueprint_cli.engine import stamp
from documents import SMALL, blueprint, write
from forked import Done

TRANSLATED = SMALL.replace("{strategy: source}", "{strategy: source}\n  en: {strategy: translate}")
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>'
FIGURE = """\
  - kind: figure
    id: map
    image: map.svg
    alternative: 香港地圖。
"""
CHECK, STATUS, DIFF = ("check",), ("locale", "status"), ("diff",)
BUILD = ("build", "--format", "json", "--jobs", "0")


@pytest.fixture(scope="module", autouse=True)
def _imported(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Import here what the commands need: each fork has it then."""
    folder = write(tmp_path_factory.mktemp("first"), {"blueprint.yaml": SMALL})
    for words in (CHECK, STATUS, DIFF, BUILD):
        blueprint(folder, *words)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    folder = write(tmp_path / "plan", {"blueprint.yaml": TRANSLATED + FIGURE, "map.svg": DRAWING})
    assert run(folder, ["locale", "sync"]).status == 0
    return folder


def run(folder: Path, words: Sequence[str], before: Callable[[], object] | None = None) -> Done:
    memory = {"XDG_CACHE_HOME": str(folder.parent / "memory"), "TZ": "UTC"}
    return forked.run(folder, words, environment=memory, before=before)


def run_anew(folder: Path, words: Sequence[str]) -> Done:
    """Run a command that remembers nothing of earlier ones."""
    stamps = folder.parent / "memory" / "blueprint" / "stamps"
    shutil.rmtree(stamps, ignore_errors=True)
    done = run(folder, words)
    shutil.rmtree(stamps, ignore_errors=True)
    return done


def refuse() -> None:
    """Let no command run: what it came to must be known."""
    for name in [each for each in sys.modules if each.startswith("blueprint_cli.cli")]:
        del sys.modules[name]
    sys.modules["blueprint_cli.cli"] = None  # type: ignore[assignment]


def is_known(folder: Path, words: Sequence[str]) -> bool:
    return run(folder, words, refuse).status in (0, 1)


@pytest.mark.parametrize("words", [CHECK, STATUS, DIFF, BUILD, (*CHECK, "--format", "json")])
def test_what_is_told_again_is_what_was_told(plan: Path, words: Sequence[str]) -> None:
    if words == BUILD:
        run(plan, words)
    first = run(plan, words)
    again = run(plan, words, refuse)
    assert again.status == first.status
    assert (again.err, again.out) == (first.err, first.out) or words == BUILD
    assert b"Traceback" not in again.err


def slowly() -> None:
    """Let each look at the clock be seven seconds later, and no command run."""
    seconds = count(0, 7)
    setattr(time, "monotonic", lambda: next(seconds))  # noqa: B010 - in a fork
    refuse()


def test_build_tells_the_time_that_it_takes(plan: Path) -> None:
    for _ in range(2):
        run(plan, BUILD)
    told = run(plan, BUILD, slowly).out
    assert re.fullmatch(rb"out/ is up to date \(4 files, (7|14|21|28)\.0 s\)\n", told)


def swap(place: Path, data: str) -> None:
    place.unlink()
    place.write_text(data, "utf-8")


def replace(place: Path, old: str, new: str) -> None:
    place.write_text(place.read_text("utf-8").replace(old, new), "utf-8")


def without_change_of_time(place: Path, old: str, new: str) -> None:
    """Edit a file so that its size and times are what they were, as far as a user can."""
    assert len(old.encode()) == len(new.encode())
    before = place.stat()
    replace(place, old, new)
    os.utime(place, ns=(before.st_atime_ns, before.st_mtime_ns))


def put(place: Path, target: str) -> None:
    """Put a link in the place of a file."""
    place.unlink()
    place.symlink_to(target)


def lead_outside(plan: Path) -> None:
    (plan / "map.svg").rename(plan.parent / "map.svg")
    (plan / "map.svg").symlink_to("../map.svg")


def lead_elsewhere(plan: Path) -> None:
    write(plan.parent / "other", {"blueprint.yaml": SMALL})
    put(plan / "blueprint.yaml", "../other/blueprint.yaml")


def become_a_folder(place: Path) -> None:
    place.unlink()
    place.mkdir()


#: What may happen to a document between two runs, each by what it is.
EVENTS: dict[str, Callable[[Path], object]] = {
    "a text is edited": lambda plan: replace(plan / "blueprint.yaml", "創新", "創意"),
    "an edit leaves the time": lambda plan: without_change_of_time(
        plan / "blueprint.yaml", "發展", "進步"
    ),
    "a fault comes": lambda plan: replace(plan / "blueprint.yaml", "。", ","),
    "a key is unknown": lambda plan: replace(
        plan / "blueprint.yaml", "    id: map", "    idd: map"
    ),
    "a translation comes": lambda plan: replace(
        plan / "locales/en.po", 'msgstr ""', 'msgstr "Lamps"'
    ),
    "a catalog goes": lambda plan: (plan / "locales/en.po").unlink(),
    "a catalog becomes a folder": lambda plan: become_a_folder(plan / "locales/en.po"),
    "a picture goes": lambda plan: (plan / "map.svg").unlink(),
    "a picture is another": lambda plan: swap(plan / "map.svg", "<svg"),
    "a picture leads outside": lead_outside,
    "terms come": lambda plan: (plan / "locales/terms.yaml").write_text("terms: [", "utf-8"),
    "words of a theme come": lambda plan: write(plan, {"templates/locales/zh-Hant.po": 'msgid "'}),
    "the document goes": lambda plan: (plan / "blueprint.yaml").unlink(),
    "the document leads elsewhere": lead_elsewhere,
}
#: What may happen to what was built.
OUTPUTS: dict[str, Callable[[Path], object]] = {
    "a file goes": lambda out: (out / "en/blueprint.json").unlink(),
    "a file is another": lambda out: (out / "en/blueprint.json").write_text("{}", "utf-8"),
    "the manifest is another": lambda out: (out / "manifest.json").write_text("{}", "utf-8"),
    "a stranger's file comes": lambda out: (out / "notes.txt").write_text("", "utf-8"),
    "all goes": shutil.rmtree,
}


def lasting(told: bytes) -> list[bytes]:
    """Give what is told of a document; not which files are done."""
    return [line for line in told.splitlines() if not line.startswith(b"[")]


@pytest.mark.parametrize(
    ("event", "words"),
    [*((each, CHECK) for each in EVENTS), *((each, BUILD) for each in list(EVENTS)[::4])],
)
def test_whatever_happens_to_the_document_is_seen(
    plan: Path, event: str, words: Sequence[str]
) -> None:
    for _ in range(1 + (words == BUILD)):
        run(plan, words)
    assert is_known(plan, words)
    EVENTS[event](plan)
    told = run(plan, words)
    anew = run_anew(plan, words)
    assert (told.status, lasting(told.err)) == (anew.status, lasting(anew.err))
    assert words == BUILD or told.out == anew.out


@pytest.mark.parametrize("event", OUTPUTS)
def test_whatever_happens_to_what_was_built_is_seen(plan: Path, event: str) -> None:
    run(plan, BUILD)
    good = {each: each.read_bytes() for each in (plan / "out").rglob("*.json")}
    run(plan, BUILD)
    assert is_known(plan, BUILD)
    OUTPUTS[event](plan / "out")
    assert not is_known(plan, BUILD)
    done = run(plan, BUILD)
    if done.status == 0:
        assert {each: each.read_bytes() for each in good} == good
    else:
        assert done == run_anew(plan, BUILD)


def a_day_later() -> None:
    setattr(time, "strftime", lambda _: "2099-01-01")  # noqa: B010 - in a fork
    refuse()


def another_program() -> None:
    setattr(stamp, "_code", lambda _: ["another"])  # noqa: B010 - in a fork
    refuse()


def program_that_is_edited_meanwhile() -> None:
    states = iter(["before", "after"])
    setattr(stamp, "_code", lambda _: [next(states)])  # noqa: B010 - in a fork


def test_program_that_is_edited_while_it_runs_is_asked_anew(plan: Path) -> None:
    # It is looked at twice: when the run begins, for no stamp is there, and when it ends.
    run(plan, CHECK, program_that_is_edited_meanwhile)
    assert not (plan.parent / "memory/blueprint/stamps").exists()


@pytest.mark.parametrize("change", [a_day_later, another_program])
def test_another_day_and_another_program_are_asked_anew(
    plan: Path, change: Callable[[], object]
) -> None:
    run(plan, CHECK)
    assert is_known(plan, CHECK)
    assert run(plan, CHECK, change).status not in (0, 1)


@pytest.mark.parametrize("variable", ["LANG", "NO_COLOR", "BLUEPRINT_COMMAND"])
def test_another_environment_is_asked_anew(
    plan: Path, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(plan, CHECK)
    monkeypatch.setenv(variable, "zh_HK.UTF-8")
    assert not is_known(plan, CHECK)


@pytest.mark.parametrize("words", [("check", "--fix"), (*BUILD, "--force"), ("explain", "BP203")])
def test_what_does_more_than_look_is_done_each_time(plan: Path, words: Sequence[str]) -> None:
    run(plan, words)
    replace(plan / "blueprint.yaml", "創新", "創意,")
    run(plan, words)
    assert not is_known(plan, words) or "--fix" in words


def test_damaged_stamp_is_none(plan: Path) -> None:
    told = run(plan, CHECK)
    (place,) = (plan.parent / "memory/blueprint/stamps").iterdir()
    whole = place.read_bytes()
    for damaged in (
        b"",
        b"[]",
        b"{}",
        whole[:-9],
        b"[" * 100_000,
        whole.replace(b'"said"', b'"s"'),
    ):
        place.write_bytes(damaged)
        assert run(plan, CHECK) == told


def test_what_is_no_file_is_no_stamp_and_holds_nothing_up(plan: Path) -> None:
    told = run(plan, CHECK)
    (place,) = (plan.parent / "memory/blueprint/stamps").iterdir()
    place.unlink()
    os.mkfifo(place)
    assert run(plan, CHECK) == told


#: Places that are read but are no part of what was asked: the program's, the machine's, its memory.
ELSEWHERE = ("/proc/", "/dev/", "/etc/mime.types", "/usr/share/zoneinfo")


@pytest.mark.parametrize("words", [CHECK, STATUS, DIFF, BUILD])
def test_every_file_that_is_opened_is_noted(plan: Path, words: Sequence[str]) -> None:
    opened = plan.parent / "opened"

    def listen() -> None:
        log = os.open(opened, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

        def hear(event: str, details: tuple[object, ...]) -> None:
            if event == "open" and isinstance(details[0], str | bytes | Path):
                os.write(log, os.fsencode(Path(os.fsdecode(details[0])).absolute()) + b"\n")

        sys.addaudithook(hear)

    run(plan, words)
    opened.unlink(missing_ok=True)
    shutil.rmtree(plan.parent / "memory/blueprint/stamps", ignore_errors=True)
    run(plan, words, listen)
    (place,) = (plan.parent / "memory/blueprint/stamps").iterdir()
    noted = place.read_text("utf-8")
    program = (*sys.path, str(Path(stamp.__file__).parents[1]), str(plan.parent / "memory"))
    out = str(plan / "out")
    read = {each for each in opened.read_text("utf-8").splitlines() if each}
    own = {each for each in read if not each.startswith((*filter(None, program), *ELSEWHERE, out))}
    assert {each for each in own if each != str(plan) and f":{each}" not in noted} == set()
    assert any(each.endswith("blueprint.yaml") for each in own)


def walk(plan: Path, steps: int, seed: int) -> None:
    """Let things happen one after another, and hold every answer against one that is new."""
    chance = Random(seed)  # noqa: S311 - the same walk each time
    pristine = plan.parent / "pristine"
    shutil.copytree(plan, pristine)
    for step in range(steps):
        event = chance.choice([*EVENTS, "nothing", "nothing", "all is as it was"])
        try:
            if event == "all is as it was":
                shutil.rmtree(plan)
                shutil.copytree(pristine, plan, symlinks=True)
            elif event != "nothing":
                EVENTS[event](plan)
        except OSError:
            continue  # what is gone cannot change
        words = chance.choice([CHECK, CHECK, STATUS])
        told = run(plan, words)
        kept = plan.parent / "memory" / "kept"
        stamps = plan.parent / "memory/blueprint/stamps"
        if stamps.exists():
            stamps.rename(kept)
        anew = run_anew(plan, words)
        if kept.exists():
            kept.rename(stamps)
        assert told == anew, (step, event, words)


def test_a_walk_of_edits_is_answered_as_anew(plan: Path) -> None:
    walk(plan, 25, seed=1)


@pytest.mark.tools
def test_a_long_walk_of_edits_is_answered_as_anew(plan: Path) -> None:
    walk(plan, 300, seed=2)
