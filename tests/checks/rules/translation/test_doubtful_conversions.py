"""What a conversion is not sure of, cannot make, and what overrides it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from documents import blueprint, checked, found_in, small, write

LOCALES = "zh-Hant: {{strategy: source}}\n  zh-Hans: {{strategy: convert, profile: {}}}"
TERMS = "terms:\n  - {id: elderly, source: 長者, profiles: {mainland: 老年人}}\n"
HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'


def document(text: str, profile: str = "mainland") -> str:
    changed = small(text=f"text: {text}")
    return changed.replace("zh-Hant: {strategy: source}", LOCALES.format(profile))


def override(source: str, target: str) -> dict[str, str]:
    entry = f'# reason: read\nmsgctxt "preface.text"\nmsgid "{source}"\nmsgstr "{target}"\n'
    return {"locales/zh-Hans.po": HEAD + entry, "locales/terms.yaml": TERMS}


def codes(text: str, files: dict[str, str]) -> list[str]:
    return [each.code for each in found_in(text, files) if each.code != "BP342"]


def test_a_term_is_written_where_it_is_a_word_and_told_of_where_it_is_none() -> None:
    text = document("長者和具備專長者優先。")
    files = {"locales/terms.yaml": TERMS}
    shown = checked(text, files).localized("zh-Hans").messages["preface.text"]
    assert shown.target == "老年人和具备专长者优先。"
    (told,) = found_in(text, files)
    assert told.code == "BP346"
    assert told.span is not None
    assert (told.span.text, told.span.position.column) == ("長者", 17)


@pytest.mark.parametrize(
    ("text", "code"), [("具備專長者優先。", "BP346"), ("署方先完成首批覆修工程。", "BP347")]
)
def test_the_lines_that_a_hint_gives_are_an_override(text: str, code: str) -> None:
    files = {"locales/terms.yaml": TERMS}
    (told,) = found_in(document(text), files)
    assert told.code == code
    entry = told.hints[0].partition("\n")[2]
    assert codes(document(text), {**files, "locales/zh-Hans.po": f"{HEAD}{entry}\n"}) == []


def test_a_straddling_phrase_is_no_error_of_its_line(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": document("署方先完成首批覆修工程。", "hk-gov")})
    run = blueprint(tmp_path, "check")
    assert [(each.severity, each.code) for each in run.shown] == [("warning", "BP347")]
    assert '    msgstr "署方先完成首批复修工程。"\n' in run.output
    assert run.status == 0


ENGLISH = """\
blueprint: 1
document: {title: Harbour Ferry Plan, publisher: Ferry Office, published: 2026-04-01}
locales:
  en: {strategy: source, lang: en-HK}
  zh-Hans: {strategy: convert, profile: hk-gov}
sections:
  - {kind: prose, id: opening, title: Opening, text: Ferries carry many people over the harbour.}
"""


@pytest.mark.parametrize(
    "command",
    [
        ("check",),
        ("build", "--format", "json"),
        ("locale", "convert"),
        ("locale", "status"),
    ],
    ids=" ".join,
)
def test_english_is_never_published_as_chinese(command: tuple[str, ...], tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": ENGLISH})
    run = blueprint(tmp_path, *command)
    assert [(each.code, each.line) for each in run.shown] == [("BP348", 5)]
    assert run.status == 1
    assert [each.name for each in tmp_path.iterdir()] == ["blueprint.yaml"]


def test_what_is_called_chinese_and_is_english_is_not_converted() -> None:
    assert "BP348" in codes(
        ENGLISH.replace("en: {strategy: source, lang: en-HK}", "zh-Hant: {strategy: source}"), {}
    )


SOURCE = "長者津貼為二十億元，見[網頁](https://a.hk/)。"
RIGHT = "老年人津贴共二十亿元，见[网页](https://a.hk/)。"


@pytest.mark.parametrize(
    ("target", "code"),
    [
        (RIGHT, ""),
        (RIGHT.replace("二十亿", "20亿"), ""),
        (RIGHT.replace("二十亿", "二亿"), "BP320"),
        (RIGHT.replace("老年人", "人"), "BP330"),
        (RIGHT.replace("老年人", "长者"), "BP218"),
        (RIGHT.replace("a.hk", "b.hk"), "BP304"),
        (RIGHT.replace("。", ""), "BP317"),
        (RIGHT.replace("老年人", "**老年人**"), "BP315"),
    ],
)
def test_an_override_is_compared_as_a_translation_is(target: str, code: str) -> None:
    text = document(f'"{SOURCE}"')
    assert codes(text, override(SOURCE, target)) == ([code] if code else [])


def test_an_override_is_as_long_as_its_source() -> None:
    source = "政府會每年檢討津貼的金額，並按通脹調整，以照顧有需要的市民。"
    right = "政府每年评估津贴金额，并按通胀调整，以照顾有需要的市民。"
    assert codes(document(source), override(source, right)) == []
    assert codes(document(source), override(source, "政府会评估津贴。")) == ["BP318"]


@pytest.mark.parametrize(
    ("source", "target", "code"),
    [
        ("由數碼港推行。", "由数字港推行。", "BP331"),
        ("由數碼港推行。", "此事由数码港推行。", ""),
        ("請先登記\\\n再報名", "请先登记，再报名", "BP316"),
    ],
)
def test_names_and_lines_of_an_override_are_its_source_s(
    source: str, target: str, code: str
) -> None:
    text = document(json.dumps(source))
    quoted = [json.dumps(each, ensure_ascii=False)[1:-1] for each in (source, target)]
    said = override(*quoted)
    said["locales/terms.yaml"] += "  - {id: cyberport, source: 數碼港, locked: true}\n"
    assert codes(text, said) == ([code] if code else [])


def test_a_term_inside_other_words_is_not_asked_of_an_override() -> None:
    source = "具備專長者可獲優先。"
    assert codes(document(source), override(source, "有专长者可获优先。")) == []


def test_chinese_is_found_in_a_translation_into_any_language() -> None:
    text = small(text="text: 津貼會增加。").replace(
        "{strategy: source}", "{strategy: source}\n  en: {strategy: translate, lang: fr-FR}"
    )
    entry = 'msgctxt "preface.text"\nmsgid "津貼會增加。"\nmsgstr "津貼會增加。"\n'
    assert "BP314" in codes(text, {"locales/en.po": HEAD + entry})


@pytest.mark.parametrize(("lang", "told"), [("pt-PT", ["BP349"]), ("en-HK", ["BP320"])])
def test_numbers_are_missed_only_in_a_language_that_is_read(lang: str, told: list[str]) -> None:
    text = small(text="text: 津貼為二十億元。").replace(
        "{strategy: source}", f"{{strategy: source}}\n  en: {{strategy: translate, lang: {lang}}}"
    )
    entry = 'msgctxt "preface.text"\nmsgid "津貼為二十億元。"\nmsgstr "O subsídio é muito alto."\n'
    found = [each for each in codes(text, {"locales/en.po": HEAD + entry}) if each != "BP301"]
    assert found == told
