"""Punctuation of Chinese text in both scripts: its width, pairs, lines, zeros and spaces.

Rules follow GB/T 15834-2011, which the Hong Kong Government's handbooks of official writing refer
to, and the W3C's Requirements for Chinese Text Layout (CLREQ). A text is one message with its
Markdown; what is not language (code, destinations of links, placeholders) is U+FFFC in it, and
the marks of emphasis and of links are looked through. How severe a fault is, the rules say.
"""

from __future__ import annotations

from blueprint_cli.language.chinese.punctuation.dashes import dashes
from blueprint_cli.language.chinese.punctuation.ellipses import ellipses
from blueprint_cli.language.chinese.punctuation.listing import needless_pauses
from blueprint_cli.language.chinese.punctuation.pairs.nesting import wrong_nesting
from blueprint_cli.language.chinese.punctuation.pairs.other_script import foreign_quotes
from blueprint_cli.language.chinese.punctuation.pairs.paired import unpaired_marks
from blueprint_cli.language.chinese.punctuation.repeats import repeated_marks
from blueprint_cli.language.chinese.punctuation.seen import CORNER_QUOTES, CURLY_QUOTES
from blueprint_cli.language.chinese.punctuation.spaces import (
    boundary_spaces,
    space_in_chinese,
)
from blueprint_cli.language.chinese.punctuation.width import (
    full_width_alphanumerics,
    half_width,
)
from blueprint_cli.language.chinese.punctuation.wrong import wrong_marks
from blueprint_cli.language.chinese.punctuation.zeros import wrong_zeros

__all__ = [
    "CORNER_QUOTES",
    "CURLY_QUOTES",
    "boundary_spaces",
    "dashes",
    "ellipses",
    "foreign_quotes",
    "full_width_alphanumerics",
    "half_width",
    "needless_pauses",
    "repeated_marks",
    "space_in_chinese",
    "unpaired_marks",
    "wrong_marks",
    "wrong_nesting",
    "wrong_zeros",
]
