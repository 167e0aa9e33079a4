"""Where a dump gives blocks of two columns in turn, what shows which column a block stands in."""

from types import SimpleNamespace
from typing import Any

from cleaner.english import latin_seam
from cleaner.layout.alternating import alternation
from cleaner.layout.alternating.arrangement import ArrangementSettings, arranged
from cleaner.layout.alternating.initials import beside_initials
from cleaner.layout.alternating.stretches import within_blocks
from cleaner.layout.alternating.tracks import lines_above
from cleaner.pipeline import shipped_rules

# As the rule has them.
COSTS = next(rule for rule in shipped_rules().of("layout") if rule.name == "alternating-columns").settings.columns
ORDER = ArrangementSettings(swapped=1.0, level=3.0)


def _shape(text: str, width: float, **other: Any) -> Any:
    shape = {
        "measure": 20.0,
        "closes": text.endswith((".", "。")),
        "latin": text.isascii(),
        "isolated": False,
        "typed": True,
    }
    line = SimpleNamespace(gap=other.pop("gap", 0))
    missing = 20.0 - width
    return SimpleNamespace(text=text, width=width, missing=missing, wrapped=True, line=line, **(shape | other))


def _page(*shapes: Any) -> Any:
    return SimpleNamespace(shapes=shapes, beside=lambda left, right: False, kind=lambda index: None)


def test_below_a_block_of_several_lines_its_own_column_may_go_on() -> None:
    below = {2: 3, 0: 4}
    apart = {(0, 1): -9.0, (0, 2): -9.0}
    found = lines_above(
        5,
        lambda a, b: apart.get((a, b), 1.0 if below.get(a) == b else 0.0),
        [False] * 5,
        COSTS,
        joined=frozenset({2}),
    )
    assert found == [-1, -1, 1, 2, 0]


def test_lines_as_narrow_as_each_other_below_an_initial_stand_beside_it() -> None:
    shapes = [
        _shape("T", 1),
        _shape("he mill was never rich, but", 17),
        _shape("Its neighbours on the other bank had sold theirs to", 20),
        _shape("it ground for six villages", 17.5),
        _shape("and stood where the three roads met by the old ford,", 20.2),
    ]
    assert beside_initials(shapes) == {(1, 3)}


def test_the_last_line_of_another_paragraph_does_not_begin_the_word_of_an_initial() -> None:
    shapes = [
        _shape("T", 1),
        _shape("as they had always been.", 14),
        _shape("he mill was never rich, but", 17),
        _shape("it ground for six villages", 17.5),
    ]
    assert beside_initials(shapes) == {(2, 3)}


def _clues(blocks: set[tuple[int, int]], page: Any) -> Any:
    return SimpleNamespace(
        page=page, places=[], in_block=lambda a, b: (a, b) in blocks, follows=lambda a, b: 0.0, shows_blocks=True
    )


def test_the_column_right_below_the_text_above_in_one_block_is_read_first() -> None:
    page = _page(*(_shape("and so it stood for a long time", 20) for _ in range(5)))
    parts = [[2, 4], [1, 3]]
    assert arranged(parts, 0, _clues({(0, 1)}, page), ORDER) == [[1, 3], [2, 4]]
    assert arranged(parts, 0, _clues(set(), page), ORDER) == parts


def test_lines_of_a_block_are_of_one_column() -> None:
    page = _page(_shape("渡轮在雾里停了半天，岸上的人", 20), _shape("都在等汽笛再响一次", 18))
    assert within_blocks(page, [0, 1]) == {1}


def test_a_heading_below_an_open_line_is_of_another_column_even_in_one_block() -> None:
    page = _page(
        _shape("渡轮在雾里停了半天，岸上的人", 20), _shape("渡口的规矩", 5), _shape("都在等汽笛再响一次，谁也不", 20)
    )
    assert within_blocks(page, [0, 1, 2]) == frozenset()


def test_what_stands_right_of_a_caption_on_its_line_goes_with_it() -> None:
    page = _page(*(_shape("and so it stood for a long time", 20) for _ in range(5)))
    page.kind = {1: "caption"}.get
    page.beside = lambda left, right: (left, right) == (1, 2)
    stretch = alternation.Stretch((0, 2, 3, 4), (1,))
    region = alternation._Region([[0, 3], [2, 4]], 10.0)
    costs: Any = SimpleNamespace(arrangement=ORDER)
    assert alternation._ordered(stretch, [region], 1.0, None, _clues(set(), page), costs) == [0, 3, 4, 1, 2]


def test_the_word_of_an_initial_does_not_go_on_in_a_word_with_a_capital() -> None:
    words = frozenset({"four", "for"})
    assert latin_seam("F", "or a week", words) > 0 > latin_seam("F", "Our autumn walk", words)
