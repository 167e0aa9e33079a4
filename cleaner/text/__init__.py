"""Character repair: what each line says. Takes a `Source`, gives edits over its offsets.

The knowledge is in rules/text.toml and rules/tools.toml; the modules here say how to apply it, one a family of repairs.
Lines are neither joined nor labelled here.
"""

from __future__ import annotations

from cleaner.rulebook import Operator
from cleaner.text.characters import FORMS, VARIANTS
from cleaner.text.chinese_drop_caps import CHINESE_DROP_CAP
from cleaner.text.cut_off import CUT_OFF_QUOTE
from cleaner.text.doubling import DOUBLED_WORD
from cleaner.text.driver import repair
from cleaner.text.drop_caps import BOLD_DROP_CAP, DROP_CAP, EARLY_DROP_CAP
from cleaner.text.echoes import ECHO
from cleaner.text.encoding import MOJIBAKE
from cleaner.text.formulas import INLINE_FORMULA
from cleaner.text.headlines import SPLIT_PHRASE
from cleaner.text.hyphens import INNER_HYPHEN
from cleaner.text.letters import LETTER_SPACING
from cleaner.text.lost_quotes import LOST_OPENING_QUOTE, LOST_QUOTE, QUOTE_READ_AS_NUMBER
from cleaner.text.marks import END_MARK, STRAY_WORD
from cleaner.text.markup import HTML_ENTITIES, MODEL_FENCE
from cleaner.text.misread import TWO_READINGS
from cleaner.text.numbers import LATIN_SPACE, NUMBER_SPACE
from cleaner.text.page_marks import PAGE_MARKS
from cleaner.text.passages import TWO_COPIES
from cleaner.text.patterns import PATTERN
from cleaner.text.punctuation import PUNCTUATION
from cleaner.text.script import SCRIPT
from cleaner.text.shadow import SHADOW
from cleaner.text.specks import COMMA_BEFORE_LINE
from cleaner.text.tables import CONTENTS_TABLE, FIGURES_TABLE, HTML_TABLE, SPONSOR_TABLE, TABLE_BARS

__all__ = ["OPERATORS", "repair"]

OPERATORS: dict[str, Operator] = {
    operator.name: operator
    for operator in (
        PATTERN,
        MOJIBAKE,
        DROP_CAP,
        EARLY_DROP_CAP,
        CHINESE_DROP_CAP,
        BOLD_DROP_CAP,
        CONTENTS_TABLE,
        SPONSOR_TABLE,
        TABLE_BARS,
        HTML_TABLE,
        FIGURES_TABLE,
        HTML_ENTITIES,
        MODEL_FENCE,
        PAGE_MARKS,
        INLINE_FORMULA,
        CUT_OFF_QUOTE,
        INNER_HYPHEN,
        FORMS,
        VARIANTS,
        SHADOW,
        LETTER_SPACING,
        NUMBER_SPACE,
        LATIN_SPACE,
        SPLIT_PHRASE,
        PUNCTUATION,
        LOST_QUOTE,
        QUOTE_READ_AS_NUMBER,
        LOST_OPENING_QUOTE,
        COMMA_BEFORE_LINE,
        STRAY_WORD,
        END_MARK,
        DOUBLED_WORD,
        ECHO,
        TWO_READINGS,
        TWO_COPIES,
        SCRIPT,
    )
}
