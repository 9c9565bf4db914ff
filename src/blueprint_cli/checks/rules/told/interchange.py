"""Codes that `interchange` and the desk tell of what comes back from translators."""

from __future__ import annotations

from blueprint_cli.checks.registry import told
from blueprint_cli.diagnostics import Severity

told(
    "BP501",
    "unreadable-return",
    """Report a returned file that cannot be read, or is of another format than it says.

    Why: a file from outside may be cut short, or made to harm; half of it would be guesswork.
    Example: an XLIFF file with a document type, or one that ends in the middle.
    """,
)

told(
    "BP502",
    "broken-inline-code",
    """Report tags that a translation has lost, doubled, torn apart or taken from elsewhere.

    Why: they stand for stress, links and figures, which a reader would miss.
    Example: a translation without the tag of `{actions}`, or with the first half of a link alone.
    """,
)

told(
    "BP503",
    "unknown-message",
    """Report a message that came back and that the document has not.

    Why: its text would be lost in silence.
    Example: a file that was made from another document, or an id that was typed over.
    """,
)

told(
    "BP504",
    "message-twice",
    """Report a message that stands twice in a returned file.

    Why: nobody can tell which of the two is meant.
    Example: a row of a spreadsheet that was copied to be worked on, and left there.
    """,
)

told(
    "BP505",
    "formula-cell",
    """Report a cell of a workbook that holds a formula in place of a text.

    Why: what a formula shows depends on other cells, other files and the program that opens it.
    Example: the translation `=B4`, which was meant to repeat another one.
    """,
)

told(
    "BP506",
    "broken-table",
    """Report a workbook whose table of messages cannot be read, or a text that it cannot hold.

    Why: a translation is taken back only where it is sure which message it belongs to.
    Example: a table whose column `ID` was deleted.
    """,
)

told(
    "BP507",
    "edited-source",
    """Report a source that is another one than the packet had, though the document is the same.

    Why: the target may have been made for a source that nobody publishes.
    Example: a slip of the keyboard in the column of the source.
    """,
)

told(
    "BP508",
    "emptied-target",
    """Report a target that came back empty, though the catalog has one; that one is kept.

    Why: a translation is rarely deleted on purpose.
    Example: a cell that was cleared.
    """,
    severity=Severity.WARNING,
)

told(
    "BP509",
    "changed-meanwhile",
    """Report a text whose source or target has changed since the packet went out.

    The target that came back is kept as a draft, with what it was made for or what it takes the
    place of.

    Why: two people have worked on one text, and a third has to look at it.
    Example: an action that the writers have reworded while its translation was being corrected.
    """,
    severity=Severity.WARNING,
)

told(
    "BP510",
    "wrong-locale",
    """Report a file for another locale than the wanted one, or for one that is not translated.

    Why: French texts in an English catalog are found out by readers.
    Example: `blueprint locale import blueprint-fr.xlf --locale en`.
    """,
)

told(
    "BP515",
    "lost-in-import",
    """Report what `blueprint import` has left out of the document that it makes.

    Why: nobody notices in a new document what is not there.
    Example: a picture of a Word file, or the number 1 alone on a line, fallen off its title.
    """,
    severity=Severity.WARNING,
)

told(
    "BP516",
    "guessed-in-import",
    """Report what `blueprint import` had to guess.

    Why: a dump of slides does not say what is a heading, nor where a line ends.
    Example: three lines that the width of a slide has broken, taken for one sentence.
    """,
    severity=Severity.NOTE,
    firm=False,
)

told(
    "BP517",
    "numbering-of-original",
    """Report numbers of parts that do not hold together in a document that is imported.

    Why: parts are numbered by their order here, and get other numbers than the original had.
    Example: “方向 3” after “方向 1”, or the title of strategy 2 without its number.
    """,
    severity=Severity.WARNING,
)

told(
    "BP518",
    "contradiction-in-original",
    """Report where a document that is imported says one thing here and another there.

    Why: a new document is the moment to settle it.
    Example: “三項措施：” above a list of four, or 五至十年 beside 五到十年.
    """,
    severity=Severity.WARNING,
)

told(
    "BP519",
    "flaw-in-original",
    """Report flaws of single texts in a document that is imported.

    Why: what a slide hid shows on a page: characters of another script, spaces for the layout,
    texts that were cut off, words that stand twice.
    Example: 融资 in a text in Traditional Chinese.
    """,
    severity=Severity.WARNING,
)

told(
    "BP532",
    "unplaced-remark",
    """Report a remark in a returned file that no entry of the catalog can keep.

    Why: what somebody has asked is not to be lost; here it can only be told.
    Example: a comment on a message of a section that the locale leaves out by now.
    """,
    severity=Severity.NOTE,
)

told(
    "BP533",
    "reply-to-nothing",
    """Report an answer in a returned review to what no catalog has been asked.

    Why: the question was perhaps reworded since; what was said to it is told, and not lost.
    Example: a review page that was made before the remark was taken out of the catalog.
    """,
    severity=Severity.WARNING,
)
