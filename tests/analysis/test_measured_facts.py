"""What was measured in real files by other means: amounts that can be read, and check digits."""

import re
from decimal import Decimal

import pytest

from app.analysis.codes.cuit import Cuit
from app.analysis.kind import Kind
from app.analysis.reading.missing import is_missing
from app.analysis.reading.table_file import read_raw
from app.analysis.start_table import start_table
from tests.analysis.shared_files import needs_real_files, real

PLAIN = re.compile(r"(-?)\$? ?(-?)([0-9]{1,3}(?:\.[0-9]{3})*|[0-9]+)(?:,([0-9]{1,2}))?(?:\.-)?")


@needs_real_files
def test_amounts_of_the_works_are_those_of_a_plain_rule_of_pesos() -> None:
    raw = read_raw(real("obras/obras_2025_ortizlara.csv"))
    table = start_table(raw)
    assert table.kinds["monto_contrato"] is Kind.MONEY
    assert len(table.unread_in("monto_contrato")) == 4
    values = table.values("monto_contrato").tolist()
    texts = raw.cells["monto_contrato"].to_pylist()
    told = 0
    for text, value in zip(texts, values, strict=True):
        found = PLAIN.fullmatch((text or "").strip().rstrip("\u00a0"))
        if found and not is_missing(text or ""):
            whole = found[3].replace(".", "")
            meant = Decimal(f"{whole}.{found[4] or 0}") * (-1 if found[1] or found[2] else 1)
            assert value == pytest.approx(float(meant)), text
            told += 1
    assert told > 1_400
    assert sum(not is_missing(text or "") for text in texts) == 1_519 + 4


@pytest.mark.parametrize("text", ["30703232046", "30714420547", "30-70296606-3", "30-71386870-9"])
def test_numbers_whose_check_digit_is_known_to_be_wrong(text: str) -> None:
    assert not Cuit.is_valid(text)


@needs_real_files
@pytest.mark.parametrize(
    ("path", "column", "right", "wrong"),
    [
        ("obras/obras_2025_ortizlara.csv", "cuit_contratista", 1414,
         {"30703232046", "30714420547"}),
        ("obras/obras_2019_johannasantos.csv", "cuit_contratista", 754, set()),
        ("procurement/covid_contratacion_directa_emergencia_mar_jul.csv", "proveedor_cuit", 208,
         set()),
    ],
)  # fmt: skip
def test_numbers_of_real_suppliers(path: str, column: str, right: int, wrong: set[str]) -> None:
    texts = " ; ".join(read_raw(real(path)).cells[column].drop_null().to_pylist())
    found = re.findall(r"(?<!\d)\d{2}-?\s?\d{8}\s?-?\s*\d(?!\d)", texts)
    digits = [re.sub(r"\D", "", one) for one in found]
    assert sum(map(Cuit.is_valid, digits)) == right
    assert {one for one in digits if not Cuit.is_valid(one)} == wrong
