"""The ways in which the press signs an article below its headline."""

import pytest
from typeset import column, printed

from cleaner import clean

TEXT = column(printed("shouzha", 4), 18)
ONE, TWO, THREE = ("林小川",), ("林小川", "周远"), ("林小川", "周远", "江月明")
FOREIGN = "约翰·史密斯"


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        (["作者：林小川"], ONE),
        (["本刊记者｜林小川"], ONE),
        (["本报特派记者 林小川"], ONE),
        (["本报特派记者 林小川 昨夜发自临江"], ONE),
        (["执教／林小川　　点评／周 远"], TWO),
        (["高级会计师 林小川"], ONE),
        (["江埠青年报·江埠在线记者 林小川"], ONE),
        (["本报记者林小川10月15日临江报道"], ONE),
        (["本报记者 林小川 综合外电"], ONE),
        (["讲述人：船厂退休调香师 林小川"], ONE),
        (["记者：林小川 摄影：周远"], ONE),
        (["口述：林小川 整理：周远"], TWO),
        (["林小川/文"], ONE),
        (["■ 林小川 / 文"], ONE),
        (["林小川/文 周远/图"], ONE),
        (["文·林小川"], ONE),
        (["文/图 林小川"], ONE),
        (["图文/林小川"], ONE),
        (["本版撰文 林小川"], ONE),
        (["林小川（临江大学教授）"], ONE),
        (["（林小川 周远）"], TWO),
        (["[日]林小川"], ONE),
        (["林小川 著"], ONE),
        (["临江市文化馆 林小川 周远"], TWO),
        (["林小川 临江大学历史系"], ONE),
        (["林\u3000川"], ("林川",)),
        (["林小川", "（临江大学历史系，临江 310000）"], ONE),
        (["□ 本报记者 林小川 周 远　发自临江县"], TWO),
        (["□本报记者林小川发自临江县渡口镇"], ONE),
        (["本报记者 林小川 临江报道"], ONE),
        (["本报记者林小川周远通讯员江 月"], ("林小川", "周远", "江月")),
        (["驻临江记者 林小川"], ONE),
        (["融媒体记者 林小川 通讯员 周远"], TWO),
        (["○林小川"], ONE),
        (["文丨林小川 编辑丨周远"], ONE),
        (["文｜林小川 图｜周远"], ONE),
        (["记者｜林小川 周 远　实习记者｜江月明　摄影｜方舟"], THREE),
        (["采访撰文．林小川　摄影．周远"], ONE),
        (["文．图　林小川"], ONE),
        (["本报记者 林小川 文/图"], ONE),
        (["林小川/文 周 远/图"], ONE),
        (["文 林小川　图 周远"], ONE),
        (["撰文／林小川　摄影／周远　协力／江月明"], ONE),
        (["咨询／周远（临江医院主治医师）　整理／林小川"], ONE),
        (["示范／周远　文字整理／林小川"], ONE),
        (["策划：周远 采写：林小川 摄影：江月明"], ONE),
        (["统筹／江月明 文／林小川 周远"], TWO),
        (["摄影／林小川 周远 文／江月明"], THREE),
        (["口述｜林小川　记录｜周远"], TWO),
        ([f"［英］{FOREIGN} / 林小川　译"], (FOREIGN, *ONE)),
        ([f"［英］{FOREIGN}"], (FOREIGN,)),
        ([f"{FOREIGN} 著　林小川 译"], (FOREIGN, *ONE)),
        (["林小川 周远等"], TWO),
        (["文／林小川（书评人）"], ONE),
        (["林小川1，周 远2，江月明1,3"], THREE),
        (["林小川1", "，周 远2", "，江月明1,3"], THREE),
        (["本报评论员"], ("本报评论员",)),
        (["□省航运研究室课题组"], ("省航运研究室课题组",)),
        (["文／本刊编辑部"], ("本刊编辑部",)),
        (["整理╱编辑部"], ("编辑部",)),
    ],
    ids="".join,
)
def test_names_below_a_headline_sign_the_article(lines: list[str], authors: tuple[str, ...]) -> None:
    article = clean("\n".join(["守闸人的日记", *lines, "", *TEXT]) + "\n").articles[0]
    assert article.authors == authors
    assert article.title is not None
    assert article.title.text == "守闸人的日记"


@pytest.mark.parametrize("line", ["（林小川 周远）", "[日]林小川", "林小川 著"])
def test_the_same_inside_a_text_is_text(line: str) -> None:
    articles = clean("\n".join(["守闸人的日记", "■江月明", "", *TEXT[:7], line, *TEXT[7:]]) + "\n").articles
    assert [article.authors for article in articles] == [("江月明",)]


@pytest.mark.parametrize("line", ["责任编辑：林小川", "校对：林小川", "摄影：林小川", "本报记者 林小川 摄影报道"])
def test_who_took_the_pictures_or_read_the_proofs_is_no_author(line: str) -> None:
    assert clean("\n".join(["守闸人的日记", line, "", *TEXT]) + "\n").articles[0].authors == ()


def test_credits_of_a_magazine_in_traditional_characters_name_the_writer() -> None:
    text = "渡輪每天清晨六點離岸，船頭的燈照著還沒有散去的霧，船長站在舵輪後面，不用看錶就知道水流有多急。"
    lines = ("撰文／林曉川　攝影／周遠　協力／江月明", "採訪撰文．林曉川 攝影．周遠", "示範／周遠 文字整理／林曉川")
    for line in lines:
        article = clean("\n".join(["守閘人的日記", line, "", *column((text,) * 4, 18)]) + "\n").articles[0]
        assert article.authors == ("林曉川",), line


def test_the_name_of_a_section_is_no_author() -> None:
    for section in ("编辑手记", "采访侧记", "文 苑", "口 述"):
        article = clean("\n".join([section, "守闸人的日记", "", *TEXT]) + "\n").articles[0]
        assert article.authors == (), section
