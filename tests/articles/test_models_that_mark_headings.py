"""Dumps of layout models, which mark every display line alike and give paragraphs whole."""

import pytest

from cleaner import clean

PARAGRAPHS = (
    "清晨六点半，渡口的汽笛又响了，笛声只有五秒，比从前短了一大半，这是两岸居民一票一票投出来的长度。",
    "摆渡的人说，从前一天要过三千人，如今只有三百，多半是来看江的，也有带着孩子来认路的。",
    "老船坞里摆着四台旧机器，周末开给学生看，教他们的是当年的老师傅，教一样，收一样的钱。",
)


def test_a_mark_that_all_headings_have_opens_no_article() -> None:
    one, two, three = PARAGRAPHS
    text = f"# 老渡口的新汽笛\n\n■林小川\n\n{one}\n\n# 一天过三千人\n\n{two}\n\n# 四台旧机器\n\n{three}\n"
    articles = clean(text).articles
    assert [article.title.text for article in articles if article.title] == ["老渡口的新汽笛"]
    assert [block.kind for block in articles[0].blocks].count("heading") == 2


def test_a_mark_that_only_headlines_have_opens_one() -> None:
    one, two, three = PARAGRAPHS
    text = f"# 老渡口的新汽笛\n\n{one}\n\n## 一天过三千人\n\n{two}\n\n# 船坞里有一堂没有课本的课\n\n{three}\n"
    assert [article.title.text for article in clean(text).articles if article.title] == [
        "老渡口的新汽笛",
        "船坞里有一堂没有课本的课",
    ]


def test_a_name_between_a_marked_headline_and_a_paragraph_signs_it() -> None:
    article = clean(f"# 老渡口的新汽笛\n\n江小月\n\n{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}\n").articles[0]
    assert article.authors == ("江小月",)


def test_names_behind_offices_need_no_blank() -> None:
    article = clean(f"# 老渡口的新汽笛\n\n本报记者林小川实习生 江一鸣\n\n{PARAGRAPHS[0]}\n").articles[0]
    assert article.authors == ("林小川", "江一鸣")


def test_a_letter_spaced_name_behind_an_office_is_a_name() -> None:
    article = clean(f"# 老渡口的新汽笛\n\n文/林小川 本刊通讯员何 田\n\n{PARAGRAPHS[0]}\n").articles[0]
    assert article.authors == ("林小川", "何田")


def test_contents_give_section_page_and_headline_on_one_line() -> None:
    entries = (
        "卷 首3 给江边留一盏灯",
        "特 稿5 老渡口的新汽笛/林小川",
        "人 物6 船坞里的课/江月明",
        "文 化7 窑火不熄/周远",
    )
    contents = "\n\n".join(("# 目 录", *entries, ""))
    article = clean(f"{contents}# 老渡口的新汽笛\n\n■林小川\n\n{PARAGRAPHS[0]}\n").articles[0]
    assert article.section is not None
    assert (article.section.text, article.page) == ("特稿", 5)


def test_sponsors_that_run_together_are_names_each() -> None:
    names = "中共云溪县委中共临江县委云溪县人民政府临江县人民政府"
    firms = "临江港务集团有限公司青石湾高新区管委会临江农商联合银行云溪竹业股份有限公司"
    found = clean(f"# 协办单位\n\n{names}\n\n{firms}\n\n# 老渡口的新汽笛\n\n■林小川\n\n{PARAGRAPHS[0]}\n").sponsors
    assert [sponsor.name for sponsor in found] == [
        "中共云溪县委",
        "中共临江县委",
        "云溪县人民政府",
        "临江县人民政府",
        "临江港务集团有限公司",
        "青石湾高新区管委会",
        "临江农商联合银行",
        "云溪竹业股份有限公司",
    ]


def test_an_office_of_an_institution_is_no_name_of_its_own() -> None:
    names = "中共云溪县委办公室\n\n临江县人民政府办公厅\n\n云溪县税务局\n\n临江水务集团有限公司\n\n临江市图书馆\n"
    assert len(clean(f"# 协办单位\n\n{names}\n# 老渡口的新汽笛\n\n■林小川\n\n{PARAGRAPHS[0]}\n").sponsors) == 5


def test_two_headings_in_blocks_of_their_own_are_two() -> None:
    one, two, _ = PARAGRAPHS
    text = f"# 老渡口的新汽笛\n\n■林小川\n\n{one}\n\n一天过三千人\n\n四台旧机器\n\n{two}\n"
    blocks = clean(text).articles[0].blocks
    assert [block.kind for block in blocks] == ["paragraph", "heading", "heading", "paragraph"]


def test_a_heading_with_a_comma_is_no_piece_of_the_paragraph_below() -> None:
    one, two, _ = PARAGRAPHS
    article = clean(f"# 老渡口的新汽笛\n\n■林小川\n\n{one}\n\n先用水桶，再用沟渠\n\n{two}\n").articles[0]
    assert article.paragraphs == (one, two)


def test_a_text_that_ends_in_a_word_before_dates_goes_on_with_one() -> None:
    cut = "船坞停产以后先后租给三家，到\n\n▲老船坞。 江小月摄\n\n2020年普查的时候，九栋房子的屋面漏雨。"
    article = clean(f"# 老渡口的新汽笛\n\n■林小川\n\n{PARAGRAPHS[0]}\n\n{cut}\n").articles[0]
    assert article.paragraphs[-1] == "船坞停产以后先后租给三家，到2020年普查的时候，九栋房子的屋面漏雨。"


def test_a_report_goes_on_with_no_open_end() -> None:
    text = (
        "# 加装电梯以后\n\n本报记者 林小川\n\n# 端起孩子的餐盘\n\n"
        f"{PARAGRAPHS[0]}\n\n这部电梯五年来运行平稳，四楼的一户房子已经租出去，\n\n"
        f"本报讯（记者 江月明）昨天中午，家长在校门口扫码抽号。{PARAGRAPHS[1]}\n"
    )
    titles = [(article.title.text, article.authors) for article in clean(text).articles if article.title]
    assert titles == [("加装电梯以后", ("林小川",)), ("端起孩子的餐盘", ("江月明",))]


def test_a_marked_caption_behind_a_text_that_it_cuts_is_a_caption() -> None:
    cut = "老船长把雨衣铺在舵轮边上，睡到半夜又▲老船长和他的舵轮。 江小月摄\n\n起来看了一次水尺，水位没有再涨。"
    article = clean(f"# 老渡口的新汽笛\n\n■林小川\n\n{PARAGRAPHS[0]}\n\n{cut}\n").articles[0]
    assert article.paragraphs[-1] == "老船长把雨衣铺在舵轮边上，睡到半夜又起来看了一次水尺，水位没有再涨。"
    assert [block.kind for block in article.blocks].count("caption") == 1


@pytest.mark.parametrize("mark", ["# {}", "**{}**", "<h2>{}</h2>"])
def test_a_heading_is_marked_by_a_sign_by_bold_type_or_by_a_tag(mark: str) -> None:
    one, two, _ = PARAGRAPHS
    headline, heading = mark.format("老渡口的新汽笛"), mark.format("先用水桶，再用沟渠，最后用闸门")
    article = clean(f"{headline}\n\n江小月\n\n{one}\n\n{heading}\n\n{two}\n").articles[0]
    assert article.title is not None
    assert (article.title.text, article.authors) == ("老渡口的新汽笛", ("江小月",))
    assert [block.kind for block in article.blocks] == ["paragraph", "heading", "paragraph"]


def test_contents_with_short_rows_of_dots_announce_what_nobody_signs() -> None:
    """OCR reads a row of dots as one sign or two, with blanks between them."""
    one, two, three = PARAGRAPHS
    contents = "夜市灯火…… ………………林小川3\n两岸各有各的新汽笛…… …5\n船坞里有一堂没有课本的课……7\n"
    text = (
        f"# 夜市灯火\n\n林小川\n\n{one}\n\n{two}\n\n# 两岸各有各的新汽笛\n\n{two}\n\n# 一天过三千人\n\n{three}\n\n"
        f"# 船坞里有一堂没有课本的课\n\n{three}\n\n{one}\n"
    )
    articles = clean(f"# 目录\n\n{contents}\n{text}").articles
    assert [(a.title.text if a.title else "", a.page) for a in articles] == [
        ("夜市灯火", 3),
        ("两岸各有各的新汽笛", 5),
        ("船坞里有一堂没有课本的课", 7),
    ]


def test_marks_of_headlines_alone_open_what_nobody_signs() -> None:
    one, two, three = PARAGRAPHS
    signed = [
        ("老渡口的新汽笛", "林小川", "一天过三千人"),
        ("江边的晚风", "江小月", "风从哪里来"),
        ("三百个过江的人", "周远方", "认路的孩子"),
        ("船坞的课", "方晓晴", "四台旧机器"),
    ]
    articles = [f"# {title}\n\n{name}\n\n{one}\n\n{inside}\n\n{two}\n" for title, name, inside in signed]
    unsigned = f"# 守灯人的第三本日记\n\n{three}\n\n{two}\n"
    titles = [title for title, _, _ in signed]
    found = clean("\n".join([*articles[:2], unsigned, *articles[2:]])).articles
    assert [a.title.text for a in found if a.title] == [*titles[:2], "守灯人的第三本日记", *titles[2:]]


def test_a_paragraph_may_begin_with_a_word_that_begins_with_a_particle() -> None:
    """着 goes on from what stands before it, and 着眼 does not: the heading above it is none of its sentence."""
    one, two, _ = PARAGRAPHS
    text = f"# 老渡口的新汽笛\n\n江小月\n\n{one}\n\n渡船上的灯比从前更亮\n\n着眼于夜里过江的人，{two}\n"
    article = clean(text).articles[0]
    assert [block.kind for block in article.blocks] == ["paragraph", "heading", "paragraph"]


def test_a_headline_on_the_cover_opens_an_article_that_nobody_signs() -> None:
    one, two, three = PARAGRAPHS
    cover = "# 码头\n\n总第312期\n\n定价：6.00元\n\n老渡口的新汽笛守灯人的第三本日记\n\n"
    text = (
        f"# 老渡口的新汽笛\n\n江小月\n\n{one}\n\n# 一天过三千人\n\n{two}\n\n# 守灯人的第三本日记\n\n{three}\n\n{two}\n"
    )
    titles = [a.title.text for a in clean(cover + text).articles if a.title]
    assert titles == ["老渡口的新汽笛", "守灯人的第三本日记"]


def test_a_list_of_things_that_a_marked_heading_cuts_is_text() -> None:
    one, two, three = PARAGRAPHS
    cut, rest = (
        "渡口的老船票、码头上的旧船灯、船坞里的“老师傅”四台机器数量",
        "都是全市最多的，江边的人一说起来就停不住。",
    )
    text = f"# 老渡口的新汽笛\n\n■林小川\n\n{one}\n\n{cut}\n\n# 一天过三千人\n\n{rest}\n\n{two}\n\n{three}\n"
    (article,) = clean(text).articles
    assert article.paragraphs == (one, cut + rest, two, three)


def test_a_heading_that_is_cut_in_a_word_is_one_in_two_blocks() -> None:
    one, two, _ = PARAGRAPHS
    text = f"# 老渡口的新汽笛\n\n■林小川\n\n{one}\n\n## 一、肯定成绩，做好下半年工\n\n## 作的信心\n\n{two}\n"
    article = clean(text).articles[0]
    assert [article.text_of(b) for b in article.blocks if b.kind == "heading"] == ["一、肯定成绩，做好下半年工作的信心"]


def test_headlines_on_a_page_that_the_model_did_not_mark_are_found_as_in_a_dump_without_marks() -> None:
    """A model reads a page at a time, and marks the headings of one and not of the next."""
    one, two, three = PARAGRAPHS
    days = [
        f"到了第{day}天，{(one + two + three)[: 40 + 9 * number]}。" for number, day in enumerate("一二三四五六七八")
    ]
    marked = "\n\n".join(("# 老渡口的新汽笛", "■林小川", *days, *(day.replace("到了", "又到") for day in days * 2)))
    unmarked = f"守灯人的第三本日记\n\n江一鸣\n\n{three}\n\n{two}\n\n{one}\n"
    found = [(a.title.text if a.title else "", a.authors) for a in clean(f"{marked}\n\n{unmarked}").articles]
    assert found == [("老渡口的新汽笛", ("林小川",)), ("守灯人的第三本日记", ("江一鸣",))]
