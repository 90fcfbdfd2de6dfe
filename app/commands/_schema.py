"""What `check`, `inspect` and `run` share: the Table Schema that a person gives with a file."""

from argparse import ArgumentParser
from dataclasses import replace
from pathlib import Path

from app.analysis.check import Finding
from app.analysis.look import look_at_file
from app.analysis.reading.settings import AS_FOUND, Reading
from app.analysis.reading.table_file import read_columns, read_raw
from app.analysis.schema_check import declared_choices, schema_findings
from app.analysis.schema_record import read_schema


def add_schema_option(parser: ArgumentParser) -> None:
    """Let a Table Schema be given."""
    parser.add_argument("--schema", type=Path, metavar="FILE", help="a Table Schema (.json)")


def declared(path: Path, schema: Path | None, reading: Reading = AS_FOUND) -> Reading:
    """Return the reading of a file with the kinds that a schema declares.

    What was decided about a column by hand stays as it is.
    """
    if schema is None:
        return reading
    asked = read_schema(schema)
    found = read_columns(read_raw(path, reading.dialect), reading)
    decided = {one.column for one in reading.choices}
    more = (one for one in declared_choices(asked, found) if one.column not in decided)
    return replace(reading, choices=(*reading.choices, *more))


def against(path: Path, schema: Path | None, reading: Reading = AS_FOUND) -> tuple[Finding, ...]:
    """Return where a file is not what a schema says."""
    if schema is None:
        return ()
    return tuple(schema_findings(look_at_file(path, reading), read_schema(schema)))
