"""The real dumps in the forms of other tools: how they are made, and what they must reach."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from figures import bench
from forms import as_blocks, as_lines, as_marked, blocks_in_order, figures_of, forms_of

FLOORS = tomllib.loads(Path(__file__).with_name("forms.toml").read_text(encoding="utf-8"))
DUMP = """渡轮离岸的时候，老船长
总要回头望一眼
夜航的人 摄
石阶。
临江月刊
最后一班渡轮
"""
GOLD: dict[str, Any] = {
    "source_lines": [[number, line] for number, line in enumerate(DUMP.split("\n")[:-1], 1)],
    "next_line": {str(number): number + 1 for number in range(1, 6)},
    "articles": [
        {
            "records": [
                {
                    "tag": "P",
                    "text": "渡轮离岸的时候，老船长总要回头望一眼石阶。",
                    "pieces": [[1, "渡轮离岸的时候，老船长"], [2, "总要回头望一眼"], [4, "石阶。"]],
                },
                {"tag": "C", "text": "夜航的人 摄", "pieces": [[3, "夜航的人 摄"]]},
                {"tag": "T", "text": "最后一班渡轮", "pieces": [[6, "最后一班渡轮"]]},
            ]
        }
    ],
}


def test_a_headline_behind_its_text_stands_over_it_and_a_cut_paragraph_is_two_blocks() -> None:
    told = as_blocks(blocks_in_order(GOLD)).split("\n\n")
    text = ["渡轮离岸的时候，老船长总要回头望一眼", "石阶。"]
    assert [line.strip() for line in told] == ["最后一班渡轮", text[0], text[1], "临江月刊", "夜航的人 摄"]


def test_a_model_marks_headlines_and_nothing_else() -> None:
    assert [line for line in as_marked(blocks_in_order(GOLD)).split("\n") if "#" in line] == ["## 最后一班渡轮"]


def test_a_paragraph_that_goes_on_in_another_column_has_no_indent_there() -> None:
    lines = as_lines(blocks_in_order(GOLD)).split("\n")
    assert lines[1:4] == ["渡轮离岸的时候，老船长总要回头望一", "眼", "石阶。"]


@pytest.mark.parametrize("name", FLOORS)
def test_a_form_reaches_its_floors(name: str) -> None:
    dump, form = name.split()
    path = bench() / "dumps" / f"{dump}.txt"
    if not path.is_file():
        pytest.skip(f"the bench is no part of the project and not at {bench()}")
    gold = json.loads((bench() / "gold" / f"{dump}.json").read_text(encoding="utf-8"))
    found = figures_of(forms_of(path.read_text(encoding="utf-8"), gold)[form], gold)
    assert {figure: number for figure, number in found.items() if number < FLOORS[name].get(figure, 0.0)} == {}
