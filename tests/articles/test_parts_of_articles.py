"""Articles made of parts: briefs, letters and their answers, lists of winners, interviews, headings of two lines."""

import pytest
from typeset import column, printed

from cleaner import clean
from cleaner.issue import Article
from cleaner.pipeline import lay_out, shipped_rules
from cleaner.source import source_from_text

ABOVE = "渡口的春天\n\n□林小川\n\n江上的第一班渡轮清晨六点离岸，船上坐满了去对岸赶集的人。\n\n"
PIECES = (
    ("北岸码头添了两条长椅", "候船的人从前站着等，如今坐着等，长椅是旧船板做的。（江小月）"),
    ("南岸的灯换成了新的", "守灯人说新灯省电，夜里亮到十点，比从前多亮一个小时。（周远方）"),
    ("渡轮早班提前一刻钟", "学生赶得上早读，菜农赶得上早市，船长说他自己也睡得早。（陆青禾）"),
)
REPORT = "新华社临渡6月3日电（记者 方一舟）江堤上坏了半年的路灯修好了，走夜路的人看得见脚下的石阶。\n"
LETTER = "渡口的石阶少了三级，天黑以后老人上岸总要人扶，能不能请人补上？"


def _articles(dump: str) -> dict[str, Article]:
    return {article.title.text if article.title else "": article for article in clean(dump).articles}


def _digest(label: str) -> str:
    return f"{label}\n\n" + "".join(f"{head}\n\n{text}\n\n" for head, text in PIECES)


def test_whoever_signs_the_pieces_of_a_digest_is_not_its_author() -> None:
    digest = _articles(ABOVE + _digest("各渡传真"))["各渡传真"]
    assert digest.authors == ()
    assert [block.kind for block in digest.blocks] == ["heading", "paragraph"] * len(PIECES)


def test_the_label_of_a_digest_may_be_a_section_of_the_contents() -> None:
    contents = "目录\n\n卷首\n02 渡口的春天／林小川\n\n半月要闻\n\n人物\n"
    contents += "06 守闸人的日记／周远方\n08 山里来了制茶师／江月明\n\n"
    assert list(_articles(contents + ABOVE + _digest("半月要闻")))[-2:] == ["渡口的春天", "半月要闻"]


def test_a_digest_stays_whole_beside_a_report_that_goes_on_in_turns() -> None:
    report = (
        "昨日的船都满了\n\n本报讯（记者 林小川）昨日的渡轮班班都满，船上坐满了去对岸赶集的人，老船长说他开了四十年\n\n"
    )
    rest = "的船，从来没有见过这样多的人。（记者 林小川）\n\n"
    briefs = "".join(f"{head}\n\n{text[:-5]}\n\n{text[-5:]}\n\n" for head, text in PIECES)
    behind = "江堤上的路灯修好了\n\n本报讯（记者 方一舟）走夜路的人看得见脚下的石阶，路灯一直亮到天明。\n"
    articles = _articles(report + "各渡传真\n\n" + briefs + rest + behind)
    assert [block.kind for block in articles["各渡传真"].blocks].count("heading") == len(PIECES)


def test_a_report_behind_briefs_that_report_nothing_is_an_article() -> None:
    assert list(_articles(ABOVE + _digest("各渡传真") + "江堤上的路灯修好了\n\n" + REPORT))[2:] == [
        "江堤上的路灯修好了"
    ]


def test_briefs_without_headings_are_one_article_behind_their_label() -> None:
    briefs = "\n\n".join("▲" + text for _, text in PIECES)
    behind = "船长的账本从哪一天记起\n\n船长的账本记了四十年，一页一天，从不断过，纸都黄了。\n"
    articles = _articles(f"{ABOVE}船队动态\n\n{briefs}\n\n{behind}")
    assert list(articles) == ["渡口的春天", "船队动态", "船长的账本从哪一天记起"]
    assert [block.kind for block in articles["船队动态"].blocks] == ["paragraph"] * len(PIECES)


def test_a_letter_is_an_article_and_what_the_editors_answer_stays_with_it() -> None:
    letter = f"读者来信\n\n渡口的石阶何时补上\n\n编辑同志：\n\n{LETTER}\n\n退休船工　江海月\n\n编辑回音\n\n"
    answer = "接到来信，渡口管理处派人量了石阶，下月初动工。\n"
    articles = _articles(ABOVE + letter + answer)
    assert list(articles) == ["渡口的春天", "渡口的石阶何时补上"]
    found = articles["渡口的石阶何时补上"]
    assert found.authors == ("江海月",)
    assert [b.kind for b in found.blocks if b.kind == "heading"] == ["heading"]


@pytest.mark.parametrize("signs", ["北渡　江海月|南渡　周远方", "江海月（北渡镇 退休船工）|周远方（寄自南渡）"])
def test_letters_below_one_label_are_signed_below_and_each_is_an_article(signs: str) -> None:
    one, other = signs.split("|")
    letters = f"读者来信\n\n石阶何时补上\n\n{LETTER}\n\n{one}\n\n"
    letters += f"字可以再大一些\n\n渡口的时刻表字太小，我们老人看不清，请换一块大的。\n\n{other}\n"
    articles = _articles(ABOVE + letters)
    assert [articles[title].authors for title in ("石阶何时补上", "字可以再大一些")] == [("江海月",), ("周远方",)]


def test_a_list_of_winners_has_groups_for_headings_and_is_signed_by_none() -> None:
    rows = ("先进班组（2个）", "北岸渡口甲班", "船坞焊接组", "先进个人（4名）", "林小川　周　远", "江海月　许　愿")
    texts = [line for text in printed("shouzha", 4) for line in column((text,), 18)]
    article = clean("守闸人的日记\n\n" + "\n".join([*texts, *rows]) + "\n").articles[0]
    assert article.authors == ()
    assert [b.kind for b in article.blocks][-4:] == ["heading", "paragraph", "heading", "paragraph"]
    assert article.paragraphs[-1].replace("\u3000", " ") == "林小川 周 远江海月 许 愿"


def test_questions_of_an_interview_are_text() -> None:
    pairs = (
        ("问：船还在吗？", "答：在，每天清晨还是我去把它擦一遍。"),
        ("问：会后悔吗？", "答：不会，江还在，灯也还亮着。"),
    )
    blocks = clean(ABOVE + "\n\n".join(line for pair in pairs for line in pair) + "\n").articles[0].blocks
    assert [block.kind for block in blocks] == ["paragraph"] * 5


def test_a_heading_on_two_lines_is_one_behind_a_comma_or_a_frame() -> None:
    text = "\n\n".join(printed("shouzha", 2))
    parts = "".join(f"{head}\n\n{text}\n\n" for head in ("一、先把灯点亮，\n再把船修好", "从“一盏灯”\n到“一条街灯”"))
    article = clean(f"守闸人的日记\n\n□林小川\n\n{text}\n\n{parts}").articles[0]
    heads = [article.text_of(block) for block in article.blocks if block.kind == "heading"]
    assert heads == ["一、先把灯点亮，再把船修好", "从“一盏灯”到“一条街灯”"]


def test_a_numbered_heading_is_no_byline() -> None:
    page = lay_out(source_from_text("（一）林下开门，飞出山口\n（二）江上添灯，照亮归路\n"), shipped_rules())[0]
    assert "byline" not in {label.kind for label in page.labels.values()}


def test_a_signature_that_the_column_cuts_ends_its_text() -> None:
    page = lay_out(
        source_from_text("比从前多亮一个小时。（江小\n月）\n渡轮早班提前一刻钟（试\n行）\n"), shipped_rules()
    )[0]
    assert [shape.closes for shape in page.shapes] == [False, True, False, False]
