"""Stories of two translators, a reviewer and a writer: nothing is lost, everybody is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from blueprint_cli.model.states import read_sign_off
from branched import EN, LOCK, PLAN, Team, git, team, translated
from documents import blueprint
from translators_tools import msgcat, msgmerge, toolkit_converts, toolkit_resaves

SEATS, FERRIES, KIOSKS = "在碼頭加設座椅", "研究增加渡輪航線", "引入小食亭"
FORMATS = {"po": "po", "xliff": "xlf", "xliff2": "xliff2.xlf", "xlsx": "xlsx"}


@pytest.fixture
def own(tmp_path: Path) -> Team:
    return team(tmp_path, "ada", "ben", "cai")


def export(own: Team, form: str, *words: str) -> Path:
    packet = own.folder.parent / f"{own.folder.name}-packet.{FORMATS[form]}"
    own.run("locale", "export", "en", "--to", form, "--output", str(packet), *words)
    return packet


def rename_and_reword(own: Team) -> None:
    """A writer renames an action, rewords another and moves a goal, in a commit each."""
    own.edit(PLAN, ("- id: seats\n", "- id: benches\n                was: seats\n"))
    own.sync()
    own.commit("Writer")
    own.edit(PLAN, (FERRIES, "研究增加夜間渡輪航線"))
    own.sync()
    own.commit("Writer")
    text = (own.folder / PLAN).read_text("utf-8")
    start, end = text.index("          - id: cycling"), text.index("      - id: piers")
    (own.folder / PLAN).write_text(text[:start] + text[end:] + text[start:end], "utf-8")
    own.sync()
    own.commit("Writer")


@pytest.mark.parametrize("form", FORMATS)
def test_packet_of_three_commits_ago_merges_as_now(own: Team, form: str) -> None:
    packet = export(own, form)
    rename_and_reword(own)
    translated(
        packet,
        {SEATS: "Install seats", FERRIES: "Study further routes", "推廣單車": "Encourage cycling"},
    )
    run = blueprint(own.folder, "locale", "import", str(packet))
    assert run.status == 0, run.output
    assert run.codes == ["BP509"]
    own.commit("Ada")
    found = own.entries()
    assert (found["benches.text"].target, found["benches.text"].is_fuzzy) == (
        "Install seats",
        False,
    )
    ferries = found["ferries.text"]
    assert (ferries.target, ferries.is_fuzzy) == ("Study further routes", True)
    assert ferries.previous == FERRIES
    assert found["cycling.text"].target == "Encourage cycling"
    assert own.authors("benches") == ["Writer", "Ada"]
    assert own.sync() == "The catalogs are up to date.\n"


def test_a_tool_that_wraps_lines_anew_hides_no_change(own: Team) -> None:
    """Ada saves the whole catalog with another width; the writer has gone on meanwhile."""
    own.on("ada")
    own.edit(EN, ("Put seats on the piers", "Install seats on the piers"))
    (own.folder / EN).write_text(msgcat(own.folder / EN, "--width=30"), "utf-8")
    own.commit("Ada")
    own.on("main")
    rename_and_reword(own)
    own.merge("ada")
    found = own.entries()
    assert found["benches.text"].target == "Install seats on the piers"
    assert found["ferries.text"].is_fuzzy
    assert own.sync() == "The catalogs are up to date.\n"
    assert own.authors("benches") == ["Writer", "Ada"]


def test_msgmerge_on_one_branch_and_sync_on_the_other(own: Team) -> None:
    own.on("ada")
    template = export(own, "po")
    (own.folder / EN).write_text(msgmerge(own.folder / EN, template), "utf-8")
    own.edit(EN, ("Introduce kiosks", "Open kiosks"))
    own.commit("Ada")
    own.on("main")
    rename_and_reword(own)
    before = {name: each.target for name, each in own.entries().items()}
    own.merge("ada")
    after = {name: each.target for name, each in own.entries().items()}
    assert after == {**before, "kiosks.text": "Open kiosks"}
    own.sync()
    assert {name: each.target for name, each in own.entries().items()} == after


def test_toolkit_translates_a_packet_and_makes_a_memory_of_it(own: Team) -> None:
    """What Ada has done in an old packet comes back, and fills what is missing elsewhere."""
    packet = export(own, "po")
    translated(packet, {SEATS: "Install seats"})
    langs = ("--source-language=zh-Hant-HK", "--language=en-HK")
    memory = toolkit_converts(packet, packet.with_suffix(".tmx"), *langs)
    packet.write_bytes(toolkit_resaves(packet))
    rename_and_reword(own)
    run = blueprint(own.folder, "locale", "import", str(packet))
    assert run.status == 0, run.output
    assert own.entries()["benches.text"].target == "Install seats"
    own.commit("Ada")
    own.on("ben")
    own.edit(EN, ("Put seats on the piers", ""))
    own.run("locale", "import", str(memory), "--locale", "en", "--suggest")
    seats = own.entries()["seats.text"]
    assert (seats.target, seats.is_fuzzy) == ("Install seats", True)
    own.commit("Ben")
    own.on("main")
    own.merge("ben")
    benches = own.entries()["benches.text"]
    assert (benches.target, benches.is_fuzzy) == ("Install seats", False)
    assert set(own.authors("benches")) == {"Writer", "Ada", "Ben"}


def test_signed_on_one_branch_and_reworded_on_another(own: Team) -> None:
    own.on("cai")
    own.run("locale", "approve", "en", "seats", "kiosks", "--by", "Cai")
    own.commit("Cai")
    own.on("ada")
    own.edit(EN, ("Put seats on the piers", "Install seats on the piers"))
    own.commit("Ada")
    own.on("main")
    own.merge("cai")
    own.merge("ada")
    found = own.entries()
    assert found["seats.text"].target == "Install seats on the piers"
    (comment,) = found["seats.text"].comments
    assert read_sign_off(comment)
    assert "BP343" in blueprint(own.folder, "check").codes
    status = own.run("locale", "status", "en", "--format", "json")
    assert '"approved": 1' in status
    assert own.authors("kiosks") == ["Writer", "Cai"]


def test_two_translators_of_one_text_are_both_there(own: Team) -> None:
    for branch, who, text in (("ada", "Ada", "Install seats"), ("ben", "Ben", "Add seats")):
        own.on(branch)
        own.edit(EN, ("Put seats on the piers", text))
        own.edit(EN, ("Introduce kiosks", "Open kiosks"))
        own.commit(who)
    own.on("main")
    own.merge("ada")
    assert "1 in conflict: seats.text" in own.merge("ben", status=1)
    text = (own.folder / EN).read_text("utf-8")
    head, _, rest = text.partition("<<<<<<< ours\n")
    mine, _, rest = rest.partition("=======\n")
    other, _, tail = rest.partition(">>>>>>> theirs\n")
    assert ("Install seats" in mine, "Add seats" in other) == (True, True)
    (own.folder / EN).write_text(head + other + tail, "utf-8")
    own.commit("Dan")
    assert own.entries()["kiosks.text"].target == "Open kiosks"
    assert own.authors("seats") == ["Writer", "Ada", "Ben"]


def test_remark_on_one_branch_and_translation_on_another(own: Team) -> None:
    own.on("cai")
    remark = "remark: All piers?"
    own.edit(EN, ('msgctxt "seats.text"', f'# {remark}\nmsgctxt "seats.text"'))
    own.commit("Cai")
    own.on("ada")
    own.edit(EN, ("Put seats on the piers", "Install seats on the piers"))
    own.commit("Ada")
    own.on("main")
    rename_and_reword(own)
    own.merge("cai")
    own.merge("ada")
    benches = own.entries()["benches.text"]
    assert (benches.target, benches.comments) == ("Install seats on the piers", (remark,))


def test_deleted_by_the_writer_and_translated_is_back_with_the_text(own: Team) -> None:
    own.on("ada")
    own.edit(EN, ("Introduce kiosks", "Open kiosks"))
    own.commit("Ada")
    own.on("main")
    action = f"              - id: kiosks\n                text: {KIOSKS}\n"
    own.edit(PLAN, (action, ""))
    own.sync()
    own.commit("Writer")
    own.merge("ada")
    assert "kiosks.text" not in own.entries()
    seats = "              - id: seats\n"
    own.edit(PLAN, (seats, f"{action}{seats}"))
    assert "1 back: kiosks.text" in own.sync()
    assert own.entries()["kiosks.text"].target == "Open kiosks"


def test_locks_of_two_branches_are_up_to_date_together(own: Team) -> None:
    own.run("locale", "convert")
    own.commit("Writer")
    for branch, who, old, new in (
        ("side", "Dan", KIOSKS, "引入更多小食亭"),
        ("main", "Writer", SEATS, "在所有碼頭加設座椅"),
    ):
        if branch == "side":
            git(own.folder, "checkout", "--quiet", "-b", branch)
        else:
            own.on(branch)
        own.edit(PLAN, (old, new))
        own.run("locale", "convert")
        own.run("locale", "approve", "zh-Hans", "kiosks", "seats", "--by", who)
        own.sync()
        own.commit(who)
    own.merge("side")
    found = own.entries(LOCK)
    assert found["kiosks.text"].target == "引入更多小食亭"
    assert found["seats.text"].target == "在所有码头加设座椅"
    signed = (read_sign_off(line) for each in found.values() for line in each.comments)
    assert {sign.who for sign in signed if sign} == {"Dan", "Writer"}
    assert "zh-Hans.lock is up to date" in own.run("locale", "convert", "--dry-run")
    assert own.sync() == "The catalogs are up to date.\n"


def test_rebase_of_a_translator_over_a_year_of_the_writer(own: Team) -> None:
    own.on("ada")
    own.edit(EN, ("Put seats on the piers", "Install seats on the piers"))
    own.commit("Ada")
    own.edit(EN, ("Study more ferry routes", "Study further ferry routes"))
    own.commit("Ada")
    own.on("main")
    rename_and_reword(own)
    own.on("ada")
    git(own.folder, "rebase", "--quiet", "main", who="Ada")
    found = own.entries()
    assert found["benches.text"].target == "Install seats on the piers"
    ferries = found["ferries.text"]
    assert (ferries.target, ferries.previous) == ("Study further ferry routes", FERRIES)
    assert own.authors("benches") == ["Writer", "Ada"]
    assert own.sync() == "The catalogs are up to date.\n"


def test_sign_off_is_picked_for_a_release(own: Team) -> None:
    own.on("cai")
    own.edit(EN, ("Introduce kiosks", "Open kiosks"))
    own.commit("Cai")
    own.run("locale", "approve", "en", "seats", "--by", "Cai")
    own.commit("Cai")
    own.on("main")
    rename_and_reword(own)
    git(own.folder, "cherry-pick", "cai", who="Cai")
    found = own.entries()
    assert found["kiosks.text"].target == "Introduce kiosks"
    assert read_sign_off(found["benches.text"].comments[0])
    assert own.authors("benches") == ["Writer", "Cai"]


def test_renamed_without_a_word_and_translated_elsewhere(own: Team) -> None:
    """The writer says too late what the id was, when a branch with the old one has come in."""
    own.on("ada")
    own.edit(EN, ("Put seats on the piers", "Install seats on the piers"))
    own.commit("Ada")
    own.on("main")
    own.edit(PLAN, ("- id: seats\n", "- id: benches\n"))
    own.sync()
    own.commit("Writer")
    own.merge("ada")
    own.edit(PLAN, ("- id: benches\n", "- id: benches\n                was: seats\n"))
    own.sync()
    benches = own.entries()["benches.text"]
    assert (benches.target, benches.is_fuzzy) == ("Install seats on the piers", False)
