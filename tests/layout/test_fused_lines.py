"""Where two lines that were given as one are cut: by their widths, and by the words that go on in the lines around."""

from cleaner.layout.fused_lines import Around, fused_lines


def _cut(text: str, measure: float, *around: str) -> str:
    at = fused_lines(text, measure, Around((), around))
    return "|".join(text[a:b] for a, b in zip([0, *at], [*at, len(text)], strict=True))


def test_no_word_is_cut_where_the_width_fits_elsewhere_as_well() -> None:
    assert _cut("木船慢慢靠近岸边停下照片挂在候船室的白墙上", 11.0) == "木船慢慢靠近岸边停下|照片挂在候船室的白墙上"


def test_a_line_ends_where_its_word_goes_on_in_a_line_below() -> None:
    text = "老船长站在船头望着灯一年又一年渡口的人少"
    assert _cut(text, 11.0, "塔上的光扫过江面没有声") == "老船长站在船头望着灯|一年又一年渡口的人少"


def test_a_line_is_short_where_the_one_below_takes_its_last_character() -> None:
    text = "江上的风把窗纸吹得响他低头补网一句话也不说"
    assert _cut(text, 11.0, "着。过了很久才听见脚步") == "江上的风把窗纸吹得响|他低头补网一句话也不说"


def test_a_text_in_smaller_type_stays_whole() -> None:
    assert _cut("工人在船坞里给旧渡轮刷漆，准备开春", 13.0) == "工人在船坞里给旧渡轮刷漆，准备开春"


def test_what_stands_in_a_converters_tags_stays_whole() -> None:
    text = "渡轮在清晨六点离开<sup>南边的岸上的灯</sup>"
    assert _cut(text, 12.0) == text
