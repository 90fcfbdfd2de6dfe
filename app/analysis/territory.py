"""The fifteen comunas of Buenos Aires and their 48 barrios: names, codes, surface and people."""

from dataclasses import dataclass

from app.i18n import Message, msg


@dataclass(frozen=True)
class Comuna:
    """One comuna: its number, the code INDEC gives it, its barrios and its surface in km²."""

    number: int
    code: str
    barrios: tuple[str, ...]
    surface: float


@dataclass(frozen=True)
class Census:
    """People by comuna, from one source of one year; `what` says who is counted."""

    year: int
    people: dict[int, int]
    what: Message
    source: Message

    @property
    def total(self) -> int:
        """The people of the whole City, in the same source."""
        return sum(self.people.values())


_BARRIOS: dict[int, tuple[str, float]] = {
    1: ("Retiro, San Nicolás, Puerto Madero, San Telmo, Monserrat, Constitución", 17.8),
    2: ("Recoleta", 6.14),
    3: ("Balvanera, San Cristóbal", 6.39),
    4: ("La Boca, Barracas, Parque Patricios, Nueva Pompeya", 21.7),
    5: ("Almagro, Boedo", 6.66),
    6: ("Caballito", 6.85),
    7: ("Flores, Parque Chacabuco", 12.42),
    8: ("Villa Soldati, Villa Riachuelo, Villa Lugano", 22.19),
    9: ("Liniers, Mataderos, Parque Avellaneda", 16.51),
    10: (
        "Villa Real, Monte Castro, Versalles, Floresta, Vélez Sársfield, Villa Luro",
        12.66,
    ),
    11: ("Villa General Mitre, Villa Devoto, Villa del Parque, Villa Santa Rita", 14.12),
    12: ("Coghlan, Saavedra, Villa Urquiza, Villa Pueyrredón", 15.57),
    13: ("Núñez, Belgrano, Colegiales", 14.57),
    14: ("Palermo", 15.77),
    15: (
        "Chacarita, Villa Crespo, La Paternal, Villa Ortúzar, Agronomía, Parque Chas",
        14.32,
    ),
}
COMUNAS = tuple(
    Comuna(number, f"02{7 * number:03d}", tuple(barrios.split(", ")), surface)
    for number, (barrios, surface) in _BARRIOS.items()
)
"""The surface is that of the polygons of BA Data; the yearbook of 2001 differs in six of them."""

COMUNA_OF_CODE = {comuna.code: comuna.number for comuna in COMUNAS}
CODE_OF_COMUNA = {comuna.number: comuna.code for comuna in COMUNAS}
COMUNA_OF_BARRIO = {barrio: comuna.number for comuna in COMUNAS for barrio in comuna.barrios}

CENSUS_2010 = Census(
    2010,
    {
        1: 205886, 2: 157932, 3: 187537, 4: 218245, 5: 179005,
        6: 176076, 7: 220591, 8: 187237, 9: 161797, 10: 166022,
        11: 189832, 12: 200116, 13: 231331, 14: 225970, 15: 182574,
    },
    msg("all the people"),
    msg("INDEC, National Census 2010"),
)  # fmt: skip
CENSUS_2022 = Census(
    2022,
    {
        1: 221001, 2: 160609, 3: 193537, 4: 227024, 5: 192449,
        6: 201764, 7: 213262, 8: 203888, 9: 167908, 10: 171896,
        11: 201905, 12: 235364, 13: 262330, 14: 247252, 15: 195265,
    },
    msg("people in private dwellings"),
    msg("INDEC, National Census 2022, final results"),
)  # fmt: skip
CENSUSES = (CENSUS_2022, CENSUS_2010)
