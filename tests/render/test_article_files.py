"""The Markdown files of an issue."""

import pytest
from any_issue import any_issue
from hypothesis import given
from made_issues import harbour, piece, plain_issue, reading_of, span

from cleaner.decisions import Edit
from cleaner.issue import Article, Block, Entry, Issue, Piece, Sponsor
from cleaner.render.sheets import documents_of, sheets_of

CONTROLS = frozenset("\n\r\f\x1b\u2028")


def only_text(issue: Issue) -> str:
    return documents_of(issue, "dump.txt")[0].text


def body(issue: Issue) -> str:
    return only_text(issue).split("---\n", 2)[2]


def test_an_article_is_front_matter_headline_and_blocks() -> None:
    assert documents_of(harbour())[0].text == (
        "---\n"
        "title: 灯塔守望者\n"
        "authors: [林川, 叶秋]\n"
        "section: 江岸\n"
        "page: 8\n"
        "source: {file: harbour.txt, lines: [2, 10]}\n"
        "---\n"
        "\n"
        "# 灯塔守望者\n"
        "\n"
        "船老大说，没有灯的港口不叫港口。\n"
        "\n"
        "夜色落在江面上，渡轮鸣笛离岸，他把灯芯挑亮。\n"
        "\n"
        "第二天，雾来得早。\n"
        "\n"
        "> 图为守灯人在塔顶。 何远 摄\n"
    )


def test_files_are_numbered_in_the_order_of_the_issue_and_sponsors_come_last() -> None:
    names = [document.name for document in documents_of(harbour())]
    assert names == ["articles/01-灯塔守望者.md", "articles/02-渔汛与路.md", "sponsors.md"]


def test_sponsors_are_a_list_with_each_name_once() -> None:
    assert documents_of(harbour())[2].text == "# Sponsors\n\n- 远帆航运\n- 海石灯具\n"


def test_an_article_without_title_and_text_is_its_front_matter() -> None:
    assert only_text(plain_issue("江风")).endswith("---\n")


def test_headings_have_two_marks_and_subheadings_three() -> None:
    text = "修路\n第一年"
    issue = plain_issue(text, Block("heading", (piece(text, "修路"),)), Block("subheading", (piece(text, "第一年"),)))
    assert body(issue) == "\n## 修路\n\n### 第一年\n"


def test_glue_is_written_between_pieces() -> None:
    text = "The ferry\nleft."
    issue = plain_issue(text, Block("paragraph", (piece(text, "The ferry"), piece(text, "left.", glue=" "))))
    assert body(issue) == "\nThe ferry left.\n"


def test_white_space_around_a_block_is_not_written() -> None:
    text = "  　江风\t "
    assert body(plain_issue(text, Block("paragraph", (Piece(0, len(text)),)))) == "\n江风\n"


def test_a_block_that_says_nothing_is_not_written() -> None:
    text = " \n江风"
    issue = plain_issue(text, Block("paragraph", (Piece(0, 1),)), Block("paragraph", (piece(text, "江风"),)))
    assert body(issue) == "\n江风\n"


def test_line_ends_inside_a_piece_are_read_as_a_space() -> None:
    text = "the\r\n\u2028ferry"
    assert body(plain_issue(text, Block("paragraph", (Piece(0, len(text)),)))) == "\nthe ferry\n"


def test_control_characters_are_never_written() -> None:
    text = "江\x1b[31m风\x00\x9b"
    assert body(plain_issue(text, Block("paragraph", (Piece(0, len(text)),)))) == "\n江[31m风\n"


def test_control_characters_of_a_replacement_are_not_written() -> None:
    text = "江X风"
    edit = Edit(1, 2, "\x1b\n水", "rule", 0.9)
    assert body(plain_issue(text, Block("paragraph", (Piece(0, 3),)), edits=[edit])) == "\n江 水风\n"


@pytest.mark.parametrize("title", ["a\nb: c", "江\x1b]0;x\x07风", "---\n---", "\u2028"])
def test_a_title_is_one_line_in_front_matter_and_headline(title: str) -> None:
    text = only_text(plain_issue("江风", title=title))
    assert text.count("\n---\n") == 1
    assert not any(c in text for c in "\x1b\x07\u2028")


def test_a_biography_stands_in_the_front_matter() -> None:
    text = "（作者系港务局退休职工）"
    reading = reading_of(text)
    issue = Issue(
        reading, (Article(reading, Entry("灯"), (), biography=Entry(text, (Piece(0, len(text)),))),), (), (), ()
    )
    assert f"biography: {text}\n" in only_text(issue)


def test_a_sponsor_whose_letters_stand_apart_is_written_solid() -> None:
    text = "远 帆 航 运"
    issue = Issue(reading_of(text), (), (Sponsor("远帆航运", (Piece(0, len(text)),)),), (), ())
    assert only_text(issue) == "# Sponsors\n\n- 远帆航运\n"


def test_a_sponsor_that_reads_differently_is_written_by_its_name() -> None:
    text = "远帆肮运"
    issue = Issue(reading_of(text), (), (Sponsor("远帆航运", (Piece(0, len(text)),)),), (), ())
    assert only_text(issue) == "# Sponsors\n\n- 远帆航运\n"


def test_an_issue_with_nothing_in_it_has_no_files() -> None:
    assert documents_of(Issue(reading_of(""), (), (), (), ())) == ()


def test_an_edit_that_runs_out_of_its_piece_is_read_where_it_starts() -> None:
    text = "inter-\nnational"
    edit = Edit(*span(text, "-\n"), "", "hyphenation", 0.9)
    issue = plain_issue(text, Block("paragraph", (Piece(0, 6), Piece(7, len(text)))), edits=[edit])
    assert body(issue) == "\ninternational\n"


@given(any_issue())
def test_a_block_says_in_its_file_what_the_article_says(issue: Issue) -> None:
    for sheet, article in zip(sheets_of(issue), issue.articles, strict=False):
        for placed, block in zip(sheet.blocks, article.blocks, strict=True):
            if CONTROLS.isdisjoint(article.text_of(block)):
                assert placed.text == article.text_of(block)
