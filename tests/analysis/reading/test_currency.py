"""Pesos, dollars and euros are counted apart, and never added together in silence."""

from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.kind import NUMERIC, Kind
from app.analysis.reading.column_reading import ColumnReading
from app.analysis.reading.currency import Currency, currency_of
from app.analysis.reading.number import read_number
from app.analysis.reading.number_column import read_numbers
from app.analysis.reading.settings import ColumnChoice
from app.analysis.reading.table_file import read_table
from app.analysis.understanding import column_evidence
from app.paths import datasets_folder
from tests.analysis.reading.columns import column

MIXED = ("$ 10,50", "200", "U$S 500", "$ 1.000,25")
IN_PESOS_AND_DOLLARS = (
    "There are amounts in pesos or without a currency (3) and in dollars (1):"
    " adding them up mixed would give a wrong number."
)
WRITTEN = {
    Currency.PESOS: ("$ 5", "$5", "ARS 5", "AR$ 5", "5 ars", "-$ 5", "($ 5)", "$ 5 ARS"),
    Currency.DOLLARS: (
        "U$S 5", "u$s5", "US$ 5", "USD 5", "5 usd", "U$D 5", "-USD 5", "$ 5 USD", "usd 1.234,5",
    ),
    Currency.EUROS: ("EUR 5", "€ 5", "5 €", "5 eur", "$ 5 EUR"),
    None: ("5", "-5", "(5)", "5 %", "1.234"),
}  # fmt: skip


def said(reading: ColumnReading) -> str:
    assert reading.question
    return reading.question.why.render("en")


@pytest.mark.parametrize(
    ("text", "currency"), [(text, one) for one, texts in WRITTEN.items() for text in texts]
)
def test_each_sign_is_its_currency(text: str, currency: Currency | None) -> None:
    assert read_number(text).currency is currency
    expected = {currency: 1} if currency else {}
    assert +read_numbers(pa.array([text])).currencies == expected
    assert +read_numbers(pa.array([text, "x"] * 50)).currencies == dict.fromkeys(expected, 50)


def test_a_dollar_sign_beside_a_foreign_one_means_that_one() -> None:
    assert currency_of("$", "USD") is currency_of("usd", None) is Currency.DOLLARS
    assert currency_of(None, None) is None


def test_signs_of_cells_that_are_no_number_do_not_count() -> None:
    found = read_numbers(pa.array(["$ 1.2.3", "$ 5", "USD 1.2.3", "12 12 %"]))
    assert +found.currencies == {Currency.PESOS: 1}
    assert found.percent == 0


def test_a_column_of_pesos_and_dollars_stays_text_and_asks() -> None:
    found = column(*MIXED, name="monto")
    assert found.kind is Kind.TEXT
    assert found.values.to_pylist() == list(MIXED)
    assert not len(found.unreadable)
    assert [found.proof[name] for name in ("pesos", "dollars", "euros", "no_currency")] == [
        2, 1, 0, 1,
    ]  # fmt: skip
    assert said(found) == IN_PESOS_AND_DOLLARS


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (("1234", "U$S 500"), "without a currency (1) and in dollars (1)"),
        (("$ 5", "5 €"), "without a currency (1) and in euros (1)"),
        (("USD 5", "5 €", "6 €"), "in dollars (1) and in euros (2)"),
        (("USD 5", "€ 5", "5"), "(1), in dollars (1) and in euros (1)"),
        (("7",) * 1500 + ("USD 5",), "(1.500) and in dollars (1)"),
    ],
)
def test_every_mixture_says_how_many_of_each(texts: tuple[str, ...], words: str) -> None:
    assert words in said(column(*texts))


@pytest.mark.parametrize(
    "texts",
    [("$ 5", "6", "ARS 7"), ("USD 5", "U$S 6", "7 US$"), ("5 €", "EUR 6"), ("5", "6"),
     ("$ 5", "USD a confirmar", "1", "2", "3"), ("5", "5 %")],
)  # fmt: skip
def test_one_currency_is_read_without_a_question(texts: tuple[str, ...]) -> None:
    found = column(*texts)
    assert found.kind in NUMERIC
    assert found.question is None


def test_one_dollar_far_down_is_seen() -> None:
    found = column(*(f"$ {at},50" for at in range(20_000)), "USD 1,50")
    assert found.kind is Kind.TEXT
    assert "(20.000) and in dollars (1)" in said(found)


def test_every_answer_is_obeyed() -> None:
    asked = column(*MIXED).question
    assert asked
    leave, read = (one.decided(ColumnChoice("dato")) for one in asked.choices)
    assert column(*MIXED, choice=leave).kind is Kind.TEXT
    assert column(*MIXED, choice=leave).question is None
    found = column(*MIXED, choice=read)
    assert found.kind is Kind.MONEY
    assert found.question is None
    assert found.values.to_pylist() == [10.5, 200, 500, 1000.25]
    assert column_evidence(found).render("en").endswith(IN_PESOS_AND_DOLLARS)


def test_after_the_currency_the_decimal_mark_is_still_asked() -> None:
    texts = ("$ 1.234", "USD 2.345")
    assert "currency" in said(column(*texts))
    assert "two ways" in said(column(*texts, choice=ColumnChoice("dato", Kind.MONEY)))
    assert "currency" in said(column(*texts, choice=ColumnChoice("dato", decimal=",")))


def test_a_column_half_of_words_asks_about_the_currencies_too() -> None:
    found = column("$ 5", "USD 6", "7", "a confirmar", "no sé")
    assert found.kind is Kind.TEXT
    assert "(2) and in dollars (1)" in said(found)
    repeated = column(*("$ 5", "USD 6", "7", "a confirmar", "no sé") * 3)
    assert repeated.question
    assert repeated.kind is repeated.question.choices[0].kind is Kind.CATEGORY


def test_a_column_with_the_name_of_the_currency_changes_nothing() -> None:
    found = read_table(datasets_folder() / "compras-sucias.csv").columns["monto"]
    assert found.kind is Kind.TEXT
    assert "(488) and in dollars (12)" in said(found)


amounts: Any = st.tuples(
    st.sampled_from(["", "$ ", "USD ", "U$S", "€ ", "-$"]),
    st.integers(0, 99),
    st.sampled_from(["", " USD", " %", ",5"]),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(amounts.map(lambda parts: "{}{}{}".format(*parts)), min_size=1, max_size=8))
def test_two_currencies_are_never_numbers_without_being_asked(texts: list[str]) -> None:
    read = [number for text in texts if (number := read_number(text)).canonical]
    currencies = {number.currency or Currency.PESOS for number in read}
    if len(currencies) > 1:
        assert column(*texts).kind not in NUMERIC
