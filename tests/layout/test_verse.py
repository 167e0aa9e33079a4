"""Poems: short lines that say something are text, a stanza a paragraph; lists and columns are none."""

from typeset import column, printed

from cleaner import clean

TEXT = column(printed("shouzha", 4), 18)
FREE = [
    "渡轮把雾还给江",
    "岸上的灯还醒着",
    "我数到第七盏",
    "就忘了回家",
    "那些没有说完的话",
    "在石阶上坐着",
    "像从前的人",
    "不肯就这样散了",
]
SIGNED = [
    "渡轮收了缆绳，",
    "岸上的灯便亮起来，",
    "江水并不回头，",
    "只把夜色揉皱。",
    "我在上游洗手，",
    "你在下游点灯，",
    "隔着一百里水，",
    "我们已经认识。",
]
CLASSICAL = ["晚渡收帆月上洲，", "一灯如豆照江流。", "老翁不问潮来去，", "且听渔歌过戍楼。"]


def _texts(lines: list[str]) -> list[str]:
    articles = clean("\n".join(lines) + "\n").articles
    return [a.text_of(b) for a in articles for b in a.blocks if b.kind in ("paragraph", "lead")]


def test_the_lines_of_a_poem_are_one_paragraph() -> None:
    texts = _texts(["守闸人的日记", "■林小川", *TEXT, "晚渡", "■周远", *FREE])
    assert " ".join(FREE) in texts


def test_white_space_parts_stanzas() -> None:
    texts = _texts(["守闸人的日记", "■林小川", *TEXT, "晚渡", "■周远", *FREE[:4], "", *FREE[4:]])
    assert [t for t in texts if t[:4] in ("渡轮把雾", "那些没有")] == [" ".join(FREE[:4]), " ".join(FREE[4:])]


def test_a_stanza_ends_with_its_sentence_where_the_lines_have_signs() -> None:
    texts = _texts(["守闸人的日记", "■林小川", *TEXT, "晚渡", "■周远", *SIGNED])
    assert ["".join(SIGNED[:4]), "".join(SIGNED[4:])] == texts[-2:]


def test_a_classical_poem_is_one_paragraph() -> None:
    texts = _texts(["守闸人的日记", "■林小川", *TEXT, "晚渡", "■周远", *CLASSICAL, *CLASSICAL])
    assert texts[-1] == "".join(CLASSICAL * 2)


def test_a_poem_does_not_go_on_in_the_next_text() -> None:
    texts = _texts(["晚渡", "■周远", *FREE, "守闸人的日记", "■林小川", *TEXT])
    assert " ".join(FREE) in texts


def test_names_below_each_other_are_no_verse() -> None:
    names = [
        "临江渡口管理所",
        "新港货运公司",
        "青石闸水文站",
        "梧塘机床厂",
        "春和里社区",
        "江声书店",
        "西岸码头",
        "茨江报社",
    ]
    issue = clean("\n".join(["守闸人的日记", "■林小川", *TEXT, *names]) + "\n")
    assert "verse" not in {label.rule for label in issue.labels}


def test_a_column_a_few_of_whose_lines_end_in_signs_is_no_verse() -> None:
    issue = clean("\n".join(["守闸人的日记", "■林小川", *column(printed("laochangfang", 8), 14)]) + "\n")
    assert "verse" not in {label.rule for label in issue.labels}
