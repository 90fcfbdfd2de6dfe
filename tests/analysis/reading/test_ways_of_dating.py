"""Ways people write days and parts of the year that are neither 31/12/2024 nor 2024-12."""

from datetime import date

import pytest

from app.analysis.kind import Kind
from app.analysis.reading.column_evidence import column_evidence
from app.analysis.reading.day import written_day
from app.analysis.reading.period import read_period
from app.analysis.reading.settings import ColumnChoice
from tests.analysis.reading.columns import column


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("I trimestre 2024", "2024-Q1"),
        ("IV Trim. de 2023", "2023-Q4"),
        ("tercer trimestre de 2024", "2024-Q3"),
        ("CUARTO TRIMESTRE 2024", "2024-Q4"),
        ("II semestre 2024", "2024-S2"),
        ("primer semestre de 2024", "2024-S1"),
        ("V trimestre 2024", ""),
        ("quinto trimestre de 2024", ""),
    ],
)
def test_parts_of_a_year_in_words_and_roman_numbers(text: str, period: str) -> None:
    assert read_period(text) == period


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("lunes 4 de marzo de 2024", date(2024, 3, 4)),
        ("Miércoles, 6/3/2024", date(2024, 3, 6)),
        ("March 4, 2024", date(2024, 3, 4)),
        ("Sept 1st 2024", date(2024, 9, 1)),
        ("20240304", date(2024, 3, 4)),
        ("20241304", None),
        ("lunes", None),
        ("fila 4, 2024", None),
    ],
)
def test_days_with_their_name_in_english_and_without_signs(text: str, day: date | None) -> None:
    found = written_day(text)
    assert (found.date(day_first=True) if found else None) == day


def test_eight_figures_are_days_only_where_the_name_says_so() -> None:
    texts = ["20240304", "20231231", "19990101", "s/d"]
    assert column(*texts, name="fecha_alta").kind is Kind.DATE
    assert column(*texts, name="cantidad").kind is Kind.WHOLE
    assert column(*texts, name="dni").kind is Kind.CODE


def test_days_counted_by_excel_are_asked_about_where_the_name_says_date() -> None:
    for texts in (["45292", "45293", "45400"], ["45292", "12/03/2024", "45293", "45300"]):
        asked = column(*texts, name="fecha").question
        assert asked
        kept, read = asked.choices
        assert kept.kind is column(*texts, name="fecha").kind
        done = column(*texts, name="fecha", choice=read.decided(ColumnChoice("fecha")))
        assert done.values.to_pylist()[0] == date(2024, 1, 1)
        assert not len(done.unreadable)
    assert column("45292", "45293", name="monto").question is None
    assert column("12", "31", "7", name="dia").question is None


def test_hours_without_a_day_are_text_and_said_to_be_hours() -> None:
    for texts in (["08:30", "9:15 hs", "23:59:59"], ["30:00:00", "125:15", None]):
        found = column(*texts, name="hora")
        assert found.kind is Kind.TEXT
        assert "hours or lengths of time" in column_evidence(found).render("en")
    assert "hours" not in column_evidence(column("a", "b", name="hora")).render("en")
