"""The constructs of other Markdowns, one a row: what each is, what to write instead, how it looks.

A row without a pattern is found by the parse with the full grammar. When the language gets a
construct, its row goes, and what `grammar` says of it.
"""

from __future__ import annotations

from blueprint_cli.diagnostics import tell
from blueprint_cli.markup.foreign.constructs.blocks import BLOCKS
from blueprint_cli.markup.foreign.constructs.commands import COMMANDS
from blueprint_cli.markup.foreign.constructs.construct import Construct, blot
from blueprint_cli.markup.foreign.constructs.dialects import DIALECTS
from blueprint_cli.markup.foreign.constructs.extensions import EXTENSIONS
from blueprint_cli.markup.foreign.constructs.inline import MARKS
from blueprint_cli.markup.foreign.constructs.links import LINKS

__all__ = ["CONSTRUCTS", "Construct", "blot"]

_OTHER = Construct(
    "other",
    tell("a text that other programs read as something else"),
    tell("Write it more simply; put \\ before a sign that is meant as text."),
)
# Of two that find the same part of a text, the first one is told.
_ROWS = (*BLOCKS, *LINKS, *MARKS, *EXTENSIONS, *COMMANDS, *DIALECTS, _OTHER)

CONSTRUCTS = {each.name: each for each in _ROWS}
