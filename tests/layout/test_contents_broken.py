"""Contents whose entries are broken: the author and the page stand on the line below the headline, or dots begin it."""

import pytest

from cleaner import clean

BODY = "夜色落在江面上，渡轮鸣笛离岸，岸上的人还没有散去。老船长说，他在这里看了四十年的船来船往。"
DOTS = "…" * 70
ARTICLES = "".join(
    f"{title}\n\n本刊记者 {author}\n\n{BODY}\n\n"
    for title, author in (("夜市灯火映江城", "林小川"), ("半导体收音机的故事", "江月明"), ("窑火不熄时", "周远方"))
)


@pytest.mark.parametrize(
    "contents",
    [
        "夜市灯火映江城··\n林小川3\n半导体收音机的故事\n·江月明6\n窑火不熄时··\n周远方8\n",
        f"夜市灯火映江城{DOTS}林小川3\n半导体收音机的故事{DOTS}江月明 6\n窑火不熄时{DOTS}\n周远方 8\n",
        f"夜市灯火映江城{DOTS}林小川3\n半导体收音机的故事{DOTS}\n6\n窑火不熄时{DOTS}周远方 8\n",
        "夜市灯火映江城………………林小川3\n半导体收音机的故事\n……………………江月明 6\n窑火不熄时………………周远方 8\n",
        "夜市灯火映江城………………林小川3\n半导体收音机的故事………………\n江月明 6\n窑火不熄时………………周远方 8\n",
    ],
)
def test_an_entry_on_two_lines_announces_its_article(contents: str) -> None:
    articles = clean(f"本期要目\n{contents}\n{ARTICLES}").articles
    assert [a.title.text if a.title else "" for a in articles] == ["夜市灯火映江城", "半导体收音机的故事", "窑火不熄时"]
    assert [a.page for a in articles] == [3, 6, 8]


def test_the_caption_right_above_the_word_contents_is_no_part_of_them() -> None:
    contents = "夜市灯火映江城……林小川3\n半导体收音机的故事……江月明6\n窑火不熄时……周远方8\n"
    issue = clean(f"窑口的看火人\n\n{BODY}\n\n看火人在窑口守夜\n本期要目\n{contents}\n{ARTICLES}")
    text = issue.reading.source.text
    listed = [text[label.start : label.end] for label in issue.labels if label.kind == "contents"]
    assert listed == ["本期要目", *contents.split()]


def test_specks_between_a_page_number_and_its_headline_are_no_part_of_either() -> None:
    contents = "3 夜市灯火映江城/林小川\n6， ”半导体收音机的故事/江月明\n8 ，窑火不熄时/周远方\n"
    articles = clean(f"本期要目\n{contents}\n{ARTICLES}").articles
    assert [a.title.text if a.title else "" for a in articles] == ["夜市灯火映江城", "半导体收音机的故事", "窑火不熄时"]
    assert [a.page for a in articles] == [3, 6, 8]
