"""Where a tool gives the lines of all columns sorted by height, each is put in the column whose next line it can be."""

from collections.abc import Set as AbstractSet
from dataclasses import replace

import pytest
from typeset import column, printed

from cleaner import clean
from cleaner.language import dictionary_tags
from cleaner.layout.alternating.alternation import AlternationSettings
from cleaner.layout.alternating.by_height import dealt_by_height
from cleaner.layout.alternating.heights import SortedLines
from cleaner.layout.alternating.standing import Standing
from cleaner.pipeline import lay_out, shipped_rules
from cleaner.source import source_from_text
from cleaner.word_kinds import Fit, word_kinds

SETTINGS = next(rule for rule in shipped_rules().of("layout") if rule.name == "alternating-columns").settings
assert isinstance(SETTINGS, AlternationSettings)
COSTS = SETTINGS.heights
FACTORY, DIARY, THEATRE = printed("laochangfang", 7), printed("shouzha", 6), printed("piying", 6)


def _sorted(*columns: list[tuple[float, str]]) -> str:
    """The lines of columns as RapidOCR gives them: by height, and from left to right where they are level."""
    rows = [(round(height, 1), number, text) for number, lines in enumerate(columns) for height, text in lines]
    return "\n".join(text for _, _, text in sorted(rows)) + "\n"


def _from(top: float, lines: list[str]) -> list[tuple[float, str]]:
    return [(top + place, line) for place, line in enumerate(lines)]


def _dealt(
    fits: dict[int, int],
    count: int,
    *,
    heading: int = -1,
    below_caption: int = -1,
    doubt: AbstractSet[int] = frozenset(),
) -> list[int]:
    """The columns of lines of which some fit below others, and the rest do not; those in doubt fit hardly better."""

    def below(above: int, lower: int) -> float:
        return (0.5 if above in doubt else 2.0) * (1 if fits.get(above) == lower else -1)

    places = range(count)
    headings, captions = ([place == at for place in places] for at in (heading, below_caption))
    return dealt_by_height(SortedLines(below, [False] * count, headings, captions), COSTS)


def _paragraphs(text: str) -> set[str]:
    return {p for article in clean(text).articles for p in article.paragraphs}


def test_lines_that_go_on_two_lines_below_stand_in_two_columns() -> None:
    assert _dealt({place: place + 2 for place in range(12)}, 12) == [0, 1] * 6


def test_lines_that_go_on_in_the_next_one_stand_in_one_column() -> None:
    assert _dealt({place: place + 1 for place in range(12)}, 12) == [0] * 12


def test_one_seam_that_fits_better_elsewhere_does_not_change_the_columns() -> None:
    fits = {place: place + 2 for place in range(16)}
    # The words at the ends of lines 6 and 7 would go on in each other's column.
    fits[6], fits[7] = 9, 8
    assert _dealt(fits, 16, doubt={6, 7}) == [0, 1] * 8


def test_a_column_is_passed_over_at_the_white_space_around_its_heading() -> None:
    # Line 6 is a heading: its column gets no line while the other gets two.
    below = {0: 2, 2: 4, 4: 6, 6: 9, 9: 11, 11: 13, 1: 3, 3: 5, 5: 7, 7: 8, 8: 10, 10: 12}
    dealt = _dealt(below, 14, heading=6)
    assert all(dealt[above] == dealt[lower] for above, lower in below.items())


def test_a_column_goes_on_below_a_caption() -> None:
    # The left column has a picture beside the lines 4 to 7 and a caption below it.
    below = {0: 2, 2: 8, 8: 10, 1: 3, 3: 4, 4: 5, 5: 6, 6: 7, 7: 9, 9: 11}
    dealt = _dealt(below, 12, below_caption=8)
    assert all(dealt[above] == dealt[lower] for above, lower in below.items())


def test_a_heading_does_not_end_a_column_at_the_foot_of_the_page() -> None:
    lines = {place: place + 2 for place in range(10)}
    # Line 10 is a heading, and its column goes on in line 12.
    below = lines | {8: 10, 10: 12, 9: 11}
    dealt = _dealt(below, 13, heading=10)
    assert dealt[12] == dealt[10]


def test_columns_whose_headings_shift_their_lines_mostly_come_out_whole() -> None:
    above = column(FACTORY[:2])
    heading = len(above) + 0.5
    left = [*_from(0.0, above), (heading, "让谁住进来"), *_from(heading + 1.5, column(FACTORY[2:4]))]
    whole = _paragraphs(_sorted(left, _from(0.0, column(THEATRE[:4])))) & {*FACTORY[:4], *THEATRE[:4]}
    # Where no word lies across a seam, two columns may change places for a few lines.
    assert len(whole) >= 6


def test_three_columns_come_out_whole_but_for_a_few_paragraphs() -> None:
    columns = [_from(place * 0.3, column(text[:4])) for place, text in enumerate((FACTORY, DIARY, THEATRE))]
    assert len(_paragraphs(_sorted(*columns)) & {*FACTORY[:4], *DIARY[:4], *THEATRE[:4]}) >= 10


@pytest.mark.parametrize("heading", ["让谁住进来", "租金跟着年头走"])
def test_a_first_line_stands_below_a_heading_sooner_than_a_full_one(heading: str) -> None:
    above = column(FACTORY[:3])
    laid_out, _ = lay_out(source_from_text("\n".join([*above, heading, *column(DIARY[:3])])), shipped_rules())
    page = replace(laid_out, labels={})
    standing = Standing(page, [range(len(page.shapes))], SETTINGS.seams, SETTINGS.standing)
    assert standing.is_display(len(above))
    first, full = len(above) + 1, len(above) + 2
    assert standing.below(len(above), first) > standing.below(len(above), full)


def test_the_kinds_of_the_words_that_meet_speak_for_a_line() -> None:
    kinds = word_kinds([*column(FACTORY), *column(DIARY), *column(THEATRE)], dictionary_tags)
    # A measure word stands behind a number, a verb does not.
    assert kinds.fit("他算过，写了三", "本日记").kinds > kinds.fit("他算过，写了三", "开始了").kinds


def test_where_a_word_lies_across_a_seam_the_kinds_of_words_say_nothing() -> None:
    kinds = word_kinds(column(FACTORY), dictionary_tags)
    assert kinds.fit("厂房租给仓", "库和棋牌室") == Fit()
