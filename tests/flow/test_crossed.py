"""Paragraphs of two texts that a layout model put on one line: the line is cut where both go on better."""

from cleaner import clean

SEND_OFF = (
    "渡轮离岸的时候，老船长总要回头望一眼石阶，石阶上站着来送行的孩",
    "子们，手里举着写好名字的纸船，一直举到看不见为止。",
)
KILN = "守窑的人把最后一车松柴推到窑门口，等着天黑下来，窑里的火要烧三天三夜，谁也不能离", "开，连饭都是家里人送来的。"
# The rest of the first text stands behind the first half of the second.
CROSSED = ("# 渡口的最后一个春天", SEND_OFF[0], "# 窑火不熄", KILN[0] + SEND_OFF[1], KILN[1])


def _dump(*lines: str) -> str:
    return "\n\n".join(lines) + "\n"


def _paragraphs(text: str) -> list[str]:
    return [paragraph for article in clean(text).articles for paragraph in article.paragraphs]


def test_a_line_with_paragraphs_of_two_texts_is_cut_where_both_go_on() -> None:
    assert _paragraphs(_dump(*CROSSED)) == ["".join(SEND_OFF), "".join(KILN)]


def test_both_new_seams_are_joins_of_the_rule_with_its_confidence() -> None:
    joins = [join for join in clean(_dump(*CROSSED)).joins if join.rule == "crossed-paragraphs"]
    text = _dump(*CROSSED)
    assert [(text[join.left - 1], text[join.right]) for join in joins] == [("孩", "子"), ("离", "开")]
    assert {join.confidence for join in joins} == {0.87}


def test_a_line_is_cut_behind_a_blank_that_ocr_left_at_the_seam() -> None:
    lines = (*CROSSED[:3], f"{KILN[0]} {SEND_OFF[1]}", CROSSED[4])
    assert _paragraphs(_dump(*lines)) == ["".join(SEND_OFF), "".join(KILN)]


def test_traditional_text_is_cut_as_well() -> None:
    lines = (
        "# 渡口的最後一個春天",
        "渡輪離岸的時候，老船長總要回頭望一眼石階，石階上站著來送行的孩",
        "# 窯火不熄",
        "守窯的人說，窯裡的火要燒三天三夜，誰也不能離子們，手裡舉著寫好名字的紙船，一直舉到看不見為止。",
        "開，連飯都是家裡人送來的。",
    )
    assert "守窯的人說，窯裡的火要燒三天三夜，誰也不能離開，連飯都是家裡人送來的。" in _paragraphs(_dump(*lines))


def test_a_line_between_an_open_end_and_its_rest_is_not_cut() -> None:
    whole = "".join(KILN)
    lines = ("# 渡口的最后一个春天", SEND_OFF[0], "# 窑火不熄", whole, SEND_OFF[1])
    assert whole in _paragraphs(_dump(*lines))


def test_a_dump_whose_headings_nobody_marked_is_not_cut() -> None:
    issue = clean(_dump(*(line.removeprefix("# ") for line in CROSSED)))
    assert "crossed-paragraphs" not in {join.rule for join in issue.joins}


def test_what_such_a_model_left_apart_from_the_next_text_does_not_go_on_there() -> None:
    lines = (
        *CROSSED,
        "# 山路",
        "修路的人回来了，带着一只旧木箱和三张发黄的图",
        "他的女儿在县城里教书，每个周末都回来。",
    )
    assert _paragraphs(_dump(*lines))[-1] == "他的女儿在县城里教书，每个周末都回来。"


def test_a_model_that_leaves_texts_cut_at_the_ends_of_columns_has_joined_none_wrongly() -> None:
    cut = (
        "# 老街上的修表匠",
        "修表匠的铺子开在老街的尽头，门口挂着一块写了三十年的木",
        "牌，木牌底下摆着一把没有人坐的竹椅。",
        "来修表的人一年比一年少，他把省下来的时",
        "间都用来教邻家的孩子认钟，一天认一个钟点。",
        "孩子认全了钟点那天，他送了一块走得很准的手",
        "表，表盖里刻着那条老街的名字。",
    )
    # The same lines that are cut where the model joins what goes on.
    whole = KILN[0] + SEND_OFF[1]
    assert whole not in _paragraphs(_dump(*CROSSED))
    assert whole in "".join(_paragraphs(_dump(*cut, *CROSSED)))


def test_what_such_a_model_leaves_cut_goes_on_in_the_next_block_and_is_sure() -> None:
    parts = ("修表匠的铺子开在老街的尽头，门口挂着一块写了三十年的木", "牌，木牌底下摆着一把没有人坐的竹椅。")
    more = (
        "来修表的人一年比一年少，他把省下来的时",
        "间都用来教邻家的孩子认钟，一天认一个钟点。",
        "孩子认全了钟点那天，他送了一块走得很准的手",
        "表，表盖里刻着那条老街的名字。",
    )
    alone = clean(_dump("# 老街上的修表匠", *parts))
    among = clean(_dump("# 老街上的修表匠", *parts, *more))
    assert _paragraphs(_dump("# 老街上的修表匠", *parts, *more))[0] == "".join(parts)
    assert among.joins[0].confidence > 0.9 > alone.joins[0].confidence
