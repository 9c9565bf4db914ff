"""Workbooks in LibreOffice: it opens them, keeps what is locked, and gives all texts back."""

from __future__ import annotations

import pytest

from blueprint_cli.interchange.packet import Unit
from blueprint_cli.model.states import State
from translators_tools import resave_xlsx
from workbooks import UNITS, opened, packet, returned, written

pytestmark = pytest.mark.tools

TEXTS = (
    *("=1+1", "+1", "-1", "@SUM(A1)", "'quoted", '"quoted"', "2024", "1/2", "TRUE", "1E5"),
    *("_x000D_", "_x0041", "a_x0041_"),
    *(" leading and trailing ", "\u3000全形空格\u3000", "a\tb", "one\ntwo\n\nfour", "\nline\n"),
    *(
        "🇭🇰 👩‍🔬",
        "𠮷野家 𡃁",
        "**重點** [連結](#a) {n}",
        "<&>]]>",
        "é e\u0301",
        "\x85\u2028",
        "字" * 32_767,
    ),
)


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The workbook of all texts, as LibreOffice opened and saved it."""
    folder = tmp_path_factory.mktemp("office")
    units = [Unit(f"m{at}.text", text, text, State.DRAFT) for at, text in enumerate(TEXTS)]
    (folder / "en.xlsx").write_bytes(written(*units, *UNITS))
    return resave_xlsx(folder / "en.xlsx", folder / "saved").read_bytes()


def test_what_libreoffice_saves_says_the_same(saved: bytes) -> None:
    back = returned(saved)
    assert (back.tag, back.edition) == ("en", packet().edition)
    texts = [(text, text) for text in TEXTS] + [(unit.source, unit.target) for unit in UNITS]
    assert [(unit.source, unit.target) for unit in back.units] == texts
    assert [unit.base for unit in back.units[-len(UNITS) :]] == [unit.base for unit in UNITS]
    assert [unit.state for unit in back.units[-len(UNITS) :]] == [unit.state for unit in UNITS]


def test_what_libreoffice_saves_is_still_locked(saved: bytes) -> None:
    sheet = opened(saved)["Messages"]
    assert sheet.protection.sheet
    assert [cell.protection.locked for cell in sheet[5]] == [
        *[True] * 3,
        False,
        False,
        False,
        *[True] * 5,
    ]
    assert sheet.data_validations.dataValidation[0].type == "list"


def test_libreoffice_shows_all_of_a_text(saved: bytes) -> None:
    sheet = opened(saved)["Messages"]
    lines = {text: text.count("\n") + 1 for text in TEXTS}
    for row, text in enumerate(TEXTS, 4):
        assert (sheet.row_dimensions[row].height or 15) >= min(14 * lines[text], 400)
