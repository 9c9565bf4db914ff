"""Characters that are read as others: Simplified ones as Traditional, wide ones as narrow.

One list of words then reads both scripts; the pairs are those of this package's words.
"""

from __future__ import annotations

from typing import Final

_PAIRS: Final = (
    "亚亞 并併 来來 个個 传傳 亿億 优優 两兩 册冊 别別 则則 创創 划劃 动動 务務 胜勝 势勢 区區 "
    "员員 问問 单單 吨噸 国國 围圍 圆圓 执執 报報 场場 块塊 学學 实實 专專 对對 导導 届屆 层層 "
    "岛島 帅帥 带帶 币幣 几幾 张張 强強 后後 从從 庆慶 战戰 户戶 摄攝 数數 于於 时時 会會 条條 "
    "栋棟 业業 极極 标標 样樣 树樹 检檢 欧歐 岁歲 归歸 杀殺 气氣 减減 满滿 渐漸 为為 无無 争爭 "
    "独獨 环環 产產 当當 畴疇 发發 盘盤 众眾 确確 码碼 种種 节節 范範 签簽 篮籃 纪紀 约約 纳納 "
    "级級 组組 统統 丝絲 维維 纲綱 绪緒 线線 缕縷 总總 绩績 联聯 脚腳 举舉 兹茲 万萬 兰蘭 处處 "
    "号號 装裝 规規 观觀 计計 记記 话話 详詳 语語 课課 调調 讲講 议議 变變 财財 货貨 贰貳 军軍 "
    "轻輕 辆輛 轮輪 农農 这這 连連 进進 游遊 过過 达達 远遠 边邊 键鍵 镑鎊 钟鐘 长長 门門 闭閉 "
    "开開 间間 关關 陆陸 队隊 阶階 际際 只隻 双雙 电電 页頁 顷頃 项項 领領 头頭 题題 愿願 类類 "
    "顾顧 余餘 马馬 体體 鱼魚 鸣鳴 点點 齐齊 龙龍 状狀 "
    "儿兒 内內 剑劍 劳勞 妇婦 将將 广廣 昼晝 书書 东東 柜櫃 准準 现現 亩畝 叠疊 礼禮 税稅 "
    "粤粵 圣聖 与與 旧舊 艺藝 诸諸 贝貝 费費 购購 运運 银銀 铜銅 铁鐵 离離 黄黃 "
    "价價 仪儀 图圖 宁寧 峡峽 栏欄 蓝藍 试試 该該 选選 录錄 骤驟 扩擴 "
    "牵牽 订訂 设設 负負 责責 须須 风風 "
    "备備 债債 伤傷 雇僱 启啟 严嚴 园園 压壓 婴嬰 宽寬 属屬 岭嶺 师師 厦廈 厨廚 厂廠 废廢 厅廳 "
    "弹彈 复復 应應 采採 损損 拨撥 败敗 暂暫 弃棄 构構 楼樓 桥橋 机機 权權 残殘 决決 没沒 渔漁 "
    "涨漲 润潤 湾灣 烟煙 营營 床牀 奖獎 获獲 疗療 硕碩 笔筆 筑築 纾紓 纸紙 细細 终終 绝絕 绑綁 "
    "经經 网網 紧緊 缓緩 练練 缩縮 缴繳 续續 义義 习習 职職 胶膠 临臨 兴興 铺舖 亏虧 蚀蝕 术術 "
    "卫衛 补補 见見 亲親 训訓 访訪 许許 诊診 认認 请請 论論 护護 贡貢 贷貸 贴貼 贸貿 资資 赞贊 "
    "踪蹤 车車 软軟 输輸 转轉 递遞 迟遲 邮郵 乡鄉 医醫 锐銳 镇鎮 阁閣 阳陽 随隨 险險 难難 巩鞏 "
    "韩韓 顶頂 顺順 额額 飙飆 飞飛 饮飲 饷餉 养養 馆館 驳駁 松鬆"
)

#: By code point, as `str.translate` wants it. One character stands for one, so spans stay right.
TRADITIONAL: Final = {ord(pair[0]): pair[1] for pair in _PAIRS.split()}

#: Full-width forms are read as the ASCII characters they stand for, but ， separates clauses.
WIDTH: Final[dict[int, str]] = {
    **{0xFF01 + offset: chr(0x21 + offset) for offset in range(94)},
    ord("，"): "，",
    **dict.fromkeys(map(ord, "\u00a0\u2009\u202f\u3000\t"), " "),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-"),
    **dict.fromkeys(map(ord, "\u2044\u2215"), "/"),
    ord("’"): "'",
}


def read_as_traditional(text: str, language: str) -> str:
    """Give a text of which one list of words reads both scripts; places stay."""
    return text.translate(TRADITIONAL) if language == "zh" else text
