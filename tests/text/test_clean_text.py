"""Text that is clean already comes out as it went in."""

import pytest

from .conftest import Clean

ESSAY = """\
渡口的早晨

江小舟

天还没亮，渡口的灯就亮了。老船工林海把缆绳一圈一圈盘好，抬头看看天色：“今天有雾，慢点走。”

这条航线开了三十多年。1986年，第一艘渡轮下水时，票价只要5分钱；到2019年，年客流达到21.6万人次，比上年增长3.5%，占全市水运的四成。
有人问：为什么不修一座桥？他笑笑，说桥要修，船也要开——“高高兴兴上船，平平安安下船”，比什么都强。

村村通了公路以后，坐船的人少了。大大小小的码头，关了十几个。县里研究来研究去，决定把老码头留下来，办成《江声》展览馆（北岸馆）。
展览馆里放着一张旧船票：“临江—石桥，叁分。”旁边的说明牌上写着“ISBN 978-7-0000-0000-0”，是一本讲渡口的书。

（一）留住老手艺

“一是修，二是守，三是传。”他说。①到过渡口的人，都记得那口钟；②没到过的人，也听过它的声音……

下午4:30，GPS显示船离岸还有1,200米。App上跳出一行字：Welcome aboard!

■潮平岸阔 风正帆悬
"""

ENGLISH = """\
The ferry (built in 1986) left at 10:30; fog, wind and rain did not stop it. "Why?" he asked.

It carried 1,200 people -- more than ever -- and a dog. See https://example.org/ferry?id=1,2 for times.
* one * two ** three __init__ # four
"""

TRADITIONAL = """\
渡口的清晨

天還沒亮，渡口的燈就亮了。老船工說：「今天有霧，慢點開。」這條航線開了三十多年，1986年，第一艘渡輪下水時，票價只要5分錢。
有人問：為什麼不修一座橋？他笑笑，說橋要修，船也要開──『高高興興上船，平平安安下船』，比什麼都強。
"""

SPACED_STYLE = """\
2019 年，渡口有 8 艘渡轮，用上了 GPS 和 5G 网络，客流 2.1 万人次。
到 2021 年，App 上线 3 个月，占 35% 以上，Wi-Fi 也通了。
"""

POEM = """\
江水江水你慢慢流
渡船 渡船 你慢慢走
一灯 一岸 一个人
"""


@pytest.mark.parametrize(
    "text", [ESSAY, ENGLISH, TRADITIONAL, SPACED_STYLE, POEM], ids=["essay", "english", "traditional", "spaced", "poem"]
)
def test_clean_text_is_left_alone(clean: Clean, text: str) -> None:
    assert clean(text) == text


def test_clean_text_is_left_alone_when_it_is_set_in_a_narrow_column(clean: Clean) -> None:
    column = "\n\n".join(ESSAY[at : at + 15].replace("\n", "") for at in range(0, len(ESSAY), 15))
    assert clean(column) == column
