"""A headline with its subtitle in the middle of a sentence, as OCR models give the title of another column."""

from cleaner import clean

ABOVE = "江边的人家说，第一班船离岸的那天早上，老船长特意换了一身新衣裳，把船头的灯擦了又擦，又请来邻居把多年前攒下的"
BELOW = "木料搬到岸上，留给后来修船的人。"
REST = "如今渡口每天有四班船，坐船的多是来看江景的人，也有挑着菜去对岸赶集的老人，他们还是站在船头，望着水面不说话。"


def test_a_sentence_goes_on_below_a_headline_and_its_subtitle() -> None:
    text = "\n\n".join(["■ 林小川", REST, ABOVE, "老渡口的新班船", "——记临江区渡口社区的船老大", BELOW, REST])
    assert ABOVE + BELOW in clean(text + "\n").articles[0].paragraphs


def test_below_two_headlines_without_a_dash_another_text_begins() -> None:
    text = "\n\n".join(["■ 林小川", REST, ABOVE, "老渡口的新班船", "船老大的一天", BELOW, REST])
    assert all(ABOVE + BELOW not in article.paragraphs for article in clean(text + "\n").articles)
