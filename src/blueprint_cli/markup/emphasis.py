"""Emphasis marks: which of them stress something, and which a reader would see as asterisks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, Any

from blueprint_cli.markup.blocks import lines_of, places_of
from blueprint_cli.markup.containers import add_containers
from blueprint_cli.markup.limits import NESTING_LIMIT
from blueprint_cli.markup.signs import PLACEHOLDER

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

#: Where the parser's environment keeps what is noted on the way.
_PLACES, _BLOCKS = "places", "blocks"
#: Rules that can start a part in which asterisks are no marks, and those that pair the marks.
_RULES = ["newline", "escape", "backticks", "emphasis", "link", "autolink", "balance_pairs"]


#: No writer puts more marks into one text; pairing them takes time that grows with their square.
MOST = 2_000


@dataclass(frozen=True)
class _Mark:
    """One `*` or `_`: its place, that of the mark that it pairs with, whether it could pair."""

    at: int
    partner: int | None
    able: bool


def count_marks(text: str) -> int:
    """Count the characters that may be marks of stress."""
    return text.count("*") + text.count("_")


def unclosed(text: str, *, inline: bool) -> Iterator[tuple[int, int]]:
    """Find runs of marks that could open or close a stress, but have no partner.

    `inline` says that the text is one paragraph. Spans count code points. A lone asterisk between
    spaces, and one that is escaped or in code, is no mark; nor is one that calls a note below.
    """
    lone = [mark.at for mark in _marks(text, inline=inline, friendly=True) if mark.able]
    runs = list(_runs(lone))
    called = _called(text, runs)
    yield from (run for run in runs if run not in called)


def _called(text: str, runs: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
    """Give the asterisks of notes: 資助*。 in the text, and *以 at the start of the note below.

    A second note has two asterisks, and is one only after a first.
    """
    calls: dict[str, list[tuple[int, int]]] = {"": []}
    noted: dict[str, set[tuple[int, int]]] = {"": set()}
    for start, end in runs:
        mark = text[start:end]
        if not text[text.rfind("\n", 0, start) + 1 : start].strip():
            if mark in calls and mark[1:] in noted:
                noted.setdefault(mark, set()).update([*calls[mark], (start, end)])
        elif mark[0] == "*" and not text[end : end + 1].isalnum() and text[start - 1] != " ":
            calls.setdefault(mark, []).append((start, end))
    return set().union(*noted.values())


def unseen(text: str, *, inline: bool) -> Iterator[tuple[int, int]]:
    """Find stressed parts, marks included, that plain CommonMark shows with their marks.

    CommonMark 0.31, section 6.2: a mark between a letter and a punctuation sign opens or closes
    nothing, and Chinese writes no space there. A placeholder counts as the words that it stands
    for: its braces are nothing that anybody could put elsewhere.
    """
    ours = _pairs(_marks(text, inline=inline, friendly=True))
    said = PLACEHOLDER.sub(lambda found: "x" * len(found[0]), text)
    plain = _pairs(_marks(said, inline=inline, friendly=False)) if ours else set()
    reached = -1
    for start, end in sorted(ours - plain, key=lambda pair: (pair[0], -pair[1])):
        if start > reached:
            reached = end
            yield start, end + 1


def stressed(text: str, *, inline: bool) -> Iterator[tuple[int, int]]:
    """Give the stressed parts, marks included; one inside another is a part of it.

    `inline` says that the text is one paragraph. Of a text with more than `MOST` marks, nothing is
    given.
    """
    reached = -1
    for start, end in sorted(_pairs(_marks(text, inline=inline, friendly=True))):
        if start > reached:
            reached = end
            yield start, end + 1


def pairs(text: str, *, inline: bool) -> list[tuple[int, int]]:
    """Give the places of each mark that opens a stress and of the one that closes it, sorted.

    Two marks that make one strong emphasis are two pairs. `inline` and the limit are as above.
    """
    return sorted(_pairs(_marks(text, inline=inline, friendly=True)))


def _pairs(marks: Sequence[_Mark]) -> set[tuple[int, int]]:
    return {(m.at, m.partner) for m in marks if m.partner is not None and m.at < m.partner}


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    start = end = -1
    for at in places:
        if at != end:
            if start >= 0:
                yield start, end
            start = at
        end = at + 1
    if start >= 0:
        yield start, end


# Several questions are asked of one text after another.
@lru_cache(maxsize=4)
def _marks(text: str, *, inline: bool, friendly: bool) -> list[_Mark]:
    if not 0 < count_marks(text) <= MOST:
        return []
    parser = _parser(friendly)
    environment: dict[str, Any] = {_PLACES: {}, _BLOCKS: []}
    parse = parser.parseInline if inline else parser.parse
    tokens = [token for token in parse(text, environment) if token.type == "inline"]
    lines = tuple(lines_of(text))
    return [
        _Mark(places[mark.at], None if mark.partner is None else places[mark.partner], mark.able)
        for token, marks in zip(tokens, environment[_BLOCKS], strict=False)
        for places in [range(len(text) + 1) if inline else places_of(lines, token)]
        for mark in marks
    ]


@cache
def _parser(friendly: bool) -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_cjk_friendly import cjk_friendly

    parser = MarkdownIt("zero", {"maxNesting": NESTING_LIMIT}).enable(_RULES)
    add_containers(parser)
    if friendly:
        parser.use(cjk_friendly)
    ruler = parser.inline.ruler
    rule = next(each.fn for each in ruler.__rules__ if each.name == "emphasis")
    ruler.at("emphasis", partial(_note, rule))
    parser.inline.ruler2.after("balance_pairs", "marks", _note_marks)
    return parser


def _note(rule: Callable[..., bool], state: StateInline, silent: bool) -> bool:
    """Run the rule that lists marks, and note where those stand that it has put on the list."""
    start = state.pos
    matched = rule(state, silent)
    if matched and not silent:
        for at, mark in enumerate(state.delimiters[start - state.pos :], start):
            # Kept with its place, so that no other mark can take its identity.
            state.env[_PLACES][id(mark)] = (at, mark)
    return matched


def _note_marks(state: StateInline) -> None:
    lists = [state.delimiters]
    lists += [each["delimiters"] for each in state.tokens_meta if each and "delimiters" in each]
    marks: list[_Mark] = []
    for delimiters in lists:
        places = [state.env[_PLACES][id(each)][0] for each in delimiters]
        partners: dict[int, int] = {}
        for index, each in enumerate(delimiters):
            if each.end >= 0:
                partners |= {index: each.end, each.end: index}
        for index, each in enumerate(delimiters):
            partner = partners.get(index)
            at = None if partner is None else places[partner]
            marks.append(_Mark(places[index], at, partner is None and (each.open or each.close)))
    state.env[_BLOCKS].append(sorted(marks, key=lambda mark: mark.at))
