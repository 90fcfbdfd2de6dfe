"""Tests for app.analysis.conditions.found_anywhere."""

from pandas import DataFrame, Series

from app.analysis.conditions.found_anywhere import FoundAnywhere
from app.analysis.kind import Kind
from app.analysis.table import Table
from tests.analysis.steps.running import moments

FRAME = DataFrame({
    "name": Series(["Núñez", None, "Sosa", ""], dtype="str"),
    "n": [1234.5, None, 7.0, None],
    "day": moments("2024-01-31", None, None, None).astype("datetime64[s]"),
})  # fmt: skip
TABLE = Table(
    FRAME,
    {"name": Kind.TEXT, "n": Kind.MONEY, "day": Kind.DATE},
    {"n": Series(["a definir"], index=[1], dtype="str")},
)


def test_texts_numbers_dates_and_what_was_not_read_are_looked_at() -> None:
    rows = {"NUNEZ": 0, "1234,5": 0, "31/01/2024": 0, "definir": 1, "so": 2}
    for text, row in rows.items():
        mask = FoundAnywhere(text=text).mask(TABLE)
        assert mask.tolist() == [at == row for at in range(4)]


def test_what_is_nowhere_is_in_no_row() -> None:
    assert not FoundAnywhere(text="nan").mask(TABLE).any()
