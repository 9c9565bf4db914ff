"""Texts that say nothing: placeholders, names of files, words for the very thing beside them."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final
from unicodedata import normalize

from blueprint_cli.language.lazy import lazy_pattern


class Empty(Enum):
    """Why a text says nothing."""

    BLANK = "blank"
    PLACEHOLDER = "placeholder"
    FILE = "file"
    KIND = "kind"
    LEAD = "lead"


_PLACEHOLDER: Final = lazy_pattern(
    r"(?:to ?do|tb[acd]|fix ?me|x{2,}|lorem ipsum.*|placeholder|to (?:be (?:added|confirmed|written"
    r"|completed|inserted)|follow)|coming soon|null|n/?a|nil|untitled|insert .{0,30} here"
    r"|待[補补定填加續续擬拟]|[待未]?[稍容][後后][補补]上?|[暫暂][無无缺定]|未[定填]|不適用|不适用"
    r"|[佔占]位.{0,4})(?:[:：].*)?",
    re.IGNORECASE | re.DOTALL,
)
#: The name of the very field.
_FIELD: Final = lazy_pattern(
    r"alt(?:ernative)?(?: ?text)?|caption|title|description|none|test(?:ing)?|無|无|沒有|没有"
    r"|替代文字|說明文字|说明文字|圖片說明|图片说明|標題|标题|測試|测试",
    re.IGNORECASE,
)
#: The name of a file, and names that cameras and screens give.
_FILE: Final = lazy_pattern(
    r"[^\n]{0,200}\.(?:png|jpe?g|svg|gif|webp|bmp|tiff?|pdf|pptx?|xlsx?|docx?)"
    r"|(?:img|dsc[fn]?|pxl|dcim|scan)[_ -]?\d+.{0,40}|screen ?shot[ _-]?\d.{0,40}"
    r"|(?:image|picture|photo|figure)[_-]?\d{2,}.{0,40}",
    re.IGNORECASE,
)
_COUNT: Final = r"[\s_.#-]*(?:\d{1,4}|[ivx]{1,4}|[a-z]|[一二三四五六七八九十]{1,3})?"
_PICTURES: Final = lazy_pattern(
    r"(?:an? |the )?(?:images?|pictures?|photos?|photographs?|graphics?|figures?|fig|charts?"
    r"|diagrams?|illustrations?|icons?|logos?|screen ?shots?|drawings?|maps?|graphs?|pics?|img"
    r"|infographics?|visuals?|flowcharts?"
    r"|(?:bar|pie|line|flow|gantt|organi[sz]ation(?:al)?) ?(?:chart|graph|diagram)"
    rf"){_COUNT}"
    r"|(?:一[張张幅個个])?(?:此|本|附|插|配|下|上)?(?:圖|图|圖片|图片|圖像|图像|圖表|图表|圖示|图示|圖形|图形"
    r"|圖畫|图画|相片|照片|插圖|插图|示意圖|示意图|流程圖|流程图|地圖|地图|架構圖|架构图|組織圖|组织图"
    r"|棒形圖|圓形圖|折線圖|柱狀圖|標誌|标志"
    rf"|圖標|图标|截圖|截图){_COUNT}",
    re.IGNORECASE,
)
_TABLES: Final = lazy_pattern(
    rf"(?:an? |the )?(?:data )?tables?{_COUNT}"
    rf"|(?:此|本|附|下|上|列)?(?:表|表格|列表|圖表|图表|數據表|数据表){_COUNT}",
    re.IGNORECASE,
)
_COLUMNS: Final = lazy_pattern(
    r"(?:columns?|col|header|heading|item ?\d)[\s_.#-]*(?:\d{1,3}|[a-z])?"
    r"|(?:第?[一二三四五六七八九十\d]{1,3}|此|空)?[欄栏列]位?[\d一二三四五六七八九十]{0,3}",
    re.IGNORECASE,
)
#: Software says “image” by itself before it reads the alternative (WCAG 2.2, technique G94).
_LEAD: Final = lazy_pattern(
    r"(?:an? |the |this )?(?:image|picture|graphic)s? (?:of|showing|shows|that shows)\b"
    r"|(?:這|这|此|本)?(?:[張张幅])?(?:圖片|图片|圖像|图像)(?:顯示|显示|展示|為|为|是|[:：])",
    re.IGNORECASE,
)
_EDGES: Final = (
    " \t\n\u3000*_`.。:：;；,，!！?？…-–—―~～()（）[]【】〔〕「」『』《》“”‘’\"'/\\|·•<>＜＞"
)


def plain(text: str) -> str:
    """Give a text for comparison: no marks, blanks or differences of width and case."""
    return re.sub(r"[\W_]+", "", normalize("NFKC", text)).casefold()


def says_nothing(text: str) -> Empty | None:
    """Tell whether any text is a placeholder or the name of a file, or holds nothing but marks."""
    said = text.strip(_EDGES)
    if not said:
        return Empty.BLANK
    if _PLACEHOLDER.fullmatch(said):
        return Empty.PLACEHOLDER
    return Empty.FILE if _FILE.fullmatch(text.strip(" \t\n`*_")) else None


def empty_picture(text: str) -> Empty | None:
    """Tell why a picture's alternative or caption says nothing of what the picture tells."""
    return _of_kind(text, _PICTURES)


def empty_lead(text: str) -> Empty | None:
    """Tell whether an alternative starts by saying that it is one: image of, 圖片顯示."""
    return Empty.LEAD if _LEAD.match(text) else None


def empty_table(text: str) -> Empty | None:
    """Tell why a table's caption says nothing of what the table shows."""
    return _of_kind(text, _TABLES)


def empty_column(text: str) -> Empty | None:
    """Tell why a column's title says nothing of what stands below."""
    return Empty.KIND if _COLUMNS.fullmatch(text.strip(_EDGES)) else says_nothing(text)


def _of_kind(text: str, kind: re.Pattern[str]) -> Empty | None:
    said = text.strip(_EDGES)
    if kind.fullmatch(said):
        return Empty.KIND
    return Empty.PLACEHOLDER if _FIELD.fullmatch(said) else says_nothing(text)
