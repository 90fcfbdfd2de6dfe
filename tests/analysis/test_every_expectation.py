"""Promises that every expectation keeps."""

import json
from dataclasses import fields

import pytest
from pandas import DataFrame, Series

from app.analysis.expectation import CountedExpectation, Expectation, expectations
from app.analysis.expectations.total_is import TotalIs
from app.analysis.kind import Kind
from app.analysis.table import Table, table_of
from app.params import params_of
from app.records import from_record, to_record
from tests.analysis.awkward_tables import AWKWARD

expectations.load()
every = pytest.mark.parametrize("cls", list(expectations), ids=lambda cls: cls.kind)


@every
def test_lives_in_a_file_of_its_own_name(cls: type[Expectation]) -> None:
    assert cls.__module__ == f"app.analysis.expectations.{cls.kind}"


@every
def test_tells_a_good_table_from_a_bad_one(cls: type[Expectation]) -> None:
    expectation, good, bad = cls.example()
    assert expectation.verdict(good).met
    assert not expectation.verdict(bad).met


@every
def test_points_at_rows_of_the_table(cls: type[Expectation]) -> None:
    expectation, _, bad = cls.example()
    assert set(expectation.verdict(bad).rows) <= set(bad.frame.index)


@every
def test_says_it_in_both_languages(cls: type[Expectation]) -> None:
    expectation, _, bad = cls.example()
    for message in (expectation.sentence(), expectation.verdict(bad).found):
        assert message.render("es") != message.render("en")


@every
def test_survives_being_saved(cls: type[Expectation]) -> None:
    expectation, _, _ = cls.example()
    assert from_record(expectations, json.loads(json.dumps(to_record(expectation)))) == expectation


@every
def test_every_field_asks_a_question(cls: type[Expectation]) -> None:
    assert {name for name, _ in params_of(cls)} == {field.name for field in fields(cls)}


@every
def test_a_column_that_is_gone_is_said(cls: type[Expectation]) -> None:
    expectation, good, _ = cls.example()
    bare = good.with_order([])
    assert cls.kind == "row_count" or not expectation.verdict(bare).met


@every
@pytest.mark.parametrize("name", AWKWARD)
def test_any_table_gets_a_verdict(cls: type[Expectation], name: str) -> None:
    expectation, _, _ = cls.example()
    table = table_of(AWKWARD[name])
    for wanted in expectation.columns():
        for column in table.columns:
            renamed = table.renamed({wanted: "_", column: wanted})
            assert isinstance(expectation.verdict(renamed).met, bool)


@pytest.mark.parametrize(
    "cls",
    [one for one in expectations if issubclass(one, CountedExpectation)],
    ids=lambda c: c.kind,
)
@pytest.mark.parametrize("size", [1, 2, 3])
def test_the_pieces_add_up_to_the_whole(cls: type[CountedExpectation], size: int) -> None:
    expectation, good, bad = cls.example()
    assert isinstance(expectation, CountedExpectation)
    for table in (good, bad, *map(table_of, AWKWARD.values())):
        for wanted in expectation.columns():
            for column in table.columns[:4]:
                assert_pieces_add_up(
                    expectation, table.renamed({wanted: "_", column: wanted}), size
                )
        assert_pieces_add_up(expectation, table, size)


def assert_pieces_add_up(expectation: CountedExpectation, table: Table, size: int) -> None:
    table = table.with_rows(table.frame.head(7))
    if expectation.without_column(table) or not len(table):
        return
    starts = range(0, len(table), size)
    pieces = [table.with_rows(table.frame.iloc[start : start + size]) for start in starts]
    first, *others = map(expectation.tally, pieces)
    assert expectation.judged(sum(others, first)) == expectation.look(table)


def test_a_total_says_how_many_cells_it_could_not_add_up() -> None:
    frame = DataFrame({"monto": [0.1, 0.2, None, None]})
    unread = {"monto": Series(["a confirmar"], index=[2], dtype="str")}
    found = TotalIs("monto", 0.3).look(Table(frame, {"monto": Kind.MONEY}, unread))
    assert found.met
    assert "without one cell" in str(found.found)
    assert "without" not in str(
        TotalIs("monto", 0.3).look(Table(frame, {"monto": Kind.MONEY})).found
    )
