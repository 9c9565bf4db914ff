"""Topics of which a thing is one kind or the other: import and export, public and private."""

from __future__ import annotations

from typing import Final

from blueprint_cli.language.parity.senses.sense import Sense, Topic

_ABOVE: Final = Sense(
    zh="高於|高過|高出|多於|超過|超出|大於",
    en="above|exceed(?:s|ed|ing)?|higher than|more than|greater than|in excess of",
    zh_or="[逾超過]|以上|[高多]",
    en_or="over|above|exceed\\w*|more|up|higher|greater|excess|beyond|least|outnumber\\w*|ahead",
)
_BELOW: Final = Sense(
    zh="低於|低過|少於|不足|小於|未達",
    en="below|lower than|less than|fewer than|smaller than",
    zh_or="以下|[低少]|不到|未滿|不及",
    en_or="under|below|lower|less|fewer|smaller|short|shortage|insufficient|inadequate"
    "|lack\\w*|within"
    "|most|sub-\\w+|lag\\w*|behind|down",
)
_MOST: Final = Sense(
    zh="最高|最多|最大|最長",
    en="maximum|highest|largest|longest|at most",
    zh_or="上限|不超過|頂|以內|高達|多",
    en_or="ceiling|limit\\w*|cap\\w*|within|up to|not|no|most|peak|record|top\\w*|greatest"
    "|biggest|max|hottest|main",
)
_LEAST: Final = Sense(
    zh="最低|最少|最小|最短|至少",
    en="minimum|lowest|smallest|shortest|at least",
    zh_or="下限|起|少|低|基本|以上",
    en_or="not|no|bottom|floor|basic|threshold|base|start\\w*|only|or more|or above|least"
    "|fewest|min|coldest",
)
_IMPORT: Final = Sense(
    zh="(?<!出)進口|入口(?!處)",
    en="imports?|imported|importers?",
    en_or="import\\w*|inbound|entrance|entry",
)
_EXPORT: Final = Sense(
    zh="出口(?![處閘])", en="exports?|exported|exporters?", en_or="export\\w*|outbound|exits?"
)
_MAJORITY: Final = Sense(
    zh="多數|大部分|過半數?|大多",
    en="majority|most of",
    zh_or="多|大|過半",
    en_or="majority|most\\w*|over half|more than half|many|main\\w*|large\\w*|general\\w*|bulk",
)
_MINORITY: Final = Sense(
    zh="少數(?!族裔|民族)|小部分",
    en="minority(?! group| communit)|a small (?:number|proportion)",
    zh_or="少|小",
    en_or="minorit\\w*|few\\w*|small\\w*|less than half|handful|some",
)
_INBOUND: Final = Sense(
    zh="入境|訪港|抵港",
    en="inbound|arrivals?|arriving",
    zh_or="[來到入訪抵]",
    en_or="inbound|arriv\\w+|enter\\w*|entry|visit\\w*|immigra\\w+|incoming",
)
_OUTBOUND: Final = Sense(
    zh="出境|離境|離港|外遊",
    en="outbound|departures?|departing",
    zh_or="[出離外]",
    en_or="outbound|depart\\w+|exit\\w*|leav\\w+|abroad|overseas|outgoing|emigra\\w+"
    "|cross-boundary",
)
_PUBLIC: Final = Sense(
    zh="公營|公立|公屋",
    en="public (?:housing|sector|hospitals?|schools?|rental|healthcare|medical|clinics?)",
    zh_or="公",
    en_or="public\\w*|subsidi[sz]ed",
)
_PRIVATE: Final = Sense(
    zh="私營|私立|私樓|私人(?!資料|住所)",
    en="private (?:housing|sector|hospitals?|schools?|residential|healthcare|medical|clinics?"
    "|flats?)",
    zh_or="私",
    en_or="private\\w*|privately",
)
_LOCAL: Final = Sense(
    zh="(?<!非)本地",
    en="local (?:students?|talents?|residents?|workers?|enterprises?|products?|market"
    "|companies|flights?)",
    zh_or="本地|本港|香港",
    en_or="local\\w*|Hong Kong|domestic|home|homegrown",
)
_FOREIGN: Final = Sense(
    zh="非本地|海外|外地",
    en="non-local|overseas|foreign",
    zh_or="非本地|[外]|國際|內地|各地",
    en_or="non-local|overseas|foreign\\w*|external|international|abroad|outside|Mainland"
    "|global|world\\w*|expatriate\\w*",
)
_INDOOR: Final = Sense(
    zh="室內", en="indoors?", zh_or="內", en_or="indoor\\w*|inside|interior|room|enclosed"
)
_OUTDOOR: Final = Sense(
    zh="室外|戶外|露天",
    en="outdoors?|open-air|alfresco",
    zh_or="外|露天",
    en_or="outdoor\\w*|outside|open\\w*|exterior|field",
)
_INCLUDE: Final = Sense(
    zh="(?<!不)(?<!未)(?<!並不)(?:包括|包含|計入)",
    en="includ(?:es|ed|ing|e)|inclusive",
    zh_or="[含計連包]|及|和",
    en_or="includ\\w*|inclusive|with|cover\\w*|compris\\w*|such as|namely|contain\\w*"
    "|consist\\w*|and|among",
)
_EXCLUDE: Final = Sense(
    zh="不包括|不包含|不計|撇除|不含|並不包括|未包括|未計",
    en="exclud(?:es|ed|ing|e)|(?:not|don['’]t|doesn['’]t) includ(?:e|ed|ing)|exclusive of",
    zh_or="[不未除免]|以外",
    en_or="exclud\\w*|exclusive|not|except\\w*|without|other than|apart from|net of|no|before"
    "|outside",
)
_FREE: Final = Sense(
    zh="免費|費用全免|全免|豁免收費",
    en="free of charge|free admission|free|no charge|no fee",
    zh_or="免|零收費|毋須|無須|不收",
    en_or="free\\w*|no|not|waive\\w*|without|exempt\\w*|complimentary|nil",
)
_PAID: Final = Sense(
    zh="須繳費|收費(?=為|\\d|每)|須付費|須繳付",
    en="(?:fees?|charges?) (?:is|are|will be) (?:payable|charged|levied|required)|at a (?:fee"
    "|charge)|chargeable|(?:will|shall|must) (?:be charged|pay)|(?:is|are) charged",
    zh_or="收費|繳|付",
    en_or="fees?|charg\\w+|pay\\w*|paid|\\$\\d\\S*",
)
_OVERSUPPLY: Final = Sense(
    zh="供過於求|供應過剩|供大於求",
    en="supply (?:exceeds?|exceeded|outstrips?|outstripped) demand|over-?supply|excess supply",
)
_SHORTAGE: Final = Sense(
    zh="供不應求|求過於供|(?:需求大於|需求超過)供應|供應短缺",
    en="demand (?:exceeds?|exceeded|outstrips?|outstripped) supply|in short supply"
    "|supply shortages?|undersupply",
)

#: Limits that stand apart from their numbers.
LIMITS: Final = (
    Topic((_ABOVE, _BELOW), negatable=True, by_number=True),
    Topic((_MOST, _LEAST), negatable=True),
)
TOPICS: Final = (
    Topic((_IMPORT, _EXPORT)),
    Topic((_MAJORITY, _MINORITY)),
    Topic((_INBOUND, _OUTBOUND)),
    Topic((_PUBLIC, _PRIVATE)),
    Topic((_LOCAL, _FOREIGN), negatable=True),
    Topic((_INDOOR, _OUTDOOR)),
    Topic((_INCLUDE, _EXCLUDE)),
    Topic((_FREE, _PAID)),
    Topic((_OVERSUPPLY, _SHORTAGE)),
)
