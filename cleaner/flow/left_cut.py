"""Whether a layout model leaves texts cut where their columns end, or joins the two parts.

Takes a `Page` of such a dump. Where texts are left cut, an open end goes on in the very next block; where they are
joined, one that was left open goes on somewhere else.
"""

from __future__ import annotations

from cleaner.decisions import BODY_KINDS
from cleaner.flow.fragments import Fragment, is_open
from cleaner.layout.page import Page

# So many open ends go on in the next block by what stands at the seam, and so great a share of all that have one: of
# dumps whose model joins none or one did, of others two in five and more.
_FEWEST, _SHARE = 3, 0.25


def leaves_texts_cut(page: Page) -> bool:
    """Whether open ends go on in the next block, by a word across the seam or since both stand together elsewhere.

    Only Chinese ends are asked: between Latin words nearly everything may go on.
    """
    seams = [
        page.seam(index, index + 1)
        for index in range(len(page.shapes) - 1)
        if page.kind(index) in BODY_KINDS
        and page.kind(index + 1) in BODY_KINDS
        and not (page.shapes[index].wrapped or page.shapes[index].latin)
        and is_open(page, Fragment(index, index))
    ]
    going_on = sum(bool(seam.word or seam.repeated) for seam in seams)
    return going_on >= max(_FEWEST, _SHARE * len(seams))
