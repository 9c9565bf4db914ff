"""Every document of the repository is without a finding, but for notes to its writer."""

from __future__ import annotations

from pathlib import Path

import pytest

from blueprint_cli.model import sections
from blueprint_cli.pipeline import check
from blueprint_cli.world import DiskWorld
from documents import blueprint
from places import ROOT

GENERAL = ROOT / "examples" / "general"
#: What the Blueprint's source says in two ways; the publisher's words are kept.
NOTES = [
    "“五到十年” here, “五至十年” elsewhere",
    "“制定” here, “制訂” elsewhere",
    "“支持” here, “支援” elsewhere",
    "“內地與世界” here, “內地和世界” elsewhere",
]
DOCUMENTS = [ROOT, *(each.parent for each in sorted(ROOT.glob("examples/*/blueprint.yaml")))]


@pytest.mark.parametrize("folder", DOCUMENTS, ids=lambda folder: str(folder.relative_to(ROOT)))
def test_no_finding(folder: Path) -> None:
    found = blueprint(folder, "check", "--strict")
    assert found.status == 0
    assert [each.message for each in found.shown] == (NOTES if folder == ROOT else [])


def test_the_example_uses_every_general_kind() -> None:
    outcome = check(DiskWorld(GENERAL), "blueprint.yaml")
    assert outcome.value is not None
    used = {type(section) for section in outcome.value.document.sections}
    general = {
        sections.Prose,
        sections.Table,
        sections.Figure,
        sections.Quotation,
        sections.Callout,
    }
    assert general <= used


def test_the_example_shows_the_words_of_the_mainland() -> None:
    outcome = check(DiskWorld(GENERAL), "blueprint.yaml")
    assert outcome.value is not None
    texts = {each.tag: each.messages for each in outcome.value.localization.documents}["zh-Hans"]
    assert texts["better-information.title"].target == "提供更好的信息"
    assert texts["reading-order.title"].target == "先读什么"
    assert texts["document.publisher"].target == "公共资讯中心"
    levels = [each.target for name, each in texts.items() if name.startswith("four-levels.text.")]
    assert any("“到达”" in each for each in levels)
