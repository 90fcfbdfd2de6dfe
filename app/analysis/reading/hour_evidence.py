"""What is said of the hours in a column of dates."""

from app.analysis.kind import Kind
from app.analysis.number_format import WHOLE
from app.analysis.reading.as_date import ZONE
from app.analysis.reading.column_reading import ColumnReading
from app.i18n import Message, msg, plural


def about_hours(reading: ColumnReading) -> Message | None:
    """Say what becomes of the hours of a column; None when it has none."""
    hours = reading.proof.get("with_hour", 0)
    if not hours:
        return None
    if reading.kind is Kind.DATE_TIME:
        return _about_zones(reading, hours)
    return plural(
        "One cell has an hour: it is not used.",
        "{many} cells have an hour: it is not used.",
        count=hours, many=WHOLE.text(hours),
    )  # fmt: skip


def _about_zones(reading: ColumnReading, hours: int) -> Message:
    zones = [name.removeprefix(ZONE) for name in reading.proof if name.startswith(ZONE)]
    if len(zones) > 1:
        return msg(
            "The hours are of several time zones ({zones}) and stay as they are written: they"
            " cannot be compared with one another.",
            zones=", ".join(zones),
        )
    if zones:
        return plural(
            "One cell has an hour, which stays as it is written, in the zone {zone}.",
            "{many} cells have an hour, which stays as it is written, in the zone {zone}.",
            count=hours, many=WHOLE.text(hours), zone=zones[0],
        )  # fmt: skip
    if reading.proof["fractions"]:
        return plural(
            "One cell has an hour; fractions of a second are left out.",
            "{many} cells have an hour; fractions of a second are left out.",
            count=hours, many=WHOLE.text(hours),
        )  # fmt: skip
    return plural(
        "One cell has an hour.",
        "{many} cells have an hour.",
        count=hours, many=WHOLE.text(hours),
    )  # fmt: skip
