"""What other programs are told in a text: attributes, formulas, entities, page breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5

from blueprint_cli.diagnostics import tell
from blueprint_cli.markup.foreign.constructs.construct import AS_IS, Construct, line, pattern
from blueprint_cli.markup.signs import visible

#: Browsers read the commonest without a semicolon, and so writers leave it out.
_ENTITY = re.compile(
    r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
    r"|&(?:nbsp|amp|copy|reg|quot)(?![A-Za-z0-9=;])"
)
#: A formula: a name, or what no amount of money holds, beside signs that a text of words has not.
_FORMULA = (
    r"(?:[A-Za-zα-ωΑ-Ω](?:'{0,3})|\\[A-Za-z]{2,20}|[A-Za-z0-9(\\|−-][^$\n\u3000-\u9fff\uff00-\uffee]{0,300}?"
    r"[\\^_=<>+*/{}≤≥×][^$\n\u3000-\u9fff\uff00-\uffee]{0,300}?)"
)
_COMMANDS = (
    "begin|end|textbf|textit|emph|underline|cite|ref|label|section|subsection|footnote|newpage|"
    "pagebreak|clearpage|tableofcontents|item|frac|sqrt|sum|href|includegraphics|LaTeX|hline|vspace|centering"
)
_TAKE_OUT = tell("Take it out: how a publication looks is the theme's.")


def _entities(text: str) -> Iterator[tuple[int, int]]:
    for found in _ENTITY.finditer(text):
        if not visible(found[0]) and (found[0][1] == "#" or found[0][1:] in html5):
            yield found.span()


COMMANDS = (
    Construct(
        "attributes",
        tell("a list of attributes"),
        _TAKE_OUT,
        pattern(
            r"(?P<it>\{(?::[ \t]*)?(?:[.#][A-Za-z_][\w:.-]{0,60}|[a-z-]{"
            r"1,40}=(?:\"[^\"\n]{0,200}\"|[\w%#.-]{1,60}))(?:[ \t]+(?:[."
            r"#][\w:.-]{1,60}|[a-z-]{1,40}=(?:\"[^\"\n]{0,200}\"|[\w%#.-"
            r"]{1,60}))){0,20}[ \t]*\}|\{-\})",
            "{",
        ),
    ),
    Construct(
        "template",
        tell("a template's command"),
        AS_IS,
        pattern(
            r"(?P<it>\{\{[^{}\n]{1,300}\}\}|\{%[^{}\n]{1,300}%\}|\{\{<[^\n]{1,300}?>\}\})", "{"
        ),
    ),
    Construct(
        "formula",
        tell("a formula"),
        tell("Write it with the signs themselves, x² ≤ 4, or in words."),
        pattern(
            rf"(?P<it>(?<!\$)\$\$(?![\s$]*\$)[^$]{{1,2000}}\$\$(?!\$)|(?<![A-Za-z0-9$\u3400-\u9fff]\$)(?<![A-Za-z0-9$])\$(?![\s\d,.]*\$){_FORMULA}(?<![\s(])\$(?![\d$A-Za-z])"
            r"|\$[_^]\{?[0-9A-Za-z+-]{1,6}\}?\$"
            r"|\ufdd0\ufdd0\n[^\ufdd0\ufdd1]{1,500}\n[ ]{0,9}\ufdd1\ufdd1"
            r"|\ufdd0\ufdd0[^\ufdd0\ufdd1\n\u3000-\u9fff]{0,200}?(?:[_=<>+*/{}≤≥×^]|\\[a-z]+|(?<=\ufdd0)[a-zA-Z](?=\ufdd1))[^\ufdd0\ufdd1\n\u3000-\u9fff]{0,200}\ufdd1\ufdd1)"
        ),
    ),
    Construct(
        "latex",
        tell("a command of LaTeX"),
        AS_IS,
        pattern(
            rf"(?P<it>\\(?:{_COMMANDS})(?![A-Za-z])(?:\{{[^{{}}\n]{{0,200}}\}})?"
            # A folder of a path comes after a letter, a colon or another folder.
            r"|(?<![A-Za-z0-9:\\])\\[a-z]{3,20}(?![A-Za-z0-9\\]))",
            "\\",
        ),
    ),
    Construct(
        "newline",
        tell("a program's line break"),
        tell("End the line with \\, or leave a blank line for a new paragraph."),
        pattern(r"(?<!\\)(?P<it>(?:\\r)?\\n)(?![a-z])", "\\n"),
    ),
    Construct(
        "entity",
        tell("an entity of HTML"),
        tell("Write the sign itself."),
        _entities,
    ),
    Construct(
        "emoji",
        tell("a picture by name"),
        tell("Write what it is to say."),
        pattern(
            r"(?P<it>(?<![A-Za-z0-9_:/.-]):(?:[a-z][a-z0-9]{0,30}(?:[_-][a-z0-9]{1,30}){0,6}|[+-]1):)(?![A-Za-z0-9_:/])",
            ":",
        ),
    ),
    Construct(
        "front-matter",
        tell("a head of another program"),
        tell("Take it out: title and date stand under “document”."),
        pattern(
            r"\A(?P<it>(?:---|\+\+\+)[ \t]*\n(?:[\w-]{1,40}[ \t]*[:=][^"
            r"\n]{0,300}\n){1,30}(?:---|\+\+\+|\.\.\.)[ \t]*)$"
        ),
    ),
    Construct(
        "page-break",
        tell("a page break"),
        tell("Take it out: the theme breaks pages."),
        pattern(line(r"\f|\[(?:pagebreak|newpage|分頁|分页)\]|={2,}page={2,}|<<<|!page")),
    ),
)
