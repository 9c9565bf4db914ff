"""English words that say no number, but may answer one of the source: “both”, “quarterly”."""

from __future__ import annotations

from typing import Final

#: A pattern, and what it may answer, as `scanning.hints` understands it.
#: The longer stand before the shorter.
HINTS: Final = {
    "half[- ]yearly|semi-?annual(?:ly)?|twice (?:a|per|every) year": "6month 2",
    "bi-?annual(?:ly)?": "6month 2year 2",
    "biennial(?:ly)?|biennium|biennale": "2year 2",
    "triennial(?:ly)?|triennium": "3year 3",
    "quarterly|every quarter|per quarter|each quarter": "3month 4",
    "bi-?monthly": "2month 2",
    "monthly|every month|per month|each month": "1month 12",
    "every other (?:day|week|month|year)": "2",
    "fortnight(?:s|ly)?|bi-?weekly": "2week 2",
    "weekly|every week|per week|each week": "1week 7day",
    "daily|every day|per day|each day|a day": "24hour 1day",
    "annual(?:ly)?|yearly|per annum|every year|each year|per year|a year": "12month 1year",
    "a?round[- ]the[- ]clock|day and night": "24hour",
    "noon|midday|midnight": "0clock 12",
    "this century": "21",
    "(?:last|previous) century": "20 100year",
    "centenary|centennial|centur(?:y|ies)": "100 100year",
    "bicentenary|bicentennial": "200",
    "(?:golden|silver|diamond) jubilee": "50 25 60",
    "decades?": "10 10year",
    "dozens?": "12 several",
    "half|halve[sd]?|halving|halves": "1/2part",
    "quarters?": "1/4part 3month",
    "twice|doubl(?:e|ed|es|ing|y)": "2 2times",
    "thrice|tripl(?:e|ed|es|ing)|trebl(?:e|ed|es|ing)": "3 3times",
    "quadrupl(?:e|ed|es|ing)": "4 4times",
    "zero|nil": "0",
    "an?|one|once|single|sole|solely|unified|unilateral|primary|first|firstly|alone|top|lone|next"
    "|dollar for dollar": "1",
    "two|second|secondly|secondary|both|dual|twin|pairs?|couples?|bilateral|bilingual|biliterate"
    "|bi|either|duplicate|latter|neither|mutual|mutually|each other|cross-(?:strait|boundary)": "2",
    "three|third|thirdly|tertiary|tripartite|trilateral|trilingual|triplicate|trio|tri": "3",
    "four|fourth|quadripartite|quadruplicate|quartet|quad": "4",
    "five|fifth|quintuplicate": "5",
    "six|sixth": "6",
    "seven|seventh": "7",
    "eight|eighth": "8",
    "nine|ninth": "9",
    "tens?|tenth": "10",
    "hundreds?|hundredth": "100",
    "thousands?": "1000",
    "millions?": "1000000",
    "billions?": "1000000000",
    "trillions?": "1000000000000",
    "II": "2",
    "III": "3",
    "IV": "4",
    "VI": "6",
    "VII": "7",
    "VIII": "8",
    "several|various|numerous|multiple|many|a (?:wide )?(?:number|range|series|variety|host|set) of"
    "|a few|few|handful|multi|diverse|manifold|scores of|everything|every possible": "several",
    "(?:this|last|next|previous|current|coming|same|past|following|recent) (?:financial |school "
    "|calendar |few )?(?:years?|months?)|(?:within|of|in|during|over|for) the year": "then",
}
