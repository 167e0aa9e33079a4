"""What a byline is made of, as the rules give it: its marks, the words and offices around names, and whole lines."""

from __future__ import annotations

import re

from cleaner.layout.signed.names import NameSettings


class BylineSettings(NameSettings, frozen=True):
    """What bylines are made of.

    `mark` stands before a byline, and `misread_mark` is what OCR makes of one; `prefix` are words before the names
    (文／, 记者), `office` those that stand between names run together; `role` is what a title or an institution ends
    in, `institute` an institution right before a name; `collective` signs where no one does by name (本报评论员), and
    `acts` is what it does where it begins a headline; `moderates` names who leads a talk, over its text alone;
    `said_on` is the day of a speech, beside who gave it; `clause` is what no title has and part of a sentence may;
    `pictures` names who made the pictures or helped, `around` is what else stands about names (林川/文, [日], 林川 译),
    its group `office` what brackets hold, `suffix` a word behind a name (報導); `board` begins a line of the
    masthead, `signs_below` one that signs the text above it (总编辑 林小川), `signed_behind` is who signs behind a
    sentence, with the group `authors`, `letter_signature` who wrote a letter and where, with the group `author`, or
    `latin`; `letters` is the label of a column of letters, in which `letter_from` is who signs one, with the group
    `author`; `latin` is an English byline with the group `authors`, `latin_role` what stands below one on a line of
    its own, the office or the address of who wrote it, `latin_office` a byline with both, the second as its group
    `office`, and `capitals` a name in capitals that stands bare; `inline` are the bylines at the start of a
    paragraph, with the group `authors`; `with_office` is a name below a headline and what the author is; `life` is
    how the lines of a biography begin.
    """

    mark: re.Pattern[str]
    prefix: re.Pattern[str]
    office: re.Pattern[str]
    role: re.Pattern[str]
    institute: re.Pattern[str]
    collective: re.Pattern[str]
    acts: re.Pattern[str]
    moderates: re.Pattern[str]
    said_on: re.Pattern[str]
    board: re.Pattern[str]
    signs_below: re.Pattern[str]
    signed_behind: re.Pattern[str]
    letter_signature: re.Pattern[str]
    letters: re.Pattern[str]
    letter_from: re.Pattern[str]
    clause: re.Pattern[str]
    misread_mark: re.Pattern[str]
    pictures: tuple[re.Pattern[str], ...]
    around: re.Pattern[str]
    suffix: re.Pattern[str]
    with_office: re.Pattern[str]
    latin: re.Pattern[str]
    latin_role: re.Pattern[str]
    latin_office: re.Pattern[str]
    capitals: re.Pattern[str]
    letter: re.Pattern[str]
    inline: tuple[re.Pattern[str], ...]
    dateline: re.Pattern[str]
    life: re.Pattern[str]
