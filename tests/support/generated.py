"""Any document with its catalog: what writers and translators can write, in every state."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any

import yaml
from hypothesis import assume
from hypothesis import strategies as st

from blueprint_cli.catalogs import pofile
from blueprint_cli.catalogs.headers import header
from blueprint_cli.catalogs.signing import signed
from blueprint_cli.markup.handles import handles
from blueprint_cli.markup.leaves import leaves
from blueprint_cli.model.message import Passage
from blueprint_cli.model.states import SignOff, State
from blueprint_cli.model.terms import Term, TermBase
from blueprint_cli.world import MemoryWorld

DOCUMENT, CATALOG, TERMS = "blueprint.yaml", "locales/en.po", "locales/terms.yaml"
#: What is done to a target before somebody has signed for it.
STALE = "stale"
STATES = st.sampled_from([*State, STALE])

#: What is the same in a source and its target: each of them means something to some format.
SAME = (
    *("=1+1", "+", "- ", "@SUM(A1)", "'", '"', "“", "”", "‘", "’", "「", "』", "\\", "\\\\", r"\n"),
    *("_x000D_", "_x005F_", "_x", "\\*", "\\[", "%s", "%(n)d", "{ }", "#, fuzzy", 'msgid "', "|"),
    *("<b>", "</source>", "&amp;", "&", "]]>", "<!--", "&#13;", "&#xD;", "; ", "TRUE", "# "),
    *("𠮷", "𡃁", "\U0002f81a", "👩‍👩‍👧", "🇭🇰", "👍🏽", "عربي", "עִבְרִית", "e\u0301", "é", "ﬁ"),
    *("\u200b", "\u200f", "\u2028", "\x85", "\xa0", "\u3000", "\ufeff", "\ufffd", "\u0301"),
    *(" ", "  ", "\t", "\n", " \n "),
)
#: What a translator has to keep, beside how it is called in each language.
PAIRS = (
    *(("{actions}", "{actions}"), ('`a < b && "c"`', '`a < b && "c"`'), ("`\\`", "`\\`")),
    *((" **重點** ", " **stress** "), (" *意*", " *sense*"), ("***甲***", "***both***")),
    *(("[連結](#preface)", "[link](#preface)"), ("[**粗**](#plan)", "[**bold**](#plan)")),
    ("[網](https://a.gov.hk/?b=c&d=%20)", "[web](https://a.gov.hk/?b=c&d=%20)"),
    ("<https://a.gov.hk/>", "<https://a.gov.hk/>"),
    *(("創新科技", "innovation"), ("。", "."), ("，", ", ")),
)
PIECES = st.sampled_from([*PAIRS, *((each, each) for each in SAME)])
LINES = st.lists(PIECES, max_size=8)
#: Where the paragraphs and list items of a passage begin.
JOINTS = st.sampled_from(("\n\n", "\n\n- ", "\n- ", "\n\n1. "))


@dataclass(frozen=True)
class Side:
    """A message of the document: its id, and what both sides and the catalog say of it."""

    id: str
    source: str
    target: str
    state: State | str


@dataclass(frozen=True)
class Generated:
    """A document, and its messages."""

    files: dict[str, str]
    sides: tuple[Side, ...]

    @property
    def world(self) -> MemoryWorld:
        """Where it lies."""
        return MemoryWorld(self.files)


@st.composite
def lines(draw: st.DrawFn) -> tuple[str, str]:
    """Give one paragraph in both languages."""
    start = draw(st.sampled_from([("創", "I"), ("𠮷", "𝒜"), ("字", "word ")]))
    if draw(st.integers(0, 9)) == 0:
        return start[0], start[1].strip()
    pieces = [start, *draw(LINES)]
    if draw(st.booleans()):
        pieces.reverse()
    source, target = ("".join(each).strip() for each in zip(*pieces, strict=True))
    return source, target


@st.composite
def passages(draw: st.DrawFn) -> tuple[str, str]:
    """Give paragraphs and lists in both languages, now and then very long ones."""
    parts = draw(st.lists(st.tuples(JOINTS, lines()), max_size=3))
    source, target = draw(lines())
    for joint, (one, other) in parts:
        source, target = source + joint + one, target + joint + other
    if draw(st.integers(0, 9)) == 0:
        source, target = source + "字" * 1_999, target + " " + "w" * 1_999
    return source, target


@st.composite
def documents(draw: st.DrawFn) -> Generated:
    """Give a document with a catalog that is up to date with it."""
    sides: list[Side] = []

    def text(name: str, kind: st.SearchStrategy[tuple[str, str]] | None = None) -> str:
        source, target = draw(lines() if kind is None else kind)
        state = draw(STATES)
        sides.append(Side(name, source, "" if state is State.MISSING else target, state))
        return source

    def action(number: int) -> dict[str, Any]:
        return {"id": f"action-{number}", "text": text(f"action-{number}.text")}

    tree = {
        "blueprint": 1,
        "document": {
            "title": text("document.title"),
            "publisher": text("document.publisher"),
            "published": "2024-03-01",
        },
        "locales": {
            "zh-Hant": {"strategy": "source", "lang": "zh-Hant-HK"},
            "zh-Hans": {"strategy": "convert"},
            "en": {"strategy": "translate", "lang": "en-HK"},
        },
        # Whether a font has each character, and what is markup elsewhere, is no matter of
        # translators' files.
        "checks": dict.fromkeys(("BP118", "BP126", "BP127", "BP128", "BP201", "BP206"), "off"),
        "sections": [
            {
                "kind": "prose",
                "id": "preface",
                "title": text("preface.title"),
                "text": text("preface.text", passages()),
            },
            {"kind": "strategies", "id": "plan", "title": text("plan.title")},
        ],
        "directions": [
            {
                "id": "access",
                "title": text("access.title"),
                "strategies": [
                    {
                        "id": "paths",
                        "title": text("paths.title"),
                        "goals": [
                            {
                                "id": "goal",
                                "text": text("goal.text"),
                                "actions": [action(at) for at in range(draw(st.integers(1, 3)))],
                            }
                        ],
                    }
                ],
            }
        ],
    }
    # On one line each: a line's end between Chinese and a mark is no space to us, and is to PyYAML.
    unicode = draw(st.booleans())
    written = yaml.safe_dump(tree, allow_unicode=unicode, sort_keys=False, width=math.inf)
    # PyYAML folds some rare line breaks so that it does not read them back itself.
    assume(yaml.safe_load(written) == tree)
    # PyYAML writes these as breaks of lines, as YAML 1.1 has them; YAML 1.2 does not.
    assume(not set(written) & set("\x85\u2028\u2029"))
    sides = [each for side in sides for each in blocks(side)]
    entries = [pofile.PoFile((entry(side, draw(st.booleans())),)) for side in sides]
    catalog = "\n".join([header("藍圖", "en-HK", {}), *map(str, entries)])
    terms = "terms:\n  - {id: it, source: 創新科技, targets: {en: innovation}}\n"
    return Generated({DOCUMENT: written, CATALOG: catalog, TERMS: terms}, tuple(sides))


def blocks(side: Side) -> list[Side]:
    """Give the messages of a text: of the passage, each block."""
    if side.id != "preface.text":
        return [side]
    ours = leaves(side.source.strip())
    theirs = leaves(side.target.strip()) or [replace(each, text="") for each in ours]
    assume(len(ours) == len(theirs))
    passage = Passage.of(side.source.strip())
    names = handles(block.source for block in passage.blocks)
    assume(all(each.is_language for each in passage.blocks))
    return [
        Side(f"{side.id}.{name}", one.text, other.text, side.state)
        for name, one, other in zip(names, ours, theirs, strict=True)
    ]


def entry(side: Side, noted: bool) -> pofile.Entry:
    """Give the entry of a message, in its state."""
    made = pofile.new_entry(side.id, side.source).with_target(side.target)
    if noted:
        made = made.with_comments(["a note: of “the” translator"])
    if side.state in (State.DRAFT, STALE):
        made = made.with_fuzzy(fuzzy=True)
        return made.with_previous(f"舊{side.source}") if side.state is STALE else made
    if isinstance(side.state, State) and side.state > State.TRANSLATED:
        made = signed(made, SignOff(side.state, "Language Section", "2026-11-24"))
    return made


#: What a term base can say: the same pieces, on one line.
WORDS = lines().map(lambda both: both[0].replace("\n", " "))
TAGS = st.sampled_from(["en", "zh-Hans", "fr"])
BASES = st.lists(
    st.builds(
        Term,
        id=st.from_regex(r"[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4}){0,2}", fullmatch=True),
        source=WORDS.map("源{}".format),
        targets=st.dictionaries(TAGS, WORDS, max_size=3),
        also=st.lists(WORDS.map("又{}".format), max_size=2).map(tuple),
        avoid=st.lists(WORDS.map("忌{}".format), max_size=2).map(tuple),
        profiles=st.dictionaries(st.sampled_from(["hk-gov", "mainland"]), WORDS),
        locked=st.booleans(),
        note=WORDS,
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda term: term.id,
).map(lambda terms: TermBase(terms=tuple(terms)))
