"""Packets for every test of interchange: one that a person wrote, and any that can be."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import strategies as st

from blueprint_cli.interchange.packet import Packet, TermUse, Unit
from blueprint_cli.model.states import State

EDITION = "ab" * 32
#: One unit for each thing that a unit can have.
UNITS = (
    Unit(
        "vision.text",
        "推動**創科**的[發展](https://x.gov.hk/tc/)，共{actions}項",
        "Promote the [development](https://x.gov.hk/en/) of **I&T**, {actions} actions in all",
        State.APPROVED,
        notes=("Section: 願景", "at most 40 characters"),
        place="blueprint.yaml:12",
        terms=(TermUse(4, 6, "it", "I&T"),),
    ),
    Unit("preface.text.x0y1z2", "第一行*一*\n第二行 😀", "", place="a:b.yaml:7"),
    Unit("aims.title", "新*目標*", "Old **aims**", State.DRAFT, previous="舊**目標**"),
    Unit(
        "code.text",
        "見`a < b`及<https://x.gov.hk/>",
        "See `a < b` and <https://x.gov.hk/> “𠝹”",
        State.TRANSLATED,
    ),
    Unit("end.text", "完", "End", State.REVIEWED),
)

#: Pieces that Markdown and XML give a meaning to, beside Chinese and rare characters.
PIECES = st.sampled_from(
    [
        *"abc *_[]()`\\{}<>&\"'#-.\n\t!~",
        "**",
        "](",
        "[a](#b)",
        "[甲](https://a.b/c?d=e&f)",
        "<https://a.b/>",
        "{actions}",
        "\n\n- ",
        "\n\n",
        "]]>",
        "<!--",
        "&amp;",
        "\r\n",
        "創科",
        "「重」",
        "，",
        "𠝹",
        "😀",
        "👩‍👩‍👧",
        "é",
        "\u200b",
        "\u2028",
        "\x85",
        "\ufeff",
        "\xa0",
        "\u3000",
    ]
)
ANY = st.lists(PIECES, max_size=30).map("".join)
TEXTS = ANY.filter(lambda text: bool(text.strip()))
IDS = st.from_regex(r"[a-z][a-z0-9-]{0,8}(\.[a-z0-9-]{1,6}){1,3}", fullmatch=True)


@st.composite
def units(draw: st.DrawFn) -> Unit:
    """Give any unit that can be."""
    source, target = draw(TEXTS), draw(st.one_of(st.just(""), TEXTS))
    states = [State.MISSING] if not target else [state for state in State if state]
    cuts = sorted(draw(st.lists(st.integers(0, len(source)), max_size=4)))
    return Unit(
        draw(IDS),
        source,
        target,
        draw(st.sampled_from(states)),
        draw(ANY),
        tuple(draw(st.lists(ANY, max_size=2))),
        draw(st.sampled_from(["", "blueprint.yaml:3", "名 字.yaml:10"])),
        tuple(TermUse(a, b, "it", draw(ANY)) for a, b in pairwise(cuts)),
    )


PACKETS = st.lists(units(), min_size=1, max_size=4, unique_by=lambda unit: unit.id).map(
    lambda made: packet(*made)
)


def packet(*own: Unit) -> Packet:
    """Give a packet of units; of those that a person wrote where none is given."""
    return Packet("blueprint.yaml", "藍圖", "en", "zh-Hant-HK", "en-HK", EDITION, own or UNITS)
