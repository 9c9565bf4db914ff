"""Official names: no check of characters finds fault with one, and no fix changes one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from documents import blueprint, found_in, small, write

LOCALES = "zh-Hant: {strategy: source, lang: zh-Hant-HK}\n  en: {strategy: translate}"
CONVERTED = (
    "zh-Hant: {strategy: source, lang: zh-Hant-HK}\n  zh-Hans: {strategy: convert, profile: hk-gov}"
)
PO = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n'


def base(*names: str, locked: bool = True, **targets: str) -> str:
    entries = [
        {"id": f"n-{at}", "source": name, "targets": targets, "locked": locked}
        for at, name in enumerate(names)
    ]
    return json.dumps({"terms": entries}, ensure_ascii=False)


def found(text: str, name: str, *, locked: bool = True, locales: str = LOCALES) -> set[str]:
    document = small(text=f"text: {json.dumps(text, ensure_ascii=False)}").replace(
        "zh-Hant: {strategy: source}", locales
    )
    files = {"locales/terms.yaml": base(name, locked=locked)}
    codes = {each.code for each in found_in(document, files)}
    return {each for each in codes if each.startswith("BP2")}


#: A name that is written in its own way, and the check that would find fault with it.
NAMES = [
    ("厦村", "BP211", "重建位於{}的設施。"),
    ("众安银行", "BP210", "由{}提供貸款。"),
    ("巿集", "BP212", "在{}的店舖開業，與巿民同樂。"),
    ("Нub", "BP208", "由{}出資。"),
    ("甲\u3000乙", "BP234", "由{}出資。"),
    ("甲 乙會", "BP234", "由{}出資。"),
    ("ＡＩ中心", "BP238", "由{}出資。"),
    ("創科 X 中心", "BP239", "由{}出資。"),
    ("問問!", "BP230", "由{}出資。"),
    ("e\u0301cole", "BP207", "由{}出資。"),
    ("甲\u200b乙", "BP214", "由{}出資。"),
    ("⽂娛", "BP219", "由{}出資。"),
]


@pytest.mark.parametrize(("name", "code", "text"), NAMES, ids=[each[1] for each in NAMES])
def test_a_locked_name_is_written_as_its_owner_writes_it(name: str, code: str, text: str) -> None:
    said = text.format(name)
    assert code in found(said, name, locked=False)
    ours = found(said.replace("巿民", "市民"), name)
    # A radical is told of where the name is decided: in the term base.
    assert ours <= {"BP219"} if code == "BP219" else code not in ours


def test_what_stands_beside_a_name_is_judged_as_ever() -> None:
    assert found("厦村的大厦。", "厦村") == {"BP211"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("厦村", "重建厦\n      村的設施。"),
        ("Smart Cіty", "重建Smart\n      Cіty的設施。"),
        ("Smart Cіty", "重建Sm**art** Cі**ty**的設施。"),
    ],
)
def test_a_name_that_is_wrapped_or_stressed_is_a_name(name: str, text: str) -> None:
    document = small(text=f"text: |\n      {text}").replace(
        "{strategy: source}", "{strategy: source, lang: zh-Hant-HK}"
    )
    assert found_in(document, {"locales/terms.yaml": base(name, locked=False)}) != ()
    assert found_in(document, {"locales/terms.yaml": base(name)}) == ()


@pytest.mark.parametrize("said", ["**厦**村", "厦**村**", "**厦村", "*厦*村的厦村"])
def test_a_name_may_be_stressed_in_part(said: str) -> None:
    assert "BP211" not in found(f"重建{said}的設施。", "厦村")


def test_a_name_is_no_part_of_a_longer_word() -> None:
    assert "BP208" in found("由Нubert出資。", "Нub")


def test_a_target_of_a_name_is_a_name_in_its_catalog(tmp_path: Path) -> None:
    catalog = (
        f'{PO}\nmsgctxt "preface.text"\nmsgid "數碼中心改善色彩。"\n'
        'msgstr "The Digital Center"\n" of Colors improves the colors of the Digital"\n'
        '" Center of Colors."\n'
    )
    document = small(text="text: 數碼中心改善色彩。").replace(
        "zh-Hant: {strategy: source}", LOCALES
    )
    files = {
        "blueprint.yaml": document,
        "locales/en.po": catalog,
        "locales/terms.yaml": base("數碼中心", en="Digital Center of Colors"),
    }
    write(tmp_path, files)
    blueprint(tmp_path, "check", "--fix", "--unsafe")
    mended = (tmp_path / "locales/en.po").read_text("utf-8")
    assert mended == catalog.replace("the colors", "the colours")


def test_fixes_leave_every_name_and_mend_all_else(tmp_path: Path) -> None:
    document = small(text="text: 厦村的大厦；众安银行融资。").replace(
        "zh-Hant: {strategy: source}", CONVERTED
    )
    write(tmp_path, {"blueprint.yaml": document, "locales/terms.yaml": base("厦村", "众安银行")})
    blueprint(tmp_path, "check", "--fix", "--unsafe")
    assert "text: 厦村的大廈；众安银行融資。\n" in (tmp_path / "blueprint.yaml").read_text("utf-8")


def test_radicals_of_the_term_base_are_told_and_mended_but_in_names(tmp_path: Path) -> None:
    terms = (
        "terms:\n  - {id: a, source: ⽂件, also: [⽂書]}\n"
        "  - {id: b, source: ⼈才中⼼, locked: true}\n"
    )
    write(tmp_path, {"blueprint.yaml": small(), "locales/terms.yaml": terms})
    told = [each for each in blueprint(tmp_path, "check").shown if each.code == "BP219"]
    assert [(each.file, each.line) for each in told] == [("locales/terms.yaml", 2)] * 2 + [
        ("locales/terms.yaml", 3)
    ] * 2
    blueprint(tmp_path, "check", "--fix", "--unsafe")
    assert (tmp_path / "locales/terms.yaml").read_text("utf-8") == terms.replace("⽂", "文")
