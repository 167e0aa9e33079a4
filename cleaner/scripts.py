"""The two scripts of Chinese, and how a text is put from one into the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Literal

ChineseScript = Literal["hans", "hant"]


@cache
def converter(to: ChineseScript) -> Callable[[str], str]:
    """What puts a text into simplified (`hans`) or traditional (`hant`) characters, phrase by phrase.

    >>> converter("hans")("渡輪離開了碼頭，沿著江岸走")
    '渡轮离开了码头，沿着江岸走'
    """
    from opencc import OpenCC  # slow to import, and few texts need it

    # Taiwan writes 著 for 着, which the plain table leaves; no other text has it so.
    return OpenCC("tw2s" if to == "hans" else "s2t").convert
