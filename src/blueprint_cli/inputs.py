"""Inputs: what a run looks at outside of itself, and how it found it.

The standard library alone, and little of it: `engine.stamp` asks before anything else is imported.
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable, Iterator, Mapping
from hashlib import blake2b

#: A file of so many bytes is known by its size and its times; a smaller one by what it holds.
_LARGE = 1024 * 1024
#: A time that is younger than so many seconds may be that of two states of a file.
_SETTLED = 2.0


class Inputs:
    """What was looked at, by its kind and place, each with how it was.

    They are no basis to repeat a run by where something was seen in two states, or where the run
    has done more than to look: `spoilt` says so.
    """

    def __init__(self, states: Mapping[str, str] | None = None) -> None:
        """Begin with what an earlier run has seen, or with nothing."""
        self.states = dict(states or {})
        self.spoilt = False
        #: How many seconds the run has said that it took, at its end.
        self.seconds = ""

    def add(self, kind: str, place: str, state: str) -> None:
        """Add a place with its state; a state that may have changed unseen spoils them."""
        known = self.states.setdefault(f"{kind}:{place}", state)
        self.spoilt |= known != state or state.endswith(_UNSETTLED)

    def are_as_they_were(self) -> bool:
        """Tell whether everything that was looked at would be found the same."""
        return all(_state(known) == state for known, state in self.states.items())


#: The end of the state of a large file that was changed a moment ago.
_UNSETTLED = " unsettled"
_current: Inputs | None = None


def watch() -> Inputs:
    """Note from now on what is looked at; give where."""
    global _current  # noqa: PLW0603 - a process has one run
    _current = Inputs()
    return _current


def looked(kind: str, place: str | os.PathLike[str], data: bytes | None = None) -> None:
    """Note that something was looked at; `data` is what was read there, if it was.

    A kind is `file` for what a file holds, `entry` for whether and what something is there,
    `names` for the files of a folder, `tree` for all below it, `git` for a repository.
    """
    if _current is None:
        return
    where = os.path.abspath(place)
    if data is not None:
        _current.add(kind, where, _of_data(where, data))
    elif f"{kind}:{where}" not in _current.states:
        # Whether it still is so is asked at the end of the run.
        _current.add(kind, where, _state(f"{kind}:{where}"))


def took(seconds: str) -> None:
    """Note how many seconds the run says that it took, at its end."""
    if _current is not None:
        _current.seconds = seconds


def spoil() -> None:
    """Note that a run did more than to look: another one may find something else to do."""
    if _current is not None:
        _current.spoilt = True


def _state(known: str) -> str:
    kind, _, place = known.partition(":")
    try:
        return _KINDS[kind](place)
    except (OSError, ValueError) as error:  # ValueError: NUL in a name
        return f"! {getattr(error, 'errno', None)}"


def _of_data(place: str, data: bytes) -> str:
    if len(data) >= _LARGE:
        return _state(f"file:{place}")
    return f"{os.path.realpath(place)} {_digest(data)}"


def _file(place: str) -> str:
    """Say where a file really is, and what it holds; of another thing what it is."""
    status = os.stat(place)
    if not stat.S_ISREG(status.st_mode):
        return f"? {stat.S_IFMT(status.st_mode)}"
    real = os.path.realpath(place)
    if status.st_size >= _LARGE:
        changed = max(status.st_mtime, status.st_ctime)
        times = f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}"
        return f"{real} {times}{'' if time.time() - changed > _SETTLED else _UNSETTLED}"
    with open(place, "rb") as file:
        return f"{real} {_digest(file.read())}"


def _entry(place: str) -> str:
    """Say what is at a place, a link included, and where it leads to."""
    kind = stat.S_IFMT(os.lstat(place).st_mode)
    leads_to = stat.S_IFMT(os.stat(place).st_mode) if os.path.exists(place) else 0
    return f"{os.path.realpath(place)} {kind} {leads_to}"


def _names(place: str) -> str:
    """Say where a folder really is, and what files it has."""
    with os.scandir(place) as entries:
        names = sorted(entry.name for entry in entries if entry.is_file())
    return (
        f"{os.path.realpath(place)} {_digest('/'.join(names).encode('utf-8', 'surrogateescape'))}"
    )


def _tree(place: str) -> str:
    """Say what every file below a folder holds."""
    below = (f"{each} {_state(f'file:{each}')}" for each in _below(place))
    return _digest("\0".join(below).encode("utf-8", "surrogateescape"))


def _below(place: str) -> Iterator[str]:
    with os.scandir(place) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        yield entry.path
        if entry.is_dir(follow_symlinks=False):
            yield from _below(entry.path)


def _git(place: str) -> str:
    """Say what the repository around a folder has recorded, as far as its names change.

    What a name stands for never does (gitrepository-layout): HEAD and the other references, what
    grafts and borders there are, and the settings, of the user too.
    """
    home = os.path.expanduser("~")
    settings = os.environ.get("XDG_CONFIG_HOME") or os.path.join(home, ".config")
    places = [os.path.join(home, ".gitconfig"), os.path.join(settings, "git", "config")]
    places.append("/etc/gitconfig")
    folder = place
    while not os.path.lexists(top := os.path.join(folder, ".git")):
        if folder == (folder := os.path.dirname(folder)):
            break
    own = _leads_to(top, "gitdir: ")
    common = os.path.join(own, _leads_to(os.path.join(own, "commondir"), ""))
    for each in {own, common}:
        places += [os.path.join(each, name) for name in _REPOSITORY]
        refs = os.path.join(each, "refs")
        places += _below(refs) if os.path.isdir(refs) else []
    found = (f"{each} {_state(f'file:{each}')}" for each in sorted(places))
    return _digest("\0".join([top, *found]).encode("utf-8", "surrogateescape"))


#: The files of a repository beside its references.
_REPOSITORY = (
    *("HEAD", "config", "config.worktree", "packed-refs", "reftable/tables.list"),
    *("shallow", "info/grafts", "objects/info/alternates"),
)


def _leads_to(place: str, start: str) -> str:
    """Give what a file of one line names; the place itself where it is a folder, or none."""
    try:
        with open(place, encoding="utf-8", errors="surrogateescape") as file:
            line = file.readline().removeprefix(start).rstrip("\n")
    except OSError:
        return place if os.path.isdir(place) else ""
    return os.path.join(os.path.dirname(place), line)


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()


_KINDS: dict[str, Callable[[str], str]] = {
    "file": _file,
    "entry": _entry,
    "names": _names,
    "tree": _tree,
    "git": _git,
}
