"""What each line of the dump became: the labels of the layout, with what the articles made of its display lines.

Takes the drafts of the articles, gives a label for every line; what stands in no article is reported.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cleaner.articles.drafts import Draft, titles_of
from cleaner.articles.headlines.title import TitleSettings
from cleaner.articles.headlines.titles import title_block
from cleaner.decisions import FURNITURE_KINDS, Kind, Label
from cleaner.layout.page import Page
from cleaner.rulebook import Operator

TITLE_BLOCK = Operator("title-block", "articles", TitleSettings, title_block)


def labels_of(page: Page, drafts: Sequence[Draft], sure: float, pictured: frozenset[int]) -> tuple[Label, ...]:
    """The label of every line, with what the title blocks made of the display lines, which is so sure.

    `pictured` are the headlines of pages of pictures.
    """
    kinds: dict[int, Kind] = {}
    for draft in drafts:
        for first, unit in draft.block.units.items():
            kinds.update(dict.fromkeys(unit.lines, draft.block.kinds[first]))
        for block in draft.blocks:
            if block.first in draft.leads:
                kinds.update(dict.fromkeys(block.lines, "lead"))
        kinds.update(dict.fromkeys(draft.byline, "byline"))
    placed = {line for draft in drafts for block in draft.blocks for line in block.lines}
    placed |= {line for draft in drafts for title in titles_of(draft.block) for line in title.lines}
    placed |= {line for draft in drafts for line in (*draft.byline, *draft.biography)}
    jumped = {line for draft in drafts for line in draft.jumped}
    labels: list[Label] = []
    for index in range(len(page.shapes)):
        label = page.labels[index]
        if index not in placed and (label.kind == "caption" or index in pictured):
            labels.append(replace(label, kind="photo", note="a picture that stands alone"))
            continue
        if index in jumped:
            note = "a jump line, or the headline repeated over the second part"
            labels.append(replace(label, kind="jump-line", note=note))
            continue
        kind = kinds.get(index, label.kind)
        if index not in placed and (kind not in FURNITURE_KINDS or (label.kind, kind) == ("heading", "advertisement")):
            note = "a line that stands in no article"
            labels.append(replace(label, kind="advertisement", confidence=min(label.confidence, 0.6), note=note))
            continue
        if kind != label.kind:
            label = replace(label, kind=kind, rule=TITLE_BLOCK.name, confidence=round(sure * label.confidence, 3))
        labels.append(label)
    return tuple(labels)
