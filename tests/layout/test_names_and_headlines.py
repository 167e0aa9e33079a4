"""Lists of sponsors take no headline, no author and no verse with them."""

from typeset import column

from cleaner import clean

TEXT = "江上的第一班渡轮总在清晨六点离岸，船头的灯照着还没有散去的雾，船长站在舵轮后面，不用看表就知道水流有多急。"
SPONSORS = "临江大学\n江州学院\n渡口中学\n航运研究所\n北岸公司\n"


def test_the_headline_and_author_below_a_list_are_those_of_an_article() -> None:
    issue = clean(f"{SPONSORS}夏夜渡口\n周远\n守灯人和他的图书馆\n\n{TEXT}\n")
    assert [sponsor.name for sponsor in issue.sponsors] == SPONSORS.split()


def test_verse_that_ends_in_buildings_stays_in_its_article() -> None:
    verse = ["我走进黄昏的公园", "我走过寂静的剧院", "那年你离开了机场", "我在空荡的图书馆", "回到我们的幼儿园"]
    issue = clean(f"{TEXT}\n\n" + "\n".join(verse) + f"\n\n{TEXT}\n")
    assert not issue.sponsors


def test_two_names_of_another_kind_stand_in_a_list_of_sponsors() -> None:
    names = [*SPONSORS.split(), "临江市文化馆", "机床文化园", "临江医院", "北岸银行"]
    issue = clean("\n".join(names) + f"\n\n{TEXT}\n")
    assert [sponsor.name for sponsor in issue.sponsors] == names


def test_a_text_whose_third_line_ends_in_a_word_for_an_office_is_no_affiliation() -> None:
    lines = (
        "今年三月，临江市一位老师在领取证书时",
        "发现，证书上的姓名成了别的字，她的银行",
        "账户都没有问题，偏偏在这里，受主管部门委",
        "托，研究院对证书打印的全过程作了一次排查。",
    )
    text = "渡口的生僻字\n\n林小川\n\n研究院测试部\n\n" + "\n".join(lines) + "\n"
    article = clean(text).articles[0]
    assert article.paragraphs == ("".join(lines),)


def test_names_and_offices_in_the_list_of_a_sentence_are_no_byline() -> None:
    # The line is one character short, as lines are that are loosely set.
    lines = (
        "　　候船室里住着二十七位修",
        "钟的师傅，其中大部分来自西江",
        "工程大学、江州大学、方华大",
        "学和云港学院，另外几位是老船",
        "厂的师傅。",
    )
    text = "".join(lines).strip()
    above, below = column((TEXT,), 14), column((TEXT[:40] + "。",), 14)
    articles = clean("\n".join(["候船室的钟又走了", "■林小川", *above, *lines, *below]) + "\n").articles
    assert [a.paragraphs for a in articles] == [(TEXT, text, TEXT[:40] + "。")]


def test_an_office_that_the_line_cuts_is_no_author() -> None:
    text = f"临江渡口管理处主任、常务副县长林小川昨天来到码头，看了候船室。{TEXT}"
    lines = column((text, TEXT), 15)
    assert lines[0].strip() == "临江渡口管理处主任、常务副"
    (article,) = clean("\n".join(["候船室的钟又走了", *lines]) + "\n").articles
    assert (article.authors, article.paragraphs) == ((), (text, TEXT))


def test_names_run_together_are_parted_where_most_people_are_called_so() -> None:
    text = "\n".join(column((TEXT, TEXT[:40] + "。"), 14))
    (article,) = clean(f"候船室的钟又走了\n■林月明袁川\n{text}\n").articles
    assert article.authors == ("林月明", "袁川")


def test_names_that_part_in_two_ways_are_a_byline_that_is_doubted() -> None:
    text = "\n".join(column((TEXT, TEXT[:40] + "。"), 14))
    issue = clean(f"候船室的钟又走了\n■苏月田方方\n{text}\n")
    (signed,) = (label for label in issue.labels if label.kind == "byline")
    assert issue.articles[0].authors == ("苏月", "田方方")
    assert (signed.confidence < 0.8, signed.note) == (True, "the names may be 苏月田、方方")


def test_a_pen_name_signs_where_the_other_bylines_stand_bare() -> None:
    signed = [("候船室的钟又走了", "林小川"), ("江边的晚风", "江大月"), ("浮桥", "听澜")]
    dump = "\n\n".join(f"# {title}\n\n{name}\n\n{TEXT}" for title, name in signed)
    articles = clean(f"{dump}\n").articles
    assert [a.authors for a in articles] == [(name,) for _, name in signed]


def test_bare_names_run_together_sign_right_below_a_headline() -> None:
    articles = clean(f"# 候船室的钟又走了\n\n林月明袁川方晓晴\n\n{TEXT}\n\n# 浮桥\n\n安居乐业\n\n{TEXT}\n").articles
    assert [a.authors for a in articles] == [("林月明", "袁川", "方晓晴")]


def test_a_text_that_opens_a_bracket_behind_a_word_for_an_office_is_no_affiliation() -> None:
    lines = (
        "作为临江市首部渡口夜航的规章，",
        "《临江市夜航渡口管理办法》（以下简称《办",
        "法》）于今年四月一日起施行，渡口的灯亮到天明。",
    )
    article = clean("\n".join(["候船室的钟又走了", "", "■林小川", "", *lines]) + "\n").articles[0]
    assert article.paragraphs == ("".join(lines),)


def test_a_reporter_who_reports_in_the_older_word_is_one_name() -> None:
    article = clean(f"渡口的生僻字\n\n记者江海宁报导\n\n{TEXT}\n").articles[0]
    assert article.authors == ("江海宁",)
