"""The constructs of other Markdowns, one a row: what each is, what to write instead, how it looks.

A row without a pattern is found by the parse with the full grammar. When the language gets a
construct, its row goes, and what `grammar` says of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html.entities import html5

from blueprint_cli.diagnostics import Told, tell
from blueprint_cli.language.lazy import Lazy
from blueprint_cli.markup.foreign.html import tags

#: Gives the parts of a text that look like a construct.
Finder = Callable[[str], Iterable[tuple[int, int]]]

#: What a sign becomes that is escaped: no sign. Brackets keep which way they look, for formulas.
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_NOTHING, _OPEN, _CLOSE = "\ufffc\ufffc", "\ufdd0\ufdd0", "\ufdd1\ufdd1"
_BRACKETS = {"(": _OPEN, "[": _OPEN, ")": _CLOSE, "]": _CLOSE}


@dataclass(frozen=True)
class Construct:
    """One construct: its name, what to call it, what to write instead, and what finds it."""

    name: str
    said: Told
    instead: Told
    find: Finder = lambda _: ()


def blot(prose: str) -> str:
    """Take out what is escaped; the text stays as long as it is."""
    if "\\" not in prose:
        return prose
    return _ESCAPED.sub(lambda found: _BRACKETS.get(found[1], _NOTHING), prose)


def pattern(expression: str, needs: str = "") -> Finder:
    """Make a finder of a pattern, which is looked for only where the text has what it `needs`."""
    lazy = Lazy(expression, re.MULTILINE)

    def find(text: str) -> Iterator[tuple[int, int]]:
        if needs in text:
            yield from (
                found.span((found["it"] and "it") or 0) for found in lazy.compiled.finditer(text)
            )

    return find


def _line(expression: str) -> str:
    """Give a pattern of what is a line by itself, be it an item of a list."""
    return rf"^[ \t]{{0,20}}(?:[-*+][ ]{{1,4}}|\d{{1,3}}[.)][ ]{{1,4}})?(?P<it>{expression})[ \t]*$"


def _opening(expression: str) -> str:
    """Give a pattern of what a line starts with."""
    return rf"^[ \t]{{0,20}}(?:[-*+][ ]{{1,4}}|\d{{1,3}}[.)][ ]{{1,4}})?(?P<it>{expression})"


def _between(mark: str) -> str:
    """Give a pattern of what stands between two marks; beside a letter a mark is none: C++.

    There is no blank beside it inside, and one paragraph around it.
    """
    sign, one = re.escape(mark), re.escape(mark[0])
    return (
        rf"(?P<it>(?<![A-Za-z0-9{one}]){sign}(?![\s{one}])(?:[^\n{one}]|\n(?!\s*\n)){{1,500}}?"
        rf"(?<!\s){sign}(?![A-Za-z0-9{one}]))"
    )


def _raised(mark: str, before: str, inside: str) -> str:
    """Give a pattern of what stands between two marks at the end of a letter or a number."""
    sign = re.escape(mark)
    return rf"(?<={before})(?P<it>{sign}(?:{inside}){sign})(?!{sign})"


def _entities(text: str) -> Iterator[tuple[int, int]]:
    for found in _ENTITY.finditer(text):
        if found[0][1] == "#" or found[0][1:] in html5:
            yield found.span()


#: Browsers read the commonest without a semicolon, and so writers leave it out.
_ENTITY = re.compile(
    r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
    r"|&(?:nbsp|amp|copy|reg|quot)(?![A-Za-z0-9=;])"
)
#: A table of Pandoc, of Markdown Extra or of a wiki: lines of cells, or lines that are drawn.
_CELLS = r"(?!\|\|[^\n|]{1,500}\|\|[ \t]*$)[|｜│┃][^\n|｜│┃]{0,500}[|｜│┃](?:[^\n]{0,2000}[|｜│┃])?"
_DRAWN = (
    r"\+(?:[-=:]{2,}\+){1,50}|[-=]{3,200}(?:[ \t]{1,9}[-=]{2,200}){1,30}"
    r"|[┌├└┏┣┗╔╠╚][^\w\n]{1,300}|\|={3,200}|\{\|[^\n]{0,200}"
)
#: What opens with the mark of an item is a list, and its tab comes from a word processor.
_MARK = r"(?:[^\w\s]{1,2}|o|[（(]?[0-9A-Za-z一二三四五六七八九十]{1,3}[）).、．])"
_TABBED = (
    rf"(?!{_MARK}\t[^\t\n]+$)"
    r"[^\s\t][^\t\n]{0,500}\t[^\n]{0,2000}(?:\n[ ]{0,9}[^\s\t][^\t\n]{0,500}\t[^\n]{0,2000})+"
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
_BOARD = "b|i|u|s|quote|code|img|url|size|color|list|center|h|h1|h2|h3|table"
_CALLOUT = tell("Give it a section of its own: “kind: callout”.")
_STRESS = tell("Write **…** for words to stress, or take the marks out.")
_SIGN = tell("Write the sign itself, m³ or CO₂, or plain letters: 5th.")
_AS_IS = tell("Write the text as it is to be published.")
_TAKE_OUT = tell("Take it out: how a publication looks is the theme's.")
_LINK = tell("Write [words](address), or [words](#id) for a place in the document.")

_ROWS = (
    Construct("heading", tell("a heading"), tell("Give it a section of its own: “title: …”.")),
    Construct(
        "rule",
        tell("a rule"),
        tell("Take it out, or start a new section here."),
        pattern(_line(r"([=%＝－—─━_＿*＊～+·•※◆◇])(?:[ \t]?\2){2,}")),
    ),
    Construct(
        "quote",
        tell("a quotation"),
        tell("Give it a section of its own, “kind: quotation”, or put it in quotation marks."),
        pattern(_opening(r"＞[^\n]{1,500}"), "＞"),
    ),
    Construct(
        "table",
        tell("a table"),
        tell("Give it a section of its own: “kind: table”."),
        pattern(
            rf"^[ \t]{{0,9}}(?:[-*+] |\d{{1,3}}[.)] )?(?P<it>(?:{_CELLS}|{_DRAWN})[ \t]*(?:\n[ \t]*"
            rf"(?:{_CELLS}|{_DRAWN})[ \t]*)*)$"
        ),
    ),
    Construct(
        "tabbed",
        tell("a table"),
        tell("Give it a section of its own: “kind: table”."),
        pattern(rf"^[ ]{{0,9}}(?P<it>{_TABBED})$", "\t"),
    ),
    Construct(
        "line-block",
        tell("a block of lines"),
        tell("End a line with \\ where the next is to start on its own."),
        pattern(r"^[ ]{0,9}(?P<it>\|[ \t][^\n|]{1,500}(?:\n[ ]{0,9}\|[ \t][^\n|]{1,500})+)$", "|"),
    ),
    Construct(
        "indent",
        tell("an indented text"),
        tell("Take out the blanks before it; an item below another has two more."),
    ),
    Construct(
        "indented-line",
        tell("an indented line"),
        tell("Leave a blank line above it, for a new paragraph, and take the blanks out."),
        pattern(r"(?<=\S)\n[ ]{0,9}(?P<it>\u3000{1,20})(?=[\w「『《（(“\"*\[])", "\u3000"),
    ),
    Construct(
        "html",
        tell("HTML"),
        tell("Write **…** for stress, or \\< for a sign that is meant as text."),
        tags,
    ),
    Construct(
        "picture",
        tell("a picture"),
        tell("Give it a section of its own: “kind: figure”."),
        pattern(
            r"(?P<it>!\[[^\]\n]{0,300}\](?:\([^)\n]{0,500}\)|\[[^\]\n]{0,300}\])|!\[\[[^\]\n]{1,300}\]\])",
            "![",
        ),
    ),
    Construct(
        "reference",
        tell("a link with its address elsewhere"),
        _LINK,
        pattern(r"(?P<it>(?<![\]!])\[[^\[\]\n^@]{1,300}\]\[[^\[\]\n^]{0,200}\])(?![\[(])", "]["),
    ),
    Construct(
        "definition",
        tell("an address for links"),
        _LINK,
        pattern(
            r"^[ ]{0,3}(?P<it>\[[^\[\]\n^]{1,200}\]:[ \t]{0,9}(?:<[^>\n]"
            r"{0,500}>|[^\s\u3000-\u9fff]*[/#.@:][^\s\u3000-\u9fff]*)[^"
            r"\n]{0,300})",
            "]:",
        ),
    ),
    # The address is BP202's or BP121's.
    Construct("refused", tell("a link"), _LINK),
    Construct(
        "address",
        tell("an address that no link can have"),
        tell(
            "Start it with https://, http:// or mailto:, or write \\< f"
            "or a sign that is meant as text."
        ),
        pattern(
            r"(?P<it><[A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\s]{1,500}>|(?<=\]\()<[^<>]{1,300}>(?=\)))",
            "<",
        ),
    ),
    Construct(
        "footnote",
        tell("a footnote"),
        tell("Write the note into the text, in brackets, or as a paragraph of its own."),
        pattern(
            r"(?P<it>\[\^[^\]\s]{1,80}\]:?|\^\[(?:[^\[\]\n]|\[[^\[\]\n]{0,200}\]){1,500}\]|(?<![\w\]])\[(?:\d{1,3}|#[\w-]{0,40}|\*)\]_(?!\w))"
        ),
    ),
    Construct(
        "citation",
        tell("a citation"),
        tell("Write the source into the text, in brackets."),
        pattern(
            r"(?P<it>\[[^\[\]\n@]{0,80}(?<![\w])-?@[\w:.#$%&+?~/-]{1,80}[^\[\]\n]{0,200}\])", "@"
        ),
    ),
    Construct(
        "terms",
        tell("a definition below its term"),
        tell("Write an item of a list: - **term**: what it means."),
        pattern(
            r"(?:\A|\n[ \t]*\n)[ ]{0,3}[^\s:~][^\n]{0,100}\n(?:[ \t]*\n)"
            r"?[ ]{0,3}(?P<it>[:~][ \t]{1,9}\S[^\n]{0,300})"
        ),
    ),
    Construct(
        "abbreviation",
        tell("an abbreviation with its meaning"),
        tell("Write the meaning where the abbreviation first stands, in brackets."),
        pattern(_opening(r"\*\[[^\]\n]{1,80}\]:[^\n]{0,300}"), "*["),
    ),
    Construct(
        "strike",
        tell("text that is struck out"),
        _AS_IS,
        pattern(
            rf"{_between('~~')}|(?<![^\s，。；：、（「(])~(?![\s~\d])[^~\n]{{1,80}}(?<![\s])~"
            r"(?![^\s，。；：、）」).,;:!?])",
            "~",
        ),
    ),
    Construct("highlight", tell("highlighted text"), _STRESS, pattern(_between("=="), "==")),
    Construct("insert", tell("inserted text"), _AS_IS, pattern(_between("++"), "++")),
    Construct("caret", tell("inserted text"), _AS_IS, pattern(_between("^^"), "^^")),
    Construct("spoiler", tell("hidden text"), _AS_IS, pattern(_between("||"), "||")),
    Construct(
        "editing",
        tell("an editor's mark"),
        _AS_IS,
        pattern(
            r"(?P<it>\{(?:\+\+|--|~~|==|>>)[^\n]{0,500}?(?:\+\+|--|~~|==|<<)\}|(?<![%\w])%%(?!%)[^\n%]{1,500}%%(?!%))"
        ),
    ),
    Construct(
        "wiki-stress",
        tell("a wiki's stress"),
        _STRESS,
        pattern(
            r"(?P<it>(?<!')'''(?![\s'])[^'\n]{1,300}(?<!\s)'''(?!')|(?<!')''(?![\s'])[^'\n]{1,300}(?<!\s)''(?!'))",
            "''",
        ),
    ),
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
        _SIGN,
        pattern(_raised("~", r"[A-Za-z\u3400-\u9fff)）]", r"[+−-]?[0-9A-Za-z]{1,12}"), "~"),
    ),
    Construct(
        "superscript",
        tell("a sign that is set high"),
        _SIGN,
        pattern(
            _raised(
                "^",
                r"[A-Za-z0-9\u3000-\u9fff)）\]”」%]",
                r"[+−-]?[0-9A-Za-z]{1,12}|\(?[\u3400-\u9fff]{1,6}\)?|[\[(（][0-9A-Za-z註注]{1,6}[\])）]",
            )
            + r"|(?<=[A-Za-z)])\^[+−-]?[0-9](?![0-9A-Za-z^])",
            "^",
        ),
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
            _opening(
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
            _line(
                r"@?\[\[?_?(?i:toc|contents|目錄|目录)_?\]?\]|\{\{?:?_?(?i:toc)_?:?\}?\}|__(?i:TOC)__|\$\{(?i:toc)\}"
            )
        ),
    ),
    Construct(
        "wiki-link",
        tell("a wiki's link"),
        _LINK,
        pattern(r"(?P<it>(?<!!)\[\[[^\[\]\n]{1,200}\]\])", "[["),
    ),
    Construct(
        "board",
        tell("a bulletin board's mark"),
        _STRESS,
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
        _AS_IS,
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
            r"|\ufdd0\ufdd0\n[^\ufdd0\ufdd1]{1,500}\n[ ]{0,9}\ufdd1\ufdd1"
            r"|\ufdd0\ufdd0[^\ufdd0\ufdd1\n\u3000-\u9fff]{0,200}?(?:[_=<>+*/{}≤≥×^]|\\[a-z]+|(?<=\ufdd0)[a-zA-Z](?=\ufdd1))[^\ufdd0\ufdd1\n\u3000-\u9fff]{0,200}\ufdd1\ufdd1)"
        ),
    ),
    Construct(
        "latex",
        tell("a command of LaTeX"),
        _AS_IS,
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
        pattern(_line(r"\f|\[(?:pagebreak|newpage|分頁|分页)\]|={2,}page={2,}|<<<|!page")),
    ),
    Construct("fence", tell("a block of code"), tell("Write `…` for a name of a file or command.")),
    Construct(
        "list",
        tell("a list"),
        tell("A list stands in the “text” of a section of kind “prose” or “callout” only."),
    ),
    Construct(
        "paragraphs",
        tell("a second paragraph"),
        tell("Paragraphs stand in the “text” of a section of kind “prose” or “callout” only."),
    ),
    Construct(
        "other",
        tell("a text that other programs read as something else"),
        tell("Write it more simply; put \\ before a sign that is meant as text."),
    ),
)

CONSTRUCTS = {each.name: each for each in _ROWS}
