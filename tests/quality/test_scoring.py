"""The scorer finds each kind of fault that it is made to find."""

import copy
from pathlib import Path
from typing import Any

import pytest
from scoring import score

FIRST = "江上的第一班渡轮总在清晨六点离岸，船头的灯照着还没有散去的雾。"
SECOND = "老船长说，四十年来他只误过一班船，那一年的大水漫过了渡口的石阶。"
THIRD = "图书馆借出去的第一本书是一本潮汐表，借书的人是渡轮上的一个水手。"


def _record(tag: str, text: str, *pieces: tuple[int, str]) -> dict[str, Any]:
    return {"tag": tag, "text": text, "pieces": [list(piece) for piece in pieces], "doubtful": False}


GOLD: dict[str, Any] = {
    "articles": [
        {
            "title": "第一班渡轮",
            "authors": ["江小月"],
            "records": [
                _record("T", "第一班渡轮"),
                _record("P", FIRST, (1, FIRST[:15]), (2, FIRST[15:])),
                _record("H", "大水那一年"),
                _record("P", SECOND, (4, SECOND[:15]), (7, SECOND[15:])),
                _record("C", "渡轮靠岸。 林远 摄"),
            ],
        },
        {"title": "渡口图书馆", "authors": [], "records": [_record("P", THIRD)]},
    ],
    "furniture": [
        {"kind": "masthead", "text": ["临江月刊总第二百期"], "doubtful": False},
        {"kind": "sponsor", "text": ["临江县人民政府 云溪港务集团有限公司"], "doubtful": False},
    ],
    "fixes": [{"cls": "char", "good": "漫过了渡口的石阶", "bad": "慢过了渡口的石阶"}],
    "next_line": {"1": 2, "2": 3, "3": 4, "4": 5, "5": 6, "6": 7},
    "source_lines": [[1, FIRST[:15]], [2, FIRST[15:]], [4, SECOND[:15]], [7, SECOND[15:]], [8, THIRD]],
}
SPONSORS = "# Sponsors\n\n- 临江县人民政府\n- 云溪港务集团有限公司\n"


def _scores(folder: Path, *files: str, sponsors: str = SPONSORS, gold: dict[str, Any] = GOLD) -> dict[str, float]:
    (folder / "articles").mkdir()
    for number, text in enumerate(files):
        (folder / "articles" / f"{number:02}.md").write_text(text, encoding="utf-8")
    (folder / "sponsors.md").write_text(sponsors, encoding="utf-8")
    return score(folder, gold)


def _article(title: str, authors: str, *blocks: str) -> str:
    return f"---\ntitle: {title}\nauthors: [{authors}]\n---\n\n# {title}\n\n" + "\n\n".join(blocks) + "\n"


PERFECT = (
    _article("第一班渡轮", "江小月", FIRST, "## 大水那一年", SECOND, "> 渡轮靠岸。林远 摄"),
    _article("渡口图书馆", "", THIRD),
)


def test_what_the_gold_says_scores_full_marks(tmp_path: Path) -> None:
    perfect = _scores(tmp_path, *PERFECT)
    assert perfect == {name: 0.0 if name in ("residual", "leak") else 1.0 for name in perfect}


@pytest.mark.parametrize(
    ("name", "written", "instead"),
    [
        ("paragraph", FIRST, FIRST[:15] + "\n\n" + FIRST[15:]),
        ("wrap", FIRST, FIRST[:15] + "\n\n" + FIRST[15:]),
        ("jump", SECOND, SECOND[:15] + "\n\n" + SECOND[15:]),
        ("paragraph97", FIRST, FIRST.replace("清晨六点", "清早七时")),
        ("headings", "## 大水那一年", "大水那一年"),
        ("captions", "> 渡轮靠岸", "渡轮靠岸"),
        ("titles", "title: 第一班渡轮", "title: 老船长的故事"),
        ("authors", "江小月", "江大月"),
        ("order", SECOND, ""),
        ("kept", FIRST, ""),
        ("fixes", "漫过", "慢过"),
    ],
)
def test_a_fault_lowers_its_figure(name: str, written: str, instead: str, tmp_path: Path) -> None:
    first, second = PERFECT
    assert _scores(tmp_path, first.replace(written, instead), second)[name] < 1.0


@pytest.mark.parametrize(
    ("name", "written", "instead"), [("residual", "漫过", "慢过"), ("leak", FIRST, "临江月刊总第二百期")]
)
def test_a_fault_raises_its_figure(name: str, written: str, instead: str, tmp_path: Path) -> None:
    first, second = PERFECT
    assert _scores(tmp_path, first.replace(written, instead), second)[name] > 0.0


def test_two_articles_in_one_file_lower_articles(tmp_path: Path) -> None:
    assert _scores(tmp_path, _article("第一班渡轮", "江小月", FIRST, SECOND, THIRD))["articles"] < 1.0


def test_a_join_that_is_none_of_the_gold_lowers_jump(tmp_path: Path) -> None:
    first, second = PERFECT
    assert _scores(tmp_path, first.replace(SECOND, SECOND + THIRD), second)["jump"] < 1.0


def test_a_sponsor_that_is_named_twice_lowers_sponsors(tmp_path: Path) -> None:
    assert _scores(tmp_path, *PERFECT, sponsors=SPONSORS + "- 临江县人民政府\n")["sponsors"] < 1.0


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no articles"):
        score(tmp_path, GOLD)


def test_a_character_may_be_as_it_was_read_or_as_it_was_printed(tmp_path: Path) -> None:
    misread = FIRST.replace("雾", "务")
    gold = copy.deepcopy(GOLD)
    gold["articles"][0]["records"][1] |= {"text": misread, "truth": FIRST}
    for number, first in enumerate((misread, FIRST)):
        folder = tmp_path / str(number)
        folder.mkdir()
        files = (PERFECT[0].replace(FIRST, first), PERFECT[1])
        assert _scores(folder, *files, gold=gold)["paragraph"] == 1.0


def test_a_character_made_into_a_third_one_is_wrong(tmp_path: Path) -> None:
    gold = copy.deepcopy(GOLD)
    gold["articles"][0]["records"][1] |= {"text": FIRST.replace("雾", "务"), "truth": FIRST}
    assert _scores(tmp_path, PERFECT[0].replace("雾", "露"), PERFECT[1], gold=gold)["paragraph"] < 1.0
