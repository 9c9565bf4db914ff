"""`blueprint check --fix`: what is mended, and that nothing else changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import PROSE, SMALL, Run, blueprint, small, write

PO = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
TRANSLATED = {"zh-Hant": "zh-Hant: {strategy: source}\n  en: {strategy: translate}"}

#: How a text is written, and how it is written after `--fix`.
STYLES = [
    ("text: 豐富創投融资渠道。", "text: 豐富創投融資渠道。"),
    ("text: '豐富''創投''融资渠道。'  # 說明", "text: '豐富「創投」融資渠道。'  # 說明"),
    ('text: "豐富\\"創投\\"融\\u8D44渠道。"', 'text: "豐富「創投」融資渠道。"'),
    ("text: >-\n      豐富創投\n      融资渠道。", "text: >-\n      豐富創投\n      融資渠道。"),
    ("text: |\n\n      融资\n\n      渠道。\n", "text: |\n\n      融資\n\n      渠道。\n"),
    ("text: 融资\n      渠道与融资\n", "text: 融資\n      渠道與融資\n"),
]


def fixed(folder: Path, files: dict[str, str], *options: str) -> tuple[dict[str, str], Run]:
    write(folder, dict(files))
    run = blueprint(folder, "check", "--fix", *options)
    return {name: (folder / name).read_bytes().decode() for name in files}, run


@pytest.mark.parametrize(("before", "after"), STYLES)
def test_only_the_fault_changes_in_every_style_of_text(
    before: str, after: str, tmp_path: Path
) -> None:
    files, run = fixed(
        tmp_path, {"blueprint.yaml": f"# 開頭\n\n{small(**PROSE, text=before)}\n# 結尾\n"}
    )
    assert files["blueprint.yaml"] == f"# 開頭\n\n{small(**PROSE, text=after)}\n# 結尾\n"
    assert "Mended" in run.stderr
    assert run.status == 0


def test_second_run_changes_nothing(tmp_path: Path) -> None:
    document = small(text="text: 豐富創投融资渠道，加强支援\u200b。", title="title: 融资")
    first, _ = fixed(tmp_path, {"blueprint.yaml": document})
    second, run = fixed(tmp_path, first)
    assert second == first
    assert "Nothing to mend." in run.stderr


def test_translation_is_mended_in_the_catalog(tmp_path: Path) -> None:
    entry = (
        "# a comment  with two spaces\n#: blueprint.yaml:13\n"
        'msgctxt "preface.text"\nmsgid "創新是發展的動力。"\n'
        'msgstr ""\n"An innovation cen"\n"ter says \\"go\\" in  color."\n\n# the end\n'
    )
    files, _ = fixed(tmp_path, {"blueprint.yaml": small(**TRANSLATED), "locales/en.po": PO + entry})
    assert files["locales/en.po"] == PO + entry.replace('cen"\n"ter', "centre").replace(
        "in  color", "in colour"
    )
    assert files["blueprint.yaml"] == small(**TRANSLATED)


def test_translation_of_a_mended_source_is_not_stale(tmp_path: Path) -> None:
    entry = (
        'msgctxt "preface.text"\nmsgid ""\n"豐富創投融资"\n"渠道。"\n'
        'msgstr "More channels for venture capital."\n'
    )
    document = small(**TRANSLATED, text="text: 豐富創投融资渠道。")
    files, run = fixed(tmp_path, {"blueprint.yaml": document, "locales/en.po": PO + entry})
    assert files["locales/en.po"] == PO + entry.replace("资", "資")
    assert "BP302" not in run.stdout


def test_translation_that_was_stale_stays_so(tmp_path: Path) -> None:
    entry = 'msgctxt "preface.text"\nmsgid "融资"\nmsgstr "Capital."\n'
    document = small(**TRANSLATED, text="text: 豐富創投融资渠道。")
    files, run = fixed(tmp_path, {"blueprint.yaml": document, "locales/en.po": PO + entry})
    assert files["locales/en.po"] == PO + entry
    assert "BP302" in run.stdout


def test_what_is_doubtful_waits_for_unsafe(tmp_path: Path) -> None:
    document = {"blueprint.yaml": small(text="text: 鼓勵大學善用自已的團隊。")}
    files, run = fixed(tmp_path, document)
    assert files == document
    assert "BP212" in run.stdout
    files, _ = fixed(tmp_path, document, "--unsafe")
    assert "自己的團隊" in files["blueprint.yaml"]


def test_preview_shows_a_diff_and_writes_nothing(tmp_path: Path) -> None:
    document = small(text="text: 豐富創投融资渠道。")
    write(tmp_path, {"blueprint.yaml": document})
    run = blueprint(tmp_path, "check", "--diff")
    assert run.status == 1
    assert "\n-    text: 豐富創投融资渠道。\n+    text: 豐富創投融資渠道。\n" in run.stdout
    assert (tmp_path / "blueprint.yaml").read_text("utf-8") == document


def test_preview_of_nothing_is_empty(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": SMALL})
    run = blueprint(tmp_path, "check", "--diff")
    assert (run.status, run.stdout) == (0, "")


def test_file_that_cannot_be_read_whole_is_left_alone(tmp_path: Path) -> None:
    document = {"blueprint.yaml": small(text="text: 融资\x07")}
    files, run = fixed(tmp_path, document)
    assert files == document
    assert run.status == 1


def test_fix_that_would_break_the_file_is_left_out(tmp_path: Path) -> None:
    """A text that starts with a sign of YAML when its first character goes."""
    document = small(text="text: \u200b- 創新融资。")
    files, run = fixed(tmp_path, {"blueprint.yaml": document})
    assert files["blueprint.yaml"] == document.replace("资", "資")
    assert "BP214" in run.stdout


def test_suppressed_finding_is_not_mended(tmp_path: Path) -> None:
    document = small(text="# allow BP210: the name of a company\n    text: 融资")
    files, _ = fixed(tmp_path, {"blueprint.yaml": document})
    assert files["blueprint.yaml"] == document


def test_options_that_do_not_go_together_are_told(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": SMALL})
    assert blueprint(tmp_path, "check", "--unsafe").status == 2
    assert blueprint(tmp_path, "check", "--fix", "--diff").status == 2


def test_file_keeps_its_permissions(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": small(text="text: 融资")})
    (tmp_path / "blueprint.yaml").chmod(0o640)
    blueprint(tmp_path, "check", "--fix")
    assert (tmp_path / "blueprint.yaml").stat().st_mode & 0o777 == 0o640
    assert [each.name for each in tmp_path.iterdir()] == ["blueprint.yaml"]
