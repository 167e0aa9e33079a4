"""Text that was decoded with the wrong encoding: `æ–°æ¸¯` for 新港.

Takes a line that ftfy's badness heuristic finds bad, gives the repaired text as one change. Only
the decoding is repaired; widths, quotes and entities are left as they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.rulebook import Operator, Settings
from cleaner.text.change import LINE_END, Change
from cleaner.text.document import Context, looks_for


class MojibakeSettings(Settings, frozen=True):
    """No settings: the heuristic is ftfy's."""


# UTF-8 that was read as an 8-bit encoding begins with an accented Latin or a Cyrillic letter.
@looks_for("[\u00c0-\u04ff]")
def mojibake(line: str, context: Context, settings: MojibakeSettings) -> Iterator[Change]:
    """Decode again what was decoded wrong.

    >>> from cleaner.text.document import Document
    >>> [c.replacement for c in mojibake("æ–°æ¸¯", Context(Document([]), 0), MojibakeSettings())]
    ['新港']
    """
    import ftfy
    from ftfy.badness import is_bad

    if not is_bad(line):
        return
    only_encoding = ftfy.TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        remove_control_chars=False,
        normalization=None,
    )
    fixed = ftfy.fix_encoding(line, only_encoding)
    if fixed != line and not LINE_END.search(fixed):
        yield Change(0, len(line), fixed)


MOJIBAKE = Operator("mojibake", "text", MojibakeSettings, mojibake)
