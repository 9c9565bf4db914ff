"""How many actions are done, in each language."""

from __future__ import annotations

import pytest

from blueprint_cli.language.quantities.totals.statuses import standings

FOUND = [
    ("en", "37 of 40 actions are done.", "done", 37, 40),
    ("en", "Of all this, thirty-seven of the 40 actions have been completed.", "done", 37, 40),
    ("en", "37 out of 40 are under way.", "under-way", 37, 40),
    ("en", "Twelve actions are now delayed.", "delayed", 12, None),
    ("en", "We have completed 12 actions.", "done", 12, None),
    ("en", "5 actions have not yet started.", "planned", 5, None),
    ("en", "2 actions were dropped.", "dropped", 2, None),
    ("zh-Hant", "40項行動中，37項已完成。", "done", 37, 40),
    ("zh-Hant", "四十項行動當中，三十七項已經完成。", "done", 37, 40),
    ("zh-Hans", "40项行动中，3项出现延误。", "delayed", 3, 40),
    ("zh-Hant", "現有12項行動正在進行。", "under-way", 12, None),
    ("zh-Hant", "我們已完成12項行動。", "done", 12, None),
    ("zh-Hans", "5项行动尚未开始。", "planned", 5, None),
    ("zh-Hant", "2項行動已取消。", "dropped", 2, None),
]
NONE = [
    ("en", "37 actions will be done by 2030."),
    ("en", "We are to complete 40 actions."),
    ("en", "40 planned actions stand in this plan."),
    ("en", "37 per cent of actions are done."),
    ("zh-Hant", "2030年前完成40項行動。"),
    ("zh-Hant", "40項行動將於2030年完成。"),
    ("zh-Hant", "行動37已完成。"),
]


@pytest.mark.parametrize(("tag", "text", "status", "value", "total"), FOUND)
def test_a_number_of_actions_is_found_with_how_they_stand(
    tag: str, text: str, status: str, value: int, total: int | None
) -> None:
    (found,) = standings(text, tag)
    assert (found.status, found.value, found.total) == (status, value, total)


@pytest.mark.parametrize(("tag", "text"), NONE)
def test_what_is_to_come_is_not_found(tag: str, text: str) -> None:
    assert standings(text, tag) == ()
