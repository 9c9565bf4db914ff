"""Bring the catalog of what the tool says up to date with its code.

    .venv/bin/python -m tools.make_messages             # after a change of what is said
    .venv/bin/python -m tools.make_messages OTHER.po    # what it lacks, from another catalog

It keeps the translations of what is still said, drops the others, and adds an empty one for what is
new: that is for a person to write.
"""

from __future__ import annotations

import ast
import sys
from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from blueprint_cli.catalogs.grammar import write_target
from blueprint_cli.checks import CHECKS

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "blueprint_cli"
CATALOG = SOURCE / "cli" / "zh-Hant.po"

#: What makes a sentence for the user of its first argument.
TELLING = ("tell", "described")
#: What registers a check, whose docstring is shown to the user.
REGISTERING = ("check", "told")


def collect() -> dict[str, list[str]]:
    """Give all that the tool says, in the order of its files, with the files that say it."""
    said: dict[str, list[str]] = {}
    for file, call in calls():
        for text in templates(call):
            files = said.setdefault(text, [])
            if file not in files:
                files.append(file)
    return said


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Give the calls that tell or register something, with their files, in their order."""
    for path in sorted(SOURCE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        own = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
        for call in sorted(own, key=lambda call: (call.lineno, call.col_offset)):
            if name(call) in (*TELLING, *REGISTERING):
                yield path.relative_to(ROOT).as_posix(), call


def name(call: ast.Call) -> str:
    """Give the name of the function that is called."""
    return call.func.id if isinstance(call.func, ast.Name) else ""


def templates(call: ast.Call) -> list[str]:
    """Give what a call says: one text, or one for each case; of a check, its description."""
    texts = list(_literals(call.args[0])) if call.args else []
    if name(call) in TELLING:
        return texts
    checks = [CHECKS[code] for code in texts]
    return [part for each in checks for part in (each.what, each.why, each.example)]


def _literals(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*_literals(node.body), *_literals(node.orelse))


def write(head: str, said: Mapping[str, Iterable[str]], known: Mapping[str, str]) -> str:
    """Give a catalog: its head, and an entry for each text with the files that say it."""
    entries = (
        "".join(f"#: {file}\n" for file in files)
        + f'msgid "{write_target(text)}"\nmsgstr "{write_target(known.get(text, ""))}"\n'
        for text, files in said.items()
    )
    return "\n".join([head, *entries])


def translations(path: Path) -> dict[str, str]:
    """Read the translations of a catalog."""
    from babel.messages.pofile import read_po

    with path.open("rb") as file:
        return {str(each.id): str(each.string) for each in read_po(file) if each.id and each.string}


def main() -> None:
    """Write the catalog, and name what is to be translated and what was dropped."""
    said, old = collect(), translations(CATALOG)
    known = dict(ChainMap(old, *(translations(Path(other)) for other in sys.argv[1:])))
    head, _, _ = CATALOG.read_text(encoding="utf-8").partition("\n\n")
    CATALOG.write_text(write(f"{head}\n", said, known), encoding="utf-8")
    for text in said:
        if text not in known:
            print(f"to translate: {text}")
    for text, translation in old.items():
        if text not in said:
            print(f"dropped: {text} ({translation})")


if __name__ == "__main__":
    main()
