"""What the output files are called.

Takes titles and numbers, gives file names that are safe on every system.
"""

from __future__ import annotations

import re

SPONSORS = "sponsors.md"
REPORT = "report.json"
REPORT_HTML = "report.html"
REPORT_MARKDOWN = "report.md"
ARTICLES = "articles"

_LONGEST_SLUG = 40
_BETWEEN_WORDS = re.compile(r"(?<=[A-Za-z0-9])[^\w-]+(?=[A-Za-z0-9])")


def slug(title: str) -> str:
    """The letters, digits and Chinese characters of a title, at most forty, with a hyphen between Latin words.

    >>> slug("激活发展的“引擎”"), slug("../../etc"), slug("——"), slug("The Ferry: It's Off")
    ('激活发展的引擎', 'etc', 'untitled', 'The-Ferry-Its-Off')
    """
    parted = _BETWEEN_WORDS.sub("-", title.replace("'", "").replace("’", ""))
    return "".join(c for c in parted if c.isalnum() or c == "-")[:_LONGEST_SLUG].strip("-") or "untitled"


def article_file(number: int, count: int, title: str) -> str:
    """The path of article `number` of `count` inside an output folder.

    >>> article_file(3, 12, "江风"), article_file(3, 120, "")
    ('articles/03-江风.md', 'articles/003-untitled.md')
    """
    digits = max(2, len(str(count)))
    return f"{ARTICLES}/{number:0{digits}}-{slug(title)}.md"
