"""Links of other Markdowns, and what else points elsewhere: pictures, notes, meanings."""

from __future__ import annotations

from blueprint_cli.diagnostics import tell
from blueprint_cli.markup.foreign.constructs.construct import Construct, opening, pattern

LINK = tell("Write [words](address), or [words](#id) for a place in the document.")

LINKS = (
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
        LINK,
        pattern(r"(?P<it>(?<![\]!])\[[^\[\]\n^@]{1,300}\]\[[^\[\]\n^]{0,200}\])(?![\[(])", "]["),
    ),
    Construct(
        "definition",
        tell("an address for links"),
        tell("Write it in a text of paragraphs, on one line: `[label]: https://…`"),
        pattern(
            r"^[ ]{0,3}(?P<it>\[[^\[\]\n^]{1,200}\]:[ \t]{0,9}(?:<[^>\n]"
            r"{0,500}>|[^\s\u3000-\u9fff]*[/#.@:][^\s\u3000-\u9fff]*)[^"
            r"\n]{0,300})",
            "]:",
        ),
    ),
    # The address is BP202's or BP121's.
    Construct("refused", tell("a link"), LINK),
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
        tell(
            "Write `[^law]` in the text, with a name of lower-case letters, and the note under"
            " “footnotes” of the section: `- {{id: law, text: …}}`."
        ),
        pattern(
            r"(?P<it>\[\^[^\]\n]{1,80}\]:?|\[\^[a-z][\w-]{0,40}(?=[^\]\w-]|$)|\^\[(?:[^\[\]\n]|\[[^\[\]\n]{0,200}\]){1,500}\]|(?<![\w\]])\[(?:\d{1,3}|#[\w-]{0,40}|\*)\]_(?!\w))"
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
        pattern(opening(r"\*\[[^\]\n]{1,80}\]:[^\n]{0,300}"), "*["),
    ),
)
