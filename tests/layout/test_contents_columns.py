"""Contents pages whose columns came apart: the headlines first, then the authors and the page numbers."""

import pytest

from cleaner import clean

BODY = "夜色落在江面上，渡轮鸣笛离岸，岸上的人还没有散去。老船长说，他在这里看了四十年的船来船往。"
HEADLINES = ("夜市灯火映江城", "半导体收音机的故事", "窑火不熄时")
AUTHORS = ("林小川", "江月明", "周远方")
ARTICLES = "".join(
    f"{title}\n\n本刊记者 {author}\n\n{BODY}\n\n" for title, author in zip(HEADLINES, AUTHORS, strict=True)
)


def _announced(contents: str) -> list[tuple[str, int | None]]:
    articles = clean(f"{contents}\n{ARTICLES}").articles
    return [(article.title.text if article.title else "", article.page) for article in articles]


@pytest.mark.parametrize("pages", ["林小川3\n·江月明6\n周 远 方 8", "3\n6\n8", "林小川3\n江月明6\n夏小满\n周远方8"])
def test_headlines_and_page_numbers_are_paired_in_their_order(pages: str) -> None:
    said = _announced("本期目录\n" + "\n".join(HEADLINES) + f"\n{pages}\n")
    assert said == list(zip(HEADLINES, (3, 6, 8), strict=True))


def test_headlines_stand_below_their_page_numbers_as_well() -> None:
    said = _announced("目录\n3\n6\n8\n" + "\n".join(HEADLINES) + "\n")
    assert said == list(zip(HEADLINES, (3, 6, 8), strict=True))


@pytest.mark.parametrize(
    "contents",
    [
        # One number is missing, one page is before the last, sections stand over headlines.
        "目录\n夜市灯火映江城\n半导体收音机的故事\n窑火不熄时\n3\n6\n",
        "目录\n夜市灯火映江城\n半导体收音机的故事\n窑火不熄时\n8\n6\n3\n",
        "目录\n江城特稿\n江城人物\n江城文化\n夜市灯火 3\n收音机的故事 6\n窑火不熄 8\n",
    ],
)
def test_what_does_not_match_is_not_paired(contents: str) -> None:
    assert [page for title, page in _announced(contents) if title in HEADLINES] == [None, None, None]
