"""How each publication is made up: which template, which columns, which tricks of the trade.

Sizes are in press/templates.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Style:
    """`columns_hold` says whether one set of columns holds an article or everything that starts on a page."""

    template: Literal["flow", "newspaper"] = "flow"
    columns_hold: Literal["article", "page"] = "article"
    cover: bool = True
    vertical_headlines: bool = False
    shadow: bool = False  # headlines printed twice, as old layout programs did it
    contents: Literal["slash", "dots"] = "slash"
    caption_mark: str = ""
    lead_mark: str = ""
    digest_pages: tuple[int, ...] = ()


STYLES = {
    "cijiang": Style(shadow=True, caption_mark="▲ ", lead_mark="■"),
    "jian-ye": Style(vertical_headlines=True, contents="dots", caption_mark="▲"),
    "wan-bao": Style(template="newspaper"),
    "society": Style(columns_hold="page", cover=False, contents="dots"),
    "bulletin": Style(cover=False, contents="dots"),
    "lao-kan": Style(contents="dots", caption_mark="▲"),
}
