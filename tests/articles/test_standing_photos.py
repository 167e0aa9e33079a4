"""Pictures that stand alone: their captions tell news of which the articles around say nothing."""

from typeset import column, printed

from cleaner import clean

ONE, TWO = printed("shouzha", 4), printed("laochangfang", 4)
NEWS = "6月12日，第三小学的学生在博物馆体验雕版印刷，讲解员教他们怎样上墨。 江小舟 摄"


def _issue(*lines: str) -> list[str]:
    articles = clean("\n".join(lines) + "\n").articles
    return [a.text_of(b) for a in articles for b in a.blocks if b.kind == "caption"]


def test_news_that_no_article_tells_is_outside_them() -> None:
    assert not _issue("守闸人的日记", "■林小川", *column(ONE, 18), NEWS, "老厂房里的新声响", "■周远", *column(TWO, 18))


def test_news_that_the_article_tells_stays_with_it() -> None:
    told = ("6月12日，第三小学的学生在博物馆体验雕版印刷，讲解员教他们怎样上墨，闸上的人也去看了。",)
    lines = column((*ONE, *told), 18)
    assert len(_issue("守闸人的日记", "■林小川", *lines, NEWS, "老厂房里的新声响", "■周远", *column(TWO, 18))) == 1


def test_a_caption_that_tells_no_news_stays() -> None:
    caption = "夜色里的新港码头，灯一盏一盏亮起来 江小舟 摄"
    lines = ("守闸人的日记", "■林小川", *column(ONE, 18), caption, "老厂房里的新声响", "■周远", *column(TWO, 18))
    assert len(_issue(*lines)) == 1


def test_a_picture_at_the_end_of_the_article_that_tells_of_it_is_one_of_its_own() -> None:
    caption = ("七十三岁的冯桂生在老锅炉房门口等着拉响汽笛。", "江小舟 摄")
    lines = ("守闸人的日记", "■林小川", *column(ONE, 18), "老厂房里的新声响", "■周远", *column(TWO, 18), *caption)
    assert len(_issue(*lines, "渡口的灯", "■何田", *column(ONE[::-1], 18))) == 1


def test_an_article_by_itself_has_pictures_of_its_own() -> None:
    lines = column(ONE, 18)
    assert len(_issue("守闸人的日记", "■林小川", *lines[:3], "", NEWS, "", *lines[3:])) == 1


def test_two_sentences_about_someone_whom_the_article_names_stay() -> None:
    caption = "方老船长坐在候船室里。他说等船的人不能急，急也没有用，船到了自然会开。 江小舟 摄"
    lines = column((*ONE, "闸上的事，方老船长比谁都清楚。"), 18)
    assert len(_issue("守闸人的日记", "■林小川", *lines, caption, "老厂房里的新声响", "■周远", *column(TWO, 18))) == 1


def test_a_page_of_pictures_has_one_caption_without_a_credit_that_looks_like_text() -> None:
    captions = (
        "八月十日，云溪县双桥镇，农民驾驶插秧机抢栽晚稻。 林小川 摄\n\n"
        "立秋过后，宁溪水库迎来开渔，渔工合力起网。\n\n"
        "八月二十日傍晚，江埠体育公园灯光球场，篮球联赛决赛打响。 周远 摄\n\n"
        "临江一家船厂的车间里，工人在检验新造的舵轮。 江海月 摄\n"
    )
    text = "渡轮离岸的时候雾还没有散，艄公把缆绳收到船头，汽笛响了两声，对岸的狗也叫了两声。\n\n"
    articles = clean(f"雾里的渡轮\n\n□林小川\n\n{text * 3}\f光影临江\n\n{captions}").articles
    assert [article.title.text for article in articles if article.title] == ["雾里的渡轮"]
