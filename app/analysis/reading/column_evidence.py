"""Why a column is taken for what it is, in a sentence for the person who must agree."""

from collections.abc import Callable

from app.analysis.kind import NUMERIC, Kind
from app.analysis.reading.as_date import BESIDE
from app.analysis.reading.code_evidence import about_codes
from app.analysis.reading.column_reading import ColumnReading
from app.analysis.reading.currency_mix import mixture
from app.analysis.reading.hour_evidence import about_hours
from app.analysis.reading.place_evidence import (
    about_addresses,
    about_barrios,
    about_comunas,
    about_degrees,
)
from app.i18n import Message, msg, plural

HALF = 0.5


def column_evidence(reading: ColumnReading) -> Message:
    """Say what speaks for the kind of a column, and what of its cells is not used."""
    usual = _about_numbers if reading.kind in NUMERIC else _about_read
    about = _ABOUT.get(reading.kind, usual)
    unused = mixture(reading) or about_hours(reading)
    if unused:
        return msg("{evidence} {unused}", evidence=about(reading), unused=unused)
    return about(reading)


def _about_numbers(reading: ColumnReading) -> Message:
    comma, point = reading.proof["decimal_comma"], reading.proof["decimal_point"]
    if comma >= point and comma:
        return plural(
            "One value only makes sense with a decimal comma, {against} against; {read} read,"
            " {unread} could not be read.",
            "{count} values only make sense with a decimal comma, {against} against; {read} read,"
            " {unread} could not be read.",
            count=comma, against=point, read=reading.read, unread=len(reading.unreadable),
        )  # fmt: skip
    if point:
        return plural(
            "One value only makes sense with a decimal point, {against} against; {read} read,"
            " {unread} could not be read.",
            "{count} values only make sense with a decimal point, {against} against; {read} read,"
            " {unread} could not be read.",
            count=point, against=comma, read=reading.read, unread=len(reading.unreadable),
        )  # fmt: skip
    return _about_read(reading)


def _about_dates_beside(reading: ColumnReading) -> Message:
    return plural(
        "The day comes first, as in one date of another column; {read} read, {unread} could"
        " not be read.",
        "The day comes first, as in {count} dates of other columns; {read} read, {unread}"
        " could not be read.",
        count=reading.proof[BESIDE], read=reading.read, unread=len(reading.unreadable),
    )  # fmt: skip


def _about_dates(reading: ColumnReading) -> Message:
    if reading.proof.get(BESIDE):
        return _about_dates_beside(reading)
    days, months = reading.proof["day_first"], reading.proof["month_first"]
    if days >= months and days:
        return plural(
            "One date only makes sense with the day first, {against} against; {read} read,"
            " {unread} could not be read.",
            "{count} dates only make sense with the day first, {against} against; {read} read,"
            " {unread} could not be read.",
            count=days, against=months, read=reading.read, unread=len(reading.unreadable),
        )  # fmt: skip
    if months:
        return plural(
            "One date only makes sense with the month first, {against} against; {read} read,"
            " {unread} could not be read.",
            "{count} dates only make sense with the month first, {against} against; {read} read,"
            " {unread} could not be read.",
            count=months, against=days, read=reading.read, unread=len(reading.unreadable),
        )  # fmt: skip
    return _about_read(reading)


def _about_truth(reading: ColumnReading) -> Message:
    return msg(
        "{yes} say yes and {no} say no; {unread} could not be read.",
        yes=reading.proof["yes"], no=reading.proof["no"], unread=len(reading.unreadable),
    )  # fmt: skip


def _about_categories(reading: ColumnReading) -> Message:
    return plural(
        "One cell, of {distinct} different values: they repeat.",
        "{count} cells looked at, of {distinct} different values: they repeat.",
        count=reading.proof.get("sample_cells", 0),
        distinct=reading.proof.get("sample_distinct", 0),
    )


def _about_text(reading: ColumnReading) -> Message:
    if not reading.read:
        return msg("No cell has anything.")
    if reading.proof.get("sample_clock", 0) > HALF * reading.proof["sample_cells"]:
        return plural(
            "One cell with an hour or a length of time: it is kept as it is written.",
            "{count} cells, of hours or lengths of time: they are kept as they are written.",
            count=reading.read,
        )
    return plural(
        "One cell, kept as it is written.",
        "{count} cells, kept as they are written.",
        count=reading.read,
    )


def _about_read(reading: ColumnReading) -> Message:
    return plural(
        "One read, {unread} could not be read.",
        "{count} read, {unread} could not be read.",
        count=reading.read, unread=len(reading.unreadable),
    )  # fmt: skip


_ABOUT: dict[Kind, Callable[[ColumnReading], Message]] = {
    Kind.DATE: _about_dates,
    Kind.DATE_TIME: _about_dates,
    Kind.YES_NO: _about_truth,
    Kind.CODE: about_codes,
    Kind.COMUNA: about_comunas,
    Kind.BARRIO: about_barrios,
    Kind.ADDRESS: about_addresses,
    Kind.COORDINATE: about_degrees,
    Kind.CATEGORY: _about_categories,
    Kind.TEXT: _about_text,
}
