"""Chinese words that say no number, but may answer one of the translation: 每季, 過半, 去年."""

from __future__ import annotations

from typing import Final

#: A pattern, and what it may answer, as `scanning.hints` understands it.
HINTS: Final = {
    "過半|[大多]半|減半|折半|對半|各半|半": "1/2part",
    "倍增|加倍|翻倍|成倍|倍升|翻番|一番": "2times",
    "四季": "4",
    "大半年|[上下]半年": "6month",
    "本世紀": "21",
    "上世紀": "20",
    "每季|按季|季[度刊報]": "3month 4",
    "一(?:個)?季": "3month 1/4part",
    "每月|按月|月[刊報費]": "1month 12",
    "每年|按年|逐年|全年|年[度刊報費]|周年|週年": "12month 1year",
    "隔年|雙年": "2year",
    "隔周|隔週|雙周|雙週": "2week",
    "每[周週]|按[周週]|一[周週]": "1week 7day",
    "每[日天]|全日|全天|日夜|晝夜": "24hour 1day",
    "刻鐘": "15minute",
    "中午|正午|午夜|凌晨": "0clock",
    "世紀": "100year",
    "金禧": "50",
    "辛亥": "1911",
    "打(?=開)?": "12",
    "雙|兩": "2",
    "多(?=[個項種名位家間方元次年條宗份類款輪場月日小])|[數幾若](?=[十百千萬億個項種名位家間次年條宗天日"
    "月干])|各(?=[個項種名位家間方類區級國界國])|不少|眾多|諸多|連串|系列|一些|多番": "several",
    "[今去前明本上來同翌當]年|[上本下今當同]月|年[內初中底末]|\0[前後]": "then",
}
