"""Make simplified.txt: characters that are certainly Simplified in Hong Kong Traditional text.

A character of 通用规范汉字表 qualifies when Unihan names a Traditional form, and neither Big5 nor
常用字字形表 has the character itself: both hold what Hong Kong writes, 台 后 里 于 面 among it.
HKSCS does not decide, since it took in 国 and 区 for names. The two short lists below hold what the
sources cannot tell.
"""

from __future__ import annotations

from collections.abc import Iterator

from tools.make_hong_kong_variants import preferred
from tools.unihan import Unihan, generate

ABOUT = (
    "Each entry is a character that is certainly Simplified in Hong Kong Traditional text, then "
    "the Traditional characters that it stands for, the likeliest first."
)

#: Big5 has these for rare or ancient words of the same shape; a policy means the Simplified one.
_MEANT_AS_SIMPLIFIED = "万与个体价儿党厂听复宁广庄怀机极构气确网蚕岭洁离惊扰触异吨优圣怜肮赶适种痒"
#: Hong Kong writes these as they are: 叱咤, 疱疹, 恒生, 吓 in Cantonese, names (隽 咏 喆 暅).
_ALSO_TRADITIONAL = frozenset("咤疱恒吓晒咏隽暅叁囱姹吣眦蘖腭虬蹰垵岙伙幂卺痴")


def entries(unihan: Unihan) -> Iterator[str]:
    """Give each Simplified character with its Traditional ones."""
    glyphs = dict(preferred(unihan))
    for character in unihan.general_standard():
        forms = _forms(unihan, character)
        also = character in glyphs or character in _ALSO_TRADITIONAL
        if forms and not also and _is_simplified(unihan, character):
            yield character + forms


def _is_simplified(unihan: Unihan, character: str) -> bool:
    known = unihan.in_big5(character) or unihan.in_common_glyph_table(character)
    return character in _MEANT_AS_SIMPLIFIED or not known


def _forms(unihan: Unihan, character: str) -> str:
    """Give the Traditional forms, the ones of 常用字字形表 first and alone."""
    forms = unihan.variants(character, "kTraditionalVariant")
    common = [form for form in forms if unihan.in_common_glyph_table(form)]
    known = common or [form for form in forms if unihan.in_hong_kong_set(form)] or list(forms)
    known.sort(key=lambda form: (not unihan.in_big5(form), _rarity(unihan, form)))
    return "".join(known)


def _rarity(unihan: Unihan, character: str) -> int:
    return int(unihan.fields[character].get("kFrequency", "9"))


if __name__ == "__main__":
    generate("simplified", ABOUT, entries)
