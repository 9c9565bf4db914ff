"""Words of elsewhere, and words in two forms: in Hong Kong's Chinese, and in English."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.language import data
from blueprint_cli.language.chinese.usage import Usage
from blueprint_cli.language.mixtures import chinese_mixtures, english_mixtures, mixtures_of
from work import patience

FOREIGN = [
    ("推動信息技術的應用。", "信息技術", "資訊科技"),
    ("以視頻會議形式舉行。", "視頻會議", "視像會議"),
    ("拍攝宣傳視頻。", "視頻", "影片"),
    ("加強網路安全。", "網路", "網絡"),
    ("保護智慧財產權。", "智慧財產權", "知識產權"),
    ("發展人工智慧。", "人工智慧", "人工智能"),
    ("改善空氣質量。", "空氣質量", "空氣質素"),
    ("推動永續發展。", "永續發展", "可持續發展"),
    ("乘搭出租車的乘客。", "出租車", "的士"),
    ("推展數位化工作。", "數位化", "數碼化"),
    ("與紐西蘭簽署協議。", "紐西蘭", "新西蘭"),
]
#: What only looks like a word of elsewhere, and what is quoted, or a name.
NATIVE = [
    "推動高質量發展，提升生活質素。",
    "電視頻道與收視頻率，重視頻繁的投訴。",
    "數位政府官員與數位科技專家出席會議。",
    "採取行動支付欠款，並採取行動裝置閘門。",
    "互聯網路由器和鐵路網路線圖。",
    "辦公車位、出租車位和出租車輛。",
    "醫療服務器材和簡短信件。",
    "可再生能源和減薪資助。",
    "有志工作的青年，立志作程式員。",
    "《信息技術應用條例》及「信息技術」一詞。",
    "北京信息技術有限公司和華為雲計算技術有限公司。",
    "軟件、網絡、數據、互聯網、初創和芯片。",
    "工業和信息化部及國家互聯網信息辦公室。",
    "柔軟體操與軟體動物。",
    "重複印件的費用；透過短訊通知用戶。",
]


@pytest.mark.parametrize(("text", "wording", "right"), FOREIGN)
def test_wording_of_elsewhere(text: str, wording: str, right: str) -> None:
    (found,) = Usage().foreign(text)
    assert (found.text, found.choices[0]) == (wording, right)
    assert text[found.start : found.end] == wording


@pytest.mark.parametrize("text", NATIVE)
def test_wording_of_hong_kong(text: str) -> None:
    assert list(Usage().foreign(text)) == []


def test_words_of_the_document_are_its_own() -> None:
    assert list(Usage(["短視頻體驗館"]).foreign("參觀短視頻體驗館。")) == []


AVOIDED = {
    "品質": ("質素",),
    "打印": ("列印",),
    "公交": ("公共交通",),
    "視頻": ("短片",),
    "初創公司": ("初創",),
}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("提升服務品質。", ["品質"]),
        ("打印文件，拍攝視頻。", ["打印", "視頻"]),
        ("支援初創公司和初創。", ["初創公司"]),
        ("推動信息技術。", ["信息技術"]),
        ("留意產品質素和電視頻道。", []),
        ("用力拍打印章，到對方機構辦公交流。", []),
        ("《品質約章》及「打印」。", []),
    ],
)
def test_wording_that_a_document_avoids(text: str, found: list[str]) -> None:
    usage = Usage(["質素", "初創"], AVOIDED)
    assert [each.text for each in usage.foreign(text)] == found


def test_no_entry_proposes_what_another_finds() -> None:
    for line in data.lines("own/not_hong_kong"):
        wording, choices, *_ = line.split()
        for choice in choices.split("/"):
            assert list(Usage().foreign(choice)) == [], wording


def mixed(find: Callable[[list[str]], object], *texts: str) -> list[tuple[str, str]]:
    found = list(find(list(texts)))  # type: ignore[call-overload]
    for each in found:
        for place in each:
            plain = texts[place.text][place.start : place.end]
            assert re.sub("[*_]", "", plain) == place.words
    return [(each.rarer.words, each.other.words) for each in found]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (("資助計劃。", "另一計畫，又一計劃。"), ("計畫", "計劃")),
        (("公布結果。", "於網上發佈。"), ("發佈", "公布")),
        (("確認身份。", "身分證明。"), ("身分", "身份")),
        (("五至十年。", "未來五到十年。"), ("五到十年", "五至十年")),
        (("連通內地與世界的橋樑。", "**連通內地和世界**。"), ("內地和世界", "內地與世界")),
        (("支援初創企業。", "支持初創發展。"), ("支持", "支援")),
        (("制訂計劃。", "制定計劃。", "制定政策。"), ("制訂", "制定")),
        (("數碼經濟和數字經濟。",), ("數字經濟", "數碼經濟")),
    ],
)
def test_two_forms_in_chinese(texts: tuple[str, ...], found: tuple[str, str]) -> None:
    assert mixed(chinese_mixtures, *texts) == [found]


@pytest.mark.parametrize(
    "texts",
    [
        ("資助計劃及規劃。", "山水畫和計劃。"),
        ("布料、公布和佈道。",),
        ("從零到一。", "五至十年。", "由三到五歲。"),
        ("創科和產業發展。", "教育與產業政策。"),
        ("支援初創企業。", "支持大學研究。"),
        ("屯馬綫的路線圖，東涌綫及熱線。",),
        ("啓德發展區於今年啟用。",),
        ("部分成員的身份。",),
        ("和平及共和國，參與及以及。",),
        ("立法會制定法例。", "政策局制訂政策。"),
    ],
)
def test_one_form_in_chinese(texts: tuple[str, ...]) -> None:
    assert mixed(chinese_mixtures, *texts) == []


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (("Send an e-mail.", "By email or e-mail."), ("email", "e-mail")),
        (("Deepen co-operation.", "We cooperate."), ("cooperate", "co-operation")),
        (("Help start-ups.", "Startups grow."), ("Startups", "start-ups")),
        (("An e-government plan.", "eGovernment services"), ("eGovernment", "e-government")),
        (("The database grows.", "Two data bases."), ("data bases", "database")),
        (("An adviser.", "Two advisors."), ("advisors", "adviser")),
        (("use the Internet; search the internet, on the Internet",), ("internet", "Internet")),
        (("support FinTech firms and fintech",), ("fintech", "FinTech")),
    ],
)
def test_two_forms_in_english(texts: tuple[str, ...], found: tuple[str, str]) -> None:
    assert mixed(english_mixtures, *texts) == [found]


@pytest.mark.parametrize(
    "texts",
    [
        ("Deepen co-operation.", "The Asia-Pacific Economic Cooperation meets."),
        ("They resign; they re-sign the contract.",),
        ("Long-term plans in the long term.",),
        ("Contact e-mail@example.org or www.email.hk.", "By email."),
        ("A web of sites, in to the data, base and all.",),
        ("Hong Kong-based firms; the Co-Investment Fund.",),
    ],
)
def test_one_form_in_english(texts: tuple[str, ...]) -> None:
    assert mixed(english_mixtures, *texts) == []


def test_synonyms() -> None:
    texts = ["充電站。", "充電點和充電站。"]
    (found,) = mixtures_of(texts, [("充電站", "充電點", "充電樁"), ("巴士", "的士")])
    assert (found.rarer.words, found.rarer.text, found.other.words) == ("充電點", 1, "充電站")


@given(st.lists(st.text(alphabet="計劃畫公布佈五至到十年內地與和世界*_email-E \n", max_size=40)))
def test_places_are_of_their_texts(texts: list[str]) -> None:
    mixed(chinese_mixtures, *texts)
    mixed(english_mixtures, *texts)
    for text in texts:
        assert all(text[each.start : each.end] == each.text for each in Usage().foreign(text))


@pytest.mark.parametrize(
    "piece", ["視頻", "「視頻", "計劃計畫", "內地與世界內地和世界", "e-mail email ", "a-"]
)
def test_time_grows_with_the_text(piece: str) -> None:
    text = piece * 50_000
    with patience():
        list(Usage(["視頻館"], AVOIDED).foreign(text))
        list(chinese_mixtures([text]))
        list(english_mixtures([text]))
