"""Projects for Weblate, Crowdin and OmegaT: what they open as it is, and what comes back of it."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
import yaml
from lxml import etree
from translate.storage.po import pofile

from blueprint_cli import interchange
from blueprint_cli.cli.locale.export import PROJECTS
from blueprint_cli.interchange import projects
from blueprint_cli.interchange.packet import Packet, Unit
from documents import Run, blueprint, write
from places import TESTS
from translators_tools import msgfmt_check, omegat_translates, toolkit_opens

HARBOUR = TESTS / "tools/harbour"
TERMS = """\
terms:
  - {id: bench, source: 長椅, targets: {en: bench}, also: [座椅], note: "One with a back."}
  - {id: none, source: 步道}
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    shutil.copytree(HARBOUR, tmp_path / "harbour")
    return write(tmp_path / "harbour", {"locales/terms.yaml": TERMS})


def exported(place: Path, project: str, *more: str) -> Run:
    run = blueprint(place, "locale", "export", "--project", project, *more)
    assert run.status == 0, run.output
    return run


def take(place: Path, file: Path) -> Run:
    return blueprint(place, "locale", "import", str(file), "--locale", "en")


def test_command_line_has_every_project() -> None:
    assert tuple(projects.PROJECTS) == PROJECTS


def test_weblate_finds_the_catalogs_and_no_others(place: Path) -> None:
    exported(place, "weblate")
    (component,) = json.loads((place / "weblate.json").read_text("utf-8"))
    write(place, {"locales/zh-Hans.po": ""})
    found = {
        each.stem
        for each in place.glob(component["filemask"])
        if re.fullmatch(component["language_regex"], each.stem)
    }
    assert found == {"en"}
    assert component["file_format"] == "po"
    assert (place / component["new_base"]).is_file()
    rule = re.search(r'placeholders:r"([^"]*)"', component["check_flags"])
    assert rule
    assert re.fullmatch(rule[1], "{site:number}")
    assert re.fullmatch(rule[1], "{actions.done}")


@pytest.mark.parametrize("project", ["weblate", "crowdin"])
def test_template_has_every_text_and_no_translation(place: Path, project: str) -> None:
    assert blueprint(place, "locale", "sync").status == 0
    exported(place, project)
    template = place / "locales/blueprint.pot"
    msgfmt_check(template)
    units = [unit for unit in toolkit_opens(template).units if not unit.isheader()]
    catalog = [
        each for each in toolkit_opens(place / "locales/en.po").units if each.istranslatable()
    ]
    assert {each.getcontext() for each in units} == {each.getcontext() for each in catalog}
    assert not any(unit.target for unit in units)
    assert "base:" not in template.read_text("utf-8")


def test_catalog_that_weblate_has_saved_is_as_it_was(place: Path) -> None:
    """Weblate writes PO by the Translate Toolkit, in lines of 77 characters."""
    catalog = place / "locales/en.po"
    assert blueprint(place, "locale", "sync").status == 0
    before = blueprint(place, "locale", "status", "--format", "json").stdout
    store = pofile.parsefile(str(catalog))  # type: ignore[no-untyped-call]
    store.updateheader(add=True, x_generator="Weblate 5.14.3", language="en")
    store.save()
    assert blueprint(place, "locale", "sync", "--dry-run").status == 0
    assert blueprint(place, "locale", "status", "--format", "json").stdout == before
    assert take(place, catalog).stdout == "locales/en.po: nothing new\n"


def test_catalog_with_one_text_that_weblate_has_saved_has_one_text_more(place: Path) -> None:
    assert blueprint(place, "locale", "sync").status == 0
    before = (place / "locales/en.po").read_text("utf-8").splitlines()
    shutil.copy(TESTS / "tools/weblate-5.14.3/project/en.po", place / "locales/en.po")
    after = (place / "locales/en.po").read_text("utf-8").splitlines()
    changed = [new for old, new in zip(before, after, strict=True) if old != new]
    assert changed == ['"X-Generator: Weblate 5.14.3\\n"', 'msgstr "Replace three hundred lamps"']
    assert blueprint(place, "locale", "sync", "--dry-run").status == 0


def test_crowdin_maps_its_languages_to_the_locales(place: Path) -> None:
    exported(place, "crowdin")
    settings = yaml.safe_load((place / "crowdin.yml").read_text("utf-8"))
    (files,) = settings["files"]
    assert (place / files["source"].lstrip("/")).is_file()
    assert files["languages_mapping"] == {"two_letters_code": {"en": "en"}}
    assert not re.search("token: |_id: ", (place / "crowdin.yml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("tag", "code"), [("en", "en"), ("pt", "pt-PT"), ("pt-BR", "pt-BR"), ("zh-HK", "zh-HK")]
)
def test_crowdin_knows_languages_by_codes_of_its_own(tag: str, code: str) -> None:
    packet = Packet("a.yaml", "A", tag, "zh-Hant", tag, "0" * 64, (Unit("a.text", "甲"),))
    files = projects.write("crowdin", [projects.Job(packet, packet)]).value
    assert files
    (own,) = yaml.safe_load(files["crowdin.yml"].data)["files"]
    assert own["languages_mapping"]["two_letters_code"] == {code: tag}


def test_what_crowdin_gives_back_untouched_changes_nothing(place: Path) -> None:
    exported(place, "crowdin")
    assert take(place, place / "crowdin/en.po").stdout == "locales/en.po: nothing new\n"


def test_omegat_project_has_memory_and_glossary(place: Path) -> None:
    exported(place, "omegat")
    own = place / "blueprint-en-omegat"
    lines = (own / "glossary/glossary.txt").read_text("utf-8").splitlines()
    assert lines == ["長椅\tbench\tOne with a back.", "座椅\tbench\tOne with a back."]
    memory = interchange.read((own / "tm/blueprint-en.tmx").read_bytes(), "m", ("zh-HK", "en-HK"))
    assert memory.value
    # Of the stale text too: with the source that it was made for.
    said = {unit.source: unit.target for unit in memory.value.units}
    assert said["每一百米設一張長椅"] == "Place a bench every hundred metres"
    settings = etree.parse(own / "omegat.project").getroot()
    langs = [settings.findtext(f".//{each}") for each in ("source_lang", "target_lang")]
    # OmegaT takes no language with a script and a region.
    assert all(re.fullmatch("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})?", each or "") for each in langs)


def test_round_through_omegat_changes_nothing(place: Path) -> None:
    exported(place, "omegat")
    own = place / "blueprint-en-omegat"
    omegat_translates(own)
    assert take(place, own / "target/blueprint-en.xlf").stdout == "locales/en.po: nothing new\n"
    before = (place / "locales/en.po").read_bytes()

    # A second packet into the same project: what OmegaT has written stays.
    write(own, {"omegat.project": "mine", "omegat/project_save.tmx": "mine"})
    exported(place, "omegat")
    assert (own / "omegat.project").read_text("utf-8") == "mine"
    assert (own / "omegat/project_save.tmx").read_text("utf-8") == "mine"
    assert (place / "locales/en.po").read_bytes() == before


def test_what_is_translated_in_omegat_comes_back(place: Path) -> None:
    exported(place, "omegat")
    own = place / "blueprint-en-omegat"
    saved = (own / "omegat/project_save.tmx").read_text("utf-8")
    unit = (
        '<body><tu><tuv xml:lang="zh-HK"><seg>更換三百盞路燈</seg></tuv>'
        '<tuv xml:lang="en-HK"><seg>Replace three hundred lamps</seg></tuv></tu></body>'
    )
    translated, count = re.subn(r"<body\s*/>|<body>\s*</body>", unit, saved)
    assert count == 1
    write(own, {"omegat/project_save.tmx": translated})
    omegat_translates(own)
    run = take(place, own / "target/blueprint-en.xlf")
    assert run.stdout.startswith("locales/en.po: targets taken: 1"), run.output


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--project", "weblate", "--to", "po"), "--project says it all"),
        (("--project", "omegat", "--left"), "--project says it all"),
        (("--project", "transifex"), "transifex"),
        (("zh-Hant", "--project", "omegat"), "nothing to do"),
        (("--output", "locales"), "is a folder"),
    ],
)
def test_wrong_usage_is_told(place: Path, options: tuple[str, ...], said: str) -> None:
    run = blueprint(place, "locale", "export", *options)
    assert (run.status, said in run.stderr) == (2, True), run.output


def test_folder_that_cannot_be_written_is_told(place: Path) -> None:
    run = blueprint(place, "locale", "export", "--project", "omegat", "--output", "blueprint.yaml")
    assert run.status == 3
    assert "Traceback" not in run.output


def test_settings_of_people_stay(place: Path) -> None:
    write(place, {"weblate.json": "mine", "crowdin.yml": "mine"})
    for project in ("weblate", "crowdin"):
        run = exported(place, project)
        assert "stays as it is" in run.stderr
    assert (place / "weblate.json").read_text("utf-8") == "mine"
    assert (place / "crowdin.yml").read_text("utf-8") == "mine"
