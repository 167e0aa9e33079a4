"""A headline that an extractor gives behind the text of its page finds the text that says it again."""

from typeset import column

from cleaner import clean

FIRST = (
    "昨日清晨，老渡口的最后一班渡轮离岸，船上坐满了从城里赶回来的人，他们都说要再看一眼江面上的灯火。",
    "船长在渡口开了四十年船，他说水还是那么宽，只是坐船的人少了，桥上的车多了，岸上的树也长高了。",
)
SECOND = (
    "日前，临江市文化馆印发了《临江渡口老物件保护办法》，请各个码头把旧船票、旧船灯和旧黑板都登记下来。",
    "办法说，登记下来的物件不用搬走，仍旧放在原来的地方，由码头的人照看，文化馆每年派人来看一次。",
)
HEADLINE = "文化馆印发《临江渡口老物件保护办法》"
NEXT = "\f二〇三二年九月　临江月刊\n第三只钟\n" + "\n".join(column(FIRST, 18)) + "\n"


def _page(second: tuple[str, ...], below: str) -> str:
    return "老渡口的最后一班船\n" + "\n".join([*column(FIRST, 18), *column(second, 18), below]) + "\n" + NEXT


def test_the_second_article_of_a_page_begins_where_its_headline_is_said_again() -> None:
    first, second, *_ = clean(_page(SECOND, HEADLINE)).articles
    assert first.title is not None
    assert (first.title.text, first.paragraphs) == ("老渡口的最后一班船", FIRST)
    assert second.title is not None
    assert (second.title.text, second.paragraphs) == (HEADLINE, SECOND)


def test_a_headline_that_no_paragraph_says_again_begins_none() -> None:
    first, *_ = clean(_page(SECOND, "江上一夜灯火未曾熄")).articles
    assert first.paragraphs[:4] == (*FIRST, *SECOND)


def test_below_a_headline_at_its_page_end_the_next_page_opens_another_article() -> None:
    contents = "目 录\n\n4　老渡口的最后一班船/林小川\n\n5　老物件有人照看/江月明\n\n6　守灯的人下了岗/周远方\n\n"
    pages = (
        "\n".join([*column(FIRST, 18), "老渡口的最后一班船", "老渡口的最后一班船"]),
        "\n".join(["江城纪事", "5", "老物件有人照看", "■江月明", *column(SECOND, 18)]),
    )
    articles = clean(f"{contents}\f临江月刊 第9期\n4\n" + "\n\f".join(pages) + "\n").articles
    assert [a.title.text for a in articles if a.title] == ["老渡口的最后一班船", "老物件有人照看"]
    assert [a.paragraphs for a in articles] == [FIRST, SECOND]


def test_a_caption_that_the_contents_do_not_name_begins_none_though_a_name_in_it_is_said_again() -> None:
    contents = "目 录\n\n4　老渡口的最后一班船/林小川\n\n5　第三只钟/江月明\n\n6　守灯的人下了岗/周远方\n\n\f"
    first, *_ = clean(contents + _page(SECOND, "市民在码头领取《临江渡口老物件保护办法》读本")).articles
    assert set(SECOND) <= set(first.paragraphs)
