"""Tests for app.analysis.worked_out."""

from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame, Index, Series

from app.analysis.kind import Kind
from app.analysis.table import Table
from app.analysis.worked_out import NO_DIVISION, NO_SENSE, with_new

ROWS = 6
MASK = st.lists(st.booleans(), min_size=ROWS, max_size=ROWS)
SOME = st.lists(st.integers(0, ROWS - 1), unique=True)


@given(MASK, MASK, SOME, SOME)
@settings(deadline=None)
def test_of_several_marks_in_a_row_the_source_is_the_one_that_stays(
    zero: list[bool], odd: list[bool], first: list[int], second: list[int]
) -> None:
    labels = Index([7, 3, 9, 1, 4, 2])
    frame = DataFrame({"a": range(ROWS), "b": range(ROWS)}, index=labels)
    unread = {
        "a": Series("of a", index=labels[first], dtype="str"),
        "b": Series("of b", index=labels[second], dtype="str"),
    }
    table = Table(frame, {"a": Kind.WHOLE, "b": Kind.WHOLE}, unread)
    marks: dict[int, str] = {}
    for text, where in ((NO_DIVISION, zero), (NO_SENSE, odd)):
        marks |= {labels[at]: text for at in range(ROWS) if where[at]}
    for column in ("b", "a"):
        marks |= dict.fromkeys(unread[column].index.tolist(), f"of {column}")
    masks = {NO_DIVISION: Series(zero).to_numpy(bool), NO_SENSE: Series(odd).to_numpy(bool)}
    values = Series([1.5] * ROWS)
    found = with_new(table, "x", (values, Kind.DECIMAL), ["a", "b"], masks)
    assert list(found.unread_in("x").items()) == list(marks.items())
    assert found.values("x").isna().tolist() == [label in marks for label in labels]
