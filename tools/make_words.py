"""Make words.txt: the words of Simplified Chinese, and how common they are.

    .venv/bin/python -m tools.make_words jieba/dict.txt

`dict.txt` is that of jieba 0.42.1 (MIT), as its source archive on PyPI has it.
"""

from __future__ import annotations

import math
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from tools.unihan import DATA

#: Rarer words would hide terms, and let others seem words; longer ones are phrases.
LEAST, LONGEST = 50, 4
HEADER = """\
# Each line is a cost, then the words that have it: twice the negative logarithm of the share of
# the counts that a word has. Words of up to four characters with a count of 50 or more, and all
# single characters.
# Source: dict.txt of jieba 0.42.1; made by `python -m tools.make_words`; do not edit.
# Copyright (c) 2013 Sun Junyi; MIT licence, in full in LICENCES.
"""


def counted(lines: Iterable[str]) -> dict[str, int]:
    """Give the words that are kept, with their counts."""
    rows = (line.split() for line in lines)
    words = {word: int(count) for word, count, *_ in rows if len(word) <= LONGEST}
    return {
        word: count for word, count in words.items() if count >= LEAST or (len(word) == 1 and count)
    }


def by_cost(words: dict[str, int]) -> Iterator[str]:
    """Give a line for each cost, the commonest words first."""
    total = math.log(sum(words.values()))
    groups: defaultdict[int, list[str]] = defaultdict(list)
    for word, count in words.items():
        groups[round((total - math.log(count)) * 2)].append(word)
    return (f"{cost} {' '.join(groups[cost])}\n" for cost in sorted(groups))


def main() -> None:
    """Write the data file."""
    words = counted(Path(sys.argv[1]).read_text(encoding="utf-8").splitlines())
    (DATA / "jieba/words.txt").write_text(HEADER + "".join(by_cost(words)), encoding="utf-8")


if __name__ == "__main__":
    main()
