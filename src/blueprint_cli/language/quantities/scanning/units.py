"""Units: what each measures, how many of its base unit it is, and its names in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from blueprint_cli.language.quantities.scanning.quantity import Dimension


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
    #: What else it may be worth: 三百呎 are often square feet.
    also: Fraction


def _unit(
    dimension: Dimension,
    base: str,
    factor: int | str,
    names: str,
    *,
    symbols: str = "",
    also: int | str = 0,
) -> Unit:
    chinese, _, english = names.partition("/")
    words = tuple(word.strip() for word in english.split(",") if word.strip())
    return Unit(
        dimension,
        base,
        Fraction(factor),
        tuple(chinese.split()),
        words,
        tuple(symbols.split()),
        Fraction(also),
    )


_D, _M = Dimension.DURATION, Dimension.MEASURE
_DAY: Final = 86400

#: By a key of its own; the English names are patterns.
UNITS: Final = {
    "percent": _unit(Dimension.PERCENT, "", "1/100", "/per ?cent", symbols="%"),
    "point": _unit(Dimension.PERCENT, "points", "1/100", "個百分點 百分點/percentage[- ]points?"),
    "basis": _unit(Dimension.PERCENT, "points", "1/10000", "個基點 基點/basis[- ]points?"),
    "tenth": _unit(Dimension.PERCENT, "", "1/10", "成/"),
    "times": _unit(Dimension.MULTIPLE, "", 1, "倍/-?fold"),
    "millennium": _unit(_D, "months", 12000, "/millenni(?:um|a)"),
    "century": _unit(_D, "months", 1200, "個世紀/centur(?:y|ies)"),
    "decade": _unit(_D, "months", 120, "/decades?"),
    "year": _unit(_D, "months", 12, "年/years?"),
    "month": _unit(_D, "months", 1, "個月/months?"),
    "week": _unit(_D, "seconds", 7 * _DAY, "個星期 星期 個禮拜 周 週/weeks?"),
    "day": _unit(_D, "seconds", _DAY, "日 天/days?"),
    "hour": _unit(_D, "seconds", 3600, "個小時 小時 個鐘頭 個鐘/hours?"),
    "minute": _unit(_D, "seconds", 60, "分鐘/minutes?"),
    "quarter of an hour": _unit(_D, "seconds", 900, "刻鐘/quarter-hours?"),
    "second": _unit(_D, "seconds", 1, "秒 秒鐘/seconds?"),
    "ms": _unit(_D, "seconds", "1/1000", "毫秒/milliseconds?", symbols="ms"),
    "km": _unit(_M, "m", 1000, "公里 千米/kilomet(?:re|er)s?", symbols="km"),
    "m": _unit(_M, "m", 1, "米 公尺/met(?:re|er)s?", symbols="m"),
    "cm": _unit(_M, "m", "1/100", "厘米 公分/centimet(?:re|er)s?", symbols="cm"),
    "mm": _unit(_M, "m", "1/1000", "毫米/millimet(?:re|er)s?", symbols="mm"),
    "um": _unit(_M, "m", "1/1000000", "微米/micromet(?:re|er)s?|microns?", symbols="µm μm"),
    "nm": _unit(_M, "m", "1/1000000000", "納米 奈米/nanomet(?:re|er)s?", symbols="nm"),
    "sea": _unit(_M, "m", 1852, "海里 浬/nautical miles?"),
    "mile": _unit(_M, "m", "1609.344", "英里 哩/miles?"),
    "foot": _unit(_M, "m", "0.3048", "呎 英尺/feet|foot|ft", also="0.09290304"),
    "km2": _unit(
        _M, "m²", 10**6, "平方公里/square kilomet(?:re|er)s?|sq\\.? km", symbols="km² km2 km^2"
    ),
    "ha": _unit(_M, "m²", 10**4, "公頃/hectares?", symbols="ha"),
    "acre": _unit(_M, "m²", "4046.8564224", "英畝/acres?"),
    "m2": _unit(_M, "m²", 1, "平方米 平方公尺/square met(?:re|er)s?|sq\\.? m", symbols="m² m2 m^2"),
    "ft2": _unit(
        _M, "m²", "0.09290304", "平方呎 平方英尺/square f(?:ee|oo)t|sq\\.? ?ft", symbols="ft²"
    ),
    "m3": _unit(_M, "m³", 1, "立方米/cubic met(?:re|er)s?", symbols="m³"),
    "l": _unit(_M, "m³", "1/1000", "公升 升/lit(?:re|er)s?"),
    "ml": _unit(_M, "m³", "1/1000000", "毫升/millilit(?:re|er)s?", symbols="ml mL"),
    "t": _unit(_M, "kg", 1000, "公噸 噸/tonnes?|metric tons?|tons?"),
    "kg": _unit(_M, "kg", 1, "公斤 千克/kilograms?|kilos?", symbols="kg"),
    "g": _unit(_M, "kg", "1/1000", "克/grams?"),
    "mg": _unit(_M, "kg", "1/1000000", "毫克/milligrams?", symbols="mg"),
    "ug": _unit(_M, "kg", "1/1000000000", "微克/micrograms?", symbols="µg μg"),
    "gwh": _unit(_M, "Wh", 10**9, "吉瓦時/gigawatt[- ]hours?", symbols="GWh"),
    "mwh": _unit(_M, "Wh", 10**6, "兆瓦時/megawatt[- ]hours?", symbols="MWh"),
    "kwh": _unit(_M, "Wh", 1000, "千瓦時 度電 千瓦小時/kilowatt[- ]hours?", symbols="kWh"),
    "gw": _unit(_M, "W", 10**9, "吉瓦/gigawatts?", symbols="GW"),
    "mw": _unit(_M, "W", 10**6, "兆瓦/megawatts?", symbols="MW"),
    "kw": _unit(_M, "W", 1000, "千瓦/kilowatts?", symbols="kW"),
    "w": _unit(_M, "W", 1, "瓦特 瓦/watts?", symbols="W"),
    "kv": _unit(_M, "V", 1000, "千伏 千伏特/kilovolts?", symbols="kV"),
    "v": _unit(_M, "V", 1, "伏 伏特/volts?", symbols="V"),
    "ghz": _unit(_M, "Hz", 10**9, "吉赫 吉赫茲 千兆赫/gigahertz", symbols="GHz"),
    "mhz": _unit(_M, "Hz", 10**6, "兆赫 兆赫茲/megahertz", symbols="MHz"),
    "khz": _unit(_M, "Hz", 1000, "千赫/kilohertz", symbols="kHz"),
    "celsius": _unit(_M, "°C", 1, "攝氏度/degrees? celsius", symbols="°C ℃ ºC"),
    "decibel": _unit(_M, "dB", 1, "分貝/decibels?", symbols="dB dB(A)"),
    "tb": _unit(_M, "B", 10**12, "太字節/terabytes?", symbols="TB"),
    "gb": _unit(_M, "B", 10**9, "吉字節 千兆字節/gigabytes?", symbols="GB"),
    "mb": _unit(_M, "B", 10**6, "兆字節/megabytes?", symbols="MB"),
    "gbps": _unit(_M, "bit/s", 10**9, "/gigabits? per second", symbols="Gbps Gbit/s"),
    "mbps": _unit(_M, "bit/s", 10**6, "/megabits? per second", symbols="Mbps Mbit/s"),
    "pflops": _unit(_M, "FLOPS", 10**15, "/petaflops", symbols="PFLOPS"),
    "teu": _unit(
        _M,
        "TEU",
        1,
        "個標準貨櫃單位 個標準貨櫃 個標準箱 標準箱/twenty-foot equivalent units",
        symbols="TEUs TEU",
    ),
}

#: What a text calls each currency; 元 and $ alone say none.
CURRENCIES: Final = {
    "HKD": (("港元", "港幣", "HK$", "HKD"), ("HK$", "HKD", "Hong Kong dollars?")),
    "CNY": (("人民幣", "RMB", "CNY", "¥"), ("RMB", "CNY", "¥", "renminbi", "yuan")),
    "USD": (("美元", "美金", "US$", "USD"), ("US$", "USD", "US dollars?")),
    "EUR": (("歐元", "€"), ("€", "EUR", "euros?")),
    "GBP": (("英鎊", "£"), ("£", "GBP", "pounds?(?: sterling)?")),
    "JPY": (("日圓", "日元"), ("JPY", "yen")),
    "MOP": (("澳門元", "澳門幣", "MOP$"), ("MOP$", "patacas?")),
    "AUD": (("澳元", "澳洲元"), ("A$", "AU$", "AUD", "Australian dollars?")),
    "CAD": (("加元", "加拿大元"), ("C$", "CAD", "Canadian dollars?")),
    "SGD": (("新加坡元", "坡元"), ("S$", "SGD", "Singapore dollars?")),
    "TWD": (("新台幣", "新臺幣"), ("NT$", "TWD", "New Taiwan dollars?")),
    "CHF": (("瑞士法郎",), ("CHF", "Swiss francs?")),
    "": (("元", "圓", "$"), ("$", "dollars?")),
}
