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


def test_an_article_by_itself_has_pictures_of_its_own() -> None:
    lines = column(ONE, 18)
    assert len(_issue("守闸人的日记", "■林小川", *lines[:3], "", NEWS, "", *lines[3:])) == 1


def test_two_sentences_about_someone_whom_the_article_names_stay() -> None:
    caption = "方老船长坐在候船室里。他说等船的人不能急，急也没有用，船到了自然会开。 江小舟 摄"
    lines = column((*ONE, "闸上的事，方老船长比谁都清楚。"), 18)
    assert len(_issue("守闸人的日记", "■林小川", *lines, caption, "老厂房里的新声响", "■周远", *column(TWO, 18))) == 1
