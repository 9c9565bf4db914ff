"""The stages in order: read → parse → validate → localize → check → render → inspect → publish.

Start reading here. Every stage before `publish` gives an `Outcome`; faults of the user's text are
collected to the end of a stage, and the next one runs only where its input is whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from blueprint_cli import budget, checks
from blueprint_cli.catalogs import passages
from blueprint_cli.checks import Sited, places
from blueprint_cli.checks.checked import Checked, Examined, check_locale, official, standing
from blueprint_cli.diagnostics import Outcome, has_errors
from blueprint_cli.locales.localize import localize
from blueprint_cli.model.artifact import Artifact
from blueprint_cli.model.document import Document
from blueprint_cli.model.formats import FORMATS
from blueprint_cli.syntax import Node, read_tree
from blueprint_cli.theme.words import theme_locales
from blueprint_cli.validation.earlier_editions import with_promises
from blueprint_cli.validation.splicing import splice
from blueprint_cli.validation.validate import validate
from blueprint_cli.world import World

if TYPE_CHECKING:
    from blueprint_cli.diagnostics import Diagnostic
    from blueprint_cli.engine.jobs import Job
    from blueprint_cli.engine.wanted import Listener, Wanted
    from blueprint_cli.inspection.inspect import Inspected
    from blueprint_cli.publishing.folder import Published


def document(world: World, path: str) -> Outcome[tuple[Node, Document]]:
    """Read, parse and validate the document at `path`; give it with its node tree, all in one."""
    tree = read_tree(world, path)
    found = tree.diagnostics
    if tree.value is None:
        return Outcome(None, found)
    whole = splice(tree.value, world)
    compared = with_promises(whole.value or tree.value, world, path)
    told = whole.diagnostics + compared.diagnostics
    root = compared.value or tree.value
    valid = validate(root)
    found += told + valid.diagnostics
    if valid.value is None or has_errors(told):
        return Outcome(None, found)
    own = passages.recognized(valid.value, world)
    return Outcome((root, own.value) if own.value else None, found + own.diagnostics)


def localized(world: World, path: str, pseudo: str = "") -> Outcome[Checked]:
    """Read, parse, validate and localize the document at `path`, and check nothing.

    In a `pseudo` language, its texts are made strange; see `locales.pseudo`.
    """
    valid = document(world, path)
    if valid.value is None:
        return Outcome(None, valid.diagnostics)
    root, own = valid.value
    if pseudo:
        from blueprint_cli.locales.pseudo import in_pseudo, with_language

        own = with_language(own, pseudo, theme_locales(world))
    localization = localize(own, world)
    if localization.value is None:
        # What it takes to localize a document is for the checks to tell.
        return Outcome(None, examine(world, path).diagnostics)
    found = valid.diagnostics + localization.diagnostics
    made = in_pseudo(localization.value, pseudo) if pseudo else localization.value
    return Outcome(Checked(root, own, made), found)


def check(world: World, path: str) -> Outcome[Checked]:
    """Read, parse, validate, localize and check the document at `path`."""
    examined = examine(world, path)
    value = None if examined.failed or not examined.value else examined.value.checked
    return Outcome(value, examined.diagnostics)


def examine(world: World, path: str) -> Outcome[Examined]:
    """Check the document at `path`; give it even with errors, where it can be localized."""
    valid = document(world, path)
    found = valid.diagnostics
    if valid.value is None:
        return Outcome(None, found)
    root, own = valid.value
    wanted, names = checks.levels(own), official(own, world)
    for stage in (root, own, Sited(own, world)):
        found += checks.run(stage, partial(places.in_document, root), wanted, names)
    localization = localize(own, world)
    found += localization.diagnostics
    if localization.value is None or checks.broken(found):
        found = checks.settle(found, wanted, tuple(places.suppressions(root, {})), stages="012")
        return Outcome(None, found)
    checked = Checked(root, own, localization.value)
    about = {own.sources[0]: found}
    for localized in localization.value.documents:
        told = check_locale(checked, localized, world, names)
        about[localized.tag] = about.get(localized.tag, ()) + told
        found += told
    found = checks.settle(found, wanted, checked.suppressions, stages="0123")
    return Outcome(Examined(checked, standing(about, found)), found)


def _validated(made: Sequence[Artifact], source: str, wanted: Wanted) -> tuple[Diagnostic, ...]:
    """Tell which PDF files do not conform, where that is asked."""
    from blueprint_cli.engine.validating import validate

    if wanted.validator is None:
        return ()
    return validate(made, wanted.validator, wanted.pdf_profile, source)


def build(world: World, path: str, wanted: Wanted, listener: Listener) -> Published | None:
    """Make a publication of the document at `path`; None where something stands against it.

    Raises `UnpublishableError`, and for what the machine lacks `FontError` and `LackingError`.
    """
    from blueprint_cli.engine.cache import Cache
    from blueprint_cli.engine.executors import executor
    from blueprint_cli.engine.jobs import plan
    from blueprint_cli.engine.making import recall, render
    from blueprint_cli.inspection.inspect import inspect
    from blueprint_cli.publishing.publication import Publication, paths

    outcome = localized(world, path, wanted.pseudo) if wanted.pseudo else check(world, path)
    listener.found(outcome.diagnostics)
    if outcome.value is None or has_errors(outcome.diagnostics, strict=wanted.strict):
        return None
    budget.lift()
    checked = listener.admitted(outcome.value)
    jobs = plan(
        checked.published,
        checked.source,
        world,
        wanted.locales,
        wanted.groups,
        wanted.editions,
        wanted.pdf_profile,
    )
    memory, workers = Cache(recalls=not wanted.fresh), executor(wanted.processes, wanted.cluster)
    made = recall(jobs, memory)
    needed = [job for job in jobs if job not in made]
    if needed:
        with listener.rendering(needed) as progress:
            rendered = render(needed, workers, memory, progress, keeps_going=wanted.keeps_going)
        listener.found(rendered.diagnostics)
        if rendered.value is None:
            return None
        made |= rendered.value
    publication = Publication(checked.published, checked.source, world, wanted.pseudo)
    shown = [(job.document, made[job]) for job in jobs if job in made]
    inspected = inspect(checked, shown, paths(checked.published))
    others = () if wanted.whole else publication.mixed(jobs, wanted.out)
    others += _validated([artifact for _, artifact in shown], checked.source, wanted)
    listener.found(inspected.found + others)
    good = _without_fault(jobs, made, inspected, wanted)
    goes_on = wanted.keeps_going or bool(wanted.pseudo)
    stops = has_errors(inspected.found, strict=wanted.strict) and not goes_on
    if stops or has_errors(others, strict=wanted.strict) or not good:
        return None
    lacking = [job.path for job in jobs if job not in good]
    artifacts = [made[job] for job in good]
    written = publication.publish(
        artifacts, memory, workers, wanted.out, whole=wanted.whole, lacking=lacking
    )
    listener.found(written.diagnostics)
    return written.value


def _without_fault(
    jobs: Sequence[Job], made: Mapping[Job, Artifact], inspected: Inspected, wanted: Wanted
) -> list[Job]:
    """Give the files to publish: none of a format in which one file has a fault, or is not there.

    A format is published in every locale or in none, for its files lead to each other. Files in a
    pseudo-locale are there for their faults to be seen.
    """
    names = frozenset() if wanted.pseudo else inspected.at_fault(strict=wanted.strict)
    names |= {job.format for job in jobs if job not in made}
    groups = {FORMATS[name].group for name in names}
    return [job for job in jobs if FORMATS[job.format].group not in groups]
