"""What the signs at the ends of a text say: closed or open, opening or closing, balanced or not.

General knowledge of Chinese and Latin typesetting that every later stage asks; it decides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

Script = Literal["hans", "hant", "latin"]

SENTENCE_END = "。！？!?…"
CLOSERS = "”’」』）》】〉〕)]\"'"
_NUMERALS = {sign: value for value, sign in enumerate("一二三四五六七八九", 1)}
OPENERS = "“‘「『（《【〈〔(["
PAUSES = "，、；：,;:"
# Kinsoku: no printed line begins with one of these, so no paragraph does.
NEVER_FIRST = frozenset("，。、；：！？”’」』）》】〉〕,;:!?)]}%％·")
# Words that a phrase goes on after: no headline and no paragraph ends in one of them.
NEVER_LAST = frozenset("和与與及在把被将將对對从從向并並或而且是由使让讓给給比跟这這那其所")
# Words that end in one of these characters and in which it is none of these words.
_WHOLE_WORDS = re.compile(
    r"(?:方向|[动動]向|走向|取向|意向|[导導]向|志向|去向|[风風]向|航向|[趋趨]向|一向|[总總]和|[缓緩]和|[温溫]和|共和|[饱飽]和"
    r"|柔和|[调調]和|服[从從]|[听聽][从從]|[顺順][从從]|存在|所在|[内內]在|外在|[现現]在|[实實]在|[潜潛]在|自在|[参參][与與]"
    r"|[赠贈][与與]|相[对對]|[绝絕][对對]|反[对對]|[应應][对對]|核[对對]|[结結][对對]|自由|理由|[缘緣]由|[转轉][让讓]|出[让讓]"
    r"|[谦謙][让讓]|[礼禮][让讓]|供[给給]|[补補][给給]|[对對]比|[占佔]比|相比|[评評]比|[环環]比|同比|[场場]所|住所|[会會]所"
    r"|[诊診]所|[厕廁]所|出所|究所|天使|大使|行使|名[将將]|大[将將]|火把)$"
)
# What PDFium gives for the hyphen of a broken word is no character at all.
NO_CHARACTER = "\ufffe"
# The dots that lead from a headline in the contents to its page.
LEADERS = re.compile(r"[.…·⋯]{6}")
# The hyphens of a broken word: plain, Unicode's, the soft one, and PDFium's.
HYPHENS = ("-", "\u2010", "\u00ad", NO_CHARACTER)
_WORD = re.compile(r"[A-Za-z’'-]+")
# An English word of so many letters has a capital in a headline and in a name.
_LONG_WORD = 4
# fmt: off
_LITTLE_WORDS = frozenset({
    "a", "an", "the", "and", "or", "of", "to", "in", "for", "with", "by", "at", "from", "on", "as",
    "that", "which", "is", "are", "was", "were", "its", "their", "his", "her", "our",
})
# fmt: on
_PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』", "（": "）", "《": "》", "【": "】", "(": ")", "[": "]"}
# What opens a quote, and what closes it.
_QUOTES = {"“": "”", "‘": "’", "「": "」", "『": "』"}
_QUOTE_OR_BRACKET = re.compile("[" + re.escape("".join([*_PAIRS, *_PAIRS.values()])) + "]")
_CJK = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]")
_LATIN_STOP = re.compile(r"[A-Za-z0-9)”’\"'%‰°℃\]]\.[”’\"')]*$")
# The number of a footnote behind a sentence: [1], [2,3].
_FOOTNOTE = re.compile(r"[\[［〔]\d{1,3}(?:[,，\-–]\d{1,3})?[\]］〕]$")
# From one number to another, on the next line.
_RANGE = re.compile(r"[\d%％]—$")
# So many phrases are a couplet.
_COUPLET = 2
# A subtitle begins with one of these.
_SUBTITLE_DASHES = ("—", "──", "--")
# Specks on the paper that were read as signs, apart from the sentence.
_SPECKS = re.compile(r"(?<=[。！？”])\s+[.,:;_*'\"“‘·、，]{1,2}$")
# Behind the last stop, in brackets, stands who wrote it, or what it is taken from.
_CREDITED = re.compile(r"[。！？…][”’」』]?\s?[（(][^（()）]{2,24}[）)]$")
# What an OCR model makes of 。 in poor print.
_POOR_STOP = re.compile(r"[\u4e00-\u9fff]\.[”\"']*$")


# Frequent characters that the two Chinese scripts write differently, in pairs.
_SIMPLIFIED = (
    "这们来时会说为国学对发经产过动进现开关长问门间题务员实应个点电车报记讯书县区东见观让给两还种没无话语认识设计马轮运远边达离灯"
    "热爱乐业义亲总统结纪红级线组细网华万广张强当录头写农军办势医单历双变听响团园围图场声处备复宁导层岁岛师带帮库"
)
_TRADITIONAL = (
    "這們來時會說為國學對發經產過動進現開關長問門間題務員實應個點電車報記訊書縣區東見觀讓給兩還種沒無話語認識設計馬輪運遠邊達離燈"
    "熱愛樂業義親總統結紀紅級線組細網華萬廣張強當錄頭寫農軍辦勢醫單歷雙變聽響團園圍圖場聲處備復寧導層歲島師帶幫庫"
)
# A text with more Latin letters than this for each Chinese character is a Latin one.
_LATIN_PER_HAN = 8


def script_of(counts: Mapping[str, int]) -> Script:
    """The script that most of a text is in, by how often each character stands in it.

    >>> from collections import Counter
    >>> [script_of(Counter(text)) for text in ("渡轮离岸", "渡輪離開", "The boat left")]
    ['hans', 'hant', 'latin']
    """
    latin = sum(n for c, n in counts.items() if c.isascii() and c.isalpha())
    if latin > _LATIN_PER_HAN * sum(n for c, n in counts.items() if is_cjk(c)):
        return "latin"
    simplified, traditional = (sum(counts.get(c, 0) for c in script) for script in (_SIMPLIFIED, _TRADITIONAL))
    return "hant" if traditional > simplified else "hans"


def is_cjk(char: str) -> bool:
    """Whether a character is a Chinese one.

    >>> is_cjk("江"), is_cjk("a"), is_cjk("，")
    (True, False, False)
    """
    return bool(_CJK.match(char))


def has_cjk(text: str) -> bool:
    """Whether any character is a Chinese one."""
    return bool(_CJK.search(text))


def closes(text: str) -> bool:
    """Whether a text ends a sentence, with or without closing quotes after its stop.

    >>> closes("渡轮离岸。”"), closes("渡轮离岸，"), closes("A boat left."), closes("他说（笑）")
    (True, False, True, False)
    >>> closes("渡轮离岸。[1]"), closes("渡轮离岸？“"), closes("渡轮离岸。 ."), closes("他说：“")
    (True, True, True, False)
    >>> closes("It fell to 0.04%."), closes("in 3.x")
    (True, False)
    >>> closes("渡轮离岸。（林川）"), closes("渡轮离岸（林川）")
    (True, False)
    """
    text = _SPECKS.sub("", _FOOTNOTE.sub("", text))
    # No line ends in an opening quote: one that does is a closing one misread.
    bare = text.rstrip(CLOSERS + "“‘ ")
    if bare[-1:] and bare[-1] in SENTENCE_END:
        return True
    if ends_with_credit(text):
        return True
    end = text[-4:]
    if "." not in end:
        return False
    return bool(_POOR_STOP.search(end)) or (not has_cjk(end) and bool(_LATIN_STOP.search(text)))


def ends_with_credit(text: str) -> bool:
    """Whether a text ends with brackets behind its last stop, as one does that is signed or says where it is from.

    >>> ends_with_credit("渡轮离岸。（林小川）"), ends_with_credit("渡轮（红色的）"), ends_with_credit("渡轮离岸。")
    (True, False, False)
    """
    return text[-1:] in ("）", ")") and _CREDITED.search(text) is not None


def only_ends_a_line(text: str) -> bool:
    """Whether a text is nothing but signs that no printed line begins with, as a tool cut them off the line above.

    >>> only_ends_a_line("。”"), only_ends_a_line("”他说。")
    (True, False)
    """
    return NEVER_FIRST.issuperset(text)


def ends_with_dash(text: str) -> bool:
    """Whether a text ends in a long dash, as a line that heads a group of paragraphs does.

    >>> ends_with_dash("改革赋能——"), ends_with_dash("烧油少用了30%—")
    (True, False)
    """
    return text.endswith(("——", "—", "--", "──", "―")) and not _RANGE.search(text)


def begins_with_dash(text: str) -> bool:
    """Whether a line begins with a dash, as a subtitle does.

    >>> begins_with_dash("——记渡口的守灯人"), begins_with_dash("-渡口")
    (True, False)
    """
    return text.startswith(_SUBTITLE_DASHES)


def pauses(text: str) -> bool:
    """Whether a text ends in a comma or its like, which no headline and no paragraph does."""
    return text[-1:] != "" and text[-1] in PAUSES


def stays_open(text: str) -> bool:
    """Whether a text ends as no headline does and no paragraph: in a comma, or in such a word as "and".

    >>> stays_open("渡轮离岸，"), stays_open("江面开阔和"), stays_open("The ferry and the"), stays_open("The ferry")
    (True, True, True, False)
    """
    return pauses(text) or ends_in_little_word(text) or text.rpartition(" ")[2] in _LITTLE_WORDS


def ends_in_little_word(text: str) -> bool:
    """Whether a Chinese text ends in a word that leads on: 和, 在, 向; but 方向 is a word.

    >>> ends_in_little_word("江面开阔和"), ends_in_little_word("新的战略方向")
    (True, False)
    """
    return text[-1:] in NEVER_LAST and not _WHOLE_WORDS.match(text[-2:])


def in_capitals(text: str) -> bool:
    """Whether every English word that is no little one has a capital, as in a name.

    >>> in_capitals("Ferry and Daughters, Boatbuilders"), in_capitals("The old ferry")
    (True, False)
    """
    words = _WORD.findall(text)
    return bool(words) and all(w[0].isupper() for w in words if len(w) >= _LONG_WORD)


def is_title_case(text: str) -> bool:
    """Whether an English line has capitals as a headline has: in every word but the little ones.

    >>> is_title_case("The House With Its Back to the Street"), is_title_case("Results of the fourth survey")
    (True, False)
    """
    words = _WORD.findall(text)
    told = len(words) > 1 and any(len(word) >= _LONG_WORD for word in words) and words[0][0].isupper()
    return told and in_capitals(text) and not has_cjk(text)


def ordinal(text: str) -> int:
    """What a number of one or two places says, in digits or in Chinese; 0 where it is none.

    >>> ordinal("12"), ordinal("十二"), ordinal("三十"), ordinal("六"), ordinal("一二")
    (12, 12, 30, 6, 0)
    """
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    return 10 * bool(ten) * _NUMERALS.get(tens, 1) + _NUMERALS.get(ones, 0)


def is_couplet(phrases: Sequence[str]) -> bool:
    """Whether there are two phrases of one length, which want nothing more.

    >>> is_couplet(["守住一条老街", "留下一口老井"]), is_couplet("守住一条老街 留下老井".split())
    (True, False)
    """
    return len(phrases) == _COUPLET and len(phrases[0]) == len(phrases[1])


def is_drop_cap(text: str) -> bool:
    """Whether a line is one capital, which the first word of a text is set with.

    >>> is_drop_cap("O"), is_drop_cap("On"), is_drop_cap("渡")
    (True, False, False)
    """
    return len(text) == 1 and text.isupper()


def cannot_begin(text: str) -> bool:
    """Whether no paragraph can begin like this.

    A sign with a space behind it is a speck that an OCR model read.

    >>> cannot_begin("，渡轮离岸"), cannot_begin("。 渡轮离岸"), cannot_begin("渡轮离岸")
    (True, False, False)
    """
    return text[:1] in NEVER_FIRST and text[1:2] != " "


def balance(text: str) -> int:
    """How many quotes and brackets are left open (positive) or closed without an opening (negative).

    >>> balance("他说：“走吧"), balance("走吧”，他说"), balance("“走吧”")
    (1, -1, 0)
    """
    return sum(1 if sign in _PAIRS else -1 for sign in _QUOTE_OR_BRACKET.findall(text))


def quote_ends(texts: Iterable[str]) -> frozenset[int]:
    """The lines that begin with the sign that closes a quote which is open above: the places of them.

    >>> sorted(quote_ends(["他说：“船来了。", "”岸上的人都听见了。", "”岸上有灯。"]))
    [1]
    """
    found: set[int] = set()
    still_open: set[str] = set()
    for place, text in enumerate(texts):
        if text[:1] in still_open:
            found.add(place)
        for sign in text:
            if sign in _QUOTES:
                still_open.add(_QUOTES[sign])
            still_open.discard(sign)
    return frozenset(found)


def leaves_open(text: str) -> bool:
    """Whether a quote or bracket is left open or closed without an opening, be it a typewriter's quote.

    >>> leaves_open("优化“一号工"), leaves_open('优化"一号工'), leaves_open('优化"一号"工')
    (True, True, False)
    """
    return balance(text) != 0 or text.count('"') % 2 > 0


def bare(text: str) -> str:
    """Letters, digits and Chinese characters only: what two printings of one text have in common.

    >>> bare("“新港” 之夜——记一次夜航")
    '新港之夜记一次夜航'
    """
    return "".join(c for c in text if c.isalnum())
