"""Units: what each measures, how many of its base unit it is, and its names in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from blueprint_cli.language.quantities.quantity import Dimension


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as a multiple of its base unit, so that 1 公里 is 1,000 metres."""

    dimension: Dimension
    base: str
    factor: Fraction
    chinese: tuple[str, ...]
    english: tuple[str, ...]
    #: What is written the same in both languages.
    symbols: tuple[str, ...]


def _unit(
    dimension: Dimension,
    base: str,
    factor: int | str,
    names: str,
    *,
    symbols: str = "",
) -> Unit:
    chinese, _, english = names.partition("/")
    words = tuple(word.strip() for word in english.split(",") if word.strip())
    return Unit(
        dimension, base, Fraction(factor), tuple(chinese.split()), words, tuple(symbols.split())
    )


_D, _M = Dimension.DURATION, Dimension.MEASURE
_DAY: Final = 86400

#: By a key of its own; the English names are patterns.
UNITS: Final = {
    "percent": _unit(Dimension.PERCENT, "", "1/100", "/per ?cent", symbols="%"),
    "point": _unit(Dimension.PERCENT, "points", "1/100", "個百分點 百分點/percentage[- ]points?"),
    "tenth": _unit(Dimension.PERCENT, "", "1/10", "成/"),
    "times": _unit(Dimension.MULTIPLE, "", 1, "倍/-?fold"),
    "century": _unit(_D, "months", 1200, "個世紀/centur(?:y|ies)"),
    "decade": _unit(_D, "months", 120, "/decades?"),
    "year": _unit(_D, "months", 12, "年/years?"),
    "month": _unit(_D, "months", 1, "個月/months?"),
    "week": _unit(_D, "seconds", 7 * _DAY, "個星期 星期 周 週/weeks?"),
    "day": _unit(_D, "seconds", _DAY, "日 天/days?"),
    "hour": _unit(_D, "seconds", 3600, "個小時 小時 個鐘頭/hours?"),
    "minute": _unit(_D, "seconds", 60, "分鐘/minutes?"),
    "second": _unit(_D, "seconds", 1, "秒 秒鐘/seconds?"),
    "km": _unit(_M, "m", 1000, "公里 千米/kilomet(?:re|er)s?", symbols="km"),
    "m": _unit(_M, "m", 1, "米 公尺/met(?:re|er)s?", symbols="m"),
    "cm": _unit(_M, "m", "1/100", "厘米 公分/centimet(?:re|er)s?", symbols="cm"),
    "mm": _unit(_M, "m", "1/1000", "毫米/millimet(?:re|er)s?", symbols="mm"),
    "um": _unit(_M, "m", "1/1000000", "微米/micromet(?:re|er)s?|microns?", symbols="µm μm"),
    "nm": _unit(_M, "m", "1/1000000000", "納米 奈米/nanomet(?:re|er)s?", symbols="nm"),
    "mile": _unit(_M, "m", "1609.344", "英里 哩/miles?"),
    "foot": _unit(_M, "m", "0.3048", "呎 英尺/feet|foot|ft"),
    "km2": _unit(
        _M, "m²", 10**6, "平方公里/square kilomet(?:re|er)s?|sq\\.? km", symbols="km² km2 km^2"
    ),
    "ha": _unit(_M, "m²", 10**4, "公頃/hectares?", symbols="ha"),
    "m2": _unit(_M, "m²", 1, "平方米 平方公尺/square met(?:re|er)s?|sq\\.? m", symbols="m² m2 m^2"),
    "ft2": _unit(
        _M, "m²", "0.09290304", "平方呎 平方英尺/square f(?:ee|oo)t|sq\\.? ?ft", symbols="ft²"
    ),
    "m3": _unit(_M, "m³", 1, "立方米/cubic met(?:re|er)s?", symbols="m³"),
    "l": _unit(_M, "m³", "1/1000", "公升 升/lit(?:re|er)s?"),
    "t": _unit(_M, "kg", 1000, "公噸 噸/tonnes?|metric tons?"),
    "kg": _unit(_M, "kg", 1, "公斤 千克/kilograms?|kilos?", symbols="kg"),
    "g": _unit(_M, "kg", "1/1000", "克/grams?"),
    "gwh": _unit(_M, "Wh", 10**9, "吉瓦時/gigawatt[- ]hours?", symbols="GWh"),
    "mwh": _unit(_M, "Wh", 10**6, "兆瓦時/megawatt[- ]hours?", symbols="MWh"),
    "kwh": _unit(_M, "Wh", 1000, "千瓦時 度電 千瓦小時/kilowatt[- ]hours?", symbols="kWh"),
    "gw": _unit(_M, "W", 10**9, "吉瓦/gigawatts?", symbols="GW"),
    "mw": _unit(_M, "W", 10**6, "兆瓦/megawatts?", symbols="MW"),
    "kw": _unit(_M, "W", 1000, "千瓦/kilowatts?", symbols="kW"),
    "w": _unit(_M, "W", 1, "瓦特 瓦/watts?", symbols="W"),
    "ghz": _unit(_M, "Hz", 10**9, "吉赫 吉赫茲 千兆赫/gigahertz", symbols="GHz"),
    "mhz": _unit(_M, "Hz", 10**6, "兆赫 兆赫茲/megahertz", symbols="MHz"),
    "khz": _unit(_M, "Hz", 1000, "千赫/kilohertz", symbols="kHz"),
    "celsius": _unit(_M, "°C", 1, "攝氏度/degrees? celsius", symbols="°C ℃ ºC"),
    "tb": _unit(_M, "B", 10**12, "/terabytes?", symbols="TB"),
    "gb": _unit(_M, "B", 10**9, "/gigabytes?", symbols="GB"),
    "gbps": _unit(_M, "bit/s", 10**9, "/gigabits? per second", symbols="Gbps Gbit/s"),
    "mbps": _unit(_M, "bit/s", 10**6, "/megabits? per second", symbols="Mbps Mbit/s"),
    "pflops": _unit(_M, "FLOPS", 10**15, "/petaflops", symbols="PFLOPS"),
}

#: What a text calls each currency; 元 and $ alone say none.
CURRENCIES: Final = {
    "HKD": (("港元", "港幣", "HK$", "HKD"), ("HK$", "HKD", "Hong Kong dollars?")),
    "CNY": (("人民幣", "RMB", "CNY"), ("RMB", "CNY", "renminbi", "yuan")),
    "USD": (("美元", "美金", "US$", "USD"), ("US$", "USD", "US dollars?")),
    "EUR": (("歐元", "€"), ("€", "euros?")),
    "GBP": (("英鎊", "£"), ("£", "pounds?(?: sterling)?")),
    "JPY": (("日圓", "日元"), ("JPY", "yen")),
    "MOP": (("澳門元", "澳門幣", "MOP$"), ("MOP$", "patacas?")),
    "": (("元", "圓", "$"), ("$", "dollars?")),
}
