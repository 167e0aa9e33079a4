"""The texts of one publication in the dress of another, or as a newspaper: dumps that no rule was made for.

Takes a `Publication`, gives one with other pages, bylines and running heads. What is made of it is not committed: it is
there to look at, when a rule has been held to the dumps of the press alone.
"""

import json
import random
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from press import dumps
from press.build import pages_of
from press.extract import mupdf, poppler, rapiddoc
from press.gold_json import gold_json
from press.texts import Article, Block, Publication, read_publication
from press.typeset import Printed, typeset

TEXTS = Path(__file__).parent.parent / "texts"
SOURCES = ("wan-bao", "lao-kan", "jian-ye", "bulletin", "cijiang")
MAGAZINES = ("cijiang", "lao-kan", "jian-ye", "bulletin")
# How each page becomes text, whether its lines can be matched with the truth, and whether they stand in a row.
EXTRACTORS: dict[str, tuple[Callable[[Path], str], bool, bool]] = {
    "raw": (lambda pdf: poppler.extract(pdf, "-raw"), True, False),
    "default": (poppler.extract, True, False),
    "layout": (lambda pdf: poppler.extract(pdf, "-layout"), True, False),
    "mupdf": (mupdf.extract, True, False),
    "ocr": (lambda pdf: dumps.read_by_rapid(pdf, 200), False, False),
    "tesseract": (lambda pdf: dumps.read_by_tesseract(pdf, 250, "chi_sim"), False, False),
    "rapiddoc": (rapiddoc.extract, False, False),
    "scan": (dumps.read_scan, False, True),
}
_SECTIONS = {"hant": ("要聞", "民生", "城事", "副刊"), "hans": ("要闻", "民生", "城事", "副刊")}
_NAMES = {"hant": ("石坑日報", "青田晚報"), "hans": ("清渠日报", "栗原时报")}
_MARKS = {"hant": ("文／{}", "■{}", "本刊記者 {}"), "hans": ("■{}", "文／{}", "□ {}", "本刊记者 {}", "●{}")}
_REPORT = re.compile(r"^本[报報][讯訊](?:（[^）]*）)?")
# An article of a newspaper has no more blocks, and an article of a magazine so many characters a page.
_BLOCKS, _PAGE = 16, 1300
# A text is cut by a jump in a paragraph as long as this, one of so many.
_LONG, _FEWEST = 80, 4


def restyled(seed: int = 1) -> list[Publication]:
    """Every text as a newspaper, and in the dress of every other magazine; one `seed` gives the same pages."""
    found = [as_newspaper(read_publication(TEXTS / source), seed + number) for source in SOURCES for number in (0, 1)]
    for source in SOURCES:
        for dress in MAGAZINES:
            if source != dress:
                found.append(as_magazine(read_publication(TEXTS / source), read_publication(TEXTS / dress), seed))
    return found


def build_restyled(out: Path, pattern: str = "") -> None:
    """Typeset and extract those whose names fit `pattern`; dump and gold go to `out`, a line for each is printed."""
    out.mkdir(parents=True, exist_ok=True)
    for publication in restyled():
        names = [f"{publication.key}-{how}" for how in EXTRACTORS]
        if not any(re.search(pattern, name) for name in names):
            continue
        printed = typeset(publication, out / "build")
        for name, (extract, *kind) in zip(names, EXTRACTORS.values(), strict=True):
            if re.search(pattern, name):
                _write(publication, printed, name, extract(printed.pdf), kind, out)


def _write(publication: Publication, printed: Printed, name: str, text: str, kind: list[bool], out: Path) -> None:
    (out / f"{name}.txt").write_bytes(text.encode("utf8"))
    gold = gold_json(publication, pages_of(publication, printed), f"{name}.txt", text, *kind)
    (out / f"{name}.gold.json").write_text(json.dumps(gold, ensure_ascii=False), encoding="utf8")
    print(f"{name:32} {printed.page_count} pages", flush=True)


def as_newspaper(publication: Publication, seed: int) -> Publication:
    """The texts on pages of five columns, three or four articles a page, signed as reports are; some jump."""
    chance = random.Random(f"{publication.key}{seed}")  # noqa: S311 a shuffle that comes out alike
    script = "hant" if publication.script == "hant" else "hans"
    articles = list(publication.articles)
    chance.shuffle(articles)
    a_page = (3, 3, 4)[seed % 3]
    made: list[Article] = []
    for number, article in enumerate(articles):
        page = 1 + number // a_page
        first = number % a_page == 0 and number + a_page < len(articles)
        blocks, byline = _reported(article, script, chance)
        jumps = first and chance.random() < 0.6 and _cut(blocks)
        made.append(
            replace(
                article,
                blocks=tuple(blocks if jumps else [replace(block, cut=None) for block in blocks]),
                byline=byline,
                section=_SECTIONS[script][(page - 1) % 4],
                page=page,
                jump=page + 1 if jumps else None,
                biography="",
                drop_cap=False,
                run_on=False,
            )
        )
    return replace(
        publication,
        key=f"paper{seed}-{publication.key}",
        dress="wan-bao",
        name=_NAMES[script][seed % 2],
        kind="newspaper",
        articles=tuple(sorted(made, key=lambda article: article.page)),
        issue=_paper_issue(_NAMES[script][seed % 2], publication.script, _SECTIONS[script]),
    )


def _paper_issue(name: str, script: str, sections: tuple[str, ...]) -> dict[str, object]:
    return {
        "name": name,
        "script": script,
        "kind": "newspaper",
        "columns": 5,
        "masthead": [name, "DAILY NEWS", "2023年10月9日 星期一", "国内统一连续出版物号 CN 97-0031", "第2204期 今日4版"],
        "running_heads": {section: f"{section} 责任编辑 方可 2023年10月9日" for section in sections},
        "contents": False,
        "sponsors": [],
        "sponsors_printed": 1,
        "date": "2023年10月9日",
        "number": "第2204期",
        "end_mark": "",
        "advertisements": [["便民信息", "房屋租赁 家政招聘", "热线 0000-5550222"]],
    }


def _reported(article: Article, script: str, chance: random.Random) -> tuple[list[Block], tuple[str, ...]]:
    """The blocks of a report and its byline: in its text, or above it."""
    blocks = list(article.blocks)[:_BLOCKS]
    while blocks and blocks[-1].kind in ("heading", "lower", "caption"):
        blocks.pop()
    names = " ".join(article.authors)
    if not names or not blocks or blocks[0].kind != "paragraph" or _REPORT.match(blocks[0].text):
        return blocks, article.byline if names else ()
    if chance.random() < 0.6:
        opening = f"本報訊（記者{names}）" if script == "hant" else f"本报讯（记者 {names}）"
        blocks[0] = replace(blocks[0], text=opening + blocks[0].text)
        return blocks, ()
    return blocks, (f"本報記者 {names}" if script == "hant" else f"本报记者 {names}",)


def _cut(blocks: list[Block]) -> bool:
    """Cut a text behind a comma in its middle, where it has paragraphs that are long enough."""
    long = [place for place, block in enumerate(blocks) if block.kind == "paragraph" and len(block.text) > _LONG]
    if len(long) < _FEWEST:
        return False
    place = long[len(long) // 2]
    text = blocks[place].text
    cut = text.find("，", len(text) // 3) + 1
    blocks[:] = [replace(block, cut=cut if number == place else None) for number, block in enumerate(blocks)]
    return cut > 0


def as_magazine(publication: Publication, donor: Publication, seed: int) -> Publication:
    """The texts in the dress of `donor`, in another order, signed in another way, with its list of sponsors."""
    chance = random.Random(f"{publication.key}{donor.key}{seed}")  # noqa: S311 a shuffle that comes out alike
    script = "hant" if publication.script == "hant" else "hans"
    articles = list(publication.articles)
    chance.shuffle(articles)
    made: list[Article] = []
    page = 3
    for article in articles:
        blocks = [replace(block, cut=None) for block in article.blocks]
        length = sum(len(block.text) for block in blocks)
        byline = article.byline
        if article.authors and chance.random() < 0.7:
            byline = (chance.choice(_MARKS[script]).format(" ".join(article.authors)),)
            if blocks and blocks[0].kind == "paragraph":
                blocks[0] = replace(blocks[0], text=_REPORT.sub("", blocks[0].text))
        run_on = bool(made) and length < _PAGE * 2 // 3 and chance.random() < 0.5
        made.append(replace(article, blocks=tuple(blocks), page=page, jump=None, byline=byline, run_on=run_on))
        page += max(1, round(length / _PAGE))
    issue = {name: value for name, value in donor.issue.items() if name != "news_photo"}
    issue |= {
        "masthead": publication.issue["masthead"],
        "running_heads": {"left": f"{publication.name} 2023年第9期"},
        "contents": chance.random() < 0.7,
        "contents_title": "目录",
        "advertisements": publication.issue["advertisements"],
        "end_mark": chance.choice(("", "■", "◆")),
        "sponsors": donor.issue.get("sponsors") or [],
    }
    if not issue["sponsors"]:
        issue["sponsors_printed"] = 0
    key = f"{publication.key}-as-{donor.key}"
    return replace(publication, key=key, dress=donor.key, kind="magazine", articles=tuple(made), issue=issue)
