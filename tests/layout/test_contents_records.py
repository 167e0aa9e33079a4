"""Contents pages whose page, headline and author stand one below the other, or in another order."""

import pytest

from cleaner import clean

BODY = "夜色落在江面上，渡轮鸣笛离岸，岸上的人还没有散去。老船长说，他在这里看了四十年的船来船往。"
PAGES = {"夜市灯火映江城": 3, "旧码头上的收音机还在响": 6, "窑火不熄时渡口来了一位烧窑人": 8}
ARTICLES = "".join(f"{title}\n\n{BODY}\n\n" for title in PAGES)


def _announced(contents: str, tail: str = "") -> dict[str, int | None]:
    articles = clean(f"{contents}\n\f{ARTICLES}{tail}").articles
    return {article.title.text if article.title else "": article.page for article in articles}


def test_a_page_stands_before_its_headline_and_below_the_name_of_a_section() -> None:
    said = _announced(
        "本期目录 C O N T E N T S\n江城特稿 Cover Story\n"
        "03　夜市灯火映江城\n一条老街四十年的灯与人\n"
        "06　编者手记　旧码头上的收音机还在响　◎ 江 月\n文化 Culture\n08　窑火不熄时：\n渡口来了一位烧窑人\n"
    )
    assert said == PAGES


def test_what_stands_over_a_digest_s_first_line_in_the_contents_is_its_headline() -> None:
    said = _announced(
        "目录\n江边人物\n03\n夜市灯火映江城\n林小川\n数字江城\n04\n上半年的五组数据\n要闻速读\n05\n常委会部署下半年工作等\n"
        "06\n旧码头上的收音机还在响\n江月明\n08\n窑火不熄时渡口来了一位烧窑人\n",
        tail=f"数字江城\n\n{BODY}\n\n要闻速读\n\n{BODY}\n\n江边人物\n",
    )
    assert said == PAGES | {"数字江城": 4, "要闻速读": 5}


def test_an_author_stands_right_behind_the_headline_which_the_body_prints_on_two_lines() -> None:
    contents = "目录\n夜市灯火映江城林川\n3\n旧码头上的收音机还在响\n6\n窑火不熄时渡口来了一位烧窑人\n8\n"
    articles = clean(f"{contents}\n\f{ARTICLES}".replace("映江城\n\n", "映江城\n林　川\n\n", 1)).articles
    assert articles[0].title is not None
    assert (articles[0].title.text, articles[0].authors) == ("夜市灯火映江城", ("林川",))


def test_headline_author_and_page_stand_on_lines_of_their_own() -> None:
    said = _announced(
        "目　录\n卷首\n夜市灯火映江城\n林小川\n03\n文苑\n旧码头上的收音机还在响（散文）\n江　月　周　远\n06\n"
        "窑火不熄时\n渡口来了一位烧窑人\n［美］约翰·林\n08\n"
    )
    assert said == PAGES


def test_a_page_stands_alone_above_its_headline_and_author() -> None:
    said = _announced(
        "目录 CONTENTS\n卷首语\n03\n夜市灯火映江城　林小川\n特别报道\n06\n旧码头上的收音机还在响　江 月\n"
        "一江两岸的老听众\n"
        "08\n窑火不熄时渡口来了一位烧窑人　周远\n"
    )
    assert said == PAGES


def test_a_headline_of_two_lines_ends_in_dots_author_and_page() -> None:
    said = _announced(
        "目　次 C O N T E N T S\n卷首语\n夜市灯火映江城…………………（林小川）3\n"
        "技术问答\n旧码头上的收音机还在响………（江　月　周　远）6\n"
        "渡口人物\n窑火不熄时\n渡口来了一位烧窑人……………（周　远）8\n"
    )
    assert said == PAGES


def test_names_stand_behind_the_headline_and_a_kicker_before_it() -> None:
    said = _announced(
        "目录\n卷首\n夜市灯火映江城（诗） 林小川 03\n特别报道\n渡口来信 旧码头上的收音机还在响 江 月 周 远 06\n"
        "窑火不熄时渡口来了一位烧窑人 ［美］约翰·林 08\n"
    )
    assert said == PAGES


@pytest.mark.parametrize(
    "contents",
    [
        # The headlines of another issue, and the numbers of a list.
        "目录\n03　江上的第一班船\n06　灯塔上的那个人\n08　渡口的最后一夜\n",
        "目录\n夜市灯火\n3\n收音机\n6\n窑火\n8\n",
    ],
)
def test_what_is_printed_nowhere_else_is_no_contents_in_records(contents: str) -> None:
    assert set(_announced(contents).values()) == {None}


def test_the_word_stands_behind_the_entries_where_large_type_was_drawn_last() -> None:
    others = "".join(f"渡口旧事之{n}\n{page}\n" for n, page in zip("二三四", (10, 12, 14), strict=True))
    said = _announced(
        "渡口月刊\n卷首\n夜市灯火映江城\n林小川\n3\n文苑\n旧码头上的收音机还在响\n江　月\n6\n"
        f"窑火不熄时渡口来了一位烧窑人\n8\n{others}目录\n"
    )
    assert said == PAGES
