"""Chinese characters that do not belong: found in policy prose, and nothing else found."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.language.chinese import hanzi, orthography, simplified_words
from places import ROOT

BLUEPRINT = (ROOT / "blueprint.yaml").read_text(encoding="utf-8")

#: Traditional text, with each stray Simplified character followed by its proposals in brackets.
SIMPLIFIED = (
    "拓寬創投及融资[資]渠道，支援初創企業。",
    "發展国[國]際創新科技中心。",
    "推动[動]产[產]业[業]多元发[發]展。",
    "加強与[與]內地的合作。",
    "培育本地人才，吸引优[優]秀科研人员[員]。",
    "完善創科生态[態]圈。",
    "當局会[會]定期檢討有關措施。",
    "設立一个[個]專責小組。",
    "提升市民生活质[質]素。",
    "以后[後]每年公布一次進度。",
    "各部門干[幹]部須接受培訓。",
    "按規划[劃]分三期落實。",
    "根據數据[據]分析結果調整政策。",
    "鼓勵業界善用云[雲]端服務。",
    "政府將采[採]取措施鞏固優勢。",
    "制訂一套標准[準]。",
    "這是關于[於]河套區的建議。",
    "對电[電]子支付系統作出規范[範]。",
    "勞工处[處]提供就业[業]支援。",
    "港铁[鐵]沿線發展。",
    "訂立安全阀[閥]。",
    "有關条[條]例於明年生效。",
    "向立法会[會]财[財]務委員會申請撥款。",
    "打造智能钟[鐘]表[錶]品牌。",
    "累積丰[豐]富經驗。",
    "條例修訂后[後]，罰款于[於]三月起提高。",
)

#: Hong Kong Traditional prose in which nothing is wrong; each holds what a hasty table would flag.
TRADITIONAL = (
    "政府推出戶外活動資助計劃，每戶可獲一次津貼。",
    "平台由數碼港營運，台灣及海外企業均可申請。",
    "公里以內的鄉里可步行前往，鄰里互相支持。",
    "于先生將獲委任為委員會主席，並參觀天后。",
    "上游、中游及下游產業相互發展。",
    "皇后大道中及皇后碼頭一帶的交通。",
    "若干部門已提交意見，若干部分有待跟進。",
    "不干預市場是政府一貫的原則。",
    "全面開放，多方面包括法律及會計服務。",
    "有關系統已經啟用，相關系列活動將於下月展開。",
    "只有一種方法，只要持續投入即可成功。",
    "了解市民需要，為了下一代的未來。",
    "中文系及電腦系學生均可報名。",
    "並非所有項目均獲批准，准許在限期前補交。",
    "批准備案的機構可獲准時限延長。",
    "幾張茶几及划艇設備。",
    "人云亦云並不可取。",
    "委員斗膽進言，一斗米的價格。",
    "余女士及范先生出席會議。",
    "佣金及僕人兩詞的用法。",
    "面粉紅花卉的牆面粉刷工程。",
    "從這里程碑開始。",
    "恢復制度化的溝通，研制定期檢討機制。",
    "管制品種及體制造成的限制。",
    "征途漫漫，出征儀式隆重。",
    "風采依然，博采眾長。",
    "叱咤風雲，精神抖擻。",
    "帶狀疱疹疫苗計劃。",
    "恒生指數及恒基物業。",
    "海淀區與港方簽署合作協議。",
    "臺、台兩字並用；衞生署與衛生局。",
    "港鐵屯馬綫及東鐵線。",
    "裏面與裡面兩種寫法。",
    "說明、説明兩種寫法均屬常見。",
    "歷史悠久，日曆及曆法研究。",
    "製造業與制度建設；公布制訂方案。",
    "復康、複雜、覆蓋三字各有所用。",
    "發展與頭髮；松樹與放鬆。",
    "幹線、乾燥、干擾、若干。",
    "著名學者的著作，着力推動。",
    "創新科技及工業局局長與局內人員。",
    "推動「新型工業化」，強化「從一到N」的成果轉化。",
    "國家主席的重要講話充分肯定香港的獨特優勢。",
    "丰采及丰姿並非簡化字以外的用法。",
    "風采與采邑，舍下與宿舍。",
    "葉韻、吁氣、氣喘吁吁。",
)

VARIANTS = (
    ("個别[別]企業", "分别[別]處理"),
    ("社區内[內]的設施", "意味著[着]新機遇"),
    ("隨著[着]科技發展", "加强[強]合作"),
    ("研究顔[顏]色", "產値[值]上升"),
    ("商戶派發現金劵[券]", "身分証[證]明文件"),
    ("粤[粵]港澳大灣區", "情况[況]良好"),
)
NOT_VARIANTS = (
    "著名大學與著作權",
    "隨着時間推移，着力推動",
    "線上及綫下，群眾及羣眾",
    "台灣、臺北、峰會、高峯",
    "對著名學者的支持，有著作多部",
    "裏裡、説說、啟啓、衞衛、牀床、麵麪",
    "秘書處、恒常化、溫度、温度",
    "批准證書及許可證",
)

LOOK_ALIKES = (
    "城巿[市]規劃",
    "深圳巿[市]政府",
    "巿[市]民及巿[市]場",
    "初創企業成功上巿[市]",
    "計劃己[已]經展開",
    "他自已[己]的意見",
    "措施巳[已]經落實",
    "知已[己]知彼",
    "各抒已[己]見",
    "不過是初步構想而己[已]。",
    "计划己[已]经完成",
    "城巿[市]发展",
)
NOT_LOOK_ALIKES = (
    "城市規劃及市民生活",
    "自己經營的業務",
    "來自已發展國家的專才",
    "通知已發出，得知已獲批准",
    "己所不欲，勿施於人；推而己所不欲",
    "已經、自己、辰巳",
    "知己經常見面",
    "不能自己決定",
    "對自已發展地區來港的人士",
    "律己以嚴，克己奉公",
)

TRADITIONAL_IN_SIMPLIFIED = (
    "促进產[产]业发展",
    "融資[资]渠道",
    "推動[动]创新",
    "裏[里]面的设施",
    "週[周]末活动",
    "佔[占]地八公顷",
    "旅遊[游]业",
    "僱[雇]员培训",
    "分佈[布]式能源",
    "強[强]化优势",
    "綫[线]上服务",
    "説[说]明文件",
)
SIMPLIFIED_PROSE = (
    "著名学者的著作，卓著的成就。",
    "乾坤、乾隆，瞭望台，狼藉、慰藉。",
    "宫商角徵羽，於菟。",
    "国家发展战略与香港独特优势。",
    "生活质素、资讯科技及数码港。",
    "完善创科生态圈，推进香港“新型工业化”。",
    "二〇二二年公布的《蓝图》。",
    "硅谷、扬子江、台州、范畴。",
)


def _unmark(marked: str) -> tuple[str, list[tuple[int, tuple[str, ...]]]]:
    """Take the proposals in brackets out of a text, and say where they stood."""
    text, expected = "", []
    for piece in marked.split("]"):
        plain, bracket, proposals = piece.partition("[")
        text += plain
        if bracket:
            expected.append((len(text) - 1, tuple(proposals)))
    return text, expected


def _places(found: tuple[hanzi.StrayCharacter, ...]) -> list[tuple[int, tuple[str, ...]]]:
    return [(stray.start, stray.proposals) for stray in found]


@pytest.mark.parametrize("marked", SIMPLIFIED)
def test_simplified_in_traditional_prose(marked: str) -> None:
    text, expected = _unmark(marked)
    assert expected
    assert _places(simplified_words.find_simplified(text)) == expected


@pytest.mark.parametrize("text", TRADITIONAL)
def test_traditional_prose_is_left_alone(text: str) -> None:
    assert simplified_words.find_simplified(text) == ()
    assert hanzi.find_look_alikes(text) == ()


@pytest.mark.parametrize("marked", [text for pair in VARIANTS for text in pair])
def test_hong_kong_variants(marked: str) -> None:
    text, expected = _unmark(marked)
    assert _places(orthography.find_hong_kong_variants(text)) == expected
    assert simplified_words.find_simplified(text) == ()


@pytest.mark.parametrize("text", [*NOT_VARIANTS, BLUEPRINT])
def test_hong_kong_writing_is_left_alone(text: str) -> None:
    assert orthography.find_hong_kong_variants(text) == ()


@pytest.mark.parametrize("marked", LOOK_ALIKES)
def test_look_alikes(marked: str) -> None:
    text, expected = _unmark(marked)
    assert _places(hanzi.find_look_alikes(text)) == expected


@pytest.mark.parametrize("text", [*NOT_LOOK_ALIKES, BLUEPRINT])
def test_words_that_only_seem_wrong(text: str) -> None:
    assert hanzi.find_look_alikes(text) == ()


@pytest.mark.parametrize("marked", TRADITIONAL_IN_SIMPLIFIED)
def test_traditional_in_simplified_prose(marked: str) -> None:
    text, expected = _unmark(marked)
    assert _places(hanzi.find_traditional(text)) == expected


@pytest.mark.parametrize("text", SIMPLIFIED_PROSE)
def test_simplified_prose_is_left_alone(text: str) -> None:
    assert hanzi.find_traditional(text) == ()
    assert hanzi.find_outside_general_standard(text) == ()


@pytest.mark.parametrize(
    ("character", "proposals"),
    [("资", "資"), ("国", "國"), ("发", "發髮"), ("钟", "鐘鍾"), ("复", "復複覆")]
    + [(character, "") for character in "戶户台里于游后干面只了系并云余范斗丑几卜資國A。"],
)
def test_single_characters(character: str, proposals: str) -> None:
    assert hanzi.simplified_in_traditional(character) == tuple(proposals)


def test_single_variants_and_traditional_characters() -> None:
    assert hanzi.hong_kong_variant("别") == "別"
    assert hanzi.hong_kong_variant("別") is None
    assert hanzi.traditional_in_simplified("資") == "资"
    assert hanzi.traditional_in_simplified("鍾") == "钟"
    assert all(hanzi.traditional_in_simplified(listed) is None for listed in "乾藉瞭著於徵资")


def test_general_standard_table() -> None:
    assert all(map(hanzi.in_general_standard_table, "一资乾㑇鿏"))
    assert not any(map(hanzi.in_general_standard_table, "資囍"))
    found = hanzi.find_outside_general_standard("双囍临门，资產")
    assert [(stray.character, stray.proposals) for stray in found] == [("囍", ()), ("產", ("产",))]


@pytest.mark.parametrize(
    ("character", "choices"),
    [
        ("后", "后後"),
        ("里", "里裡裏"),
        ("干", "干乾幹榦"),
        ("面", "面麵麪"),
        ("只", "只隻"),
        ("了", "了瞭"),
        ("系", "系係繫"),
        ("发", "發髮"),
        ("国", ""),
        ("中", ""),
    ],
)
def test_traditional_choices(character: str, choices: str) -> None:
    assert hanzi.traditional_choices(character) == tuple(choices)


def test_the_blueprint_and_its_conversion() -> None:
    import opencc

    simplified: str = opencc.OpenCC("hk2s").convert(BLUEPRINT)
    changed = [
        place
        for place, (old, new) in enumerate(zip(BLUEPRINT, simplified, strict=True))
        if old != new
    ]

    assert simplified_words.find_simplified(BLUEPRINT) == ()
    assert hanzi.find_traditional(simplified) == ()
    assert hanzi.find_outside_general_standard(simplified) == ()

    strays = (
        *simplified_words.find_simplified(simplified),
        *orthography.find_hong_kong_variants(simplified),
    )
    assert len({stray.start for stray in strays} & set(changed)) / len(changed) > 0.98
    left = {stray.start for stray in hanzi.find_traditional(BLUEPRINT)}
    assert left == set(changed)


def test_no_table_contradicts_another() -> None:
    ideographs = [chr(code) for code in range(0x4E00, 0xA000)]
    for character in ideographs:
        simplified = hanzi.simplified_in_traditional(character)
        variant = hanzi.hong_kong_variant(character)
        assert not (simplified and variant), character
        # What is proposed is itself never found fault with.
        for proposal in (*simplified, variant or ""):
            assert not hanzi.simplified_in_traditional(proposal), character
            assert hanzi.hong_kong_variant(proposal) is None, character
        listed = hanzi.in_general_standard_table(character)
        proposed = hanzi.traditional_in_simplified(character)
        assert not (listed and proposed), character
        assert proposed is None or hanzi.in_general_standard_table(proposed), character


@given(st.text(alphabet=st.sampled_from("自己已巳經城巿市民后以干部門若关系統资別别著隨名a\n 𠮷")))
def test_places_are_of_their_text(text: str) -> None:
    for find in (
        simplified_words.find_simplified,
        orthography.find_hong_kong_variants,
        hanzi.find_look_alikes,
        hanzi.find_traditional,
        hanzi.find_outside_general_standard,
    ):
        found = find(text)
        assert [stray.start for stray in found] == sorted({stray.start for stray in found})
        for stray in found:
            assert text[stray.start] == stray.character
            assert stray.character not in stray.proposals


@given(st.text())
def test_no_text_is_refused(text: str) -> None:
    for find in (
        simplified_words.find_simplified,
        hanzi.find_look_alikes,
        hanzi.find_outside_general_standard,
    ):
        find(text)


def test_the_data_is_normalized() -> None:
    paths = sorted((ROOT / "src/blueprint_cli/language/data").glob("*/*.txt"))
    assert paths
    for path in paths:
        text = path.read_text(encoding="utf-8")
        assert text.startswith("# "), path.name
        assert unicodedata.is_normalized("NFC", text), path.name
