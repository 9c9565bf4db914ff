"""Git, asked only for what it has recorded: nothing of a repository is run, written or fetched.

What a user wants to be set up in a clone is written into its settings, and nowhere else.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NoReturn

from blueprint_cli.diagnostics import Told, shorten, tell
from blueprint_cli.inputs import looked, spoil
from blueprint_cli.world.commits import FORMAT, Commit, read_commits
from blueprint_cli.world.refusals import RevisionError

#: So long git may take to answer, in seconds.
_PATIENCE = 60
#: The longest name of a revision, and the longest list of files, in characters and bytes.
_NAME_LIMIT, _LIST_LIMIT = 250, 32 * 1024 * 1024
#: A repository's own settings name programs: none of those that reading could start is wanted,
#: and no object is fetched that a partial clone lacks.
_SETTINGS = ("core.fsmonitor=false", "core.hooksPath=/dev/null", "protocol.allow=never")
_ENVIRONMENT = {
    "LC_ALL": "C",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
}
#: What an object that is a file of its own, and no link or other repository, has for a mode.
FILE_MODES = ("100644", "100755")


@dataclass(frozen=True)
class TreeEntry:
    """A file as a revision has it."""

    mode: str
    object: str
    size: int


@dataclass(frozen=True)
class Repository:
    """The repository that a folder lies in."""

    folder: Path

    @cached_property
    def prefix(self) -> str:
        """The folder's path from the repository's top, with a slash at its end; empty at the top.

        Raises `RevisionError` where there is no git, or no repository.
        """
        try:
            return self._ask("rev-parse", "--show-prefix").decode("utf-8", "replace")[:-1]
        except _RefusedError as error:
            if "not a git repository" not in error.said:
                _refused(error, _ADVICE)
            folder = shorten(str(self.folder), 200)
            reason = tell("{folder} is in no git repository", folder=folder)
            raise RevisionError(reason, _CLONE) from error

    def commit(self, revision: str) -> str:
        """Give the full name of the commit that a revision names. Raises `RevisionError`."""
        if not _is_name(revision):
            _unknown(revision, _CHECK)
        name = f"{revision}^{{commit}}"
        try:
            answer = self._ask("rev-parse", "--verify", "--quiet", "--end-of-options", name)
        except _RefusedError as error:
            if error.tells_of_damage:
                self._refuse(error)
            _unknown(revision, _UNSHALLOW if self.is_shallow() else _CHECK)
        return answer.decode("ascii").strip()

    def tags(self, limit: int) -> list[str]:
        """List the tags that lead up to what there is now, the newest first, at most `limit`.

        There are none where git has no answer. Raises `RevisionError` without git.
        """
        how = ("--merged=HEAD", "--sort=-creatordate", f"--count={limit}", "--format=%(refname)")
        try:
            listed = self._ask("for-each-ref", *how, "refs/tags")
        except _RefusedError:
            return []
        return listed.decode("utf-8", "replace").splitlines()

    def entries(self, commit: str) -> dict[str, TreeEntry]:
        """List what a commit has in the folder, by the path there. Raises `RevisionError`."""
        only = (f":(top,literal){self.prefix}",) if self.prefix else ()
        try:
            listed = self._ask("ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", *only)
        except _RefusedError as error:
            self._refuse(error)
        return dict(_entries(listed, self.prefix))

    def content(self, entry: TreeEntry) -> bytes:
        """Give the bytes of a file as they were recorded. Raises `RevisionError`."""
        try:
            return self._ask("cat-file", "blob", entry.object, limit=entry.size)
        except _RefusedError as error:
            self._refuse(error)

    def commits(self, paths: Sequence[str], limit: int) -> list[Commit]:
        """List the commits up to now that changed files of the folder, the newest first.

        There are none where nothing has been recorded yet. Raises `RevisionError`.
        """
        only = [f":(top,literal){self.prefix}{path}" for path in paths]
        how = (
            "--topo-order",
            "--full-history",
            "--parents",
            "-c",
            "--raw",
            "--no-abbrev",
            "--no-renames",
            "-z",
        )
        plain = ("--no-show-signature", "--no-ext-diff", "--no-textconv", "--no-color")
        told = (FORMAT, "--encoding=UTF-8", f"--max-count={limit}", "HEAD")
        if not self._says("rev-parse", "--verify", "--quiet", "HEAD"):
            return []
        try:
            listed = self._ask("log", *how, *plain, *told, "--", *only)
        except _RefusedError as error:
            self._refuse(error)
        return list(read_commits(listed.decode("utf-8", "replace"), self.prefix))

    def has_had(self, text: str, paths: Sequence[str]) -> bool:
        """Tell whether a commit put a text into files of the folder, or took it out."""
        only = [f":(top,literal){self.prefix}{path}" for path in paths]
        how = ("--max-count=1", "--format=%H", "--no-show-signature", "--no-textconv")
        return bool(self._says("log", f"-S{text}", *how, "HEAD", "--", *only))

    def setting(self, name: str) -> str:
        """Give a setting of the repository itself; empty where it has none."""
        said = self._says("config", "--local", "--get", name)
        return said.decode("utf-8", "replace").removesuffix("\n")

    def attribute(self, name: str, paths: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Give what an attribute says of files in the folder, by their paths (gitattributes)."""
        said = self._says("check-attr", "-z", name, "--", *paths).decode("utf-8", "replace")
        fields = said.split("\0")
        yield from zip(fields[::3], fields[2::3], strict=False)

    def set_up(self, name: str, value: str) -> None:
        """Write a setting of the repository. Raises `RevisionError`."""
        spoil()
        try:
            self._ask("config", "--local", name, value)
        except _RefusedError as error:
            self._refuse(error)

    def is_shallow(self) -> bool:
        """Tell whether the clone lacks older revisions."""
        return self._says("rev-parse", "--is-shallow-repository").strip() == b"true"

    def _is_partial(self) -> bool:
        """Tell whether objects are fetched when they are wanted (gitrepository-layout, partial)."""
        promised = r"^(extensions\.partialclone|remote\..*\.promisor)$"
        return bool(self._says("config", "--get-regexp", promised))

    def _says(self, *question: str) -> bytes:
        """Give what git answers; nothing where it does not."""
        try:
            return self._ask(*question)
        except _RefusedError:
            return b""

    def _refuse(self, error: _RefusedError) -> NoReturn:
        """Raise `RevisionError` with what git says, and what to do about it."""
        damaged = _FSCK if error.tells_of_damage else _ADVICE
        _refused(error, _FETCH if self._is_partial() else damaged)

    def _ask(self, *arguments: str, limit: int = _LIST_LIMIT) -> bytes:
        """Run git and give what it answers, at most `limit` bytes. Raises `_RefusedError`."""
        settings = [word for each in _SETTINGS for word in ("-c", each)]
        command = ["git", "--no-pager", "-C", str(self.folder), *settings, *arguments]
        looked("git", self.folder)
        done = _run(command)
        if done.returncode:
            refused = _RefusedError(done.stderr.decode("utf-8", "replace"))
            if refused.tells_of_damage:
                spoil()
            raise refused
        if len(done.stdout) > limit:
            reason = tell("the revision has too many files in the document's folder")
            raise RevisionError(
                reason, tell("Keep the document in a folder of its own."), is_lacking=True
            )
        return done.stdout


class _RefusedError(Exception):
    """What git says when it gives no answer."""

    def __init__(self, said: str) -> None:
        super().__init__(said)
        self.said = said

    @property
    def tells_of_damage(self) -> bool:
        """Whether an object cannot be read; one that several names mean is no damage."""
        lines = self.said.splitlines()
        return any(each.startswith("error: ") and "ambiguous" not in each for each in lines)

    @property
    def reason(self) -> str:
        """The line that says why git gave up; else the first one."""
        lines = self.said.strip().splitlines() or [""]
        fatal = [each.removeprefix("fatal: ") for each in lines if each.startswith("fatal: ")]
        return (fatal or lines)[0].removeprefix("error: ")


_ADVICE = tell("Try “git status” in this folder: git says more there.")
_INSTALL = tell("Install git, or compare two files with “blueprint diff OLD.yaml NEW.yaml”.")
_CLONE = tell("Run this in a clone, or compare two files with “blueprint diff OLD.yaml NEW.yaml”.")
_CHECK = tell("Check the name: “git log --oneline” and “git tag” list some.")
_FSCK = tell("Run “git fsck” here: it lists what is damaged. A new clone has it whole.")
_FETCH = tell(
    "This clone is partial and lacks what that revision has: run “git fetch --refetch --no-filter”."
)
_UNSHALLOW = tell(
    "This clone is shallow and lacks older revisions: run “git fetch --unshallow --tags”."
)


def _run(command: Sequence[str]) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(  # noqa: S603 - no shell, and revisions cannot be options
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=_environment(),
            timeout=_PATIENCE,
            check=False,
        )
    except FileNotFoundError as error:
        spoil()
        raise RevisionError(tell("git is not installed"), _INSTALL, is_lacking=True) from error
    except (OSError, subprocess.TimeoutExpired) as error:
        spoil()
        raise RevisionError(tell("git does not answer"), _ADVICE, is_lacking=True) from error


def _environment() -> dict[str, str]:
    """Give an environment in which git finds the repository by itself, whoever has called."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**kept, **_ENVIRONMENT}


def _is_name(revision: str) -> bool:
    return 0 < len(revision) <= _NAME_LIMIT and revision.isprintable()


def _unknown(revision: str, hint: Told) -> NoReturn:
    raise RevisionError(tell("there is no revision “{name}”", name=shorten(revision)), hint)


def _refused(error: _RefusedError, advice: Told) -> NoReturn:
    reason = tell("git cannot read the repository: {said}", said=shorten(error.reason, 200))
    raise RevisionError(reason, advice, is_lacking=True) from error


def _entries(listed: bytes, prefix: str) -> Iterator[tuple[str, TreeEntry]]:
    """Read the answer of `git ls-tree -l -z`: mode, type, object, size, a tab, and the path.

    The size is `-` for what is no file, `BAD` for one that is damaged: reading that says why.
    """
    for line in filter(None, listed.decode("utf-8", "replace").split("\0")):
        about, _, path = line.partition("\t")
        mode, _, name, size = about.split()
        yield path.removeprefix(prefix), TreeEntry(mode, name, int(size) if size.isdecimal() else 0)
