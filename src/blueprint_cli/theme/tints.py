"""Tints: a colour made of another by its hue, saturation and lightness.

They are written as CSS relative colours are (CSS Color Level 5, section 4):
`hsl(from var(--brand) h calc(s * .9) 75)`. This much of the notation is known: each channel is a
number, or the other colour's channel, alone or in one sum, difference or product.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import dataclass

_NUMBER = r"(?:\d{1,3}(?:\.\d{1,3})?|\.\d{1,3})"
_CHANNEL = rf"({_NUMBER}|[hsl]|calc\([hsl] [-+*] {_NUMBER}\))"
_TINT = re.compile(rf"hsl\(from var\(--([\w-]+)\) {_CHANNEL} {_CHANNEL} {_CHANNEL}\)", re.ASCII)
_STEPS = 255


@dataclass(frozen=True)
class Tint:
    """What a colour is made of: another one's name, and hue, saturation, lightness as written."""

    base: str
    hue: str
    saturation: str
    lightness: str

    def of(self, colour: str) -> str:
        """Make it of a colour; both are `#` and digits."""
        hue, lightness, saturation = rgb_to_hls(*(each / _STEPS for each in channels(colour)))
        known = {"h": hue * 360, "s": saturation * 100, "l": lightness * 100}
        made = hls_to_rgb(
            _channel(self.hue, known) / 360 % 1,
            _share(_channel(self.lightness, known)),
            _share(_channel(self.saturation, known)),
        )
        return digits(*made)


def read(value: str) -> Tint | None:
    """Read a tint; None for a value that is written in another way."""
    found = _TINT.fullmatch(value)
    return Tint(*found.groups()) if found else None


def digits(red: float, green: float, blue: float) -> str:
    """Give a colour as `#` and six digits; each channel is from 0 to 1."""
    return "#" + "".join(f"{round(_within(each) * _STEPS):02x}" for each in (red, green, blue))


def channels(colour: str) -> tuple[int, int, int]:
    """Give red, green and blue of a colour written as `#` and three or six digits."""
    digits = colour.removeprefix("#")
    if len(digits) == 3:  # noqa: PLR2004 (each digit stands for two)
        digits = "".join(each * 2 for each in digits)
    red, green, blue = bytes.fromhex(digits)
    return red, green, blue


def _channel(written: str, known: Mapping[str, float]) -> float:
    channel, *rest = written.removeprefix("calc(").removesuffix(")").split(" ")
    value = known[channel] if channel in known else float(channel)
    if not rest:
        return value
    sign, number = rest[0], float(rest[1])
    return value * number if sign == "*" else value + (number if sign == "+" else -number)


def _share(hundredths: float) -> float:
    return _within(hundredths / 100)


def _within(value: float) -> float:
    return min(max(value, 0), 1)
