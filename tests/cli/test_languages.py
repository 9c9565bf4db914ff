"""The language of the tool: whoever asks for Chinese is told everything in Chinese."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tools.corpus import Case, Result, cases
from tools.corpus import files as corpus

from blueprint_cli.checks import CHECKS
from blueprint_cli.cli.language import catalog
from blueprint_cli.diagnostics import Diagnostic, Told
from documents import SMALL, Run, blueprint, blueprint_process, small, write
from places import FAULTS
from reports import read_json, read_junit, read_sarif

FAULTY = small(title="titel: 藍圖", text="text: 融资，<b>一</b>")
SIMPLIFIED = small(text="text: 融资，<b>一</b>")
CHINESE = ("--lang", "zh-Hant")

_FOUR_WORDS = re.compile(r"[A-Za-z’']+(?: [A-Za-z’']+){3,}")
_CODE = re.compile(r"`[^`]*`|「[^「」\u3400-\u9fff]*」")
_HAN = re.compile("[\u3400-\u9fff]")


def in_chinese(folder: Path, *arguments: str) -> Run:
    return blueprint(folder, *arguments, *CHINESE)


def test_check_tells_message_hint_label_and_tally(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": SIMPLIFIED})
    assert in_chinese(tmp_path, "check").stdout == (
        "blueprint.yaml:12:12: 錯誤[BP210]: 「资」是簡體字\n"
        "   12 |     text: 融资，<b>一</b>\n"
        "      |             ^^\n"
        "  建議：請寫「資」。\n"
        "blueprint.yaml:12:14: 錯誤[BP201]: HTML會當作文字顯示：<b>\n"
        "   12 |     text: 融资，<b>一</b>\n"
        "      |                 ^^^\n"
        "  建議：強調請寫「**…**」；如果符號本身是文字，請寫「\\<」。\n"
        "blueprint.yaml:12:18: 錯誤[BP201]: HTML會當作文字顯示：</b>\n"
        "   12 |     text: 融资，<b>一</b>\n"
        "      |                      ^^^^\n"
        "  建議：強調請寫「**…**」；如果符號本身是文字，請寫「\\<」。\n"
        "3個錯誤\n"
    )


def test_check_without_a_fault_says_so(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": SMALL})
    assert in_chinese(tmp_path, "check").stdout == "blueprint.yaml：沒有發現問題\n"


@pytest.mark.parametrize(
    "environment",
    [
        {"LANG": "zh_HK.UTF-8"},
        {"LANG": "zh_TW"},
        {"LANG": "C", "LC_MESSAGES": "zh_MO.UTF-8"},
        {"LANG": "en_GB.UTF-8", "LC_MESSAGES": "en_GB.UTF-8", "LC_ALL": "zh_HK.UTF-8"},
    ],
    ids=str,
)
def test_environment_asks_for_chinese(
    environment: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"blueprint.yaml": FAULTY})
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    run = blueprint(tmp_path, "check")
    assert run.stdout == in_chinese(tmp_path, "check").stdout
    assert "錯誤[BP020]: 此處沒有「titel」這個鍵\n" in run.stdout


@pytest.mark.parametrize(
    "environment",
    [
        {"LANG": "C"},
        {"LANG": ""},
        {"LANG": "en_HK.UTF-8"},
        {"LANG": "zh_CN.UTF-8"},
        {"LANG": "zh_HK.UTF-8", "LC_ALL": "C.UTF-8"},
    ],
    ids=str,
)
def test_environment_asks_for_no_chinese(
    environment: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"blueprint.yaml": FAULTY})
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    run = blueprint(tmp_path, "check")
    assert run.stdout == blueprint(tmp_path, "check", "--lang", "en").stdout
    assert "error[BP020]: the key “titel” is not known here\n" in run.stdout


def test_a_process_heeds_its_environment(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": FAULTY})
    run = blueprint_process(tmp_path, "check", environment={"LANG": "zh_HK.UTF-8"})
    assert run.stdout == in_chinese(tmp_path, "check").stdout


def test_option_is_stronger_than_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_HK.UTF-8")
    write(tmp_path, {"blueprint.yaml": FAULTY})
    assert "錯誤" in blueprint(tmp_path, "check").stdout
    assert "error[" in blueprint(tmp_path, "check", "--lang", "en").stdout


@pytest.mark.parametrize("lang", ["en", "zh-Hant"])
def test_reports_for_machines_differ_in_their_sentences_alone(lang: str, tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": SIMPLIFIED})
    said = "「资」是簡體字" if lang == "zh-Hant" else "“资” is Simplified"
    arguments = ("check", "--lang", lang, "--format")
    report = read_json(blueprint(tmp_path, *arguments, "json").stdout)
    assert report["findings"][0]["message"] == said
    assert [each["severity"] for each in report["findings"]] == ["error", "error", "error"]
    run = read_sarif(blueprint(tmp_path, *arguments, "sarif").stdout)
    assert run["results"][0]["message"]["text"].startswith(f"{said}\n")
    assert run["results"][0]["level"] == "error"
    assert said in blueprint(tmp_path, *arguments, "github").stdout
    assert f'message="{said}" type="error"' in blueprint(tmp_path, *arguments, "junit").stdout


def test_fingerprints_are_the_same_in_both_languages(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": SIMPLIFIED})
    one, other = (
        read_sarif(blueprint(tmp_path, "check", "--format", "sarif", "--lang", lang).stdout)
        for lang in ("en", "zh-Hant")
    )
    assert [each["partialFingerprints"] for each in one["results"]] == [
        each["partialFingerprints"] for each in other["results"]
    ]


def test_rules_of_a_log_are_in_its_language(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": SMALL})
    run = read_sarif(in_chinese(tmp_path, "check", "--format", "sarif").stdout)
    assert run["language"] == run["tool"]["driver"]["language"] == "zh-HK"
    for rule in run["tool"]["driver"]["rules"]:
        assert "\n原因：" in rule["help"]["text"]
        for part in (rule["shortDescription"], rule["fullDescription"], rule["help"]):
            assert english(part["text"]) == []


def test_junit_says_in_chinese_what_was_kept_from_running(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": FAULTY})
    report = in_chinese(tmp_path, "check", "--format", "junit").stdout
    assert read_junit(report) is not None
    assert "不詳：這個檢查項目未有進行，或未有列出所有問題" in report


@pytest.mark.parametrize("code", sorted(CHECKS))
def test_explanation_is_in_chinese(code: str, tmp_path: Path) -> None:
    said = in_chinese(tmp_path, "explain", code).stdout
    heading, *parts = said.strip().split("\n\n")
    assert re.fullmatch(rf"{code} [a-z0-9-]+（(?:錯誤|警告|備註)）", heading)
    assert len(parts) == 3
    assert english("\n".join(parts)) == []
    assert all("。" in part for part in parts)


def test_fixes_are_told_in_chinese(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": SIMPLIFIED})
    assert in_chinese(tmp_path, "check").stderr == "1處可用--fix修正；--diff會顯示改動\n"
    preview = in_chinese(tmp_path, "check", "--diff")
    assert preview.stderr == "blueprint.yaml有1處可以修正\n"
    assert in_chinese(tmp_path, "check", "--fix").stderr == "已修正blueprint.yaml共1處\n"
    assert in_chinese(tmp_path, "check", "--fix").stderr == "沒有需要修正之處。\n"


def test_build_tells_in_chinese_what_it_did(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": SMALL})
    build = ("build", "--format", "json", "--jobs", "0", "--force")
    told = in_chinese(tmp_path, *build).stdout.splitlines()[-1]
    assert re.fullmatch(r"已發布3個檔案（[\d.]+ KB）至out/，其中1個重新製作，需時[\d.]+秒", told)
    told = in_chinese(tmp_path, *build).stdout
    assert re.fullmatch(r"out/已是最新版本（3個檔案，[\d.]+秒）\n", told)


def test_build_tells_in_chinese_why_nothing_was_written(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": FAULTY})
    assert in_chinese(tmp_path, "build").stderr.endswith("個錯誤\n沒有寫入任何檔案。\n")


def test_build_tells_in_chinese_of_a_folder_that_is_not_its_own(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": SMALL, "out/letter.txt": "x"})
    run = in_chinese(tmp_path, "build", "--format", "json", "--jobs", "0")
    assert run.status == 3
    folder = (tmp_path / "out").resolve()
    assert run.stderr.endswith(
        f"blueprint: {folder}內有檔案，但沒有先前製作的manifest.json\n"
        "  建議：請用--out指定空的或新的資料夾。\n沒有寫入任何檔案。\n"
    )


def test_build_tells_in_chinese_what_the_machine_lacks(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": SMALL, "templates/fonts/fonts.json": "["})
    run = in_chinese(tmp_path, "build", "--format", "json", "--jobs", "0")
    assert run.status == 3
    assert "blueprint: templates/fonts/fonts.json不是JSON：" in run.stderr
    assert "\n  建議：請從儲存庫還原templates/fonts/，或重新安裝blueprint。\n" in run.stderr
    run = in_chinese(tmp_path, "doctor")
    assert "欠缺  fonts.json" in run.stdout
    assert run.stdout.endswith("欠缺1項。\n")


@pytest.mark.parametrize("jobs", ["0", "1"])
def test_fault_of_the_theme_is_told_in_chinese(jobs: str, tmp_path: Path) -> None:
    template = "<p>\n{{ theme_text('css/nothing.css') }}\n"
    write(tmp_path, {"blueprint.yaml": SMALL, "templates/page.html.jinja": template})
    run = in_chinese(tmp_path, "build", "--format", "html", "--force", "--jobs", jobs)
    said = "錯誤[BP402]: 版面主題無法填寫：templates/css/nothing.css：沒有這個檔案\n"
    assert said in run.stderr


def test_start_of_a_document_is_told_in_chinese(tmp_path: Path) -> None:
    told = in_chinese(tmp_path, "init", "plan").stdout
    assert told.startswith("新文件已存於plan/blueprint.yaml。如要發布，請執行：\n\n  cd plan\n")


def english(said: str) -> list[str]:
    """Find runs of English words that are no code."""
    return _FOUR_WORDS.findall(_CODE.sub("", said))


def test_english_is_found_where_it_is_left() -> None:
    assert english("此處沒有：the key is not known here")
    assert not english("請寫「the third strategy of the plan」、title, text, caption或image。")


@pytest.mark.parametrize("fixture", sorted(FAULTS.glob("*.yaml")), ids=lambda each: each.stem)
def test_nothing_of_a_broken_document_is_told_in_english(fixture: Path, tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": fixture.read_bytes()})
    report = json.loads(in_chinese(tmp_path, "check", "--format", "json").stdout)
    said = [
        sentence
        for finding in report["findings"]
        for sentence in (finding["message"], *finding["hints"])
    ]
    assert [sentence for sentence in said if english(sentence) or not _HAN.search(sentence)] == []


def untranslated(said: str, files: str) -> Iterator[str]:
    """Give what a sentence would say in English: a template, or a value not of the user's files."""
    if isinstance(said, Told):
        if said.template not in catalog("zh-Hant"):
            yield said.template
        for value in said.values.values():
            yield from untranslated(value, files) if isinstance(value, str) else ()
    elif _FOUR_WORDS.search(said) and " ".join(said.removesuffix("…").lower().split()) not in files:
        yield said


def all_untranslated(found: Diagnostic, files: str) -> list[str]:
    sentences = (found.message, *found.hints)
    plain = [each for each in sentences if not isinstance(each, Told)]
    return plain + [each for said in sentences for each in untranslated(said, files)]


@pytest.mark.parametrize("file", corpus(), ids=lambda each: each.stem)
def test_nothing_of_the_corpus_is_told_in_english(
    file: Path, judged: Callable[[Case], Result]
) -> None:
    for case in cases(file):
        if not case.faulty:
            continue
        files = " ".join(" ".join(case.files.values()).lower().split())
        for found in judged(case).found:
            assert all_untranslated(found, files) == [], case.name
