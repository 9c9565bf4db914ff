"""Texts that something lies on, or that lie on something which is not their ground."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from blueprint_cli.inspection.paper.boxes import Edges, selector_of
from blueprint_cli.inspection.paper.grounds import Ground, covers
from blueprint_cli.inspection.paper.painting import Painting, Shown
from blueprint_cli.model.rendering import Overlap

#: How much of its height a text may share with another before one of them is hard to read, in em.
_SHARE = 0.1
#: Text that covers less than this is meant to lie behind others: a watermark.
_GHOST = 0.35


def overlaps(texts: Sequence[Shown], paintings: Mapping[int, Painting]) -> Iterator[Overlap]:
    """Yield each text that runs over another, and each that a picture's edge runs through."""
    pages: dict[int, list[Shown]] = defaultdict(list)
    for shown in texts:
        if shown.has_letters and shown.painted.view.is_upright and shown.opacity >= _GHOST:
            pages[shown.leaf.page].append(shown)
    known = set[tuple[str, str, bool]]()
    for page, own in pages.items():
        found = (*_over_texts(own), *_over_pictures(own, paintings[page].grounds))
        for shown, other in found:
            leaf = shown.leaf
            name = (leaf.message or leaf.node or selector_of(leaf), leaf.node, other is None)
            if name not in known:
                known.add(name)
                text = other.leaf.text if other else ""
                yield Overlap(*leaf.place, text, selector_of(leaf))


def _over_texts(texts: Iterable[Shown]) -> Iterator[tuple[Shown, Shown]]:
    """Yield pairs of texts that lie on each other; the first is one of the document's, if any is.

    They are swept from top to bottom: each is held against those whose foot is still to come.
    """
    begun: list[Shown] = []
    for shown in sorted(texts, key=lambda each: each.ink.top):
        begun = [each for each in begun if each.ink.bottom > shown.ink.top]
        for each in begun:
            smaller = min(each.leaf.box.style["font_size"], shown.leaf.box.style["font_size"])
            shared = _seen(each).within(_seen(shown))
            if _seen(each).meet(_seen(shown)) and shared.bottom - shared.top > _SHARE * smaller:
                yield (shown, each) if shown.leaf.message else (each, shown)
        begun.append(shown)


def _over_pictures(
    texts: Iterable[Shown], grounds: Sequence[Ground]
) -> Iterator[tuple[Shown, None]]:
    """Yield texts that a picture covers, or that stand on one in part.

    One that holds all of a text is its ground.
    """
    pictures = [(at, each) for at, each in enumerate(grounds) if each.background is None]
    for shown in texts:
        for at, picture in pictures:
            edges = picture.seen
            if not _seen(shown).meet(edges):
                continue
            is_above = at >= shown.painted.under
            is_ground = not shown.ink.exceed(edges) and not is_above
            between = grounds[at + 1 : shown.painted.under]
            if not is_ground and not covers(between, *_middle(_seen(shown).within(edges))):
                yield shown, None


def _seen(shown: Shown) -> Edges:
    return shown.ink.within(shown.room)


def _middle(edges: Edges) -> tuple[float, float]:
    return (edges.left + edges.right) / 2, (edges.top + edges.bottom) / 2
