"""Credits behind an article's last sentence: …上岸。（林小川）, …上岸。（据新华社）.

Takes the last line of a text, says whether a credit ends it and who signed there.
"""

from __future__ import annotations

import re

from cleaner.layout.page import Page
from cleaner.layout.signed.authors import authors_of
from cleaner.layout.signed.byline import BylineSettings
from cleaner.layout.signed.names_and_roles import only_names_and_roles

_OPENING = frozenset("（(【［")
_CLOSING = tuple("）)】］")


def ends_in_credit(page: Page, index: int, closing: re.Pattern[str], names: BylineSettings | None) -> bool:
    """Whether the text that ends at the line `index` ends in a credit, which its last line may begin in."""
    found = _credit(page, index, closing)
    if found is None or found["names"] is None:
        return found is not None
    return names is not None and only_names_and_roles(found["names"], names, marked=False)


def signed_behind_text(page: Page, index: int, names: BylineSettings) -> tuple[str, ...]:
    """Who signed behind the sentence that ends at the line `index`: （林小川 周远）, （记者 林小川）."""
    found = _credit(page, index, names.signed_behind)
    signed = found and found["authors"]
    return authors_of(signed, names) if signed and only_names_and_roles(signed, names, marked=False) else ()


def _credit(page: Page, index: int, closing: re.Pattern[str]) -> re.Match[str] | None:
    text = page.shapes[index].text
    if not text.endswith(_CLOSING):
        return None
    if index and not _OPENING & set(text):
        text = page.shapes[index - 1].text + text
    return closing.search(text)
