"""Articles that stand side by side on a newspaper's page, whose columns a dump gives in turns."""

from typeset import column, printed

from cleaner import clean

THEATRE, DIARY = printed("piying", 6), printed("shouzha", 6)
THEATRE_HEAD, DIARY_HEAD = "影子不会散", "守闸人的日记"


def _titles(text: str) -> list[str]:
    return [article.title.text if article.title else "" for article in clean(text).articles]


def _report(reporter: str, text: str) -> str:
    return f"本报讯（记者 {reporter}）{text}"


def _cut(text: str) -> tuple[str, str]:
    """A paragraph as its column's end cuts it, in mid-sentence."""
    place = next(i for i in range(len(text) // 2, len(text)) if text[i - 1].isalnum() and text[i].isalnum())
    return text[:place], text[place:]


def test_columns_of_two_articles_in_turns_are_put_together() -> None:
    lines = column((_report("周远方", THEATRE[0]), *THEATRE[1:]), 14)
    half = next(i for i in range(len(lines) // 2, len(lines)) if lines[i][-1].isalnum())
    upper, lower = column((_report("林大河", DIARY[0]), *DIARY[1:3]), 14), column(DIARY[3:], 14)
    turns = (THEATRE_HEAD, *lines[: half + 1], DIARY_HEAD, *upper, *lines[half + 1 :], *lower)
    articles = clean("\n".join(turns) + "\n").articles
    assert [article.title.text for article in articles if article.title] == [THEATRE_HEAD, DIARY_HEAD]
    texts = ["".join(article.paragraphs) for article in articles]
    assert [THEATRE[-1][-12:] in text for text in texts] == [True, False]
    assert [DIARY[-1][-12:] in text for text in texts] == [False, True]


def test_an_article_that_has_ended_takes_no_text_from_the_next() -> None:
    # The second text tells of the first one's matter again.
    turns = (THEATRE_HEAD, _report("周远方", THEATRE[0]), *THEATRE[1:4])
    turns += (DIARY_HEAD, _report("林大河", DIARY[0]), THEATRE[4], *DIARY[1:3])
    articles = clean("\n\n".join(turns) + "\n").articles
    assert [len(article.paragraphs) for article in articles] == [4, 4]


def test_a_paragraph_cut_by_another_articles_column_is_whole() -> None:
    first, rest = _cut(THEATRE[3])
    turns = (THEATRE_HEAD, _report("周远方", THEATRE[0]), *THEATRE[1:3], first)
    turns += (DIARY_HEAD, _report("林大河", DIARY[0]), *DIARY[1:3], rest, *THEATRE[4:], *DIARY[3:])
    articles = clean("\n\n".join(turns) + "\n").articles
    assert articles[0].paragraphs == (_report("周远方", THEATRE[0]), *THEATRE[1:])
    assert articles[1].paragraphs == (_report("林大河", DIARY[0]), *DIARY[1:])


def test_headlines_in_a_row_are_those_of_the_texts_below_in_their_order() -> None:
    first, rest = _cut(THEATRE[1])
    turns = (f"# {THEATRE_HEAD}", f"# {DIARY_HEAD}", _report("周远方", THEATRE[0]), first)
    turns += (_report("林大河", DIARY[0]), *DIARY[1:3], rest, *THEATRE[2:], *DIARY[3:])
    assert _titles("\n\n".join(turns) + "\n") == [THEATRE_HEAD, DIARY_HEAD]


def test_headlines_in_a_row_follow_the_words_where_the_texts_stand_in_another_order() -> None:
    first, rest = _cut(THEATRE[1])
    turns = (f"# {DIARY_HEAD}", f"# {THEATRE_HEAD}", _report("周远方", THEATRE[0]), first)
    turns += (_report("林大河", DIARY[0]), *DIARY[1:3], rest, *THEATRE[2:], *DIARY[3:])
    articles = clean("\n\n".join(turns) + "\n").articles
    found = {article.title.text: article.authors for article in articles if article.title}
    assert found == {THEATRE_HEAD: ("周远方",), DIARY_HEAD: ("林大河",)}


def test_what_is_no_newspaper_gives_its_articles_one_after_the_other() -> None:
    first, rest = _cut(THEATRE[3])
    turns = (THEATRE_HEAD, "□ 周远方", *THEATRE[:3], first)
    turns += (DIARY_HEAD, "□ 林大河", *DIARY[:3], rest, *DIARY[3:], *THEATRE[4:])
    report = clean("\n\n".join(turns) + "\n").report()
    assert "articles-side-by-side" not in {move.rule for move in report.moves}


def test_a_text_sent_to_another_page_does_not_go_on_on_its_own() -> None:
    first, rest = _cut(THEATRE[2])
    turns = (THEATRE_HEAD, _report("周远方", THEATRE[0]), THEATRE[1], first, "（下转第2版）")
    turns += (DIARY_HEAD, _report("林大河", DIARY[0]), DIARY[1], THEATRE[3], *DIARY[2:])
    turns += (THEATRE_HEAD, "（上接第1版）", rest, THEATRE[4])
    articles = clean("\n\n".join(turns) + "\n").articles
    assert THEATRE[3] in articles[1].paragraphs
    assert articles[0].paragraphs[-2:] == (THEATRE[2], THEATRE[4])


def test_the_report_says_what_was_moved_by_which_rule_and_how_sure_it_is() -> None:
    first, rest = _cut(THEATRE[3])
    turns = (THEATRE_HEAD, _report("周远方", THEATRE[0]), *THEATRE[1:3], first)
    turns += (DIARY_HEAD, _report("林大河", DIARY[0]), *DIARY[1:3], rest, *DIARY[3:], *THEATRE[4:])
    report = clean("\n\n".join(turns) + "\n").report()
    assert {move.rule for move in report.moves} == {"articles-side-by-side"}
    assert all(move.confidence < 0.8 for move in report.moves)
    assert [(d.what, d.line, d.confidence) for d in report.doubts if d.what == "move"] == [
        ("move", move.lines[0], move.confidence) for move in report.moves
    ]


def test_an_article_knows_its_lines_in_the_dump() -> None:
    first, rest = _cut(THEATRE[3])
    turns = (THEATRE_HEAD, _report("周远方", THEATRE[0]), *THEATRE[1:3], first)
    turns += (DIARY_HEAD, _report("林大河", DIARY[0]), *DIARY[1:3], rest, *THEATRE[4:], *DIARY[3:])
    articles = clean("\n".join(turns) + "\n").articles
    assert [article.lines for article in articles] == [(1, 12), (6, 15)]
