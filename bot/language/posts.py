"""Knows the posts that one person holds at a time."""

import re

POST = re.compile(
    r"(?P<deputy>副)?(?P<post>(?:理事|董事|监事|秘书|检察|审判|委员|护士|[会院校园局部所县市区镇村厂行台社站馆处科厅司州省队船机组关庭团])长"
    r"|书记|主任|总?经理|总裁|负责人|创始人|主席|总理|总统|教练|发言人|观察员|主编|院士|设计师|导演|总指挥|法定代表人|参谋长|司令员?|政委|首席[\u4e00-\u9fff]{2,3}[官家])"
    r"(?!会议|会见|通道|办公|热线|论坛|级|们|助理|制)"
)
VAGUE = ("负责人", "发言人", "经理", "院士")  # that a report may give by another word
