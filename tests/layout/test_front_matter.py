"""What stands at the head of pages and before the first article, and what it says of the articles."""

from cleaner import clean
from cleaner.issue import Issue

BODY = (
    "夜色落在江面上，渡轮鸣笛离岸，岸上的人还没有散去。老船长说，他在这里看了四十年的船来船往。\n"
    "四十年来他只误过一班船，那一年的大水漫过了渡口的石阶。对岸的学校停了三天课，江面上到处是木头。\n"
    "木船看到了铁船，铁船看到了轮渡，轮渡看到了大桥。\n"
)
TITLES = ("守灯人还在等", "浮桥怎样变成大桥", "旧码头上的收音机还在响")


def _article(title: str, name: str = "林小川") -> str:
    return f"{title}\n\n■{name}\n\n{BODY}\n"


ALL = "".join(map(_article, TITLES))


def _titles(issue: Issue) -> list[str]:
    return [article.title.text if article.title else "" for article in issue.articles]


def _kept(issue: Issue) -> str:
    return "\n".join(text for article in issue.articles for text in article.paragraphs)


def test_the_guide_of_a_front_page_gives_pages_and_no_article() -> None:
    guide = (
        "江埠船报\n今日8版\n\n导 读\n守灯人还在等\n——渡口四十年 2版\n浮桥怎样变成大桥（下） 3版\n"
        "副刊“江声”：旧码头上的收音机还在响 4版\n\n"
    )
    articles = clean(guide + ALL).articles
    assert [(a.title.text, a.page) for a in articles if a.title] == list(zip(TITLES, (2, 3, 4), strict=True))
    assert articles[-1].section is not None
    assert articles[-1].section.text == "副刊“江声”"


def test_a_guide_has_its_pages_on_lines_of_their_own_and_several_entries_on_one() -> None:
    guide = "今日导读\n守灯人还在等\nA02版\n浮桥怎样变成大桥 3版旧码头上的收音机还在响 4版\n\n"
    issue = clean(guide + ALL)
    assert {a.title.text: a.page for a in issue.articles if a.title}[TITLES[0]] == 2
    assert "3版" not in _kept(issue)


def test_what_a_guide_leaves_out_is_an_article_all_the_same() -> None:
    issue = clean(f"导读\n守灯人还在等 2版\n\n{ALL}")
    assert _titles(issue) == list(TITLES)


def test_the_authors_of_contents_are_no_sections() -> None:
    contents = (
        "目录 CONTENTS\n林小川\n江　月\n卷首\n02\n守灯人还在等\n人物\n04\n浮桥怎样变成大桥\n"
        "06\n旧码头上的收音机还在响\n"
    )
    names = ("林小川", "江　月", "周远")
    texts = "".join(f"{title}\n\n□　{name}\n\n{BODY}\n" for title, name in zip(TITLES, names, strict=True))
    issue = clean(f"{contents}\n\f{texts}")
    assert [article.authors for article in issue.articles] == [("林小川",), ("江月",), ("周远",)]
    assert [article.section.text for article in issue.articles if article.section] == ["卷首", "人物", "人物"]
    assert [article.page for article in issue.articles] == [2, 4, 6]


def test_contents_go_on_under_their_running_head_on_the_next_page() -> None:
    more = ("渡口石阶一百零八级", "候船室的钟又走了", "把图书馆搬上渡船")
    first = (
        f"江埠月刊 2032年5月号 目录 CONTENTS\n02 {TITLES[0]}\n他说，灯是给晚回来的人留的。\n"
        f"04 {TITLES[1]}\n06 {TITLES[2]}\n01 江埠月刊\n"
    )
    second = f"目录 CONTENTS FERRY MONTHLY 2032.05\n08 {more[0]}\n石阶一级一级都磨亮了。\n10 {more[1]}\n12 {more[2]}\n"
    issue = clean(f"{first}\f{second}\f" + "\f".join(map(_article, (*TITLES, *more))))
    said = [(a.title.text, a.page) for a in issue.articles if a.title]
    assert said == list(zip((*TITLES, *more), range(2, 14, 2), strict=True))


def test_an_author_stands_behind_a_headline_without_a_blank() -> None:
    contents = f"目录\n02 {TITLES[0]}林小川\n04 {TITLES[1]}江小月\n06 {TITLES[2]}周远\n\n"
    issue = clean(contents + "".join(f"{title}\n\n{BODY}\n" for title in TITLES))
    said = [(a.title.text, a.authors) for a in issue.articles if a.title]
    assert said == list(zip(TITLES, (("林小川",), ("江小月",), ("周远",)), strict=True))


def test_the_section_over_a_page_is_said_without_its_english_name() -> None:
    heads = ("人物 PEOPLE", "文苑 LITERATURE", "渡口 FERRY")
    pages = "".join(f"\f{head}\n{_article(title)}" for head, title in zip(heads, TITLES, strict=True))
    issue = clean(f"{_article('江上的第一班船')}{pages}")
    assert [a.section.text for a in issue.articles if a.section] == ["人物", "文苑", "渡口"]
    assert "PEOPLE" not in _kept(issue)


def test_who_edited_a_page_is_not_its_section() -> None:
    foot = "责任编辑：林小川 版式：江月 校对：周远 电话：000-0330027\n"
    issue = clean("\f".join(f"{_article(title)}{foot}" for title in TITLES))
    assert not any(article.section for article in issue.articles)


def test_where_to_get_a_magazine_stands_between_its_contents_and_its_masthead() -> None:
    contents = f"目录\n02 {TITLES[0]}\n04 {TITLES[1]}\n06 {TITLES[2]}\n"
    places = "本刊赠阅点\n江埠车站服务台\n石湾图书室\n老街豆浆\n"
    office = "发行人 林小川\n社长 江月\n总编辑 周远\n主编 江小月\n校对 方晓晴\n地址：江埠市码头路6号\n"
    issue = clean(f"{contents}{places}{office}\n\f{ALL}")
    assert _titles(issue) == list(TITLES)
    assert "豆浆" not in _kept(issue)
