"""Bytes to text: which encoding, which lines and pages, and what a dump that cannot be read says."""

import codecs
from pathlib import Path

import pytest

from cleaner.source import SourceError, decode, detect, read_file, source_from_text

SIMPLIFIED = "临江渡口重开\n\n春天一到，临江市的老渡口又响起了汽笛。\n\n老船工说，船票还是两元。\n"
TRADITIONAL = "臨江渡口重開\n\n春天一到，臨江市的老渡口又響起了汽笛。\n\n老船工說，船票還是兩元。\n"
ENGLISH = "The ferry at Linjiang runs again.\n\nThe fare is still two yuan, the old boatman says.\n"
FRENCH = "Le bac a repris à l’été ; « le billet est resté à deux francs », précise l’équipage.\n"


@pytest.mark.parametrize(
    ("text", "written", "read"),
    [
        (SIMPLIFIED, "utf-8", "utf-8"),
        (SIMPLIFIED, "utf-8-sig", "utf-8-sig"),
        (SIMPLIFIED, "utf-16", "utf-16"),
        (SIMPLIFIED, "utf-32", "utf-32"),
        (SIMPLIFIED, "utf-16-le", "utf-16-le"),
        (SIMPLIFIED, "utf-16-be", "utf-16-be"),
        (TRADITIONAL, "utf-16-le", "utf-16-le"),
        (ENGLISH, "utf-16-le", "utf-16-le"),
        (ENGLISH, "utf-16-be", "utf-16-be"),
        (ENGLISH, "ascii", "utf-8"),
        (SIMPLIFIED, "gb18030", "gb18030"),
        (SIMPLIFIED + "生僻字𠮷也要读对。\n", "gb18030", "gb18030"),
        (TRADITIONAL, "gb18030", "gb18030"),
        (TRADITIONAL, "big5", "big5"),
        (TRADITIONAL + "船家講：「嘅、咗、喺、佢哋。」\n", "big5hkscs", "big5hkscs"),
        (FRENCH, "cp1252", "cp1252"),
    ],
)
def test_an_encoding_is_detected_and_reported(text: str, written: str, read: str) -> None:
    source = decode(text.encode(written), "渡口.txt")
    assert (source.text, source.encoding) == (text, read)


def test_a_byte_order_mark_decides_the_byte_order() -> None:
    source = decode(codecs.BOM_UTF16_BE + SIMPLIFIED.encode("utf-16-be"))
    assert (source.text, source.encoding) == (SIMPLIFIED, "utf-16")


def test_english_with_a_few_chinese_words_in_gb18030_is_not_taken_for_accented_latin() -> None:
    source = decode((ENGLISH * 20 + "Linjiang (临江)\n").encode("gb18030"))
    assert source.text.endswith("Linjiang (临江)\n")


def test_a_short_line_of_figures_in_gb18030_is_not_taken_for_big5() -> None:
    assert detect("2024年3月15日\n第3期\n".encode("gb18030")) == "gb18030"


def test_a_named_encoding_overrides_what_would_be_detected() -> None:
    data = "新港".encode("utf-16-le")
    assert decode(data, encoding="utf-16-le").text == "新港"


@pytest.mark.parametrize(("named", "reported"), [("UTF8", "utf-8"), ("GBK", "gbk"), ("Big5-HKSCS", "big5hkscs")])
def test_a_named_encoding_is_reported_as_python_calls_it(named: str, reported: str) -> None:
    assert decode(b"Linjiang\n", encoding=named).encoding == reported


def test_a_byte_order_mark_is_no_text_when_utf8_is_named() -> None:
    assert decode(SIMPLIFIED.encode("utf-8-sig"), encoding="utf-8").text == SIMPLIFIED


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029"])
def test_lines_end_at_every_kind_of_line_end(end: str) -> None:
    source = source_from_text(end.join(["临江", "", "渡口"]))
    assert [(line.number, source.text[line.start : line.end]) for line in source.lines] == [
        (1, "临江"),
        (2, ""),
        (3, "渡口"),
    ]


def test_mixed_line_ends_are_counted_one_by_one() -> None:
    source = source_from_text("甲\r\n乙\r丙\n丁")
    assert [source.text[line.start : line.end] for line in source.lines] == ["甲", "乙", "丙", "丁"]


def test_offsets_count_code_points_and_leave_nothing_but_line_ends_out() -> None:
    text = "𠮷\r\n 临江 \n\n渡口"
    source = source_from_text(text)
    assert [(line.start, line.end) for line in source.lines] == [(0, 1), (3, 7), (8, 8), (9, 11)]


def test_a_form_feed_starts_a_page_and_ends_a_line() -> None:
    source = source_from_text("临江\n第一页\f第二页\n\f\n第三页\n")
    pages = [(source.text[line.start : line.end], line.page) for line in source.lines if line.end > line.start]
    assert pages == [("临江", 0), ("第一页", 0), ("第二页", 1), ("第三页", 2)]


def test_a_form_feed_does_not_count_as_a_line_of_the_dump() -> None:
    source = source_from_text("第一页\n\f第二页\n尾行")
    assert [line.number for line in source.lines if line.end > line.start] == [1, 2, 3]


BODY = ["春天一到，临江市的老渡口又", "响起了汽笛，码头上站满了人。"]


def page(number: int) -> list[str]:
    return [f" 第{number}页的头一行从这里开始", *BODY * 10]


def test_one_leading_space_starts_a_page_where_that_is_the_habit() -> None:
    source = source_from_text("\n".join([*page(1), *page(2), *page(3), *page(4)]))
    starts = [
        line.number for before, line in zip(source.lines, source.lines[1:], strict=False) if line.page > before.page
    ]
    assert starts == [22, 43, 64]


def test_a_margin_before_every_line_hides_no_page_start() -> None:
    lines = [*page(1), *page(2), *page(3), *page(4)]
    source = source_from_text("\n".join(f"    {line}" for line in lines))
    assert source.lines[-1].page == 3


def test_a_single_leading_space_is_no_page_start() -> None:
    source = source_from_text("\n".join([*BODY * 20, *page(1)]))
    assert {line.page for line in source.lines} == {0}


def test_an_indent_of_one_space_on_every_paragraph_is_no_page_start() -> None:
    source = source_from_text("\n".join(f" {line}" if n % 4 == 0 else line for n, line in enumerate(BODY * 20)))
    assert {line.page for line in source.lines} == {0}


def test_a_dump_with_form_feeds_has_no_other_page_starts() -> None:
    source = source_from_text("\n".join([*page(1), *page(2), "\f" + BODY[0], *page(3), *page(4)]))
    assert source.lines[-1].page == 1


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b" \r\n\t\n", "the file is empty"),
        ("\u3000\n".encode(), "the file is empty"),
        (codecs.BOM_UTF8, "the file is empty"),
        (codecs.BOM_UTF16_LE, "the file is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "this looks like a binary file, not text"),
        (SIMPLIFIED.encode() + b"\0", "this looks like a binary file, not text"),
        (bytes(range(128, 256)) * 10, "its encoding is none that we know; name it with --encoding"),
        (
            SIMPLIFIED.encode() + b"\xff" + SIMPLIFIED.encode(),
            "its encoding is none that we know; name it with --encoding",
        ),
        ("新港\n".encode("utf-16") + b"a", "not valid utf-16 at byte 8; name its encoding with --encoding"),
    ],
)
def test_bytes_that_are_no_text_are_refused_by_name_and_reason(data: bytes, reason: str) -> None:
    with pytest.raises(SourceError) as refusal:
        decode(data, "渡口.txt")
    assert str(refusal.value) == f"渡口.txt: {reason}"


@pytest.mark.parametrize(
    ("encoding", "reason"),
    [
        ("utf-9", "unknown encoding 'utf-9'; try utf-8, gb18030 or big5"),
        ("", "unknown encoding ''; try utf-8, gb18030 or big5"),
        ("hex", "unknown encoding 'hex'; try utf-8, gb18030 or big5"),
        ("utf\0-8", "unknown encoding 'utf\\x00-8'; try utf-8, gb18030 or big5"),
        ("ascii", "not valid ascii at byte 0; name its encoding with --encoding"),
    ],
)
def test_a_named_encoding_that_does_not_fit_is_refused(encoding: str, reason: str) -> None:
    with pytest.raises(SourceError) as refusal:
        decode(SIMPLIFIED.encode("gb18030"), "渡口.txt", encoding)
    assert str(refusal.value) == f"渡口.txt: {reason}"


def test_halves_of_a_surrogate_pair_are_no_text() -> None:
    with pytest.raises(SourceError, match=r"^dump: not valid unicode-escape"):
        decode(rb"Linjiang \ud800", "dump", "unicode_escape")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as refusal:
        read_file(tmp_path / "渡口.txt")
    assert str(refusal.value) == f"{tmp_path / '渡口.txt'}: no such file"


def test_a_folder_is_not_read_as_a_dump(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r": cannot be read \(Is a directory\)$"):
        read_file(tmp_path)


def test_a_name_that_no_file_can_have_is_refused() -> None:
    with pytest.raises(SourceError, match="not a file name"):
        read_file(Path("渡口\0.txt"))


def test_a_file_name_cannot_break_a_message_in_two_or_reach_the_terminal(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as refusal:
        read_file(tmp_path / "渡\n口\x1b[2J.txt")
    assert str(refusal.value).endswith("渡\N{REPLACEMENT CHARACTER}口\N{REPLACEMENT CHARACTER}[2J.txt: no such file")


def test_a_file_keeps_its_name(tmp_path: Path) -> None:
    path = tmp_path / "渡口.txt"
    path.write_bytes(SIMPLIFIED.encode("gb18030"))
    source = read_file(path)
    assert (source.name, source.encoding, source.text) == (str(path), "gb18030", SIMPLIFIED)
