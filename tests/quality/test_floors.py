"""No accuracy figure of the bench falls below its floor."""

import pytest
from figures import LOWER_IS_BETTER, bench, dumps, figures, floors, holds

if not bench().is_dir():
    pytest.skip(f"the bench is no part of the project and not at {bench()}", allow_module_level=True)

HELD = [(dump, name, floor) for dump, named in floors().items() for name, floor in named.items()]


def test_every_dump_of_the_bench_is_held_to_floors() -> None:
    assert set(dumps()) <= set(floors())


@pytest.mark.parametrize(("dump", "name", "floor"), HELD, ids=[f"{dump}-{name}" for dump, name, _ in HELD])
def test_a_figure_reaches_its_floor(dump: str, name: str, floor: float) -> None:
    number = figures(dump)[name]
    limit = "above its ceiling" if name in LOWER_IS_BETTER else "below its floor"
    assert holds(name, number, floor), f"{name} of {dump} is {number:.4f}, {limit} {floor:.3f}; see make floors"
