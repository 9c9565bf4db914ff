"""Markdown (CommonMark 0.31, with tables and footnotes): blocks with the lines they stand on.

What messages can say is kept as it is written; raw HTML and pictures are left out, and told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from blueprint_cli.diagnostics import Diagnostic, Outcome, Told, tell
from blueprint_cli.interchange.manuscripts.manuscript import (
    Block,
    Form,
    Manuscript,
    lost,
)
from blueprint_cli.interchange.manuscripts.texts import decode
from blueprint_cli.source import Source, Span

if TYPE_CHECKING:
    from markdown_it.token import Token

_PICTURE = re.compile(r"!\[([^\]\n]{0,500})\](?:\([^)\n]{0,1000}\)|\[[^\]\n]{0,200}\])?")
_HTML = re.compile(r"<!--.*?-->|</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>\n]{0,500})?/?>", re.DOTALL)
_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
#: A link to a file, which a document cannot lead to: into itself, it can.
_LINK = re.compile(
    r"(?<![!\\])\[([^\]\[]{1,500})\]\((?!#|https?://|mailto:|<)([^()\s]{1,500})(?:\s+\"[^\"\n]*\")?\)"
)
#: Signs that only messages know: placeholders and scripts, but no mark of a footnote.
_OURS = re.compile(r"(?<!\\)[{}~]|(?<![\\\[])\^")
#: What would be a row of a table, and was none.
_BAR = re.compile(r"^\|", re.MULTILINE)
_NOTE = re.compile(r" {0,3}\[\^([^\]\s]{1,80})\]:[ \t]*(.*)")
_FRONT_MATTER = re.compile(r"---\n.*?\n(?:---|\.\.\.)\n", re.DOTALL)
_DEEPEST = 40


def read(data: bytes, name: str) -> Outcome[Manuscript]:
    """Read a file. BP501 says why it cannot be; BP515 and BP516 what was lost and guessed."""
    decoded = decode(data, name)
    if decoded.value is None:
        return Outcome(None, decoded.diagnostics)
    reader = _Reader(decoded.value)
    reader.read()
    return Outcome(Manuscript(tuple(reader.blocks)), (*decoded.diagnostics, *reader.told))


class _Reader:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.told: list[Diagnostic] = []
        self.lists: list[bool] = []
        self.quotes, self.is_item = 0, False

    def read(self) -> None:
        from markdown_it import MarkdownIt

        parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table")
        self.walk(parser.parse(self.without_notes(self.without_front_matter())))

    def without_front_matter(self) -> str:
        found = _FRONT_MATTER.match(self.source.text)
        if found is None:
            return self.source.text
        self.lose(tell("what stands above the text is left out: title, author, settings"), 0)
        return "\n" * found[0].count("\n") + self.source.text[found.end() :]

    def without_notes(self, text: str) -> str:
        """Take footnotes out, which are no CommonMark, and leave their lines blank."""
        lines = text.split("\n")
        at = 0
        while at < len(lines):
            found = _NOTE.fullmatch(lines[at])
            start = at
            at += 1
            if found is None:
                continue
            said = [found[2]]
            while at < len(lines) and lines[at].startswith(("    ", "\t")):
                said.append(lines[at].strip())
                at += 1
            lines[start:at] = [""] * (at - start)
            text_of_note = self.message(" ".join(said).strip(), start)
            self.add(Form.FOOTNOTE, text_of_note, start, at, name=found[1])
        return "\n".join(lines)

    def walk(self, tokens: Sequence[Token]) -> None:
        at = 0
        while at < len(tokens):
            token = tokens[at]
            start, end = token.map or (0, 1)
            self.follow(token)
            if token.type == "heading_open":
                at += 1
                text = self.message(tokens[at].content, start)
                self.add(Form.HEADING, text, start, end, level=int(token.tag[1:]))
            elif token.type == "inline":
                self.paragraph(self.message(token.content, start), start, end)
            elif token.type == "table_open":
                at = self.table(tokens, at, start, end)
            else:
                self.other(token, start, end)
            at += 1

    def follow(self, token: Token) -> None:
        """Keep in mind inside which lists and quotations the next text stands."""
        if token.type in ("bullet_list_open", "ordered_list_open"):
            self.lists.append(token.type.startswith("ordered"))
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            self.lists.pop()
        elif token.type == "list_item_open":
            self.is_item = True
        elif token.type.startswith("blockquote"):
            self.quotes += token.nesting

    def paragraph(self, text: str, start: int, end: int) -> None:
        if self.lists and self.is_item:
            level, ordered = len(self.lists), self.lists[-1]
            self.add(Form.ITEM, text, start, end, level=level, ordered=ordered)
        else:
            form = Form.QUOTE if self.quotes else Form.PARAGRAPH
            self.add(form, _BAR.sub(r"\\|", text), start, end)
        self.is_item = False

    def other(self, token: Token, start: int, end: int) -> None:
        if token.type in ("fence", "code_block"):
            self.add(Form.CODE, token.content, start, end)
        elif token.type == "html_block":
            self.html(token.content, start, end)
        elif token.type == "hr":
            self.lose(tell("a rule between paragraphs is left out"), start)

    def table(self, tokens: Sequence[Token], at: int, start: int, end: int) -> int:
        rows: list[list[str]] = []
        while tokens[at].type != "table_close":
            if tokens[at].type == "tr_open":
                rows.append([])
            elif tokens[at].type == "inline":
                rows[-1].append(self.message(tokens[at].content, start))
            at += 1
        self.add(Form.TABLE, "", start, end, rows=tuple(map(tuple, rows)))
        return at

    def html(self, content: str, start: int, end: int) -> None:
        self.lose(tell("HTML is left out, but for the text in it"), start)
        text = _HTML.sub("", content).strip()
        if text:
            self.add(Form.PARAGRAPH, self.message(text, start), start, end)

    def message(self, content: str, line: int) -> str:
        """Give a text as messages are written, and tell what they cannot say."""
        content = self.without_links_to_files(content, line)
        written, position = [], 0
        for code in _CODE.finditer(content):
            written += [self.outside_code(content[position : code.start()], line), code[0]]
            position = code.end()
        return "".join([*written, self.outside_code(content[position:], line)]).strip()

    def without_links_to_files(self, content: str, line: int) -> str:
        codes = [code.span() for code in _CODE.finditer(content)]

        def words(found: re.Match[str]) -> str:
            if any(start < found.start() < end for start, end in codes):
                return found[0]
            said = tell("a link to a file is left out, but for its words: {path}", path=found[2])
            self.lose(said, line)
            return found[1]

        return _LINK.sub(words, content)

    def outside_code(self, text: str, line: int) -> str:
        for found in _PICTURE.finditer(text):
            hint = tell("Put the picture beside the document, in a section of the kind “figure”.")
            self.lose(tell("a picture is left out: “{said}”", said=found[1]), line, hint)
        text = _PICTURE.sub("", text)
        for found in _HTML.finditer(text):
            said = tell("HTML is left out, but for the text in it: {said}", said=found[0][:40])
            self.lose(said, line)
        return _OURS.sub(r"\\\g<0>", _HTML.sub("", text))

    def lose(self, message: Told, line: int, *hints: Told) -> None:
        self.told.append(lost(message, self.source.line_span(line + 1), *hints))

    def add(self, form: Form, text: str, start: int, end: int, **rest: object) -> None:
        if text or form is Form.TABLE:
            self.blocks.append(Block(form, text, self.span(start, end), **rest))  # type: ignore[arg-type]

    def span(self, start: int, end: int) -> Span:
        last = self.source.line_span(max(end, start + 1))
        return self.source.span(self.source.line_span(start + 1).start, last.end)
