"""Patterns: regular expressions whose compiled code is kept from run to run.

Python keeps none. To compile those that a check takes is a quarter of its time; to load their code
is a tenth of that. How Python compiles is private to it: whatever is not as it is known here
means the ordinary way.
"""

from __future__ import annotations

import marshal
import sys
from array import array
from collections.abc import Callable, Mapping
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Any

from blueprint_cli import user_folders

#: What a code is good for: one Python, and one engine of patterns in it.
_Stamp = tuple[str, int, int]
#: A pattern with its flags, and what the engine takes to have it.
_Key = tuple[str | bytes, int]
_Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
#: With more patterns than this, those that a run has not asked for are forgotten.
_MOST = 4000
#: A larger file is none of ours, in bytes.
_LARGEST = 32 * 1024 * 1024


class Patterns:
    """The patterns of this run, and those of earlier ones that a file has.

    `place` is the file. It is trusted as the program itself is: keep it where others cannot write.
    """

    def __init__(self, place: Path) -> None:
        """Begin with nothing asked; the file is read when a pattern is."""
        self.place = place
        self.asked: dict[_Key, _Code] = {}
        self.is_new = False

    @cached_property
    def known(self) -> Mapping[_Key, _Code]:
        """What the file has, if it is of this Python."""
        try:
            data = user_folders.read(self.place, _LARGEST)
            stamp, known = marshal.loads(data)  # noqa: S302 - the program's own
            return dict(known) if stamp == _stamp() else {}
        except (OSError, ValueError, EOFError, TypeError, ImportError, AttributeError):
            return {}  # there is none, or it is no file of this kind

    def recall(self) -> None:
        """Compile from now on with what is known; where this Python has another way, with its."""
        try:
            engine, compiler, parser = map(import_module, ("_sre", "re._compiler", "re._parser"))
            compile_, code_of, parse = compiler.compile, compiler._code, parser.parse  # noqa: SLF001
            make = engine.compile
        except (ImportError, AttributeError):
            return

        def compiled(pattern: Any, flags: int = 0) -> Any:
            if not isinstance(pattern, str | bytes):
                return compile_(pattern, flags)
            key = (pattern, int(flags))
            code = self.known.get(key) or _compile(key, parse, code_of)
            self.is_new |= key not in self.known
            self.asked[key] = code
            numbers = array("I", code[1]).tolist()
            return make(pattern, code[0], numbers, *code[2:])

        setattr(compiler, "compile", compiled)  # noqa: B010 - it is no attribute that types know

    def keep(self) -> None:
        """Write what was compiled anew to the file; a full disk is no fault."""
        if not self.is_new:
            return
        known = {**self.known, **self.asked}
        kept = known if len(known) <= _MOST else self.asked
        user_folders.keep(self.place, marshal.dumps((_stamp(), kept)))


def _compile(key: _Key, parse: Callable[..., Any], code_of: Callable[..., Any]) -> _Code:
    """Compile a pattern as `re` does. Raises `re.error`."""
    pattern, flags = key
    tree = parse(pattern, flags)
    state = tree.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    code = array("I", map(int, code_of(tree, flags))).tobytes()
    return flags | state.flags, code, state.groups - 1, dict(state.groupdict), tuple(names)


def _stamp() -> _Stamp:
    engine: Any = import_module("_sre")
    return sys.version, engine.MAGIC, engine.CODESIZE
