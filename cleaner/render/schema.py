"""The JSON Schema of report.json, made from its types.

`python -m cleaner.render.schema` writes `cleaner/schema/report.schema.json` anew.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import msgspec

from cleaner.render.records import Report

PATH = Path(str(files("cleaner"))) / "schema" / "report.schema.json"


def json_schema() -> bytes:
    """The schema as the package has it: JSON Schema 2020-12, indented."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "print-cleaner report",
        **msgspec.json.schema(Report),
    }
    return msgspec.json.format(msgspec.json.encode(schema), indent=2) + b"\n"


if __name__ == "__main__":
    PATH.write_bytes(json_schema())
