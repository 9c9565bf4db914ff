"""Manuscripts: documents of other programs, read into blocks that know where they stood.

One carrier a module; each makes a `Manuscript`, and tells what of the original it could not take.
Nothing here knows what a document of this house looks like.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from blueprint_cli.diagnostics import Diagnostic, Outcome, tell
from blueprint_cli.interchange.manuscripts.manuscript import Manuscript

#: The module that reads each carrier, by how the names of its files end.
CARRIERS = {
    ".docx": "word",
    ".pptx": "powerpoint",
    ".md": "commonmark",
    ".markdown": "commonmark",
    ".txt": "dump",
}


def read(data: bytes, name: str, ending: str) -> Outcome[Manuscript]:
    """Read a manuscript by the ending of its name: Word, PowerPoint, Markdown, or plain text.

    BP501 says why a file cannot be read. What was lost is told with BP515 and BP516.
    """
    carrier = CARRIERS.get(ending.lower())
    if carrier is None:
        hint = tell("Save it as one of: {endings}.", endings=", ".join(CARRIERS))
        said = tell("a file of this kind is not read")
        return Outcome(None, (Diagnostic("BP501", said, file=name, hints=(hint,)),))
    module = import_module(f"{__name__}.{carrier}")
    reader: Callable[[bytes, str], Outcome[Manuscript]] = module.read
    return reader(data, name)
