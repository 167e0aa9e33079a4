"""Pages as parsers of documents and language models give them: what they add is no part of an article."""

import pytest

from cleaner import clean
from cleaner.source import source_from_text

PAGE = """```markdown
<!-- image -->

![](images/0a1b2c3d4e5f60718293a4b5c6d7e8f9.jpg)

图为渡轮离岸。 林远 摄

# 老码头的新生意

□ 本报记者 江小舟

昨日清晨，渡轮在新港码头离岸，船上载客$3 1 8$人，比核定的少两个，占全年的$80.7\\%$，同比增长$22.4\\%$。

<div style="text-align: center;"><img src="imgs/img_in_image_box_12_40.jpg" alt="Image" width="76%" /></div>

船长说，江还是那么宽，<sup>①</sup>最后一趟他把速度放慢了一些，航程从九分钟延长到十三分

---

<div style="text-align: center;">图为新港码头。 林远 摄</div>

钟。&nbsp;乘客中有人特意从外地赶回来，再坐一趟，也有人是第一次坐，坐完了就把船票留了下来。<|end_of_text|>
```
"""


def test_an_article_is_what_was_printed_and_nothing_else() -> None:
    (article,) = clean(PAGE).articles
    assert article.title is not None
    assert (article.title.text, article.authors) == ("老码头的新生意", ("江小舟",))
    assert article.paragraphs == (
        "昨日清晨，渡轮在新港码头离岸，船上载客318人，比核定的少两个，占全年的80.7%，同比增长22.4%。",
        "船长说，江还是那么宽，①最后一趟他把速度放慢了一些，航程从九分钟延长到十三分钟。"
        " 乘客中有人特意从外地赶回来，再坐一趟，也有人是第一次坐，坐完了就把船票留了下来。",
    )


def test_the_marks_of_a_parser_between_pages_end_them() -> None:
    text = "渡口的早晨\n<!-- Page 2 / 9 -->\n码头的早晨\n--- end of page=2 ---\n桥头的早晨\n"
    assert [line.page for line in source_from_text(text).lines] == [0, 1, 1, 2, 2, 2]


@pytest.mark.parametrize(
    "mark", ["[Page {}]", "## Page {}", "第{}页 共3页", "【第{}頁】", "<page_{}>", "*** PAGE {} of 3 ***"]
)
def test_lines_that_count_the_pages_begin_them_and_are_no_text(mark: str) -> None:
    lines = ["渡轮离岸的时候，雾还没有散。", "岸上的人数着汽笛，一声，两声。"] * 3
    text = "\n".join(line for number in (1, 2, 3) for line in (mark.format(number), *lines)) + "\n"
    issue = clean(text)

    assert [line.page for line in source_from_text(text).lines][::7] == [0, 1, 2, 2]
    assert "".join(p for article in issue.articles for p in article.paragraphs) == "".join(lines * 3)


def test_figures_numbered_one_below_the_other_are_no_pages() -> None:
    assert {line.page for line in source_from_text("P1\n渡轮\nP2\n码头\nP3\n桥头\n").lines} == {0}
