"""report.md and report.html: what they say, and that nothing of the dump is markup in them."""

import re
from html.parser import HTMLParser

import pytest
from made_issues import harbour, piece, plain_issue, reading_of, span
from markdown_it import MarkdownIt

from cleaner.decisions import Edit, Join, Label
from cleaner.issue import Article, Block, Issue, Piece
from cleaner.render.report import report_of
from cleaner.render.report_html import report_html
from cleaner.render.report_markdown import report_markdown
from cleaner.render.story import story_of

HOSTILE = "<script>alert(1)</script> [a](javascript:b) *c* \x1b[31m`d`"


def markdown(issue: Issue) -> str:
    return report_markdown(story_of(report_of(issue, "harbour.txt"), issue.reading.source.text))


def html(issue: Issue) -> str:
    return report_html(story_of(report_of(issue, "harbour.txt"), issue.reading.source.text))


def hostile_issue() -> Issue:
    """The hostile text as title, kept, edited, dropped and unplaced text."""
    text = f"{HOSTILE}\n{HOSTILE}\n{HOSTILE}\n{HOSTILE}"
    size = len(HOSTILE) + 1
    edit = Edit(0, len(HOSTILE), HOSTILE, HOSTILE, 0.5, HOSTILE)
    issue = plain_issue(
        text, Block("paragraph", (Piece(0, size - 1), Piece(size, 2 * size - 1)), HOSTILE), edits=[edit], title=HOSTILE
    )
    labels = (Label(2 * size, 3 * size - 1, "folio", HOSTILE, 0.3, HOSTILE),)
    joins = (Join(size - 1, size, HOSTILE, 0.3, HOSTILE),)
    return Issue(issue.reading, issue.articles, (), labels, joins, (edit,))


class Tags(HTMLParser):
    """The tags of a page, and the ids and links in it."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.sources: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            {"id": self.ids, "href": self.links, "src": self.sources}.get(name, []).append(value or "")


def tags(page: str) -> Tags:
    parser = Tags()
    parser.feed(page)
    return parser


@pytest.mark.parametrize(
    "line",
    [
        "158 characters on 19 lines, read as utf-8.",
        "**3 characters could not be placed and stand in no file.**",
        "| edits by `end-mark` | 1 |",
        "| together | 158 | |",
        "- line 7, article 1, block: its end is lost — 第二天，雾来得早。",
        "- line 4, article 1, join `open-end` (0.78): a word across the seam — "
        "夜色落在江面上，渡轮鸣笛 ⁀ 离岸，他把灯芯挑亮；；",
        "- line 6: 离岸，他把灯芯挑亮<del>；；</del><ins>。</ins> `end-mark` (0.70) doubled",
        "- line 3: ■ 本刊记者 林<del>␣</del>川 叶秋 `letter-spacing` (0.95)",
        "- lines 9–10, 17 characters, `reading-order`: 船老大说，↵没有灯的港口不叫港口。",
        "### sponsor: 8 characters in 2 places",
        "- line 5, `running-head`: 灯塔守望者",
        "- line 18, `unplaced`: 页一角",
        "- line 8: 图为守灯人在塔顶。<del>何远</del><ins>何元</ins>摄 `name` (0.40) two spellings",
    ],
)
def test_the_markdown_report_tells(line: str) -> None:
    assert line in markdown(harbour()).split("\n")


def test_doubts_come_before_the_articles_and_the_drops_after_them() -> None:
    headings = [line for line in markdown(harbour()).split("\n") if line.startswith("## ")]
    assert headings == [
        "## Look at these first",
        "## 1. 灯塔守望者",
        "## 2. 渔汛与路",
        "## In no article",
        "## What was dropped",
        "## Suggestions, not applied",
    ]


def test_a_repair_made_often_is_told_once_and_counted() -> None:
    text = "江,风,夜,渡,船,"
    edits = [Edit(i, i + 1, "，", "punctuation-width", 0.9) for i in range(1, len(text), 2)]
    issue = plain_issue(text, Block("paragraph", (Piece(0, len(text)),)), edits=edits)
    assert markdown(issue).count("<ins>，</ins>") == 1
    assert "- line 1 × 5: " in markdown(issue)


def test_a_long_list_is_cut_and_what_is_left_out_is_counted() -> None:
    text = "".join(f"{chr(0x4E00 + i)}{chr(0x5E00 + i)}" for i in range(60))
    edits = [Edit(2 * i, 2 * i + 1, "", "stray", 0.9) for i in range(60)]
    issue = plain_issue(text, Block("paragraph", (Piece(0, len(text)),)), edits=edits)
    assert "- … and 20 more in report.json" in markdown(issue)


def test_a_long_dropped_text_is_shortened_and_counted() -> None:
    issue = plain_issue("江" * 500)
    assert f"{'江' * 120}… (380 more characters)" in markdown(issue)


def test_an_article_without_changes_says_so() -> None:
    text = "江风"
    assert "Nothing was changed." in markdown(plain_issue(text, Block("paragraph", (piece(text, text),))))


def test_nothing_of_the_dump_is_markup_in_the_markdown_report() -> None:
    rendered = MarkdownIt("commonmark").render(markdown(hostile_issue()))
    assert tags(rendered).tags.isdisjoint({"script", "em"})
    assert tags(rendered).links == []


def test_the_page_is_whole_and_has_no_script() -> None:
    page = html(harbour())
    assert page.startswith("<!doctype html>")
    assert page.endswith("</html>\n")
    assert tags(page).tags.isdisjoint({"script", "link", "img", "iframe"})


def test_the_page_needs_nothing_from_elsewhere() -> None:
    page = html(harbour())
    assert tags(page).sources == []
    assert not re.search(r"https?://|url\(|@import", page)


def test_the_page_is_for_light_and_dark() -> None:
    assert "prefers-color-scheme: dark" in html(harbour())


def test_every_link_in_the_page_leads_to_an_article_or_a_file() -> None:
    found = tags(html(harbour()))
    inside = [link[1:] for link in found.links if link.startswith("#")]
    outside = [link for link in found.links if not link.startswith("#")]
    assert set(inside) <= set(found.ids)
    assert all(link.startswith("articles/0") for link in outside)


def test_the_bar_of_the_ledger_has_a_part_for_each_fate() -> None:
    assert re.findall(r'class="f-([a-z-]+)" style="flex-grow: (\d+)"', html(harbour())) == [
        ("kept", "73"),
        ("moved", "16"),
        ("replaced", "2"),
        ("deleted", "2"),
        ("front-matter", "21"),
        ("dropped", "44"),
    ]


@pytest.mark.parametrize("words", ["its end is lost", "<del>；；</del><ins>。</ins>", "页一角", "何元", "江岸月刊"])
def test_the_page_tells(words: str) -> None:
    assert words in html(harbour())


def test_nothing_of_the_dump_is_markup_in_the_page() -> None:
    page = html(hostile_issue())
    assert "<script" not in page
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize("report", [markdown, html])
def test_no_control_character_is_in_a_report(report: object) -> None:
    assert callable(report)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", report(hostile_issue()))


@pytest.mark.parametrize("report", [markdown, html])
def test_a_report_on_nothing_is_a_report(report: object) -> None:
    assert callable(report)
    assert "harbour.txt" in report(Issue(reading_of(""), (), (), (), ()))


def test_what_is_joined_backwards_is_shown_in_reading_order() -> None:
    text = "没有灯。\n船老大说，"
    first, second = piece(text, "船老大说，"), piece(text, "没有灯。")
    reading = reading_of(text)
    joins = (Join(span(text, "船老大说，")[1], 0, "column-order", 0.5),)
    issue = Issue(reading, (Article(reading, None, (Block("paragraph", (first, second)),)),), (), (), joins)
    assert "船老大说， ⁀ 没有灯。" in markdown(issue)
