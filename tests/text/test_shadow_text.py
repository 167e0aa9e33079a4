"""Shadow text against what language doubles by itself."""

import pytest

from .conftest import Clean


@pytest.mark.parametrize(
    ("printed_twice", "once"),
    [
        ("临江渡口夜景临江渡口夜景", "临江渡口夜景"),
        ("临江县临江县", "临江县"),
        (" 船工举着船工举着““渡口码渡口码””等船等船", " 船工举着“渡口码”等船"),
        ("孩子们跟着孩子们跟着20192019年首航队出发年首航队出发", "孩子们跟着2019年首航队出发"),
        ("临江渡口临江渡口（（北北））服务站服务站", "临江渡口（北）服务站"),
        ("清洗清洗、、烘干烘干、、包装包装", "清洗、烘干、包装"),
        ("新渡轮新渡轮 江小舟江小舟 摄摄", "新渡轮 江小舟 摄"),
        ("““灯火照两岸灯火照两岸 船歌传百年船歌传百年””晚会晚会", "“灯火照两岸 船歌传百年”晚会"),
        ("渡口渡口NFCNFC闸机启用闸机启用", "渡口NFC闸机启用"),
        ("新港新港————写在首航之后写在首航之后", "新港——写在首航之后"),
    ],
)
def test_a_line_printed_twice_keeps_one_copy(clean: Clean, printed_twice: str, once: str) -> None:
    assert clean(printed_twice) == once


def test_a_caption_fused_to_the_end_of_a_paragraph_keeps_one_copy(clean: Clean) -> None:
    assert clean("全年增长三成。”新码头外景新码头外景") == "全年增长三成。”新码头外景"


def test_the_end_of_a_headline_after_a_comma_needs_doubled_quotes_too(clean: Clean) -> None:
    assert clean("百年老渡口，““潮潮””起新航起新航") == "百年老渡口，“潮”起新航"


def test_a_bold_caption_beside_a_plain_credit_keeps_one_copy(clean: Clean) -> None:
    assert clean("临江渡口夜景临江渡口夜景 江小舟 摄") == "临江渡口夜景 江小舟 摄"


@pytest.mark.parametrize(
    "text",
    [
        "村村",
        "大大小小",
        "高高兴兴",
        "研究研究",
        "哈哈哈哈哈哈",
        "加油加油加油加油",
        "平平安安高高兴兴红红火火",
        "来吧！来吧！",
        "就那么简单？就那么简单？",
        "惊奇，惊奇，",
        "——",
        "……",
        "2020",
        "123123",
        "13571357",
        "大家坐下来研究研究，一家家走访，把大大小小的事办好。",
        "“慢点，慢点。”他说。",
        "一步一步，一步一步",
    ],
)
def test_what_language_doubles_stays(clean: Clean, text: str) -> None:
    assert clean(text) == text
