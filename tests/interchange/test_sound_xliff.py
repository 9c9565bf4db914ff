"""XLIFF that comes back with what tools do to it, and is sound: it is taken."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from returns import (
    AFTER,
    BEFORE,
    MARKED,
    XLIFF,
    desk,
    part,
    replace,
    taken,
    translated,
    unit,
    xml,
)

if TYPE_CHECKING:
    from lxml import etree


@pytest.mark.parametrize("form", XLIFF)
def test_inline_codes_in_another_order_are_taken(form: str, tmp_path: Path) -> None:
    own = translated(tmp_path, form)

    def reorder(root: etree._Element) -> None:
        target = part(root, "target")
        placeholder, last = target[0], target[-1]
        target.remove(placeholder)
        target.text, last.tail, placeholder.tail = "In all, ", ": ", "."
        target.append(placeholder)

    own.change(xml(reorder))
    taken(own)
    assert ": {actions}." in own.locales()["en.po"].decode()


@pytest.mark.parametrize("form", XLIFF)
def test_units_in_another_order_are_taken(form: str, tmp_path: Path) -> None:
    own = translated(tmp_path, form)

    def reverse(root: etree._Element) -> None:
        own_unit = unit(root)
        parent = own_unit.getparent()
        assert parent is not None
        parent.append(own_unit)

    own.change(xml(reverse))
    taken(own)


@pytest.mark.parametrize("form", XLIFF)
def test_some_of_the_units_are_taken(form: str, tmp_path: Path) -> None:
    own = translated(tmp_path, form)

    def drop(root: etree._Element) -> None:
        parent = unit(root).getparent()
        assert parent is not None
        parent.remove(unit(root))

    own.change(xml(drop))
    taken(own)
    assert MARKED in own.locales()["en.po"].decode()


@pytest.mark.parametrize("form", XLIFF)
def test_comments_and_instructions_between_are_taken(form: str, tmp_path: Path) -> None:
    own = translated(tmp_path, form)
    own.change(replace(AFTER, f"Innovation <!-- ? --><?tool x?>{AFTER.partition(' ')[2]}"))
    taken(own)


@pytest.mark.parametrize("form", XLIFF)
def test_cdata_is_taken(form: str, tmp_path: Path) -> None:
    own = translated(tmp_path, form)
    own.change(replace(AFTER, f"<![CDATA[{AFTER}]]>"))
    taken(own)


@pytest.mark.parametrize("form", XLIFF)
def test_what_a_check_warns_of_is_told_and_taken(form: str, tmp_path: Path) -> None:
    """What is no error of a document does not stop its import."""
    own = desk(tmp_path, form)
    own.change(replace(BEFORE, "Innovation **drives it."))
    run = own.bring_back()
    assert run.status == 0, run.output
    assert "BP203" in run.codes
    assert "**drives it" in own.locales()["en.po"].decode()
