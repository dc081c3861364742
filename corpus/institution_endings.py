"""How the names of institutions end, by sort: one list for all that looks for such names."""

COMPANIES = ("公司", "集团")
BANKS = ("银行",)
SCHOOLS = ("大学", "学院", "学校", "中学", "小学")
HOSPITALS = ("医院",)
SOCIETIES = ("协会", "学会", "联合会")
RESEARCH = ("研究院", "研究所", "科学院", "实验室")
OFFICES = ("委员会", "局", "厅", "办公室", "法院", "检察院", "总队", "支队")
OTHERS = ("基金会", "基金", "园区", "中心", "出版社", "博物馆", "图书馆", "事务所")
ENDINGS = (
    *COMPANIES, *BANKS, *SCHOOLS, *HOSPITALS, *SOCIETIES, *RESEARCH, *OFFICES, *OTHERS,
)  # fmt: skip
ENDING = "|".join(ENDINGS)  # any of them, as a pattern
LOOSE = (
    "管委会",
    "党委",
    "联盟",
    "平台",
    "企业",
    "部",
    "店",
    "厂",
    "球队",
    "餐厅",
)  # where a name is known to be sought
