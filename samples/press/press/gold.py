"""Takes a `Publication` and where its articles were printed, gives the gold: Markdown files and the sponsor list.

Not for the gold JSON of one dump, which knows the dump's lines: see gold_json.
"""

from pathlib import Path
from typing import Any

import yaml

from press.texts import Article, Block, Publication


def bare_biography(text: str) -> str:
    """A biography without the brackets it is printed in."""
    return text[1:-1] if text[:1] in "（(" and text[-1:] in "）)" else text


def article_markdown(article: Article, page: int) -> str:
    """The article as the contract wants it, without `source`, which belongs to a dump."""
    fields: dict[str, Any] = {"title": article.title}
    fields |= {"subtitle": article.subtitle} if article.subtitle else {}
    fields |= {"kicker": article.kicker} if article.kicker else {}
    fields["authors"] = _OnOneLine(article.authors)
    fields |= {"biography": bare_biography(article.biography)} if article.biography else {}
    fields |= {"section": article.section} if article.section else {}
    fields["page"] = page
    front = yaml.dump(fields, Dumper=_Dumper, allow_unicode=True, width=float("inf"), sort_keys=False)
    blocks = [f"# {article.title}", *([article.lead] if article.lead else []), *(_markdown(b) for b in article.blocks)]
    return f"---\n{front}---\n\n" + "\n\n".join(blocks) + "\n"


def _markdown(block: Block) -> str:
    if block.kind == "heading":
        return f"## {block.text}"
    if block.kind == "lower":
        return f"### {block.text}"
    if block.kind == "caption":
        return f"> {block.text}"
    if block.kind == "list":
        return "\n\n".join(block.items)
    if block.kind == "table":
        head, *rest = ("| " + " | ".join(row) + " |" for row in block.rows)
        return "\n".join([head, "|" + "---|" * len(block.rows[0]), *rest])
    return block.text


class _OnOneLine(tuple[str, ...]):
    """A list that YAML writes in its flow style."""

    __slots__ = ()


class _Dumper(yaml.SafeDumper):
    pass


_Dumper.add_representer(
    _OnOneLine, lambda dumper, data: dumper.represent_sequence("tag:yaml.org,2002:seq", list(data), flow_style=True)
)


def write_markdown(publication: Publication, pages: dict[str, int], home: Path) -> None:
    """Write home/articles/NN-slug.md and home/sponsors.md; what stood there before is removed."""
    articles = home / "articles"
    articles.mkdir(parents=True, exist_ok=True)
    for old in articles.glob("*.md"):
        old.unlink()
    for article in publication.articles:
        text = article_markdown(article, pages[article.slug])
        (articles / f"{article.slug}.md").write_text(text, encoding="utf8")
    names = publication.issue.get("sponsors") or []
    path = home / "sponsors.md"
    if names:
        path.write_text("# Sponsors\n\n" + "\n".join(f"- {n}" for n in names) + "\n", encoding="utf8")
    else:
        path.unlink(missing_ok=True)
