"""Pages that are called after the notices and advertisements on them: 公告, 分类广告.

Takes a `Page` of a dump that shows where its pages begin, gives labels for all free lines of such a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from cleaner.decisions import Kind, Label
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Settings


class NoticePageSettings(Settings, frozen=True):
    """A page is of `kind` where one of its first `deep` lines is what it is `called`, and one its `folio`.

    A `share` of its lines has a `sign` of notices; other pages have a box of them.
    """

    kind: Kind
    called: re.Pattern[str]
    folio: re.Pattern[str]
    deep: int
    sign: re.Pattern[str]
    share: float


def notice_page(page: Page, settings: NoticePageSettings) -> Iterator[tuple[int, Label]]:
    """Label the lines of pages that hold nothing but notices."""
    if not page.shapes or page.shapes[-1].line.page == 0:
        return
    for _, shapes in groupby(page.shapes, key=lambda shape: shape.line.page):
        lines = list(shapes)
        head = [shape.text for shape in lines[: settings.deep]]
        if not all(any(pattern.fullmatch(text) for text in head) for pattern in (settings.called, settings.folio)):
            continue
        if sum(settings.sign.search(shape.text) is not None for shape in lines) < settings.share * len(lines):
            continue
        for line in (shape.line for shape in lines if page.free(shape.line.index)):
            yield line.index, Label(line.start, line.end, settings.kind, "notice-page", 0.0)


NOTICE_PAGE = Operator("notice-page", "layout", NoticePageSettings, notice_page)
