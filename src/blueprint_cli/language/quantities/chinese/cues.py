"""The words that tell quantities of Chinese text from characters that merely look like them.

They are in Traditional characters; the scanner reads Simplified text as Traditional.
"""

from __future__ import annotations

import re
from typing import Final

from blueprint_cli.language.quantities.chinese.numerals import HAN


def _words(listed: str) -> tuple[str, ...]:
    return tuple(listed.split())


#: Words and names that hold a numeral but say no quantity.
NAMES: Final = _words(
    "一帶一路 一國兩制 一地兩檢 一簽多行 一次性 一站式 一條龍 一條心 一條鞭 一家人 一家大小 "
    "一級方程式 一年一度 一年四季 一事一議 一心一意 一步一腳印 一點一滴 一五一十 一致 一些 一起 "
    "一律 一體 一般 一定 一直 一切 一向 一旦 一同 一併 一概 一連串 一系列 一籃子 一線 一流 一戰 "
    "獨一無二 不二法門 接二連三 再三 舉一反三 唯一 進一步 某一 每一 任一 另一 其一 數一數二 "
    "第一時間 第一手 第一線 第二產業 第三產業 第二者 第三者 第三方 第二專長 第一桶金 "
    "二維碼 二手 二戰 二氧化碳 二氧化硫 二氧化氮 一氧化碳 三聚氰胺 三文魚 三文治 三明治 "
    "三角洲 三合會 三軍 三農 四方八面 四面八方 四季 "
    "五花八門 五湖四海 六合彩 十字 十全十美 十年磨一劍 "
    "十萬八千里 一千零一夜 十年如一日 十年樹木 三十年河東 三十年河西 十八般武藝 兩會 兩極 兩性 "
    "百姓 百貨 百分百 百科 "
    "百日咳 百家爭鳴 百花齊放 百年樹人 百尺竿頭 百年大計 百年基業 百年好合 百家姓 "
    "千家萬戶 千里馬 千禧 千里之 千方百計 萬眾一心 萬無一失 萬物互聯 萬事 "
    "萬用 萬能 萬聖節 萬千 信心百倍 零售 零件 零食 零散 零工 零距離 2019冠狀病毒病"
)

#: Names that say no number in any language.
PROPER_NAMES: Final = _words(
    "三藩市 三星堆 三聯書店 三門仔 三家村 三亞 三峽 四川 九龍 九巴 九鐵 九廣 西九 八達通 千島湖 "
    "百度 百佳 萬科 萬豪 萬宜 萬寧"
)

#: The same, where what stands around tells; patterns.
NAMES_IN_CONTEXT: Final = (
    rf"(?<![{HAN}\d時點])十分(?![鐘之]|[一二三四五六七八九](?![般致流樣直定律]))",
    rf"(?<![{HAN}幾\d])萬一",
    "(?<!另)另一方面|一方面",
    "一部[分份]",
    "[新上下這同]一[代屆輪批]",
    "(?<!系)(?<!傳)統一",
    "(?<![清名菜])單一",
    "(?<!合)同一",
    "千年(?=發展|目標|古)",
    "千兆(?!赫)",
    "千萬(?=不|別|要|記)",
    "[一二三四五六七八九十]面體",
    "過半數?|[大多]半|[上下]半[年場部段期]|[前後]半[場部段期]",
    "[一二兩三四五六七八九十多][合位]一",
    "(?:五一|十一|雙十一?)(?=黃金周|假期|國慶|購物|勞動節|[」』”])",
    "(?:五四|六四|九一八|一二九|七七|八一|三八|六一)(?=運動|精神|青年|事變|事件|婦女|兒童|[」』”])",
    "[上中下]一[級層]",
    "第[〇一二三四五六七八九十百]{1,3}[代次](?=工業革命|戰爭|產業|半導體)",
    "年三十",
    "[農年]?[年初]初[一二三四五六七八九十]",
    "(?m:^ {0,9}[一二三四五六七八九十]{1,3}(?=、[^一二三四五六七八九十]))",
    "[（(][一二三四五六七八九十\\d]{1,3}[)）]",
)

#: Idioms and slogans that pair two numerals: 千變萬化, 一河兩岸. Measure words make them counts.
_PAIRED: Final = (
    "[個項大名位間家所座條宗份次種類層輪批套組處區點步人隊章節款段年月日天周週時分秒元成倍米里斤"
    "噸歲級度至到比加減或與和及之的折刻男女金銀銅夜晚]"
)
IDIOM: Final = (
    rf"(?<![{HAN}第\d])[一二兩三四五六七八九十百千萬](?!{_PAIRED}|[{HAN}])[一-龥]"
    rf"[一二兩三四五六七八九十百千萬](?!{_PAIRED}|[{HAN}])[一-龥]"
    # 十宗八宗 means a few, 一步一步 step by step.
    rf"|(?<![{HAN}第\d])[一二兩三四五六七八九十](?P<same>(?![{HAN}])[一-龥])[一二兩三四五六七八九十](?P=same)"
)

#: Measure words, and nouns before which a numeral stands without one.
_STRONG_MEASURES: Final = (
    "個項大名位間家所座條宗份次種類輪批幅套組處人棟幢艘架輛台隊頁章節款段篇題科環支隻塊棵張本冊"
    "件站戶席院部門歲期倍級代票口"
)
#: Those before which a translation often leaves the number out: 粵港澳三地, 兩文三語.
_LIGHT_MEASURES: Final = "方地國省市區語文星層點步字句場校屆樣者課階線"
#: What follows a numeral that counts, be it a single character.
MEASURE: Final = re.compile(rf"[餘多幾]?(?:周年|學年|年級|[{_STRONG_MEASURES}{_LIGHT_MEASURES}])")
LIGHT_MEASURE: Final = re.compile(rf"(?!階段|方面)[{_LIGHT_MEASURES}]")
#: Before a small numeral: it sums up what was named one by one, as in 教育、科技及人才三方面.
ENUMERATION: Final = re.compile(r"[、及和與][^，。；：！？\s]{1,12}$")

#: Before a small numeral: it refers to what is known, as in 上述三項 and 該兩所.
REFERENCE: Final = re.compile(r"(?:全[港國球市澳]|所有|上述|以上|以下|有關|[該這此各「『《“‘])$")
#: What a number counts, where a slogan follows: 三個「更」.
QUOTED: Final = re.compile("[個大項][「『“‘]")

#: Before a number, these make it what is left, which “the rest” says as well.
REST: Final = re.compile(r"(?:其餘|餘下|剩餘|剩下)的?$")

#: After 首, these make it “the first”.
FIRST_BEFORE: Final = "[個次批間屆條家輪宗份項座位名所期]|階段"

#: What is numbered, and called by its number in any language: 第二章, 附件二.
LABEL_AFTER: Final = re.compile("[期章條節段號款卷級季部冊頁]|階段|附表")
LABEL_BEFORE: Final = (
    "附件|附錄|附表|圖表|總目|分目|專欄|方案|選項|步驟|建議|議題|(?<![意企試藍地])圖"
    "|(?<![代發手儀鐘填列報外年])表"
)

#: After these, 一 is part of a word: 這一個, 之一.
NO_ONE_AFTER: Final = frozenset("同每任某另這那之哪其逐")

#: What a unit must not be followed by: 成立, 年代, 日本, 元朗 are words of their own.
NO_UNIT_BEFORE: Final = {
    "成": "[立為功果就熟效品型衣績語像因分千了]"
    # 七成員工, 七成本地學生 and 七成長者 are shares.
    "|員(?!工)|本(?![地港])|長(?![者期途])|交(?![易通])",
    "年": "[代輕級青]",
    "日": "[本常益漸報元圓]",
    "天": "[然文津水河際氣空]",
    "周": "[年邊圍遭詳刊]",
    "週": "[年邊刊]",
    "星期": "[一二三四五六日天]",
    "元": "[朗素件帥]",
    "圓": "[滿形桌]",
    "升": "[至到級幅]",
    "克": "[服隆]",
    "米": "[蘭埔]",
    "秒": "[殺]",
    "厘": "[米升克清]",
    "度": "[假身過量外]",
    "節": "[能日省目約奏]",
    "畝": "$",
}

#: What follows the number of a congress of the Communist Party of China.
CONGRESS_AFTER: Final = (
    "報告|精神|代表|上|發表|的|召開|閉幕|開幕|勝利|以來|後|之後|擘|提出|強調|指出|部署|工作報告"
    "|[」』”》,，。、;；]|$"
)
#: What makes 七一 the date of the anniversary.
FIRST_JULY_AFTER: Final = "重要講話|講話|遊行|回歸|慶典|慶祝|酒會|升旗|[」』”]"

#: Before a number, these make it approximate.
APPROXIMATE_BEFORE: Final = (
    "約|逾|過|多於|高於|近|達|至少|最少|最多|不足|少於|上|超過|不少於|不多於|將近|接近|成"
)
