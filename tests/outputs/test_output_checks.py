"""Faults of finished files: told where they were written; an error stops publication."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tools.outputs import picture

from documents import SMALL_PROSE, Run, Shown, blueprint, write
from places import ROOT

from .publication import Publication

LONG = "推動創新及科技發展，提升本地產業水平，培育本地創科人才，加強國際合作" * 30
THEME = ROOT / "templates"
MISSIONS = """\
  - kind: missions
    id: tasks
    title: 任務
    missions:
      - {id: first, text: 招募}
      - {id: second, text: 培訓}
"""
PLAN = """\
  - {kind: overview, id: glance, title: 一覽}
directions:
  - id: talent
    title: 人才
    strategies:
      - {id: pool, title: 人才庫, goals: [{id: more, text: 增加人手}]}
"""
FIGURE = """\
  - {kind: figure, id: chart, title: 圖, image: chart.png, alternative: 一幅圖。}
"""


def extended(style_sheet: str, rules: str) -> dict[str, str]:
    """Give a style sheet of the document's own: the theme's, and more rules."""
    path = f"css/{style_sheet}.css"
    return {f"templates/{path}": f"{(THEME / path).read_text('utf-8')}\n{rules}\n"}


#: A code, the line it is told at, its severity, a document, and what stands beside it.
FAULTS: dict[str, tuple[str | tuple[str, ...], int, str, str, dict[str, str | bytes]]] = {
    "dead link": (
        "BP410",
        12,
        "error",
        SMALL_PROSE.replace("創新是發展的動力。", "見[目標](#more)。") + PLAN,
        {},
    ),
    "dead link of the theme": (
        "BP410",
        1,
        "error",
        SMALL_PROSE,
        {
            "templates/kinds/prose.html.jinja": '<a href="annex.html">附件</a>'
            "{{ section.text|html }}",
        },
    ),
    "missing glyph": (
        "BP411",
        5,
        "error",
        SMALL_PROSE.replace(
            "  published:",
            "  contacts: [{id: desk, label: 查詢, address: 📞}]\n  published:",
        ),
        {},
    ),
    "lost text": (
        "BP412",
        4,
        "error",
        SMALL_PROSE,
        {**extended("print", ".publisher { display: none }")},
    ),
    "title longer than a slide": (
        "BP413",
        11,
        "error",
        SMALL_PROSE.replace("序言", LONG),
        {},
    ),
    "stranded heading": (
        "BP414",
        11,
        "warning",
        SMALL_PROSE,
        {
            **extended(
                "print", ".block.prose p { height: 240mm } .chapter-head { break-after: auto }"
            )
        },
    ),
    "lone character": (
        "BP415",
        12,
        "warning",
        SMALL_PROSE,
        {**extended("print", ".tie { white-space: normal } .prose p { width: 7.5em }")},
    ),
    "coarse picture": (
        "BP416",
        13,
        "warning",
        SMALL_PROSE + FIGURE,
        {"chart.png": picture("chart.png", "300x200")},
    ),
    "text outside its page": (
        "BP418",
        12,
        "error",
        SMALL_PROSE,
        {**extended("print", ".prose p { margin-left: -40mm }")},
    ),
    "text on a ground of its own colour": (
        "BP419",
        12,
        "error",
        SMALL_PROSE,
        {**extended("print", ".prose p { color: #16202e; background: #0b3a5b }")},
    ),
    "order of the missions": (
        "BP417",
        18,
        "warning",
        SMALL_PROSE + MISSIONS,
        {
            "templates/kinds/missions.html.jinja": "{% for each in section.missions|reverse %}"
            '<p id="{{ each.id }}">{{ each.text|html }}</p>{% endfor %}',
        },
    ),
    "skipped heading": (
        "BP417",
        12,
        "warning",
        SMALL_PROSE,
        {"templates/kinds/prose.html.jinja": "<h5>{{ section.text|html }}</h5>"},
    ),
}


def build(folder: Path, *arguments: str) -> Run:
    return blueprint(folder, "build", "--jobs", "0", *arguments)


def told(run: Run) -> list[Shown]:
    """Give what was said of finished files."""
    return [each for each in run.shown if each.code.startswith("BP41")]


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.mark.parametrize("kind", FAULTS)
def test_fault_is_told_at_its_line(kind: str, tmp_path: Path) -> None:
    code, line, severity, document, files = FAULTS[kind]
    folder = write(tmp_path / "document", {"blueprint.yaml": document, **files})
    run = build(folder)
    codes = (code,) if isinstance(code, str) else code
    found = [(each.code, each.line, each.severity) for each in told(run)]
    assert found == [(each, line, severity) for each in codes]
    is_error = severity == "error"
    assert run.status == int(is_error)
    assert (folder / "out").exists() is not is_error
    again = build(folder)
    assert (again.status, again.shown) == (run.status, run.shown)
    assert "[1/" not in again.stderr  # all files are remembered
    assert build(folder, "--strict").status == 1


def test_the_text_that_is_too_long_is_told_and_not_the_longest(tmp_path: Path) -> None:
    document = SMALL_PROSE.replace("序言", LONG[:400]).replace("創新是發展的動力。", LONG[:480])
    run = build(write(tmp_path / "document", {"blueprint.yaml": document}), "--format", "slides")
    assert [(each.code, each.line) for each in told(run)] == [("BP413", 11)]


#: Texts that a PDF holds, whatever layout and fonts make of them.
HELD = (
    "fi ffl office",
    "cafe\u0301 and café",
    "soft\u00adhyphen",
    "non\u2011breaking-hyphen",
    "葛\U000e0100城",
    "‘q’ “q” … ——",
    "Straße STRASSE",
    "שלום",
    "a&b <b>c</b> **bold**text",
    "1. no list",
    "~~~",
    "{actions} \\{x\\}",
    "`code -> x` <https://a.gov.hk/b-c>",
)


def _callouts(texts: tuple[str, ...]) -> str:
    return (
        SMALL_PROSE.replace("zh-Hant", "en")
        + "".join(
            f"  - {{kind: callout, id: text-{number}, text: "
            f"{json.dumps(text, ensure_ascii=False)}}}\n"
            for number, text in enumerate(texts)
        )
        + "checks: {BP126: off, BP201: off}\n"
    )


def test_texts_are_held_whatever_fonts_make_of_them(tmp_path: Path) -> None:
    run = build(write(tmp_path / "document", {"blueprint.yaml": _callouts(HELD)}))
    assert "BP412" not in run.codes


def test_letters_that_share_a_glyph_are_lost(tmp_path: Path) -> None:
    document = _callouts(("an arrow: →", "a step -> a goal"))
    run = build(write(tmp_path / "document", {"blueprint.yaml": document}), "--format", "pdf")
    assert [(each.code, each.line) for each in told(run)] == [("BP412", 14)]
    assert "It has only “a step → a goal”." in run.stderr


def test_fault_of_a_translation_is_told_in_its_catalog(tmp_path: Path) -> None:
    locales = "  en: {strategy: translate}\nsections:"
    entries = {
        "document.title": ("香港創新科技發展藍圖", "A blueprint"),
        "document.publisher": ("創新科技及工業局", "The Bureau"),
        "preface.title": ("序言", "Promote innovation in every sector of the economy, " * 40),
        "preface.text": ("創新是發展的動力。", "Innovation moves us forward."),
    }
    catalog = "".join(
        f'msgctxt "{name}"\nmsgid "{source}"\nmsgstr "{target}"\n\n'
        for name, (source, target) in entries.items()
    )
    document = SMALL_PROSE.replace("sections:", locales)
    folder = write(tmp_path / "document", {"blueprint.yaml": document, "locales/en.po": catalog})
    run = build(folder, "--format", "slides")
    assert [(each.file, each.code) for each in told(run)] == [("locales/en.po", "BP413")]
    assert 9 <= told(run)[0].line <= 11
    assert "See page 2 of en/slides.pdf." in run.stderr


#: How paragraphs end whose last two characters stay together.
ENDS = (
    "發展",
    "發展。",
    "（發展）。",
    "「發展」",
    "《發展》》。",
    "發展……",
    "「**發展**」。",
    "**長遠的可持續發展**。",
    "[長遠發展](https://a.gov.hk/)。",
    "`發展`。",
    "2030年。",
)


def test_no_character_is_left_alone_however_a_paragraph_ends(tmp_path: Path) -> None:
    texts = tuple(f"{LONG[: 20 + more]}{end}" for end in ENDS for more in range(14))
    document = _callouts(texts).replace("  en: {", "  zh-Hant: {")
    files = extended("print", ".callout-box { width: 16em; padding: 0 }")
    folder = write(tmp_path / "document", {"blueprint.yaml": document, **files})
    run = build(folder, "--format", "pdf")
    assert (run.status, told(run)) == (0, [])


def test_one_fault_of_several_files_is_told_once(tmp_path: Path) -> None:
    document = SMALL_PROSE.replace("sections:", "  zh-Hans: {strategy: convert}\nsections:")
    files = {**extended("print", ".publisher { display: none }"), "blueprint.yaml": document}
    run = build(write(tmp_path / "document", files), "--format", "pdf")
    assert [each.code for each in told(run)] == ["BP412"]
    assert "See zh-Hant/blueprint.pdf." in run.stderr
    assert "See zh-Hans/blueprint.pdf." in run.stderr


def test_part_of_a_publication_may_link_to_the_rest(tmp_path: Path) -> None:
    folder = write(tmp_path / "document", {"blueprint.yaml": SMALL_PROSE})
    for chosen in ("html", "slides", "pdf", "json"):
        run = build(folder, "--format", chosen)
        assert (run.status, told(run)) == (0, [])


def test_the_documents_of_this_repository_have_none(
    publication: Publication, general: Publication
) -> None:
    found = publication.told + general.told
    assert [each for each in found if each.code.startswith("BP41")] == []
