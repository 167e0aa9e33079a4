"""Digests whose first heading was read as text, and tables at the end of an article, right over a digest."""

from cleaner import clean

BODY = "夜色落在江面上，渡轮鸣笛离岸，岸上的人还没有散去。老船长说，他在这里看了四十年的船来船往。"
PIECES = (
    "热线直通\n\n渡口的灯什么时候修\n\n渡口管理所说，灯泡已经买好，周末就换上。\n\n早班船能不能早一刻\n\n"
    "船长说可以，从下月起早班提前一刻钟开。\n\n长椅坏了谁来修\n\n木匠已经量过尺寸，旧船板也找齐了。\n"
)


def test_a_table_between_an_article_and_a_digest_is_lost_by_neither() -> None:
    table = "北岸渡口　早班12　晚班8\n\n南岸渡口　早班10　晚班6\n\n青石渡口　早班9　晚班7\n\n"
    issue = clean(f"渡口的夜\n\n■林 川\n\n{BODY}\n\n各渡口的班次\n\n{table}单位：班　制表：周远\n\n{PIECES}")
    assert [a.title.text for a in issue.articles if a.title] == ["渡口的夜", "热线直通"]
    assert any("北岸渡口　早班12　晚班8" in paragraph for paragraph in issue.articles[0].paragraphs)


def test_a_heading_with_the_mark_of_the_first_line_stays_in_its_digest() -> None:
    names = ("码头添了长椅", "早班船提前一刻", "渡口换了新灯", "灯塔开了夜校")
    pieces = "".join(f"■ {name}\n\n{BODY}\n\n" for name in names)
    (article,) = clean(f"渡口快讯\n\n{pieces}").articles
    assert article.title is not None
    assert article.title.text == "渡口快讯"


def test_a_brief_behind_a_signature_opens_no_article_where_the_ones_above_have_its_mark() -> None:
    briefs = (
        "◆双澜县近日投用首座船医站，二十\n一名船工不用再往返县城，单程可省\n两个小时。（胡桂）\n"
        "◆禾川县组建冬修队，对沿江一百一\n十四盏航标灯逐盏检修，确保夜航平\n安。\n（庄宇　丁盈盈）\n"
        "◆岚谷县开展送书上船活动，给渡轮\n上的书架换了七十余册新书。（成岭）\n"
    )
    articles = clean(f"渡口的夜\n■林 川\n{BODY}\n一线短波\n{briefs}").articles
    assert [article.title.text for article in articles if article.title] == ["渡口的夜", "一线短波"]
