"""What was copied elsewhere is kept as a file that opens as the same table."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.analysis.reading.clipboard import read_clipboard
from app.analysis.reading.pasted import keep_pasted
from app.analysis.reading.table_file import read_raw
from app.errors import UserError

NOW = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
PAGE = "<table><tr><th>obra</th><th>monto</th></tr><tr><td>Plaza</td><td>1.000,50</td></tr></table>"


@pytest.mark.parametrize(
    ("text", "html", "ending"),
    [
        ("obra\tmonto\r\nPlaza, norte\t1.000,50\r\nCalle\t3\r\n", "", ".tsv"),
        ("obra\tmonto\r\nPlaza\t1.000,50\r\n", PAGE, ".tsv"),
        ("obra monto Plaza 1.000,50", PAGE, ".html"),
        ("obra;monto\nPlaza;3\nCalle;4\n", "", ".csv"),
        ("ciudad\nMedellín\nBogotá\nSanto Domingo\n", "", ".csv"),
    ],
)
def test_it_opens_as_the_clipboard_would(tmp_path: Path, text: str, html: str, ending: str) -> None:
    path = keep_pasted(text, html, tmp_path / "pasted", NOW)
    assert path.suffix == ending
    assert read_raw(path).cells.equals(read_clipboard(text, html).cells)


@pytest.mark.parametrize(("text", "html"), [("", ""), ("  \n", " "), ("hola", "<b>hola</b>")])
def test_what_is_no_table_leaves_no_file(tmp_path: Path, text: str, html: str) -> None:
    with pytest.raises(UserError):
        keep_pasted(text, html, tmp_path / "pasted", NOW)
    assert not (tmp_path / "pasted").exists()
