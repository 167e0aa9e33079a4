"""Spaces that the page made against spaces that somebody wrote."""

import pytest

from .conftest import Clean

SOLID = "2018年有8艘渡轮，2019年有12艘，2020年有15艘，客流增长21%。\n"


@pytest.mark.parametrize(
    ("spaced", "solid"),
    [
        ("江 岸 每 周 见 闻", "江岸每周见闻"),
        ("渡 的 故 事", "渡的故事"),
        ("临\u3000江\u3000书\u3000声", "临江书声"),
        ("21% ，渡 轮 班 次 有 所 增 加", "21%，渡轮班次有所增加"),
        ("临 江 县 航 运 发 展 局协办", "临江县航运发展局协办"),
        ("经 济", "经济"),
    ],
)
def test_letter_spacing_is_closed_up(clean: Clean, spaced: str, solid: str) -> None:
    assert clean(spaced) == solid


@pytest.mark.parametrize(
    "text",
    [
        "■叶 舟 林 海",
        "■ 江 月",
        "沈 舟",
        "本刊记者 江 月 林 海",
        "/叶 舟 林 莉",
        "潮平岸阔 风正帆悬",
        "■江 月 沈小舟 林 海",
    ],
)
def test_names_and_the_halves_of_a_slogan_keep_their_space(clean: Clean, text: str) -> None:
    assert clean(text) == text


def test_the_space_between_a_letter_spaced_label_and_the_next_phrase_stays(clean: Clean) -> None:
    assert clean("临 江 书 声 第三期") == "临江书声 第三期"


@pytest.mark.parametrize(
    ("spaced", "solid"),
    [
        ("到 2021 年 5 月，渡口有 18 艘渡轮。", "到2021年5月，渡口有18艘渡轮。"),
        ("客流达 2.36 万人次，比重为 35%。", "客流达2.36万人次，比重为35%。"),
        ("2021 年，渡口添了渡轮。", "2021年，渡口添了渡轮。"),
        ("2021年 1—5月，渡口添了渡轮。", "2021年1—5月，渡口添了渡轮。"),
    ],
)
def test_spaces_beside_numbers_go_where_the_document_sets_them_solid(clean: Clean, spaced: str, solid: str) -> None:
    assert clean(SOLID + spaced) == SOLID + solid


def test_a_number_at_the_end_of_a_wrapped_line_goes_solid_if_the_next_line_counts(clean: Clean) -> None:
    column = "全年检修沿江灯塔浮标等设施 123\n\n座，更换35座。"
    assert clean(SOLID + column) == SOLID + column.replace(" 1", "1")


def test_a_document_that_spaces_its_numbers_throughout_is_left_alone(clean: Clean) -> None:
    text = "到 2021 年 5 月，渡口有 18 艘渡轮，客流 2 万人次。\n2018年有8艘，2019年有9艘。"
    assert clean(text) == text


@pytest.mark.parametrize(
    "line",
    [
        "12 年轮里的渡口/江小舟\n14 渡口人家/林海",
        "P12 渡口人家",
        "邮编 310000 定价",
        "临江渡口 12个新航点",
        "电话 0571-8888",
    ],
)
def test_page_numbers_and_the_like_keep_their_space(clean: Clean, line: str) -> None:
    assert clean(SOLID + line) == SOLID + line


def test_a_space_inside_a_headline_goes_if_the_contents_have_it_solid(clean: Clean) -> None:
    text = "一艘渡轮载起三代人/江小舟\n\n一艘渡轮 载起三代人"
    assert clean(text).endswith("\n一艘渡轮载起三代人")


def test_a_space_inside_a_headline_stays_if_the_contents_have_it_too(clean: Clean) -> None:
    text = "12 潮平岸阔 风正帆悬/江小舟\n\n潮平岸阔 风正帆悬\n\n正文里也写潮平岸阔风正帆悬。"
    assert clean(text) == text


def test_the_space_before_a_name_stays_though_the_text_has_it_solid(clean: Clean) -> None:
    text = "临江航运局局长 江小舟\n\n临江航运局局长江小舟说，渡口不停航。"
    assert clean(text) == text


def test_a_headline_half_that_cannot_end_a_phrase_goes_on(clean: Clean) -> None:
    assert clean("修好回家的 那条水路") == "修好回家的那条水路"


def test_a_caption_keeps_the_space_before_its_credit(clean: Clean) -> None:
    text = "渡口修缮后的灯塔。 临江航运局供图"
    assert clean(text) == text


@pytest.mark.parametrize("text", [" 行首一格是页首", "渡轮离岸。  ", "\t渡轮离岸。", "\u3000\u3000渡轮离岸。"])
def test_spaces_at_the_ends_of_a_line_are_not_touched(clean: Clean, text: str) -> None:
    assert clean(text) == text


def test_spaces_between_latin_words_stay(clean: Clean) -> None:
    text = "渡口旁的IC Park里，GPS Tracker公司与Blue Bay公司签约。"
    assert clean(text) == text
