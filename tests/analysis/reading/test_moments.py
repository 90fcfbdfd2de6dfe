"""Days with their hours: no hour is lost in silence, wherever the table goes."""

from datetime import datetime, time
from pathlib import Path
from zipfile import ZipFile

import pandas as pd
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from app.analysis.cells import put, read_cell
from app.analysis.conditions.between import Between
from app.analysis.display import display_texts
from app.analysis.exporter import export
from app.analysis.formula.evaluation import evaluate
from app.analysis.kind import Kind
from app.analysis.plain_python.dates import DATES
from app.analysis.profile import profile
from app.analysis.reading.column_evidence import column_evidence
from app.analysis.reading.hour import written_hour
from app.analysis.reading.settings import ColumnChoice
from app.analysis.reading.table_file import read_raw
from app.analysis.start_table import start_table
from app.analysis.table import Table
from tests.analysis.exporters.awkward import deliverable_of
from tests.analysis.reading.columns import column
from tests.analysis.reading.files import csv_of
from tests.analysis.shared_files import needs_real_files, real
from tests.analysis.steps.running import function

CSV = """firma;n
06/09/2023 14:30;1
;2
31/08/2023;3
06/09/2023 25:00;4
07/09/2023 0:05:09 hs;5
1/9/23;6
"""
SHOWN = ["06/09/2023 14:30", "", "31/08/2023 00:00", "", "07/09/2023 00:05:09", "01/09/2023 00:00"]


@pytest.fixture
def table(tmp_path: Path) -> Table:
    return start_table(read_raw(csv_of(tmp_path, CSV)))


@pytest.mark.parametrize(
    ("tail", "seconds"),
    [
        ("T10:00:00-03:00", 36000), (" 14:30", 52200), (" 14:30:00 hs", 52200), (" 9:15 pm", 76500),
        (" 9:15 p. m.", 76500), (" 12:00 AM", 0), (" 12:01 PM", 43260), ("T23:59:59.999Z", 86399),
        (" a las 8:05hs.", 29100), (" 14:30 h", 52200), ("T10:00+00", 36000),
        (" 24:00", None), (" 10:60", None), (" 13:00 pm", None), (" 0:30 am", None),
    ],
)  # fmt: skip
def test_hours_as_people_write_them(tail: str, seconds: int | None) -> None:
    hour = written_hour(tail)
    assert (hour.seconds if hour else None) == seconds


def test_a_column_with_hours_keeps_them(table: Table) -> None:
    assert table.kinds["firma"] is Kind.DATE_TIME
    assert str(table.frame["firma"].dtype) == "datetime64[s]"
    assert display_texts(table.frame["firma"], Kind.DATE_TIME) == SHOWN
    assert dict(table.unread_in("firma")) == {3: "06/09/2023 25:00"}


def test_hours_that_are_all_midnight_are_days() -> None:
    found = column("2024-01-31T00:00:00-03:00", "2024-02-01 00:00:00", "3/2/2024")
    assert found.kind is Kind.DATE
    assert "hour" not in column_evidence(found).render("en")


def test_a_zone_is_said_and_the_clock_stays_as_it_was_written() -> None:
    found = column("2019-05-06T10:00:00-03:00", "2019-05-06T00:00:00-03:00")
    assert found.values.to_pylist()[0] == datetime.fromisoformat("2019-05-06 10:00")
    assert "in the zone -03:00" in column_evidence(found).render("en")
    several = column("2019-05-06T10:00:00-03:00", "2019-05-06T13:00:00Z")
    assert "several time zones (-03:00, UTC)" in column_evidence(several).render("en")


def test_fractions_of_a_second_are_said_to_be_left_out() -> None:
    found = column("2019-05-06 10:00:00.250", "2019-05-06 10:00:00")
    assert "fractions of a second are left out" in column_evidence(found).render("en")


def test_a_person_may_want_only_the_day_and_is_told_what_is_not_used() -> None:
    found = column("06/09/2023 14:30", "7/9/2023", choice=ColumnChoice("dato", Kind.DATE))
    assert found.kind is Kind.DATE
    assert "One cell has an hour: it is not used." in column_evidence(found).render("en")


def test_days_counted_by_excel_keep_their_hour_when_asked_for() -> None:
    choice = ColumnChoice("dato", Kind.DATE_TIME, excel_dates="yes")
    found = column("45292,5", "45292.999999", "45293", choice=choice)
    assert [str(one) for one in found.values.to_pylist()] == [
        "2024-01-01 12:00:00", "2024-01-02 00:00:00", "2024-01-02 00:00:00",
    ]  # fmt: skip


def test_exports_have_real_moments(table: Table, tmp_path: Path) -> None:
    made = deliverable_of(table)
    for end in ("xlsx", "csv", "ods", "parquet"):
        export(made, tmp_path / f"a.{end}")
    cell = load_workbook(tmp_path / "a.xlsx").worksheets[0]["A2"]
    assert cell.value == datetime.fromisoformat("2023-09-06 14:30")
    assert cell.number_format == "dd/mm/yyyy hh:mm:ss"
    assert "\n2023-09-06 14:30:00," in (tmp_path / "a.csv").read_text("utf-8")
    inside = ZipFile(tmp_path / "a.ods").read("content.xml").decode()
    assert 'office:date-value="2023-09-07T00:05:09"' in inside
    read = pq.read_table(tmp_path / "a.parquet")["firma"].to_pylist()
    assert read[0] == datetime.fromisoformat("2023-09-06 14:30")


def test_cells_are_written_over_with_hours(table: Table) -> None:
    done = put(table, "firma", {0: "1/2/2024 8:05", 1: "2/2/2024", 2: "1/2/2024 99:00"})
    shown = display_texts(done.frame["firma"], Kind.DATE_TIME)
    assert shown[:3] == ["01/02/2024 08:05", "02/02/2024 00:00", ""]
    assert done.unread_in("firma")[2] == "1/2/2024 99:00"


def test_an_hour_written_in_a_column_of_days_makes_it_of_moments(tmp_path: Path) -> None:
    days = start_table(read_raw(csv_of(tmp_path, "f;n\n31/01/2024;1\n;2\n1/2/2024;3\n")))
    assert put(days, "f", {1: "2/2/2024"}).kinds["f"] is Kind.DATE
    done = put(days, "f", {1: "2/2/2024 10:30"})
    assert done.kinds["f"] is Kind.DATE_TIME
    assert done.frame["f"][1] == pd.Timestamp("2024-02-02 10:30")


def test_ranges_have_hours_or_whole_days(table: Table) -> None:
    assert Between("firma", "2023-09-06", "2023-09-06").mask(table).tolist()[0]
    late = Between("firma", "2023-09-06T14:31:00", "")
    assert late.mask(table).tolist() == [False, False, False, False, True, False]
    assert "06/09/2023 14:31" in late.sentence().render("es")


def test_figures_of_a_column_of_moments(table: Table) -> None:
    found = profile(table, "firma")
    assert found.earliest == datetime.fromisoformat("2023-08-31 00:00")
    assert found.latest == datetime.fromisoformat("2023-09-07 00:05:09")


def test_formulas_take_moments_as_dates(table: Table) -> None:
    assert evaluate("AÑO([firma])", table).values.dropna().tolist() == [2023] * 4
    tomorrow = evaluate("[firma] + 1", table)
    assert tomorrow.kind is Kind.DATE_TIME
    assert tomorrow.values[0] == pd.Timestamp("2023-09-07 14:30")


@given(
    st.datetimes(datetime.fromisoformat("1951-01-01"), datetime.fromisoformat("2049-12-31")),
    st.sampled_from(["%d/%m/%Y %H:%M:%S", "%Y-%m-%dT%H:%M:%S-03:00", "%d-%m-%y %I:%M:%S %p"]),
)
@settings(deadline=None)
def test_any_moment_is_read_as_python_writes_it(moment: datetime, how: str) -> None:
    text, moment = moment.strftime(how), moment.replace(microsecond=0)
    assert read_cell(text, Kind.DATE_TIME).value == moment
    assert function(DATES, "read_moment")(text, True) == moment
    found = column(text, choice=ColumnChoice("dato", Kind.DATE_TIME, day_first="yes"))
    assert found.values.to_pylist() == [moment]


@needs_real_files
def test_the_real_purchases_keep_their_hours() -> None:
    table = start_table(read_raw(real("procurement/bac_ocds_contracts_2019_2020.csv")))
    name = "contracts/0/period/startDate"
    assert table.kinds[name] is Kind.DATE_TIME
    assert (table.frame[name].dropna().dt.time != time(0)).sum() == 10_091
