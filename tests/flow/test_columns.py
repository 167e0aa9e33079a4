"""Columns that were extracted before the headline of their article stand below its first column."""

from typeset import column, printed

from cleaner import clean

BRIDGE, THEATRE = printed("qiaoshang", 5), printed("piying", 4)


def _dump(mark: str) -> str:
    """An article with its end, then the second and third column of another, then its headline and first column."""
    lines = column(BRIDGE, 15)
    # The first column ends with a paragraph, the second in mid-word.
    first, second, third = lines[:6], lines[6:19], lines[19:]
    theatre = "\n".join(column(THEATRE, 15)) + mark
    parts = (["灯亮着，影子就不会散"], ["文/苏见微"], [theatre], second)
    return "\n\n".join("\n".join(part) for part in (*parts, ["桥上的风"], ["文/叶疏桐"], first, third)) + "\n"


def test_text_below_an_end_mark_that_goes_on_below_the_next_headline_is_its_own() -> None:
    theatre, bridge = clean(_dump(" ■")).articles
    assert theatre.paragraphs == THEATRE
    assert bridge.paragraphs == BRIDGE


def test_without_an_end_mark_the_text_stays_where_it_is() -> None:
    theatre, bridge = clean(_dump("")).articles
    assert theatre.paragraphs != THEATRE
    assert bridge.paragraphs[0] == BRIDGE[0]
