"""What texts say of comunas and barrios, and the facts about them."""

import csv

import pytest

from app.analysis.comunas import comuna_of
from app.analysis.reading.place_names import barrios_in, comunas_in, places_in
from app.analysis.territory import CENSUS_2010, CENSUS_2022, COMUNA_OF_BARRIO, COMUNAS
from tests.analysis.shared_files import needs_real_files, real


@pytest.mark.parametrize(
    ("text", "comunas"),
    [
        ("1", (1,)), ("C1", (1,)), ("Comuna 01", (1,)), ("COMUNA I", (1,)), ("1.0", (1,)),
        ("comuna 1 - Retiro", (1,)), ("Comuna 1 (San Telmo)", (1,)), ("COMUNA XV", (15,)),
        ("Comuna N° 3", (3,)), ("02007", (1,)), ("7, 8 y 9", (7, 8, 9)), ("1 a 15", range(1, 16)),
        ("10/11/12", (10, 11, 12)), ("14, 2 , 1 ", (14, 2, 1)), ("comunas 7 y 8", (7, 8)),
        ("comuna 1 - Palermo", ()), ("18", ()), ("Comuna 16", ()), ("7 y 18", ()), ("15 a 1", ()),
        ("1-15", ()), ("I", ()), ("2007", ()), ("", ()), (".", ()), ("0", ()), ("comuna", ()),
        ("Zona Externa A La Ciudad", ()), ("comuna xvi", ()), ("1,5", (1, 5)),
    ],
)  # fmt: skip
def test_comunas_as_people_write_them(text: str, comunas: tuple[int, ...]) -> None:
    assert comunas_in(text) == tuple(comunas)


@pytest.mark.parametrize(
    ("text", "barrios"),
    [
        ("V. Lugano", ("Villa Lugano",)), ("Nva. Pompeya", ("Nueva Pompeya",)),
        ("Boca", ("La Boca",)),
        ("LA BOCA ", ("La Boca",)), ("Montserrat", ("Monserrat",)), ("nuñez", ("Núñez",)),
        ("Villa Gral. Mitre", ("Villa General Mitre",)), ("P. Chacabuco", ("Parque Chacabuco",)),
        ("Agronomí\xada", ("Agronomía",)), ("Barrio de Flores", ("Flores",)),
        ("S. Telmo", ("San Telmo",)),
        ("Nuñez y Saavedra", ("Núñez", "Saavedra")), ("Flores, Floresta", ("Flores", "Floresta")),
        ("Barracas - La Boca", ("Barracas", "La Boca")), ("Pque. Patricios", ("Parque Patricios",)),
        ("Once", ()), ("Marcos Paz", ()), ("Flores y Once", ()), ("Villa", ()), ("", ()),
        ("Villa 6 - Barrio Cildañez", ()), ("Cuenca Matanza- Riachuelo", ()), ("NuÃ±ez", ()),
    ],
)  # fmt: skip
def test_barrios_as_people_write_them(text: str, barrios: tuple[str, ...]) -> None:
    assert barrios_in(text) == barrios


def test_every_barrio_is_known_in_any_capitals_and_without_accents() -> None:
    assert len(COMUNA_OF_BARRIO) == 48
    for name, comuna in COMUNA_OF_BARRIO.items():
        assert barrios_in(name) == barrios_in(name.upper()) == (name,)
        assert places_in(name) == (comuna,)


def test_two_barrios_of_one_comuna_are_one_comuna() -> None:
    assert places_in("Retiro y San Telmo") == (1,)
    assert places_in("Retiro y Palermo") == (1, 14)


def test_the_maps_understand_the_numbers_this_gives() -> None:
    assert [comuna_of(str(comuna.number)) for comuna in COMUNAS] == list(range(1, 16))


def test_the_totals_are_those_that_were_published() -> None:
    assert CENSUS_2010.total == 2_890_151
    assert CENSUS_2022.total == 3_095_454
    assert round(sum(comuna.surface for comuna in COMUNAS), 1) == 203.7


@needs_real_files
def test_the_facts_are_those_of_the_compiled_table() -> None:
    with real("comunas/comunas_tabla_compilada.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for comuna, row in zip(COMUNAS, rows, strict=True):
        assert comuna.code == row["cod_indec_depto"]
        assert ", ".join(comuna.barrios) == row["barrios"]
        assert comuna.surface == float(row["superficie_km2_poligono"])
        assert CENSUS_2010.people[comuna.number] == int(row["poblacion_2010_censo"])
        named = "poblacion_2022_viviendas_particulares"
        assert CENSUS_2022.people[comuna.number] == int(row[named])
