"""Parquet and Feather: the same values, and the kinds their file says."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from pyarrow import feather, parquet

from app.analysis.kind import Kind
from app.analysis.reading.table_file import first_rows, read_raw, read_table
from app.analysis.reading.typed_table import table_of_types
from app.errors import UserError
from tests.analysis.reading.files import cells, real, remarks

TABLE = pa.table({
    "texto": ["007", "", None],
    "entero": pa.array([1234, 2**62, None], pa.int64()),
    "real": [1.234, 1e20, 1.5e-7],
    "decimal": pa.array([Decimal("1234567890123456.70"), Decimal("0.10"), None],
                        pa.decimal128(20, 2)),
    "dia": pa.array([date(2024, 3, 1), None, date(1999, 12, 31)]),
    "momento": pa.array([datetime(2024, 3, 1, 10, 30), None, None], pa.timestamp("us")),  # noqa: DTZ001
    "medianoche": pa.array([datetime(2024, 3, 1), None, None], pa.timestamp("ns")),  # noqa: DTZ001
    "cierto": [True, False, None],
    "lista": [["a", "b"], [], None],
    "partes": [{"x": 1, "y": {"z": "w"}}, None, {"x": 2, "y": None}],
    "clase": pa.array(["p", "q", "p"]).dictionary_encode(),
    "binario": [b"hola", b"\xff", None],
    "nada": pa.nulls(3),
})  # fmt: skip


def written(folder: Path, name: str) -> Path:
    path = folder / name
    if path.suffix == ".parquet":
        parquet.write_table(TABLE, path)
    else:
        feather.write_feather(TABLE, str(path))
    return path


@pytest.mark.parametrize("name", ["t.parquet", "t.feather"])
def test_types_come_exact(tmp_path: Path, name: str) -> None:
    raw = read_raw(written(tmp_path, name))
    assert raw.format == name[2:]
    assert cells(raw, "texto") == ["007", "", None]
    assert cells(raw, "entero") == ["1234", str(2**62), None]
    assert cells(raw, "real") == ["1.234", "100000000000000000000", "0.00000015"]
    assert cells(raw, "decimal") == ["1234567890123456.70", "0.10", None]
    assert cells(raw, "dia") == ["2024-03-01", None, "1999-12-31"]
    assert cells(raw, "momento") == ["2024-03-01 10:30:00", None, None]
    assert cells(raw, "medianoche") == ["2024-03-01", None, None]
    assert cells(raw, "cierto") == ["true", "false", None]
    assert cells(raw, "lista") == ["a; b", "", None]
    assert cells(raw, "partes/x") == ["1", None, "2"]
    assert cells(raw, "partes/y/z") == ["w", None, None]
    assert cells(raw, "clase") == ["p", "q", "p"]
    assert cells(raw, "binario") == ["hola", "ff", None]
    assert cells(raw, "nada") == [None] * 3
    assert "lista" in remarks(raw)[0] or "binario" in remarks(raw)[0]
    assert cells(first_rows(tmp_path / name, count=1), "real") == ["1.234"]


def test_kinds_are_those_of_the_file(tmp_path: Path) -> None:
    columns = read_table(written(tmp_path, "t.parquet")).columns
    assert columns["real"].values.to_pylist() == [1.234, 1e20, 1.5e-7]
    assert columns["dia"].kind is Kind.DATE
    assert columns["cierto"].kind is Kind.YES_NO
    assert columns["texto"].kind not in {Kind.WHOLE, Kind.DECIMAL}
    assert not any(column.question for column in columns.values())


@settings(max_examples=200, deadline=None)
@given(some.lists(some.floats(allow_nan=False, allow_infinity=False), min_size=1))
def test_numbers_written_at_length_are_the_same(numbers: list[float]) -> None:
    texts: list[Any] = cells(table_of_types(pa.table({"n": numbers}), "parquet"), "n")
    assert [float(text) for text in texts] == numbers
    assert not any("e" in text for text in texts)


def test_the_real_price_index_says_what_pandas_says() -> None:
    path = real("ipc/relatoscondatos_ipc.parquet")
    raw, frame = read_raw(path), pd.read_parquet(path)
    assert raw.cells.num_rows == len(frame)
    assert set(frame.columns) <= set(raw.cells.column_names)
    for name in frame.select_dtypes("number"):
        assert [float(one or "nan") for one in cells(raw, str(name))] == pytest.approx(
            frame[name].tolist(), nan_ok=True, abs=0
        )


@pytest.mark.parametrize("name", ["t.parquet", "t.feather"])
def test_damage_is_explained(tmp_path: Path, name: str) -> None:
    path = written(tmp_path, name)
    path.write_bytes(path.read_bytes()[:300])
    for read in (read_raw, first_rows):
        with pytest.raises(UserError, match="damaged"):
            read(path)
