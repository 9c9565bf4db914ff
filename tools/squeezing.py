"""Full-width marks that close up where they meet, as rules of the font itself.

CSS Text 4, 8.3 (`text-spacing-trim`), and CLREQ 3.1.6.1: of two marks that meet, blank space is
kept once. A layout engine that knows nothing of it follows the font's `calt` rules, which are on
unless told otherwise, and each narrow mark is a glyph with a width of its own: text is copied and
searched as it was. Shifting glyphs by `halt` instead leaves a PDF's widths as they are, so that
neighbours overlap, and readers of PDF part the text there or swap the marks.

Stops stand in the corner in the Mainland and in the middle in Hong Kong. The font's own `halt`
feature tells which: a stop that it moves has space on both sides. Those lose the quarter of an em
between them and what closes behind them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from blueprint_cli.renderers.paper.lines.marks_and_gaps import CLOSING, OPENING, STOPS

#: What a layout asks for at the edges of lines: `TRIM` is the narrow glyph of a mark, and `GAPB`
#: a gap before any glyph, of as many thousandths of an em as readers of PDF take for no space.
TRIM, GAP_BEFORE = "TRIM", "GAPB"
GAP = 90
#: Of components of glyphs: coordinates are given, and are not rounded to pixels.
_ARGUMENTS_ARE_COORDINATES = 0x0002


def squeeze(font: Any) -> None:
    """Add the narrow glyphs and the rules to a TrueType font with a `halt` feature."""
    names, shifts = font.getBestCmap(), _halves(font)
    opening, closing, stops = (
        {names[ord(each)] for each in marks if ord(each) in names}
        for marks in (OPENING, CLOSING, STOPS)
    )
    cornered = {each for each in stops if shifts.get(each) == 0}
    centred, closing = stops - cornered, closing | cornered
    em = font["head"].unitsPerEm
    half = {
        each: _narrow(font, each, "half", em // 2, shifts[each])
        for each in sorted(opening | closing)
    }
    most = {each: _narrow(font, each, "most", em * 3 // 4, 0) for each in sorted(centred)}
    font["maxp"].numGlyphs = len(font.getGlyphOrder())
    _add_rules(font, opening, closing, centred, half, most)
    _add_gap(font)


def _halves(font: Any) -> dict[str, int]:
    """Read how far the font's own `halt` feature moves each glyph to the left."""
    table = font["GPOS"].table
    found: dict[str, int] = {}
    for index in {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "halt"
        for index in record.Feature.LookupListIndex
    }:
        for each in table.LookupList.Lookup[index].SubTable:
            rule = getattr(each, "ExtSubTable", each)
            for at, glyph in enumerate(rule.Coverage.glyphs):
                value = rule.Value if rule.Format == 1 else rule.Value[at]
                found[glyph] = getattr(value, "XPlacement", 0) or 0
    return found


def _narrow(font: Any, name: str, kind: str, width: int, shift: int) -> str:
    """Add a glyph that shows another one, moved, on a width of its own; give its name."""
    from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

    part, made, glyphs = GlyphComponent(), Glyph(), font["glyf"]
    part.glyphName, part.x, part.y, part.flags = name, shift, 0, _ARGUMENTS_ARE_COORDINATES
    made.numberOfContours, made.components = -1, [part]
    new = f"{name}.{kind}"
    glyphs[new] = made
    made.recalcBounds(glyphs)
    font["hmtx"][new] = (width, made.xMin)
    if "vmtx" in font:
        font["vmtx"][new] = font["vmtx"][name]
    return new


def _add_rules(
    font: Any,
    opening: set[str],
    closing: set[str],
    centred: set[str],
    half: Mapping[str, str],
    most: Mapping[str, str],
) -> None:
    """Let marks close up where they meet, and be narrow where `TRIM` is asked for."""
    from fontTools.otlLib.builder import buildLookup, buildSingleSubstSubtable

    order, table = font.getReverseGlyphMap(rebuild=True), font["GSUB"].table
    narrow = len(table.LookupList.Lookup)
    space = {font.getBestCmap()[0x3000]}
    before = opening | closing | centred | space | {*half.values(), *most.values()}
    rules = [
        _context(order, narrow, before, opening, ()),
        _context(order, narrow, (), closing, closing | centred | space),
        _context(order, narrow, (), centred, closing | centred),
    ]
    for lookup in (
        buildLookup([buildSingleSubstSubtable({**half, **most})]),
        _chain(rules),
        buildLookup([buildSingleSubstSubtable(dict(half))]),
    ):
        table.LookupList.Lookup.append(lookup)
    table.LookupList.LookupCount = len(table.LookupList.Lookup)
    _add_feature(table, "calt", narrow + 1)
    _add_feature(table, TRIM, narrow + 2)


def _context(
    order: Mapping[str, int],
    lookup: int,
    before: Iterable[str],
    glyphs: Iterable[str],
    after: Iterable[str],
) -> Any:
    """Give a rule: what stands before, the glyph to change by a lookup, and what stands after."""
    from fontTools.otlLib.builder import buildCoverage
    from fontTools.ttLib.tables import otTables

    rule = otTables.ChainContextSubst()
    rule.Format = 3
    for kind, names in (("Backtrack", before), ("Input", glyphs), ("LookAhead", after)):
        coverage = [buildCoverage(set(names), order)] if names else []
        setattr(rule, f"{kind}Coverage", coverage)
        setattr(rule, f"{kind}GlyphCount", len(coverage))
    change = otTables.SubstLookupRecord()
    change.SequenceIndex, change.LookupListIndex = 0, lookup
    rule.SubstLookupRecord, rule.SubstCount = [change], 1
    return rule


def _chain(rules: list[Any]) -> Any:
    from fontTools.ttLib.tables import otTables

    lookup = otTables.Lookup()
    lookup.LookupType, lookup.LookupFlag = 6, 0
    lookup.SubTable, lookup.SubTableCount = rules, len(rules)
    return lookup


def _add_gap(font: Any) -> None:
    """Move any glyph away from the one before where `GAPB` is asked for."""
    from fontTools.otlLib.builder import buildLookup, buildSinglePosSubtable, buildValue

    table, order = font["GPOS"].table, font.getReverseGlyphMap()
    gap = buildValue({"XPlacement": GAP, "XAdvance": GAP})
    rules = buildSinglePosSubtable(dict.fromkeys(font.getGlyphOrder(), gap), order)
    table.LookupList.Lookup.append(buildLookup([rules]))
    table.LookupList.LookupCount = len(table.LookupList.Lookup)
    _add_feature(table, GAP_BEFORE, table.LookupList.LookupCount - 1)


def _add_feature(table: Any, tag: str, lookup: int) -> None:
    """Add a feature of one lookup to every script and language of a table."""
    from fontTools.ttLib.tables import otTables

    record = otTables.FeatureRecord()
    record.FeatureTag, record.Feature = tag, otTables.Feature()
    record.Feature.FeatureParams = None
    record.Feature.LookupListIndex, record.Feature.LookupCount = [lookup], 1
    table.FeatureList.FeatureRecord.append(record)
    index = len(table.FeatureList.FeatureRecord) - 1
    table.FeatureList.FeatureCount = index + 1
    for script in table.ScriptList.ScriptRecord:
        own = [each.LangSys for each in script.Script.LangSysRecord]
        for system in filter(None, (script.Script.DefaultLangSys, *own)):
            system.FeatureIndex.append(index)
            system.FeatureCount = len(system.FeatureIndex)
