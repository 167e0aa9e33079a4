"""An article and the sponsor list as Markdown: front matter, marks and escapes around given texts.

Takes an article's record and its blocks as plain text, gives the file and where each block stands
in it. Both the renderer and `verify` write with it, so that they cannot disagree.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

import yaml

from cleaner.render.escape import Place, escaped
from cleaner.render.records import ArticleRecord

SPONSORS_HEAD = "# Sponsors\n\n"
MARKS = {"heading": "## ", "subheading": "### ", "caption": "> ", "sponsor": "- "}


# A row of a table stands between these, and its cells have one between them.
_ROW, _BAR = ("| ", " |"), "|"


def place_of(kind: str) -> Place:
    """What the escapes of a block of this kind must heed."""
    return "heading" if kind in ("heading", "subheading", "table") else "block"


def compose(head: str, blocks: Iterable[tuple[str, str]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    r"""A file of blocks, given as kind and plain text, and each block's offset and length in it.

    The head is what stands before them. One blank line divides blocks; a list has none, nor has a table.

    >>> compose("", [("heading", "江风"), ("paragraph", "1. 渡轮")])
    ('## 江风\n\n1\\. 渡轮\n', ((3, 2), (7, 6)))
    >>> print(compose("", [("table", "站 | 班"), ("table", "渡口 | 12")])[0])
    | 站 | 班 |
    | --- | --- |
    | 渡口 | 12 |
    <BLANKLINE>
    """
    parts, at = [head], len(head)
    where: list[tuple[int, int]] = []
    for in_table, group in groupby(blocks, lambda block: block[0] == "table"):
        written = [(kind, escaped(text, place_of(kind))) for kind, text in group]
        columns = max(text.count(_BAR) for _, text in written) + 1 if in_table else 0
        for number, (kind, body) in enumerate(written):
            mark, end = _ROW if in_table else (MARKS.get(kind, ""), "")
            if at and kind != "sponsor" and not (in_table and number):
                mark = "\n" + mark
            if in_table and not number:
                # The first row has all the columns, and says so below.
                end += " |" * (columns - 1 - body.count(_BAR)) + "\n|" + " --- |" * columns
            where.append((at + len(mark), len(body)))
            parts += (mark, body, end, "\n")
            at += len(mark) + len(body) + len(end) + 1
    return "".join(parts), tuple(where)


def article_head(record: ArticleRecord, dump: str) -> str:
    """The front matter of an article and its headline; `dump` is the file name of the dump.

    >>> print(article_head(ArticleRecord(1, "articles/01-a.md", "江风", ("林川",), (3, 9), page=4), "a.txt"))
    ---
    title: 江风
    authors: [林川]
    page: 4
    source: {file: a.txt, lines: [3, 9]}
    ---
    <BLANKLINE>
    # 江风
    <BLANKLINE>
    """
    fields: dict[str, Any] = {"title": record.title}
    fields |= {"subtitle": record.subtitle} if record.subtitle else {}
    fields |= {"kicker": record.kicker} if record.kicker else {}
    fields["authors"] = _OnOneLine(list(record.authors))
    fields |= {"biography": record.biography} if record.biography else {}
    fields |= {"section": record.section} if record.section else {}
    fields |= {} if record.page is None else {"page": record.page}
    fields["source"] = _OnOneLine({"file": record.origin or dump, "lines": list(record.lines)})
    written = yaml.dump(fields, Dumper=_Dumper, allow_unicode=True, width=float("inf"), sort_keys=False)
    headline = f"\n# {escaped(record.title, 'heading')}\n" if record.title else ""
    return f"---\n{written}---\n{headline}"


class _OnOneLine:
    """A list or a mapping that YAML writes in its flow style."""

    def __init__(self, value: Sequence[Any] | dict[str, Any]) -> None:
        self.value = value


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def _on_one_line(dumper: _Dumper, data: _OnOneLine) -> yaml.Node:
    if isinstance(data.value, dict):
        return dumper.represent_mapping("tag:yaml.org,2002:map", data.value.items(), flow_style=True)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", data.value, flow_style=True)


_Dumper.add_representer(_OnOneLine, _on_one_line)
