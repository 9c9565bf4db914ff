"""BP0xx and others: faults that other rooms tell of while they read, build or look things up.

Nothing here finds anything. Each function is the description of a code, for `blueprint explain` and
the pages of the guide.
"""

from __future__ import annotations

from blueprint_cli.checks.registry import told
from blueprint_cli.diagnostics import Severity


@told("BP001", "unreadable-file")
def unreadable_file() -> None:
    """Report a file that cannot be read.

    Why: only regular files in the document's folder are read, up to 16 MB of text.
    Example: a link to `/etc/hostname`, a folder, a file that only its owner may read.
    """


@told("BP002", "not-utf-8")
def not_utf_8() -> None:
    """Report a file in another encoding than UTF-8.

    Why: read as something else, Chinese text turns into other characters.
    Example: a file that an editor saved as Big5.
    """


@told("BP003", "byte-order-mark", severity=Severity.NOTE, firm=False)
def byte_order_mark() -> None:
    """Report a byte order mark at the start of a file.

    It is passed over, and kept by whatever edits the file.

    Why: UTF-8 needs none, and other programs take it for a part of the first key.
    Example: a file saved as “UTF-8 with BOM”.
    """


@told("BP004", "carriage-return", severity=Severity.NOTE, firm=False)
def carriage_return() -> None:
    """Report lines that end with a carriage return.

    They are read as any others, CR LF or CR, and kept by whatever edits the file. What is published
    is the same as of a file without them.

    Why: every line of the file would differ between two computers.
    Example: a file saved with CRLF line endings.
    """


@told("BP005", "control-character")
def control_character() -> None:
    """Report control characters, which YAML does not let into a text.

    Why: nobody can see them, and programs stumble over them.
    Example: U+0007, copied from a terminal.
    """


@told("BP006", "not-yaml")
def not_yaml() -> None:
    """Report the first place where a file stops being YAML.

    Why: what comes after it would be guesswork.
    Example: `title: 目標: 創新`, where the text needs quotation marks.
    """


@told("BP007", "tab")
def tab() -> None:
    """Report a tab that indents a line.

    Why: YAML wants spaces; a tab is as wide as each editor likes.
    Example: a tab before `title: …`.
    """


@told("BP008", "deep-nesting")
def deep_nesting() -> None:
    """Report lists and mappings nested more than 64 deep.

    Why: no document is; a bracket is not closed, or somebody means harm.
    Example: 100,000 times `[`.
    """


@told("BP009", "many-values")
def many_values() -> None:
    """Report a file of more than 250,000 values.

    Why: reading must end in bounded time and memory.
    Example: a table of data, which belongs into an annex of its own.
    """


@told("BP010", "anchor-or-alias")
def anchor_or_alias() -> None:
    """Report anchors and aliases.

    Why: one text has one place, and a file cannot grow beyond its own size.
    Example: `title: *heading`.
    """


@told("BP011", "tag")
def tag() -> None:
    """Report YAML tags.

    Why: they make other programs run code or read values in another way.
    Example: `title: !!python/name:os.system`.
    """


@told("BP012", "duplicate-key")
def duplicate_key() -> None:
    """Report a key that stands twice in one block.

    Why: one of the two texts would be lost, and programs differ in which.
    Example: two lines `title: …` under one section.
    """


@told("BP013", "ambiguous-word")
def ambiguous_word() -> None:
    """Report `no`, `yes`, `on`, `off`, `y` and `n` without quotation marks where text is meant.

    Why: it is text here, and true or false to other programs.
    Example: `title: no`, where `title: "no"` is meant.
    """


@told("BP014", "empty-file")
def empty_file() -> None:
    """Report a file that says nothing.

    Why: there is nothing to publish.
    Example: a file with comments alone.
    """


@told("BP015", "second-document")
def second_document() -> None:
    """Report a second YAML document in the file.

    Why: one file is one document; the second would be lost.
    Example: a line `---` in the middle.
    """


@told("BP016", "strange-key")
def strange_key() -> None:
    """Report keys that are no words.

    Why: every key of a document is a word that the format knows, or an id.
    Example: `[title]: 藍圖`.
    """


@told("BP017", "heavy-text")
def heavy_text() -> None:
    """Report a text of more than 250,000 characters, or with more than 20,000 signs of markup.

    Why: reading must end in bounded time and memory, and a parser works for every sign of markup.
    Example: 60 KB of asterisks.
    """


@told("BP018", "costly-input")
def costly_input() -> None:
    """Report files that take more time or memory to read and check than any document does.

    Twenty seconds of one core and 1 GB are enough for a megabyte of text; each further megabyte
    has as many again.

    Why: reading must end in bounded time and memory, whatever somebody has sent.
    Example: a megabyte of quotation marks that are never closed.
    """


@told("BP020", "unknown-key")
def unknown_key() -> None:
    """Report keys that the format does not know at their place.

    Why: what stands under a misspelt key would not be published.
    Example: `titel: 願景`, where `title: 願景` is meant.
    """


@told("BP021", "missing-key")
def missing_key() -> None:
    """Report keys that must be there, and are not.

    Why: a publication without them would have a hole.
    Example: a figure without `alternative`, its text for readers who cannot see it.
    """


@told("BP022", "wrong-type")
def wrong_type() -> None:
    """Report a text, number, list or block where another of them is needed.

    Why: a wrong guess about what is meant would be published.
    Example: `title: 2022`, where `title: "2022"` is meant.
    """


@told("BP023", "wrong-value")
def wrong_value() -> None:
    """Report values that cannot stand where they do.

    Why: there is no such day, kind, language or choice.
    Example: `published: 2022-02-30`.
    """


@told("BP030", "unused-suppression", severity=Severity.WARNING)
def unused_suppression() -> None:
    """Report a comment that allows something which is not found.

    Why: what it was for is gone; the next fault of that kind would pass unseen.
    Example: `# allow BP210: a company's name` over a text without a Simplified character.
    """


@told("BP031", "unexplained-suppression", severity=Severity.WARNING)
def unexplained_suppression() -> None:
    """Report a comment that allows a finding without saying why.

    Why: whoever reads it next cannot tell whether it still holds.
    Example: `# allow BP210`, where `# allow BP210: the name of a Mainland company` is meant.
    """


@told("BP033", "cut-report", severity=Severity.WARNING)
def cut_report() -> None:
    """Report that more than 5,000 faults of one kind were found, and only these are told.

    Why: checking must end in bounded time and memory; a report that leaves something out says so.
    Example: a document without its punctuation, where 6,000 sentences lack a full stop.
    """


@told("BP034", "outdated-baseline", severity=Severity.NOTE, firm=False)
def outdated_baseline() -> None:
    """Report entries of a baseline that are no longer found.

    Why: a fault that comes back would pass as known.
    Example: a baseline with a finding that has been mended since.
    """


@told("BP035", "not-a-baseline")
def not_a_baseline() -> None:
    """Report a file that was named as a baseline, and is none.

    Why: findings held against something else would all be new, or known by mistake.
    Example: `--baseline package.json`.
    """


@told("BP303", "obsolete-entry", severity=Severity.WARNING, firm=False)
def obsolete_entry() -> None:
    """Find entries of a catalog that belong to no message of the document.

    Why: a translation that nobody sees is work lost, often through a changed id.
    Example: an entry for `vison.text` beside a document with `vision.text`.
    """


@told("BP305", "unexplained-override", severity=Severity.WARNING, firm=False)
def unexplained_override() -> None:
    """Find overrides of a conversion that give no reason.

    Why: a Simplified text that nobody can trace is what this tool is to end.
    Example: an entry of `locales/zh-Hans.po` without a line `# reason: …`.
    """


@told("BP306", "duplicate-term")
def duplicate_term() -> None:
    """Report a term that stands twice in the term base.

    Why: two entries may say different things.
    Example: two entries with `source: 質素`.
    """


@told("BP308", "contradictory-term")
def contradictory_term() -> None:
    """Report a wording that the term base both wants and avoids in one locale.

    Why: whatever a text says would be wrong.
    Example: `avoid: {en: [start-up]}` beside another term with `targets: {en: start-up}`.
    """


@told("BP310", "not-po")
def not_po() -> None:
    """Report lines of a catalog that are not PO, or stand where they cannot.

    Why: translations behind such a line would be lost.
    Example: `msgstr "a "word" here"`, where the inner marks need a backslash.
    """


@told("BP311", "entry-without-id")
def entry_without_id() -> None:
    """Report entries of a catalog without `msgctxt`.

    Why: it is the id of the message that the entry translates.
    Example: an entry that starts with `msgid`.
    """


@told("BP312", "duplicate-entry")
def duplicate_entry() -> None:
    """Report two entries of a catalog for one message.

    Why: one of the two translations would be lost.
    Example: two entries with `msgctxt "vision.text"`.
    """


@told("BP313", "missing-words")
def missing_words() -> None:
    """Report words of the theme that a locale lacks.

    Why: headings, page numbers and dates would stand there in another language.
    Example: a catalog `templates/locales/pt.po` without “Contents”.
    """


@told("BP401", "failed-output")
def failed_output() -> None:
    """Report a file that could not be made.

    Why: nothing is published unless everything can be.
    Example: a page that took more than a minute to lay out.
    """


@told("BP402", "broken-theme")
def broken_theme() -> None:
    """Report a template of the theme that cannot be filled in.

    Why: a page with a hole must not be published.
    Example: `{{ document.titel }}` in `templates/page.html.jinja`.
    """


@told("BP404", "mixed-editions", severity=Severity.WARNING)
def mixed_editions() -> None:
    """Report files of an earlier edition that a build of a part leaves beside its own.

    Why: a reader of the web page and a reader of the PDF would be told different things.
    Example: `blueprint build --format html` after a change of the text, in a folder with PDFs.
    """
