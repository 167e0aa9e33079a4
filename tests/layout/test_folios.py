"""Page numbers that stand alone, and the sheets that they show."""

from cleaner.pipeline import lay_out, shipped_rules
from cleaner.source import source_from_text

TEXT = (
    "渡轮离岸，江面上只剩下一串灯火。\n岸边的人还没有散去。\n他们在等最后一班船。\n船长不用看表。\n水流有多急他知道。\n"
)


def _kinds(text: str) -> dict[str, str]:
    page, _ = lay_out(source_from_text(text), shipped_rules())
    return {shape.text: page.labels[i].kind for i, shape in enumerate(page.shapes)}


def test_numbers_that_count_up_pages_apart_are_folios() -> None:
    kinds = _kinds("".join(f"{TEXT}\n{number}\n\n" for number in (11, 12, 14)))
    assert [kinds[n] for n in ("11", "12", "14")] == ["folio"] * 3


def test_numbers_that_do_not_count_up_are_none() -> None:
    kinds = _kinds("".join(f"{TEXT}\n{number}\n\n" for number in (31, 12, 7)))
    assert "folio" not in {kinds[n] for n in ("31", "12", "7")}


def test_numbers_of_a_list_are_none() -> None:
    kinds = _kinds("1\n渡口\n2\n码头\n3\n石阶\n" + TEXT)
    assert "folio" not in {kinds[n] for n in ("1", "2", "3")}


def test_a_sheet_begins_below_its_folio() -> None:
    page, _ = lay_out(
        source_from_text("".join(f"{TEXT}\n{number}\n\n" for number in (11, 12, 13)) + TEXT), shipped_rules()
    )
    after = [shape.line for shape in page.shapes if page.shapes[shape.line.index - 1].text == "12"]
    assert [(line.page, line.opens_page) for line in after] == [(2, True)]
