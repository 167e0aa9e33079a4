"""What a cleaner wrote: article files as blocks, and the list of sponsors."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from scoring.text import folded


@dataclass(frozen=True)
class ArticleFile:
    """One file: its front matter, its title, and the folded texts of its blocks by kind."""

    meta: dict[str, Any]
    title: str
    blocks: tuple[tuple[str, str], ...]
    raw: str
    text: str = field(repr=False)

    def of(self, *kinds: str) -> list[str]:
        return [text for kind, text in self.blocks if kind in kinds]


@dataclass(frozen=True)
class Output:
    """The files of one dump and the sponsors, each line of their list."""

    articles: tuple[ArticleFile, ...]
    sponsors: tuple[str, ...]

    def of(self, *kinds: str) -> list[str]:
        return [text for article in self.articles for text in article.of(*kinds)]


def read_output(folder: Path) -> Output:
    """Read articles/*.md in their order, and sponsors.md."""
    files = sorted((folder / "articles").glob("*.md"))
    listed = folder / "sponsors.md"
    lines = listed.read_text(encoding="utf-8").split("\n") if listed.exists() else []
    names = tuple(folded(line.strip(" -*")) for line in lines if line.strip().startswith(("-", "*")))
    return Output(tuple(_article(file.read_text(encoding="utf-8")) for file in files), tuple(n for n in names if n))


def _article(raw: str) -> ArticleFile:
    front = re.match(r"---\n(.*?)\n---\n", raw, re.DOTALL)
    meta = yaml.safe_load(front[1]) if front else {}
    blocks = [_block(part.strip()) for part in re.split(r"\n\s*\n", raw[front.end() :] if front else raw)]
    kept = tuple((kind, folded(text)) for kind, text in blocks if folded(text))
    return ArticleFile(meta, str(meta.get("title") or ""), kept, raw, "".join(text for _, text in kept))


def _block(text: str) -> tuple[str, str]:
    first, *rows = text.split("\n")
    if rows and re.fullmatch(r"\|(?: *:?-+:? *\|)+", rows[0]):
        # What is said of a table is in its cells.
        return "text", " ".join(row.strip("| ").replace("|", " ") for row in (first, *rows[1:]))
    if text.startswith("#"):
        return ("title" if text.startswith("# ") else "heading"), text
    return ("caption" if text.startswith(">") else "text"), text
