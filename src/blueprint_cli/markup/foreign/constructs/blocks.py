"""Blocks of other Markdowns: headings, quotations, tables, code, HTML."""

from __future__ import annotations

from blueprint_cli.diagnostics import tell
from blueprint_cli.markup.foreign.constructs.construct import Construct, line, opening, pattern
from blueprint_cli.markup.foreign.html import tags

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

BLOCKS = (
    Construct("heading", tell("a heading"), tell("Give it a section of its own: “title: …”.")),
    Construct(
        "rule",
        tell("a rule"),
        tell("Write `---` in a text of paragraphs, with blank lines around it, or take it out."),
        pattern(line(r"([=%'＝－—─━＿＊～+·•※◆◇])(?:[ \t]?\2){2,}")),
    ),
    Construct(
        "quote",
        tell("a quotation"),
        tell(
            "Write > and a blank before it in a text of paragraphs, or put it in quotation marks."
        ),
        pattern(opening(r"＞[^\n]{1,500}"), "＞"),
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
        "nested",
        tell("a list or quotation that stands too deep in others"),
        tell("Four lists in one another are the most: divide the text among several sections."),
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
        "html",
        tell("HTML"),
        tell("Write **…** for stress, or \\< for a sign that is meant as text."),
        tags,
    ),
)
