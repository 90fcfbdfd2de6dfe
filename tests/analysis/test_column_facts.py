"""Tests for app.analysis.column_facts."""

import numpy as np
import pandas as pd
from pandas import DataFrame, Series

from app.analysis.column_facts import counts, facts
from app.analysis.kind import Kind
from app.analysis.profile import profile
from app.analysis.table import Table

FRAME = DataFrame(
    {
        "amount": [1234.5, np.nan, 10.0, np.nan],
        "day": pd.to_datetime(["2024-03-01", "2023-01-31", "2024-01-01", "2024-01-01"]),
        "name": Series(["Ana", "Lu", "Ana", None], dtype="str"),
    }
)
KINDS = {"amount": Kind.MONEY, "day": Kind.DATE, "name": Kind.TEXT}
TABLE = Table(FRAME, KINDS, {"amount": Series(["s/d"], index=[1], dtype="str")})


def said(column: str) -> dict[str, str]:
    found = profile(TABLE, column)
    return {str(words): value for words, value in (*counts(found), *facts(found))}


def test_empty_and_unread_cells_are_counted_apart() -> None:
    words = said("amount")
    assert [words[name] for name in ("Rows", "With a value", "Empty", "Could not be read")] == [
        "4", "2", "1", "1",
    ]  # fmt: skip


def test_figures_are_written_as_in_argentina() -> None:
    assert said("amount")["Total"] == "1.244,50"
    assert said("amount")["Mean"] == "622,25"


def test_dates_tell_how_far_they_go() -> None:
    assert said("day")["First day"] == "31/01/2023"


def test_texts_tell_how_long_they_are() -> None:
    assert said("name")["Longest text"] == "3"
