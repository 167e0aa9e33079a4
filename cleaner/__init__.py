"""print-cleaner: the text dump of a printed magazine or newspaper, article by article, as it was written.

>>> issue = clean("新港之夜\\n\\n■ 林 川\\n\\n夜色落在江面上，渡轮鸣笛\\n\\n离岸。\\n")
>>> issue.articles[0].authors
('林川',)
>>> issue.articles[0].paragraphs
('夜色落在江面上，渡轮鸣笛离岸。',)
"""

from cleaner.issue import Article, Issue
from cleaner.pipeline import clean, clean_file
from cleaner.source import SourceError

__all__ = ["Article", "Issue", "SourceError", "clean", "clean_file"]
__version__ = "0.1.0"
