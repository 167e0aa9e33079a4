"""Lists of names: the institutions and firms that sponsor an issue.

Takes a `Page`, gives the label `sponsor` for lines that name institutions one after the other.
Merging the names is the work of the articles stage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.decisions import Label
from cleaner.layout.furniture.institutions import InstitutionSettings, names_on
from cleaner.layout.page import Page
from cleaner.layout.shapes import Shape
from cleaner.rulebook import Operator
from cleaner.typography import in_capitals

# The note of the line that a list is headed by, which is no name.
HEADER = "heads the list"
# A shorter line below the heading of a list is another heading, or a person.
_SHORTEST_NAME = 5
# A person's name has so many characters at most.
_PERSON = 4


class NameListSettings(InstitutionSettings, frozen=True):
    """A run of lines with `fewest` names or more, of which this `share` name an institution.

    `firm` is what an English one looks like, `header` what the list and each of its parts
    may be headed by; below a line of `thanks` every line in capitals is a name.
    """

    firm: re.Pattern[str]
    thanks: re.Pattern[str]
    header: re.Pattern[str]
    fewest: int
    share: float


def name_list(page: Page, settings: NameListSettings) -> Iterator[tuple[int, Label]]:
    """Label runs of lines that name institutions."""
    yield from _below_thanks(page, settings)
    yield from _below_header(page, settings)
    run: list[int] = []
    for index in range(len(page.shapes) + 1):
        if page.free(index) and _is_name(page.shapes[index].text, settings):
            run.append(index)
            continue
        skippable = page.free(index) and run and _may_belong(page, index, settings)
        if skippable or (run and _heads_part(page, index, settings)):
            continue
        yield from _labelled(page, run, settings)
        run = []


def _below_thanks(page: Page, settings: NameListSettings) -> Iterator[tuple[int, Label]]:
    """Label the names below a line that thanks the sponsors, and that line."""
    for index, shape in enumerate(page.shapes):
        if not page.free(index) or shape.closes or not settings.thanks.search(shape.text):
            continue
        end = index + 1
        while page.free(end) and _is_in_capitals(page.shapes[end]):
            end += 1
        if sum(_names_on(page.shapes[at], settings) for at in range(index + 1, end)) >= settings.fewest:
            for at in range(index, end):
                line = page.shapes[at].line
                yield at, Label(line.start, line.end, "sponsor", "name-list", 0.0, HEADER if at == index else "")


def _below_header(page: Page, settings: NameListSettings) -> Iterator[tuple[int, Label]]:
    """Label the names on the lines below one that heads a list, and that line, where converters put them in rows."""
    for index, shape in enumerate(page.shapes):
        if not page.free(index) or not settings.header.fullmatch(shape.text):
            continue
        end = index + 1
        while page.free(end) and _is_row_of_names(page.shapes[end], settings):
            end += 1
        names = sum(len(page.shapes[at].text.split()) for at in range(index + 1, end))
        known = sum(_names_institution(page.shapes[at].text, settings) for at in range(index + 1, end))
        if known >= min(settings.fewest, (end - index) / 2) and names >= settings.fewest:
            for at in range(index, end):
                line = page.shapes[at].line
                yield at, Label(line.start, line.end, "sponsor", "name-list", 0.0, HEADER if at == index else "")


def _is_row_of_names(shape: Shape, settings: NameListSettings) -> bool:
    """Whether a line holds names and nothing else: no sign, no number; one line may be one name that nothing knows."""
    plain = all(c.isalpha() or c in "（）()·&.’'- " for c in shape.text)
    rows = " " in shape.text or (len(shape.bare) >= _SHORTEST_NAME and shape.width <= settings.widest)
    return plain and rows and not shape.closes and not shape.marks and not shape.line.opens_page


def _names_institution(text: str, settings: NameListSettings) -> bool:
    return any(settings.institution.fullmatch(word) for word in text.split())


def _names_on(shape: Shape, settings: NameListSettings) -> int:
    """How many names stand on a line: a converter puts them behind each other, each half as wide as may be."""
    return 1 if shape.width <= settings.widest else round(2 * shape.width / settings.widest)


def _is_in_capitals(shape: Shape) -> bool:
    """Whether a line may be an English name, or several; none is marked as a heading."""
    plain = not shape.closes and not shape.marks and not any(c.isdigit() for c in shape.text)
    return plain and in_capitals(shape.text)


def _is_name(text: str, settings: NameListSettings) -> bool:
    return _institutions_on(text, settings) > 0 or bool(settings.firm.fullmatch(text))


def _institutions_on(text: str, settings: NameListSettings) -> int:
    """How many institutions a line names, beside each other or run together; 0 if anything else stands there."""
    names = [word[start:end] for word in text.split() for start, end in names_on(word, settings)]
    return len(names) if all(settings.institution.fullmatch(name) for name in names) else 0


def _may_belong(page: Page, index: int, settings: NameListSettings) -> bool:
    """A name that the pattern does not know between two that it knows; or two of them above two that it knows."""
    if not _is_plain(page, index, settings):
        return False
    if _is_known(page, index + 1, settings):
        return True
    second = _is_plain(page, index + 1, settings) and not (_is_person(page, index) or _is_person(page, index + 1))
    return second and _is_known(page, index + 2, settings) and _is_known(page, index + 3, settings)


def _heads_part(page: Page, index: int, settings: NameListSettings) -> bool:
    """Whether a line heads the next part of a list, between two names: 理事单位."""
    heads = page.free(index) and settings.header.fullmatch(page.shapes[index].text)
    return bool(heads) and (_is_known(page, index + 1, settings) or _is_known(page, index + 2, settings))


def _is_known(page: Page, index: int, settings: NameListSettings) -> bool:
    return page.free(index) and _is_name(page.shapes[index].text, settings)


def _is_plain(page: Page, index: int, settings: NameListSettings) -> bool:
    shape = page.shapes[index] if page.free(index) else None
    if shape is None or shape.closes or shape.width > settings.widest:
        return False
    return all(c.isalnum() or c in "（）()· " for c in shape.text)


def _is_person(page: Page, index: int) -> bool:
    """Whether a line is as short as a person's name, which signs an article."""
    return len(page.shapes[index].bare) <= _PERSON


def _labelled(page: Page, run: list[int], settings: NameListSettings) -> Iterator[tuple[int, Label]]:
    if not run:
        return
    first = run[0]
    while page.free(first - 1) and settings.header.fullmatch(page.shapes[first - 1].text):
        first -= 1
    last = run[-1] + _is_noted(page, run[-1] + 1, settings)
    lines = range(first, last + 1)
    heads = {i for i in lines if i not in run and settings.header.fullmatch(page.shapes[i].text)}
    count = sum(max(1, _institutions_on(page.shapes[index].text, settings)) for index in run)
    if count < settings.fewest or len(run) < settings.share * (len(lines) - len(heads)):
        return
    for index in lines:
        line = page.shapes[index].line
        sure = 0.0 if index in run else 0.9
        yield index, Label(line.start, line.end, "sponsor", "name-list", sure, HEADER if index in heads else "")


def _is_noted(page: Page, index: int, settings: NameListSettings) -> bool:
    """Whether the note on the order of the names, in brackets, stands below them as it may stand over them."""
    text = page.shapes[index].text if page.free(index) else ""
    return text[:1] in ("（", "(") and settings.header.fullmatch(text) is not None


NAME_LIST = Operator("name-list", "layout", NameListSettings, name_list)
