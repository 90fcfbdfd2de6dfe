"""Tests for the steps about territory: comunas, barrios, coordinates and addresses."""

import json
from dataclasses import replace
from itertools import chain
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame

from app.analysis.address_parts import one_address, parts_of
from app.analysis.kind import Kind
from app.analysis.outlines import NOWHERE, SEVERAL, outline_of, place_of
from app.analysis.plain_python.coordinates import COORDINATES
from app.analysis.plain_python.places import PLACES
from app.analysis.reading.coordinates import pair_in, without_thousands
from app.analysis.reading.place_names import ALIASES, SHORT
from app.analysis.recipe import do
from app.analysis.steps.barrio_from import BarrioFrom, barrio_in
from app.analysis.steps.comuna_from import ComunaFrom, comuna_in
from app.analysis.steps.comuna_from_point import ComunaFromPoint
from app.analysis.steps.fix_coordinates import FixCoordinates
from app.analysis.steps.normalise_address import NormaliseAddress
from app.analysis.steps.split_address import SplitAddress
from app.analysis.steps.split_coordinates import SplitCoordinates
from app.analysis.table import Table, table_of
from app.analysis.territory import COMUNA_OF_BARRIO
from app.errors import UserError
from tests.analysis.shared_files import needs_real_files, real
from tests.analysis.steps.running import after, exported, function, listed, texts, unread

SQUARE = "POLYGON ((0 0, 0 4, 4 4, 4 0, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))"
BESIDE = "MULTIPOLYGON (((4 0, 4 4, 8 4, 8 0, 4 0)), ((20 20, 20 21, 21 21, 20 20)))"
PIECES = st.sampled_from(
    [*COMUNA_OF_BARRIO, *ALIASES, *SHORT, "comuna", "C", "COMUNA IV", "7", "15", "16", "y", " - ",
     ", ", "/", " a ", "02014", ".", "(", ")", " ", "\u00ad", "n°"]
)  # fmt: skip


def test_a_comuna_is_found_by_its_number_its_code_or_its_barrios() -> None:
    done = do(
        ComunaFrom("a", "c"), texts("Comuna 01", "02014", "Nva. Pompeya", "Retiro y San Telmo")
    )
    assert listed(done, "c") == ["1", "2", "4", "1"]
    assert done.columns == ["a", "c"]
    assert done.kinds["c"] is Kind.COMUNA


def test_several_comunas_or_one_that_does_not_exist_are_never_guessed() -> None:
    done = do(ComunaFrom("a"), texts("7, 8 y 9", "1 a 15", "18", "Retiro y Palermo", "s/d", "8"))
    assert listed(done) == [None] * 5 + ["8"]
    assert set(unread(done)) == {0, 1, 2, 3}
    with pytest.raises(UserError):
        do(ComunaFrom("a"), texts("18", "lejos"))


def test_barrios_are_written_as_the_city_does() -> None:
    assert after(BarrioFrom("a"), "nuñez", "V. LUGANO", "Boca", "Once") == [
        "Núñez", "Villa Lugano", "La Boca", None,
    ]  # fmt: skip


@given(st.lists(PIECES, max_size=5).map("".join))
@settings(deadline=None, max_examples=300)
def test_exported_places_are_the_same(text: str) -> None:
    missing = function(PLACES, "is_missing")(text)
    assert missing or function(PLACES, "comuna_in")(text) == comuna_in(text)
    assert missing or function(PLACES, "barrio_in")(text) == barrio_in(text)


def points(*pairs: tuple[float | None, float | None], **areas: str) -> Table:
    frame = DataFrame(pairs, columns=["lat", "lng"]).astype(float)
    beside = table_of(DataFrame({"geometry": areas.values(), "name": areas.keys()}))
    return replace(table_of(frame), beside={"mapa": beside})


STEP = ComunaFromPoint("lat", "lng", "mapa", "geometry", "name", "lugar")


def test_a_point_is_in_the_area_that_holds_it_and_not_in_its_hole() -> None:
    table = points((3, 1), (1.5, 1.5), (1, 5), (9, 9), (None, 1), a=SQUARE, b=BESIDE)
    done = do(STEP, table)
    assert listed(done, "lugar") == ["a", None, "b", None, None]
    assert unread(done, "lugar") == {1: "1.5, 1.5", 3: "9.0, 9.0"}


def test_areas_that_overlap_decide_nothing() -> None:
    done = do(STEP, points((3, 1), (1, 3), a=SQUARE, b=SQUARE))
    assert listed(done, "lugar") == [None, None]


def test_a_map_that_is_none_is_refused() -> None:
    with pytest.raises(UserError, match="not an area"):
        do(STEP, points((3, 1), a="POINT (1 2)"))
    with pytest.raises(UserError, match="no column"):
        do(replace(STEP, place="nombre"), points((3, 1), a=SQUARE))


@given(st.lists(st.tuples(st.floats(-1, 9), st.floats(-1, 5)), max_size=20))
@settings(deadline=None)
def test_points_looked_up_in_order_are_those_found_one_by_one(
    pairs: list[tuple[float, float]],
) -> None:
    x, y = (np.array([pair[at] for pair in pairs], float) for at in (0, 1))
    outlines = [outline_of(text) for text in (SQUARE, BESIDE)]
    one_by_one = [place_of(outlines, x[[at]], y[[at]])[0] for at in range(len(x))]
    assert place_of(outlines, x, y).tolist() == one_by_one
    assert set(one_by_one) <= {0, 1, NOWHERE, SEVERAL}


@needs_real_files
def test_the_real_claims_fall_in_the_comuna_they_say_but_one_at_a_border() -> None:
    text = real("comunas/ba_obras_comunas.geojson").read_text("utf-8")
    features = json.loads(text)["features"]
    rows = pd.read_csv(real("suaci/muestra_suaci_2018_60filas_desde_notebook.csv"))
    outlines = [outline_of(wkt_of(feature["geometry"])) for feature in features]
    found = place_of(outlines, rows["long"].to_numpy(float), rows["lat"].to_numpy(float))
    numbers = [comuna_number(features[at]["properties"]) for at in found]
    said = [int(comuna_in(text) or 0) for text in rows["domicilio_cgpc"]]
    assert sum(one != other for one, other in zip(numbers, said, strict=True)) == 1


def wkt_of(shape: dict[str, Any]) -> str:
    whole = shape["coordinates"]
    rings = chain(*([whole] if shape["type"] == "Polygon" else whole))
    texts_of = ("(" + ", ".join(f"{x} {y}" for x, y, *_ in ring) + ")" for ring in rings)
    return f"MULTIPOLYGON (({'), ('.join(texts_of)}))"


def comuna_number(properties: dict[str, object]) -> int:
    named = next(
        value for name, value in properties.items() if name.lower() in {"comunas", "comuna"}
    )
    return int(float(str(named)))


def test_pairs_are_put_right_only_when_the_city_comes_out() -> None:
    frame = DataFrame(
        {
            "lat": ["-34,578", "-34.578.254", "-58.402", "0", "48.85", "-34658478", None, "?",
                    "-58402210"],
            "lng": ["-58,402", "-58.402.210", "-34.578", "0", "2.35", "-58464128", "-58.4", "-58.4",
                    "-34578254"],
        }
    )  # fmt: skip
    done = do(FixCoordinates("lat", "lng"), table_of(frame))
    assert listed(done, "lat") == [
        -34.578, -34.578254, -34.578, None, 48.85, -34.658478, None, None, -34.578254,
    ]  # fmt: skip
    assert listed(done, "lng")[:3] == [-58.402, -58.40221, -58.402]
    assert unread(done, "lat") == {3: "0", 7: "?"}
    pd.testing.assert_frame_equal(exported(FixCoordinates("lat", "lng"), frame), done.frame)


@needs_real_files
def test_the_degrees_of_the_real_works_are_put_right() -> None:
    path = real("obras/obras_2025_ortizlara.csv")
    frame = pd.read_csv(path, sep=";", encoding="latin-1", dtype="str")[["lat", "lng"]]
    done = do(FixCoordinates("lat", "lng"), table_of(frame))
    inside = done.frame["lat"].between(-34.71, -34.52) & done.frame["lng"].between(-58.54, -58.33)
    assert int(inside.sum()) == 1481  # 1.375 before
    assert len(done.unread_in("lat")) == 18


@given(st.floats(-34.99, -34.1))
@settings(deadline=None)
def test_thousands_come_off_without_changing_a_digit(degrees: float) -> None:
    text = f"{degrees:.6f}"
    spoilt = f"{text[:3]}.{text[4:7]}.{text[7:]}"
    assert without_thousands(spoilt) == without_thousands(spoilt.replace(".", "")) == float(text)
    assert function(COORDINATES, "without_thousands")(spoilt) == float(text)


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("-34.6, -58.4", (-34.6, -58.4)), ("(-34,61; -58,42)", (-34.61, -58.42)),
        ("-34.6 -58.4", (-34.6, -58.4)), ("-34.6,-58.4", (-34.6, -58.4)), ("-34,6", None),
        ("-34,6,-58,4", None), ("95.1, 3", None), ("Plaza", None), ("", None),
    ],
)  # fmt: skip
def test_pairs_in_one_cell(text: str, pair: tuple[float, float] | None) -> None:
    assert pair_in(text) == pair


def test_pairs_get_columns_of_their_own_and_exported_code_does_the_same() -> None:
    table = texts("-34.6, -58.4", "(-34,61; -58,42)", None, "Plaza de Mayo", "s/d", "95.1, 3")
    done = do(SplitCoordinates("a"), table)
    assert done.columns == ["a", "lat", "lng"]
    assert listed(done, "lng")[:2] == [-58.4, -58.42]
    assert unread(done, "lat") == unread(done, "lng") == {3: "Plaza de Mayo", 5: "95.1, 3"}
    pd.testing.assert_frame_equal(exported(SplitCoordinates("a"), table.frame), done.frame)


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("Avda. Belgrano N° 1250", "Av. Belgrano 1250"), ("AV.BELGRANO  123", "Av. BELGRANO 123"),
        ("avenida Corrientes 1234 piso 3 dto B", "Av. Corrientes 1234 piso 3 dto. B"),
        ("Pasaje Giuffra S/N°", "Pje. Giuffra s/n"), ("Mirave esq. Luna", "Mirave y Luna"),
        ("Bolivar 466, entre av Belgrano y Venezuela", "Bolivar 466, e/ Av. Belgrano y Venezuela"),
        ("Reservistas Argentinas Nro. 470", "Reservistas Argentinas 470"), ("", ""),
        ("General Paz Av. 200", "Gral. Paz Av. 200"), ("Caf\xadfarena 1", "Caffarena 1"),
    ],
)  # fmt: skip
def test_addresses_in_one_way_of_writing(text: str, best: str) -> None:
    assert one_address(text) == best
    assert one_address(best) == best
    assert after(NormaliseAddress("a"), text, None) == [best, None]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Av. Belgrano 1250 piso 3", ("Av. Belgrano", "1250", "", "piso 3")),
        ("Av. 9 de Julio 1200", ("Av. 9 de Julio", "1200", "", "")),
        ("Roca, Cnel. Av. 4490", ("Roca, Cnel. Av.", "4490", "", "")),
        ("MIRAVE Y LUNA", ("MIRAVE", "", "LUNA", "")),
        ("Bolivar 466, entre Belgrano y Chile", ("Bolivar", "466", "e/ Belgrano y Chile", "")),
    ],
)
def test_the_parts_of_an_address(text: str, parts: tuple[str, ...]) -> None:
    found = parts_of(text)
    assert found
    assert (found.street, found.number, found.corner, found.detail) == parts


@pytest.mark.parametrize(
    "text", ["Bolivar 466, 470", "A - B - C", "Uno y Dos y Tres", "Villa 31", "3842", "Plumerillo"]
)
def test_what_is_not_plainly_an_address_is_not_split(text: str) -> None:
    found = parts_of(text)
    assert found is None or text == "Villa 31"


def test_exported_addresses_are_the_same() -> None:
    cells = ("Avda. Belgrano N° 1250 3º piso", "MIRAVE Y LUNA", None, "Bolivar 466, 470", "s/d")
    for step in (SplitAddress("a"), NormaliseAddress("a")):
        done = do(step, texts(*cells))
        found = exported(step, texts(*cells).frame)
        pd.testing.assert_frame_equal(found, done.frame)
    assert unread(do(SplitAddress("a"), texts(*cells)), "a calle") == {3: "Bolivar 466, 470"}
