"""Marks around words: text that is stressed, struck out, inserted, set high or low."""

from __future__ import annotations

from blueprint_cli.diagnostics import tell
from blueprint_cli.markup.foreign.constructs.construct import (
    AS_IS,
    STRESS,
    Construct,
    between,
    pattern,
    raised,
)

_HIGH = tell("Write m^3^, with letters and digits alone between the marks, or the sign itself: m³.")
_LOW = tell(
    "Write CO~2~, with letters and digits alone between the marks, or the sign itself: CO₂."
)

MARKS = (
    Construct(
        "strike",
        tell("text that is struck out"),
        AS_IS,
        pattern(
            rf"{between('~~')}|(?<![^\s，。；：、（「(])~(?![\s~\d])[^~\n]{{1,80}}(?<![\s])~"
            r"(?![^\s，。；：、）」).,;:!?])",
            "~",
        ),
    ),
    Construct("highlight", tell("highlighted text"), STRESS, pattern(between("=="), "==")),
    Construct("insert", tell("inserted text"), AS_IS, pattern(between("++"), "++")),
    Construct("caret", tell("inserted text"), AS_IS, pattern(between("^^"), "^^")),
    Construct("spoiler", tell("hidden text"), AS_IS, pattern(between("||"), "||")),
    Construct(
        "hidden", tell("hidden text"), AS_IS, pattern(r"(?P<it>>!(?!\s)[^\n]{1,300}?!<)", ">!")
    ),
    Construct(
        "editing",
        tell("an editor's mark"),
        AS_IS,
        pattern(
            r"(?P<it>\{(?:\+\+|--|~~|==|>>)[^\n]{0,500}?(?:\+\+|--|~~|==|<<)\}|(?<![%\w])%%(?!%)[^\n%]{1,500}%%(?!%))"
        ),
    ),
    Construct(
        "wiki-stress",
        tell("a wiki's stress"),
        STRESS,
        pattern(
            r"(?P<it>(?<!')'''''(?![\s'])[^'\n]{1,300}'''''(?!')|(?<!')'''(?![\s'])[^'\n]{1,300}(?<!\s)'''(?!')|(?<!')''(?![\s'])[^'\n]{1,300}(?<!\s)''(?!'))",
            "''",
        ),
    ),
    Construct(
        "wide-stress",
        tell("stress between full-width asterisks"),
        tell("Write ** before and after the words."),
        pattern(r"(?P<it>(＊{1,3})(?![\s＊])[^＊\n]{1,200}(?<!\s)\2)(?!＊)", "＊"),
    ),
    Construct(
        "loose-stress",
        tell("stress with blanks inside its marks"),
        tell("Take the blanks out: **…**."),
        pattern(
            r"(?<![*\w])(?P<it>(\*\*|__)[ \u3000]{1,4}(?![\s\d])[^*_\n]{1,200}"
            r"[ \u3000]{1,4}\2)(?![*])",
        ),
    ),
    Construct(
        "stress",
        tell("stress that other programs do not see"),
        tell("Put its marks beside a blank or a letter."),
        pattern(
            r"(?P<it>(?<![\w*])(\*{1,3})(?![\s*])[^*\n]{0,200}[£€¥¢©®™°±×÷→←↑↓]\2(?=[A-Za-z0-9]))",
            "*",
        ),
    ),
    Construct(
        "subscript",
        tell("a sign that is set low"),
        _LOW,
        pattern(
            raised("~", r"[A-Za-z\u3400-\u9fff)）]", r"[+−-]?[0-9A-Za-z]{1,12}")
            + r"(?!\d)|(?<=[A-Za-z])~[\u3400-\u9fff]{1,4}~(?![\u3400-\u9fff~])"
            r"|(?<![\w~])~[A-Za-z0-9]{1,6}[ ][A-Za-z0-9]{1,6}~(?![\w~])",
            "~",
        ),
    ),
    Construct(
        "commas",
        tell("a sign that is set low"),
        _LOW,
        pattern(r"(?<=[\w)）])(?P<it>,,[0-9A-Za-z\u3400-\u9fff]{1,12},,)", ",,"),
    ),
    Construct(
        "superscript",
        tell("a sign that is set high"),
        _HIGH,
        pattern(
            raised(
                "^",
                r"[A-Za-z0-9\u3000-\u9fff)）\]”」%]",
                r"[+−-]?[0-9A-Za-z]{1,12}|\(?[\u3400-\u9fff]{1,6}\)?|[\[(（][0-9A-Za-z註注]{1,6}[\])）]",
            )
            + r"|(?<=[A-Za-z)])\^[+−-]?[0-9](?![0-9A-Za-z^])"
            # What no blank and no such sign may stand in, wherever it is.
            r"|(?<![\^\[\\])(?:\^(?:[\u3400-\u9fff]{1,10}|[¹²³⁰-⁹ⁿ]{1,6}"
            r"|[A-Za-z0-9\u3400-\u9fff]{1,6}[ ][A-Za-z0-9\u3400-\u9fff]{1,6})\^)(?![A-Za-z0-9^])",
            "^",
        ),
    ),
)
