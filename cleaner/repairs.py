"""Which repairs are made and which are only suggested, by how sure they are.

Takes the edits that rules make and those they suggest, gives both anew. Layout and joins are no repairs.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from cleaner.decisions import Edit

_LIKELY = 0.5


@dataclass(frozen=True, slots=True)
class Repairs:
    """Make repairs from `least` on, those that rules only suggest as well where `suggested` is set.

    Of these only what is as likely right as wrong: that a character cannot be read is no reason to delete it.

    >>> sure, unsure = Edit(3, 4, "风", "misread", 0.9), Edit(7, 8, "江", "misread", 0.5)
    >>> made, left = Repairs(least=0.8).chosen([sure, unsure], [])
    >>> [edit.replacement for edit in made], [edit.replacement for edit in left]
    (['风'], ['江'])
    """

    least: float = 0.0
    suggested: bool = False

    def chosen(self, edits: Sequence[Edit], suggestions: Sequence[Edit]) -> tuple[tuple[Edit, ...], tuple[Edit, ...]]:
        """The edits to make and those to suggest, each in the order of the source; of those to make none overlap."""
        made = sorted((edit for edit in edits if edit.confidence >= self.least), key=_place)
        left = [edit for edit in edits if edit.confidence < self.least]
        starts = [edit.start for edit in made]
        added: list[Edit] = []
        for edit in suggestions:
            after = bisect_left(starts, edit.start)
            free = (not after or made[after - 1].end <= edit.start) and (
                after == len(made) or edit.end <= made[after].start
            )
            if self.suggested and edit.confidence >= max(self.least, _LIKELY) and free:
                added.append(edit)
            else:
                left.append(edit)
        return tuple(sorted([*made, *added], key=_place)), tuple(sorted(left, key=_place))


def _place(edit: Edit) -> tuple[int, int]:
    return edit.start, edit.end
