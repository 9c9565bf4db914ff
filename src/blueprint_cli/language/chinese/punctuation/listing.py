"""Enumeration commas (頓號) where a list has none: before 等, 及, 和 and 或, and what is numbered.

GB/T 15834-2011, 4.5.3, puts them between the items alone; guides of official writing in Hong Kong
and on the Mainland leave them out before a conjunction, which parts the last item already.
"""

from __future__ import annotations

from blueprint_cli.language.chinese.punctuation.seen import HAN, Fault, see
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.runs import TextRun

#: A conjunction, and no word that starts with its character, be it an item itself: 及格, 和平.
_MORE = "等(?![候待級级同於于距額额值價价量身一高線线離离位溫温比邊边差])"
#: Another comma behind: what begins here is an item among others, and not what joins the last one.
_GOES_ON = "[^，。；：！？]{1,30}、"
_CONJUNCTION = (
    f"(?:{_MORE}"
    "|以及(?!時|时)|以至|乃至|[並并](?![、列存軌轨肩行聯联發发無无非])"
    "|及(?![格時时早第至後后笄冠門门物])"
    f"|和(?![平諧谐解睦田黃黄味暖約约服牛風风歌音聲声局談谈議议好美氣气善藹蔼煦緩缓顏颜悅悦事合敬僑侨文靖]|{_GOES_ON})"
    # 與 that is followed by more than a noun begins what is done with it: 、與山河共存的意境.
    f"|[與与](?![會会別别時时民眾众世生國国人]|{_GOES_ON})(?=[^，。；：、！？]{{1,8}}(?:[，。；！？）」]|\\Z))"
    "(?![^、，。；]{1,8}[相有無无][關关])"
    "|或(?![然許许缺有問问門门多少早遲迟]))(?![／/])"
)
_BEFORE_CONJUNCTION = lazy_pattern(f"(?<=[{HAN}A-Za-z0-9」』》）])、(?={_CONJUNCTION})")
#: 教育、醫療……等: dots and 等 both say that there is more.
_BOTH = lazy_pattern(f"(?<=[{HAN}A-Za-z0-9」』》）])……(?={_MORE})")
_LISTED = lazy_pattern(f"、[{HAN}A-Za-z0-9「」『』《》（）]{{1,30}}\\Z")
#: （一）、 at the start of a line or a clause, but none between the numbers of a list.
_AFTER_NUMBER = lazy_pattern(
    r"(?:\A|[\n。；：])[ \t]*[（(][一二三四五六七八九十\d]{1,3}[）)](?P<pause>、)(?![（(])"
)
_COUNTED = "章節节條条款項项段期屆届級级層层頁页卷冊册輪轮批"
#: 第四、五、章: what is numbered is no item, but 章程 may be one.
_BEFORE_NUMBERED = lazy_pattern(
    rf"(?<=[一二三四五六七八九十百\d])、(?=[{_COUNTED}](?![程目第例章節节條条]))"
)
_NUMBERED = lazy_pattern(r"第(?:[一二三四五六七八九十百\d]{1,4}、){1,9}\Z")
_REACH = 40
#: With markup between; most texts with a list have no such word after its comma.
_SUSPECT = lazy_pattern(
    f"、[*\\[\ufffc]{{0,9}}[等以乃及並并和與与或{_COUNTED}]|…[*\\[\ufffc]{{0,9}}等|[）)][*\ufffc]{{0,9}}、"
)


def needless_pauses(text: str) -> tuple[TextRun, ...]:
    """Find enumeration commas before 等, before a conjunction, and before what is numbered.

    So are …… before the 等 of a list, and enumeration commas behind the number of an item.
    """
    if not _SUSPECT.search(text):
        return ()
    seen = see(text)
    numbered = [
        pause
        for pause in _BEFORE_NUMBERED.finditer(seen.text)
        if _NUMBERED.search(seen.text, max(pause.end() - _REACH, 0), pause.end())
    ]
    twice = [
        dots
        for dots in _BOTH.finditer(seen.text)
        if _LISTED.search(seen.text, max(dots.start() - _REACH, 0), dots.start())
    ]
    places = [each.span() for each in (*_BEFORE_CONJUNCTION.finditer(seen.text), *numbered, *twice)]
    places += [each.span("pause") for each in _AFTER_NUMBER.finditer(seen.text)]
    return seen.runs(Fault(start, end, "") for start, end in places)
