"""Lines of two columns on one line of the dump are parted at the gutter, and no other line is."""

from typeset import column, printed

from cleaner import clean
from cleaner.layout.gutters import gutters
from cleaner.source import source_from_text

COLUMN = (
    "清晨六点半，机床厂的汽笛\n又响了。笛声只有五秒，比\n从前短了一大半，那是居民\n"
    "代表投票定下的长度。老人\n站在锅炉房门口，听完才开\n门，他在这里干了三十年。\n"
)


def _parted(text: str) -> list[str]:
    source = source_from_text(text)
    return [source.text[at : at + 3] for at in gutters(source)]


def test_two_lines_with_a_gutter_between_are_two_columns() -> None:
    text = (
        COLUMN
        + "断，砚坑的开采不晚于南宋 入市生态监测平台。带队老\n遗址将原地保护，预计明年 师说，孩子们一开始只关心\n"
        + COLUMN
    )
    assert _parted(text) == ["入市生", "师说，"]


def test_one_such_line_alone_may_be_anything() -> None:
    assert _parted(COLUMN + "断，砚坑的开采不晚于南宋 入市生态监测平台。带队老\n" + COLUMN) == []


def test_a_letter_spaced_line_is_no_two_columns() -> None:
    assert _parted(COLUMN + "要 是 还 在 ， 人 就 找 得 到 回 来 的 路\n" * 2 + COLUMN) == []


def test_a_summary_over_two_columns_is_none() -> None:
    text = (
        "一座停产十九年的机床厂，没有被推平，也没有被改成小吃街。三年里，\n"
        "租户和工人围着图纸争了无数次，争出了一片响着车床声的街区。\n"
    )
    assert _parted(text + COLUMN * 2) == []


def test_no_character_is_lost_where_lines_are_parted() -> None:
    text = (
        COLUMN
        + "断，砚坑的开采不晚于南宋 入市生态监测平台。带队老\n遗址将原地保护，预计明年 师说，孩子们一开始只关心\n"
        + COLUMN
    )
    ledger = clean(text).report().summary.ledger
    assert sum(getattr(ledger, fate) for fate in ledger.__struct_fields__) == len(text)


def test_the_rows_of_a_box_are_parted_at_each_of_its_texts() -> None:
    text = (
        COLUMN
        + "岸线恢复为自然滩地 全市垃圾资源化利用 登记在册的手工作坊\n"
        + "公里数比去年多一半 率比前年提高了四成 从业者的平均年龄是\n"
        + COLUMN
    )
    assert _parted(text) == ["全市垃", "登记在", "率比前", "从业者"]


def test_justified_english_with_two_blanks_between_its_words_is_no_picture_of_columns() -> None:
    lines = "named  Josiah  led  two  horses  and  a\nload  of  turnips  on  to  the  flat  boat\n"
    assert _parted(lines * 10) == []


def test_rows_of_columns_with_one_blank_for_a_gutter_are_parted() -> None:
    left, right = column(printed("laochangfang", 4), 16), column(printed("shouzha", 4), 16)
    rows = [row for row in zip(left, right, strict=False) if max(map(len, row)) > 12]
    assert _parted("\n".join(map(" ".join, rows)) + "\n") == [line[:3] for _, line in rows]


def test_blanks_that_a_model_saw_in_lines_of_a_wider_column_are_no_gutters() -> None:
    lines = column(printed("laochangfang", 8), 22)
    blanked = [f"{line[:12]} {line[12:]}" if number % 3 == 0 else line for number, line in enumerate(lines)]
    assert _parted("\n".join(blanked * 2) + "\n") == []
