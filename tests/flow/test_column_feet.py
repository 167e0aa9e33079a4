"""The foot of a column that a tool gives last on its page is read above the text that goes on from it."""

from typeset import column, printed

from cleaner import clean

LINES = column(printed("laochangfang", 4))
# The third paragraph is cut here by the end of a column: …租给仓库、棋牌室和一家 | 做假山的公司。
FOOT = next(at for at, line in enumerate(LINES) if line.startswith("汽笛停过"))
REST = next(at for at, line in enumerate(LINES) if line.startswith("做假山"))


def paragraphs(lines: list[str], behind: str = "") -> list[str]:
    issue = clean("\n".join(("渡口的老厂房", "", *lines)) + "\n" + behind)
    return [paragraph for article in issue.articles for paragraph in article.paragraphs]


def test_the_foot_of_a_column_given_last_on_its_page_is_read_above_its_rest() -> None:
    given = [*LINES[:FOOT], "", *LINES[REST:], "", *LINES[FOOT:REST]]
    assert paragraphs(given) == paragraphs(LINES)


def test_a_text_that_goes_on_on_the_next_page_is_left_where_it_stands() -> None:
    given = [*LINES[:FOOT], "", *LINES[REST:], "", *LINES[FOOT:REST]]
    next_page = "\f在工棚里的仓库，推开门是一条没有尽头的走廊，\n走廊里堆着当年的图纸，谁也没有再翻开过。\n"
    assert paragraphs(given, next_page)[-1].startswith("汽笛停过")
