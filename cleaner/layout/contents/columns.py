"""A contents page whose columns came apart: first its headlines, then their authors and page numbers.

Takes the lines below the word "contents", says which line with a page number goes with which headline: as many of one
as of the other, in their order.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from cleaner.layout.shapes import Shape
from cleaner.typography import has_cjk

# An author or two, or none, and the page: 沈澄江3, ·江 海 7, 12.
_NUMBERED = re.compile(
    r"[.…·⋯\s]*(?P<authors>(?:[\u4e00-\u9fff][\s、·.…⋯]*){0,9}|[A-Z][A-Za-z .,'’-]{2,40})(?P<page>\d{1,3})"
)
# Headlines are so much longer than names.
_LONGER = 1.5
# Fewer are no columns.
_FEWEST = 3
# A second author, who found no room beside the first one.
NAME = re.compile(r"[\u4e00-\u9fff]{2,4}")


def authors_and_page(text: str) -> tuple[str, int] | None:
    """What a line says that has authors and a page number, or the number alone, and nothing else.

    >>> authors_and_page("·林小川5"), authors_and_page("12"), authors_and_page("渡口重开以后")
    (('林小川', 5), ('', 12), None)
    """
    found = _NUMBERED.fullmatch(text)
    return (found["authors"].strip(" 、.…·⋯"), int(found["page"])) if found else None


def headlines_of_pages(shapes: Sequence[Shape], lines: Sequence[int]) -> Mapping[int, int]:
    """For each line with a page number the line of its headline, where the lines at these indexes are two columns.

    The headlines stand above all page numbers, or below them; the pages go on and never back.
    """
    numbered = _first_run(shapes, lines)
    pages = [said[1] for index in numbered if (said := authors_and_page(shapes[index].text))]
    if len(numbered) < _FEWEST or not _ascend(pages):
        return {}
    count, above = len(numbered), [index for index in lines if index < numbered[0]]
    below = [index for index in lines if index > numbered[-1]][:count]
    for others in (above, below):
        if len(others) == count and _are_headlines([shapes[i] for i in others], [shapes[i] for i in numbered]):
            return dict(zip(numbered, others, strict=True))
    return {}


def _first_run(shapes: Sequence[Shape], lines: Sequence[int]) -> list[int]:
    """The first of these lines that end in page numbers, one below the other; a second author may stand between."""
    run: list[int] = []
    for index in lines:
        text = shapes[index].text
        if authors_and_page(text):
            run.append(index)
        elif run and not NAME.fullmatch(text):
            break
    return run


def _ascend(pages: Sequence[int]) -> bool:
    return sorted(pages) == list(pages) and pages[0] < pages[-1]


def _are_headlines(shown: Sequence[Shape], numbered: Sequence[Shape]) -> bool:
    """Whether lines are the headlines of those with page numbers, and no names of sections over short headlines."""
    words = all(len(shape.bare) > 2 and (has_cjk(shape.text) or " " in shape.text.strip()) for shape in shown)
    return words and sum(len(s.bare) for s in shown) > _LONGER * sum(len(s.bare) for s in numbered)
