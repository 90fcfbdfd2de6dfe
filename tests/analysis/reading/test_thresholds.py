"""How many cells decide what a column is, from both sides of each limit."""

import pytest

from app.analysis.kind import Kind
from app.analysis.reading import candidates, column_reader
from tests.analysis.reading.columns import column, mixed


@pytest.mark.parametrize(
    ("words", "kind"), [(19, Kind.WHOLE), (20, Kind.WHOLE), (21, Kind.TEXT), (49, Kind.TEXT)]
)
def test_eighty_cells_of_a_hundred_make_the_kind(words: int, kind: Kind) -> None:
    found = column(*mixed(numbers=100 - words, words=words))
    assert found.kind is kind
    assert len(found.unreadable) == (words if kind is Kind.WHOLE else 0)
    assert (found.question is None) == (kind is Kind.WHOLE)


def test_below_eighty_it_is_not_even_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(column_reader, "TOO_MANY", 1.0)
    assert column(*mixed(numbers=80, words=20)).kind is Kind.WHOLE
    assert column(*mixed(numbers=79, words=21)).kind is Kind.TEXT


@pytest.mark.parametrize(("impossible", "kind"), [(20, Kind.DATE), (21, Kind.TEXT)])
def test_more_than_twenty_unreadable_of_a_hundred_is_another_kind(
    impossible: int, kind: Kind
) -> None:
    """Days that do not exist look like dates, so that all hundred vote for the kind."""
    found = column(*mixed(days=100 - impossible, impossible=impossible))
    assert found.proof["sample_date"] == 100
    assert found.kind is kind


def test_empty_cells_count_for_neither() -> None:
    assert column(*mixed(numbers=8, words=2), *[None] * 90, "s/d").kind is Kind.WHOLE
    assert column(*mixed(numbers=7, words=3), *[None] * 90).kind is Kind.TEXT
    assert column(*mixed(days=8, impossible=2), *[""] * 90).kind is Kind.DATE
    assert column(*mixed(days=7, impossible=3), *[""] * 90).kind is Kind.TEXT


@pytest.mark.parametrize(("point", "asks"), [(0, False), (5, False), (6, True), (50, True)])
def test_five_of_a_hundred_marks_against_are_slips(point: int, asks: bool) -> None:  # noqa: FBT001
    for few, many in (("point", "comma"), ("comma", "point")):
        found = column(*mixed(either=1, **{few: point, many: 100 - point}))
        assert found.kind is Kind.DECIMAL
        assert (found.question is not None) == asks
        assert found.decimal == ("," if many == "comma" or point == 50 else ".")


def test_without_a_number_in_doubt_nothing_is_asked() -> None:
    assert column(*mixed(comma=50, point=50)).question is None


def test_numbers_in_doubt_without_any_proof_are_asked_about() -> None:
    assert column(*mixed(either=1, numbers=99)).question


@pytest.mark.parametrize(("share", "asks"), [(50, False), (51, True), (79, True)])
@pytest.mark.parametrize("kind", ["numbers", "days"])
def test_more_than_half_is_worth_a_question(kind: str, share: int, asks: bool) -> None:  # noqa: FBT001
    found = column(*mixed(**{kind: share, "words": 100 - share}))
    assert found.kind is Kind.TEXT
    assert (found.question is not None) == asks


@pytest.mark.parametrize(
    ("distinct", "cells", "kind"),
    [
        (5, 10, Kind.CATEGORY),
        (6, 10, Kind.TEXT),
        (200, 1000, Kind.CATEGORY),
        (201, 1000, Kind.TEXT),
    ],
)
def test_few_and_repeated_texts_are_categories(distinct: int, cells: int, kind: Kind) -> None:
    texts = mixed(words=distinct)
    assert column(*(texts[at % distinct] for at in range(cells))).kind is kind


@pytest.mark.parametrize(("zeros", "kind"), [(4, Kind.WHOLE), (5, Kind.CODE)])
def test_five_zeros_before_in_a_thousand_make_a_code(zeros: int, kind: Kind) -> None:
    numbers = [str(number) for number in range(1000, 2000)]
    assert column(*numbers[zeros:], *(f"0{at}" for at in range(zeros))).kind is kind


def test_the_limits_are_the_documented_ones() -> None:
    assert (candidates.MOST, column_reader.TOO_MANY) == (0.8, 0.2)


def test_dates_that_are_too_few_are_counted_in_the_question() -> None:
    found = column("01/02/2020", "15/03/2020", "16/03/2020", "17/03/2020", "hola", "no sé")
    assert found.question
    assert "4 can be read and 2 cannot" in found.question.why.render("en")


def test_a_date_that_does_not_exist_is_not_offered_as_a_column_of_dates() -> None:
    assert column("2002-31-08", name="fecha_ingreso").question is None


def test_numbers_with_an_exponent_show_their_decimal_mark() -> None:
    assert column("6.554030e+08", "0.000000e+00").decimal == "."
    assert column("6,55E+08", "1,5E+03").decimal == ","


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("TOTAL_ACCIONES", Kind.MONEY),
        ("TOTAL_DINERO_EFECTIVO", Kind.MONEY),
        ("cantidad_bienes", Kind.WHOLE),
        ("N° de documento", Kind.CODE),
    ],
)
def test_the_name_of_a_column_of_numbers_tells_amounts_from_counts(name: str, kind: Kind) -> None:
    assert column("414001", "802500", "3265010", name=name).kind is kind


def test_file_numbers_with_spaces_around_their_hyphens_are_codes() -> None:
    cells = [f"EX-2016- 2568{n}941- -MGEYA" for n in range(5)] + ["5515928 / 2014"]
    assert column(*cells, name="expediente-numero").kind is Kind.CODE
