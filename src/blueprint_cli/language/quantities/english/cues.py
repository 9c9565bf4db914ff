"""The words that tell quantities of English text from phrases that merely hold a number."""

from __future__ import annotations

from typing import Final

#: Phrases that hold a number but say no quantity; patterns.
PHRASES: Final = (
    "one country,? two systems",
    "belt and road",
    "one belt,? one road",
    "one[- ]stop(?:[- ]shop)?",
    "one another",
    "one by one",
    "one-off",
    "one[- ]on[- ]one",
    "one[- ]to[- ]one",
    "one[- ]sided",
    "(?:one|two|three)[- ]way",
    "(?:one|two|three|four)[- ]dimensional",
    "(?:this|that|the|each|every|any|no|which|another|other|only|everyone|day|number) one(?!-)",
    "one of",
    "one or more",
    "one's",
    "one (?:that|which|who|where|can|could|should|must|may|might|is|was|has|will|would|does)",
    "one-size-fits-all",
    "one after (?:another|the other)",
    "second to none",
    "second[- ]?hand",
    "second (?:language|thoughts?|nature|only)",
    "per second",
    "split second",
    "first[- ](?:class|rate|hand|ever|come,? first[- ]served|and foremost|line|mover|language)",
    "first of all",
    "first aid",
    "at first",
    "(?:first|second|latter|other) half(?![ -]year)",
    "in the first place",
    "third[- ]part(?:y|ies)",
    "third[- ](?:sector|world|age)",
    "zero[- ](?:sum|carbon|emissions?|waste|tolerance|trust|day)",
    "net[- ]zero",
    "20/20",
    "24/7",
    "360[- ]degree",
    "fifty-fifty",
    "square one",
    "two sessions",
    "cross-strait",
    "half[- ](?:hearted|way)",
    "halfway",
    "(?:quarter|half)[- ]final",
    "five-year plans?",
    "seven seas",
    "Formula (?:1|One)",
)

#: What is numbered, and called by its number; patterns.
LABELS: Final = (
    "annex(?:es)?",
    "append(?:ix|ices)",
    "articles?",
    "batch",
    "categor(?:y|ies)",
    "chapters?",
    "class",
    "clauses?",
    "division",
    "figures?",
    "grades?",
    "heads?",
    "items?",
    "levels?",
    "line",
    "options?",
    "paragraphs?",
    "parts?",
    "phases?",
    "route",
    "rules?",
    "schedules?",
    "sections?",
    "stages?",
    "steps?",
    "subheads?",
    "tables?",
    "tiers?",
    "type",
    "volumes?",
)

MONTHS: Final = {
    "January": 1,
    "February": 2,
    "March": 3,
    "April": 4,
    "May": 5,
    "June": 6,
    "July": 7,
    "August": 8,
    "September": 9,
    "October": 10,
    "November": 11,
    "December": 12,
}

#: Words that say a multiple of what was.
MULTIPLES: Final = {
    "doubled": 2,
    "doubles": 2,
    "doubling": 2,
    "double": 2,
    "triple": 3,
    "tripled": 3,
    "tripling": 3,
    "treble": 3,
    "trebled": 3,
    "trebling": 3,
    "quadruple": 4,
    "quadrupled": 4,
    "quadrupling": 4,
}

FRACTIONS: Final = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "fifteenth": 15,
    "twentieth": 20,
    "hundredth": 100,
    "thousandth": 1000,
}

#: Before a number, these make it approximate.
APPROXIMATE_BEFORE: Final = (
    "about|around|approximately|some|nearly|almost|close to|over|more than|at least|up to|under"
    "|less than|fewer than|roughly|exceeding|above|below|an estimated|as many as|no more than"
)
