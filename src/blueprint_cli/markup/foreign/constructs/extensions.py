"""What wikis, boards and site generators have besides: boxes, lists, contents."""

from __future__ import annotations

from blueprint_cli.diagnostics import tell
from blueprint_cli.markup.foreign.constructs.construct import (
    STRESS,
    Construct,
    line,
    opening,
    pattern,
)
from blueprint_cli.markup.foreign.constructs.links import LINK

_BOARD = "b|i|u|s|quote|code|img|url|size|color|list|center|h|h1|h2|h3|table"
_CALLOUT = tell("Give it a section of its own: “kind: callout”.")

EXTENSIONS = (
    Construct(
        "wiki-heading",
        tell("a heading"),
        tell("Give it a section of its own: “title: …”."),
        pattern(
            r"^[ \t]{0,3}(?:[-*+] |\d{1,3}[.)] )?(?P<it>={1,6}[ \t]?[^\s=][^\n]{0,200}?[ \t]?={1"
            r",6}|(?<![^\n]\n)={2,6}[ \t]+[^\s=][^\n]{0,200}|h[1-6]\.[ \t]+[^\n]{1,2"
            r"00})[ \t]*$"
        ),
    ),
    Construct(
        "wiki-list",
        tell("an item of a wiki's list"),
        tell("Write - and a blank before it, two more blanks before an item below another."),
        pattern(r"^[*#]{1,6}[ \t][^\n]{0,500}\n(?P<it>[*#]{2,6})(?=[ \t]+\S)", "** "),
    ),
    Construct(
        "numbered",
        tell("an item of a numbered list"),
        tell("Write 1. and a blank before the first item, 2. before the next."),
        pattern(opening(r"#\.(?=[ \t]+\S)"), "#."),
    ),
    Construct(
        "task",
        tell("a box to tick"),
        tell("Write in words what is done and what is not."),
        pattern(
            r"^[ \t]{0,20}(?:(?:[-*+•]|\d{1,3}[.)])[ \t]{1,4})?(?P<it>[\[［]"
            r"[ xXvV✓✔√\u3000~/-][\]］])(?=[ \t]|$|(?<=］))",
        ),
    ),
    Construct(
        "admonition",
        tell("a box with a note"),
        _CALLOUT,
        pattern(
            opening(
                r":{3,}[^\n]{0,200}|(?:!!!|\?\?\?)\+?[ \t]*[\w\"“「][^\n"
                r"]{0,200}|===[!+]?[ \t]+[\"“][^\n]{0,200}"
                r"|///[ \t]*(?:[a-z-]{1,40}\b[^\n]{0,200})?|\.\.[ \t]+["
                r"\w-]{1,40}::[^\n]{0,200}|\[!(?:[A-Z]{3,20}|[a-z]{3,20}"
                r")\][^\n]{0,80}"
                r"|\[(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|quote|source|abstract)\](?=[ \t]*$)"
            )
        ),
    ),
    Construct(
        "contents",
        tell("a table of contents"),
        tell("Take it out: the theme makes one."),
        pattern(
            line(
                r"@?\[\[?_?(?i:toc|contents|目錄|目录)_?\]?\]|\{\{?:?_?(?i:toc)_?:?\}?\}|__(?i:TOC)__|\$\{(?i:toc)\}"
            )
        ),
    ),
    Construct(
        "wiki-link",
        tell("a wiki's link"),
        LINK,
        pattern(r"(?P<it>(?<!!)\[\[[^\[\]\n]{1,200}\]\])", "[["),
    ),
    Construct(
        "board",
        tell("a bulletin board's mark"),
        STRESS,
        pattern(
            rf"(?P<it>\[(?P<n>{_BOARD})(?:=[^\]\n]{{1,200}})?\](?=[^\[\]]{{0,500}}\[/(?P=n)\])|\[/(?:{_BOARD})\]"
            r"|\{(?:color|panel|quote|code|noformat|info|note|warning|tip):[^{}\n]{1,100}\})",
        ),
    ),
    Construct(
        "ruby",
        tell("a reading above a word"),
        tell("Write the reading behind the word, in brackets."),
        pattern(r"(?P<it>\{[^\s{}|\n][^{}|\n]{0,40}\|[^{}\n]{1,80}(?<!\|)\})", "|"),
    ),
)
