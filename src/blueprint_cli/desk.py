"""The translator's desk: what becomes of the catalogs of a document."""

from __future__ import annotations

from dataclasses import dataclass, replace

from blueprint_cli import __version__
from blueprint_cli.diagnostics import Outcome, has_errors
from blueprint_cli.diff.conversion import ConversionDiff, compare
from blueprint_cli.edits import Change
from blueprint_cli.locales import lock, terms
from blueprint_cli.locales.catalog import parse
from blueprint_cli.locales.conversion import converter
from blueprint_cli.locales.grammar import write_target
from blueprint_cli.locales.localize import Localization
from blueprint_cli.locales.lock import Fate, Frozen
from blueprint_cli.locales.sync import Synced, sync
from blueprint_cli.model.document import DEFAULT_PROFILE, Document
from blueprint_cli.model.tags import spoken
from blueprint_cli.model.walk import messages
from blueprint_cli.syntax import read
from blueprint_cli.world import World


@dataclass(frozen=True)
class Brought:
    """A catalog brought up to date: the change to its file, and what was done."""

    change: Change
    done: Synced


def catalog_path(tag: str) -> str:
    """Give the path of a locale's catalog in the document's folder."""
    return f"locales/{tag}.po"


def synchronize(world: World, document: Document, tag: str) -> Outcome[Brought]:
    """Bring a locale's catalog up to date with the document; nothing is written.

    A translated locale that has no catalog gets one. The value's change has the same text before
    and after where the catalog was up to date. Faults are those of reading a catalog.
    """
    path = catalog_path(tag)
    translated = document.locales[tag].strategy == "translate"
    before = ""
    if world.exists(path):
        source = read(world, path)
        found = source.diagnostics + (parse(source.value).diagnostics if source.value else ())
        if source.value is None or has_errors(found):
            return Outcome(None, found)
        before = source.value.text
    text = before or (header(document, tag) if translated else "")
    own = [message for _, message in messages(document)]
    done = sync(text, own, additions=translated)
    return Outcome(Brought(Change(path, world.display(path), before, done.text), done))


@dataclass(frozen=True)
class Refrozen:
    """A lock brought up to date: without the changes that somebody has to accept, and with them."""

    safe: Change
    accepted: Change
    done: Frozen

    @property
    def waits(self) -> bool:
        """Whether there is something to accept."""
        return bool(self.done.of(Fate.CHANGED))

    def pending(self, *, everything: bool, accept: bool) -> str:
        """Give what is not written, as a difference: all, or what somebody has to accept."""
        if everything:
            return self.accepted.diff()
        if accept or not self.waits:
            return ""
        return replace(self.accepted, before=self.safe.after).diff()


def refreeze(world: World, localization: Localization, tag: str) -> Outcome[Refrozen]:
    """Bring the lock of a converted locale up to date with its document; nothing is written."""
    path = lock.path(tag)
    before = ""
    if world.exists(path):
        source = read(world, path)
        if source.value is None:
            return Outcome(None, source.diagnostics)
        before = source.value.text
    (document,) = (each for each in localization.documents if each.tag == tag)
    entries, name = localization.locks[tag], world.display(path)
    safe, accepted = (lock.freeze(document, entries, before, accept=each) for each in (False, True))
    return Outcome(
        Refrozen(
            Change(path, name, before, safe.text),
            Change(path, name, before, accepted.text),
            accepted,
        )
    )


def converted(world: World, localization: Localization, tag: str) -> Outcome[ConversionDiff]:
    """Tell how every text of a converted locale came about, change by change."""
    base = terms.load(world)
    (document,) = (each for each in localization.documents if each.tag == tag)
    if base.value is None or document.conversion is None:
        return Outcome(None, base.diagnostics)
    (source,) = document.document.sources
    profile = document.document.locales[tag].profile or DEFAULT_PROFILE
    convert = converter(profile, tag, base.value)
    return Outcome(compare(source, document, document.conversion, convert))


def header(document: Document, tag: str) -> str:
    """Give the header of a new catalog (GNU gettext manual, section 6.2)."""
    lang = document.langs[tag]
    day = document.document.published.isoformat()
    lines = {
        "Project-Id-Version": document.document.title.source,
        "POT-Creation-Date": f"{day} 00:00+0000",
        "PO-Revision-Date": f"{day} 00:00+0000",
        "Language": lang.replace("-", "_"),
        "Plural-Forms": _PLURALS.get(spoken(lang), "nplurals=2; plural=(n != 1);"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Generator": f"blueprint {__version__}",
    }
    said = (f'"{write_target(f"{name}: {value}")}\\n"' for name, value in lines.items())
    return "\n".join(('msgid ""', 'msgstr ""', *said, "", ""))


#: How languages count that do not count as English does (CLDR, plural rules).
_PLURALS = {"zh": "nplurals=1; plural=0;", "ja": "nplurals=1; plural=0;"}
