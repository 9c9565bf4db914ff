"""Make hong_kong_variants.txt: glyph variants that are not the Hong Kong form.

The pairs are chosen by hand, since no field of Unihan says which form is preferred; Unihan's part
is to refuse a wrong choice. Left out as doubtful, because 常用字字形表 has both forms, the
Government prints both, or people and places are named so: 裏裡 綫線 衞衛 啟啓 説說 羣群 台臺 峯峰
牀床 温溫 秘祕 恆恒 麵麪 煙烟 嘆歎 踪蹤 敍敘 場塲 真眞 鎮鎭 糖菓的菓.
"""

from __future__ import annotations

from collections.abc import Iterator

from tools.unihan import Unihan, generate, pairs

ABOUT = (
    "Glyph variants outside the Hong Kong Government's character set or outside 常用字字形表, each "
    "followed by the form that both have. Chosen by hand; doubtful pairs are left out."
)


def preferred(unihan: Unihan) -> Iterator[tuple[str, str]]:
    """Give each pair that Unihan does not contradict, in code point order."""
    for variant, form in sorted(pairs("hong_kong_variants")):
        foreign = not unihan.in_hong_kong_set(variant)
        second = unihan.in_common_glyph_table(form) and not unihan.in_common_glyph_table(variant)
        if unihan.in_big5(form) and (foreign or second):
            yield variant, form


if __name__ == "__main__":
    generate(
        "hong_kong_variants", ABOUT, lambda unihan: (v + form for v, form in preferred(unihan))
    )
