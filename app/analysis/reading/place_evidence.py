"""Why a column is taken for comunas, barrios, addresses or degrees."""

from app.analysis.reading.as_place import MISFITS, SEVERAL
from app.analysis.reading.column_reading import ColumnReading
from app.i18n import Message, msg, plural


def about_comunas(reading: ColumnReading) -> Message:
    """Say how many cells name one comuna, several, and none that exists."""
    return msg(
        "Cells that say one comuna: {one}; several: {several}; none that exists: {none}.",
        **_counts(reading),
    )


def about_barrios(reading: ColumnReading) -> Message:
    """Say how many cells name one barrio, several, and none of the 48."""
    return msg(
        "Cells that name one barrio: {one}; several: {several}; none of the 48: {none}.",
        **_counts(reading),
    )


def about_addresses(reading: ColumnReading) -> Message:
    """Say how many of the cells looked at have a street."""
    return plural(
        "One cell, with a street and a number or a corner: it stays as it is written.",
        "Of {sample} cells looked at, {some} have a street and a number or a corner; the {count}"
        " stay as they are written.",
        count=reading.read,
        sample=reading.proof.get("sample_cells", 0),
        some=reading.proof.get("sample_address", 0),
    )


def about_degrees(reading: ColumnReading) -> Message:
    """Say how many degrees fall within the limits of the City."""
    return msg(
        "{read} are degrees, {inside} of them within the limits of the City; {unread} could not be"
        " read.",
        read=reading.read, inside=reading.proof["in_the_city"], unread=len(reading.unreadable),
    )  # fmt: skip


def _counts(reading: ColumnReading) -> dict[str, int]:
    several = reading.proof[SEVERAL]
    none = reading.proof[MISFITS] - several
    return {"one": reading.proof["one"], "several": several, "none": none}
