"""Tables come out as tables, whatever the tool that made the dump wrote them with, and stay so when cleaned again."""

from pathlib import Path

import pytest

from cleaner import clean, clean_file
from cleaner.render.verify import verify
from cleaner.run.local import files_of
from cleaner.run.outputs import write_folder

BEFORE = "渡口今年的班次船长一笔一笔记在本子上，他说没有一笔是猜的，也没有一笔是后来补的。"
AFTER = "这些数目以后还要写进书里，书写完了就放在船上，谁来坐船都可以拿起来翻一翻。"
ROWS = ["站点 | 早班 | 晚班", "渡口 | 12 | 8", "老码头 | 10 | 6"]
BARS = "| 站点 | 早班 | 晚班 |\n|---|---|---|\n| 渡口 | 12 | 8 |\n| 老码头 | 10 | 6 |"
HTML = (
    '<table border="1"><tr><th>站点</th><th>早班</th><th>晚班</th></tr><tr><td>渡口</td><td>12</td><td>8</td></tr>'
    "<tr><td>老码头</td><td>10</td><td>6</td></tr></table>"
)
BLANKS = "站点 早班 晚班\n渡口 12 8\n老码头 10 6"


def _page(table: str) -> str:
    return f"# 渡口的班次\n\n□ 本报记者 江小舟\n\n{BEFORE}\n\n{table}\n\n{AFTER}\n"


@pytest.mark.parametrize("table", [BARS, HTML, BLANKS])
def test_a_table_stands_between_its_paragraphs(table: str) -> None:
    (article,) = clean(_page(table)).articles
    said = [(block.kind, article.text_of(block)) for block in article.blocks]
    assert said == [("paragraph", BEFORE), *(("table", row) for row in ROWS), ("paragraph", AFTER)]


def test_a_sentence_goes_on_below_a_table() -> None:
    (article,) = clean(_page(BARS).replace(f"{BEFORE}\n", f"{BEFORE[:20]}\n").replace(AFTER, BEFORE[20:])).articles
    assert article.paragraphs == (BEFORE,)


def test_an_empty_cell_stays_where_it_is(tmp_path: Path) -> None:
    dump = tmp_path / "班次.txt"
    dump.write_text(_page("|  | 早班* |\n|---|---|\n| 渡口 |  |"), encoding="utf-8")
    written = _written(dump, tmp_path / "out")
    assert "\n| | 早班\\* |\n| --- | --- |\n| 渡口 | |\n" in written.read_text(encoding="utf-8")
    assert verify(written.parent.parent, dump) is None


def test_a_table_that_was_written_comes_out_as_it_went_in(tmp_path: Path) -> None:
    dump = tmp_path / "班次.txt"
    dump.write_text(_page("|  | 早班* |\n|---|---|\n| 渡口 |  |\n| 码头 | 8 |"), encoding="utf-8")
    once = _written(dump, tmp_path / "once")
    assert _written(once, tmp_path / "twice").read_bytes() == once.read_bytes()


def _written(dump: Path, out: Path) -> Path:
    files, _ = files_of(clean_file(dump))
    write_folder(out, Path("班次"), files)
    (article,) = (out / "班次" / "articles").glob("*.md")
    return article


def test_a_table_above_the_first_headline_is_kept() -> None:
    first, second = clean(f"{BARS}\n\n{_page(BLANKS)}").articles
    assert [first.text_of(block) for block in first.blocks] == ROWS
    assert second.title is not None
    assert second.title.text == "渡口的班次"
