"""Where the header of a table is, how many rows it takes, and whether there is one at all."""

from collections.abc import Sequence

from app.analysis.reading.day import written_day
from app.analysis.reading.folded import folded
from app.analysis.reading.missing import is_missing, visible
from app.analysis.reading.number import Status, read_number
from app.analysis.reading.text_rows import usual

HEADER_WITHIN = 40
FILLED = 0.6
ENOUGH = 3  # values below a cell, to say what its column holds
MOST = 0.8
DEEPEST = 3  # rows a header may take
FORM = frozenset({
    "archivo", "nombre del archivo", "titulo", "descripcion", "area tematica", "tema", "subtema",
    "serie", "objetivo", "variable", "variable 1", "unidad de medida", "metodo de calculo",
    "cobertura", "cobertura geografica", "periodicidad", "periodicidad de recepcion",
    "periodicidad de recoleccion", "periodicidad de difusion", "frecuencia",
    "fecha de actualizacion", "fuente", "responsable", "licencia", "contacto",
})  # fmt: skip
Row = Sequence[str]


def header_at(rows: Sequence[Row]) -> int:
    """Return which row is the header: the first about as wide as most rows are."""
    filled = [filled_in(cells) for cells in rows[:HEADER_WITHIN]]
    width = usual([len(cells) for cells in rows])
    needed = max(1.0, FILLED * min(width, usual([count for count in filled if count]) or width))
    fits = (at for at, cells in enumerate(rows[:HEADER_WITHIN]) if len(cells) >= FILLED * width)
    found = (at for at in fits if filled[at] >= needed or _only_first_nameless(rows[at]))
    return _below_title(rows, next(found, 0))


def _below_title(rows: Sequence[Row], at: int) -> int:
    """Go down when one cell stands alone over a row of nothing but names: it is a title."""
    later = range(at + 1, min(len(rows), HEADER_WITHIN))
    below = next((place for place in later if filled_in(rows[place])), at)
    names = [visible(cell) for cell in rows[below]]
    alone = filled_in(rows[at]) == 1 and bool(visible(rows[at][0]))
    if alone and len(names) > 1 and all(names) and not any(map(_is_value, names)):
        return below
    return at


def _only_first_nameless(cells: Row) -> bool:
    """Say whether every column but the first has a name: titles start in the first."""
    return len(cells) > 1 and not visible(cells[0]) and filled_in(cells) == len(cells) - 1


def filled_in(cells: Row) -> int:
    """Count the cells that say something."""
    return sum(bool(visible(cell)) for cell in cells)


def has_no_header(rows: Sequence[Row]) -> bool:
    """Say whether the first row is one more row of data."""
    return looks_like_data(rows[0]) or _is_form(rows)


def looks_like_data(cells: Row) -> bool:
    """Say whether a row has only numbers and dates, as no header has."""
    return all(_is_value(text) for cell in cells if (text := visible(cell)))


def header_depth(rows: Sequence[Row]) -> int:
    """Return how many of the first rows are header: a group above, its parts below."""
    depth = 1
    while depth < min(DEEPEST, len(rows) - ENOUGH) and _names_parts(rows, depth):
        depth += 1
    return depth


def groups_above(rows: Sequence[Row], at: int, depth: int) -> bool:
    """Say whether the row above the header names groups of it: without them its names repeat."""
    if not at:
        return False
    names = [" ".join(visible(cell).split()) for cell in joined_header(rows[at : at + depth])]
    above = rows[at - 1]
    if len(set(names)) == len(names) or len(above) > len(names) or filled_in(above) <= 1:
        return False
    joined = joined_header(rows[at - 1 : at + depth])
    return len(set(joined)) == len(joined)


def joined_header(rows: Sequence[Row]) -> list[str]:
    """Return one name for each column from all the rows of a header."""
    if len(rows) == 1:
        return list(rows[0])
    width = max(map(len, rows))
    last = _fitted(rows[-1], width)
    levels = [_spread(_fitted(cells, width), last) for cells in rows[:-1]]
    return [_name(parts) for parts in zip(*levels, last, strict=True)]


def _is_form(rows: Sequence[Row]) -> bool:
    """Say whether these are pairs of label and text, as in a technical sheet."""
    labels = [folded(visible(row[0])).rstrip(": ") for row in rows if len(row) == 2]  # noqa: PLR2004
    return len(labels) == len(rows) and labels[0] in FORM and len(FORM.intersection(labels)) > 2  # noqa: PLR2004


def _names_parts(rows: Sequence[Row], depth: int) -> bool:
    """Say whether a row only has names, over columns of values or under a gap of the header."""
    above, row, below = rows[depth - 1], rows[depth], rows[depth + 1 :]
    places = [at for at, cell in enumerate(row) if visible(cell)]
    if len(places) in {0, len(row)} and filled_in(above) == len(row):
        return False
    if not places or any(_is_value(visible(row[at])) or is_missing(row[at]) for at in places):
        return False
    over = [_holds_values(below, at) for at in places]
    gaps = [at >= len(above) or not visible(above[at]) for at in places]
    return any(over) and all(map(max, over, gaps))


def _holds_values(rows: Sequence[Row], at: int) -> bool:
    cells = [visible(row[at]) for row in rows if at < len(row) and not is_missing(row[at])]
    return len(cells) >= ENOUGH and sum(map(_is_value, cells)) >= MOST * len(cells)


def _is_value(text: str) -> bool:
    return read_number(text).status is not Status.BAD or written_day(text) is not None


def _spread(cells: Row, below: Row) -> list[str]:
    """Carry the name of a group to its right, over the empty cells that have a part below."""
    names: list[str] = []
    group = ""
    for cell, part in zip(cells, below, strict=True):
        group = visible(cell) or group
        names.append(group if visible(cell) or visible(part) else "")
    return names


def _fitted(cells: Row, width: int) -> list[str]:
    return [*cells, *[""] * (width - len(cells))]


def _name(parts: Sequence[str]) -> str:
    return " ".join(dict.fromkeys(text for part in parts if (text := visible(part))))
