"""Where a dump has its indents as characters, they show where paragraphs begin, whatever the widths of lines say."""

from cleaner import clean

# Each second line is full and ends a sentence; the third is a little short, as a first line would be.
STORY = """
　　老船长把灯挂在门口的钉子上，说等
雨停了就开船，谁也不要着急，先等一等。
他的话没有人不信，渡口的人听了四
十年，一次也没有误过。
　　等船的人都笑了起来，谁也没有把船
票拿在手里，票早已经叠成小小的一块了。
窗外的雨下得很急，江面上看不见对
岸，只听得见水声。
　　候船室是去年秋天重新开门的，长椅
还是从前的那几条，坐久了并不觉得硌人。
墙上的黑板写着潮水的时刻，字是用
白粉笔写的，写得很大。
　　最后一班渡轮离岸的时候，灯还是亮
着的，船上的人回头看了很久才坐了下来。
孩子们问灯为什么不关，老船长只说
等下一班船来了再关。
　　天亮以后雨就停了，江面上浮着一层
雾，渡轮的汽笛响了三声，雾就慢慢散开。
卖早点的人把炉子搬到门口，第一笼
包子刚好在这个时候熟。
"""


def test_a_line_without_an_indent_goes_on_below_a_full_line_that_ends_a_sentence() -> None:
    (article,) = clean("渡口的灯\n" + STORY.lstrip("\n")).articles
    said = [part.replace("\n", "") for part in STORY.split("\n\u3000\u3000")]
    assert [*article.paragraphs] == [part for part in said if part]
