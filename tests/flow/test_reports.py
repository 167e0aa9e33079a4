"""What a layout model gives far from its report is put back: the foot of its last column, the line to another page."""

import re
from dataclasses import replace

from typeset import column, printed

from cleaner import clean
from cleaner.flow.reports import behind_their_reports
from cleaner.layout.page import Page
from cleaner.pipeline import lay_out, shipped_rules
from cleaner.source import source_from_text

REPORT = printed("laochangfang", 3)
DATELINE = re.compile("本报讯")
FERRY = ("本报讯（记者林小川）" + REPORT[0], *REPORT[1:])
FLOOD = ("本报讯（记者周远）" + printed("shui", 2)[0], printed("shui", 2)[1])


def _page(torn: bool) -> Page:
    """A headline, the foot of a column, and the report that it ends, cut in mid-sentence."""
    lines = column(FERRY)
    blocks = (["渡口的老厂房"], lines[-3:], lines[:-3])
    page, _ = lay_out(source_from_text("\n\n".join("\n".join(block) for block in blocks) + "\n"), shipped_rules())
    foot = {page.shapes[1].line.index, page.shapes[4].line.index}
    return replace(page, shapes=tuple(replace(s, torn=torn and s.line.index in foot) for s in page.shapes))


def test_the_foot_of_a_column_between_a_headline_and_its_report_is_read_behind_it() -> None:
    page = _page(torn=True)
    order = behind_their_reports(page, {}, DATELINE)
    assert order == [0, *range(4, len(page.shapes)), 1, 2, 3]


def test_where_the_blocks_of_a_dump_stand_in_order_nothing_moves() -> None:
    page = _page(torn=False)
    assert behind_their_reports(page, {}, DATELINE) == list(range(len(page.shapes)))


def test_a_jump_line_behind_the_next_report_sends_on_the_text_whose_headline_is_printed_again() -> None:
    ferry, flood = column(FERRY), column(FLOOD)
    first = ["渡口的老厂房", *ferry[:8], "", "潮水退去以后", *flood, "", "（下转第2版）"]
    second = ["渡口的老厂房", "（上接第1版）", *ferry[8:]]
    issue = clean("\n".join(first) + "\n\f" + "\n".join(second) + "\n")
    assert [article.paragraphs for article in issue.articles] == [FERRY, FLOOD]
