"""Notices, lists and lines of the press that stand between articles and belong to none."""

from cleaner import clean

STORY = """\
渡口的石阶有一百零八级，一级一
级都磨亮了，石缝里长着青苔，雨
天的时候要扶着铁链才能下到水边
去坐船，夜里点着一盏马灯。
"""
NEXT = """\
码头又亮起来了
■林小川
渡轮离岸的时候，候船室里的人都
站起来往外走，江面上只剩下一串
灯火，岸边的人还没有散去，他们
在等最后一班船。
"""


def kinds(text: str) -> list[tuple[str, str]]:
    issue = clean(text)
    source = issue.reading.source.text
    return [(label.kind, source[label.start : label.end]) for label in issue.labels]


def dropped(text: str) -> list[str]:
    return [line for kind, line in kinds(text) if kind == "advertisement"]


def test_a_notice_has_an_issuer_a_number_items_and_a_date() -> None:
    notice = """\
江埠市航运局
旧渡船拍卖公告
江航公字〔2032〕6号
现将有关事项公告如下：
一、旧渡船两条，停在南岸码头，起拍价六千元。
二、看船的时间是五月三日和四日，地点在南岸码头。
联系人：周先生 电话：0000-330027
2032年5月1日
"""
    assert dropped(STORY + notice + NEXT) == notice.splitlines()


def test_a_text_that_a_notice_interrupts_goes_on_with_its_next_item() -> None:
    story = (
        "一、渡船要有人守。\n"
        + STORY
        + "停水通知\n因水管检修，五月三日全天停水。\n"
        + "二、渡口要有一盏灯。\n"
        + STORY
        + NEXT
    )
    assert "二、渡口要有一盏灯。" not in dropped(story)
    assert "因水管检修，五月三日全天停水。" in dropped(story)


def test_a_notice_that_a_model_gave_on_one_line_with_its_address_is_one() -> None:
    notice = [
        "征稿启事",
        "“渡口笔记”栏目面向社会征稿。来稿请附姓名和电话，限一千字以内。投稿邮箱：dukou@jiangbu.example",
    ]
    paragraphs = ["渡轮离岸的时候，候船室里的人都站起来往外走，江面上只剩下一串灯火。", "他们在等最后一班船。"]
    text = (
        "\n\n".join(["码头又亮起来了", "■林小川", *paragraphs, *notice, "守灯的人", "■周远", *paragraphs[::-1]]) + "\n"
    )
    assert dropped(text) == notice


def test_a_headline_below_a_notice_begins_an_article() -> None:
    text = STORY + "“渡口的灯”征文启事\n即日起征集散文，限一千字以内。\n" + NEXT
    assert dropped(text) == ["“渡口的灯”征文启事", "即日起征集散文，限一千字以内。"]


def test_an_office_that_asks_for_something_in_a_headline_gives_no_notice() -> None:
    text = STORY + "一纸公告之后\n■林小川\n渡口贴出公告的那天，船工们都去看了，看完谁也没有说话。\n"
    assert not dropped(text)


def test_what_the_contents_announce_is_no_notice() -> None:
    contents = "目录\n关于渡口夜间停航的通告……2\n码头又亮起来了……5\n候船室的钟……9\n\n"
    notice = "关于渡口夜间停航的通告\n渡口自五月三日起夜间停航，各船按时靠岸。特此通告。\n"
    assert not dropped(contents + notice + NEXT)
    assert dropped(STORY + notice + NEXT) == notice.splitlines()


def test_a_triangle_before_what_was_lost_points_at_no_picture() -> None:
    lost = "遗失声明\n▲林小川遗失船员证，编号0330，声明作废。\n▲江埠船厂遗失公章一枚，声明作废。\n"
    assert dropped(STORY + lost + NEXT) == lost.splitlines()


def test_who_made_the_page_is_no_section() -> None:
    issue = clean("责任编辑：周 远 版式：方晓晴 校对：江 月 电话：0000-330027\n" + NEXT)
    assert [article.section for article in issue.articles] == [None]


def test_firms_that_gave_money_are_sponsors_and_people_are_not() -> None:
    donors = "捐款芳名录\n◆2,000\n江埠木船修造厂\n◆500\n林小川\n周远山\n◆100\n方晓晴\n无名氏\n何田\n"
    issue = clean(STORY + donors + "以上如有错漏，请来电更正。\n" + NEXT)
    assert [sponsor.name for sponsor in issue.sponsors] == ["江埠木船修造厂"]
    assert not any("方晓晴" in paragraph for article in issue.articles for paragraph in article.paragraphs)


def test_the_parts_of_a_sponsor_list_have_headings() -> None:
    listed = (
        "理事长单位\n中共江埠市委\n江埠市人民政府\n江埠港务集团\n理事单位\n江埠市航运局\n云溪县码头镇\n云溪县石湾乡\n"
    )
    issue = clean(listed + "\n" + NEXT)
    names = "中共江埠市委 江埠市人民政府 江埠港务集团 江埠市航运局 云溪县码头镇 云溪县石湾乡"
    assert [sponsor.name for sponsor in issue.sponsors] == names.split()


def test_a_line_of_an_advertisement_counts_for_each_thing_it_says() -> None:
    shop = "周记米线 清晨现煮\n码头路12号（老船坞隔壁） 电话 330-0271 周一公休\n"
    assert dropped(STORY + shop + NEXT) == shop.splitlines()


def test_what_another_rule_found_takes_no_line_above() -> None:
    places = "本刊赠阅点\n江埠轮渡售票室\n码头图书馆\n南岸旧书店\n江埠医院\n地址：码头路12号\n电话：330-0271\n"
    text = STORY + "南岸 江小月\n" + places + NEXT
    assert "南岸 江小月" not in dropped(text)


def test_a_paragraph_that_gives_prices_is_no_line_of_an_advertisement() -> None:
    paragraph = "票价：两角钱，老船长记得清清楚楚，那时候一条渡船能坐三十个人，坐满了才开，坐不满就等，等到天黑也等。"
    assert paragraph not in dropped(paragraph + "\n\n订票热线：0000-330027\n")
