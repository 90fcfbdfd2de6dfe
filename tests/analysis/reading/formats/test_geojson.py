"""Maps as tables: a row for each thing, the shape as text."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.analysis.reading.json_value import parsed
from app.analysis.reading.table_file import read_raw
from app.analysis.reading.wkt import BadShape, wkt
from app.errors import UserError
from tests.analysis.reading.files import cells, csv_of, real, remarks


def shape(kind: str, coordinates: Any) -> Any:
    return parsed(json.dumps({"type": kind, "coordinates": coordinates}))


# The texts are the examples of the article on WKT in any encyclopedia.
@pytest.mark.parametrize(
    ("kind", "coordinates", "text"),
    [
        ("Point", [30, 10], "POINT (30 10)"),
        ("Point", [1, 2, 3.50], "POINT Z (1 2 3.5)"),
        ("LineString", [[30, 10], [10, 30]], "LINESTRING (30 10, 10 30)"),
        ("Polygon", [[[35, 10], [45, 45], [35, 10]], [[20, 30], [35, 35], [20, 30]]],
         "POLYGON ((35 10, 45 45, 35 10), (20 30, 35 35, 20 30))"),
        ("MultiPoint", [[10, 40], [40, 30]], "MULTIPOINT ((10 40), (40 30))"),
        ("MultiLineString", [[[10, 10], [20, 20]]], "MULTILINESTRING ((10 10, 20 20))"),
        ("MultiPolygon", [[[[30, 20], [45, 40], [30, 20]]]],
         "MULTIPOLYGON (((30 20, 45 40, 30 20)))"),
        ("Polygon", [], "POLYGON EMPTY"),
    ],
)  # fmt: skip
def test_shapes(kind: str, coordinates: Any, text: str) -> None:
    assert wkt(shape(kind, coordinates)) == text


def test_a_collection_of_shapes() -> None:
    inside = [shape("Point", [4, 6]), shape("LineString", [[4, 6], [7, 10]])]
    found = wkt({"type": "GeometryCollection", "geometries": inside})
    assert found == "GEOMETRYCOLLECTION (POINT (4 6), LINESTRING (4 6, 7 10))"


WRONG = [{}, {"type": "Circle"}, shape("Point", [1]), shape("Line", 3), "x",
         shape("Polygon", [[1, 2]]), shape("Point", ["a", None])]  # fmt: skip


@pytest.mark.parametrize("wrong", WRONG)
def test_a_bad_shape_is_known(wrong: Any) -> None:
    with pytest.raises(BadShape):
        wkt(wrong)


def test_properties_are_columns(tmp_path: Path) -> None:
    features = [
        {"type": "Feature", "id": 7, "properties": {"n": 1, "geometry": "x"}, "geometry": None},
        {"type": "Feature", "properties": {"n": 2}, "geometry": {"type": "Point"}},
        {
            "type": "Feature",
            "properties": None,
            "geometry": {"type": "Point", "coordinates": [1, 2]},
        },
    ]
    value = {"type": "FeatureCollection", "name": "obras", "features": features}
    raw = read_raw(csv_of(tmp_path, json.dumps(value), "t.geojson"))
    assert raw.format == "geojson"
    assert cells(raw, "id") == ["7", None, None]
    assert cells(raw, "n") == ["1", "2", None]
    assert cells(raw, "geometry") == ["x", '{"type": "Point"}', "POINT (1 2)"]
    assert "badly written" in remarks(raw)[2]
    assert remarks(raw)[0] == "Beside the table: name: obras"


def test_a_map_of_nothing(tmp_path: Path) -> None:
    path = csv_of(tmp_path, '{"type": "FeatureCollection", "features": []}', "t.geojson")
    with pytest.raises(UserError, match="nothing"):
        read_raw(path)


def test_real_maps() -> None:
    raw = read_raw(real("comunas/ba_obras_comunas.simple.geojson"))
    assert raw.cells.num_rows == 15
    assert all(
        (text or "").startswith(("POLYGON ((", "MULTIPOLYGON ((("))
        for text in cells(raw, "geometry")
    )
    assert not raw.remarks
    topo = read_raw(real("comunas/jazzido_comunas_topo.json"))
    assert (topo.format, topo.cells.num_rows) == ("topojson", 15)
    assert "shapes" in remarks(topo)[0]
