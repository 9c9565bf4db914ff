"""How Chinese names documents and their parts, in Traditional or Simplified characters."""

from __future__ import annotations

from typing import Final

from blueprint_cli.language.claims.patterns import Patterns
from blueprint_cli.language.lazy import lazy_pattern

_KINDS: Final = (
    "藍圖|蓝图|計劃|计划|規劃|规划|綱要|纲要|綱領|纲领|路線圖|路线图|文件|報告|报告|指南|方案|大綱|大纲"
    "|政策|白皮書|白皮书|策略"
)
_LEVELS: Final = "方向|策略|目標|目标|行動|行动"
_OTHERS: Final = (
    "聯合國|联合国|歐盟|欧盟|十[一二三四五六]五|施政報告|施政报告|預算案|预算案|委員會|委员会|工作組|工作组"
    "|(?<!本)[局署處处廳厅](?:[的已將将會会]|[提訂订制推]|$)|(?:公司|機構|机构|集團|集团|中心)[的會会將将]"
    "|學院|学院|協會|协会|議會|议会|商會|商会|上一|上份|上次|上屆|舊有|原有|其他|別的|另一"
)
#: They name another plan's owner only close by.
_NEAR: Final = "國家|国家|中央|大學|大学|以往|過去|过去|當年|当年"

CHINESE: Final = Patterns(
    clause=lazy_pattern(r"[，,；;：:。！？!?\n（(]"),
    sentence=lazy_pattern(r"[。！？!?\n]"),
    naming=lazy_pattern(
        rf"(?P<book>《[^《》\n]{{1,60}}》)"
        rf"|(?P<own>[本這这該该此整][份個个套部]?(?P<kind>{_KINDS})"
        rf"|(?<![^\s，。；：、「（(])(?P<bare>{_KINDS}))"
        rf"|(?P<others>{_OTHERS})|(?P<near>{_NEAR})|(?P<year>(?<!\d)(?:19|20)\d\d)年"
    ),
    after=None,
    kind="策略",
    itself=lazy_pattern("(?<=本)策略"),
    stand_in="文件",
    these=lazy_pattern(r"(?:上述|以上|[這这此該该])的?(?=[\d一二三四五六七八九十兩两])"),
    part=lazy_pattern(
        rf"(?:第[一二三四五六七八九十\d]{{1,3}}[個个項项大條]?"
        rf"|[本該该此這这][個个項项一大條]?(?:重[點点]|[發发]展)?)(?:{_LEVELS})"
        r"|(?:方向|策略|目標|目标)[一二三四五六七八九十\d]{1,3}(?![大個个項项條])"
    ),
    each=lazy_pattern(rf"[每各][個个項项一大]{{0,2}}(?:{_LEVELS}|有|設|设|含|下)|分別|分别"),
    shared=lazy_pattern("，?各[有設设占佔]"),
    sum=lazy_pattern(
        "(?:[總总合]?共|全部|全數|全数|以上|上述|以下|下列|涵[蓋盖]|[載载]有|[臚胪]列|列出|包含|分[為为成])"
        "[了有計计]?$"
    ),
    heavy=lazy_pattern("大|重[點点]|[發发]展|[總总整][體体]|主要|主[體体]|核心|[戰战]略"),
    taking=lazy_pattern(
        "(?:採取|采取|採用|采用|推出|推行|展開|展开|開展|开展|透過|通過|通过|以|循|從|从|用)[了出]?$"
    ),
    listing=lazy_pattern("[：:]|[，,]?(?:分別|分别|包括|即|就是|[為为是])"),
)
