"""Takes a folder `texts/PUB/`, gives a `Publication`: its articles as blocks, its masthead, sponsors and running heads.

Not for pages or extraction: what is here is the truth that both the page and the gold are made from.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import yaml

Kind = Literal["paragraph", "heading", "lower", "caption", "note", "list", "table"]
JUMP = re.compile(r"\s*<!--\s*jump\s*-->\s*")
NOTE = re.compile(r"^[（(].{2,80}[）)]$")
LISTED = re.compile(r"^(?:\d{1,2}[.)]|[-*])\s+")
CJK = re.compile(r"[\u3000-\u9fff\uff00-\uffef]")


@dataclass(frozen=True, slots=True)
class Block:
    """One block of an article's body; `cut` is the offset where the page jumps inside it (0: before it)."""

    kind: Kind
    text: str
    items: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    cut: int | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article as its author wrote it and as its title block is printed."""

    slug: str
    title: str
    authors: tuple[str, ...]
    section: str
    page: int
    blocks: tuple[Block, ...]
    subtitle: str = ""
    kicker: str = ""
    byline: tuple[str, ...] = ()
    jump: int | None = None
    lead: str = ""
    pull_quote: str = ""
    biography: str = ""
    drop_cap: bool = False
    run_on: bool = False  # starts where the article before it ends, also in mid-page


@dataclass(frozen=True, slots=True)
class Publication:
    """One issue: `issue` holds the keys of issue.yaml that only the page needs; `dress` is whose style it is set in."""

    key: str
    name: str
    script: str
    kind: str
    articles: tuple[Article, ...]
    issue: dict[str, Any] = field(default_factory=dict)
    dress: str = ""

    @property
    def latin(self) -> bool:
        return self.script == "latin"


def read_publication(folder: Path) -> Publication:
    """Read issue.yaml and every NN-slug.md of `folder`.

    Raises OSError or yaml.YAMLError where one is missing or broken.
    """
    issue = yaml.safe_load((folder / "issue.yaml").read_text(encoding="utf8"))
    articles = tuple(_article(p) for p in sorted(folder.glob("[0-9]*.md")))
    return Publication(folder.name, str(issue["name"]), str(issue["script"]), str(issue["kind"]), articles, issue)


def _article(path: Path) -> Article:
    found = re.match(r"---\n(.*?)\n---\n(.*)", path.read_text(encoding="utf8"), re.DOTALL)
    if not found:
        raise ValueError(f"{path}: no front matter between two --- lines")
    front = yaml.safe_load(found[1])
    return Article(
        slug=path.stem,
        title=str(front["title"]),
        authors=tuple(str(a) for a in front.get("authors") or ()),
        section=str(front.get("section") or ""),
        page=int(front["page"]),
        blocks=tuple(_blocks(found[2])),
        subtitle=str(front.get("subtitle") or ""),
        kicker=str(front.get("kicker") or ""),
        byline=tuple(s.strip() for s in str(front.get("byline") or "").split(" / ") if s.strip()),
        jump=front.get("jump"),
        lead=str(front.get("lead") or "").strip(),
        pull_quote=str(front.get("pull_quote") or "").strip(),
        biography=str(front.get("biography") or "").strip(),
        drop_cap=bool(front.get("drop_cap")),
        run_on=bool(front.get("run_on")),
    )


def _blocks(body: str) -> list[Block]:
    blocks: list[Block] = []
    pending = False
    for chunk in re.split(r"\n\s*\n", body.strip()):
        chunk = chunk.strip("\n")
        jump = JUMP.search(chunk)
        if jump and not JUMP.sub("", chunk).strip():
            pending = True
            continue
        blocks.append(_block(chunk, jump, 0 if pending else None))
        pending = False
    if blocks and blocks[-1].kind == "paragraph" and NOTE.match(blocks[-1].text):
        blocks[-1] = Block("note", blocks[-1].text)
    return blocks


def _block(chunk: str, jump: re.Match[str] | None, cut: int | None) -> Block:
    lines = [line.rstrip() for line in chunk.split("\n")]
    if chunk.startswith("### "):
        return Block("lower", chunk[4:].strip(), cut=cut)
    if chunk.startswith("## "):
        return Block("heading", chunk[3:].strip(), cut=cut)
    if chunk.startswith(">"):
        return Block("caption", one_line(line.lstrip("> ") for line in lines), cut=cut)
    if lines[0].startswith("|"):
        cells = (tuple(c.strip() for c in line.strip("|").split("|")) for line in lines)
        rows = tuple(row for row in cells if not all(re.fullmatch(r":?-+:?", c) for c in row))
        return Block("table", "", rows=rows, cut=cut)
    if all(LISTED.match(line) for line in lines) and (len(lines) > 1 or lines[0][0].isdigit()):
        return Block("list", "", items=tuple(lines), cut=cut)
    if jump is None:
        return Block("paragraph", one_line(lines), cut=cut)
    before, after = chunk[: jump.start()].strip(), chunk[jump.end() :].strip()
    text = one_line([before, after])
    return Block("paragraph", text, cut=text.index(after, len(before)) if after else len(before))


def one_line(lines: Any) -> str:
    """Lines of one paragraph in one; a space stands between two Latin words and nowhere else.

    >>> one_line(["the ferry", "sank"]), one_line(["江水", "慢了"])
    ('the ferry sank', '江水慢了')
    """
    text = ""
    for line in (str(x).strip() for x in lines):
        if text and line:
            text += "" if CJK.match(line[0]) or CJK.match(text[-1]) else " "
        text += line
    return text
