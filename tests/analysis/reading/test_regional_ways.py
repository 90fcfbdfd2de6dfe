"""Whoever wrote a table, the numbers and the days read are those that were meant."""

import csv
import io
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from app.analysis.kind import Kind
from app.analysis.reading.table_file import ReadTable, read_table
from app.analysis.start_table import start_table

CENTS = some.integers(-(10**11), 10**11)
DAYS = some.dates(date(1950, 1, 1), date(2049, 12, 31))
ROWS = some.lists(some.tuples(CENTS, DAYS), min_size=1, max_size=15)
MARKS = {"1.234,56": (".", ","), "1,234.56": (",", "."), "1 234,56": (" ", ","),
         "1\u00a0234,56": ("\u00a0", ","), "1234,56": ("", ","), "1234.56": ("", ".")}  # fmt: skip
SIGNED: dict[str, Callable[[str], str]] = {
    "before": "-{}".format, "minus": "\u2212{}".format, "after": "{}-".format,
    "round": "({})".format,
}  # fmt: skip
MONEY: dict[str, Callable[[str], str]] = {
    "bare": "{}".format, "pesos": "$ {}".format, "tight": "${}".format, "dollars": "U$S {}".format,
    "code": "{} USD".format, "euros": "€ {}".format, "ars": "ARS {}".format,
}  # fmt: skip
MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
DATED: dict[str, Callable[[date], str]] = {
    "31/12/2024": lambda day: f"{day:%d/%m/%Y}",
    "1/2/24": lambda day: f"{day.day}/{day.month}/{day:%y}",
    "31-12-2024": lambda day: f"{day:%d-%m-%Y}",
    "31.12.2024": lambda day: f"{day:%d.%m.%Y}",
    "12/31/2024": lambda day: f"{day:%m/%d/%Y}",
    "2024-12-31": lambda day: f"{day:%Y-%m-%d}",
    "20241231": lambda day: f"{day:%Y%m%d}",
    "31 de diciembre de 2024": lambda day: (
        f"{day.day} de {MONTHS.split()[day.month - 1]} de {day.year}"
    ),
    "31-dic-24": lambda day: f"{day.day}-{MONTHS.split()[day.month - 1][:3]}-{day:%y}",
}
FILES = [("utf-8", ";", "\n"), ("utf-8-sig", ",", "\r\n"), ("cp1252", ";", "\r\n"),
         ("utf-16", "\t", "\n"), ("cp1252", "|", "\r")]  # fmt: skip
PROOF = (123456, date(2024, 12, 31))  # cents and a day beyond 12: nothing is left to guess


def written(cents: int, marks: str, sign: str, money: str) -> str:
    """Write an amount as people do; the sign of the currency goes inside that of the number."""
    thousands, decimal = MARKS[marks]
    figures = f"{abs(cents) // 100:,}".replace(",", thousands) + f"{decimal}{abs(cents) % 100:02d}"
    whole = MONEY[money](figures)
    return SIGNED[sign](whole) if cents < 0 else whole


def table_text(rows: list[list[str]], sign: str, end: str) -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=sign, lineterminator=end).writerows(rows)
    return text.getvalue()


WAYS = some.tuples(
    some.sampled_from(sorted(MARKS)),
    some.sampled_from(sorted(SIGNED)),
    some.sampled_from(sorted(MONEY)),
    some.sampled_from(sorted(DATED)),
    some.sampled_from(FILES),
)
Way = tuple[str, str, str, str, tuple[str, str, str]]


def rows_in(rows: list[tuple[int, date]], way: Way) -> Iterator[list[str]]:
    """Write each amount and each day in one way."""
    marks, sign, money, dated, _ = way
    yield ["dato", "monto", "fecha"]
    for at, (cents, day) in enumerate(rows):
        yield [f"año {at}", written(cents, marks, sign, money), DATED[dated](day)]


def read_again(rows: list[tuple[int, date]], way: Way) -> ReadTable:
    """Write the rows in one way, in a file, and read it."""
    encoding, delimiter, end = way[-1]
    text = table_text(list(rows_in(rows, way)), delimiter, end)
    if encoding == "cp1252":
        text = text.replace("\u2212", "-")  # it has no such sign
    with TemporaryDirectory() as folder:
        path = Path(folder) / "t.csv"
        path.write_bytes(text.encode(encoding))
        return read_table(path)


@settings(deadline=None, max_examples=150)
@given(ROWS, WAYS)
def test_a_table_written_in_any_regional_way_gives_what_was_meant(
    rows: list[tuple[int, date]], way: Way
) -> None:
    every = [*rows, PROOF]
    found = read_again(every, way).columns
    amounts, days = found["monto"], found["fecha"]
    assert amounts.values.cast("float64").to_pylist() == [cents / 100 for cents, _ in every]
    assert days.values.to_pylist() == [day for _, day in every]
    assert found["dato"].values.to_pylist() == [f"año {at}" for at in range(len(every))]
    assert not amounts.question
    assert not days.question


@pytest.mark.parametrize("word", ["-", "s/d", "S/D", "n/a", "…", ""])
def test_words_for_nothing_among_amounts_are_missing_and_others_stay_in_sight(word: str) -> None:
    rows = [["id", "monto"], *([str(at), f"{at}.500,25"] for at in range(1, 9))]
    rows += [["9", word], ["10", "a confirmar"]]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "t.csv"
        path.write_text(table_text(rows, ";", "\n"), "utf-8")
        table = start_table(read_table(path).raw)
    assert table.kinds["monto"] is Kind.MONEY
    assert table.unread_in("monto").to_dict() == {9: "a confirmar"}
    assert int(table.values("monto").isna().sum()) == 2
