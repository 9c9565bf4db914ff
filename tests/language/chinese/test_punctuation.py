"""Punctuation of Chinese: faults of every kind, and sound texts that have none."""

from __future__ import annotations

import pytest

from blueprint_cli.language.chinese import punctuation
from chinese import FINDERS, OF_TITLES, mend, places, prose, sound_texts, unmark

#: Texts with their faults, by the finder.
FAULTS = {
    "half_width": (
        "一個月竟有三宗同類事故⟦?→？⟧！",
        "怎麼可能⟦?→？⟧⟦!→！⟧",
        "誤差少於5‰⟦.→。⟧",
        "執行 `blueprint build`⟦.→。⟧",
        "豐富融資渠道⟦,→，⟧支持初創。",
        "豐富融資渠道⟦, →，⟧支持初創。",
        "豐富融資渠道⟦ ,→，⟧支持初創。",
        "推動**創科**⟦ ,→，⟧是政府的重點。",
        "政府會投放資源⟦.→。⟧",
        "政府會投放資源⟦. →。⟧業界亦會參與⟦.→。⟧",
        "市民關心的是甚麼⟦?→？⟧答案是房屋⟦!→！⟧",
        "涵蓋四個範疇⟦:→：⟧土地⟦;→；⟧資金⟦;→；⟧人才。",
        "查詢電話⟦: →：⟧2810 3838",
        "電郵⟦: →：⟧info@example.hk",
        "策略產業⟦(→（⟧新能源汽車、半導體晶片⟦)→）⟧",
        "總目155⟦ (→（⟧創新科技署⟦)→）⟧分目700",
        "《條例》⟦(→（⟧第486章⟦)→）⟧訂明",
        "推動AI⟦,→，⟧大數據及雲端運算",
        "推動人工智能⟦(→（⟧AI技術⟦)→）⟧的應用",
        "推動「新型工業化」⟦,→，⟧創造職位。",
        "（例如融資⟦)→）⟧的支援",
        "⟦(→（⟧見附件）的資料",
        '⟦"→「⟧一帶一路⟦"→」⟧倡議',
        '「他說⟦"→『⟧創科⟦"→』⟧重要」',
        '所謂⟦"→「⟧AI+⟦"→」⟧行動',
        "提升⟦'→「⟧智慧城市⟦'→」⟧的水平",
        "計劃在2023年完成⟦,→，⟧耗資5億元。",
        "共有100家⟦,→，⟧包括10家龍頭企業。",
        "採用第5代流動通訊技術(5G)⟦,→，⟧提升速度。",
        "這項服務名為GovHK⟦.→。⟧",
        "增幅達30%⟦,→，⟧創新高。",
        "設立「專班」⟦;→；⟧簡化程序",
        "詳見[指引](https://example.org)⟦,→，⟧或致電查詢。",
        "設立⟦｢→「⟧專班⟦｣→」⟧",
        "地址⟦﹕→：⟧中環",
        "香港位處亞洲中心⟦,→，⟧Hong Kong是國際都會。",
        "第一階段⟦:→：⟧2024年至2026年",
        "出席者包括AI, Robotics⟦, →，⟧金融科技等界別",
        "二零二三年⟦,→，⟧計劃完成",
        "設立基金⟦(→（⟧詳情見附件⟦) →）⟧支持創科",
        '⟦"⟧香港',
        '實施⟦"⟧一國兩制的方針',
        "喬⟦.⟧史密斯到訪香港",
        "支持企業升級轉型⟦.→。⟧ ",
        "主題為Smart City⟦.→。⟧",
        "園區設於Hong Kong Science Park⟦.→。⟧",
        "口號是Tech for good⟦.→。⟧",
        "我們使用AI⟦!→！⟧",
        "推動AI及IoT⟦; →；⟧培育人才",
        "他說「要⟦'→『⟧說好故事⟦'→』⟧」",
        '發展⟦"→「⟧創科⟦"→」⟧及⟦"→「⟧工業⟦"→」⟧',
        "(甲)⟦,→，⟧即房屋",
        "*註⟦:→：⟧請參閱[附件](#annex)⟦,→，⟧並填寫",
        "共 {count} 項⟦,→，⟧包括",
        "`--jobs`⟦:→：⟧同時進行的工作",
        "⟦(→（⟧草擬本⟦)→）⟧",
        "《藍圖》⟦(→（⟧2022年⟦)→）⟧",
        "推動創科⟦,→，⟧ ⏎並支持產業",
    ),
    "unpaired_marks": (
        "條件：（一）在香港註冊；二⟦）⟧聘有員工；（三）營運兩年。",
        "政府推動⟦「⟧新型工業化，創造職位。",
        "政府推動新型工業化⟦」⟧，創造職位。",
        "《施政報告》及⟦《⟧財政預算案提出",
        "策略產業⟦（⟧新能源汽車、半導體晶片",
        "策略產業新能源汽車、半導體晶片⟦）⟧",
        "他說：⟦“⟧我們要努力。",
        "採用人工智能⟦(⟧AI技術",
        "見附件⟦〕⟧所列",
        "他说⟦‘⟧创科是动力。",
        "「甲」、⟦「⟧乙、「丙」",
        "⟦『⟧十四五規劃",
        "⟦〈⟧基本法解讀",
        "總數為25⟦）⟧，較預期多。",
        "第一段引⟦「⟧文沒有結束⏎⏎「第二段」另有引文。",
        "國家“十四五”⟦”⟧規劃",
        "⟦【⟧新聞公報：財政司司長致辭",
        "他說：⟦“⟧我們要努力。⟦“⟧",
        "推動⟦（⟧新型[工業化](#industry)",
    ),
    "wrong_nesting": (
        "他說：「我們要⟦「→『⟧說好香港故事⟦」→』⟧。」",
        "⟦『→「⟧我們要⟦「→『⟧說好香港故事⟦」→』⟧。⟦』→」⟧",
        "《⟦《→〈⟧基本法⟦》→〉⟧解讀》",
        "《关于印发⟦《→〈⟧“十四五”规划⟦》→〉⟧的通知》",
        "他說：“要坚持⟦“→‘⟧一国两制⟦”→’⟧方针。”",
        "⟦‘→“⟧要坚持⟦“→‘⟧一国两制⟦”→’⟧方针。⟦’→”⟧",
        "推動「新型工業化（包括先進製造⟦」）→）」⟧",
        "推動「新型工業化（包括⟦」⟧先進製造）",
        "「甲」及⟦『→「⟧乙⟦』→」⟧",
        "⟦『→「⟧科技興港⟦』→」⟧方案",
        "「要做到⟦“→『⟧說好故事⟦”→』⟧」",
        "「**要做到**⟦「→『⟧說好故事⟦」→』⟧」",
    ),
    "repeated_marks": (
        "他回應「會考慮⟦。」。→」。⟧",
        "他說：「會考慮⟦。」。→。」⟧",
        "她問：「何時開始⟦？」。→？」⟧",
        "（詳見附件二⟦。）。→）。⟧",
        "「何時開始⟦？」。→？」⟧",
        "「人工智能」**⟦、、→、⟧**「微電子」",
        "政府會投放資源⟦。。→。⟧",
        "政府會投放資源⟦，，→，⟧支持初創。",
        "政府會投放資源⟦，。→。⟧",
        "土地⟦、、→、⟧資金和人才",
        "政府會投放資源⟦。，⟧支持初創。",
        "歡迎各位⟦！！！→！⟧",
        "這是為甚麼⟦？？→？⟧",
        "以下各項⟦：：→：⟧",
        "土地⟦；；→；⟧資金",
        "**加快審批⟦。**。→。**⟧",
        "歡迎各位⟦!!→！⟧",
        "投放資源⟦,,→，⟧支持",
        "投放資源⟦，,→，⟧支持",
        "土地⟦、，⟧資金",
        "怎可能⟦？！！→？！⟧",
        "等等⟦，，，⟧",
        "土地⟦、、→、⟧資金",
        "見[附件](#annex)⟦。。→。⟧",
    ),
    "wrong_marks": (
        "香港科技⟦‧→·⟧金融中心",
        "馬可⟦･→·⟧波羅、瑪麗⟦・→·⟧居禮",
        "藝術⟦●→·⟧文化⟦•→·⟧生活",
        "升幅為3⟦‧→.⟧5%",
        "每年撥款5⟦，→,⟧000萬元。",
        "約1⟦，→,⟧234⟦，→,⟧567人",
        "增幅為3⟦。→.⟧2%。",
        "增長3⟦．→.⟧5個百分點",
        "約30⟦％→%⟧的面積",
        "政府⟦－→—⟧業界合作",
        "香港⟦-→—⟧深圳跨境巴士",
        "6⟦-→至⟧12歲兒童",
        "在2025⟦-→⟧至2026年",
        "網址：https⟦：→:⟧//www.gov.hk",
        "上午9⟦：→:⟧30開始，全年24⟦／→/⟧7服務",
        "⟦<→《⟧施政報告⟦>→》⟧已公布",
        "⟦〝→「⟧一站式⟦〞→」⟧及⟦＂→「⟧零廢棄⟦＂→」⟧服務",
    ),
    "needless_pauses": (
        "交通、房屋⟦、→⟧等議題。",
        "教育、醫療⟦、→⟧以及福利。",
        "甲項、乙項⟦、→⟧及丙項。",
        "甲、乙⟦、→⟧或丙。",
        "第四、五⟦、→⟧章",
        "加強執法⟦、→⟧並提高罰則",
        "「交通」、**「房屋」**⟦、→⟧等",
    ),
    "space_in_chinese": (
        "「現時的手續**」⟦ →⟧**，比以前簡單",
        "公式為`a * b`⟦ →⟧，其中",
        "（三）⟦ →⟧、（四）兩項",
        "北緯22°18′⟦ →⟧、東經114°",
        "一⟦ →⟧位輪椅使用者",
        "詳見：⟦ →⟧`README.md`",
        "人工智能 (AI)⟦ →⟧，以及",
        "推動⟦ →⟧科技產業發展",
        "推動⟦　→⟧科技產業發展",
        "推動科技產業⟦ →⟧，實現升級",
        "推動科技產業，⟦ →⟧實現升級",
        "推動⟦ →⟧「新型工業化」",
        "推動**科技產業**⟦ →⟧發展",
        "推動⟦ →⟧**科技產業**⟦ →⟧發展",
        "推動⟦  →⟧科技產業發展",
        "地址：⟦ →⟧香港中環",
        "「⟦ →⟧新型工業化⟦ →⟧」",
        "創科⟦ →⟧——⟦ →⟧未來的引擎",
        "出席者包括陳大文⟦ →⟧李小明及何志強",
        "詳見[指引](#guide)⟦ →⟧的內容",
        "目⟦　→⟧錄",
        "《施政報告》⟦ →⟧提出",
        "他說：⟦ →⟧“我們要努力。”",
        "政府會投放資源。⟦ →⟧業界亦會參與。",
        "二⟦ →⟧〇二四年",
        "局長陳大文⟦ →⟧表示",
        "詳見[指引](https://example.org)⟦ →⟧的內容",
        "詳見⟦ →⟧[指引](https://example.org)",
        "推動⟦ →⟧*創科*⟦ →⟧發展",
        "行政長官⟦ →⟧表示",
        "第二⟦ →⟧章的內容",
        "- 推動⟦ →⟧創科⏎- 支持產業",
    ),
    "ellipses": (
        "由上午9:00⟦...→……⟧直至晚上",
        "土地、資金、人才⟦...→……⟧都要兼顧",
        "土地、資金、人才⟦...→……⟧",
        "土地、資金、人才⟦。。。→……⟧",
        "土地、資金、人才⟦…→……⟧",
        "土地、資金、人才⟦⋯⋯→……⟧",
        "土地、資金、人才⟦‥‥→……⟧都要兼顧",
        "土地、資金、人才⟦………→……⟧都要兼顧",
        "土地、資金、人才⟦ ... →……⟧都要兼顧",
        "「⟦...→……⟧我們必須努力」",
        "AI⟦…→……⟧等技術",
        "土地、資金、人才⟦......→……⟧",
        "土地⟦．．．→……⟧",
        "土地⟦···→……⟧人才",
        "土地⟦…...→……⟧",
        "土地⟦. . .→……⟧人才",
        "土地⟦。。。。。。→……⟧",
    ),
    "dashes": (
        "三大難題⟦―→——⟧資源減少、成本上漲",
        "他指出⟦—→——⟧香港有優勢",
        "「可是⟦ - →——⟧」她欲言又止",
        "創科⟦--→——⟧未來的引擎",
        "創科⟦---→——⟧未來的引擎",
        "創科⟦ -- →——⟧未來的引擎",
        "創科發展⟦ - →——⟧未來的引擎",
        "創科發展⟦ — →——⟧未來的引擎",
        "創科發展⟦ – →——⟧未來的引擎",
        "創科⟦――→——⟧未來的引擎",
        "創科⟦──→——⟧未來的引擎",
        "創科⟦－－→——⟧未來的引擎",
        "我們有一個目標⟦—→——⟧就是改善民生",
        "三大優勢⟦—→——⟧包括國家支持",
        "他引用古語，⟦—→——⟧學無止境",
        "「這⟦—→——⟧」他欲言又止",
        "創科⟦———→——⟧未來的引擎",
        "創科⟦—-→——⟧未來的引擎",
        "主角是人才⟦-→——⟧也就是我們的青年",
        "機構名稱⟦- →——⟧地址",
        "「行勝於言」⟦ - →——⟧清華校訓",
        "香港⟦--→——⟧國際創新科技中心",
        "**創科**⟦ -- →——⟧未來的引擎",
        "自2022年⟦--→——⟧香港回歸二十五周年",
    ),
    "wrong_zeros": (
        "二⟦○→〇⟧二二年",
        "二⟦○→〇⟧二⟦○→〇⟧年",
        "二⟦０→〇⟧二二年",
        "二⟦0→〇⟧二二年",
        "二⟦O→〇⟧二二年",
        "二⟦◯→〇⟧二二年",
        "二⟦○○→〇〇⟧八年",
        "一九九⟦○→〇⟧年代",
        "第三⟦○→〇⟧四號",
        "一九八⟦O→〇⟧年",
        "一百⟦○→零⟧五條",
        "二〇一⟦○→〇⟧",
    ),
    "full_width_alphanumerics": (
        "推動⟦ＡＩ→AI⟧發展",
        "⟦２０３０→2030⟧年",
        "增長⟦３．５→3.5⟧％",
        "撥款⟦１，２００→1,200⟧元",
        "上午⟦９：３０→9:30⟧開始",
        "⟦Ａ→A⟧座及⟦Ｂ→B⟧座",
        "第⟦１→1⟧、⟦２→2⟧及⟦３→3⟧項",
        "（⟦ａ→a⟧）項",
        "二〇二四年⟦ＡＩ→AI⟧年度報告",
    ),
    "boundary_spaces": (
        "82⟦ →⟧平方公里",
        "見https://example.org，檔案可經Data⟦ →⟧或伺服器",
        "推動⟦ →⟧AI⟦ →⟧發展",
        "在⟦ →⟧2023⟦ →⟧年⟦ →⟧12⟦ →⟧月",
        "推動**AI**⟦ →⟧發展",
        "推動⟦ →⟧**AI**⟦ →⟧發展",
        "升至⟦ →⟧30%⟦ →⟧以上",
        "撥款⟦ →⟧$100⟦ →⟧億元",
        "撥款⟦ →⟧HK$100億元",
        "推動創科，⟦ →⟧AI是關鍵",
        "推動⟦ →⟧Smart City⟦ →⟧計劃",
        "編號中的 `1.1` 是策略⟦ →⟧1⟦ →⟧的第二項行動",
        "共有⟦ →⟧3⟦ →⟧個目標",
        "第⟦ →⟧5⟦ →⟧章",
        "3⟦ →⟧個目標",
        "1.5⟦ →⟧億元",
        "[AI](#ai)⟦ →⟧技術",
        "表⟦ →⟧1 各部門開支",
        "氣溫達35℃⟦ →⟧以上",
        "詳見[AI](#ai)⟦ →⟧的內容",
        "編號 `1.1.2` 是策略⟦ →⟧1⟦ →⟧的行動",
    ),
}
#: Faults of headings, whose clauses a space may part.
FAULTS_OF_TITLES = {
    "space_in_chinese": (
        "完善創科生態圈⟦　→ ⟧促進上中下游相互發展",
        "完善創科生態圈⟦  → ⟧促進上中下游相互發展",
        "推動⟦ →⟧新型工業化",
        "完善創科生態圈，⟦ →⟧促進發展",
    ),
    "boundary_spaces": (
        "推動⟦ →⟧AI⟦ →⟧技術發展",
        "2024⟦ →⟧年度工作報告",
    ),
    "half_width": ("完善創科⟦(→（⟧生態圈⟦)→）⟧ 促進上中下游相互發展",),
}
SOUND_TITLES = (
    "完善創科生態圈 促進上中下游相互發展",
    "加快香港數字經濟和智慧城市發展步伐 提升市民生活質素",
    "推動科技產業發展 實現香港「新型工業化」",
    "「創新香港」 國際人才嘉年華",
    "推動應用AI 建設智慧城市",
    "**完善創科生態圈** 促進上中下游相互發展",
    "第三章 完善創科生態圈 促進上中下游相互發展",
    "行政長官2023年施政報告 拼經濟謀發展 惠民生添幸福",
)


def _cases(table: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(name, marked) for name, texts in table.items() for marked in texts]


@pytest.mark.parametrize(("name", "marked"), _cases(FAULTS))
def test_faults(name: str, marked: str) -> None:
    text, faults = unmark(marked)
    assert faults
    assert places(FINDERS[name](prose(text))) == faults


@pytest.mark.parametrize(("name", "marked"), _cases(FAULTS_OF_TITLES))
def test_faults_of_titles(name: str, marked: str) -> None:
    text, faults = unmark(marked)
    assert faults
    assert places(OF_TITLES[name](prose(text))) == faults


@pytest.mark.parametrize("text", sound_texts())
def test_sound_text(text: str) -> None:
    assert {name: runs for name, find in FINDERS.items() if (runs := find(prose(text)))} == {}


@pytest.mark.parametrize("text", SOUND_TITLES)
def test_sound_titles(text: str) -> None:
    assert {name: runs for name, find in OF_TITLES.items() if (runs := find(prose(text)))} == {}


@pytest.mark.parametrize("marked", [marked for _, marked in _cases(FAULTS)])
def test_what_is_mended_is_sound(marked: str) -> None:
    text, _ = unmark(marked)
    for _ in range(3):
        for find in FINDERS.values():
            text = mend(text, find(prose(text)))
    left = [run for find in FINDERS.values() for run in find(prose(text))]
    assert [run for run in left if run.replacement is not None] == []


@pytest.mark.parametrize(
    ("quotes", "marked"),
    [
        (punctuation.CORNER_QUOTES, "這項⟦“→「⟧一站式⟦”→」⟧服務"),
        (punctuation.CORNER_QUOTES, "他說⟦“→「⟧要⟦‘→『⟧先易後難⟦’→』⟧⟦”→」⟧"),
        (punctuation.CORNER_QUOTES, "主題為“AI for Good”"),
        (punctuation.CORNER_QUOTES, "在本條中，“公職人員”具有第3條給予該詞的涵義。"),
        (punctuation.CORNER_QUOTES, "「他說“好”」"),
        (punctuation.CURLY_QUOTES, "落实⟦「→“⟧一带一路⟦」→”⟧倡议"),
        (punctuation.CURLY_QUOTES, "“他说⟦「→‘⟧好⟦」→’⟧”"),
    ],
)
def test_quotation_marks_of_the_other_script(quotes: str, marked: str) -> None:
    text, faults = unmark(marked)
    assert places(punctuation.foreign_quotes(text, quotes=quotes)) == faults


def test_straight_quotes_become_those_of_the_mainland() -> None:
    text, faults = unmark('落实⟦"→“⟧一带一路⟦"→”⟧倡议')
    found = punctuation.half_width(text, quotes=punctuation.CURLY_QUOTES)
    assert places(found) == faults


def test_straight_quotes_within_others_are_of_their_kind() -> None:
    for marked in ("“他说⟦'→‘⟧好⟦'→’⟧。”", "「他說⟦'→『⟧好⟦'→』⟧。」", '“他说⟦"→‘⟧好⟦"→’⟧。”'):
        text, faults = unmark(marked)
        assert places(punctuation.half_width(text)) == faults


def test_a_missing_half_is_no_matter_of_width() -> None:
    assert punctuation.half_width("策略產業(新能源汽車") == ()


def test_english_is_left_alone() -> None:
    text = 'Build a (smart) city, e.g. with AI -- and "data" ... 100, 200; see [1]!!'
    assert {name: runs for name, find in FINDERS.items() if (runs := find(text))} == {}
