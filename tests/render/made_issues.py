"""Issues made by hand, for tests of what is rendered: no stage of the cleaner is asked."""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.decisions import Edit, Join, Label
from cleaner.issue import Article, Block, Entry, Issue, Piece, Sponsor
from cleaner.reading import Reading, read_through
from cleaner.source import source_from_text

HARBOUR = """\
江岸月刊
灯塔守望者
■ 本刊记者 林 川 叶秋
夜色落在江面上，渡轮鸣笛
灯塔守望者
离岸，他把灯芯挑亮；；
第二天，雾来得早。
图为守灯人在塔顶。 何远 摄
    船老大说，
没有灯的港口不叫港口。
赞助名单
远帆航运 海石灯具
远帆航运
渔汛与路
—— 修路
路修到码头，鱼第二天就到了城里。
8
残页一角
"""


def reading_of(text: str, edits: Sequence[Edit] = ()) -> Reading:
    return read_through(source_from_text(text, "press/harbour.txt", "utf-8"), edits)


def span(text: str, words: str, nth: int = 0) -> tuple[int, int]:
    """Where some words stand, the first time or the nth."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return at, at + len(words)


def piece(text: str, words: str, nth: int = 0, glue: str = "") -> Piece:
    return Piece(*span(text, words, nth), glue)


def plain_issue(text: str, *blocks: Block, edits: Sequence[Edit] = (), title: str = "") -> Issue:
    """An issue of one article, without labels or joins."""
    reading = reading_of(text, edits)
    article = Article(reading, Entry(title) if title else None, blocks)
    return Issue(reading, (article,), (), (), ())


def paragraphs(text: str) -> Issue:
    """An issue of one article in which every line is a paragraph."""
    reading = reading_of(text)
    blocks = tuple(Block("paragraph", (Piece(line.start, line.end),)) for line in reading.lines)
    return Issue(reading, (Article(reading, None, blocks),), (), (), ())


def harbour() -> Issue:
    """A page with everything on it: edits, joins over a running head, a move, sponsors, a lost line."""
    text = HARBOUR

    def at(words: str, nth: int = 0) -> tuple[int, int]:
        return span(text, words, nth)

    edits = [
        Edit(at("林 川")[0] + 1, at("林 川")[0] + 2, "", "letter-spacing", 0.95),
        Edit(*at("；；"), "。", "end-mark", 0.7, "doubled"),
        Edit(*at("残"), "", "stray-glyph", 0.9),
    ]
    reading = reading_of(text, edits)
    labels = (
        Label(*at("江岸月刊"), "masthead", "masthead", 0.9),
        Label(*at("灯塔守望者"), "headline", "headline-shape", 0.85),
        Label(*at("■ 本刊记者 林 川 叶秋"), "byline", "byline-mark", 0.99),
        Label(*at("夜色落在江面上，渡轮鸣笛"), "body", "body", 0.6),
        Label(*at("灯塔守望者", 1), "running-head", "running-head", 0.75, "repeated"),
        Label(*at("离岸，他把灯芯挑亮；；"), "body", "body", 0.6),
        Label(*at("第二天，雾来得早。"), "body", "body", 0.6),
        Label(*at("图为守灯人在塔顶。 何远 摄"), "caption", "caption-credit", 0.9),
        Label(*at("船老大说，"), "body", "body", 0.6),
        Label(*at("没有灯的港口不叫港口。"), "body", "body", 0.6),
        Label(*at("赞助名单"), "sponsor", "sponsor-list", 0.9),
        Label(*at("远帆航运 海石灯具"), "sponsor", "sponsor-list", 0.9),
        Label(*at("远帆航运", 1), "sponsor", "sponsor-list", 0.9),
        Label(*at("渔汛与路"), "headline", "headline-shape", 0.9),
        Label(*at("—— 修路"), "subheading", "dash-heading", 0.9),
        Label(*at("路修到码头，鱼第二天就到了城里。"), "body", "body", 0.6),
        Label(*at("8"), "folio", "folio", 0.9),
        Label(*at("残页一角"), "body", "body", 0.6),
    )
    first = Article(
        reading,
        Entry("灯塔守望者", (piece(text, "灯塔守望者"),)),
        (
            Block("lead", (piece(text, "船老大说，"), piece(text, "没有灯的港口不叫港口。"))),
            Block("paragraph", (piece(text, "夜色落在江面上，渡轮鸣笛"), piece(text, "离岸，他把灯芯挑亮；；"))),
            Block("paragraph", (piece(text, "第二天，雾来得早。"),), "its end is lost"),
            Block("caption", (piece(text, "图为守灯人在塔顶。 何远 摄"),)),
        ),
        authors=("林川", "叶秋"),
        byline=(piece(text, "■ 本刊记者 林 川 叶秋"),),
        section=Entry("江岸", (piece(text, "江岸月刊"),), borrowed=True),
        page=8,
    )
    second = Article(
        reading,
        Entry("渔汛与路", (piece(text, "渔汛与路"),)),
        (
            Block("subheading", (piece(text, "—— 修路"),)),
            Block("paragraph", (piece(text, "路修到码头，鱼第二天就到了城里。"),)),
        ),
    )
    sponsors = (
        Sponsor("远帆航运", (piece(text, "远帆航运"),), (piece(text, "远帆航运", 1),)),
        Sponsor("海石灯具", (piece(text, "海石灯具"),)),
    )
    joins = (
        Join(at("船老大说，")[1], at("没有灯的港口不叫港口。")[0], "line-wrap", 0.97),
        Join(at("渡轮鸣笛")[1], at("离岸，")[0], "open-end", 0.78, "a word across the seam"),
    )
    suggestions = (Edit(*at("何远"), "何元", "name", 0.4, "two spellings"),)
    return Issue(reading, (first, second), sponsors, labels, joins, suggestions)
