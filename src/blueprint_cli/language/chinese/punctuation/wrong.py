"""Marks of other scripts, old character sets and other widths, where Chinese text has its own."""

from __future__ import annotations

from blueprint_cli.language.chinese.punctuation.in_numbers import marks_in_figures
from blueprint_cli.language.chinese.punctuation.linking import connectors, middle_dots
from blueprint_cli.language.chinese.punctuation.pairs.imitations import imitations
from blueprint_cli.language.chinese.punctuation.seen import HAN, see
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.runs import TextRun

_CHINESE = lazy_pattern(f"[{HAN}]")
#: Most texts hold none of these, and are looked at no more.
_SUSPECT = lazy_pattern(
    "[‧•●∙⋅・･․˙◦⸱－﹣％＠＄＆＃＋．<>＜＞﹁﹂﹃﹄〝〞〟＂]"
    "|(?<=[0-9０-９p-s])[，。：／](?=[0-9０-９/／])|[-–—～~](?=[\u4e00-\u9fff「『《（0-9])"
)


def wrong_marks(text: str) -> tuple[TextRun, ...]:
    """Find dots, connectors and marks of numbers that are not those of Chinese text."""
    if not _SUSPECT.search(text) or not _CHINESE.search(text):
        return ()
    seen = see(text)
    return seen.runs(
        [
            *middle_dots(seen.text),
            *connectors(seen.text),
            *marks_in_figures(seen.text),
            *imitations(seen.text),
        ]
    )
