"""Texts that are longer than a slide: whatever can be divided runs on over further ones."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2
import pytest

from documents import blueprint, untied, write

WHOLE = "巡查海濱步道、維修長椅和更換路燈，並每月向公眾報告"
TEXTS = {"action": 1200, "question": 1500, "note": 1800, "vision": 900, "item": 2000, "cell": 2400}


def said(name: str) -> str:
    """Give a text without a sentence's end that is as long as `TEXTS` says."""
    return f"{WHOLE}，" * (TEXTS[name] // len(WHOLE)) + f"至{name}為止。"


def document() -> str:
    """Give a document with a long text in every place that is divided, and long titles in cards."""
    cards = [f"第{at}項工程，{WHOLE}，其後由各區檢討成效並提出改善建議" for at in range(5)]
    sections = [
        {"kind": "vision", "id": "vision", "title": "願景", "text": said("vision")},
        {
            "kind": "drivers",
            "id": "drivers",
            "title": "背景",
            "drivers": [
                {"id": f"driver-{at}", "event": card, "meaning": f"{card}；{card}。"}
                for at, card in enumerate(cards)
            ],
        },
        {"kind": "directions", "id": "directions", "title": "方向"},
        {"kind": "overview", "id": "overview", "title": "總覽"},
        {"kind": "strategies", "id": "plan", "title": "計劃"},
        {
            "kind": "prose",
            "id": "prose",
            "title": cards[0],
            "text": f"見註[^law]。\n\n- {said('item')}\n- 其他。\n",
            "footnotes": [{"id": "law", "text": said("note")}],
        },
        {
            "kind": "questions",
            "id": "questions",
            "title": "問題",
            "questions": [{"id": "which", "text": said("question")}],
        },
        {
            "kind": "table",
            "id": "duties",
            "title": cards[1],
            "caption": "各處的職責",
            "columns": [{"id": "office", "title": "部門"}, {"id": "duty", "title": "職責"}],
            "rows": [
                {"id": "first", "cells": {"office": "海濱事務處", "duty": said("cell")}},
                {"id": "second", "cells": {"office": "路政處", "duty": "–"}},
            ],
        },
    ]
    directions = [
        {
            "id": f"direction-{at}",
            "title": card,
            "strategies": [
                {
                    "id": f"strategy-{at}-{which}",
                    "title": f"{card}（{which}）",
                    "goals": [
                        {
                            "id": f"goal-{at}-{which}",
                            "text": card,
                            "actions": [
                                {
                                    "id": f"action-{at}-{which}",
                                    "text": card if at else said("action"),
                                },
                            ],
                        }
                    ],
                }
                for which in range(1)
            ],
        }
        for at, card in enumerate(cards)
    ]
    about = {"title": f"{cards[0]}{cards[1]}", "subtitle": cards[2], "publisher": cards[3]}
    return json.dumps(
        {
            "blueprint": 1,
            "document": {
                **about,
                "department": cards[4],
                "published": "2026-03-02",
                "contacts": [
                    {"id": f"contact-{at}", "label": "查詢", "address": f"c{at}@example.org"}
                    for at in range(9)
                ],
            },
            "locales": {"zh-Hant": {"strategy": "source", "lang": "zh-Hant-HK"}},
            "sections": sections,
            "directions": directions,
        },
        ensure_ascii=False,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("long")
    write(place, {"blueprint.yaml": document()})
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(place / "cache"))
        run = blueprint(place, "build", "--jobs", "0", "--format", "slides")
    assert run.status == 0, run.stderr
    return place / "out" / "zh-Hant"


def test_every_long_text_is_on_slides_to_its_end(folder: Path) -> None:
    pages = [
        page.get_textpage().get_text_range()
        for page in pypdfium2.PdfDocument(folder / "slides.pdf")
    ]
    whole = "".join("".join(pages).split())
    for name in TEXTS:
        assert f"至{name}為止" in whole
    needed = sum(said(name).count(WHOLE) for name in TEXTS)
    assert whole.count("每月向公眾報告") >= needed


def test_what_goes_on_has_its_id_once(folder: Path) -> None:
    html = untied((folder / "slides.html").read_text())
    for name in ("first", "action-0-0", "which", "law"):
        assert html.count(f'id="{name}"') == 1
    assert html.count(">海濱事務處</th>") > 1  # the head of a row is said again


TOKEN = "harbour" * 57


def tokens() -> str:
    """Give a document with a word of 400 letters wherever one may stand, and a table of years."""
    years = [f"year-{at}" for at in range(1, 10)]
    columns = [{"id": "item", "title": "項目"}]
    columns += [
        {"id": name, "title": f"第{at}年（百萬元）", "align": "end"}
        for at, name in enumerate(years, 1)
    ]
    cells = {"item": "步道", **dict.fromkeys(years, "98 765 432")}
    mission = {"id": "mission", "text": TOKEN, "pictograms": ["house"]}
    sections = [
        {"kind": "prose", "id": "prose", "title": TOKEN[:90], "text": f"{TOKEN}\n\n- {TOKEN}\n"},
        {"kind": "missions", "id": "missions", "title": "使命", "missions": [mission]},
        {"kind": "callout", "id": "callout", "text": TOKEN},
        {"kind": "quotation", "id": "quotation", "text": TOKEN},
        {
            "kind": "table",
            "id": "costs",
            "title": "開支",
            "caption": "九年開支",
            "columns": columns,
            "rows": [{"id": "walk", "cells": cells}],
        },
    ]
    return json.dumps(
        {
            "blueprint": 1,
            "document": {"title": "計劃", "publisher": "規劃署", "published": "2026-03-02"},
            "locales": {"zh-Hant": {"strategy": "source", "lang": "zh-Hant-HK"}},
            "sections": sections,
        },
        ensure_ascii=False,
    )


def test_long_words_are_broken_and_heads_at_their_brackets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    write(tmp_path, {"blueprint.yaml": tokens()})
    formats = ("--format", "slides", "--format", "pdf")
    run = blueprint(tmp_path, "build", "--jobs", "0", *formats)
    assert run.status == 0, run.stderr
    for name in ("slides", "blueprint"):
        with pypdfium2.PdfDocument(tmp_path / f"out/zh-Hant/{name}.pdf") as pdf:
            lines = "\n".join(page.get_textpage().get_text_range() for page in pdf).splitlines()
        assert "".join(lines).count("harbour") >= 5 * 57
    with pypdfium2.PdfDocument(tmp_path / "out/zh-Hant/slides.pdf") as pdf:
        last = pdf[len(pdf) - 1].get_textpage().get_text_range()
    assert last.count("（百萬元）") == len(years_in(last)) == 9


def years_in(text: str) -> list[str]:
    return [each for each in text.split() if each.startswith("第") and each.endswith("年")]
