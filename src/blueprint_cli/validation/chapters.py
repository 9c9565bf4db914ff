"""A chapter of prose from a file of Markdown: its headings are sections, one in the other.

`# 標題 {#id}` is the chapter, `##` and `###` are the sections in it. What a heading cannot say of
the chapter (its role, who signs it, remarks) stands in YAML at the top of the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from collections.abc import Sequence as Several
from dataclasses import dataclass, field, replace
from typing import Final

from blueprint_cli.diagnostics import FINDING_LIMIT, Diagnostic, Edit, Fix, Outcome, cut, tell
from blueprint_cli.source import Source, Span
from blueprint_cli.syntax import Entry, Mapping, Node, Scalar, Sequence, parse
from blueprint_cli.syntax.markdown import (
    Heading,
    Note,
    Part,
    is_open,
    parse_markdown,
    settings_end,
    yaml_end,
)

#: A chapter, and two levels below it.
_DEEPEST: Final = 3
#: What the Markdown of a chapter says itself, and how.
_SAID: Final = {
    "kind": tell("A file of Markdown holds prose; other kinds are sections in YAML."),
    "id": tell("Write it behind the heading: {example}.", example="# 標題 {#talent}"),
    "title": tell("Write it as the heading: {example}.", example="# 標題 {#talent}"),
    "text": tell("Write it below the heading."),
    "sections": tell("Write them below: {example}.", example="## 標題 {#talent-now}"),
}
#: Gives an id for what a heading says.
Proposing = Callable[[str], str]


@dataclass
class _Section:
    """A section as far as it is read."""

    span: Span
    entries: list[Entry]
    below: list[_Section] = field(default_factory=list)
    end: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing is below its heading."""
        return not self.below and not any(each.key.value == "text" for each in self.entries)

    def node(self) -> Mapping:
        span = Span(self.span.source, self.span.start, self.end)
        entries = list(self.entries)
        if self.is_empty:
            # It is told of: nothing else is to tell of it.
            entries.append(_entry(self.span, "text", Scalar(self.span, "…", quoted=True)))
        if self.below:
            held = Span(span.source, self.below[0].span.start, self.end)
            own = Sequence(held, tuple(each.node() for each in self.below))
            entries.append(_entry(self.below[0].span, "sections", own))
        return Mapping(span, tuple(entries))


def chapter(source: Source, propose: Proposing) -> Outcome[Mapping]:
    """Make the node of a section of the text of a file.

    Faults are BP166, of headings, and BP167, of the settings above them, and those of their YAML.
    The node is given even with faults, where there is a heading, so that others are told with them.
    """
    reader = _Chapter(source, propose)
    node = reader.node()
    return Outcome(node, tuple(reader.found))


class _Chapter:
    def __init__(self, source: Source, propose: Proposing) -> None:
        self.source, self.propose = source, propose
        self.found: list[Diagnostic] = []
        #: The section that is read, and those around it, the chapter first.
        self.open: list[_Section] = []

    def node(self) -> Mapping | None:
        if is_open(self.source.text):
            hint = tell("Write “---” on a line of its own below them; if it is a rule, delete it.")
            message = tell("the settings at the top of the file never end")
            self.fault("BP167", message, self.source.line_span(1), hint)
            return None
        settings = self.settings()
        (above, *parts), endless = parse_markdown(self.source)
        if endless:
            hint = tell("Write {marks} on a line of its own below it.", marks="```")
            self.fault("BP166", tell("the code that starts here never ends"), endless, hint)
        self.above(above, is_alone=not parts)
        sections = [section for part in parts if (section := self.section(part))]
        # A heading that is at fault may be what stands below another.
        for section in () if self.found else sections:
            if section.is_empty:
                hint = tell("Write its text below it, or the sections in it.")
                self.fault("BP166", tell("nothing stands below this heading"), section.span, hint)
        whole = sections[0] if sections else None
        return self.with_settings(whole.node(), settings) if whole else None

    def settings(self) -> tuple[Entry, ...]:
        """Give the keys at the top of the file, but for those that the Markdown says."""
        end = yaml_end(self.source.text)
        tree = parse(self.source, end) if end else None
        self.found += tree.diagnostics if tree else ()
        if tree is None or tree.value is None:
            return ()
        if not isinstance(tree.value, Mapping):
            hint = tell("Write keys with their values: {example}.", example="role: foreword")
            self.fault("BP167", tell("the settings are no keys"), tree.value.span, hint)
            return ()
        for entry in tree.value.entries:
            if entry.key.value in _SAID:
                message = tell("“{key}” is no setting of a chapter", key=entry.key.value)
                self.fault("BP167", message, entry.key.span, _SAID[str(entry.key.value)])
        return tuple(each for each in tree.value.entries if each.key.value not in _SAID)

    def above(self, part: Part, *, is_alone: bool) -> None:
        """See that nothing stands above the heading of the chapter."""
        if part.text or part.notes or is_alone:
            at = part.text.span if part.text else self.source.span(settings_end(self.source.text))
            if part.notes and not part.text:
                at = part.notes[0].name.span
            hint = tell("Write one above it: {example}.", example="# 標題 {#talent}")
            message = tell("no heading stands above this text")
            if is_alone and not part.text:
                message = tell("the chapter has no heading")
                hint = tell("Write one: {example}.", example="# 標題 {#talent}")
            line = at.source.span(at.start, _line_end(at))
            self.fault("BP166", message, line, hint)

    def section(self, part: Part) -> _Section | None:
        """Put the section of a heading into that around it."""
        heading = part.heading
        if heading is None:
            return None
        self.look_at(heading)
        level = min(heading.level, len(self.open) + 1, _DEEPEST)
        if level == 1 and self.open:
            level = 2
        del self.open[level - 1 :]
        section = _Section(heading.span, list(self.entries(heading, part)))
        if self.open:
            self.open[-1].below.append(section)
        self.open.append(section)
        for each in self.open:
            each.end = part.end
        return section

    def look_at(self, heading: Heading) -> None:
        """Find what is wrong with the rank and the words of a heading."""
        marks, depth = "#" * heading.level, len(self.open)
        sign = self.source.span(heading.span.start, heading.span.start + len(marks))
        if heading.is_underlined:
            self.underlined(heading)
        elif depth and heading.level == 1:
            hint = tell("Write “##” for a section of this one, or give it a file of its own.")
            self.fault("BP166", tell("a second chapter starts here"), sign, hint)
        elif heading.level > _DEEPEST:
            message = tell("“{marks}”: a chapter has headings of three levels", marks=marks)
            hint = tell("Start the paragraph with **words**, or divide the chapter.")
            self.fault("BP166", message, sign, hint)
        elif heading.level > depth + 1:
            message = tell("“{marks}” stands below no “{above}”", marks=marks, above=marks[1:])
            right = "#" * (depth + 1)
            fix = Fix((Edit(sign, right),))
            self.fault("BP166", message, sign, tell("Write “{marks}”.", marks=right), fix=fix)
        if not str(heading.words.value).strip():
            message = tell("the heading has no words")
            self.fault("BP166", message, heading.span, tell("Write what it says, or delete it."))
        for stray in heading.strays:
            message = tell("“{said}” is nothing that a heading has", said=stray.text)
            hint = tell("Write {example}.", example="{#talent} / {#talent was=people}")
            self.fault("BP166", message, stray, hint)

    def underlined(self, heading: Heading) -> None:
        words, marks = str(heading.words.value), "#" * max(heading.level, bool(self.open) + 1)
        written = heading.span.text.partition("\n")[0].strip()
        hints = [tell("Write {example}.", example=f"{marks} {written}")]
        if heading.level > 1:
            hints.append(tell("Put a blank line above a rule between paragraphs."))
        fix = Fix((Edit(heading.span, f"{marks} {written}"),)) if "\n" not in words else None
        last = heading.span.source.line_span(heading.span.end_position.line)
        message = tell("a line below a text makes no heading here")
        self.fault("BP166", message, last, *hints, fix=fix)

    def entries(self, heading: Heading, part: Part) -> Iterator[Entry]:
        """Give the keys of a section, without those of the sections in it."""
        yield _entry(heading.span, "kind", Scalar(heading.span, "prose", quoted=True))
        yield _entry(heading.span, "id", heading.name or self.proposed(heading))
        yield _entry(heading.span, "title", heading.words)
        seen = {"kind", "id", "title", "text", "footnotes", "sections"}
        for each in heading.attributes:
            if each.key.value in seen:
                message = tell("“{said}” is nothing that a heading has", said=each.key.value)
                hint = tell("Write {example}.", example="{#talent} / {#talent was=people}")
                self.fault("BP166", message, each.key.span, hint)
            else:
                seen.add(str(each.key.value))
                yield each
        if part.text:
            yield _entry(part.text.span, "text", part.text)
        if part.notes:
            yield _entry(heading.span, "footnotes", _notes(part.notes))

    def proposed(self, heading: Heading) -> Scalar:
        """Tell of a heading without an id, and give the one that is proposed."""
        name = self.propose(str(heading.words.value))
        at = self.source.span(heading.words.span.end)
        message = tell("the heading has no id")
        hint = tell("Write one behind it, and keep it: {example}.", example=f"{{#{name}}}")
        # One with a line below it is mended first.
        fix = None if heading.is_underlined else Fix((Edit(at, f" {{#{name}}}"),), safe=True)
        self.fault("BP166", message, heading.span, hint, fix=fix)
        return Scalar(heading.span, name, quoted=True)

    def with_settings(self, node: Mapping, settings: Several[Entry]) -> Mapping:
        """Give the chapter with what is set for it; notes of both places are its notes."""
        own = {each.key.value: each for each in node.entries}
        for each in settings:
            there = own.get(each.key.value)
            if there is None:
                own[each.key.value] = each
            elif isinstance(there.value, Sequence) and isinstance(each.value, Sequence):
                items = (*each.value.items, *there.value.items)
                own[each.key.value] = replace(each, value=replace(each.value, items=items))
            else:
                message = tell("“{key}” is set twice", key=each.key.value)
                self.fault("BP167", message, each.key.span, tell("Delete one of the two."))
        return Mapping(node.span, tuple(own.values()))

    def fault(
        self, code: str, message: str, span: Span, *hints: str, fix: Fix | None = None
    ) -> None:
        if len(self.found) < FINDING_LIMIT:
            self.found.append(Diagnostic(code, message, span, hints=hints, fix=fix))
        elif len(self.found) == FINDING_LIMIT:
            self.found.append(cut(code, span))


def _entry(span: Span, key: str, value: Node) -> Entry:
    return Entry(Scalar(span, key, quoted=True), value)


def _notes(notes: Several[Note]) -> Sequence:
    """Give the list of the notes that stand below a heading."""
    items = []
    for note in notes:
        span = Span(note.name.span.source, note.name.span.start, note.text.span.end)
        own = (_entry(note.name.span, "id", note.name), _entry(note.text.span, "text", note.text))
        items.append(Mapping(span, own))
    return Sequence(
        Span(items[0].span.source, items[0].span.start, items[-1].span.end), tuple(items)
    )


def _line_end(span: Span) -> int:
    end = span.source.text.find("\n", span.start)
    return end if end >= 0 else len(span.source.text)
