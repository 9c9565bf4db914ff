"""The promises of an earlier edition, from a file beside the document, a tag of git, or by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from blueprint_cli.model.document import Document
from blueprint_cli.pipeline import check, document
from blueprint_cli.world import DiskWorld, MemoryWorld, World
from documents import write
from histories import git
from promises import FILES, PAST, plan, present


def read(world: World) -> Document:
    outcome = document(world, "blueprint.yaml")
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value[1]


def promised(world: World) -> dict[str, tuple[str | None, str | None, str | None]]:
    earlier = read(world).earlier
    assert earlier is not None
    return {
        each.id: (each.action, each.due, each.text.source if each.text else None)
        for each in earlier.promises
    }


#: What was done by then is no promise, and what is said as it was has no text of its own.
READ = {
    "earlier-north": ("north", "2025", None),
    "earlier-piers": ("piers", "2025-06", None),
    "earlier-links": ("last-links", "2027-Q2", "打通最後一段"),
    "earlier-market": ("market", "FY2025", None),
    "earlier-boats": ("boats", "2024", None),
    "earlier-lights": ("lights", "2026", None),
    "earlier-tower": (None, "2026", "興建觀景台"),
}


def test_promises_are_read_from_a_file_whose_format_is_an_old_one() -> None:
    assert promised(MemoryWorld(FILES)) == READ


def test_files_of_that_edition_stand_beside_it() -> None:
    head, _, rest = PAST.partition("directions:\n")
    indented = "".join(f"{line[2:]}\n" for line in rest.splitlines())
    past = f"{head}directions: [{{include: plan.yaml}}]\n"
    files = {**FILES, "earlier/2024.yaml": past, "earlier/plan.yaml": indented}
    assert promised(MemoryWorld(files)) == READ


def test_promises_are_read_at_a_tag_of_git(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": PAST})
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message=2024")
    git(tmp_path, "tag", "v2024")
    write(tmp_path, {"blueprint.yaml": present("tag: v2024")})
    assert promised(DiskWorld(tmp_path)) == READ


def test_promises_are_written_by_hand_where_there_is_no_document() -> None:
    text = present("promises: [{id: old-north, action: north, due: 2024}]")
    assert promised(MemoryWorld({"blueprint.yaml": text})) == {"old-north": ("north", "2024", None)}


def test_a_note_that_was_marked_then_is_no_other_wording() -> None:
    past = PAST.replace("翻新三個碼頭", "'翻新三個碼頭[^piers]'")
    past = past.replace("打通最後一段", "'打通最後一段[^links]'")
    assert promised(MemoryWorld({**FILES, "earlier/2024.yaml": past})) == READ


@pytest.mark.parametrize(
    ("earlier", "line", "column", "reason"),
    [
        ("file: earlier/2020.yaml", 8, 33, "earlier/2020.yaml: "),
        ("file: ../2024.yaml", 8, 33, "outside the document's folder"),
        ("tag: v2024", 8, 32, "no revision “v2024”"),
        ("file: earlier/2024.yaml, tag: v2024", 8, 52, "one of them"),
        ("title: 2024年版", 8, 1, "one of them"),
        ("promises: []", None, None, ""),
    ],
)
def test_a_fault_is_told_where_the_edition_is_named(
    earlier: str, line: int | None, column: int, reason: str
) -> None:
    found = check(MemoryWorld({**FILES, "blueprint.yaml": present(earlier)}), "blueprint.yaml")
    told = [each for each in found.diagnostics if each.code == "BP168"]
    if line is None:
        assert told == []
        return
    assert reason in told[0].message
    assert told[0].span
    assert told[0].span.source.position(told[0].span.start) == (line, column)


@pytest.mark.parametrize(
    ("past", "line"),
    [
        (PAST.replace("due: FY2025", "due: next year"), 22),
        (PAST.replace("北岸木板步道, due", "北岸: 木板步道, due"), 19),
    ],
)
def test_a_fault_of_that_edition_is_told_in_its_file(past: str, line: int) -> None:
    found = check(MemoryWorld({**FILES, "earlier/2024.yaml": past}), "blueprint.yaml")
    spans = [each.span for each in found.diagnostics if each.span and each.code < "BP1"]
    assert ("earlier/2024.yaml", line) in [
        (each.source.name, each.source.position(each.start).line) for each in spans
    ]


def test_an_edition_that_had_done_it_all_has_no_promises() -> None:
    past = plan("north: text: 建成北岸木板步道, status: done")
    found = check(MemoryWorld({**FILES, "earlier/2024.yaml": past}), "blueprint.yaml")
    assert "BP168" in {each.code for each in found.diagnostics}


def test_it_is_the_present_that_is_refused_for_what_the_format_does_not_know() -> None:
    assert "old-key" in PAST
    codes = {each.code for each in check(MemoryWorld(FILES), "blueprint.yaml").diagnostics}
    assert "BP020" not in codes
