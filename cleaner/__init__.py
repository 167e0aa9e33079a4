"""print-cleaner: the text dump of a printed magazine or newspaper, article by article, as it was written.

>>> from cleaner import clean
>>> issue = clean("新港之夜\\n\\n■ 林 川\\n\\n夜色落在江面上，渡轮鸣笛\\n\\n离岸。\\n")
>>> issue.articles[0].authors
('林川',)
>>> issue.articles[0].paragraphs
('夜色落在江面上，渡轮鸣笛离岸。',)
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleaner.issue import Article, Issue
    from cleaner.pipeline import clean, clean_file
    from cleaner.source import SourceError

__all__ = ["Article", "Issue", "SourceError", "clean", "clean_file"]
__version__ = "0.1.0"

_HOMES = {
    "Article": "cleaner.issue",
    "Issue": "cleaner.issue",
    "SourceError": "cleaner.source",
    "clean": "cleaner.pipeline",
    "clean_file": "cleaner.pipeline",
}


def __getattr__(name: str) -> object:
    """Import what is asked for when it is asked for (PEP 562), so that `cleaner --help` is quick."""
    if name not in _HOMES:
        raise AttributeError(f"module 'cleaner' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
