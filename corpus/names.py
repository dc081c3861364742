"""Knows personal names by their surnames, which tell them from other short words."""

import re

NAME = re.compile(r"[\u4e00-\u9fff](?: [\u4e00-\u9fff](?![\u4e00-\u9fff])|[\u4e00-\u9fff]{1,2})")
SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马苗花方俞任袁柳鲍史唐费廉岑薛雷贺"
    "倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强"
    "贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房解应宗丁宣邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀甄曲家封储靳段焦"
    "巴牧隗山谷车侯全班仰秋仲伊宫宁仇栾甘厉祖武符刘景詹束龙叶幸司韶黎薄印宿白蒲从鄂索赖卓蔺蒙池乔阴闻党翟谭贡劳申冉宰桑桂牛寿通边扈燕"
    "尚农温别庄晏柴瞿阎连习艾鱼容向古易慎戈廖庾终衡步都耿满匡国文寇广东欧沃利师巩聂晁敖冷辛阚那简饶曾沙丰关查荆游权盖桓公肖付代涂佟覃"
)  # those of the Hundred Family Surnames that are common today, and some others


def are_surnamed(text: str) -> bool:
    """Tell whether each word of a line of names begins with a surname."""
    names = NAME.findall(text)
    return bool(names) and all(name[0] in SURNAMES for name in names)
