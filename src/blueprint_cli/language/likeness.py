"""Likeness: what two texts say alike, their filler left out and synonyms taken as one."""

from __future__ import annotations

import re
import string
from collections import Counter
from functools import cache
from typing import Final
from unicodedata import normalize

#: Words of which an editor may put one for another; the first stands for all.
_CHINESE_SYNONYMS: Final = (
    "加強 強化 增強 提升 提高 增進 深化",
    "推動 推進 促進 推廣 帶動",
    "支援 支持 扶持 協助 幫助 資助",
    "吸引 招攬 延攬 招募 引進 引入 羅致",
    "建立 設立 成立 建設 構建 打造 興建 搭建 開設",
    "發展 拓展 擴展 開拓",
    "優化 完善 改善 改進",
    "落實 推行 實施 實行 執行 推出 推展 開展 展開 進行",
    "制定 制訂 訂立 訂定 擬訂 擬定",
    "提供 給予",
    "善用 利用 運用 應用 使用",
    "加快 加速",
    "擴大 增加 增設 增撥",
    "鼓勵 獎勵 誘導",
    "企業 公司",
    "大學 大專院校 高校 院校",
    "市民 公眾 民眾 大眾",
    "學生 學童",
    "計劃 方案 項目",
    "設施 設備",
    "措施 舉措",
    "人才 人員",
)
_CHINESE_FILLER: Final = (
    "進一步 積極 全力 大力 持續 繼續 不斷 致力 全面 努力 着力 更 更加 更好 加大力度 透過 通過 藉 以"
    " 的 地 得 了 等 並 會 將 我們 政府 在 於 對 為 就 有關 相關 各項 一系列 一些 各 從而 及 和 與"
    " 以及 暨 跟 也 亦 都 還 仍 均 皆 便"
)
_ENGLISH_SYNONYMS: Final = (
    "strengthen enhance boost reinforce improve bolster",
    "promote foster advance further encourage",
    "support assist help aid",
    "attract recruit draw",
    "establish build create set-up construct found",
    "develop expand extend broaden",
    "implement introduce launch roll-out carry-out adopt",
    "formulate draw-up devise",
    "provide offer give",
    "use utilise utilize leverage harness",
    "accelerate expedite hasten",
    "increase raise",
    "companies enterprises businesses firms",
    "university college",
    "citizens residents people",
    "students pupils",
    "plan programme scheme project",
    "measures initiatives",
    "facilities equipment",
)
_ENGLISH_FILLER: Final = (
    "a an the of to in on at for by with from that which this these their its our will shall we"
    " more further actively continue proactively also into through as be is are all relevant"
    " various greater and plus better fully continuously vigorously government s"
)
#: What sets one text apart from another that is else the same: numbers, places, stages, sides.
_CHINESE_CONTRAST: Final = frozenset(
    "〇零一二三四五六七八九十百千萬億兩甲乙丙丁東西南北中上下前後左右大小新舊男女老幼高低公私"
    "區港省市縣國期屆"
)
_DIGITS: Final = frozenset("0123456789")
_ENGLISH_CONTRAST: Final = (
    "north south east west upper lower new old primary secondary tertiary junior senior first"
    " second third local overseas public private men women boys girls northern southern eastern"
    " western"
)
_WORDS: Final = re.compile(r"[^\W_]+(?:[’'&-][^\W_]+)*")
#: Below so many characters without filler, likeness is chance.
_SHORTEST: Final = {"zh": 8, "en": 24}
#: One character in so many may be more in one text than in the other.
_SHARE: Final = 7


def alike(one: str, other: str, language: str) -> bool:
    """Tell whether two texts say the same in nearly the same words, in any order."""
    if language not in _SHORTEST or _are_apart(one, other, language):
        return False
    shorter, longer = sorted((_words(one, language), _words(other, language)), key=_size)
    if _size(shorter) < _SHORTEST[language] or shorter - longer:
        return False
    more = longer - shorter
    return _size(more) <= _size(longer) // _SHARE and not any(map(_sets_apart, more))


def _are_apart(one: str, other: str, language: str) -> bool:
    """Tell at a glance that two texts are not alike."""
    if language == "zh":
        apart = (set(one) ^ set(other)).difference(_replaceable_signs())
        return len(apart) > max(len(one), len(other)) // _SHARE or not apart.isdisjoint(_DIGITS)
    return not (set(one) ^ set(other)).isdisjoint(_DIGITS)


def signature(text: str, language: str) -> str:
    """Give what is the same in any two Chinese texts that differ in filler and synonyms alone."""
    if language != "zh":
        return ""
    return "".join(sorted(text.translate(_replaceable())))


def _size(words: Counter[str]) -> int:
    return sum(len(word) * count for word, count in words.items())


def _sets_apart(word: str) -> bool:
    return (
        not word.isalpha()
        or word != word.lower()
        or word in _CHINESE_CONTRAST
        or word in _ENGLISH_CONTRAST.split()
    )


def _words(text: str, language: str) -> Counter[str]:
    text = normalize("NFKC", text)
    if language == "zh":
        pattern, meanings = _chinese()
        found = (meanings.get(word, word) for word in pattern.findall(text))
    else:
        words = _WORDS.findall(text[:1].lower() + text[1:])
        found = (_english().get(word, word) for word in words)
    return Counter(filter(None, found))


@cache
def _replaceable_signs() -> frozenset[str]:
    return frozenset(map(chr, _replaceable()))


@cache
def _replaceable() -> dict[int, None]:
    words = "".join((*_CHINESE_SYNONYMS, *_CHINESE_FILLER)) + string.punctuation
    return dict.fromkeys(map(ord, f"{words}，。、；：「」『』（）《》！？…—"))


@cache
def _chinese() -> tuple[re.Pattern[str], dict[str, str]]:
    groups = [group.split() for group in _CHINESE_SYNONYMS]
    meanings = {word: group[0] for group in groups for word in group}
    meanings |= dict.fromkeys(_CHINESE_FILLER.split(), "")
    words = sorted(meanings, key=len, reverse=True)
    return re.compile("|".join(words) + r"|[A-Za-z0-9.]+|[^\W_]"), meanings


@cache
def _english() -> dict[str, str]:
    groups = [group.split() for group in _ENGLISH_SYNONYMS]
    meanings = {word: group[0] for group in groups for word in group}
    return meanings | dict.fromkeys(_ENGLISH_FILLER.split(), "")
