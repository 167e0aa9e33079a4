"""A dump that keeps the picture of its pages, as pdftotext -layout gives it, is read as the page is."""

from itertools import zip_longest

from typeset import column, printed

from cleaner import clean
from cleaner.layout.picture.rows import keeps_the_picture, texts_in_rows
from cleaner.pipeline import lay_out, shipped_rules
from cleaner.source import source_from_text

LEFT, MIDDLE, RIGHT = (column(printed(name, 4), 16) for name in ("laochangfang", "shouzha", "piying"))


def _page(*columns: list[str], pitch: int = 22) -> str:
    rows = zip_longest(*columns, fillvalue="")
    return "".join("".join(f"{text:{pitch}}" for text in row).rstrip() + "\n" for row in rows)


def _read(text: str) -> list[str]:
    page, _ = lay_out(source_from_text(text), shipped_rules())
    return [shape.text for shape in page.shapes]


def _parted(text: str) -> list[str]:
    source = source_from_text(text)
    return [source.text[at : at + 3] for at in texts_in_rows(source)]


def test_columns_are_read_from_left_to_right() -> None:
    assert _read(_page(LEFT[:20], MIDDLE[:20], RIGHT[:20])) == [*LEFT[:20], *MIDDLE[:20], *RIGHT[:20]]


def test_columns_end_where_a_headline_begins_over_the_next_ones() -> None:
    text = _page(LEFT[:12], MIDDLE[:12]) + "\n灯亮着的地方\n" + _page(RIGHT[:10], RIGHT[10:20])
    assert _read(text) == [*LEFT[:12], *MIDDLE[:12], "灯亮着的地方", *RIGHT[:20]]


def test_articles_side_by_side_are_read_one_after_the_other() -> None:
    rows = [*_page(LEFT[:12], LEFT[12:24]).splitlines(), ""], _page(MIDDLE[:12], MIDDLE[12:24]).splitlines()
    heads = f"{'老厂房里的新声响':44}第三本日记\n"
    text = heads + "".join(f"{one:44}{other}".rstrip() + "\n" for one, other in zip(*rows, strict=False))
    assert _read(text) == ["老厂房里的新声响", *LEFT[:24], "第三本日记", *MIDDLE[:24]]


def test_a_headline_over_a_gutter_stands_above_both_columns() -> None:
    text = " " * 18 + "江月\n" + _page(LEFT[:14], MIDDLE[:14])
    assert _read(text)[:2] == ["江月", LEFT[0]]


def test_a_running_head_and_a_folio_stay_at_the_edges_of_the_page() -> None:
    text = " " * 30 + "特稿\n\n\n" + _page(LEFT[:14], MIDDLE[:14]) + "\n\n\n" + " " * 30 + "15\n"
    lines = _read(text)
    assert (lines[0], lines[-1]) == ("特稿", "15")


def test_lines_whose_baselines_differ_are_in_their_columns_all_the_same() -> None:
    rows = (row for pair in zip(LEFT[:14], MIDDLE[:14], strict=True) for row in (pair[0], " " * 22 + pair[1]))
    assert _read("\n".join(rows) + "\n") == [*LEFT[:14], *MIDDLE[:14]]


def test_a_first_line_that_the_extractor_put_above_a_headline_stands_below_it() -> None:
    first, *rest = _page(LEFT[:14], MIDDLE[:14]).splitlines()
    text = "\n".join(["  " + first[:22].rstrip(), " " * 28 + "江月", " " * 22 + MIDDLE[0], *rest]) + "\n"
    assert _read(text)[:2] == ["江月", LEFT[0]]


def test_an_advertisement_between_white_rows_is_no_part_of_a_column() -> None:
    text = _page(LEFT[:14], MIDDLE[:14]) + "\n\n\n" + " " * 4 + "临江竹器\n" + " " * 4 + "老街东口七号\n"
    assert _read(text)[-3:] == [MIDDLE[13], "临江竹器", "老街东口七号"]


def test_a_white_line_one_blank_wide_is_a_gutter() -> None:
    rows = [(one, other) for one, other in zip(LEFT, MIDDLE, strict=False) if len(one) == len(other) == 16][:9]
    assert _parted("".join(f"{one} {other}\n" for one, other in rows)) == [other[:3] for _, other in rows]


def test_names_in_a_byline_are_not_parted() -> None:
    assert _parted(_page(LEFT[:4], MIDDLE[:4], pitch=17) + "本刊记者 林小川 江月明\n").count("林小川") == 0


def test_an_entry_of_the_contents_is_one_text() -> None:
    assert _parted("码头搬走以后                    12\n山里来了制茶师                  20\n") == []


def test_a_mark_is_not_parted_from_its_caption() -> None:
    assert _parted("▲  渡轮离岸的时候\n" * 3) == []


def test_a_line_right_behind_a_full_one_is_parted_where_the_next_column_begins() -> None:
    rows = [(one, other) for one, other in zip(LEFT, MIDDLE, strict=False) if len(one) == len(other) == 16][:9]
    lines = [f"{one[:15]} {other}" for one, other in rows]
    lines[4] = "".join(rows[4])
    assert _parted("\n".join(lines) + "\n") == [other[:3] for _, other in rows]


def test_a_dump_without_white_space_is_no_picture() -> None:
    assert not keeps_the_picture(source_from_text("\n".join([*LEFT, *MIDDLE]) + "\n"))


def test_the_report_accounts_for_every_character_of_a_picture() -> None:
    text = _page(LEFT[:20], MIDDLE[:20], RIGHT[:20])
    ledger = clean(text).report().summary.ledger
    assert ledger.moved > 0
    assert sum(getattr(ledger, fate) for fate in ledger.__struct_fields__) == len(text)
