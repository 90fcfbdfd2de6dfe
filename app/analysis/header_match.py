"""Which column of another table goes with each of this one, when their names drifted."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from app.analysis.fingerprint import words_of
from app.analysis.kind import MOMENTS, NUMERIC, WRITTEN, Kind
from app.analysis.row_keys import key_texts
from app.analysis.table import Table
from app.i18n import Message, msg

SAME_WORDS = """
    cuit cuil cuit_cuil cuit_contratista cuit_proveedor nro_cuit numero_de_cuit
    proveedor empresa contratista razon_social nombre_proveedor adjudicatario
    monto importe valor total monto_total importe_total monto_contrato amount value
    fecha fec date dia | anio ano year periodo ejercicio | mes month
    organismo reparticion area area_responsable jurisdiccion dependencia unidad_ejecutora
    barrio barrio_nombre nombre_barrio neighborhood | comuna comuna_id nro_comuna
    latitud lat latitude y | longitud lng lon long longitude x
    direccion domicilio calle_altura address | descripcion detalle objeto description
    expediente expediente_numero nro_expediente numero_expediente | moneda currency divisa
    id codigo cod code identificador | telefono tel phone | correo mail email correo_electronico
    nombre name denominacion titulo | estado etapa status | cantidad cant unidades quantity
    procedimiento contratacion_tipo tipo_contratacion modalidad | rubro clase categoria
"""
SYNONYMS: dict[str, int] = {
    word: number
    for number, line in enumerate(SAME_WORDS.replace("|", "\n").strip().splitlines())
    for word in line.split()
}
ALIKE = 85  # of 100: two names that differ in a letter or an ending
SHARED = 0.5  # of the different values of a column that are in the other too
LOOKED_AT = 5_000  # rows, to compare values
FAMILIES = (NUMERIC, MOMENTS, WRITTEN, frozenset({Kind.YES_NO}))


@dataclass(frozen=True)
class HeaderMatch:
    """One of its columns, ours that goes with it ("" when it is new), and why.

    `sure` is whether a person need not look at it.
    """

    its: str
    ours: str
    why: Message
    sure: bool


Both = tuple[Table, Table]
Way = Callable[[str, list[str], Both], HeaderMatch | None]


def match_headers(
    table: Table, other: Table, remembered: Mapping[str, str] | None = None
) -> tuple[HeaderMatch, ...]:
    """Suggest where each column of another table goes; `remembered` are its names and ours."""
    found: dict[str, HeaderMatch] = {}
    free = dict.fromkeys(table.columns)
    for way in (_remembered(remembered or {}), _same_name, _synonym, _similar, _same_values):
        for its in other.columns:
            match = None if its in found else way(its, list(free), (table, other))
            if match:
                found[its] = match
                free.pop(match.ours)
    new = msg("It is in this table only: it is a new column")
    return tuple(found.get(its, HeaderMatch(its, "", new, sure=True)) for its in other.columns)


def mapping_of(matches: tuple[HeaderMatch, ...]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of names a step stores; a column that is new keeps its own."""
    return tuple((one.its, one.ours) for one in matches if one.ours and one.ours != one.its)


def _remembered(known: Mapping[str, str]) -> Way:
    def way(its: str, free: list[str], _: Both) -> HeaderMatch | None:
        if known.get(its) not in free:
            return None
        return HeaderMatch(its, known[its], msg("It was decided before"), sure=True)

    return way


def _same_name(its: str, free: list[str], _: Both) -> HeaderMatch | None:
    ours = next((one for one in free if one == its), "")
    ours = ours or next((one for one in free if plain_name(one) == plain_name(its)), "")
    return HeaderMatch(its, ours, msg("The same name"), sure=True) if ours else None


def _synonym(its: str, free: list[str], both: Both) -> HeaderMatch | None:
    group = SYNONYMS.get(plain_name(its))
    same = [one for one in free if group is not None and SYNONYMS.get(plain_name(one)) == group]
    fits = [one for one in same if _go_together(its, one, both)]
    if len(fits) != 1:  # two candidates: a person has to choose
        return None
    return HeaderMatch(its, fits[0], msg("Another name for the same thing"), sure=False)


def _similar(its: str, free: list[str], both: Both) -> HeaderMatch | None:
    scores = {
        one: fuzz.ratio(plain_name(its), plain_name(one))
        for one in free
        if _go_together(its, one, both) and _figures(its) == _figures(one)
    }
    best = max(scores, key=lambda one: scores[one], default="")
    if not best or scores[best] < ALIKE:
        return None
    return HeaderMatch(its, best, msg("A similar name"), sure=False)


def _same_values(its: str, free: list[str], both: Both) -> HeaderMatch | None:
    table, other = both
    if not other.is_text(its):
        return None
    theirs = _values(other, its)
    shares = {
        one: _share(theirs, _values(table, one)) for one in free if _go_together(its, one, both)
    }
    best = max(shares, key=lambda one: shares[one], default="")
    if not best or shares[best] < SHARED:
        return None
    return HeaderMatch(its, best, msg("Many of the same values"), sure=False)


def plain_name(name: str) -> str:
    """Return a name of a column in small letters, with its words joined by low lines."""
    return "_".join(words_of(name.replace("_", " ").replace("-", " ")))


def _figures(name: str) -> list[str]:
    return [sign for sign in name if sign.isdigit()]


def _go_together(its: str, ours: str, both: Both) -> bool:
    kinds = {both[0].kinds[ours], both[1].kinds[its]}
    return any(kinds <= family for family in FAMILIES) or bool(kinds & {Kind.TEXT})


def _values(table: Table, column: str) -> set[str]:
    few = table.with_rows(table.frame.head(LOOKED_AT))
    return set(key_texts(few, column, "words").drop_null().unique().to_pylist())


def _share(some: set[str], others: set[str]) -> float:
    fewer = min(len(some), len(others))
    return len(some & others) / fewer if fewer > 1 else 0.0


def doubtful(matches: tuple[HeaderMatch, ...]) -> Iterator[HeaderMatch]:
    """Yield the suggestions a person should look at."""
    return (one for one in matches if not one.sure)
