"""The data.json of a portal of open data: its datasets first, its files and fields beside."""

import json
from pathlib import Path
from typing import Any

from app.analysis.reading.settings import Dialect
from app.analysis.reading.table_file import read_raw
from tests.analysis.shared_files import needs_real_files, real

CATALOGUE: dict[str, Any] = {
    "title": "Portal",
    "themeTaxonomy": [{"id": f"t{n}", "label": f"Tema {n}", "description": ""} for n in range(6)],
    "dataset": [
        {
            "identifier": "d1", "title": "Compras", "publisher": {"name": "GCBA", "mbox": "a@b.c"},
            "issued": "2024-01-02", "license": "CC BY", "keyword": ["a", "b"],
            "distribution": [
                {"identifier": "f1", "title": "CSV", "accessURL": "http://x", "format": "csv",
                 "field": [{"title": "monto", "type": "number"}]},
                {"identifier": "f2", "title": "XLSX", "accessURL": "http://y", "format": "xlsx"},
            ],
        }
    ],
}  # fmt: skip


def written(folder: Path) -> Path:
    path = folder / "data.json"
    path.write_text(json.dumps(CATALOGUE), "utf-8")
    return path


def test_the_datasets_are_the_table_and_not_the_names_of_the_themes(tmp_path: Path) -> None:
    raw = read_raw(written(tmp_path))
    assert raw.sheet == "dataset"
    assert raw.sheets == (
        "themeTaxonomy", "dataset", "dataset/distribution", "dataset/distribution/field"
    )  # fmt: skip
    assert raw.cells["title"].to_pylist() == ["Compras"]


def test_each_file_of_a_dataset_is_a_row_of_a_sheet_of_its_own(tmp_path: Path) -> None:
    raw = read_raw(written(tmp_path), Dialect(sheet="dataset/distribution"))
    assert raw.cells.column_names[:2] == ["dataset_identifier", "dataset_title"]
    assert raw.cells["identifier"].to_pylist() == ["f1", "f2"]
    assert not [name for name in raw.cells.column_names if name.startswith("field")]
    fields = read_raw(written(tmp_path), Dialect(sheet="dataset/distribution/field"))
    assert fields.cells.to_pylist() == [{
        "dataset_identifier": "d1", "dataset_title": "Compras", "distribution_identifier": "f1",
        "distribution_title": "CSV", "title": "monto", "type": "number",
    }]  # fmt: skip


@needs_real_files
def test_real_catalogues_open_their_datasets() -> None:
    names = ("ejemplo_data", "pydatajson_full_data", "pydatajson_catalogo-justicia")
    for name, rows in zip(names, (1, 2, 18), strict=True):
        raw = read_raw(real(f"dcat_ar/{name}.json"))
        assert (raw.sheet, raw.cells.num_rows) == ("dataset", rows)
