"""What printed lines are: seen by the kind and the rule of their labels."""

from cleaner import clean


def kinds(text: str) -> list[tuple[str, str]]:
    issue = clean(text)
    source = issue.reading.source.text
    return [(label.kind, source[label.start : label.end]) for label in issue.labels]


def test_a_stub_of_a_column_is_text_where_the_next_block_goes_on_with_its_word() -> None:
    found = kinds(
        "渡口的石阶有一百零八级。\n\n近年来新港区全面推行码头改\n\n革，船舶在港时间缩短了一半，费用也降了三成。\n"
    )
    assert ("body", "近年来新港区全面推行码头改") in found


def test_a_short_line_between_two_paragraphs_is_a_heading() -> None:
    found = kinds(
        "渡口的石阶有一百零八级，一级一级都磨亮了。\n\n先把人请下来\n\n江堤高出水面近七米，堤上是一条四车道的快速路。\n"
    )
    assert ("heading", "先把人请下来") in found


def test_a_dash_at_its_end_makes_a_lower_heading() -> None:
    text = "渡口的石阶有一百零八级，一级一级都磨亮了。\n\n码头重新热闹——\n\n江堤高出水面近七米，堤上是一条快速路。\n"
    assert ("subheading", "码头重新热闹——") in kinds(text)


def test_contents_are_no_text_though_a_blurb_stands_among_them() -> None:
    found = kinds(
        "目 录\n\n特 稿\n\n12 老港新生记/林小川\n\n老港用三年时间把自己编进了城市。\n\n"
        "16 夜航/江 月\n\n20 窑火/周远\n\n24 石阶/林远山\n\n28 船票/江小月\n"
    )
    assert {kind for kind, _ in found} == {"contents"}


def test_a_marked_heading_of_four_characters_is_no_name() -> None:
    text = "随着港区的扩建，岸线越来越长，管护的人手却没有增加。\n\n●摸清家底\n\n区里用半年时间把岸线走了一遍。\n"
    assert ("heading", "●摸清家底") in kinds(text)


def test_an_office_on_two_lines_belongs_to_the_byline() -> None:
    text = (
        "渡口重开\n\n■林 川\n\n临江市民间工艺研究会理事、\n\n副研究馆员\n\n造一条木船，从选料到下水要过七十二道工序。\n"
    )
    assert [line for kind, line in kinds(text) if kind == "byline"] == [
        "■林 川",
        "临江市民间工艺研究会理事、",
        "副研究馆员",
    ]


def test_a_sentence_that_resembles_another_is_not_taken_for_a_pull_quote() -> None:
    text = (
        "修一座老码头，难的是让它说话。\n\n他又想了想，说出一句：\n\n修一座老码头，难的是让它说话。\n\n众人都笑了。\n"
    )
    assert "pull-quote" not in {kind for kind, _ in kinds(text)}
