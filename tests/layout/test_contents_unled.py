"""Contents that lost what stood between headline, author and page, as OCR leaves them."""

import pytest

from cleaner import clean

BODY = "夜色落在江面上，渡轮鸣笛离岸，岸上的人还没有散去。老船长说，他在这里看了四十年的船来船往。"
TITLES = ["夜市灯火映江城", "半导体收音机的故事", "窑火不熄时"]
ARTICLES = "".join(
    f"{title}\n\n本刊记者 {author}\n\n{BODY}\n\n"
    for title, author in zip(TITLES, ("林小川", "江月明", "周远方"), strict=True)
)


@pytest.mark.parametrize(
    "contents",
    [
        "夜市灯火映江城林小川3\n半导体收音机的故事 江月明 6\n窑火不熄时周远方 8\n",
        "夜市灯火映江城 和林小川“”3\n半导体收音机的故事江月明6\n窑火不熄时 8\n",
    ],
)
def test_the_headline_of_an_entry_is_what_stands_elsewhere_or_before_a_blank(contents: str) -> None:
    articles = clean(f"目 录\n{contents}\f{ARTICLES}").articles
    assert [(a.title.text, a.page) for a in articles if a.title] == list(zip(TITLES, (3, 6, 8), strict=True))
    assert all("目" not in text for a in articles for text in a.paragraphs)


def test_lines_whose_numbers_go_back_are_no_contents() -> None:
    text = f"目 录\n渡轮三艘 9\n长椅四十 3\n路灯十八 7\n\f{ARTICLES}"
    assert "contents" not in {label.kind for label in clean(text).labels}


def test_a_section_set_from_top_to_bottom_does_not_part_the_contents() -> None:
    sections = ("往事钩沉", "科学之窗", "社会写真")
    lines = [*"八面来风", "2　江边短讯"]
    for section, title, page in zip(sections, TITLES, (3, 6, 8), strict=True):
        lines += [*section, f"{page}　{title}/林小川"]
    text = "目 录\n" + "\n".join(lines) + "\n\f江边短讯\n\n" + BODY + "\n\n" + ARTICLES
    titles = [a.title.text if a.title else "" for a in clean(text).articles]
    assert titles == ["江边短讯", *TITLES]
