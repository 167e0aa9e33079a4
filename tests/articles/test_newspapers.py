"""Pages of a newspaper: reports with their datelines, headlines above them, and pages that begin with text."""

from typeset import column, printed

from cleaner import clean

FIRST = (
    "本报讯（记者 林小川 通讯员 江月明）昨夜七点四十分，候船室里坐了十几个人，都在等最后一班渡轮，灯亮到天明。",
    "候船室是去年秋天重开的，长椅还是三十年前的那几条，墙上多了一块写着潮水时刻的黑板，字是老船长自己写的。",
)
SECOND = (
    "本报讯（记者 周远方）昨天十八时整，随着一声长笛，红渡轮靠上南岸的三号码头，完成了最后一个航次，人们久久没有离开。",
    "渡轮一九七七年下水，四十六年里它在两岸之间往返，送过上学的孩子、卖菜的农妇，也送过一支敲锣打鼓的迎亲队。",
)
SHEET = "2\n城事 责任编辑 江小月 版式 林远 2032年9月12日\n"


def _page(*blocks: str | list[str]) -> str:
    lines = [line for block in blocks for line in (block if isinstance(block, list) else block.split("\n"))]
    return "\n".join(lines) + "\n"


def test_a_report_is_headed_by_the_lines_right_above_it() -> None:
    text = _page("下了班也有渡船", column(FIRST, 14), "再坐一趟，说声再见", "红渡轮昨天退役", column(SECOND, 14))
    articles = clean(text).articles
    assert [a.title.text if a.title else "" for a in articles] == ["下了班也有渡船", "红渡轮昨天退役"]
    assert [a.authors for a in articles] == [("林小川", "江月明"), ("周远方",)]
    assert articles[1].kicker is not None
    assert articles[1].kicker.text == "再坐一趟，说声再见"


def test_a_byline_cut_by_its_column_is_no_line_of_names() -> None:
    text = _page("下了班也有渡船", column(FIRST, 14), "红渡轮昨天退役", column(SECOND, 14))
    assert list(clean(text).articles[0].paragraphs) == list(FIRST)


def test_a_newspaper_page_that_begins_with_text_begins_an_article() -> None:
    rest = [text.partition("）")[2] for text in FIRST]
    text = _page("红渡轮昨天退役", column(SECOND, 14)) + "\f" + SHEET + _page(column(tuple(rest), 14))
    articles = clean(text).articles
    assert len(articles) == 2
    assert articles[1].section is not None
    assert articles[1].section.text == "城事"


def test_headlines_behind_the_text_of_their_page_belong_to_its_articles_in_order() -> None:
    shadows = "下了班也有渡船\n下了班也有渡船\n红渡轮昨天退役\n红渡轮昨天退役"
    text = _page("夜里的候船室", column(FIRST, 14), "再坐一趟", column(SECOND, 14), shadows) + "\f" + SHEET
    text += _page("山里来了制茶师", column(SECOND, 14))
    titles = [a.title.text if a.title else "" for a in clean(text).articles]
    assert titles[:2] == ["下了班也有渡船", "红渡轮昨天退役"]


def test_a_subtitle_behind_its_headline_on_one_line_is_parted_from_it() -> None:
    text = _page("红渡轮昨天退役 ——最后一班船上的三百人", "本报记者 林小川", column(SECOND[1:], 14))
    article = clean(text).articles[0]
    assert article.title is not None
    assert article.subtitle is not None
    assert (article.title.text, article.subtitle.text) == ("红渡轮昨天退役", "最后一班船上的三百人")


def test_the_second_headline_in_the_middle_of_a_page_has_the_texts_that_share_its_words() -> None:
    theatre, diary = printed("piying", 5), printed("shouzha", 5)
    first, second = column(theatre, 14), column(diary, 14)
    page = [*first[:11], "影子不会散", *first[11:], *second[:15], "守闸人的日记", "□ 林大河", *second[15:]]
    text = _page("红渡轮昨天退役", column(SECOND, 14)) + "\f" + SHEET + _page(page)
    articles = clean(text).articles
    assert [a.title.text if a.title else "" for a in articles] == ["红渡轮昨天退役", "影子不会散", "守闸人的日记"]
    assert articles[2].paragraphs[0][:10] == diary[0][:10]
