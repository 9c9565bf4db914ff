"""What is wrong with a picture: a sentence, and what to do about it."""

from __future__ import annotations

from typing import NamedTuple

from blueprint_cli.diagnostics import Told


class Flaw(NamedTuple):
    """One reason why a picture cannot be shown."""

    message: Told
    hint: Told
