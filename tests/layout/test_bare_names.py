"""Names that stand bare between a headline and its text."""

import pytest
from typeset import column, printed

from cleaner import clean
from cleaner.issue import Article

TEXT = column(printed("shouzha", 4), 18)


def _first(lines: list[str]) -> Article:
    return clean("\n".join(lines) + "\n").articles[0]


@pytest.mark.parametrize(
    "above",
    [
        ["一座老渡口和它身后三代守闸人的日子"],
        ["守闸人的日记本写满了七十年的水位和灯"],
        ["守闸人的日记", "——读一本写了四十年的水位记录"],
    ],
)
def test_a_full_name_below_a_headline_of_any_width_signs(above: list[str]) -> None:
    article = _first([*above, "林小川", *TEXT])
    assert article.title is not None
    assert (article.title.text, article.authors) == (above[0], ("林小川",))


@pytest.mark.parametrize("rest", ["石榴红", "田园曲", "向未来"])
def test_the_last_word_of_a_headline_of_two_lines_is_no_name(rest: str) -> None:
    assert _first(["一座老渡口和它身后三代守闸人的日子", rest, *TEXT]).authors == ()


def test_two_characters_that_stand_apart_between_headline_and_text_are_a_name() -> None:
    article = _first(["江边一夜", "田　野", *TEXT])
    assert (article.title and article.title.text, article.authors) == ("江边一夜", ("田野",))


def test_a_word_inside_a_headline_of_the_contents_is_no_author() -> None:
    contents = [
        "目录",
        "卷首",
        "2　守闸人的日记",
        "林小川",
        "专栏",
        "4　【冷板凳】江边一夜",
        "周远",
        "8　老厂房的声响",
        "何川",
    ]
    lines = [*contents, "守闸人的日记", "林小川", *TEXT, "冷板凳", "江边一夜", "周　远", *TEXT]
    authors = [name for article in clean("\n".join(lines) + "\n").articles for name in article.authors]
    assert "冷板凳" not in authors


def test_names_of_two_characters_whose_blanks_moved_are_parted_where_they_were() -> None:
    assert _first(["江边一夜", "本报记者 邱 枫田 野 通讯员 林小川", *TEXT]).authors == ("邱枫", "田野", "林小川")


WHOLE = "夜色落在江面上，渡轮离岸，钟楼敲了八下，船长把最后一班船的灯点亮，岸上的人才慢慢散去。"


def _whole(*lines: str) -> Article:
    return clean("\n\n".join((*lines, WHOLE, WHOLE[::-1][1:] + "。")) + "\n").articles[0]


@pytest.mark.parametrize("name", ["林小川", "谌小川　江海月"])
def test_names_between_the_blocks_of_a_model_that_marks_no_heading_sign(name: str) -> None:
    assert _whole("候船室的钟又走了", name).authors == tuple(name.split("\u3000"))


@pytest.mark.parametrize("words", ["石榴红", "石阶何时补上"])
def test_words_between_the_blocks_of_a_model_that_marks_no_heading_are_no_names(words: str) -> None:
    assert _whole("读者来信", words).authors == ()


@pytest.mark.parametrize("name", ["林秋白", "谌江月"])
def test_a_name_that_a_vertical_headline_runs_into_is_its_author(name: str) -> None:
    article = _first([*"父亲的老渡船", *name, *TEXT])
    assert (article.title and article.title.text, article.authors) == ("父亲的老渡船", (name,))


@pytest.mark.parametrize("headline", ["渡口边的白玉兰", "一条江上的老码头"])
def test_the_last_word_of_a_vertical_headline_is_no_name(headline: str) -> None:
    assert _first([*headline, *TEXT]).authors == ()


POEM = [
    "岸上的灯还醒着",
    "我数到第七盏",
    "就忘了回家",
    "那些没有说完的话",
    "沉在江底",
    "像一块旧船板",
    "等着谁去打捞它",
]


def test_a_name_between_a_headline_and_free_verse_signs() -> None:
    assert clean("\n".join([*TEXT, "", "晚渡", "林寒江", *POEM]) + "\n").articles[-1].authors == ("林寒江",)


def test_lines_of_a_poem_that_a_model_joined_are_lines_of_it_all_the_same() -> None:
    poem = [POEM[0], POEM[1] + POEM[2] + POEM[3], *POEM[4:], "船从雾里出来", "把雾还给了江"]
    article = clean("\n\n".join(["候船室的钟又走了", "林小川", WHOLE, "晚渡", "林寒江", *poem]) + "\n").articles[-1]
    assert all(line in "".join(article.paragraphs) for line in poem)


@pytest.mark.parametrize(
    "signed",
    [
        "（本报记者 林小川）",
        "渡口小学五（3）班　林小川",
        "临江县渔民　林小川等八人",
        "临江县江埠镇水产站 林小川",
        "本报分析员 林小川",
        "采访整理 林小川",
        "林小川 ◎ 文",
        "荐书/林小川",
    ],
)
def test_what_the_author_is_may_stand_before_the_name_below_a_headline(signed: str) -> None:
    article = _first(["守闸人的日记", signed, *TEXT])
    assert (article.title and article.title.text, article.authors) == ("守闸人的日记", ("林小川",))
