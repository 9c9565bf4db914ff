"""Lines on paper: what CLREQ and good English ask for, and WeasyPrint does not do.

Chinese lines end flush, with marks that close up, gaps beside other letters, dots under stressed
characters and waves under titles of works; English ones are full, and end with no short word alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from blueprint_cli.renderers.paper.lines import dots, flush, hanging, spacing, waves


@contextmanager
def set_well() -> Iterator[None]:
    """Lay out and draw pages with such lines."""
    with hanging.filled(), spacing.spaced(), flush.flush(), dots.dotted(), waves.waved():
        yield
