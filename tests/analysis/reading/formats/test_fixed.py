"""Text lined up with blanks: columns found, or cut where they were decided."""

from pathlib import Path

import pandas as pd
import pytest

from app.analysis.reading.settings import Dialect, Reading
from app.analysis.reading.table_file import read_raw
from app.analysis.reading_record import reading_from, reading_record
from app.errors import UserError
from tests.analysis.reading.files import cells, csv_of, remarks

NAMES = ["La Boca", "San Nicolás", "Villa del Parque", "Boedo", "Retiro"]


def lined_up(rows: int = 30) -> str:
    frame = pd.DataFrame({
        "barrio": [NAMES[at % 5] for at in range(rows)],
        "monto": [f"{at * 1234.5:.2f}" for at in range(rows)],
        "nota": ["" if at % 3 else NAMES[at % 7 % 5] for at in range(rows)],
    })  # fmt: skip
    return frame.to_string(index=False)


def test_columns_are_found_by_their_blanks(tmp_path: Path) -> None:
    raw = read_raw(csv_of(tmp_path, lined_up(), "t.txt"))
    assert (raw.format, raw.cells.column_names) == ("fixed", ["barrio", "monto", "nota"])
    assert cells(raw, "barrio")[:3] == NAMES[:3]
    assert cells(raw, "monto")[2] == "2469.00"
    assert cells(raw, "nota")[:2] == ["La Boca", None]


def test_titles_and_notes_are_remarks(tmp_path: Path) -> None:
    text = (
        f"Listado de compras del área de Tesorería al 31/12/2023\n\n{lined_up(60)}\n\nFuente: x\n"
    )
    raw = read_raw(csv_of(tmp_path, text, "t.prn"))
    assert (raw.cells.num_rows, raw.header_row) == (60, 3)
    assert "Tesorería" in " ".join(remarks(raw).values())
    assert "Fuente" in " ".join(remarks(raw).values())


def test_widths_can_be_decided(tmp_path: Path) -> None:
    path = csv_of(tmp_path, "cododescrip\n001aZapato \n002bCamisa \n", "t.txt")
    raw = read_raw(path, Dialect(widths=(3, 1, 7)))
    assert raw.cells.column_names == ["cod", "o", "descrip"]
    assert raw.cells.to_pydict()["cod"] == ["001", "002"]
    assert cells(raw, "descrip") == ["Zapato", "Camisa"]
    with pytest.raises(UserError):
        read_raw(path, Dialect(widths=(0, 3)))


def test_widths_are_saved_with_the_recipe() -> None:
    reading = Reading(Dialect(widths=(3, 1, 7)))
    assert reading_from(reading_record(reading)) == reading
    assert reading_from({}) == Reading()


def test_a_line_that_does_not_fit_is_told(tmp_path: Path) -> None:
    lines = lined_up(60).split("\n")
    lines[30] = "x" * len(lines[30])
    raw = read_raw(csv_of(tmp_path, "\n".join(lines), "t.txt"))
    assert "does not fit" in remarks(raw)[31]
    assert raw.cells.num_rows == 60


@pytest.mark.parametrize("text", ["a;b\n1;2\n3;4\n", "uno dos\ntres cuatro\ncinco seis\n"])
def test_other_texts_are_left_to_others(tmp_path: Path, text: str) -> None:
    assert read_raw(csv_of(tmp_path, text, "t.txt")).format == "csv"
