"""The diff and the summary on a terminal and in a pipe."""

import io
import re

from any_issue import any_issue
from hypothesis import given
from made_issues import harbour, paragraphs, piece, plain_issue, reading_of
from rich.console import Console

from cleaner.decisions import Edit
from cleaner.issue import Article, Block, Issue, Piece
from cleaner.render.ledger import ledger_of
from cleaner.render.report import report_of
from cleaner.render.sheets import sheets_of
from cleaner.render.summary import summary_table, summed
from cleaner.render.terminal import diff_lines


def lines(issue: Issue, article: int | None = None) -> list[str]:
    """The diff as a pipe has it."""
    sheets = sheets_of(issue)
    return [line.plain.rstrip() for line in diff_lines(issue, sheets, ledger_of(issue, sheets), True, article)]


def shown(issue: Issue, colour: bool = True) -> str:
    """The diff as a terminal gets it."""
    sheets = sheets_of(issue)
    console = Console(
        file=io.StringIO(), force_terminal=True, soft_wrap=True, no_color=not colour, color_system="standard"
    )
    for line in diff_lines(issue, sheets, ledger_of(issue, sheets), marks=False):
        console.print(line)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_the_diff_of_a_page() -> None:
    assert lines(harbour()) == [
        "legend: [-deleted-]  {+inserted+}  {>moved<}  [~dropped~]  [!unplaced!]  ⁀ joined  rule",
        "  [~江岸月刊~] masthead",
        "",
        "━━ 1. 灯塔守望者  lines 2–10 · 林川, 叶秋 · 江岸 · page 8",
        "  title: 灯塔守望者",
        "  authors: ■ 本刊记者 林[-␣-]川 叶秋 letter-spacing",
        "  {>船老大说，⁀没有灯的港口不叫港口。<}  reading-order  ⁀ line-wrap",
        "  [~赞助名单~] sponsor-list (sponsor)",
        "  夜色落在江面上，渡轮鸣笛 [~灯塔守望者~] running-head "
        "⁀离岸，他把灯芯挑亮[-；；-]{+。+} end-mark   ⁀ open-end",
        "  第二天，雾来得早。",
        "  ? its end is lost",
        "  ⋯ 1 block unchanged",
        "",
        "━━ 2. 渔汛与路  lines 14–16",
        "  title: 渔汛与路",
        "  ⋯ 2 blocks unchanged",
        "  [~8~] folio",
        "  [-残-] stray-glyph",
        "  [!页一角!] unplaced",
        "",
        "━━ sponsors.md",
        "  ⋯ 2 blocks unchanged",
        "  [~远帆航运~] sponsor-repeat (sponsor)",
    ]


def test_one_article_alone_can_be_shown() -> None:
    titles = [line for line in lines(harbour(), 2) if line.startswith("━━")]
    assert titles == ["━━ 2. 渔汛与路  lines 14–16"]


def test_changes_have_colours_on_a_terminal_and_no_brackets() -> None:
    text = shown(harbour())
    assert "\x1b[9;31m；；\x1b[0m\x1b[32m。\x1b[0m\x1b[2m end-mark" in text
    assert "{+" not in text


def test_moved_text_is_cyan_and_dropped_text_dim_yellow() -> None:
    text = shown(harbour())
    assert "\x1b[36m船老大说，" in text
    assert "\x1b[2;33m江岸月刊" in text


def test_long_unchanged_text_is_cut_in_the_middle() -> None:
    text = "江" * 100 + "," + "风" * 100
    issue = plain_issue(text, Block("paragraph", (Piece(0, len(text)),)), edits=[Edit(100, 101, "，", "width", 0.9)])
    (line,) = [line for line in lines(issue) if "[-,-]" in line]
    assert "江 … 江" in line
    assert len(line) < 150


def test_changes_by_one_rule_that_stand_near_are_named_once() -> None:
    text = "江 上 夜 渡"
    edits = [Edit(i, i + 1, "", "letter-spacing", 0.9) for i in (1, 3, 5)]
    issue = plain_issue(text, Block("paragraph", (Piece(0, len(text)),)), edits=edits)
    assert "  江[-␣-]上[-␣-]夜[-␣-]渡 letter-spacing" in lines(issue)


def test_text_of_the_dump_cannot_steer_the_terminal() -> None:
    text = "江\x1b]0;x\x07风\x9b\n\x1b[2J[bold]夜[/bold]\u202e"
    article = Article(reading_of(text), None, (Block("paragraph", (piece(text, "江\x1b]0;x\x07风\x9b"),), "\x1b[31m"),))
    output = "\n".join(lines(Issue(article.reading, (article,), (), (), ())))
    assert all(c.isprintable() or c == "\n" for c in output)
    assert "[bold]夜[/bold]" in output


@given(any_issue())
def test_no_issue_at_all_breaks_the_diff(issue: Issue) -> None:
    assert not any(re.search(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028]", line) for line in lines(issue))


def test_the_summary_counts_edits_by_rule_and_dropped_characters_by_kind() -> None:
    console = Console(file=io.StringIO(), width=80)
    console.print(summary_table(report_of(harbour()).summary, "1 dump cleaned"))
    assert isinstance(console.file, io.StringIO)
    rows = [line.split() for line in console.file.getvalue().split("\n")]
    assert ["articles", "2"] in rows
    assert ["end-mark", "1"] in rows
    assert ["running-head", "5"] in rows


def test_unplaced_characters_are_red_in_the_summary() -> None:
    console = Console(file=io.StringIO(), width=80, force_terminal=True, color_system="standard")
    console.print(summary_table(report_of(harbour()).summary, "1 dump cleaned"))
    assert isinstance(console.file, io.StringIO)
    assert "\x1b[1;31munplaced characters" in console.file.getvalue()


def test_summaries_add_up() -> None:
    one, other = report_of(harbour()).summary, report_of(paragraphs("江风\n夜渡")).summary
    both = summed([one, other])
    assert both.paragraphs == one.paragraphs + other.paragraphs
    assert both.ledger.kept == one.ledger.kept + other.ledger.kept
    assert both.dropped["white-space"] == one.dropped["white-space"] + other.dropped["white-space"]


def test_the_sum_of_nothing_is_nothing() -> None:
    assert summed([]).articles == 0
