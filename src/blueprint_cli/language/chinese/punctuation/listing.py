"""Enumeration commas (頓號) where a list has none: before 等, 及, 和 and 或, and what is numbered.

GB/T 15834-2011, 4.5.3, puts them between the items alone; guides of official writing in Hong Kong
and on the Mainland leave them out before a conjunction, which parts the last item already.
"""

from __future__ import annotations

from blueprint_cli.language.chinese.punctuation.seen import HAN, Fault, see
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.runs import TextRun

#: A conjunction, and no word that starts with its character, be it an item itself: 及格, 和平.
_CONJUNCTION = (
    "(?:等(?![候待級级同於于距額额值價价量身一高線线離离位溫温比邊边差])"
    "|以及(?!時|时)|以至|乃至|[並并](?![列存軌轨肩行聯联發发無无非])"
    "|及(?![格時时早第至後后笄冠門门物])"
    "|和(?![平諧谐解睦田黃黄味暖約约服牛風风歌音聲声局談谈議议好美氣气善藹蔼煦緩缓顏颜悅悦事合敬僑侨文靖])"
    "|[與与](?![會会別别時时民眾众世生國国人]|[^、，。；]{1,8}[相有無无]關|[^、，。；]{1,8}[相有无]关)"
    "|或(?![然許许缺有問问門门多少早遲迟]))(?![／/])"
)
_BEFORE_CONJUNCTION = lazy_pattern(f"(?<=[{HAN}A-Za-z0-9」』》）])、(?={_CONJUNCTION})")
_COUNTED = "章節节條条款項项段期屆届級级層层頁页卷冊册輪轮批"
#: 第四、五、章: what is numbered is no item, but 章程 may be one.
_BEFORE_NUMBERED = lazy_pattern(
    rf"(?<=[一二三四五六七八九十百\d])、(?=[{_COUNTED}](?![程目第例章節节條条]))"
)
_NUMBERED = lazy_pattern(r"第(?:[一二三四五六七八九十百\d]{1,4}、){1,9}\Z")
_REACH = 40
#: With markup between; most texts with a list have no such word after its comma.
_SUSPECT = lazy_pattern(f"、[*\\[\ufffc]{{0,9}}[等以乃及並并和與与或{_COUNTED}]")


def needless_pauses(text: str) -> tuple[TextRun, ...]:
    """Find enumeration commas before 等, before a conjunction, and before what is numbered."""
    if not _SUSPECT.search(text):
        return ()
    seen = see(text)
    numbered = [
        pause
        for pause in _BEFORE_NUMBERED.finditer(seen.text)
        if _NUMBERED.search(seen.text, max(pause.end() - _REACH, 0), pause.end())
    ]
    found = [*_BEFORE_CONJUNCTION.finditer(seen.text), *numbered]
    return seen.runs(Fault(pause.start(), pause.end(), "") for pause in found)
