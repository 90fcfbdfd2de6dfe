"""Whatever is in a file, the checks end: with findings that have lines of it, or in words."""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.look import look_at_file
from app.analysis.quality import quality
from app.errors import UserError

HEADERS = (
    "id", "monto", "Monto", "fecha", "fecha_inicio", "fecha_fin", "comuna", "barrio", "lat", "lng",
    "cuit", "proveedor", "moneda", "avance", "plazo_meses", "enero", "2023", "", "dni", "liquido",
    "devengado", "vigente", "contrato", "Año de \u00adalta",
)  # fmt: skip
CELLS = (
    "", " ", "1", "-5", "1.234", "1,234", "1.500,25", "2,345,678.25", "$ 5", "USD 7", "99999999",
    "110 %", "S/D", "-", "N/A", "TOTAL", "Subtotal", "2024-01-15", "31/02/2024", "05/06/2023",
    "1900-01-01", "2131-01-01", "16", "1 a 15", "7, 8 y 9", "-34.60", "-58.38", "-34.578.254",
    "0", "30-50000173-5", "30-12345678-0", "Acme SA", "ACME S.A.", "Educaci\u00adón", "PÃºblica",
    "Salud ", "a;b", "x\ny", '"', "nan", "inf", "1e400", "\u200b", "ARS", "ECU", "Flores",
)  # fmt: skip


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.sampled_from(HEADERS), min_size=1, max_size=6),
    st.lists(st.lists(st.sampled_from(CELLS), max_size=7), max_size=12),
    st.sampled_from(",;\t"),
)
def test_the_checks_of_any_table_end(
    header: list[str], rows: list[list[str]], delimiter: str
) -> None:
    text = "\n".join(delimiter.join(row) for row in [header, *rows])
    with TemporaryDirectory() as folder, suppress(UserError):
        path = Path(folder) / "t.csv"
        path.write_text(text, "utf-8")
        lines = len(path.read_bytes().splitlines())
        for one in quality(look_at_file(path)).findings:
            assert all(1 <= line <= lines for line in one.rows)
            assert str(one.message)
