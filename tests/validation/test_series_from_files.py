"""Values of indicators from CSV files."""

from __future__ import annotations

import pytest

from blueprint_cli.pipeline import check
from blueprint_cli.world import MemoryWorld
from documents import localized

DOCUMENT = """\
blueprint: 1
document: {title: 海濱計劃, publisher: 示例市政府, published: 2026-03-02}
locales: {zh-Hant: {strategy: source, lang: zh-Hant-HK}}
sections: [{kind: indicators, id: measures}]
indicators:
  - {id: shore, title: 岸線, unit: kilometre, data: tables/shore.csv}
"""


@pytest.mark.parametrize(
    "table",
    [
        "when,baseline,actual,targets\n2024,11.5,,\n2025,,12.10,\n2030,,,20\n",
        "indicator;when;actual;baseline;targets\nother;;9\nshore;2024;;11.5\nshore;2025;12.10\nshore;2030;;;20\n",
    ],
)
def test_values_are_kept_as_they_are_written(table: str) -> None:
    (document,) = localized(DOCUMENT, {"tables/shore.csv": table}).documents
    (shore,) = document.document.indicators
    assert (shore.baseline, shore.actual, shore.targets) == (
        {"2024": "11.5"},
        {"2025": "12.10"},
        {"2030": "20"},
    )


@pytest.mark.parametrize(
    ("table", "code", "line", "column"),
    [
        ("when,actaul\n2024,1\n", "BP174", 1, 6),
        ("when,actual,actual\n2024,1,2\n", "BP174", 1, 13),
        ("actual\n1\n", "BP174", 1, 1),
        ("when\n2024\n", "BP174", 1, 1),
        ("when,actual\nlast year,1\n", "BP175", 2, 1),
        ("when,actual\n,1\n", "BP175", 2, 1),
        ("when,actual\n2024,1\n2024,2\n", "BP175", 3, 6),
        ("when,actual\n2024,1,200\n", "BP175", 2, 8),
        ("indicator,when,actual\nother,2024,1\n", "BP175", 1, 1),
    ],
)
def test_faults_are_told_in_the_file(table: str, code: str, line: int, column: int) -> None:
    world = MemoryWorld({"blueprint.yaml": DOCUMENT, "tables/shore.csv": table})
    found = check(world, "blueprint.yaml").diagnostics
    spans = [each.span for each in found if each.code == code and each.span]
    assert [(each.source.name, *each.source.position(each.start)) for each in spans] == [
        ("tables/shore.csv", line, column)
    ]
