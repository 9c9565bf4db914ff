"""Quantities of Chinese policy prose: what is one, what it is worth, and what is none."""

from __future__ import annotations

import pytest

from blueprint_cli.language.quantities import quantities

#: A sentence, and every quantity of it as its text, its dimension and its value.
FOUND: dict[str, list[str]] = {
    "政府會在未來五至十年分階段落實各項措施。": ["五至十年 duration 60–120 months"],
    "未來五到十年是創科發展的關鍵期。": ["五到十年 duration 60–120 months"],
    "計劃為期5-10年，視乎撥款而定。": ["5-10年 duration 60–120 months"],
    "政府注資100億元成立基金。": ["100億元 money 10,000,000,000"],
    "撥款二十億港元改善校舍。": ["二十億港元 money 2,000,000,000 HKD"],
    "預留港幣5,000萬元推行試驗計劃。": ["港幣5,000萬元 money 50,000,000 HKD"],
    "投資額達1.5億美元。": ["1.5億美元 money 150,000,000 USD"],
    "項目造價為1億2,000萬元。": ["1億2,000萬元 money 120,000,000"],
    "每名學生可獲人民幣五千元津貼。": ["人民幣五千元 money 5,000 CNY"],
    "資助額介乎五至十億元。": ["五至十億元 money 500,000,000–1,000,000,000"],
    "研發開支佔本地生產總值百分之一點五以上。": ["百分之一點五 percent 1.5%"],
    "失業率為百分之五。": ["百分之五 percent 5%"],
    "綠化率提高至35.5%。": ["35.5% percent 35.5%"],
    "約三成受訪者支持建議。": ["三成 percent 30%"],
    "七成半住戶已安裝感應器。": ["七成半 percent 75%"],
    "減排百分之五至百分之十。": ["百分之五至百分之十 percent 5%–10%"],
    "不合格率低於千分之三。": ["千分之三 percent 0.3%"],
    "增幅較去年多兩個百分點。": ["兩個百分點 percent 2% points"],
    "三分之二的委員贊成。": ["三分之二 fraction 2/3"],
    "一半資金來自私人市場。": ["一半 fraction 1/2"],
    "初創企業數目增加一倍。": ["一倍 multiple 2"],
    "產能是五年前的三倍。": ["五年 duration 60 months", "三倍 multiple 3"],
    "「十四五」規劃支持香港建設國際創新科技中心。": ["十四五 five-year plan 14"],
    "國家「十三五」期間的投入": ["十三五 five-year plan 13"],
    "第十四個五年規劃綱要": ["第十四個五年 five-year plan 14"],
    "二十大報告提出的要求": ["二十大 ordinal 20"],
    "黨的二十屆三中全會": ["二十屆 ordinal 20", "三 ordinal 3"],
    "習主席「七一」重要講話": ["七一 date --07-01"],
    "香港書展在七一遊行前閉幕": ["七一 date --07-01"],
    "藍圖於2022年12月22日公布。": ["2022年12月22日 date 2022-12-22"],
    "二零二二年十二月起生效": ["二零二二年十二月 date 2022-12"],
    "目標是在二〇三〇年前完成。": ["二〇三〇年 date 2030"],
    "２０２５年年底前": ["２０２５年 date 2025"],
    "2022-23年度財政預算案": ["2022-23年度 date 2022–2023"],
    "二零二二至二三學年": ["二零二二至二三學年 date 2022–2023"],
    "2025至2030年": ["2025至2030年 date 2025–2030"],
    "諮詢期由12月5日至28日。": ["12月5日至28日 date --12-05–--12-28"],
    "上世紀九十年代的工業區": ["九十年代 date 1990–1999"],
    "更新日期：2024-03-15": ["2024-03-15 date 2024-03-15"],
    "簡介會在下午三時三十分開始。": ["三時三十分 time 3:30"],
    "四大方向、八大重點策略": ["四 count 4", "八 count 8"],
    "共四十二項行動和16個目標": ["四十二 count 42", "16 count 16"],
    "廿四個月內完成": ["廿四個月 duration 24 months"],
    "工程需時卅日": ["卅日 duration 2,592,000 seconds"],
    "款項為壹佰貳拾萬元正": ["壹佰貳拾萬元 money 1,200,000"],
    "肆項條件": ["肆 count 4"],
    "逾1.5萬名學生受惠": ["1.5萬 count 15,000"],
    "三、四個試點": ["三、四 count 3–4"],
    "十多個部門": ["十多 count 10"],
    "百多間學校": ["百多 count 100"],
    "近百項建議": ["百 count 100"],
    "受惠人數超過百萬": ["百萬 count 1,000,000"],
    "首個數據中心": ["首 ordinal 1"],
    "第三個目標": ["第三 ordinal 3"],
    "首五十處": ["五十 count 50"],
    "每年提供半年實習": ["半年 duration 6 months"],
    "兩年半的課程": ["兩年半 duration 30 months"],
    "九七回歸以來": ["九七 date 1997"],
    "零三沙士之後": ["零三 date 2003"],
    "收費由10元至5元": ["10 money 10", "5 money 5"],
    "個半小時的課程": ["個半小時 duration 5,400 seconds"],
    "工程歷時年半。": ["年半 duration 18 months"],
    "今年半數學生，上年半價，兩年半後": ["半數 fraction 1/2", "兩年半 duration 30 months"],
    "相差十萬八千里，《一千零一夜》": [],
    "十居其九同意": ["十居其九 fraction 9/10"],
    "需時兩個半小時": ["兩個半小時 duration 9,000 seconds"],
    "兩個半月後檢討": ["兩個半月 duration 2.5 months"],
    "每次活動約九十分鐘": ["九十分鐘 duration 5,400 seconds"],
    "園區佔地87公頃。": ["87公頃 measure 870,000 m²"],
    "樓面面積約3,000平方米": ["3,000平方米 measure 3,000 m²"],
    "鐵路全長二十公里": ["二十公里 measure 20,000 m"],
    "裝機容量五兆瓦": ["五兆瓦 measure 5,000,000 W"],
    "年用電量1,200 kWh": ["1,200 kWh measure 1,200,000 Wh"],
    "28納米製程": ["28納米 measure 2.8e-08 m"],
    "升溫不超過1.5攝氏度": ["1.5攝氏度 measure 1.5 °C"],
    "推動「從一到N」的轉化": ["一到N count 1–N"],
    "強化「從零到一」的突破能力": ["零到一 count 0–1"],
    "善用兩大合作平台": ["兩 count 2"],
    "廿一世紀的城市": ["廿一世紀 ordinal 21"],
    "回歸二十五周年": ["二十五周年 ordinal 25"],
    "**四**大方向": ["四 count 4"],
    "系統一個接一個上線": ["一 count 1", "一 count 1"],
    "投資一點五億元": ["一點五億元 money 150,000,000"],
    "五十分鐘內到達": ["五十分鐘 duration 3,000 seconds"],
    # Simplified
    "四大方向、八大重点策略": ["四 count 4", "八 count 8"],
    "拨款二十亿港元": ["二十亿港元 money 2,000,000,000 HKD"],
    "约1.5万个岗位": ["1.5万 count 15,000"],
    "两个百分点": ["两个百分点 percent 2% points"],
    "未来五至十年": ["五至十年 duration 60–120 months"],
    "贰拾万元": ["贰拾万元 money 200,000"],
}

#: Words and names that look like quantities.
_NONE = """
一帶一路倡議 一国两制 一國兩制行穩致遠 一方面加強監管，另一方面便利業界 一些建議
與業界一起努力 統一標準 國家統一大業 唯一的出路 進一步完善 一站式服務 千方百計
三文魚養殖 十分重要 以防萬一 百姓安居 四川省 九龍東 一律免費 第一時間公布 單一窗口
意見一致 同一天空 同一個夢想 一般而言 一直以來 一定要做好 一旦發生 一同參與
一體化發展 一系列措施 一次性撥款 一部分人 零售業 零件 零碳轉型 第三方評估 三角洲
八達通 二維碼 二氧化碳 過半數市民 上半年 下半年 數一數二 獨一無二 四通八達
大陸個人遊 每一項 任一方 多元發展 半導體 首先 首席執行官 首要任務 元朗 三亞 五花八門
百分百投入 千兆網絡 雙向平台 第一手資料 新一代資訊科技 一簽多行 一地兩檢 三軍 萬科
收拾心情 數碼港 5G Web3 COVID-19 {placeholder}
"""


@pytest.mark.parametrize("text", FOUND)
def test_found(text: str) -> None:
    found = [f"{it.text} {it.dimension} {it}" for it in quantities(text, "zh")]
    assert found == FOUND[text]


@pytest.mark.parametrize("text", _NONE.split())
def test_not_taken(text: str) -> None:
    assert [it.text for it in quantities(text, "zh")] == []


@pytest.mark.parametrize("text", ["約三成", "逾500人", "十餘項", "近二十年", "三、四個"])
def test_approximate(text: str) -> None:
    assert [it.approximate for it in quantities(text, "zh")] == [True]
