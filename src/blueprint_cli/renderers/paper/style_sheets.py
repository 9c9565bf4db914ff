"""Style sheets: one that many documents have is read once."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from copy import copy
from functools import lru_cache
from typing import Any

from blueprint_cli.renderers.paper.hooks import wrapped

#: Rules that a style sheet keeps to itself: of pages (css-page-3, css-gcpm-3) and of media.
_OWN = re.compile(r"@(?:page|media|footnote|(?:top|right|bottom|left)(?:-\w+)*)(?![\w-])")
#: So many are kept: of the pages and the slides of each locale.
_KEPT = 8


def read_once() -> AbstractContextManager[None]:
    """Lay out pages so that a style sheet that was read before is not read again.

    To read one takes WeasyPrint a quarter of the time of a short document. One that names fonts,
    counters, layers or other sheets says it to the document as well, and is read each time.
    """
    return wrapped("weasyprint.css:CSS", _remembering)


def _remembering(css: Callable[..., Any]) -> Callable[..., Any]:
    def read(**given: Any) -> Any:
        text = given.get("string")
        if text is None or text.count("@") != len(_OWN.findall(text)):
            return css(**given)
        known = _read(css, text, given["base_url"], given["media_type"])
        sheet = copy(known)
        sheet.page_rules, sheet.layers = given["page_rules"], given["layers"]
        sheet.page_rules += known.page_rules
        return sheet

    return read


@lru_cache(maxsize=_KEPT)
def _read(css: Callable[..., Any], text: str, base_url: str | None, media_type: str) -> Any:
    return css(string=text, base_url=base_url, media_type=media_type)
