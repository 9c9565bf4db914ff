"""What holds together on a line of running text: addresses, and quantities with their units.

All of it is spans around the text, and `<wbr>`, which is no character: what is copied stays as it
was written. Texts are HTML; tags are left alone.
"""

from __future__ import annotations

import re

from blueprint_cli.renderers.deck import fitting

#: A tag; or a web or e-mail address, as it stands in a text.
_ADDRESS = re.compile(
    r"<[^>]*>|((?:https?://|www\.)[^\s<>\u2e80-\uffff]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)", re.ASCII
)
#: A tag or an address; or what is longer than any word: a check sum. It may be broken anywhere.
_LONG = re.compile(rf"<[^>]*>|([^\s<>\u2e80-\uffff]{{{fitting.LONG_WORD},}})")
#: The places where an address may go on on the next line: after a stroke, a point and the @.
_PLACES = re.compile(r"(?<=[/.@])(?=[^/.@])")
#: What no line-breaking algorithm divides (UAX #14).
_PLAIN = re.compile(r"[A-Za-z0-9:/.@]*$")

_NUMBER = r"(?<![A-Za-z0-9_.,/#-])第?[+\u2212-]?\d[\d,.]*(?:[\u2013-]\d[\d,.]*)?"
_SYMBOL = (
    r"(?:[kMGTcmnµ]?(?:m|g|s|L|l|W|Wh|V|A|Hz|Pa|J|B|t|mol)|ha|km/h|m/s|kt|Mt|dB|ppm|°C|℃|"
    r"million|billion|trillion|per cent|percentage points?|"
    r"(?:square |cubic )?(?:kilo|centi|milli)?met(?:re|er)s?|hectares?|tonnes?|kilograms?|litres?)"
    r"(?![A-Za-z0-9])"
)
_MEASURE = (
    "平方公里|平方千米|平方米|立方米|公里|千米|公頃|公顷|公斤|公噸|公吨|公升|毫升|毫米|厘米|千瓦時|千瓦时|"
    "千瓦|兆瓦|小時|小时|分鐘|分钟|星期|個月|个月|年度|港元|美元|歐元|欧元|英鎊|英镑|百分點|百分点|個百分點|个百分点"
)
#: Chinese after a number: its large unit, and the measure, or any one character that is no function
#: word, for Chinese has a measure for everything.
_ANY = r"(?![的和與与及或至到由從从在是為为])[\u3400-\u9fff]"
_CHINESE = rf"[萬億万亿兆]*(?:{_MEASURE}|{_ANY}|(?<=[萬億万亿兆]))"
_QUANTITY = re.compile(rf"<[^>]*>|({_NUMBER}(?: (?:{_SYMBOL}|{_CHINESE})|{_CHINESE}))")


def held(html: str) -> str:
    """Give a text in which addresses and quantities hold together."""
    html = _ADDRESS.sub(lambda found: address(found[1]) if found[1] else found[0], html)
    html = _LONG.sub(_breakable, html)
    return _QUANTITY.sub(_tied, html)


def address(html: str) -> str:
    """Give an address whose lines end after a stroke, a point or the @, and not at hyphens."""
    return f'<span class="long">{"<wbr>".join(map(_piece, _PLACES.split(html)))}</span>'


def _piece(piece: str) -> str:
    if _PLAIN.match(piece) or len(piece) >= fitting.LONG_WORD:
        return piece
    return f'<span class="tie">{piece}</span>'


def _breakable(found: re.Match[str]) -> str:
    return f'<span class="long">{found[1]}</span>' if found[1] else found[0]


def _tied(found: re.Match[str]) -> str:
    return f'<span class="tie">{found[1]}</span>' if found[1] else found[0]
