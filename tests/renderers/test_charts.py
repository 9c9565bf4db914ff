"""Charts and timelines: what is drawn says what the data say, in every locale and carrier."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from blueprint_cli.model.delivery.doing import STATUSES
from blueprint_cli.model.delivery.grouping import ORDER
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.sections.reported import Chart, Timeline
from blueprint_cli.renderers.charts import composing, lines
from blueprint_cli.renderers.charts.canvas import PAGE, SLIDE, length, wrap
from blueprint_cli.renderers.charts.readings import Category, Cell, Data, Series
from blueprint_cli.renderers.formats import html, pdf, slides
from blueprint_cli.world import MemoryWorld
from documents import checked

PLAN = """\
blueprint: 1
document: {title: 海濱計劃, publisher: 示例市政府, published: 2026-07-01}
locales:
  zh-Hant: {strategy: source, lang: zh-Hant-HK}
  zh-Hans: {strategy: convert, profile: mainland, lang: zh-Hans-CN}
  en: {strategy: translate, lang: en-HK}
sections:
  - {kind: table, id: money, caption: 撥款,
     columns: [{id: item, title: 項目}, {id: first, title: 首期}],
     rows: [{id: land, cells: {item: 用地, first: "{fund:short}"}},
            {id: sea, cells: {item: 海濱, first: "-3"}}]}
  - {kind: table, id: long, caption: 長名,
     columns: [{id: name, title: 名稱}, {id: sum, title: 總數}],
     rows: [{id: one, cells: {name: LONG, sum: "0"}}, {id: two, cells: {name: 乙, sum: "12.5%"}}]}
  - {kind: chart, id: named, title: 長名, caption: 長名, of: long, shape: line}
  - {kind: chart, id: shore, title: 岸線, caption: 岸線, of: open-shore, shape: line}
  # allow BP197: 每個數值旁邊都寫明單位。
  - {kind: chart, id: funds, title: 款額, caption: 款額, of: money, shape: bars}
  # allow BP197: 每個數值旁邊都寫明單位。
  - {kind: chart, id: odd, title: 懸殊, caption: 懸殊, of: [open-shore, gap], shape: bars}
  - {kind: chart, id: status, title: 狀態, caption: 狀態, of: actions, shape: matrix}
  - {kind: timeline, id: when, title: 時間, caption: 時間, alternative: 先種樹。}
  - {kind: strategies, id: plan, title: 計劃}
directions:
  - id: link
    title: 連通
    strategies:
      - id: walk
        title: 步行
        goals:
          - id: path
            text: 海濱長廊
            actions:
              - {id: trees, text: 種樹, start: 2026, due: 2028, status: done, as-of: 2026-06,
                 milestones: [{id: pilot, date: 2027-Q2, text: 試點啟用}]}
              - {id: benches, text: 設座椅, status: planned, due: FY2030}
figures: [{id: fund, value: 12億, unit: HKD}]
indicators:
  - {id: open-shore, title: 開放的岸線長度, unit: kilometre,
     baseline: {2024: 11.5}, actual: {2026: 13}, targets: {2035: 26}}
  - {id: gap, title: 大小懸殊, unit: percent, baseline: {FY2024: 0}, actual: {2026: -1000000}}
checks: {BP197: "off"}
""".replace("LONG", "很長的名稱" * 16)
_SVG = re.compile(r'<svg class="chart".*?</svg>', re.DOTALL)
_TEXT = re.compile(r"<text[^>]*>(.*?)</text>")
_TITLE = re.compile(r"<title[^>]*>(.*?)</title>")


@pytest.fixture(scope="module")
def documents() -> Mapping[str, LocalizedDocument]:
    return {each.tag: each for each in checked(PLAN, {}).published}


def section(document: LocalizedDocument, name: str) -> Chart | Timeline:
    found = next(each.section for each in document.sections if each.section.id == name)
    assert isinstance(found, (Chart, Timeline))
    return found


def drawn(document: LocalizedDocument, name: str) -> list[dict[str, Any]]:
    return composing.drawn(document, section(document, name), PAGE)


@pytest.mark.parametrize(
    ("tag", "said", "shown"),
    [
        ("zh-Hant", "開放的岸線長度：2024年11.5公里，2026年13公里；目標：2035年26公里。", "26公里"),
        ("zh-Hans", "开放的岸线长度：2024年11.5公里，2026年13公里；目标：2035年26公里。", "26公里"),
        ("en", "開放的岸線長度: 11.5 km (2024), 13 km (2026); target: 26 km (2035).", "26 km"),
    ],
)
def test_a_picture_says_the_data(
    documents: Mapping[str, LocalizedDocument], tag: str, said: str, shown: str
) -> None:
    page = html.render(documents[tag], MemoryWorld({}))[0].decode()
    first = _SVG.findall(page)[1]
    assert _TITLE.findall(first) == [said]
    assert shown in _TEXT.findall(first)
    assert f"<td>{shown}</td>" in re.sub("</?span[^>]*>|<wbr>", "", page)


def test_a_table_is_drawn_with_the_texts_of_its_cells(
    documents: Mapping[str, LocalizedDocument],
) -> None:
    page = html.render(documents["en"], MemoryWorld({}))[0].decode()
    texts = _TEXT.findall(_SVG.findall(page)[2])
    assert texts == ["用地", "HK$1.2b", "海濱", "-3"]


def test_longer_marks_stand_for_larger_values(documents: Mapping[str, LocalizedDocument]) -> None:
    chart = section(documents["en"], "shore")
    bars = composing.drawn(documents["en"], _as(chart, "bars"), PAGE)[0]["marks"]
    first, second, target = (each for each in bars if each["shape"] == "rect")
    assert second["width"] / first["width"] == pytest.approx(13 / 11.5, rel=0.01)
    assert (first["hollow"], target["hollow"]) == (False, True)


def _as(chart: Chart | Timeline, shape: Any) -> Chart:
    assert isinstance(chart, Chart)
    return replace(chart, shape=shape)


@pytest.mark.parametrize("shape", ["bars", "line", "bullet", "stacked", "multiples", "matrix"])
@pytest.mark.parametrize("name", ["shore", "funds", "odd", "status", "named"])
def test_any_shape_draws_any_data_within_its_frame(
    documents: Mapping[str, LocalizedDocument], name: str, shape: str
) -> None:
    chart = _as(section(documents["en"], name), shape)
    for frame in (PAGE, SLIDE):
        shown = composing.drawn(documents["en"], chart, frame)
        assert shown
        for each in shown:
            ends = [m["x"] + m.get("width", 0) for m in each["marks"] if "x" in m]
            assert all(0 <= end <= frame.width + 1 for end in ends)
            assert 0 < each["height"] <= frame.height + frame.size * 4


def test_a_bullet_says_where_it_started_and_draws_it(
    documents: Mapping[str, LocalizedDocument],
) -> None:
    chart = _as(section(documents["en"], "shore"), "bullet")
    (picture,) = composing.drawn(documents["en"], chart, PAGE)
    assert "11.5 km  2024  →  13 km  2026" in {each["text"] for each in picture["texts"]}
    start, target = (each for each in picture["marks"] if each["shape"] == "rule")
    assert start["points"][0][0] / target["points"][0][0] == pytest.approx(11.5 / 26, rel=0.01)


def test_a_milestone_of_a_year_is_not_before_one_of_its_quarters() -> None:
    later = PLAN.replace(
        "milestones: [", "milestones: [{id: all, date: 2027, text: 全線啟用}, "
    ).replace("kind: timeline, id: when,", "kind: timeline, id: when, of: milestones,")
    document = next(each for each in checked(later, {}).published if each.tag == "zh-Hant")
    rows = (composing.table(document, section(document, "when")) or {})["rows"]
    assert [name for name, _ in rows] == ["試點啟用", "全線啟用"]


def test_nothing_is_drawn_of_what_is_unknown(documents: Mapping[str, LocalizedDocument]) -> None:
    chart = replace(_as(section(documents["en"], "shore"), "line"), of=("unknown",))
    assert composing.drawn(documents["en"], chart, PAGE) == []


def test_a_chart_is_numbered_as_a_figure(documents: Mapping[str, LocalizedDocument]) -> None:
    assert documents["en"].captions["funds"] == ("figure", "3")
    assert "Figure 3" in html.render(documents["en"], MemoryWorld({}))[0].decode()


def test_statuses_differ_by_pattern_and_by_number(
    documents: Mapping[str, LocalizedDocument],
) -> None:
    (picture,) = drawn(documents["en"], "status")
    fills = {each["fill"] for each in picture["marks"] if each["shape"] == "rect"}
    assert len(fills) == 2
    assert {"1.1.1", "1.1.2", "Done", "Planned"} <= {each["text"] for each in picture["texts"]}


@pytest.mark.parametrize("name", ["status", "when"])
def test_every_key_has_the_statuses_in_one_order(
    documents: Mapping[str, LocalizedDocument], name: str
) -> None:
    (picture,) = drawn(documents["en"], name)
    said = [each["text"] for each in picture["texts"] if each["text"] in ("Done", "Planned")]
    assert said == ["Done", "Planned"]
    assert {*ORDER} == {*STATUSES, None}


def test_slides_have_no_table_so_the_alternative_says_the_data(
    documents: Mapping[str, LocalizedDocument],
) -> None:
    deck = slides.render(documents["zh-Hant"], MemoryWorld({}))[0].decode()
    title = _TITLE.findall(_SVG.findall(deck)[-1])[0]
    assert title.startswith("先種樹。 策略 1 步行。")
    assert "1.1.1 種樹：2026年至2028年，2027年第二季試點啟用。" in title


def test_paper_holds_the_labels_of_its_pictures(
    documents: Mapping[str, LocalizedDocument],
) -> None:
    layout = pdf.render(documents["zh-Hant"], MemoryWorld({}))[1]
    assert "26公里" in repr(layout)


def test_a_long_label_is_broken_by_measure() -> None:
    broken = wrap("在全市主要街道兩旁栽種遮蔭樹木，並設置飲水站", 130, 13, 3)
    assert len(broken) == 3
    assert not any(line.startswith("，") for line in broken)
    assert wrap("a long English label", 60, 13)[0] == "a long"


@pytest.mark.parametrize(
    ("values", "unit"),
    [
        ((1.0, 4.0, 13.0, 50.0, 100.0), "back lanes"),
        ((8.0, 8.0, 7.0, 3.0, 0.0), "gaps"),
        ((9000.0, 9000.0, 46000.0, 100000.0, 240000.0), "cubic metres of rainwater"),
        ((40.0, 41.0, 40.0, 41.0, 40.0), ""),
        ((-5.0, 3.0, -2.0, 8.0, 6.0), "degrees"),
    ],
)
def test_values_on_small_lines_are_crossed_by_no_line_and_no_text(
    values: tuple[float, ...], unit: str
) -> None:
    keys = tuple(Category(str(2020 + at), "", at) for at in range(len(values)))
    cells = tuple(Cell(value, f"{value:,.0f} {unit}") for value in values)
    (made,) = lines.multiples(Data("When", keys, (Series("", cells),), is_moments=True), PAGE)
    boxes = [_box(text) for text in made.texts if text["kind"] == "value"]
    assert len(boxes) == 2
    one, other = boxes
    assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
    points = [point for each in made.marks if each["shape"] == "line" for point in each["points"]]
    for left, top, right, bottom in boxes:
        assert not any(left < x < right and top < y < bottom for x, y in points)


def _box(text: Mapping[str, Any]) -> tuple[float, float, float, float]:
    long = length(text["text"], PAGE.size)
    left = text["x"] - long if text["anchor"] == "end" else text["x"]
    return left, text["y"] - PAGE.size * 0.75, left + long, text["y"]
