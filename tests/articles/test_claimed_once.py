"""Dumps that could not be cleaned: two rules wanted the same characters."""

from pathlib import Path, PurePath

from typeset import column, printed

from cleaner import clean
from cleaner.run.inputs import Input
from cleaner.run.local import clean_into

BODY = "夜色落在江面上，渡轮鸣笛离岸，岸上的人还没有散去。老船长说，他在这里看了四十年的船来船往，没有一天误过。"


def _cleaned(text: str, folder: Path) -> str:
    """The articles of a dump, one behind the other."""
    dump = folder / "dump.txt"
    dump.write_text(text, encoding="utf-8")
    assert not clean_into(Input(dump, PurePath("dump")), folder / "out").error
    return "\n".join(p.read_text(encoding="utf-8") for p in sorted((folder / "out").glob("*/articles/*.md")))


def test_a_letter_spaced_caption_may_begin_as_a_mark_does(tmp_path: Path) -> None:
    text = f"## 渡口的灯\n\n{BODY[:-6]}\n\n全 江 唯 一 的 渡 口 守 灯 人\n\n{BODY}\n"
    assert "全江唯一的渡口守灯人" in _cleaned(text, tmp_path)


def test_headlines_behind_their_page_may_stand_in_the_contents_as_well(tmp_path: Path) -> None:
    contents = "目 录\n3 守闸人的日记/林小川\n3 影子不会散/周远方\n5 桥上的风/江月明\n"
    first = ["看水的人", "文／林小川", *column(printed("shouzha", 3), 14)]
    second = ["皮影的一冬", "文／周远方", *column(printed("piying", 3), 14)]
    behind = ["守闸人的日记", "守闸人的日记", "影子不会散", "影子不会散"]
    last = ["桥上的风", "文／江月明", *column(printed("qiaoshang", 3), 14)]
    text = contents + "\f" + "\n".join([*first, *second, *behind]) + "\n\f" + "\n".join(last) + "\n"
    assert _cleaned(text, tmp_path).count("title: 守闸人的日记\n") == 1


def test_a_byline_behind_the_headline_is_read_into_front_matter() -> None:
    dump = "渡口的四十年　图/文　林小川\n\n夜色落在江面上，渡轮鸣笛离岸，岸上的灯一盏一盏亮起来。\n"
    report = clean(dump).report()
    assert report.summary.unplaced == 0
    assert "图/文　林小川" in [span.text for span in report.spans if span.fate == "front-matter"]
