"""What holds for any dump: every character has its fate, a second cleaning changes nothing, nothing raises."""

import random
import re
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from cleaner import SourceError, clean
from cleaner.issue import Issue
from cleaner.render.report import Report, documents_of, report_of
from cleaner.render.verify import compare
from cleaner.source import decode

SAMPLES = Path(__file__).parents[1] / "samples"

# An invented article, as a page gives it: wrapped, with a running head, a caption and a byline.
ARTICLE = """\
临江月刊
渡口重开
——老渡口的第二个春天
■ 林 川 江小月
本刊记者
春天一到，临江市的老渡口又响起了汽
笛。候船的人排成长队，从石阶一直排
到了桥头。“票价没有变，”老船工说，
“还是两元。”
一是修好了码头
▲ 清晨的老渡口 方远 摄
二是添了一条新船
码头上的铁桩磨得发亮,缆绳套了三十年;
今年换了新的,可老船工说:“换了我的手不认
得。”他把旧缆绳盘好，挂在候船室的墙上。
渡 口 时 刻 表
第一班船早上六点二十分开出，末班船晚上
九点整。全程 1.8 公里，约需12分钟。
““老渡口老渡口””新生记新生记
（摘自《临江文丛》）
— 37 —
目 录
12 渡口重开/林 川 江小月
16 把图书馆搬上渡船/方 远
临江县人民政府
云溪县人民政府
临江港务集团有限公司
The ferry at Lin-
jiang runs again.
""".splitlines()

# Characters that dumps are made of, and those that none should be: controls, marks of Markdown, YAML and HTML.
CHARACTERS = st.one_of(
    st.sampled_from("的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会"),
    st.sampled_from("，。、；：？！“”‘’（）《》【】—…·■▲●◆　 ,.;:?!\"'()[]-"),
    st.sampled_from("abcXYZ0123456789"),
    st.sampled_from("\n\n\n\r\f\t\u2028\u200b\ufeff\u00ad\x00\x07\x1b\x7f\x85\ue000\ufffd\ud800"),
    st.sampled_from("#*_`<>|&\\~{}$%@\u202e"),
    st.characters(),
)


@st.composite
def shuffled_article(draw: st.DrawFn) -> str:
    """Lines of the article in any order, some lost, some twice, with or without blank lines between."""
    lines = draw(st.lists(st.sampled_from(ARTICLE), max_size=2 * len(ARTICLE)))
    in_order = draw(st.booleans())
    if in_order:
        lines = sorted(lines, key=ARTICLE.index)
    gaps = random.Random(draw(st.integers(0, 9)))
    between = draw(st.sampled_from([("\n",), ("\n\n",), ("\n", "\n\n"), ("\r\n",), ("\n", "\n\n", "\n\f")]))
    return "".join(line + gaps.choice(between) for line in lines)


DUMPS = st.one_of(st.text(CHARACTERS, max_size=300), shuffled_article())
WHOLE_ARTICLE = "\n\n".join(ARTICLE)


def files(issue: Issue) -> dict[str, str]:
    return {document.name: document.text for document in documents_of(issue, "dump.txt")}


def fates(report: Report) -> int:
    ledger = report.summary.ledger
    return ledger.kept + ledger.moved + ledger.replaced + ledger.deleted + ledger.front_matter + ledger.dropped


@given(DUMPS)
@example(WHOLE_ARTICLE)
@example("")
def test_every_character_has_one_fate(text: str) -> None:
    assert fates(report_of(clean(text))) == len(text)


@given(DUMPS)
@example(WHOLE_ARTICLE)
@example("")
def test_the_dump_is_rebuilt_from_the_files_and_the_report(text: str) -> None:
    issue = clean(text)
    assert compare(report_of(issue, "dump.txt"), files(issue), text) is None


@given(DUMPS)
@example(WHOLE_ARTICLE)
def test_an_article_that_is_clean_comes_out_as_it_went_in(text: str) -> None:
    for name, article in files(clean(text)).items():
        if name.startswith("articles/"):
            again = files(clean(article))
            assert list(again.values()) == [article]


def refusal(data: bytes, encoding: str | None = None) -> str:
    """Why some bytes are refused, or nothing."""
    try:
        decode(data, "dump.txt", encoding)
    except SourceError as error:
        return str(error)
    return ""


WRITTEN = st.builds(str.encode, shuffled_article(), st.sampled_from(["gb18030", "utf-16", "utf-8"]))


@given(st.one_of(st.binary(max_size=300), WRITTEN))
@example(b"\xff\xfe\n\0")
def test_bytes_are_decoded_or_refused_in_one_line_that_names_them(data: bytes) -> None:
    assert re.fullmatch(r"(dump\.txt: .+)?", refusal(data))


@given(st.binary(min_size=1, max_size=60), st.text(max_size=12))
@example(b"\\ud800", "unicode_escape")
@example(b"abc", "rot13")
def test_whatever_encoding_is_named_bytes_are_decoded_or_refused_in_one_line(data: bytes, encoding: str) -> None:
    assert re.fullmatch(r"(dump\.txt: .+)?", refusal(data, encoding))


# Whole printed pages: what a byline, a box of figures or a contents page meets in the wild.
PAGES = [
    path.read_text(encoding="utf-8").splitlines()
    for path in sorted([*SAMPLES.glob("*.txt"), *(SAMPLES / "press" / "dumps").glob("*.txt")])
]


@st.composite
def pasted_up_pages(draw: st.DrawFn) -> str:
    """Stretches of the samples pasted together as no editor would."""
    stretches = []
    for _ in range(draw(st.integers(1, 4))):
        lines = draw(st.sampled_from(PAGES))
        first = draw(st.integers(0, len(lines) - 1))
        stretches.append("\n".join(lines[first : first + draw(st.integers(3, 120))]))
    return draw(st.sampled_from(["\n", "\n\n", "\n\f", "\n\n\n\n"])).join(stretches)


@given(pasted_up_pages())
def test_pages_pasted_together_are_accounted_for_without_a_rest(text: str) -> None:
    report = clean(text).report()
    assert report.summary.unplaced == 0
    assert sum(span.end - span.start for span in report.spans) == len(text)
