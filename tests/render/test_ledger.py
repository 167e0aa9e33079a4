"""The ledger: every source character has one fate, and the right one."""

import pytest
from any_issue import any_issue
from hypothesis import given
from made_issues import HARBOUR, harbour, paragraphs, piece, plain_issue, reading_of, span

from cleaner.decisions import Edit, Join, Label
from cleaner.issue import Article, Block, Entry, Issue, Piece, Sponsor
from cleaner.render.ledger import Ledger, ledger_of
from cleaner.render.records import Span
from cleaner.render.sheets import sheets_of


def ledger(issue: Issue) -> Ledger:
    return ledger_of(issue, sheets_of(issue))


def spans(issue: Issue) -> list[Span]:
    return [span for span in ledger(issue).spans if span.start < span.end]


def fates(issue: Issue) -> list[tuple[str, str, str]]:
    """Each span's text, fate and rule."""
    text = issue.reading.source.text
    return [(text[s.start : s.end], s.fate, s.rule) for s in spans(issue)]


@given(any_issue())
def test_the_spans_part_the_source_whatever_the_issue(issue: Issue) -> None:
    at = 0
    for part in ledger(issue).spans:
        assert part.start == at
        at = part.end
    assert at == len(issue.reading.source.text)


@given(any_issue())
def test_what_is_in_a_file_stands_at_its_offset_there(issue: Issue) -> None:
    text, sheets = issue.reading.source.text, sheets_of(issue)
    for part in ledger_of(issue, sheets).spans:
        if part.fate in ("kept", "moved"):
            assert part.file is not None
            assert part.offset is not None
            assert sheets[part.file].document.text.startswith(text[part.start : part.end], part.offset)


def test_every_kind_of_fate_on_one_page() -> None:
    assert [(text, fate) for text, fate, _ in fates(harbour()) if text.strip()] == [
        ("江岸月刊", "dropped"),
        ("灯塔守望者", "front-matter"),
        ("■ 本刊记者 林", "front-matter"),
        ("川 叶秋", "front-matter"),
        ("夜色落在江面上，渡轮鸣笛", "kept"),
        ("灯塔守望者", "dropped"),
        ("离岸，他把灯芯挑亮", "kept"),
        ("；；", "replaced"),
        ("第二天，雾来得早。", "kept"),
        ("图为守灯人在塔顶。 何远 摄", "kept"),
        ("船老大说，", "moved"),
        ("没有灯的港口不叫港口。", "moved"),
        ("赞助名单", "dropped"),
        ("远帆航运", "kept"),
        ("海石灯具", "kept"),
        ("远帆航运", "dropped"),
        ("渔汛与路", "front-matter"),
        ("—— 修路", "kept"),
        ("路修到码头，鱼第二天就到了城里。", "kept"),
        ("8", "dropped"),
        ("残", "deleted"),
        ("页一角", "dropped"),
    ]


def test_a_line_that_nobody_claims_is_unplaced() -> None:
    assert fates(plain_issue("江风")) == [("江风", "dropped", "unplaced")]


def test_furniture_is_dropped_by_the_rule_that_labelled_it() -> None:
    reading = reading_of("第 8 页")
    issue = Issue(reading, (), (), (Label(0, 5, "folio", "page-number", 0.8),), ())
    (only,) = spans(issue)
    assert (only.rule, only.kind, only.confidence, only.text) == ("page-number", "folio", 0.8, "第 8 页")


def test_the_byline_goes_to_the_authors() -> None:
    assert {s.field for s in spans(harbour()) if HARBOUR[s.start : s.end].startswith("■")} == {"authors"}


def test_a_borrowed_title_leaves_its_line_to_the_contents() -> None:
    text = "8 灯塔\n江风"
    reading = reading_of(text)
    article = Article(
        reading, Entry("灯塔", (piece(text, "灯塔"),), borrowed=True), (Block("paragraph", (piece(text, "江风"),)),)
    )
    issue = Issue(reading, (article,), (), (Label(0, 4, "contents", "contents-page", 0.9),), ())
    assert fates(issue)[0] == ("8 灯塔", "dropped", "contents-page")


@pytest.mark.parametrize(
    ("between", "rule"),
    [
        ("\n", "line-end"),
        ("\r\n", "line-end"),
        ("\n\n", "blank-line"),
        ("\n \n  ", "blank-line"),
        ("\n\f", "page-break"),
    ],
)
def test_white_space_between_paragraphs_is_named(between: str, rule: str) -> None:
    text = f"江风{between}夜渡"
    issue = plain_issue(text, Block("paragraph", (piece(text, "江风"),)), Block("paragraph", (piece(text, "夜渡"),)))
    assert fates(issue)[1] == (between, "dropped", rule)


def test_white_space_at_a_seam_is_a_join() -> None:
    text = "江风\n\n夜渡"
    issue = plain_issue(text, Block("paragraph", (piece(text, "江风"), piece(text, "夜渡"))))
    assert fates(issue)[1] == ("\n\n", "dropped", "join")


def test_white_space_at_the_ends_of_a_line_is_indent_and_trailing_space() -> None:
    text = "  江风 "
    issue = plain_issue(text, Block("paragraph", (piece(text, "江风"),)))
    assert [rule for _, _, rule in fates(issue)] == ["indent", "text", "trailing-space"]


def test_white_space_inside_a_piece_at_its_ends_is_named_alike() -> None:
    text = "  江风 "
    issue = plain_issue(text, Block("paragraph", (Piece(0, len(text)),)))
    assert [rule for _, _, rule in fates(issue)] == ["indent", "text", "trailing-space"]


def test_an_escape_divides_a_kept_span() -> None:
    text = "3*4"
    issue = plain_issue(text, Block("paragraph", (Piece(0, 3),)))
    (first, second) = spans(issue)
    assert (first.end, second.start, (second.offset or 0) - (first.offset or 0)) == (1, 1, 2)


def test_a_line_that_edits_delete_whole_is_deleted() -> None:
    text = "江风\n◆◆\n夜渡"
    blocks = [Block("paragraph", (piece(text, words),)) for words in ("江风", "夜渡")]
    issue = plain_issue(text, *blocks, edits=[Edit(*span(text, "◆◆"), "", "stray-glyph", 0.9)])
    assert ("◆◆", "deleted", "stray-glyph") in fates(issue)


def test_an_edit_in_text_that_is_not_placed_places_nothing() -> None:
    text = "江风"
    assert fates(plain_issue(text, edits=[Edit(0, 1, "河", "wrong-character", 0.9)])) == [
        ("江", "dropped", "unplaced"),
        ("风", "dropped", "unplaced"),
    ]


def test_an_edit_that_runs_out_of_its_piece_takes_what_no_one_else_claims() -> None:
    text = "inter-\nnational"
    edit = Edit(*span(text, "-\n"), "", "hyphenation", 0.9)
    issue = plain_issue(text, Block("paragraph", (Piece(0, 6), Piece(7, len(text)))), edits=[edit])
    assert [fate for _, fate, _ in fates(issue)] == ["kept", "deleted", "deleted", "kept"]


def test_a_repeated_sponsor_is_dropped() -> None:
    text = "远帆航运\n远帆航运"
    issue = Issue(reading_of(text), (), (Sponsor("远帆航运", (Piece(0, 4),), (Piece(5, 9),)),), (), ())
    assert fates(issue)[-1] == ("远帆航运", "dropped", "sponsor-repeat")


def test_the_letters_of_a_sponsor_are_kept_and_the_space_between_them_is_not() -> None:
    text = "远 帆"
    issue = Issue(reading_of(text), (), (Sponsor("远帆", (Piece(0, 3),)),), (), ())
    assert fates(issue) == [("远", "kept", "text"), (" ", "dropped", "letter-spacing"), ("帆", "kept", "text")]


def test_text_out_of_the_order_of_the_dump_is_moved_by_the_join_that_leads_there() -> None:
    text = "没有灯。\n船老大说，他在等一个人回来，"
    first, second = piece(text, "船老大说，他在等一个人回来，"), piece(text, "没有灯。")
    reading = reading_of(text)
    joins = (Join(first.end, second.start, "column-order", 0.8),)
    issue = Issue(reading, (Article(reading, None, (Block("paragraph", (first, second)),)),), (), (), joins)
    assert [f for f in fates(issue) if f[1] == "moved"] == [("没有灯。", "moved", "column-order")]


def test_the_shorter_text_is_the_one_that_was_moved() -> None:
    text = "这一段很长很长很长。\n短。"
    issue = plain_issue(
        text, Block("paragraph", (piece(text, "短。"),)), Block("paragraph", (piece(text, "这一段很长很长很长。"),))
    )
    assert [text for text, fate, _ in fates(issue) if fate == "moved"] == ["短。"]


def test_nothing_is_moved_where_the_order_is_that_of_the_dump() -> None:
    assert not ledger(paragraphs("江风\n夜渡\n离岸")).moved


@pytest.mark.parametrize("pieces", [[(0, 3), (2, 5)], [(0, 3), (0, 3)], [(0, 5), (1, 2)]])
def test_a_character_claimed_twice_is_an_error_that_names_the_span(pieces: list[tuple[int, int]]) -> None:
    issue = plain_issue("江风夜渡船", *(Block("paragraph", (Piece(*p),)) for p in pieces))
    with pytest.raises(ValueError, match=r"\d+:\d+ are claimed twice"):
        ledger(issue)


def test_a_piece_outside_the_source_is_an_error() -> None:
    with pytest.raises(ValueError, match="0:9 is not in the source of 2 characters"):
        ledger(plain_issue("江风", Block("paragraph", (Piece(0, 9),))))


def test_a_character_edited_twice_is_an_error() -> None:
    issue = plain_issue("江风夜", edits=[Edit(0, 2, "", "one", 0.9), Edit(1, 3, "", "other", 0.9)])
    with pytest.raises(ValueError, match="1:2 are edited twice"):
        ledger(issue)
