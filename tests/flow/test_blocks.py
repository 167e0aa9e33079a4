"""Blocks that an OCR tool gave in no order: an open end goes on at the top of another block."""

import random

from typeset import column, printed

from cleaner import clean
from cleaner.flow.assignment import best_pairs
from cleaner.pipeline import lay_out, shipped_rules
from cleaner.source import source_from_text

FACTORY, DIARY = printed("laochangfang", 7), printed("shouzha", 6)
IN_ORDER = tuple(range(8))
# As from two columns whose blocks were taken by turns, some of them late.
IN_NO_ORDER = (0, 4, 2, 1, 5, 7, 3, 6)


def _dump(order: tuple[int, ...]) -> str:
    lines = [*column(FACTORY), *column(DIARY)]
    size = -(-len(lines) // len(order))
    blocks = [lines[at : at + size] for at in range(0, len(lines), size)]
    return "\n\n".join("\n".join(blocks[i]) for i in order) + "\n"


def _paragraphs(text: str) -> set[str]:
    return {p for article in clean(text).articles for p in article.paragraphs}


def test_most_paragraphs_cut_by_blocks_in_no_order_are_put_together_again() -> None:
    whole = _paragraphs(_dump(IN_NO_ORDER)) & {*FACTORY, *DIARY}
    # Where no word lies across, two blocks may be taken for each other's.
    assert len(whole) >= 9


def test_blocks_in_reading_order_give_every_paragraph() -> None:
    assert _paragraphs(_dump(IN_ORDER)) >= {*FACTORY, *DIARY}


def test_a_join_to_another_block_says_so_and_is_doubted() -> None:
    joins = [join for join in clean(_dump(IN_NO_ORDER)).joins if "in another column" in join.note]
    assert joins
    assert max(join.confidence for join in joins) <= 0.6


def test_only_blocks_that_fit_nothing_beside_them_are_torn() -> None:
    torn, _ = lay_out(source_from_text(_dump(IN_NO_ORDER)), shipped_rules())
    whole, _ = lay_out(source_from_text(_dump(IN_ORDER)), shipped_rules())
    assert any(shape.torn for shape in torn.shapes)
    assert not any(shape.torn for shape in whole.shapes)


def test_no_other_pairs_gain_more_in_all() -> None:
    def best(ends: list[dict[int, float]], taken: frozenset[int]) -> float:
        if not ends:
            return 0.0
        without = best(ends[1:], taken)
        paired = (gain + best(ends[1:], taken | {start}) for start, gain in ends[0].items() if start not in taken)
        return max([without, *paired])

    numbers = random.Random(7)
    for _ in range(300):
        gains = {
            end: {start: numbers.uniform(0.1, 4.0) for start in range(5) if numbers.random() < 0.6} for end in range(5)
        }
        pairs = best_pairs(gains)
        assert len(set(pairs.values())) == len(pairs)
        assert abs(sum(gains[e][s] for e, s in pairs.items()) - best(list(gains.values()), frozenset())) < 1e-9
