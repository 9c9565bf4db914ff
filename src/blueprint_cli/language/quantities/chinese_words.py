"""The words that tell quantities of Chinese text from characters that merely look like them.

They are in Traditional characters; the scanner reads Simplified text as Traditional.
"""

from __future__ import annotations

import re
from typing import Final

#: Words and names that hold a numeral but say no quantity; patterns, the longer before the shorter.
NAMES: Final = (
    "一帶一路",
    "一國兩制",
    "一地兩檢",
    "一簽多行",
    "一事一議",
    "一人一票",
    "一步一腳印",
    "一心一意",
    "一點一滴",
    "一舉一動",
    "一模一樣",
    "一年一度",
    "一年四季",
    "一五一十",
    "獨一無二",
    "不二法門",
    "接二連三",
    "再三",
    "三心兩意",
    "舉一反三",
    "四通八達",
    "四面八方",
    "四方八面",
    "五花八門",
    "五湖四海",
    "七上八下",
    "千方百計",
    "千家萬戶",
    "千變萬化",
    "千絲萬縷",
    "千頭萬緒",
    "千里馬",
    "百家爭鳴",
    "百花齊放",
    "百年樹人",
    "百尺竿頭",
    "十年樹木",
    "百年大計",
    "百年基業",
    "千年(?=發展|目標|古)",
    "2019冠狀病毒病",
    "萬眾一心",
    "萬無一失",
    "萬物互聯",
    "萬事",
    "(?<![零一二三四五六七八九\\d])十分(?![鐘之])",
    "十全十美",
    "(?<![零〇一二三四五六七八九十百千兩幾\\d])萬一",
    "(?<!另)另一方面",
    "一方面",
    "一次性",
    "一部[分份]",
    "一站式",
    "一條龍",
    "一條心",
    "一條鞭",
    "一家人",
    "一家大小",
    "一級方程式",
    "[新上下這同]一[代屆輪批]",
    "(?<!系)(?<!傳)統一",
    "(?<![清名菜])單一",
    "(?<![合])同一",
    "唯一",
    "進一步",
    "某一",
    "每一",
    "任一",
    "另一",
    "其一",
    "第一時間",
    "第一手",
    "第一線",
    "第[二三]產業",
    "第[二三]者",
    "第三方",
    "第二專長",
    "數一數二",
    "三文[魚治]",
    "三明治",
    "三藩市",
    "三角洲",
    "三合會",
    "三軍",
    "三農",
    "二維碼",
    "二手",
    "二氧化碳",
    "一氧化碳",
    "十字",
    "九龍",
    "四川",
    "三亞",
    "六合彩",
    "兩會",
    "兩極",
    "兩性",
    "百姓",
    "百貨",
    "百分百",
    "百科",
    "百度",
    "百日咳",
    "千禧",
    "千兆(?!赫)",
    "千島湖",
    "千萬(?=不|別|要|記)",
    "千里之",
    "萬科",
    "萬豪",
    "萬用",
    "萬能",
    "萬宜",
    "零售",
    "零件",
    "零食",
    "零散",
    "八達通",
    "[一二三四五六七八九十]面體",
    "過半數?",
    "[大多]半",
    "[上下前後]半[年場部段期]",
    "一致",
    "一些",
    "一起",
    "一律",
    "一體",
    "一般",
    "一定",
    "一直",
    "一切",
    "一向",
    "一旦",
    "一同",
    "一併",
    "一概",
    "一連串",
    "一系列",
    "一籃子",
    "一線",
    "一流",
)

#: Measure words, and nouns before which a numeral stands without one.
_MEASURES: Final = (
    "個項大名位間家所座條宗份次種類層輪批幅套組處區省市國地方點階步人屆棟幢艘架輛台隊頁章節"
    "款段篇句字題科課環支隻塊棵張本冊件樣場站戶席星校院者語文期倍歲部門"
)
#: What follows a numeral that counts, be it a single character.
MEASURE: Final = re.compile(rf"[餘多幾]?(?:周年|學年|年級|[{_MEASURES}])")

#: After 首, these make it “the first”.
FIRST_BEFORE: Final = "[個次批間屆條家輪宗份項座位名所期]|階段"

#: After these, 一 is part of a word: 這一個, 之一.
NO_ONE_AFTER: Final = frozenset("同每任某另這那之哪其逐")

#: What a unit must not be followed by: 成立, 年代, 日本, 元朗 are words of their own.
NO_UNIT_BEFORE: Final = {
    "成": "[立為功員果本長就熟效交品型衣績語像因分千了]",
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
}

#: What follows the number of a congress of the Communist Party of China.
CONGRESS_AFTER: Final = (
    "報告|精神|代表|上|發表|的|召開|閉幕|開幕|勝利|以來|後|之後|擘|提出|強調|指出|部署|工作報告"
    "|[」』”》,，。、;；]|$"
)
#: What makes 七一 the date of the anniversary.
FIRST_JULY_AFTER: Final = "重要講話|講話|遊行|回歸|慶典|慶祝|酒會|升旗|[」』”]"

#: Before a number, these make it approximate.
APPROXIMATE_BEFORE: Final = "約|逾|過|多於|高於|近|達|至少|最少|最多|不足|少於|上"
