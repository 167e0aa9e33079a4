"""English newspapers: departments, standing heads, decks, letters and jump lines."""

from cleaner import clean
from cleaner.issue import Article

_FERRY = """\
Ferry gets a second
lamp for the fog
Council told the old one can be
seen from the pier and no further
By RUTH REED
Staff Writer
LODE END — The ferry will carry
two lamps from the first of May,
the harbour council said Monday,
since one was not enough for fog.
The keeper had asked for a lamp
every year since the bell was sold
and had been given a pair of oars.
"""
_OARS = """\
ROWING ON THE REACH
Oarsmen bring the cup home
By TOM FERRIER
Special to the Herald
LOWER REACH — The cup is back on
its shelf above the boathouse bar,
where it stood until the great flood.
"""


def _titles(dump: str) -> list[str]:
    return [_title(article) for article in clean(dump).articles]


def _title(article: Article) -> str:
    return article.title.text if article.title else ""


def test_a_headline_of_two_lines_over_a_deck_and_a_byline_is_the_title() -> None:
    article = clean(_FERRY + _OARS).articles[0]
    assert _title(article) == "Ferry gets a second lamp for the fog"
    assert article.subtitle
    assert article.subtitle.text.startswith("Council told the old one")
    assert article.authors == ("RUTH REED",)


def test_a_line_in_capitals_over_a_headline_is_its_kicker() -> None:
    article = clean(_FERRY + _OARS).articles[1]
    assert _title(article) == "Oarsmen bring the cup home"
    assert article.kicker
    assert article.kicker.text == "ROWING ON THE REACH"


def test_a_paper_may_set_its_headlines_in_capitals_over_decks_that_are_not() -> None:
    ferry = _FERRY.replace("Ferry gets a second\nlamp for the fog", "FERRY GETS SECOND LAMP")
    oars = _OARS.replace("ROWING ON THE REACH", "OARSMEN BRING THE CUP HOME").replace(
        "Oarsmen bring the cup home", "Shelf above the bar is full again"
    )
    assert _titles(ferry + oars) == ["FERRY GETS SECOND LAMP", "OARSMEN BRING THE CUP HOME"]


def test_the_office_of_an_author_is_no_author() -> None:
    assert [article.authors for article in clean(_FERRY + _OARS).articles] == [("RUTH REED",), ("TOM FERRIER",)]


def test_a_department_is_an_article_of_its_own() -> None:
    log = """\
Police Log
Tuesday, June 4
A rope of forty feet was missed from
the boathouse, and the boathouse key
was found tied to the end of it.
Corrections
The lamp on the pier was lit in the
year 1911, and not the year before.
"""
    assert _titles(_FERRY + log) == ["Ferry gets a second lamp for the fog", "Police Log", "Corrections"]


def test_below_a_standing_head_stands_the_headline() -> None:
    editorial = """\
EDITORIAL
One lamp is cheaper by far
than nine new boats
Nine boats have met the pier this
winter, and none of them meant to. A
lamp is bought once, a boat each time.
"""
    articles = clean(_FERRY + editorial).articles
    assert _title(articles[-1]) == "One lamp is cheaper by far than nine new boats"
    assert articles[-1].kicker
    assert articles[-1].kicker.text == "EDITORIAL"


def test_letters_to_the_editor_are_one_article_signed_by_all() -> None:
    letters = """\
LETTERS TO THE EDITOR
Light the steps
To the Editor:
Nobody can find the steps at night,
since they are painted black and the
river is as well. A little whitewash
would cost less than a lifebelt.
MARTHA LODE
Upper Reach
On ringing the bell
To the Editor:
My neighbour rings the bell on every
birthday in the street, and there are
forty of us. Could he use a whistle?
ALBERT FERRIER
Lode End
"""
    articles = clean(_FERRY + letters).articles
    assert len(articles) == 2
    assert articles[1].authors == ("MARTHA LODE", "ALBERT FERRIER")
    assert not any("Upper Reach" in paragraph for paragraph in articles[1].paragraphs)


def test_texts_are_joined_by_the_word_that_their_jump_lines_have() -> None:
    first = _FERRY + "The lamp itself was bought with\nSee LAMP, Page 2\n"
    second = """\
LAMP, from Page 1
Council asks who is to pay for the oil of both lamps
what the fair had brought in, and
the rest was given by the rowers.
"""
    articles = clean(first + _OARS + second).articles
    assert "bought with what the fair had brought in" in " ".join(articles[0].paragraphs)
    assert "Council asks" not in " ".join(articles[1].paragraphs)


def test_what_is_sold_by_the_line_is_in_no_article() -> None:
    sold = """\
CLASSIFIEDS
Ten words, five pence. Deadline noon.
FOR SALE
KETTLE of copper, hardly dented. Ask
for it at the boathouse by evening.
"""
    articles = clean(_FERRY + sold).articles
    assert len(articles) == 1
    assert "KETTLE" not in " ".join(articles[0].paragraphs)


def test_a_headline_that_breaks_at_a_small_word_is_whole() -> None:
    dump = """\
The Reach Courier | Friday, June 7, 2030 | A1
Harbor board backs new lamp after
fog grounds ferry for third week
Members say delay is costing rowers the season
By Jane Reed, Staff Reporter
LODE END, June 6 -- The harbor
board voted Tuesday to buy a new
lamp for the pier, after fog kept
the ferry at its berth for a third
week and left forty rowers on the
wrong side of the water.
Bell is found in barn, ringing
by Tom Ferrier
Courier correspondent
The bell that was sold with the old
ferry has turned up in a barn near
Upper Lode, where a horse has been
using it to call for hay.
"""
    articles = clean(dump).articles
    assert [(_title(article), article.authors) for article in articles] == [
        ("Harbor board backs new lamp after fog grounds ferry for third week", ("Jane Reed",)),
        ("Bell is found in barn, ringing", ("Tom Ferrier",)),
    ]


def test_the_section_is_what_the_line_over_the_page_names() -> None:
    second = "OPINION Friday, May 10, 2030 • The Ferry Herald • Page 2\n" + _OARS
    articles = clean(_FERRY + "\f" + second).articles
    assert [article.section and article.section.text for article in articles] == [None, "OPINION"]
