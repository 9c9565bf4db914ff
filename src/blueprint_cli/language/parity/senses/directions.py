"""Topics of which a text says one thing or its opposite: rise and fall, allowed and forbidden."""

from __future__ import annotations

from typing import Final

from blueprint_cli.language.parity.senses import sorts
from blueprint_cli.language.parity.senses.sense import Sense, Topic

_RISE: Final = Sense(
    zh="增加|增至|增長|增幅|新增|上升|升至|升幅|飆升|攀升|回升|上調|調高|調升|提高|提升|上漲"
    "|漲至|加至|加幅|遞增|激增|擴張|[急微]升|(?<=[口租價率])升",
    en=r"rose|ris(?:e|es|en|ing)|increas(?:e|es|ed|ing)|gr(?:ow|ows|ew|own|owing)|growth"
    r"|rais(?:e|es|ed|ing)|climb(?:s|ed|ing)?"
    r"|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|jump(?:s|ed)?|gain(?:s|ed)?|expand(?:s|ed|ing)?"
    r"|higher|up by|went up|g(?:o|oes|oing) up|(?:is|are|was|were|been) up"
    r"|upward adjustment|uplift(?:ed)?|boost(?:s|ed)?",
    zh_or="[升增加漲擴多高漸]|收窄|放緩|紓緩|緩和|改善|反彈|復甦|恢復|加快|倍",
    en_or=r"up|more|additional|extra|add\w*|improv\w+|recover\w*|rebound\w*|narrow\w*|slow\w*"
    r"|eas\w+|moderat\w+|doubl\w+|faster|speed\w*|top\w*",
)
_FALL: Final = Sense(
    zh="減少|減至|減幅|遞減|銳減|下跌|跌至|跌幅|急跌|下降|降至|降幅|下調|調低|調減|降低|減低"
    "|負增長|回落|收縮|縮減|削減|[急微]跌|下滑|萎縮|(?<=[口租價率])跌|(?<=[口租價率])降",
    en=r"fell|fall(?:s|en|ing)?(?! (?:on|in|under|within|into))|drop(?:s|ped|ping)?"
    r"|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|reduc(?:e|es|ed|ing|tion|tions)|cut(?:s"
    r"|ting)?"
    r"|lower(?:s|ed|ing)?|shr(?:ink|inks|ank|unk|inking)|contract(?:s|ed|ing|ion)|plung(?:e|es"
    r"|ed|ing)|slump(?:s|ed)?|slid|slides? (?:by|from|to)|dip(?:s|ped)?|down by"
    r"|went down|g(?:o|oes|oing) down"
    r"|(?:is|are|was|were|been) down|negative growth"
    r"|downward adjustment|plummet(?:s|ed)?|halved",
    zh_or="[減跌降縮少低削寬扣省]|收窄|放緩|紓緩|緩和|回軟|受壓",
    en_or=r"down|less|fewer|sav\w+|narrow\w*|slow\w*|eas\w+|moderat\w+|relie\w+|waive\w*"
    r"|concession\w*|discount\w*|off|shorten\w*|trim\w*|los\w+|wors\w+|smaller",
)
_SAME: Final = Sense(
    zh="維持不變|保持不變|不變|凍結",
    en=r"unchanged|frozen|remain(?:s|ed)? (?:at|the same)|maintained at"
    r"|stay(?:s|ed)? (?:at|the same)",
    zh_or="維持|保持|持平|[不沒未](?:會|再|有|作)?(?=[增加升調提上減跌降下])",
    en_or=r"remain\w*|maintain\w*|same|stable|steady|stay\w*|keep|kept|flat|freez\w*",
)
_SURPLUS: Final = Sense(
    zh="盈餘|順差|盈利|溢利",
    en="surplus(?:es)?|profits?",
    zh_or="利潤|收入",
    en_or="gains?|positive|net income|earnings",
)
_DEFICIT: Final = Sense(
    zh="赤字|逆差|虧損|虧蝕|財赤",
    en="deficits?|loss(?:es)?",
    zh_or="[蝕虧]|損失|短欠",
    en_or="shortfall|negative|in the red|lost|minus",
)
_RELAX: Final = Sense(
    zh="放寬|放鬆|鬆綁|紓緩限制",
    en="relax(?:ed|es|ing|ation)?|loosen(?:ed|s|ing)?|liberali[sz]\\w+",
    zh_or="[寬鬆]|提高|上調|擴大|延長|增",
    en_or="eas\\w+|lift\\w*|rais\\w+|extend\\w*|widen\\w*|broaden\\w*|less strict",
)
_TIGHTEN: Final = Sense(
    zh="收緊|從嚴|加強規管",
    en="tighten(?:ed|s|ing)?|more stringent|stricter",
    zh_or="[緊嚴]|加強|降低|縮",
    en_or="restrict\\w*|lower\\w*|strengthen\\w*|reduc\\w+|toughen\\w*",
)
_ALLOW: Final = Sense(
    zh="可自由|可隨意|(?<![不未無])(?:容許|准許|准予|允許|獲准)",
    en=r"(?:is|are|be|was|were|been) (?:allowed|permitted|permissible)|may"
    r"|(?<!n't )(?<!n’t )(?<!not )(?:allows?|permits?|permitted)",
    zh_or="可|能|許|准|開放",
    en_or="allow\\w*|permit\\w*|may|can|permission|open|authoris\\w+",
)
_FORBID: Final = Sense(
    zh="禁止|嚴禁|不准|不得|不容許|不允許|不許|不可(?![^，。]{0,6}[缺或])|禁(?=[煙烟酒])|不獲准",
    en=r"prohibit(?:ed|s|ing|ion)?|bann(?:ed|ing)|ban|forbid(?:s|den)?|(?:not"
    r"|no longer) (?:be )?(?:allow(?:ed)?|permit(?:ted)?)|may not|must not|shall not"
    r"|disallow(?:ed)?"
    r"|no(?= \w+ing\b)",
    zh_or="禁|不|勿|免",
    en_or="not|no|neither|nor|nothing|nobody|none|only|never|except|against|illegal|unlawful|refrain"
    "|without|un\\w+|offence|barred|out of bounds",
)
_APPROVE: Final = Sense(
    zh="(?<!不)(?<!未)(?<!未獲)(?<!不獲)(?:批准|獲批|通過(?!率)|核准)|(?<![不未])獲接納",
    en="approv(?:ed|es|al)|passed|endorsed|granted|(?:is|are|was|were|been) accepted",
    zh_or="同意|批|接納|支持",
    en_or="accept\\w*|agree\\w*|support\\w*|carried|author\\w+|adopt\\w*|approv\\w+|pass\\w*",
)
_REJECT: Final = Sense(
    zh="否決|拒絕|駁回|不批准|不獲批准?|未獲批准?|不獲通過|未獲通過|不予批准|[不未]獲接納|不接納|不予接納",
    en="reject(?:ed|s|ion)?|refused|refusal|vetoed|turned down|declined|dismissed|negatived|denied"
    "|(?:is|are|was|were|been) not accepted",
    zh_or="[拒駁否不未]",
    en_or="not|refus\\w+|unsuccessful|disapprov\\w+|voted down|fail\\w*",
)
_MUST: Final = Sense(
    zh="(?<![非無毋不])(?<!不是)(?<!不屬)強制|(?<![無毋不])(?:必須|務必|須於|須在|(?<![無毋不必])須(?=[於在向先經由按遵提繳]))",
    en="must(?! not)|shall(?! not)|(?:is|are) required to|compulsory|mandatory|ha(?:ve|s) to"
    "|(?:is|are) (?:required|necessary|needed)",
    zh_or="(?<![無毋不])須|應(?!用)|必要|強制|(?<![需重主首])要(?!求)",
    en_or="must|shall|should|requir\\w+|need\\w*|ha(?:ve|s) to|compulsory|mandatory|oblig\\w+"
    "|to be",
)
_NEED_NOT: Final = Sense(
    zh="無須|毋須|不須|無需|毋需|不必|不用(?!品)|自願|(?:非|不是|不屬)強制",
    en=r"no \w{1,20}(?: \w{1,20})? (?:is|are|will be) (?:required|necessary|needed)|need not"
    r"|(?:not|no longer) (?:be )?(?:required|necessary|needed)|(?:do|does|did|will"
    r"|would) not (?:need|have) to|no need|voluntar(?:y|ily)|optional",
    zh_or="[無毋不免]|豁免|自由|隨意|可選",
    en_or="not|no|without|exempt\\w*|waive\\w*|free\\w*|dispens\\w+|un\\w+|instead of"
    "|rather than|save\\w*|saving|automatic\\w*",
)
_SUPPORT: Final = Sense(
    zh="贊成|(?<!技術)支持(?=[有關該此這建議動])|表示支持",
    en="in favour of|support(?:ed|s)?(?= (?:the|this|it)\\b)|agreed"
    "|expressed (?:their )?support|voted for|approved of",
    zh_or="支持|贊|同意|認同",
    en_or="favour\\w*|support\\w*|agree\\w*|welcom\\w*|for|back\\w*|endors\\w+",
)
_OPPOSE: Final = Sense(
    zh="(?<![不沒未無])(?<!沒有)反對|不贊成|不同意",
    en="oppos(?:e|es|ed|ing|ition)|object(?:ed|s|ion|ions)|disagree[sd]?"
    "|(?:is|are|was|were|voted|voting) against|against the (?:proposal|motion|plan|bill)",
    zh_or="反對|不",
    en_or="not|against|object\\w*|reservations?|dis\\w+|oppos\\w+|no",
)
_EXTEND: Final = Sense(
    zh="延長",
    en="extend(?:ed|s|ing)?|lengthen(?:ed|s|ing)?|prolong(?:ed|s)?|extension",
    zh_or="[長延增加]",
    en_or="longer|extra|additional|increas\\w+|more",
)
_SHORTEN: Final = Sense(
    zh="縮短",
    en="shorten(?:ed|s|ing)?|cut(?:ting)? short",
    zh_or="[縮短減]|加快",
    en_or="short\\w*|reduc\\w+|cut\\w*|less|faster|speed\\w*|quick\\w*|expedit\\w+"
    "|decreas\\w+|earlier|advanc\\w+|lower\\w*",
)
_ADVANCE: Final = Sense(
    zh="提早|提前",
    en="brought forward|bring(?:ing)? forward|advanced|ahead of (?:schedule|time)|earlier than",
    zh_or="早|前|先",
    en_or="early|earlier|ahead|forward|advanc\\w+|before|prior|pre\\w+|in advance",
)
_DEFER: Final = Sense(
    zh="延遲|推遲|押後|延期|延至",
    en="delay(?:ed|s|ing)?|postpon(?:e|ed|es|ing|ement)|defer(?:red|s|ral)?|put off"
    "|behind schedule",
    zh_or="[遲延後]",
    en_or="late\\w*|delay\\w*|postpon\\w+|defer\\w*|extend\\w*|adjourn\\w*|behind|until"
    "|push\\w* back",
)
_EXPAND: Final = Sense(
    zh="擴大|擴展|擴建|擴充",
    en="expand(?:ed|s|ing)?|expansion|enlarg(?:e|ed|es|ing)|widen(?:ed|s|ing)?|extend(?:ed|s)?",
    zh_or="[擴大增]",
    en_or="broad\\w*|larger|increas\\w+|more|wider|scale up|grow\\w*",
)
_SHRINK: Final = Sense(
    zh="縮小|縮減|收窄|縮細",
    en="narrow(?:ed|s|ing)?|shr(?:ink|inks|unk|inking)|scal(?:e|ed|ing) down|downsiz(?:e|ed|ing)",
    zh_or="[縮窄小減]",
    en_or="reduc\\w+|small\\w*|cut\\w*|decreas\\w+|less|lower\\w*|bridg\\w+|clos\\w+",
)
_STRENGTHEN: Final = Sense(
    zh="加強|強化|鞏固",
    en="strengthen(?:ed|s|ing)?|enhanc(?:e|ed|es|ing)|reinforc(?:e|ed|es|ing)|consolidat(?:e"
    "|ed|es|ing)",
    zh_or="[強固]",
    en_or="step\\w* up|stronger|more|better|increas\\w+|intensif\\w+",
)
_WEAKEN: Final = Sense(
    zh="削弱|減弱",
    en="weaken(?:ed|s|ing)?|undermin(?:e|ed|es|ing)|erod(?:e|ed|es|ing)",
    zh_or="[弱削損]",
    en_or="reduc\\w+|less\\w*|lower\\w*|subsid\\w+|eas\\w+|diminish\\w*",
)
_OPEN: Final = Sense(
    zh="(?<!未)(?<!不)(?<!停止)(?<!暫停)開放(?!日)|照常營業|恢復服務|重開",
    en="(?:is|are|be|remains?|stays?) open(?! to question)|open(?= (?:on|from|daily|every"
    "|to)\\b)|opens|reopen(?:s|ed)?|resum(?:e|es|ed)",
    zh_or="[開啟營]|服務時間",
    en_or="open\\w*|accessible|available|operat\\w+|resum\\w+",
)
_CLOSED: Final = Sense(
    zh="關閉|休息|休館|暫停開放|停止開放|暫停服務|停業",
    en="closed(?! to)|(?:will|shall|to) close|closes(?= (?:on|from|at|every))|suspended|closure",
    zh_or="[關閉停休]|截止|不開放",
    en_or="clos\\w+|suspend\\w*|shut\\w*|not|cease\\w*|rest\\w*|except|unavailable",
)
_PERMANENT: Final = Sense(
    zh="永久|常設|長期聘用",
    en="permanent(?:ly)?|standing",
    zh_or="[永常]|固定",
    en_or="regular\\w*|long-term",
)
_TEMPORARY: Final = Sense(
    zh="臨時|暫時|短暫",
    en="temporar(?:y|ily)|interim|provisional(?:ly)?|ad hoc",
    zh_or="[暫臨短]|過渡",
    en_or="transit\\w+|short-term|transitional|makeshift",
)
TOPICS: Final = (
    Topic((_RISE, _FALL, _SAME), by_number=True),
    Topic((_SURPLUS, _DEFICIT)),
    Topic((_RELAX, _TIGHTEN)),
    Topic((_ALLOW, _FORBID)),
    Topic((_APPROVE, _REJECT)),
    Topic((_MUST, _NEED_NOT)),
    Topic((_SUPPORT, _OPPOSE)),
    Topic((_EXTEND, _SHORTEN), negatable=True),
    Topic((_ADVANCE, _DEFER), negatable=True),
    Topic((_EXPAND, _SHRINK), negatable=True),
    Topic((_STRENGTHEN, _WEAKEN), negatable=True),
    Topic((_OPEN, _CLOSED)),
    Topic((_PERMANENT, _TEMPORARY), negatable=True),
    *sorts.TOPICS,
)
