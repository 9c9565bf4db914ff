"""Make general_standard.txt: 通用规范汉字表, from Unihan's kTGH."""

from __future__ import annotations

from tools.unihan import generate

ABOUT = (
    "The 8,105 characters of 通用规范汉字表 (State Council of China, 2013), in its order: "
    "3,500 common ones, 3,000 for publishing, 1,605 for names and technical terms."
)

if __name__ == "__main__":
    generate(
        "general_standard",
        ABOUT,
        # In blocks of a line each.
        lambda unihan: (
            "".join(unihan.general_standard()[start : start + 64])
            for start in range(0, len(unihan.general_standard()), 64)
        ),
    )
