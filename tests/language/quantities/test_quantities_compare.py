"""Quantities of a text and of its translation: what agrees, and that every change is found."""

from __future__ import annotations

import re

import pytest
import yaml

from blueprint_cli.language.quantities import disagreements, quantities
from blueprint_cli.language.quantities.scan import scan
from places import ROOT

#: Chinese, English, and a change to one of the two that makes them disagree.
PAIRS: tuple[tuple[str, str, str, str], ...] = (
    ("撥款二十億元推動研發。", "Provide $2 billion for research.", "2 billion", "2 million"),
    ("設立100億元的計劃。", "Set up a $10 billion scheme.", "100億", "10億"),
    ("注資HK$50億。", "Inject HK$5 billion.", "HK$5 ", "US$5 "),
    ("預留5,000萬港元。", "Earmark HK$50 million.", "50 million", "500 million"),
    ("投資一點五億美元。", "Invest US$150 million.", "150", "15"),
    ("每名學員可獲人民幣五千元。", "Each trainee receives RMB 5,000.", "五千", "五萬"),
    ("資助五至十億元。", "Fund $500 million to $1 billion.", "1 billion", "2 billion"),
    ("未來五至十年的目標", "Goals for the next five to 10 years", "10 years", "15 years"),
    ("未來五到十年", "The next five to ten years", "五到", "六到"),
    ("為期5-10年", "Lasting between 5 and 10 years", "5 and", "6 and"),
    ("三年計劃", "A three-year plan", "three", "four"),
    ("十年內完成", "Complete within a decade", "十年", "十二年"),
    ("需時三刻鐘", "It takes 45 minutes", "45", "30"),
    ("首半年舉辦九十項活動", "Ninety events in the first half year", "Ninety", "Nineteen"),
    ("寬減一季差餉，上限500元", "Waive rates for one quarter, up to $500", "$500", "$50"),
    ("收費「兩元兩折」", "A fare of $2, or an 80% discount", "80", "60"),
    ("為約700至1 000戶而設", "For about 700 to 1 000 households", "700 to", "70 to"),
    ("撥款2,000\n萬元", "Provide $20\nmillion", "$20", "$2"),
    ("在2025年\n3月1日啟用", "Opened on 1 March\n2025", "1 March", "2 March"),
    ("減少0.25\n個百分點", "Down by 0.25 percentage\npoints", "0.25 p", "0.2 p"),
    ("撥款**二百**\n萬元", "Provide **$2**\nmillion", "**$2", "**$3"),
    ("半年檢討一次", "Review every six months", "six", "nine"),
    ("兩年半的課程", "A 30-month programme", "30", "36"),
    ("一年半的計劃", "A scheme of a year and a half", "一年半", "兩年半"),
    ("在24小時內回覆", "Reply within 24 hours", "24 hours", "48 hours"),
    ("九十天內", "Within 90 days", "九十", "六十"),
    ("「十四五」規劃", "The 14th Five-Year Plan", "14th", "13th"),
    ("配合國家「十五五」時期", "Align with the 15th Five-Year Plan", "十五五", "十四五"),
    ("二十大報告", "The report to the 20th National Congress", "20th", "19th"),
    ("「七一」重要講話", "The important speech on 1 July", "1 July", "1 June"),
    ("2022年12月22日公布", "Published on 22 December 2022", "22 December", "21 December"),
    ("於二零二二年十二月公布", "Published in December 2022", "十二月", "十一月"),
    ("2030年前達標", "Meet the target by 2030", "by 2030", "by 2035"),
    ("2022-23年度預算案", "The 2022-23 Budget", "2022-23 ", "2023-24 "),
    ("2025年至2030年", "From 2025 to 2030", "2030年", "2040年"),
    ("12月5日至28日", "From 5 to 28 December", "28 December", "26 December"),
    ("上午九時三十分", "At 9:30 am", "9:30", "9:45"),
    ("約三成企業", "About 30% of enterprises", "30%", "13%"),
    ("七成半住戶", "75 per cent of households", "七成半", "八成半"),
    ("百分之五的撥款", "5% of the provision", "百分之五", "百分之六"),
    ("上升兩個百分點", "A rise of two percentage points", "two", "three"),
    ("三分之二的席位", "Two-thirds of the seats", "Two-thirds", "Three-quarters"),
    ("四分之一的土地", "25% of the land", "25%", "20%"),
    ("數目增加一倍", "The number doubled", "doubled", "tripled"),
    ("達五年前的三倍", "Three times that of five years ago", "Three", "Four"),
    ("四大方向", "Four broad directions", "四", "五"),
    ("八大重點策略", "Eight key strategies", "Eight", "Seven"),
    ("四十二項行動", "42 actions", "42", "24"),
    ("共16個目標", "16 goals in total", "16個", "18個"),
    ("逾1.5萬個職位", "Over 15,000 jobs", "15,000", "1,500"),
    ("首五十處", "The first fifty places", "fifty", "fifteen"),
    ("第三個目標", "The third goal", "third", "fourth"),
    ("第二期工程", "Phase 2 of the works", "Phase 2", "Phase 3"),
    ("佔地87公頃", "A site of 87 hectares", "87 h", "78 h"),
    ("樓面30,000平方米", "A floor area of 3 hectares", "3 hectares", "5 hectares"),
    ("鐵路長二十公里", "A 20-km railway", "20-km", "12-km"),
    ("28納米製程", "A 28 nm process", "28 nm", "14 nm"),
    ("每年節電1,200千瓦時", "Saves 1.2 MWh a year", "1.2 MWh", "1.2 GWh"),
    ("3.5吉赫頻帶", "The 3.5 GHz band", "3.5 GHz", "3.3 GHz"),
    ("升溫不超過1.5℃", "Keep warming within 1.5°C", "1.5°C", "2°C"),
    ("「從一到N」", "“From one to N”", "one", "two"),
    ("「從零到一」", "“From zero to one”", "從零到一", "從一到十"),
    ("兩大合作平台", "The two co-operation platforms", "two", "three"),
    ("十二個部門", "A dozen departments", "十二", "十五"),
    ("三、四個試點", "Three or four pilots", "Three or four", "Six or seven"),
    ("回歸二十五周年", "The 25th anniversary of the return", "25th", "26th"),
    ("廿一世紀", "The 21st century", "21st", "20th"),
    ("三所大學、五間研究所和七家企業", "three universities, five institutes and seven firms",
     "five", "six"),
    ("由5%增至10%", "From 5 to 10 per cent", "增至10%", "增至20%"),
    ("約80名學者，其中30名來自海外", "About 80 scholars, 30 of them from abroad", "80 ", "90 "),
    ("每100人有五部裝置", "Five devices for every 100 people", "100 people", "1,000 people"),
    ("八間大學（包括兩間新辦）", "Eight universities, two of them new", "Eight", "Nine"),
    (
        "在2023年第一季推出先導計劃，名額為300個。",
        "A pilot scheme with 300 places was launched in the first quarter of 2023.",
        "300 places", "330 places",
    ),
    (
        "基金規模由20億元增加至50億元。",
        "The fund was increased from $2 billion to $5 billion.",
        "$5", "$6",
    ),
    (
        "目標是在五年內把研發人員增至四萬五千人。",
        "The goal is to raise the number of R&D staff to 45,000 within five years.",
        "45,000", "54,000",
    ),
    (
        "香港有五所大學躋身全球百強。",
        "Hong Kong has five universities in the world's top 100.",
        "five", "six",
    ),
    (
        "每三個月向委員會匯報一次。",
        "Report to the committee every three months.",
        "three", "six",
    ),
    (
        "向每間中學撥款不多於100萬元。",
        "Provide each secondary school with up to $1 million.",
        "$1 million", "$10 million",
    ),
    (
        "新增逾一萬個職位，當中三分之一為科研職位。",
        "More than 10,000 jobs were created, one third of them in research.",
        "one third", "one quarter",
    ),
    (
        "新增逾一萬個職位，當中三分之一為科研職位。",
        "More than 10,000 jobs were created, one third of them in research.",
        "10,000", "100,000",
    ),
    (
        "十二月一日起實施",
        "With effect from 1 December",
        "1 Dec", "2 Dec",
    ),
    (
        "大灣區九市二區",
        "The nine cities and two regions of the Greater Bay Area",
        "nine", "ten",
    ),
    (
        "三年內完成首兩個項目",
        "Complete the first two projects within three years",
        "first two", "first three",
    ),
    (
        "資助額上限為1,000萬元，最長為期三年。",
        "The grant is capped at $10 million, for a maximum of three years.",
        "$10 million", "$100 million",
    ),
    (
        "每公噸二氧化碳當量約700元",
        "About $700 per tonne of carbon dioxide equivalent",
        "$700", "$7,000",
    ),
    (
        "第五個千年發展目標",
        "the fifth Millennium Development Goal",
        "fifth", "sixth",
    ),
    (
        "一百二十四個會員",
        "124 members",
        "124", "142",
    ),
    (
        "七成企業採用至少一項數碼方案",
        "70% of enterprises have adopted at least one digital solution",
        "70%", "17%",
    ),
    (
        "諮詢期為期三個月，至2023年3月31日止。",
        "The three-month consultation ends on 31 March 2023.",
        "31 March", "30 March",
    ),
    (
        "人均研發開支達三千五百元",
        "R&D spending per head reached $3,500",
        "3,500", "35,000",
    ),
    (
        "超過二百家企業落戶",
        "Over 200 enterprises have set up",
        "200", "2,000",
    ),
    (
        "首階段將撥出30億元",
        "$3 billion will be set aside in the first phase",
        "$3 billion", "$30 billion",
    ),
    (
        "提供一筆過資助5萬元",
        "Offer a one-off subsidy of $50,000",
        "$50,000", "$5,000",
    ),
    (
        "分三個階段，即短、中、長期",
        "in three stages: short, medium and long term",
        "three", "two",
    ),
    (
        "二○四七年",
        "2047",
        "2047", "2046",
    ),
    (
        "三十二歲或以下的青年",
        "Young people aged 32 or below",
        "32", "30",
    ),
    (
        "在未來一至兩年內",
        "in the next one to two years",
        "two", "three",
    ),
    (
        "十年規劃，百年大計",
        "A ten-year plan for the century to come",
        "ten", "five",
    ),
    (
        "約8,000萬美元（6.2億港元）",
        "About US$80 million (HK$620 million)",
        "US$80", "US$8",
    ),
    (
        "約8,000萬美元（6.2億港元）",
        "About US$80 million (HK$620 million)",
        "HK$620", "HK$260",
    ),
    (
        "三大新興產業：人工智能、生命健康、新能源",
        "Three emerging industries: AI, life and health, and new energy",
        "Three", "Four",
    ),
    (
        "第三期數碼港",
        "Cyberport Phase III",
        "III", "II",
    ),
    (
        "政府將於2024年第二季提交報告。",
        "The Government will submit its report in the second quarter of 2024.",
        "second", "third",
    ),
    (
        "成功申請的初創可獲最多800萬元資助。",
        "Each successful start-up may receive up to $8 million.",
        "8 million", "80 million",
    ),
    (
        "全港約有九成人口擁有智能手機。",
        "Some 90 per cent of the population own a smartphone.",
        "90", "19",
    ),
    (
        "委員會由一名主席和十二名委員組成。",
        "The committee has a chairman and 12 members.",
        "12", "21",
    ),
    (
        "五年撥款合共60億元，平均每年12億元。",
        "$6 billion over five years, or $1.2 billion a year on average.",
        "1.2", "2.1",
    ),
    (
        "首批六個項目",
        "The first batch of six projects",
        "six", "eight",
    ),
    (
        "項目涵蓋五大範疇，包括一個數據平台。",
        "The project covers five areas, including one data platform.",
        "five", "four",
    ),
    (
        "二十四個節氣",
        "The 24 solar terms",
        "24", "42",
    ),
    (
        "世界三大灣區之一",
        "One of the world's three great bay areas",
        "three", "four",
    ),
    (
        "第二屆論壇於2023年6月1日至2日舉行",
        "The second forum was held on 1 and 2 June 2023",
        "2 June", "3 June",
    ),
    (
        "「產學研1+計劃」總額100億元",
        "The $10 billion RAISe+ Scheme",
        "10 billion", "1 billion",
    ),
    (
        "香港大學全球排名第21位",
        "The University of Hong Kong ranks 21st in the world",
        "21st", "12th",
    ),
    (
        "一小時生活圈",
        "A one-hour living circle",
        "one-hour", "three-hour",
    ),
    (
        "十大傑出青年",
        "Ten Outstanding Young Persons",
        "Ten", "Nine",
    ),
    (
        "升幅為百分之十二點五",
        "An increase of 12.5%",
        "12.5", "15.2",
    ),
    (
        "每平方公里七千人",
        "7,000 people per square kilometre",
        "7,000", "70,000",
    ),
    (
        "二千五百萬元撥款",
        "Funding of $25 million",
        "25", "52",
    ),
    (
        "新界北部都會區面積約三百平方公里",
        "The Northern Metropolis covers about 30,000 hectares",
        "30,000", "3,000",
    ),
    (
        "成本下降了兩成至三成",
        "Costs fell by 20% to 30%",
        "30%", "40%",
    ),
    (
        "七一回歸紀念日",
        "The anniversary on 1 July of the return",
        "1 July", "1 June",
    ),
)  # fmt: skip

#: Texts that say the same, although one has a number that the other has not.
TOLERATED: tuple[tuple[str, str], ...] = (
    ("投資300億元人民幣，隨後完成。", "Invest RMB 30 billion ($32 billion), then finish."),
    ("推出一項措施", "Introduce a measure"),
    ("一站式服務", "A one-stop service"),
    ("「一帶一路」倡議", "The Belt and Road Initiative"),
    ("「一國兩制」", "“One country, two systems”"),
    ("一國兩制", "One country, two systems"),
    ("過半數市民", "More than half of the public"),
    ("雙向平台", "A two-way platform"),
    ("雙方同意", "The two sides agree"),
    ("兩岸交流", "Cross-strait exchange"),
    ("兩地合作", "Co-operation between both places"),
    ("各方向", "All directions"),
    ("多元經濟", "A diversified economy"),
    ("第一時間公布", "Announce at once"),
    ("首個數據中心", "A pioneering data centre"),
    ("首先，第二，第三", "First, second, and third"),
    ("第三方評估", "A third-party assessment"),
    ("第五代流動通訊（5G）", "Fifth-generation (5G) mobile services"),
    ("第五代流動通訊", "5G mobile services"),
    ("淨零排放", "Net-zero emissions"),
    ("上半年的成績", "Results of the first half of the year"),
    ("在十分重要的時刻", "At a most important moment"),
    ("統一標準", "A unified standard"),
    ("唯一的選擇", "The one option that remains"),
    ("進一步發展", "Develop further"),
    ("高等教育及中小學", "Tertiary education, and primary and secondary schools"),
    ("雙語網站", "A bilingual website"),
    ("每年檢討一次", "Review once a year"),
    ("計劃為期五年，五年後檢討", "The scheme lasts five years and will then be reviewed"),
    ("以千計的職位", "Thousands of jobs"),
    ("百分百投入", "Wholly committed"),
    ("百分百投入", "100% committed"),
    ("12月公布", "To be published later"),
    ("2022年12月22日", "22 December"),
    ("一半資金", "Half of the funding"),
    ("一半資金", "50% of the funding"),
    ("三方協議", "A tripartite agreement"),
    ("一年一度的論壇", "The annual forum"),
    ("倍增", "Double"),
    ("中一至中六學生", "Secondary 1 to Secondary 6 students"),
    ("全港18區", "All 18 districts of Hong Kong"),
    ("三維地圖", "A 3D map"),
    ("參考1.1.2節", "See section 1.1.2"),
    ("見`42`及{total}", "See `42` and {total}"),
    ("「一帶一路」沿線國家", "countries along the Belt and Road"),
    ("此舉一舉兩得。", "This serves two purposes at once."),
    ("「1+」計劃及「三加一」安排", "The 1+ scheme and the three-plus-one arrangement"),
    ("兩文三語", "biliterate and trilingual"),
    ("參考2019冠狀病毒病的經驗", "Drawing on the experience of COVID-19"),
    ("香港與深圳相隔一河", "Hong Kong and Shenzhen are a river apart"),
    ("星期一至五", "Monday to Friday"),
    ("提供4 000個宿位", "Provide 4 000 hostel places"),
    ("逾半數", "more than half"),
    ("增加了30倍", "a 31-fold increase"),
    ("減少一半", "halved"),
    ("由2至18歲", "from two to 18 years old"),
    ("零至六歲", "aged zero to six"),
    ("十萬分之一", "one in 100,000"),
    (
        "人工智能超算中心首階段設施的算力達1,300 PFLOPS。",
        "The first phase of the AI supercomputing centre has 1,300 PFLOPS of computing power.",
    ),
    ("在10至15年間分階段發展", "Developed in stages over 10 to 15 years"),
    (
        "資助比例為一比一，政府出資一元，企業出資一元",
        "Matching on a one-to-one basis, dollar for dollar",
    ),
    (
        "中心樓高八層，提供約28,000平方米實驗室",
        "The eight-storey centre provides about 28,000 square metres of laboratories",
    ),
    (
        "向合資格僱員發放每月最高32,000元津貼，為期36個月",
        "An allowance of up to $32,000 a month for 36 months is paid to eligible staff",
    ),
    ("我們會雙管齊下", "We will take a two-pronged approach"),
    ("千禧年後的十年間", "In the decade after the millennium"),
    ("落實「三步走」策略", "Carry out the three-step strategy"),
    ("四分三的受訪者", "Three quarters of respondents"),
    ("在三至五年內將份額由6%提升至8%", "Raise the share from 6% to 8% within three to five years"),
)


def _spoken(chinese: str, english: str) -> list[tuple[str | None, str | None]]:
    found = disagreements(chinese, english, "zh", "en")
    mirrored = disagreements(english, chinese, "en", "zh")
    assert len(mirrored) == len(found)
    return [
        (it.source.text if it.source else None, it.target.text if it.target else None)
        for it in found
    ]


@pytest.mark.parametrize(("chinese", "english"), [pair[:2] for pair in PAIRS])
def test_agreement(chinese: str, english: str) -> None:
    assert _spoken(chinese, english) == []


@pytest.mark.parametrize(("chinese", "english"), TOLERATED)
def test_tolerated(chinese: str, english: str) -> None:
    assert _spoken(chinese, english) == []


@pytest.mark.parametrize(("chinese", "english", "old", "new"), PAIRS)
def test_changed_number(chinese: str, english: str, old: str, new: str) -> None:
    assert (old in chinese) != (old in english), "the change is on one side alone"
    assert _spoken(chinese.replace(old, new), english.replace(old, new)) != []


def test_phrases_put_aside_leave_every_hint_its_words() -> None:
    hints = scan("One on one, one by one, several.", "en").hints()
    assert [hint.text for hint in hints] == ["One", "one", "one", "one", "several"]


def test_both_values_are_told() -> None:
    (found,) = disagreements("撥款二十億元。", "Provide $2 million.", "zh", "en")
    assert (str(found.source), str(found.target)) == ("2,000,000,000", "2,000,000")
    assert found.source is not None
    assert found.target is not None
    assert (found.source.text, found.target.text) == ("二十億元", "$2 million")


def test_what_is_not_read_whole_stands_for_one_number_of_the_other_text() -> None:
    assert disagreements("車費六元六。", "A fare of $6.60.", "zh", "en") == ()
    (found,) = disagreements("車費六元六。", "A fare of $6.60, up 6.5%.", "zh", "en")
    assert found.target is not None
    assert found.target.text == "6.5%"


def test_a_dropped_number_has_no_counterpart() -> None:
    (found,) = disagreements("四大方向", "The broad directions", "zh", "en")
    assert found.target is None


def _blueprint() -> dict[str, tuple[str, str]]:
    from babel.messages.pofile import read_po

    with (ROOT / "locales" / "en.po").open("rb") as file:
        catalog = read_po(file)
    return {
        str(message.context): (str(message.id), str(message.string))
        for message in catalog
        if message.id and message.string
    }


def _strings(node: object) -> set[str]:
    if isinstance(node, dict):
        return set().union(*map(_strings, node.values()))
    if isinstance(node, list):
        return set().union(*map(_strings, node))
    return {node} if isinstance(node, str) else set()


def test_the_blueprint_agrees() -> None:
    messages = _blueprint()
    written = _strings(yaml.safe_load((ROOT / "blueprint.yaml").read_text(encoding="utf-8")))
    assert len(written & {source for source, _ in messages.values()}) > 50
    found = {name: _spoken(*pair) for name, pair in messages.items()}
    assert {name: pairs for name, pairs in found.items() if pairs} == {}


_SHIFTS = {"one": "six", "two": "three", "four": "nine", "five": "seven", "eight": "eleven"}


def _changed(written: str) -> str:
    """Change the first number of a text: the digits by seven, the words by another."""
    shifted = re.sub(r"\d+", lambda match: str(int(match[0]) + 7), written, count=1)
    if shifted != written:
        return shifted
    names = "|".join(_SHIFTS)
    return re.sub(
        rf"(?i)\b(?:{names})\b", lambda match: _SHIFTS[match[0].lower()], written, count=1
    )


def test_every_number_changed_in_the_blueprint_is_found() -> None:
    changes = 0
    for source, target in _blueprint().values():
        for quantity in quantities(target, "en"):
            if quantity.text != _changed(quantity.text):
                before, after = target[: quantity.start], target[quantity.end :]
                assert _spoken(source, before + _changed(quantity.text) + after), quantity.text
                changes += 1
    assert changes >= 10
