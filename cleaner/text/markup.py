"""What parsers of documents and language models put around text as if it were a page of the web, or code.

Takes a line, gives the changes. Most marks of that kind are patterns of rules/tools.toml.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from cleaner.rulebook import Operator, Settings
from cleaner.text.change import Change
from cleaner.text.document import Context, looks_for


class EntitySettings(Settings, frozen=True):
    """A line in which `speaks` is found speaks of entities, and keeps them."""

    speaks: re.Pattern[str]


_ENTITY = re.compile(
    r"&(?:nbsp|amp|lt|gt|quot|apos|ldquo|rdquo|lsquo|rsquo|hellip|mdash|ndash|middot|times|deg|#\d{2,5}|#[xX][0-9a-fA-F]{2,5});"
)


@looks_for("&[a-zA-Z#]")
def html_entities(line: str, context: Context, settings: EntitySettings) -> Iterator[Change]:
    """Put the character in the place of its code.

    >>> from cleaner.text.document import Document
    >>> line = "渡轮&amp;渡口"
    >>> rule = EntitySettings(re.compile("实体"))
    >>> [c.replacement for c in html_entities(line, Context(Document([line]), 0), rule)]
    ['&']
    """
    for found in () if settings.speaks.search(line) else _ENTITY.finditer(line):
        sign = html.unescape(found[0]).replace("\xa0", " ")
        if sign.isprintable():
            yield Change(*found.span(), sign)


@looks_for("```|~~~")
def model_fence(line: str, context: Context, settings: Settings) -> Iterator[Change]:
    """Delete the fences that stand around a text: those that name one of its languages, and the bare ones that close.

    >>> from cleaner.text.document import Document
    >>> document = Document(["```markdown", "渡口", "```"])
    >>> [len(list(model_fence(line, Context(document, i), Settings()))) for i, line in enumerate(document.lines)]
    [1, 0, 1]
    """
    if context.index in context.document.fences.around_text:
        yield Change(0, len(line))


HTML_ENTITIES = Operator("html-entities", "text", EntitySettings, html_entities)
MODEL_FENCE = Operator("model-fence", "text", Settings, model_fence)
