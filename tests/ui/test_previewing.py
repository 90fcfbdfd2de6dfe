"""What a step would do, shown before it is done."""

import pandas as pd
from pandas import DataFrame, Series

from app.analysis.kind import Kind
from app.analysis.step import steps
from app.analysis.steps.drop_duplicates import DropDuplicates
from app.analysis.steps.rename_column import RenameColumn
from app.analysis.steps.split_column import SplitColumn
from app.analysis.steps.to_date import ToDate
from app.analysis.table import Table
from app.ui.previewing import preview_of

steps.load()
DAYS = Series(pd.to_datetime(["2024-01-31", "2024-02-29", "2024-01-31"]).astype("datetime64[s]"))
TABLE = Table(
    DataFrame(
        {
            "empresa": Series(["Ana SA", "Eva SRL", "Ana SA"], dtype="str"),
            "dia": DAYS,
            "monto": [1234.5, 2.0, 1234.5],
        }
    ),
    {"empresa": Kind.TEXT, "dia": Kind.DATE, "monto": Kind.MONEY},
)


def test_the_rows_that_go_are_named_with_their_values_as_the_grid_writes_them() -> None:
    found = preview_of(DropDuplicates(("empresa", "dia")), TABLE)
    assert str(found.effect.words()) == "3 → 2 rows"
    assert found.gone == ((2, "Ana SA · 31/01/2024 · 1.234,50"),)
    assert found.cells == ()


def test_the_columns_that_come_show_their_first_values() -> None:
    found = preview_of(SplitColumn("empresa", " "), TABLE)
    assert [values for _, values in found.added] == [("Ana", "Eva", "Ana"), ("SA", "SRL", "SA")]
    assert found.gone == ()


def test_another_name_is_no_new_column() -> None:
    assert preview_of(RenameColumn("empresa", "firma"), TABLE).added == ()


def test_a_cell_that_changes_is_shown_as_it_was_and_as_it_will_be() -> None:
    texts = Table(
        DataFrame({"dia": Series(["31-1-2024", "1-2-2024"], dtype="str")}), {"dia": Kind.TEXT}
    )
    found = preview_of(ToDate("dia"), texts)
    assert [(old, new) for _, _, old, new in found.cells] == [
        ("31-1-2024", "31/01/2024"),
        ("1-2-2024", "01/02/2024"),
    ]
