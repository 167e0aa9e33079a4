"""report.html: the report of a run as one page that needs nothing else.

Takes a `Story`, gives HTML: styles inline, no scripts, light and dark. Everything from the dump is
escaped by the template engine.
"""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from cleaner.render.plain import number_of, visible_lines
from cleaner.render.records import COUNTS
from cleaner.render.report_markdown import fates
from cleaner.render.story import Story


def report_html(story: Story) -> str:
    """The report as a page."""
    return visible_lines(_template().render(story=story, report=story.report, counts=COUNTS, fates=fates(story.report)))


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("cleaner.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["thousands"] = lambda number: f"{number:,}"
    environment.filters["of"] = number_of
    environment.filters["sure"] = lambda confidence: f"{confidence:.2f}"
    return environment.get_template("report.html.jinja")
