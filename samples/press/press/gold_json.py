"""Takes a `Publication` and one dump of it, gives the gold JSON that a scorer reads: records, furniture, source lines.

Of a text layer, records are the truth as written, and a paragraph has `pieces` where its lines match exactly.
Of OCR, running text and display type are given as they were read, line by line, with the truth beside them: which
line follows which is one question, and which character was misread is another. What OCR did not read at all is left
out.
"""

import re
from itertools import pairwise
from typing import Any

from press.as_read import is_like, parted, read_as
from press.gold import bare_biography
from press.pieces import Lines
from press.texts import Article, Publication

CHINESE = re.compile("[\u4e00-\u9fff]")
DASH = re.compile("^[一—-]{2}")
LEADERS = re.compile(r"…{3,}|\.{5,}")
# What a converter to Markdown writes that was not printed, and what stands between printed lines then.
MARKS = re.compile(r"<!--.*?-->|^#+(?= )|^>(?= )|^- ")
BETWEEN = re.compile(r"\s+|<br>|\|")
# What is scored as it was read; names and titles are looked up, and their truth is known.
READ = frozenset({"P", "L", "H", "H3", "C", "N", "S"})
TAGS = {"paragraph": "P", "heading": "H", "lower": "H3", "caption": "C", "note": "N", "table": "P"}


def gold_json(
    publication: Publication, pages: dict[str, int], name: str, dump: str, text_layer: bool, run_on: bool = False
) -> dict[str, Any]:
    """The gold of the dump `name`, a text layer or else OCR; `run_on`: Markdown with printed lines in a row."""
    numbered = [(n, line.strip()) for n, line in enumerate(dump.split("\n"), 1) if line.strip()]
    if run_on:
        texts = [text for a in publication.articles for _, text in records_of(a)]
        texts += [text for kind in furniture(publication, pages, []) for text in kind["text"]]
        parts = [(n, part) for n, line in numbered for part in printed_lines(line)]
        numbered = [(n, printed) for n, part in parts for printed in parted(part, texts)]
    lines = Lines(numbered) if text_layer else None
    articles = [_article(a, pages[a.slug], lines) for a in publication.articles]
    if not text_layer:
        _as_read([r for a in articles for r in a["records"]], numbered)
        for article in articles:
            # Nobody can give what the dump does not hold.
            article["records"] = [r for r in article["records"] if r["pieces"] or _stands_in(r, numbered)]
    return {
        "source": name,
        "articles": articles,
        "furniture": furniture(publication, pages, [line for _, line in numbered]),
        "fixes": [],
        "next_line": {str(a): b for (a, _), (b, _) in pairwise(numbered)},
        "source_lines": [list(pair) for pair in numbered],
    }


def printed_lines(line: str) -> list[str]:
    """The printed lines that a converter to Markdown put behind each other, without its own marks.

    >>> printed_lines("## 渡口的灯 老码头"), printed_lines("文/江月<br>渡口<br><!-- End of picture text -->")
    (['渡口的灯', '老码头'], ['文/江月', '渡口'])
    """
    return [part for part in BETWEEN.split(MARKS.sub("", line)) if part]


def records_of(article: Article) -> list[tuple[str, str]]:
    """Tag and text of everything in the article, in reading order."""
    records = [("K", article.kicker), ("T", article.title), ("S", article.subtitle)]
    records += [("A", line) for line in article.byline] + [("L", article.lead)]
    for block in article.blocks:
        if block.kind == "list":
            records += [("P", item) for item in block.items]
        elif block.kind == "table":
            records.append(("P", " ".join(cell for row in block.rows for cell in row)))
        else:
            records.append((TAGS[block.kind], block.text))
    records.append(("A", bare_biography(article.biography)))
    return [(tag, text) for tag, text in records if text]


def _article(article: Article, page: int, lines: Lines | None) -> dict[str, Any]:
    records = []
    for tag, text in records_of(article):
        pieces = lines.pieces(text) if lines and tag in ("P", "L") else []
        # A table has no settled form in Markdown, so it counts for nobody and against nobody.
        table = tag == "P" and any(b.kind == "table" and text.startswith(" ".join(b.rows[0])) for b in article.blocks)
        records.append({"tag": tag, "text": text, "pieces": pieces, "doubtful": table})
    section, authors = article.section, list(article.authors)
    return {"title": article.title, "section": section, "authors": authors, "page": page, "records": records}


def _as_read(records: list[dict[str, Any]], numbered: list[tuple[int, str]]) -> None:
    """Give the records the text that OCR made of them; one that no line was given to keeps the truth."""
    for record, pieces in zip(records, read_as(numbered, [r["text"] for r in records]), strict=True):
        if pieces and record["tag"] in READ and not record["doubtful"]:
            read = _joined([text for _, text in pieces], record["text"])
            # The dash before a subtitle is not kept, whatever it was read as.
            read = DASH.sub("", read) if record["tag"] == "S" else read
            record |= {"text": read, "truth": record["text"], "pieces": [list(piece) for piece in pieces]}


def _stands_in(record: dict[str, Any], numbered: list[tuple[int, str]]) -> bool:
    """Whether OCR read a text that no line was given to: a short one, or one on a line with others; names it lost."""
    if record["tag"] not in READ:
        return True
    return any(is_like(text, record["text"]) for _, text in numbered)


def _joined(lines: list[str], truth: str) -> str:
    """The lines of a text as one: nothing between Chinese, a space between Latin words, none in a broken word."""
    if CHINESE.search(truth):
        return "".join(lines)
    text = lines[0]
    for line in lines[1:]:
        broken = text.endswith("-") and line[:1].islower()
        whole = text.rpartition(" ")[2][:-1] + line.partition(" ")[0]
        if broken and whole.rstrip(".,;:!?") in truth:
            text = text[:-1] + line
        else:
            text += ("" if broken else " ") + line
    return text


def furniture(publication: Publication, pages: dict[str, int], lines: list[str]) -> list[dict[str, Any]]:
    """Everything printed that is in no article, by kind; lines that a cleaner may keep either way are doubtful."""
    issue = publication.issue
    heads = [str(v) for v in (issue.get("running_heads") or {}).values()]
    contents = [str(issue.get("contents_title") or "")] if issue.get("contents") else []
    if issue.get("contents"):
        for a in publication.articles:
            # Leaders are as long as the line was; only the dump knows them.
            led = [line for line in lines if line.startswith(a.title[:6]) and LEADERS.search(line)]
            plain = f"{pages[a.slug]} {a.title}" + (f"/{' '.join(a.authors)}" if a.authors else "")
            contents += led or [plain]
    found = [
        ("masthead", [str(x) for x in issue.get("masthead") or []], False),
        ("runhead", sorted({*heads, *(a.section for a in publication.articles if a.section)}), False),
        ("folio", [str(n) for n in range(1, int(pages["*count"]) + 1)], False),
        ("toc", contents, False),
        ("sponsor", [str(x) for x in issue.get("sponsors") or []], False),
        *(("ad", [str(x) for x in lines], False) for lines in issue.get("advertisements") or []),
        ("photo", [str((issue.get("news_photo") or {}).get("caption") or "")], False),
        ("dup", [a.pull_quote for a in publication.articles if a.pull_quote], False),
        ("jump", [line for a in publication.articles if a.jump for line in jump_lines(publication, a, pages)], True),
    ]
    kept = ((kind, [t for t in texts if t], doubtful) for kind, texts, doubtful in found)
    return [{"kind": kind, "text": texts, "doubtful": doubtful} for kind, texts, doubtful in kept if texts]


def jump_lines(publication: Publication, article: Article, pages: dict[str, int]) -> tuple[str, str]:
    """The two lines that send the reader on and take him up again."""
    here, there = pages[article.slug], pages[f"{article.slug}-2"]
    if publication.latin:
        return f"continued on page {there}", f"continued from page {here}"
    sheet = "版" if publication.kind == "newspaper" else "页"
    return f"（下转第{there}{sheet}）", f"（上接第{here}{sheet}）"
