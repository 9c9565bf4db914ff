"""Topics of which a text says a thing or denies it: will and will not, applies and does not.

A denial has many words that no list has. So one is told only of what is done or not (`_DONE`), or
of a thing that there is or not (`_WHAT`), where no word of the other text could stand for it.
"""

from __future__ import annotations

from typing import Final

from blueprint_cli.language.parity.senses.sense import Sense, Topic

#: What is done or not: 不會太遲 says a degree, and 不會忽視 that something will be done.
_DONE: Final = (
    "(?=[^，。；]{0,4}(?:增設|加設|推出|引入|徵收|收取|收費|提供|設立|設置|興建|資助|批准|接受|接納|延長"
    "|推行|實施|考慮|公布|公開|修訂|恢復|重開|採用|開放|參與|支持|要求|撥款|出售|舉辦|舉行|成立))"
)
_WILL: Final = Sense(
    zh="將會|(?<![未不])將(?=[在於向為繼推設提擴增訂檢開展加發按由與])",
    en=r"(?:will|shall)(?! not\b)(?!-)|(?:intends?|plans) to",
    zh_or="(?<![議社協商學工公開宴盛晚機])會|將",
    en_or=r"will|shall|going to|to be|plan\w*|intend\w*|until|before",
)
#: What may stand for a denial, in either language.
_NEGATIVE: Final = (
    "[不無未非沒毋免勿停取禁拒否棄暫止維保凍續仍少低內下限最前才方後轉改撤退束完"
    "關只僅唯除外避防缺失難]"
)
_NEGATIVES: Final = (
    r"no|not|never|neither|nor|none|nothing|nobody|without|cannot|\w+n['’]t|un\w+|dis\w+"
    r"|non-\w+|ineligib\w+|insufficien\w+|only|except\w*|free\w*|exempt\w*|waive\w*|stop\w*"
    r"|ceas\w+|refus\w+|reject\w*|declin\w*|avoid\w*|fail\w*|lack\w*|remain\w*|maintain\w*"
    r"|keep\w*|kept|continu\w+|stay\w*|frozen|rather|instead|before|until|unless|abolish\w*"
    r"|drop\w*|cancel\w*|end\w*|same|out|away|prevent\w*|far|too|least|most|within|less|fewer"
    r"|own|themselves|have to|ignor\w+|return\w*|void|invalid\w*|den(?:y|ies|ied)"
    r"|little|few|minim\w+|absent|absence|prohibit\w*|ban\w*|forbid\w*|clos\w+|suspend\w*"
)
_WILL_NOT: Final = Sense(
    zh=f"(?:不會|將不|不再|不打算|無意|不擬){_DONE}|無意(?=出售|收購|修訂|增加|減少|改變)",
    en=r"(?:will|shall) not|won['’]t|no longer|(?:do|does) not (?:intend|plan)(?: to)?"
    r"|no (?:intentions?|plans?)(?: to)?",
    zh_or=_NEGATIVE,
    en_or=_NEGATIVES,
)
_AFFECTS: Final = Sense(
    zh="影響",
    en="affect(?:s|ed|ing)?",
    zh_or="影響",
    en_or="affect\\w*|impact\\w*|effects?",
)
_NOT_AFFECTS: Final = Sense(
    zh="(?:不會?|[沒未]有|毫無|無|不受|未受)影響",
    en="(?:not|never) affect(?:ed)?|unaffected|without affecting",
    zh_or=_NEGATIVE,
    en_or=_NEGATIVES,
)
_WHAT: Final = (
    "(?:證據|跡象|計劃|需要|必要|限制|上限|資料|理由|風險|先例|規定|要求|關係|關連|收費|費用|困難)"
)
_THERE_IS: Final = Sense(
    zh=f"(?<![沒未並所擁具含享惟只設])有{_WHAT}",
    en="there (?:is|are|was|were|(?:has|have) been)(?! (?:no|not|little|few|nothing|hardly))",
    zh_or=f"(?<![沒未並])有{_WHAT}|存在|出現",
    en_or="there|has|have|with|some|exist\\w*|need\\w*|must",
)
_THERE_IS_NOT: Final = Sense(
    zh=f"(?:沒有|並無|未有|毫無|並沒有){_WHAT}",
    en="there (?:is|are|was|were|(?:has|have) been) (?:no|not|nothing)",
    zh_or=_NEGATIVE,
    en_or=_NEGATIVES,
)
_ATTEND: Final = Sense(
    zh="(?<!未能)(?<!沒有)(?<!不)出席", en="attended|were present", en_or="attend\\w*|present"
)
_ABSENT: Final = Sense(
    zh="缺席|未能出席|沒有出席",
    en="absent|(?:did not|failed to) attend|were not present",
    zh_or="缺|[不未沒]",
    en_or="absen\\w+|not|miss\\w*|without",
)
_APPLIES: Final = Sense(
    zh="(?<!不)(?<!最)適用(?!者)",
    en="appl(?:y|ies) to|applicable to",
    zh_or="適用|涵蓋|包括",
    en_or="appl\\w+|cover\\w*|includ\\w*|extend\\w*",
)
_NOT_APPLIES: Final = Sense(
    zh="不適用",
    en="(?:does|do|did|shall|will|would) not apply(?: to)?|not applicable(?: to)?"
    "|inapplicable|exempt(?:ed)? from",
    zh_or="[不免非除外]",
    en_or="not|no|nor|exempt\\w*|exclud\\w*|except\\w*|outside|un\\w+|non-\\w+|only|without|waive\\w*",
)

TOPICS: Final = (
    Topic((_WILL, _WILL_NOT)),
    Topic((_APPLIES, _NOT_APPLIES)),
    Topic((_AFFECTS, _NOT_AFFECTS)),
    Topic((_THERE_IS, _THERE_IS_NOT)),
    Topic((_ATTEND, _ABSENT)),
)
