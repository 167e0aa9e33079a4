"""Characters that a proofreader says were misread: 人间他为什么 was printed 人问他为什么, and both are words.

Takes the texts of the articles, gives the edits. Whole paragraphs are read, since the next word may stand in another
column; headlines are not, since their texts are put together before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from cleaner.articles.drafts import Draft
from cleaner.articles.placed import placed
from cleaner.decisions import Edit
from cleaner.layout.page import Page
from cleaner.proofreader import Misreading, Proofreader, heard
from cleaner.rulebook import Operator, Rule, Rulebook, Settings
from cleaner.text.similar import similar_characters
from cleaner.typography import has_cjk, script_of


class ProofreadingSettings(Settings, frozen=True):
    """How sure a misreading is by how much likelier it makes the text (nats): of the bounds in `sure`, the last it
    reaches says so, and none is suggested below the first. Repairs are made from the gain `made` on. Where other
    readings are about as likely, it is suggested, as sure as its part of the first bound.
    """

    sure: tuple[tuple[float, float], ...]
    made: float


def proofread(
    page: Page, drafts: Sequence[Draft], book: Rulebook, edits: Iterable[Edit]
) -> tuple[list[Edit], list[Edit]]:
    """The repairs that the rules in force make of what their proofreader says, and those they only suggest.

    What stands in one of the `edits` is left.
    """
    reader, rules = book.proofreader, book.using(PROOFREADING.name)
    if reader is None or not rules or script_of(Counter(page.reading.source.text)) != "hans":
        return [], []
    edited = {place for edit in edits for place in range(edit.start, edit.end)}
    misread = [(place, found) for place, found in _misread(page, drafts, reader) if place not in edited]
    made: list[Edit] = []
    suggested: list[Edit] = []
    for rule in rules:
        for edit, is_sure in rule.operator.apply(misread, rule):
            (made if is_sure and rule.mode == "apply" else suggested).append(edit)
    return made, suggested


def as_edits(misread: Iterable[tuple[int, Misreading]], rule: Rule) -> Iterator[tuple[Edit, bool]]:
    """The edits for misreadings at some places of the source, and whether each is to be made.

    >>> from cleaner.articles.proofreading import as_edits
    >>> from cleaner.pipeline import shipped_rules
    >>> rule = shipped_rules().get("misread-character")
    >>> found = [(7, Misreading(3, "问", 30.0)), (9, Misreading(5, "签", 30.0, ("等", "坐")))]
    >>> [(edit.start, edit.replacement, edit.note, sure) for edit, sure in as_edits(found, rule)]
    [(7, '问', 'likelier by 30.0 nats', True), (9, '签', 'likelier by 30.0 nats, or 等, or 坐', False)]
    """
    settings = rule.settings
    assert isinstance(settings, ProofreadingSettings)
    for place, found in misread:
        shares = [share for gain, share in settings.sure if found.gain >= gain]
        if shares:
            note = f"likelier by {found.gain:.1f} nats" + "".join(f", or {other}" for other in found.others)
            sure = settings.sure[0][1] / (1 + len(found.others)) if found.others else shares[-1]
            is_made = found.gain >= settings.made and not found.others
            yield Edit(place, place + 1, found.right, rule.name, min(sure, rule.confidence), note), is_made


def _misread(page: Page, drafts: Sequence[Draft], reader: Proofreader) -> Iterator[tuple[int, Misreading]]:
    """The misreadings in the texts of the articles, with their places in the source."""
    for draft in drafts:
        before = draft.block.headline.text + "\n" if draft.block.headline else ""
        for block in draft.blocks:
            text = placed(page, block.lines)
            if has_cjk(text.signs):
                for found in heard(reader, before, text.signs, similar_characters(rare=True)):
                    if text.places[found.at] >= 0:
                        yield text.places[found.at], found
                before = text.signs + "\n"


PROOFREADING = Operator("proofreading", "articles", ProofreadingSettings, as_edits)
