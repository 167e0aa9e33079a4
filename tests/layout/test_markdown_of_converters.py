"""What a converter to Markdown makes of italics, drop caps and lists of sponsors is read as it was printed."""

from cleaner import clean

STORY = (
    "The old tram stopped for the last time in March. Its rails were sold by the yard, and the driver took the bell "
    "home under his coat."
)
SPONSORS = """
## **The Harbour Society thanks its sponsors**

Ferry and Daughters, Boatbuilders Lantern Street Dental Practice The Old Quay Bookshop River Trust
Upper Reach Boatyard Wheelhouse and Sons, Opticians Saint Brannoc’s College

# **The Last Tram to Fen End**

By Josiah Reed

{story}

## **The Harbour Society thanks its sponsors**

|Ferry and Daughters, Boatbuilders|The Old Quay Bookshop|
|---|---|
|Lantern Street Dental Practice|River Trust|
|Upper Reach Boatyard|Wheelhouse and Sons, Opticians|
|Saint Brannoc’s College|Lower Reach Parish Council|
"""


def test_names_run_together_are_told_apart_by_the_list_that_has_them_in_cells() -> None:
    sponsors = clean(SPONSORS.format(story=STORY)).sponsors
    assert [(sponsor.name, len(sponsor.repeats)) for sponsor in sponsors] == [
        ("Ferry and Daughters, Boatbuilders", 1),
        ("Lantern Street Dental Practice", 1),
        ("The Old Quay Bookshop", 1),
        ("River Trust", 1),
        ("Upper Reach Boatyard", 1),
        ("Wheelhouse and Sons, Opticians", 1),
        ("Saint Brannoc’s College", 1),
        ("Lower Reach Parish Council", 0),
    ]


def test_a_heading_below_a_list_of_sponsors_is_none_of_them() -> None:
    assert [article.title.text for article in clean(SPONSORS.format(story=STORY)).articles] == [
        "The Last Tram to Fen End"
    ]


def test_a_byline_behind_a_subtitle_in_italics_is_a_line_of_its_own() -> None:
    dump = f"# **The Last Tram to Fen End**\n\n_Results of the fourth survey of rails_ By Josiah Reed\n\n{STORY}\n"
    article = clean(dump).articles[0]
    assert (article.authors, article.subtitle.text) == (("Josiah Reed",), "Results of the fourth survey of rails")


def test_words_in_italics_that_a_sentence_begins_with_stay_in_it() -> None:
    text = "_The Last Tram_ is arranged by depth. " + STORY
    assert clean(f"# **A Book of Rails**\n\n{text}\n").articles[0].paragraphs == (text.replace("_", ""),)


def test_a_word_that_was_broken_beside_the_drop_cap_is_whole() -> None:
    text = "he old tram was the least loved under- **T** taking in the county, and it stopped in March. " + STORY
    whole = "The old tram was the least loved undertaking in the county, and it stopped in March. " + STORY
    assert clean(f"# **A Book of Rails**\n\n{text}\n\n# **T**\n\n{STORY}\n").articles[0].paragraphs == (whole, STORY)
