"""A heading with labels and values alone under it, at the end of a page, is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import blueprint, write

from .test_output_checks import extended

#: A goal that is told with who leads it, and its actions, which begin on the next page.
DOCUMENT = """\
blueprint: 1
document: {title: Tree Handbook, publisher: Development Bureau, published: 2024-03-01}
locales: {en: {strategy: source, lang: en-HK}}
parties: [{id: parks, name: Parks Office}]
sections:
  - {kind: strategies, id: plan, title: The plan, details: beside}
directions:
  - id: trees
    title: Healthy trees
    strategies:
      - id: survey
        title: Survey every tree
        goals:
          - id: known
            text: Every tree is known
            lead: parks
            actions: [{id: count, text: Count them}, {id: map, text: Put them on a map}]
"""
RULES = """
.strategy { padding-top: 150mm }
.goal-head, .goal > .details, .actions-label { break-after: auto !important }
.actions > li:first-child { break-before: auto }
.actions > li { min-height: 60mm }
"""


@pytest.mark.parametrize("rules", ["", RULES])
def test_a_heading_with_details_alone_is_told(tmp_path: Path, rules: str) -> None:
    folder = write(tmp_path, {"blueprint.yaml": DOCUMENT, **extended("print", rules)})
    run = blueprint(folder, "build", "--format", "pdf")
    assert "BP02" not in run.output
    told = [(each.code, each.line) for each in run.shown if each.code == "BP414"]
    assert told == ([("BP414", 15)] if rules else []), run.output
