"""The number of actions that are done, in texts: filled in, and checked where it is typed."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from delivered import PLAN
from documents import blueprint, write

STATUSES = ["done", "done", "done", "under-way", "delayed", "planned"]


def plan(text: str, other: str = "海濱") -> str:
    """Give a plan with six actions, in one language, and a text about them."""
    own = "\n".join(
        f"              - {{id: a{at}, text: 修築第{at}段, status: {status}, as-of: 2026-06-01, "
        "progress: 依計劃}"
        for at, status in enumerate(STATUSES)
    )
    before, _, rest = PLAN.partition("            actions:\n")
    after = rest.partition("parties:")[2]
    made = f"{before}            actions:\n{own}\nparties:{after}".replace(
        "  - {kind: strategies,",
        f"  - {{kind: prose, id: start, title: {other}, text: {text!r}}}\n  - {{kind: strategies,",
    )
    lines = made.splitlines(keepends=True)
    return "".join(each for each in lines if not each.startswith(("  zh-Hans:", "  en:")))


def test_texts_say_how_many_actions_stand_in_each_way(tmp_path: Path) -> None:
    own = plan("{actions}項行動中，{actions.done}項已完成，{actions.dropped}項已取消。")
    ended = blueprint(write(tmp_path, {"blueprint.yaml": own}), "build", "--format", "json")
    assert ended.status == 0, ended.output
    made = json.loads((tmp_path / "out/zh-Hant/blueprint.json").read_text())
    assert made["sections"][0]["text"] == "6項行動中，3項已完成，0項已取消。"
    assert made["statuses"] == {
        "planned": 1,
        "under-way": 1,
        "done": 3,
        "delayed": 1,
        "dropped": 0,
    }


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("6項行動中，4項已完成。", ["BP170"]),
        ("六項行動中，四項已完成。", ["BP170"]),
        ("至今已完成5項行動。", ["BP170"]),
        ("6項行動中，3項已完成，1項出現延誤。", []),
        ("至今已完成3項行動。", []),
        ("策略一有4項行動已完成。", []),
        ("2020年，舊計劃有9項行動已完成。", []),
        ("其他城市的12項行動已完成。", []),
        ("{actions.doen}項行動已完成。", ["BP105"]),
    ],
)
def test_a_number_that_is_typed_is_held_against_the_statuses(
    text: str, codes: list[str], tmp_path: Path
) -> None:
    ended = blueprint(write(tmp_path, {"blueprint.yaml": plan(text)}), "check")
    told = re.findall(r"\[(BP170|BP105|BP114)\]", ended.output)
    assert told == codes, ended.output


def test_a_plan_without_statuses_has_no_such_numbers(tmp_path: Path) -> None:
    own = plan("{actions.done}項行動已完成。")
    for status in set(STATUSES):
        own = own.replace(f", status: {status}, as-of: 2026-06-01", "")
    ended = blueprint(write(tmp_path, {"blueprint.yaml": own}), "check")
    assert "BP105" in ended.output
