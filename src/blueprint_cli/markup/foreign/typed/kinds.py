"""The kinds of numbers that a line is numbered with by hand, and how each of them is read."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from unicodedata import normalize, numeric

from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.numbering.ordinals import (
    HAN,
    STEMS,
    letter,
    number,
    roman,
    stem,
)

_HAN = f"[{HAN[3:]}]{{1,3}}"
#: Where one of these follows, a mark is cited: （二）項所述, (c) above.
_CITED = (
    r"(?!\s?(?:above|below|and|or|to)\b|所述|之|至|及|和|或|[、，,]\s?[（(]"
    r"|[條条款段節节項项](?!目))"
)
_WORD = r"(?=[\u3400-\u9fff「『《（(“\"A-Z*])"
_COUNTED = r"[#＃]|No\. ?|(?:Step|Stage|Phase|Part|Item) "
_WORDS = r"(?=[A-Za-z\u3400-\u9fff「『《（(“\"*])"
#: More than any level has numbers.
_LEVEL = 1_000
#: The numerals of cheques, which number the parts of older papers.
_FINANCIAL = "壹貳叁肆伍陸柒捌玖拾"
#: What may stand before a number.
_BLANKS = " \t\u3000"
_BLANK = r"[ \t\u3000\xa0]{0,9}"


@dataclass(frozen=True)
class Kind:
    """A kind of numbers: its pattern, its reader, and the characters that it `starts` with.

    `listed` numbers are those of a list but for a sign; of the others a line by itself may be a
    point of prose. `plural` ones are numbers only where several lines have them; `labels` name
    what is on their lines, and are no numbers.
    """

    pattern: re.Pattern[str]
    read: Callable[[str], int | None]
    starts: frozenset[str]
    listed: bool = False
    plural: bool = False
    labels: bool = False

    def may_start(self, line: str) -> bool:
        """Tell at a glance whether a line may start with such a number."""
        first = line.lstrip(_BLANKS)[:1]
        return not self.starts or first in self.starts or ("0" in self.starts and first.isdecimal())


def _kind(
    mark: str,
    read: Callable[[str], int | None],
    *,
    starts: str = "",
    listed: bool = False,
    plural: bool = False,
    labels: bool = False,
) -> Kind:
    pattern = lazy_pattern(rf"[{_BLANKS}]{{0,20}}(?P<mark>{mark})")
    return Kind(pattern, read, frozenset(starts), listed, plural, labels)


def _between(first: str, last: str) -> str:
    return "".join(map(chr, range(ord(first), ord(last) + 1)))


def _wide(written: str) -> int | None:
    return number(normalize("NFKC", written).strip("().、 "))


def _level(written: str) -> int | None:
    """Read the number of a level below others, 2.1.3, so that the next one follows it."""
    levels = (number(each) or 0 for each in reversed(re.split("[.．]", written)))
    return sum(each * int(_LEVEL**place) for place, each in enumerate(levels))


def _financial(written: str) -> int | None:
    return _FINANCIAL.find(written) + 1 or None


def _signed(sign: str) -> int | None:
    return int(numeric(sign, 0)) or None


_DIGITS = "0123456789"
_NUMERALS = HAN[3:]
_LETTERS = _between("A", "Z") + _between("a", "z")
_SIGNS = _between("①", "⑳") + _between("⑴", "⑽") + _between("㈠", "㈩") + _between("❶", "❿")
_COUNTING = "#＃NSPI"
KINDS = (
    _kind(
        rf"(?P<n>\d{{1,3}})(?:[、．]{_BLANK}(?!\s?\d)|[.)]{_WORD})",
        number,
        starts=_DIGITS,
        listed=True,
    ),
    _kind(rf"(?P<n>[⒈-⒛]){_BLANK}(?=\S)", _wide, starts=_between("⒈", "⒛"), listed=True),
    _kind(r"(?P<n>\d{1,3})[.)][ ]{1,4}(?=\S)", number, starts=_DIGITS, listed=True, plural=True),
    _kind(rf"(?P<n>\d{{1,2}})）{_BLANK}(?=\S)", number, starts=_DIGITS),
    _kind(rf"(?P<n>{_HAN})[、．]{_BLANK}(?!\s?[{HAN}])", number, starts=_NUMERALS),
    _kind(rf"[（(](?P<n>{_HAN})[）)]{_BLANK}{_CITED}", number, starts="（("),
    _kind(rf"[（(](?P<n>\d{{1,2}})[）)]{_BLANK}{_CITED}(?=\S)", number, starts="（("),
    _kind(
        rf"[（(](?P<n>[ivx]{{1,5}}|[IVX]{{1,5}})[）)]{_BLANK}{_CITED}(?=\S)", roman, starts="（("
    ),
    _kind(rf"[（(](?P<n>[A-Za-z])[）)]{_BLANK}{_CITED}(?=\S)", letter, starts="（("),
    _kind(rf"[（(](?P<n>[{STEMS}])[）)]{_BLANK}{_CITED}(?=\S)", stem, starts="（("),
    _kind(rf"(?P<n>[①-⑳⑴-⑽㈠-㈩❶-❿]){_BLANK}{_CITED}(?=\S)", _signed, starts=_SIGNS),
    _kind(rf"(?P<n>[{STEMS}])、{_BLANK}(?![{STEMS}])", stem, starts=STEMS, plural=True),
    _kind(
        rf"(?P<n>[A-Za-z])(?:[.)][ ]{{1,4}}|[.)、．）]{_WORD})(?=\S)",
        letter,
        starts=_LETTERS,
        plural=True,
    ),
    _kind(
        r"(?P<n>[ivx]{1,5}|[IVX]{1,5})[.)、．][ ]{0,4}(?=\S)", roman, starts="ivxIVX", plural=True
    ),
    _kind(
        rf"[【〔\[](?P<n>\d{{1,2}}|{_HAN})[】〕\]]{_BLANK}(?=\S)",
        number,
        starts="【〔[",
        plural=True,
    ),
    _kind(
        rf"(?P<n>\d{{1,2}}(?:[.．]\d{{1,2}}){{1,3}})[.、．]?[ \t\u3000\xa0]{_WORD}",
        _level,
        starts=_DIGITS,
        listed=True,
        plural=True,
    ),
    _kind(
        rf"(?P<n>[{_FINANCIAL}])[、．.]{_BLANK}(?=\S)", _financial, starts=_FINANCIAL, plural=True
    ),
    _kind(rf"其?(?P<n>{_HAN})[.、，]{_BLANK}{_WORD}", number, starts=f"其{_NUMERALS}", plural=True),
    _kind(
        rf"(?:{_COUNTED})?(?P<n>\d{{1,2}})[:：]{_BLANK}{_WORDS}",
        number,
        starts=_COUNTING + _DIGITS,
        plural=True,
    ),
    _kind(
        rf"(?:{_COUNTED})(?P<n>\d{{1,2}})[.,]?[ \u3000]{_BLANK}{_WORDS}",
        number,
        starts=_COUNTING,
        plural=True,
    ),
    _kind(rf"(?P<n>[Ⅰ-Ⅻ])[、．.]?{_BLANK}(?=\S)", _signed, starts=_between("Ⅰ", "Ⅻ"), plural=True),
    _kind(
        rf"第(?P<n>{_HAN}|\d{{1,2}})[\u3400-\u9fff]{{0,3}}[ \u3000：:、，](?=\S)",
        number,
        starts="第",
        plural=True,
    ),
    _kind(
        r"(?P<n>(?P<stress>\*\*)?(?:[\u3400-\u9fff]{1,6}[A-Za-z0-9]{0,2}(?:(?(stress)\*\*)：|：(?(stress)\*\*))"
        r"|[A-Z]\d{1,2}[：:]|[A-Z][A-Za-z]{1,14}(?:(?(stress)\*\*): |:(?(stress)\*\*) )))"
        r"(?=\S)",
        lambda _: 1,
        plural=True,
        labels=True,
    ),
)
