"""Parts that texts name by number, and what only looks like one."""

from __future__ import annotations

import pytest

from blueprint_cli.language.numbering.named import named


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("詳見策略十二的內容。", "strategy", "12"),
        ("策略 9提出新措施", "strategy", "9"),
        ("行動1.1.1將會展開", "action", "1.1.1"),
        ("目標3.1及其他", "goal", "3.1"),
        ("附件B載有名單", "annex", "B"),
        ("數字見表三。", "table", "3"),
        ("（圖 2）", "figure", "2"),
        ("方向二，", "direction", "2"),
    ],
)
def test_chinese_names_of_parts_are_read(text: str, kind: str, number: str) -> None:
    (found,) = named(text, "zh")
    assert (found.kind, found.number) == (kind, number)


@pytest.mark.parametrize(
    "text",
    [
        "方向一致，行動一致",
        "目標1.5度以內",
        "代表三人、藍圖三、",
        "《基本法》附件三及附件B",
        "可持續發展目標13.2",
        "策略2030",
        "行動3個月",
        "策略二零三零",
        "方向1個",
    ],
)
def test_what_looks_like_a_part_in_chinese_is_left_alone(text: str) -> None:
    assert not list(named(text, "zh"))


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("See Strategy 9.", "strategy", "9"),
        ("under Goal 3.1 and", "goal", "3.1"),
        ("Action 1.1.1, which", "action", "1.1.1"),
        ("in Annex B", "annex", "B"),
        ("Table 3 of this Blueprint", "table", "3"),
    ],
)
def test_english_names_of_parts_are_read(text: str, kind: str, number: str) -> None:
    (found,) = named(text, "en")
    assert (found.kind, found.number) == (kind, number)


@pytest.mark.parametrize(
    "text",
    [
        "Sustainable Development Goal 13.2",
        "Annex B of the Convention",
        "Table 3 of the Census report",
        "the UK’s Strategy 3",
        "Action 2025",
        "Table 3.2",
        "Figure 12,000",
        "Annex AB",
    ],
)
def test_what_looks_like_a_part_in_english_is_left_alone(text: str) -> None:
    assert not list(named(text, "en"))
