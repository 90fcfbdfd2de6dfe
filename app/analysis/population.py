"""How many people live in each comuna: what comes with the program, and a person's own table."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from pandas import Series

from app.analysis.arrow_text import arrow_of
from app.analysis.beside import table_beside
from app.analysis.converting import written_out
from app.analysis.reading.folded import folded
from app.analysis.table import Table
from app.analysis.worked_out import numbers_of
from app.errors import UserError
from app.i18n import Message, msg
from app.paths import bundled_data

SOURCES: Mapping[str, tuple[int, Message]] = {
    "2022": (2, msg("census of 2022, private dwellings (INDEC)")),
    "2010": (1, msg("census of 2010 (INDEC)")),
}
"""Of each census: its column in the file, and its name."""
COMUNA = re.compile(r"(?:comuna *(?:n[º°.]* *)?)?0*([1-9]|1[0-5])", re.ASCII)
CITY = frozenset({"caba", "ciudad", "ciudad de buenos aires", "total", "total ciudad"})
WHOLE_CITY = "0"
People = Mapping[str, float]


@cache
def bundled_population(census: str) -> People:
    """Return the people of each comuna, and of the city under “0”."""
    lines = (bundled_data() / "population" / "comunas.csv").read_text("utf-8").split()[1:]
    column = SOURCES[census][0]
    people = {line.split(",")[0]: float(line.split(",")[column]) for line in lines}
    return {**people, WHOLE_CITY: sum(people.values())}


def place_key(text: str) -> str:
    """Return what tells a place: “8” for “8”, “08” or “Comuna 8”, “0” for the whole city.

    Other places go by their names, without capitals, accents or outer blanks.
    """
    plain = " ".join(folded(text).split())
    bare = plain.removesuffix(".0").removesuffix(",0")
    if bare in CITY:
        return WHOLE_CITY
    found = COMUNA.fullmatch(bare)
    return found[1] if found else plain


def people_of(table: Table, column: str, people: People) -> NDArray[np.float64]:
    """Return how many people live in the place of each row; nan where it is not known."""
    values = table.values(column)
    texts = arrow_of(values) if table.is_text(column) else written_out(values)
    encoded = texts.dictionary_encode()
    keys = encoded.dictionary.to_pylist()
    known = [people.get(place_key(one), np.nan) for one in keys]
    places = encoded.indices.cast(pa.int64()).fill_null(len(keys)).to_numpy(zero_copy_only=False)
    return np.asarray(np.array([*known, np.nan], np.float64)[places])


def own_population(table: Table, name: str, places: str, people: str) -> People:
    """Return the people of each place in a table beside this one."""
    other = table_beside(table, name)
    for column in (places, people):
        if column not in other.kinds:
            raise UserError(
                msg("“{table}” has no column “{column}”.", table=name, column=column),
                msg("Write the name of the column as that table has it."),
            )
    cells: Series[Any] = other.values(places)
    texts = arrow_of(cells) if other.is_text(places) else written_out(cells)
    numbers = numbers_of(other, people)
    pairs = [
        (place_key(text), float(number))
        for text, number in zip(texts.to_pylist(), numbers, strict=True)
        if text and number > 0
    ]
    if not pairs or len(dict(pairs)) < len(pairs):
        raise UserError(
            msg("“{table}” does not say once how many people live in each place.", table=name),
            msg("Leave in it one row for each place, with a number above zero."),
        )
    return dict(pairs)
