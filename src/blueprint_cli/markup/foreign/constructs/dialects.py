"""Marks of publishing programs: AsciiDoc, Govspeak, MyST, Org, Textile, Typst, and of templates."""

from __future__ import annotations

from blueprint_cli.diagnostics import tell
from blueprint_cli.markup.foreign.constructs.construct import (
    AS_IS,
    STRESS,
    Construct,
    line,
    opening,
    pattern,
)
from blueprint_cli.markup.foreign.constructs.links import LINK

_MARK = tell("a mark of another program")
_SECTION = tell("Give it a section of its own: “kind: callout”, “quotation”, “figure” or “table”.")
#: The macros of AsciiDoc (AsciiDoc Language, “Macros”), and the brackets after them.
_MACROS = (
    "image|video|audio|include|ifdef|ifndef|ifeval|endif|toc|kbd|btn|menu|xref|link|footnote|pass|"
    "stem|latexmath|asciimath|anchor|icon|indexterm"
)
#: The blocks that Govspeak opens and closes with a line of their own.
_CALLS = r"\$(?:CTA|EndLegislationList|LegislationList|[ACDEIPS])|\$![^\n$]{0,200}\$!"
_EMBEDDED = "Contact|embed|InlineAttachment|Attachment|AttachmentLink|Image|Video"

DIALECTS = (
    Construct(
        "macro",
        _MARK,
        AS_IS,
        pattern(
            rf"(?P<it>(?<![A-Za-z0-9/.:-])(?:{_MACROS}):{{1,2}}(?![\s:])[^\s\[\]]{{0,200}}\[[^\]\n]{{0,200}}\])",
            "[",
        ),
    ),
    Construct(
        "style",
        _MARK,
        _SECTION,
        pattern(
            line(
                r"\[(?:quote|verse|source|listing|example|sidebar|abstract|NOTE|TIP|IMPORTANT|"
                r"WARNING|CAUTION)(?:[,%.#][^\]\n]{0,100})\]"
            ),
            "[",
        ),
    ),
    Construct(
        "directive",
        _MARK,
        _SECTION,
        pattern(
            r"^[ ]{0,9}(?P<it>(?:`{3,}|~{3,})[ ]?(?:\{[\w:-]{1,40}\}|mermaid|plantuml|dot|graphviz)"
            r"[^\n]{0,200})$"
        ),
    ),
    Construct(
        "call", _MARK, _SECTION, pattern(line(rf"{_CALLS}|%[^%\n]{{1,200}}%|@[^@\n]{{1,200}}@"))
    ),
    Construct(
        "embedded",
        _MARK,
        AS_IS,
        pattern(rf"(?P<it>\[(?:{_EMBEDDED}):[^\]\n]{{1,200}}\])(?!\()", "["),
    ),
    Construct(
        "extension",
        _MARK,
        AS_IS,
        pattern(r"(?P<it>\{(?:/[a-z][\w-]{0,40}|::?/?[a-z][^{}\n]{0,100}|=[a-z]{1,20})\})", "{"),
    ),
    Construct(
        "example-number",
        _MARK,
        tell("Write 1. and a blank before the first item, 2. before the next."),
        pattern(opening(r"\(@[\w-]{0,40}\)(?=[ \t])"), "(@"),
    ),
    Construct(
        "role",
        _MARK,
        STRESS,
        pattern(r"(?P<it>\[[.#][\w.-]{1,40}\]#[^#\n]{1,200}#)", "]#"),
    ),
    Construct(
        "outer-link",
        _MARK,
        LINK,
        pattern(
            r"(?P<it>\[https?://[^\s\]]{1,500}[ ][^\]\n]{1,200}\](?!\()"
            r"|[\"“][^\"“”\n]{1,100}[\"”]:https?://[^\s\u3000-\u9fff]{1,500})",
            "://",
        ),
    ),
    Construct(
        "outline",
        _MARK,
        AS_IS,
        pattern(
            r"(?P<it>^[ ]{0,3}#\+[A-Za-z_]{2,40}(?::[^\n]{0,200})?$|\[fn:[\w-]{0,40}\]"
            r"|(?<!\w)#(?:set|show|let|import|include|figure|table|pagebreak|footnote)(?=[ (\[])"
            r"[^\n]{0,200}|^bq\.[ ][^\n]{1,200})"
        ),
    ),
    Construct(
        "picture-by-name",
        _MARK,
        tell("Give it a section of its own: “kind: figure”."),
        pattern(r"(?P<it>(?<!\w)![\w./-]{1,100}\.(?:png|jpe?g|gif|svg|webp)!)", "!"),
    ),
    Construct(
        "account",
        _MARK,
        AS_IS,
        pattern(r"(?P<it>\[~[\w.-]{1,60}\]|(?<![\w+])\+[\u3400-\u9fff]{1,60}\+(?![\w+]))"),
    ),
    Construct(
        "program",
        tell("a template's command"),
        AS_IS,
        pattern(r"(?P<it><%[^%\n]{0,300}%>|\$\{[A-Za-z_][\w.]{0,60}\})"),
    ),
    Construct(
        "typed-quotation",
        tell("quotation marks of a program"),
        tell("Write the quotation marks themselves: 「…」, “…”."),
        # Backticks without a partner are no language already.
        pattern(r"(?P<it>(?:``|\ufffc\ufffc)[^`'\n\ufffc]{1,300}'')", "''"),
    ),
)
