"""Open contracting data: a table for each thing, and no amount told twice."""

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from app.analysis.reading.ocds_flat import split_ocds, with_grain
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import Dialect
from app.analysis.reading.table_file import read_raw
from app.errors import UserError
from tests.analysis.reading.files import cells, csv_of, real

RELEASE: dict[str, Any] = {
    "ocid": "ocds-bulbcf-1", "id": "1-2020", "tag": ["contract"], "date": "2020-01-01",
    "tender": {"id": "t", "items": [{"id": "i1", "quantity": 3}]},
    "parties": [{"id": "p1", "name": "A", "roles": ["buyer"]}, {"id": "p2", "name": "B"}],
    "awards": [{"id": "a1", "suppliers": [{"id": "p2"}], "items": [{"id": "i1"}]}],
    "contracts": [{"id": "c1", "value": {"amount": 10.50, "currency": "ARS"},
                   "items": [{"id": "i1"}, {"id": "i2"}]}, {"id": "c2"}],
}  # fmt: skip
OTHER = {"ocid": "ocds-bulbcf-2", "id": "2-2020", "tag": ["planning"]}
WRITTEN = {
    "releases": json.dumps({"uri": "u", "releases": [RELEASE, OTHER]}),
    "records": json.dumps({"records": [{"ocid": one["ocid"], "compiledRelease": one}
                                       for one in (RELEASE, OTHER)]}),
    "list": json.dumps([RELEASE, OTHER]),
    "lines": f"{json.dumps(RELEASE)}\n{json.dumps(OTHER)}\n",
}  # fmt: skip


def said(raw: RawTable) -> list[str]:
    return [remark.why.render("en") for remark in raw.remarks]


@pytest.mark.parametrize("written", WRITTEN)
def test_every_package_gives_the_same_tables(tmp_path: Path, written: str) -> None:
    path = csv_of(tmp_path, WRITTEN[written], "t.jsonl" if written == "lines" else "t.json")
    raw = read_raw(path)
    assert (raw.format, raw.sheet) == ("ocds", "contract")
    assert raw.sheets == ("process", "party", "award", "contract", "item")
    assert cells(raw, "ocid") == ["ocds-bulbcf-1"] * 2
    assert cells(raw, "value/amount") == ["10.5", None]
    assert "One row for each contract: 2 rows, from 2 processes." in said(raw)
    items = read_raw(path, Dialect(sheet="item"))
    assert cells(items, "of") == ["tender", "award", "contract", "contract"]
    assert cells(items, "of/id") == ["t", "a1", "c1", "c1"]
    process = read_raw(path, Dialect(sheet="process"))
    assert (cells(process, "id"), process.cells.num_rows) == (["1-2020", "2-2020"], 2)
    assert cells(read_raw(path, Dialect(sheet="award")), "suppliers/0/id") == ["p2"]


def test_several_releases_of_a_process_are_told_apart(tmp_path: Path) -> None:
    later = RELEASE | {"id": "1-2021"}
    raw = read_raw(csv_of(tmp_path, json.dumps({"releases": [RELEASE, later]}), "t.json"))
    assert cells(raw, "release/id") == ["1-2020", "1-2020", "1-2021", "1-2021"]


C = "contracts/0"
FLAT = {
    "ocid": ["o1", "o1", "o1", "o2"],
    "id": ["r1", "r1", "r1", "r2"],
    "tender/title": ["x", "x", "x", "y"],
    f"{C}/id": ["c1", "c1", "c2", "c3"],
    f"{C}/value/amount": ["10", "10", "20", "30"],
    f"{C}/items/0/id": ["i1", "i2", "i1", None],
    f"{C}/items/0/quantity": ["1", "2", "3", None],
}


def test_the_grain_of_items_warns_about_the_amount() -> None:
    raw = with_grain(RawTable(pa.table(FLAT), "csv", 1))
    warning = next(one for one in said(raw) if "Do not add up" in one)
    assert "3 different “contracts/0/id” in 4 rows" in warning
    assert "contracts/0/value/amount" in warning


def test_the_grain_of_contracts_is_said() -> None:
    raw = read_raw(real("procurement/bac_ocds_contracts_2019_2020.csv"))
    assert "Open contracting data: 28.400 rows from 9.213 processes." in said(raw)
    assert any("one row for each contract" in one for one in said(raw))


def test_any_other_table_has_no_grain(tmp_path: Path) -> None:
    raw = read_raw(csv_of(tmp_path, "ocid;nombre\n1;a\n2;b\n"))
    assert not raw.remarks


def test_a_flat_table_is_taken_apart() -> None:
    apart = {one.name: one for one in split_ocds(pa.table(FLAT))}
    assert {name: one.cells.num_rows for name, one in apart.items()} == {
        "process": 2, "contract": 3, "item": 3,
    }  # fmt: skip
    contract = apart["contract"]
    assert contract.cells[f"{C}/value/amount"].to_pylist() == ["10", "20", "30"]
    assert (contract.keys, contract.repeats) == (("ocid", f"{C}/id"), 1)
    assert apart["item"].cells.column_names[:3] == ["ocid", f"{C}/id", f"{C}/items/0/id"]


def test_wide_numbers_are_piled() -> None:
    wide = pa.table({"ocid": ["o1", "o2"], "parties/0/id": ["p", "q"], "parties/1/id": ["r", None]})
    party = {one.name: one for one in split_ocds(wide)}["party"]
    assert party.cells.to_pydict() == {"ocid": ["o1", "o2", "o1"], "parties/0/id": ["p", "q", "r"]}


def test_values_that_disagree_are_never_lost() -> None:
    wrong = FLAT | {f"{C}/value/amount": ["10", "11", "20", "30"]}
    with pytest.raises(UserError, match="different values"):
        split_ocds(pa.table(wrong))


def test_things_without_identifier_are_all_kept() -> None:
    nameless = {name: cells for name, cells in FLAT.items() if name != f"{C}/items/0/id"}
    nameless[f"{C}/items/0/quantity"] = ["1", "1", "1", "1"]
    assert {one.name: one.cells.num_rows for one in split_ocds(pa.table(nameless))}["item"] == 4


def test_the_real_table_is_taken_apart() -> None:
    raw = read_raw(real("procurement/bac_ocds_contracts_2011_2020.csv.gz"))
    apart = {one.name: one.cells.num_rows for one in split_ocds(raw.cells)}
    assert apart == {"process": 27_976, "contract": 95_405}
