"""Histories of OpenRefine read as recipes."""

import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pandas import DataFrame

from app.analysis.openrefine_history.history import Imported, read_history
from app.analysis.table import Table, table_of
from app.errors import UserError

TABLE = table_of(
    DataFrame(
        {"name": [" Ana  Paz ", "juan", None], "city": ["Lima", "LIMA", "Quito"], "n": [1, 2, 3]}
    )
)


def imported(*records: dict[str, Any]) -> Imported:
    return read_history(json.dumps(records), TABLE)


def after(*records: dict[str, Any]) -> Table:
    found = imported(*records)
    assert not found.left_out
    return found.recipe.run(TABLE)


def transform(expression: str, column: str = "name", **more: Any) -> dict[str, Any]:
    return {"op": "core/text-transform", "columnName": column, "expression": expression, **more}


def facet(column: str, *values: object, **more: object) -> dict[str, Any]:
    chosen = [{"v": {"v": value, "l": str(value)}} for value in values]
    one = {"type": "list", "columnName": column, "expression": "value", "selection": chosen, **more}
    return {"engineConfig": {"mode": "row-based", "facets": [one]}}


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("value.trim()", "Ana Paz"),
        ("grel:value.toUppercase()", " ANA  PAZ "),
        ("value.trim().toLowercase()", "ana paz"),
        ("trim(value)", "Ana Paz"),
        ("value.replace('Ana', 'Eva')", " Eva  Paz "),
        ('value.replace("z ", "s")', " Ana  Pas"),
        (r"value.replace(/\s+/, ' ')", "Ana Paz"),
        ("value + '!'", " Ana  Paz !"),
    ],
)
def test_common_expressions_become_steps(expression: str, expected: str) -> None:
    assert after(transform(expression)).values("name")[0] == expected


@pytest.mark.parametrize(
    "expression",
    ["value.fingerprint()", "jython:return value", "if(value==1,2,3)", "value.split(',')[0]", "x"],
)
def test_what_is_not_known_is_listed_with_its_expression(expression: str) -> None:
    found = imported(transform(expression, description="Text transform"))
    assert found.left_out == 1
    assert not found.recipe.entries
    assert found.remarks[0].description == "Text transform"


def test_facets_limit_the_step_to_their_rows() -> None:
    table = after(transform("value.toUppercase()", "city", **facet("n", 1, 3.0)))
    assert table.values("city").tolist() == ["LIMA", "LIMA", "QUITO"]
    table = after(transform("value.toUppercase()", "city", **facet("n", 2)))
    assert table.values("city").tolist() == ["Lima", "LIMA", "Quito"]


def test_an_inverted_facet_takes_the_others() -> None:
    table = after(transform("value.toUppercase()", "city", **facet("n", 1, invert=True)))
    assert table.values("city").tolist() == ["Lima", "LIMA", "QUITO"]


def test_a_facet_without_a_choice_limits_nothing() -> None:
    table = after(transform("value.toLowercase()", "city", **facet("n")))
    assert table.values("city").tolist() == ["lima", "lima", "quito"]


def test_the_upper_end_of_a_range_is_left_out_as_there() -> None:
    one = {"type": "range", "columnName": "n", "expression": "value", "from": 1, "to": 3,
           "selectNumeric": True, "selectNonNumeric": False, "selectBlank": False,
           "selectError": False}  # fmt: skip
    record = {"op": "core/row-removal", "engineConfig": {"facets": [one]}}
    assert after(record).values("n").tolist() == [3]


def test_a_facet_with_an_expression_leaves_the_operation_out() -> None:
    record = transform("value.trim()", **facet("n", 1, expression="value.length()"))
    assert imported(record).left_out == 1


def test_values_joined_there_are_joined_here() -> None:
    edit = {"op": "core/mass-edit", "columnName": "city", "expression": "value",
            "edits": [{"from": ["LIMA", "Lima"], "to": "Lima"}]}  # fmt: skip
    assert after(edit).values("city").tolist() == ["Lima", "Lima", "Quito"]


def test_columns_that_stand_together_are_known_by_the_table() -> None:
    record = {"op": "core/transpose-columns-into-rows", "startColumnName": "city",
              "columnCount": 2, "keyColumnName": "k", "valueColumnName": "v"}  # fmt: skip
    assert len(after(record)) == 6
    assert read_history(json.dumps([record])).left_out == 1


def star(*, starred: bool = True, **more: Any) -> dict[str, Any]:
    return {"op": "core/row-star", "starred": starred, **more}


def test_stars_are_a_column_that_later_facets_read() -> None:
    table = after(star(**facet("n", 1, 3)), star(starred=False, **facet("n", 3)))
    assert table.values("estrella").tolist() == [True, False, False]
    marked = {"op": "core/row-removal", **facet("", True, expression="row.starred")}
    assert after(star(**facet("n", 1, 3)), marked).values("n").tolist() == [2]


def test_marks_put_by_hand_are_told_because_a_history_does_not_keep_them() -> None:
    found = imported({"op": "core/row-removal", **facet("", True, expression="row.flagged")})
    assert found.left_out == 1
    assert "by hand" in str(found.remarks[0].why)


def test_a_star_without_facets_marks_every_row() -> None:
    assert after(star()).values("estrella").all()


def test_an_added_column_stands_where_it_stood() -> None:
    record = {"op": "core/column-addition", "baseColumnName": "name", "newColumnName": "both",
              "expression": "grel:value + '-' + cells['city'].value",
              "columnInsertIndex": 1}  # fmt: skip
    table = after(record)
    assert table.columns[1] == "both"
    assert table.values("both")[1] == "juan-LIMA"


def test_an_unknown_operation_is_listed_and_the_rest_goes_on() -> None:
    found = imported({"op": "core/recon"}, transform("value.trim()"))
    assert (found.left_out, len(found.recipe.entries)) == (1, 1)
    assert found.remarks[0].number == 1


@pytest.mark.parametrize("text", ["", "{}", "[]", "hola", "[1]", "null"])
def test_what_is_no_history_is_refused_in_words(text: str) -> None:
    with pytest.raises(UserError, match="not a history"):
        read_history(text)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)
NAMES = st.sampled_from(
    ["columnName", "expression", "edits", "sorting", "criteria", "index", "columnNames",
     "maxColumns", "separator", "mode", "engineConfig", "newColumnName", "baseColumnName"]
)  # fmt: skip


@settings(deadline=None, max_examples=200)
@example("column-move", {"index": False, "columnName": ""})
@given(
    st.sampled_from(["text-transform", "mass-edit", "column-split", "row-reorder", "column-move",
                     "row-removal", "column-reorder", "column-addition"]),
    st.dictionaries(NAMES, JSON),
)  # fmt: skip
def test_a_damaged_history_never_breaks(operation: str, record: dict[str, Any]) -> None:
    read_history(json.dumps([{"op": f"core/{operation}", **record}]), TABLE)
