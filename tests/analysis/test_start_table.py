"""Raw cells become a typed table; what does not fit waits beside it, never lost."""

from pathlib import Path

import pytest

from app.analysis.kind import Kind
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import ColumnChoice, Reading
from app.analysis.reading.table_file import read_raw
from app.analysis.start_table import start_table, understood
from app.analysis.table import Table
from app.progress import Cancelled
from tests.analysis.reading.files import csv_of, real, xlsx_of

TEXT = (
    "id;monto;fecha;apto;nota;avance\n"
    "1;1.500,50;31/01/2024;si;hola;10,5\n"
    "2;s/d;15/02/2024;no;;20\n"
    "3;2.000;31/02/2024;si;chau;30\n"
    "4;3.000;01/03/2024;si;hola;mucho\n"
    "5;4.000;01/03/2024;;s/d;40\n"
    "6;4.000;01/03/2024;si;s/d;50\n"
)


@pytest.fixture
def raw(tmp_path: Path) -> RawTable:
    return read_raw(csv_of(tmp_path, TEXT))


def chosen(column: str, **decided: str) -> Reading:
    kind = Kind(decided.pop("kind")) if "kind" in decided else None
    return Reading(choices=(ColumnChoice(column, kind, **decided),))


def dtypes(table: Table) -> dict[str, str]:
    return {str(name): str(dtype) for name, dtype in table.frame.dtypes.items()}


def test_every_kind_has_its_type(raw: RawTable) -> None:
    table = start_table(raw)
    assert dtypes(table) == {
        "id": "str", "monto": "float64", "fecha": "datetime64[s]", "apto": "boolean",
        "nota": "str", "avance": "float64",
    } | {"id": dtypes(table)["id"]}  # fmt: skip
    assert table.frame.index.equals(table.frame.reset_index(drop=True).index)
    assert table.frame.index.dtype == "int64"
    assert table.frame["monto"].tolist()[2:] == [2000, 3000, 4000, 4000]


def test_what_does_not_fit_waits_beside(raw: RawTable) -> None:
    table = start_table(raw)
    assert table.unread_in("fecha").to_dict() == {2: "31/02/2024"}
    assert table.unread_in("avance").to_dict() == {3: "mucho"}
    assert "monto" not in table.unread


@pytest.mark.parametrize(
    ("cells", "dtype"),
    [(["1", "2"], "int64"), (["1", ""], "Int64"), (["1", "2,5"], "float64"), (["", ""], "str")],
)
def test_whole_numbers_stay_whole(tmp_path: Path, cells: list[str], dtype: str) -> None:
    for name in ("cantidad", "monto"):
        text = f"{name};x\n" + "".join(f"{cell};{at}\n" for at, cell in enumerate(cells))
        assert dtypes(start_table(read_raw(csv_of(tmp_path, text))))[name] == dtype


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("column", ["id", "monto", "fecha", "apto", "nota", "avance"])
def test_a_forced_kind_is_obeyed_and_loses_nothing(raw: RawTable, column: str, kind: Kind) -> None:
    table = start_table(raw, chosen(column, kind=kind))
    assert table.kinds[column] is kind
    kept = table.frame[column].notna().sum() + len(table.unread_in(column))
    texts = [text for text in raw.cells[column].to_pylist() if text and text != "s/d"]
    assert kept >= len(texts)


def test_a_forced_whole_number_does_not_round(raw: RawTable) -> None:
    table = start_table(raw, chosen("avance", kind="whole"))
    assert table.unread_in("avance").to_dict() == {0: "10,5", 3: "mucho"}
    assert dtypes(table)["avance"] == "Int64"


def test_the_decimal_mark_can_be_decided(tmp_path: Path) -> None:
    raw = read_raw(csv_of(tmp_path, "n;x\n1.234;1\n2.345;2\n"))
    assert start_table(raw).frame["n"].tolist() == [1234, 2345]
    assert start_table(raw, chosen("n", decimal=".")).frame["n"].tolist() == [1.234, 2.345]
    assert understood(raw)["n"].question
    assert understood(raw, chosen("n", decimal=","))["n"].question is None


def test_the_order_of_dates_can_be_decided(tmp_path: Path) -> None:
    raw = read_raw(csv_of(tmp_path, "fecha;x\n05/06/2024;1\n07/08/2024;2\n"))
    months = start_table(raw, chosen("fecha", day_first="no")).frame["fecha"].dt.month.tolist()
    assert months == [5, 7]
    assert start_table(raw).frame["fecha"].dt.month.tolist() == [6, 8]


def test_every_answer_to_a_question_can_be_obeyed(tmp_path: Path) -> None:
    days = ["31/01/2024", "15/02/2024", "16/02/2024", "17/02/2024", "18/02/2024", "45292"]
    raw = read_raw(csv_of(tmp_path, "fecha;x\n" + "".join(f"{day};1\n" for day in days)))
    asked = understood(raw)["fecha"].question
    assert asked
    leave, read = (one.decided(ColumnChoice("fecha")) for one in asked.choices)
    assert start_table(raw, Reading(choices=(leave,))).unread_in("fecha").to_dict() == {5: "45292"}
    table = start_table(raw, Reading(choices=(read,)))
    assert str(table.frame["fecha"].iloc[-1].date()) == "2024-01-01"
    assert understood(raw, Reading(choices=(read,)))["fecha"].question is None


@pytest.mark.parametrize(
    ("values", "kind"),
    [(["1", "2", "3", "x", "y"], Kind.WHOLE), (["1,5", "2,5", "3", "x", "y"], Kind.DECIMAL)],
)
def test_a_doubtful_text_can_become_numbers(tmp_path: Path, values: list[str], kind: Kind) -> None:
    raw = read_raw(csv_of(tmp_path, "dato;x\n" + "".join(f"{one};1\n" for one in values)))
    asked = understood(raw)["dato"].question
    assert asked
    stay, change = (one.decided(ColumnChoice("dato")) for one in asked.choices)
    assert stay.kind is understood(raw)["dato"].kind
    assert change.kind is kind
    table = start_table(raw, Reading(choices=(change,)))
    assert table.unread_in("dato").tolist() == ["x", "y"]


def test_an_answer_keeps_what_was_decided_before(tmp_path: Path) -> None:
    raw = read_raw(csv_of(tmp_path, "n;x\n1.234;1\n2.345;2\n"))
    before = ColumnChoice("n", kind=Kind.MONEY)
    asked = understood(raw, Reading(choices=(before,)))["n"].question
    assert asked
    assert asked.choices[1].decided(before) == ColumnChoice("n", kind=Kind.MONEY, decimal=".")


def test_slow_work_can_be_stopped(raw: RawTable, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    work = [
        lambda: start_table(raw, progress=stop),
        lambda: read_raw(csv_of(tmp_path, TEXT), progress=stop),
        lambda: read_raw(csv_of(tmp_path, 'a;b\n"1;2\n3;4\n'), progress=stop),
        lambda: read_raw(csv_of(tmp_path, "a;b\nñ;2\n".encode("cp1252")), progress=stop),
        lambda: read_raw(xlsx_of(tmp_path, [["a"], [1]]), progress=stop),
    ]
    for each in work:
        with pytest.raises(Cancelled):
            each()


def test_progress_only_goes_forward(tmp_path: Path) -> None:
    seen: list[float] = []
    path = csv_of(tmp_path, b"a;b\n" + b"\xf1andu;2\n" * 3_000_000)
    read_raw(path, progress=lambda done, total: seen.append(done / total))
    assert len(seen) > 4
    assert seen == sorted(seen)
    assert max(seen) <= 1


def test_real_works_keep_every_amount_that_cannot_be_read() -> None:
    raw = read_raw(real("obras/obras_2025_ortizlara.csv"))
    table = start_table(raw)
    assert table.kinds["monto_contrato"] is Kind.MONEY
    assert len(table.unread_in("monto_contrato")) == 4
    text = raw.cells["monto_contrato"].to_pylist()
    for label, unread in table.unread_in("monto_contrato").items():
        assert text[int(str(label))] == unread
