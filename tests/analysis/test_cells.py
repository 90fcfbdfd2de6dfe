"""What a person writes in a cell is read as its column is."""

from datetime import datetime

import pytest

from app.analysis.cells import UNFIT, Value, Written, read_cell
from app.analysis.kind import Kind


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("2024", Kind.PERIOD, "2024"),
        ("marzo 2024", Kind.PERIOD, "2024-03"),
        ("2do trimestre 2024", Kind.PERIOD, "2024-Q2"),
        ("1.234,50", Kind.DECIMAL, 1234.5),
        ("3/4/24", Kind.DATE, datetime(2024, 4, 3)),  # noqa: DTZ001 - days have no zone
        ("sí", Kind.YES_NO, True),
        ("-34,6", Kind.COORDINATE, -34.6),
        ("s/d", Kind.MONEY, None),
        ("007", Kind.CODE, "007"),
    ],
)
def test_a_cell_is_read_as_its_column_would(text: str, kind: Kind, value: Value) -> None:
    assert read_cell(text, kind) == Written(value)


@pytest.mark.parametrize("kind", [Kind.PERIOD, Kind.DATE, Kind.DECIMAL, Kind.YES_NO])
def test_what_does_not_fit_is_said(kind: Kind) -> None:
    assert read_cell("a confirmar", kind) == UNFIT
