"""Where articles begin, what their title blocks say, and who sponsors the issue."""

from pathlib import Path

import pytest
from typeset import column, printed

from cleaner import clean
from cleaner.issue import Article

PRESS = Path(__file__).parents[2] / "samples" / "press" / "dumps"

BODY = "夜色落在江面上，渡轮鸣笛离岸，岸上的人还没有散去。老船长说，他在这里看了四十年的船来船往。"
ENGLISH = (
    "On the morning of 4 February a carter led two horses on to the flat boat.\n"
    "He paid his fourpence and was halfway over the river when the chain parted.\n"
)


BEFORE = (
    "山里的茶园今年换了新苗，采茶的人也换了一茬。老茶农把手艺写在本子上，一页一页教给从城里回来的孩子们。",
    "本子上第一页写的是看天，第二页写的是看土，到第三页才写怎么看茶。孩子们看得慢，老茶农也不催，由着他们看。",
    "清明前后的雨一下就是半个月，茶厂的机器停了又开，开了又停，收购站的门口排着长队，队里的人都认得彼此的箩筐。",
    "到了五月，头一批新茶装上了去城里的汽车，箱子上贴着每一个采茶人的名字，收到茶的人按着名字写信回来，一共三百封。",
    "信都贴在祠堂的墙上，老茶农不识字，叫孙女一封一封念给他听，念到有人说茶里有雨的味道，他点点头，说这个人懂茶。",
)


def in_column(paragraph: str) -> str:
    """A paragraph in a column of 14 characters, its first line shorter by the indent, each line apart."""
    lines = [paragraph[:12], *(paragraph[at : at + 14] for at in range(12, len(paragraph), 14))]
    return "\n\n".join(lines)


def titles(text: str) -> list[str]:
    return [article.title.text if article.title else "" for article in clean(text).articles]


def first(text: str) -> Article:
    return clean(text).articles[0]


def test_a_headline_that_only_the_contents_have_is_taken_from_there() -> None:
    contents = "12 渡口重开/林小川\n\n16 夜航记/江月明\n\n20 窑火不熄/周远方\n\n"
    text = f"{contents}夜航记\n\n■江月明\n\n{BODY}\n\n■林小川\n\n{BODY}\n"
    assert titles(text) == ["夜航记", "渡口重开"]
    assert clean(text).articles[1].page == 12


@pytest.mark.parametrize("blank", [" ", "\u3000"], ids=["blank", "wide blank"])
def test_a_kicker_on_the_headlines_own_line_is_parted_from_it(blank: str) -> None:
    headline = "## 临江市推行渡口管理一体化改革试点 一票到底 两岸通行".replace("点 一", f"点{blank}一")
    article = first(f"{headline}\n\n本报记者 林小川 江月明\n\n{BODY}\n")
    assert article.kicker is not None
    assert article.title is not None
    assert (article.kicker.text, article.title.text) == ("临江市推行渡口管理一体化改革试点", "一票到底 两岸通行")


@pytest.mark.parametrize("blank", [" ", "\u3000"], ids=["blank", "wide blank"])
def test_a_long_line_of_phrases_parted_by_blanks_is_a_kicker_and_its_headline(blank: str) -> None:
    phrases = (
        "临江市渡口管理一体化推进会强调",
        "推动渡口管理改革健康持续发展",
        "把两岸通行纳入夜航安全总体布局的各个方面",
    )
    article = first(f"{blank.join(phrases)}\n\n■渡口是两岸通行的要道，要着眼长远，补齐短板。\n\n{BODY}\n")
    assert article.kicker is not None
    assert article.title is not None
    assert (article.kicker.text, article.title.text) == (phrases[0], blank.join(phrases[1:]))


def test_the_reporters_in_the_first_sentence_are_the_authors() -> None:
    article = first(f"## 老渡口重开\n\n本报讯（记者 林小川 通讯员 江月明）{BODY}\n")
    assert article.authors == ("林小川", "江月明")


def test_offices_and_roles_are_no_authors() -> None:
    assert first(f"渡口重开\n\n■ 林 川 江小月\n\n本刊记者\n\n{BODY}\n").authors == ("林川", "江小月")


def test_a_figure_box_is_one_article_under_its_label() -> None:
    box = (
        "38万亩\n\n茶园面积达38万亩。\n\n92.4%\n\n覆盖率达到92.4%。\n\n"
        "5.7亿元\n\n销售收入5.7亿元。\n\n400余场\n\n演出400余场。\n\n数说临江\n\n\n\n"
    )
    text = f"渡口重开\n\n■林小川\n\n{BODY}\n\n{box}夜航记\n\n■江月明\n\n{BODY}\n"
    assert titles(text) == ["渡口重开", "数说临江", "夜航记"]


def test_a_source_note_stands_at_the_end_of_its_article() -> None:
    article = first(f"渡口重开\n\n（摘自《临江文丛》）\n\n■林小川\n\n{BODY}\n")
    assert article.blocks[-1].kind == "note"


def test_the_subtitle_loses_its_dash() -> None:
    article = first(f"渡口重开\n\n——老渡口的第二个春天\n\n■林小川\n\n{BODY}\n")
    assert article.subtitle is not None
    assert article.subtitle.text == "老渡口的第二个春天"


def test_names_that_differ_in_a_telling_character_are_two_sponsors() -> None:
    names = ["临江市第一人民医院", "临江市第二人民医院", "中共云溪县委", "云溪县人民政府", "临江港务集团有限公司"]
    assert [sponsor.name for sponsor in clean("\n".join(names)).sponsors] == names


def test_no_line_is_printed_in_two_articles() -> None:
    box = "数说\n\n临江数字\n\n11公里\n\n岸线长11公里。\n\n3座\n\n新桥3座。\n\n7条\n\n航线7条。\n\n"
    text = f"{box}夜航记\n\n■江月明\n\n{BODY}\n"
    pieces = [(p.start, p.end) for article in clean(text).articles for p in article.spans]
    assert len(pieces) == len(set(pieces))


def test_names_that_an_ocr_model_ran_together_are_parted_where_only_one_way_does() -> None:
    assert first(f"渡口重开\n\n本报记者滕越阮知秋\n\n{BODY}\n").authors == ("滕越", "阮知秋")


def test_a_byline_that_a_narrow_column_cuts_is_read_whole() -> None:
    lines = (
        "本报讯（记者林小川通讯\n员江月明）昨晚七点四十\n分，渡口的候船室里坐了\n"
        "十几个人，刚下班的船员\n还没有散去，都在等最后\n一班船。\n"
    )
    assert first(f"## 老渡口重开\n\n{lines}").authors == ("林小川", "江月明")


def test_english_sponsors_below_a_line_of_thanks_are_names_each() -> None:
    names = ["Ferry and Daughters, Boatbuilders", "The Old Quay Bookshop", "Lantern Street Dental Practice"]
    names += ["River Trust", "Lower Reach Parish Council"]
    issue = clean("The Harbour Society thanks its sponsors\n" + "\n".join(names) + "\n")
    assert [sponsor.name for sponsor in issue.sponsors] == names


def test_a_caption_and_its_credit_on_the_next_line_are_one() -> None:
    text = (
        f"渡口重开\n\n■林小川\n\n{BODY}\n\n▲ 老锅炉房改造成的公共客厅，保留了全部六\n\n根烟道。 周以宁 摄\n\n{BODY}\n"
    )
    article = first(text)
    assert [article.text_of(b) for b in article.blocks if b.kind == "caption"] == [
        "老锅炉房改造成的公共客厅，保留了全部六根烟道。 周以宁 摄"
    ]


def test_a_line_between_headline_and_byline_is_the_subtitle() -> None:
    article = first(
        f"The Ferry That Would Not Sink\nA hundred years of getting across\nBy Margaret Ollershaw\n{ENGLISH}"
    )
    assert article.title is not None
    assert article.subtitle is not None
    assert (article.title.text, article.subtitle.text) == (
        "The Ferry That Would Not Sink",
        "A hundred years of getting across",
    )


def test_a_credit_below_a_marked_caption_takes_no_text_above_it() -> None:
    text = (
        f"渡口重开\n\n■林小川\n\n{BODY}\n\n从那天起，渡口就有了第二个船长。他每个周末来学两个小\n\n"
        f"▲老船长和徒弟在甲板上整理缆绳。\n\n何田摄\n\n时，先学打结，再学看水。\n\n{BODY}\n"
    )
    article = first(text)
    assert "从那天起，渡口就有了第二个船长。他每个周末来学两个小时，先学打结，再学看水。" in article.paragraphs


def test_contents_without_page_numbers_give_headlines_and_authors() -> None:
    contents = "目录\n5\n渡口重开/林小川\n\n6\n夜航记/江月明\n\n8\n窑火不熄/周远方\n\n"
    issue = clean(f"{contents}夜航记\n\n■江月明\n\n{BODY}\n\n■林小川\n\n{BODY}\n")
    assert [(a.title.text if a.title else "", a.page) for a in issue.articles] == [("夜航记", 6), ("渡口重开", 5)]


def test_a_headline_in_the_middle_of_another_text_is_that_of_the_article_signed_below() -> None:
    contents = "12 渡口重开/林小川\n\n16 夜航记/江月明\n\n20 窑火不熄/周远方\n\n"
    other = "老船长说，他在这里看了四十年的船来船往，从木船看到铁\n\n夜航记\n\n船，从铁船看到轮渡，换过六任船长。"
    text = f"{contents}渡口重开\n\n■林小川\n\n{BODY}\n\n{other}\n\n■江月明\n\n{BODY}\n"
    assert titles(text) == ["渡口重开", "夜航记"]


def test_a_headline_that_poor_print_changed_is_found_between_those_around_it_and_mended_from_the_contents() -> None:
    contents = "目 录\n\n12 渡口重开记/林小川\n\n16 装一部电话有多难/江月明\n\n20 窑火不熄时/周远方\n\n"
    above, below = f"渡口重开记\n\n■林小川\n\n{BODY}", f"窑火不熄时\n\n■周远方\n\n{BODY}"
    text = f"{contents}{above}\n\n\n\n办部话有多难\n\n{BODY}\n\n\n\n{below}\n"
    assert titles(text) == ["渡口重开记", "装一部电话有多难", "窑火不熄时"]


def test_a_headline_is_right_where_its_article_says_so_and_the_contents_are_misread() -> None:
    contents = "目 录\n\n12 夜渡的守打人/林小川\n\n16 窑火不熄/周远\n\n20 山里来了制茶师/江月\n\n"
    keeper = "守灯人住在渡口，守了四十年的灯，夜色落在江面上，守灯人把灯点亮，渡船才离岸。"
    assert titles(f"{contents}夜渡的守灯人\n\n■林小川\n\n{keeper}\n") == ["夜渡的守灯人"]


def test_a_headline_that_the_contents_shorten_stays_as_it_is_printed() -> None:
    contents = "目 录\n\n12 渡口重开/林小川\n\n16 窑火不熄/周远\n\n20 山里来了制茶师/江月\n\n"
    assert titles(f"{contents}渡口重开记\n\n■林小川\n\n{BODY}\n") == ["渡口重开记"]


def test_an_english_headline_without_its_spaces_has_those_of_the_contents() -> None:
    contents = (
        "In This Issue\n\nThe Truth About the Pump ....... 7\n\nA Long Table ....... 8\n\nThe Last Ferry ....... 9\n\n"
    )
    assert titles(f"{contents}TheTruthAboutthePump\n\nBy Dorothea Quill\n\n{ENGLISH}") == ["The Truth About the Pump"]


def test_a_source_note_on_two_lines_is_one() -> None:
    article = first(f"渡口重开\n\n■林小川\n\n{BODY}\n\n（摘自散文集《塔下三十年》，有删\n\n改）\n")
    assert article.text_of(article.blocks[-1]) == "（摘自散文集《塔下三十年》，有删改）"


def test_a_reader_who_writes_from_a_place_is_the_author_of_the_letter() -> None:
    article = first(f"The Truth About the Pump\n\nFrom Mrs Dorothea Quill, Cold Askerby\n\n{ENGLISH}")
    assert article.authors == ("Dorothea Quill",)


def test_a_paragraph_that_begins_with_its_reporters_begins_an_article() -> None:
    second = "本报讯（记者 江月明）码头的灯塔昨夜重新点亮，渔船陆续回港，老船长在石阶上等了一个晚上。"
    text = f"渡口重开\n\n■林小川\n\n{BODY}\n\n{second}\n"
    assert [a.authors for a in clean(text).articles] == [("林小川",), ("江月明",)]


def test_two_firms_below_each_other_are_two_captions() -> None:
    firms = ["临江港机重工有限公司", "新港船舶电子有限公司"]
    text = f"渡口重开\n\n■林小川\n\n{BODY[:41]}\n\n{firms[0]}\n\n{firms[1]}\n\n{BODY}\n"
    found = [issue.text_of(b) for issue in clean(text).articles for b in issue.blocks if b.kind != "paragraph"]
    assert found == firms


def test_a_signed_headline_behind_its_text_opens_at_the_head_of_its_page() -> None:
    contents = "茶山专栏\n\n12 渡口重开/林小川\n\n16 夜航记/江月明\n\n20 窑火不熄/周远方\n\n"
    below = f"\n\n\n\n\n茶山专栏\n\n{BODY}\n\n夜航记\n\n■江月明\n\n\n\n\n\n窑火不熄\n\n■周远方\n\n{BODY}\n"
    articles = clean(f"{contents}渡口重开\n\n■林小川\n\n{BODY}{below}").articles
    assert [(a.title.text, len(a.paragraphs)) for a in articles if a.title] == [
        ("渡口重开", 1),
        ("夜航记", 1),
        ("窑火不熄", 1),
    ]


def test_an_unsigned_article_has_the_authors_that_the_contents_give() -> None:
    contents = "12 渡口重开/林小川\n\n16 夜航记/江月明\n\n20 窑火不熄/周远方\n\n"
    text = f"{contents}渡口重开\n\n■林小川\n\n{BODY}\n\n\n\n夜航记\n\n{BODY}\n"
    assert [a.authors for a in clean(text).articles] == [("林小川",), ("江月明",)]


def test_the_headline_stands_below_its_kicker_and_not_above_it() -> None:
    text = f"渡口重开\n\n■林小川\n\n{BODY}■\n\n\n\n新港码头货运泊位\n\n临江县\n\n一百年的渡船还在江上\n\n{BODY}\n"
    article = clean(text).articles[1]
    assert article.title is not None
    assert article.kicker is not None
    assert (article.kicker.text, article.title.text) == ("临江县", "一百年的渡船还在江上")


def test_of_three_lines_over_a_byline_the_one_that_a_jump_line_repeats_is_the_headline() -> None:
    first_part = "渡口的石阶有一百零八级，一级一级都磨亮了。老船长说，四十年来他只误过一班船，那一年的大水漫过了"
    text = (
        "从各开各的到一起开船\n\n一条江只渡一次\n\n临江六家船队拼船的见闻\n\n本报记者 江小月 林远\n\n"
        f"{first_part}\n\n（下转第2版）\n\n船上的书架\n\n本报记者 林远\n\n{BODY}\n\n"
        "一条江只渡一次\n\n（上接第1版）\n\n渡口的石阶，对岸的学校停了三天课。\n"
    )
    assert titles(text)[0] == "一条江只渡一次"


def test_english_authors_stand_in_the_contents_too() -> None:
    contents = "".join(
        f"{title} {'.' * 30} {author} {page}\n"
        for title, author, page in (
            ("The Ferry That Would Not Sink", "Margaret Ollershaw", 3),
            ("Counting What the Sky Has Left", "Callum Everingham, Ruth Adeyinka", 5),
            ("Five Miles an Hour to Thornwick", "Gwendoline Ashby", 7),
        )
    )
    article = first(f"{contents}\nCounting What the Sky Has Left\n\n{ENGLISH}")
    assert article.authors == ("Callum Everingham", "Ruth Adeyinka")


def test_a_letter_spaced_line_between_a_summary_and_the_text_names_the_section() -> None:
    summary = (
        "■渡口的夜航从今年起恢复，灯塔、码头和渡轮由一个调度中心统一安排，两岸的居民可以坐船到",
        "夜里十一点，票价不变，老人和学生减半。调度中心设在旧海关的钟楼里，二十四小时有人值守，江",
        "上起雾的时候由灯塔引航，补齐两岸夜间出行的短板。",
    )
    texts = (
        "江上的灯塔是去年重修的，修灯塔的人每天坐第一班渡轮过江，坐最后一班回来，四十天没有误过一天工。",
        "调度中心的墙上挂着一幅江图，哪一条船走到哪里，灯就亮到哪里。值班员说，从前靠喊，现在靠看，心里踏实得多。",
        "夜航恢复的第一个月，一共运送两万多人次，多半是下夜班的工人和上晚自习的学生，也有专门来看江的老人。",
    )
    column = "\n\n".join(in_column(text) for text in texts)
    before = "\n\n".join(in_column(paragraph) for paragraph in BEFORE)
    lines = (before, "", "", "恢复江上夜航 方便两岸人家", *summary, "临 江 要 闻", column)
    blocks = clean("\n\n".join(lines) + "\n").articles[-1].blocks
    assert [block.kind for block in blocks] == ["lead", "paragraph", "paragraph", "paragraph"]


def test_a_byline_further_down_signs_the_article_that_its_announced_headline_has_opened() -> None:
    contents = "目 录\n\n12 渡口重开记/林小川\n\n16 夜航记/江月明\n\n20 窑火不熄/周远方\n\n"
    # OCR reads the second column of the page first, and its title block last.
    text = "\n\n".join(in_column(paragraph) for paragraph in BEFORE[:4])
    first = f"渡口重开记\n\n{text}\n\n■林小川\n\n一条江的四十年\n\n{in_column(BEFORE[4])}\n"
    assert titles(f"{contents}\f{first}\f夜航记\n\n■江月明\n\n{BODY}\n") == ["渡口重开记", "夜航记"]


def test_a_second_article_of_the_same_author_is_one_of_its_own() -> None:
    contents = "目 录\n\n12 渡口重开记/林小川\n\n16 夜航记/林小川\n\n20 窑火不熄/周远方\n\n"
    text = f"{contents}\f渡口重开记\n\n{BODY}\n\n{BODY}\n\f夜航记\n\n■林小川\n\n{BODY}\n"
    assert titles(text) == ["渡口重开记", "夜航记"]


def _signed_behind_another_text(whole: str, printed: str, above: str = "") -> list[str]:
    contents = f"目 录\n\n12 {whole}/林小川\n\n16 夜航记/江月明\n\n20 窑火不熄/周远方\n\n"
    return titles(f"{contents}\f{BODY}\n\n{above}{BODY}\n\n■林小川\n{printed}\n\n{BODY}\n")


def test_a_headline_that_lost_its_last_character_is_whole_in_the_contents() -> None:
    assert _signed_behind_another_text("推着渡船回家的人", "推着渡船回家的")[-1] == "推着渡船回家的人"


def test_a_headline_of_which_a_part_was_read_vertically_is_whole_in_the_contents() -> None:
    whole = "慢一点，才听得见水声"
    assert _signed_behind_another_text(whole, "才听得见水声", "慢\n一\n点\n，\n\n")[-1] == whole


def test_a_short_headline_is_not_made_the_subtitle_of_the_contents() -> None:
    contents = "目 录\n\n12 渡口重开记一条江的四十年/林小川\n\n16 夜航记/江月明\n\n20 窑火不熄/周远方\n\n"
    assert titles(f"{contents}\f渡口重开记\n\n■林小川\n\n{BODY}\n") == ["渡口重开记"]


def test_an_article_is_not_its_own_section() -> None:
    articles = clean((PRESS / "jian-ye-raw.txt").read_text(encoding="utf-8")).articles
    sections = {a.title.text: a.section and a.section.text for a in articles if a.title}
    assert (sections["夜市收攤以後"], sections["替老鐘續命"]) == (None, "手藝人")


def test_the_name_of_the_magazine_is_no_section() -> None:
    head = "临江月刊 2032年第9期"
    texts = printed("shouzha", 8)
    pages = (
        [head, "4", "守闸人的日记", "■林小川", *column(texts[:2], 18)],
        [head, "5", *column(texts[2:3], 18)],
        [head, "6", *column(texts[3:4], 18)],
        ["江城纪事", "7", "候船室的灯映着江", "■江月明", *column(texts[4:6], 18)],
        [head, "8", *column(texts[6:], 18)],
    )
    articles = clean("\n\f".join("\n".join(page) + "\n" for page in pages)).articles
    assert [a.section.text if a.section else None for a in articles] == [None, "江城纪事"]
