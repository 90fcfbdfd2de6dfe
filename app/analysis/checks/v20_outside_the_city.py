"""Points that are not in the City."""

from collections.abc import Iterator

from app.analysis.check import Check, Finding, Severity, checks, step_fix
from app.analysis.coordinates import points_of
from app.analysis.look import Look
from app.i18n import msg, plural


@checks.add
class OutsideTheCity(Check):
    """See coordinates 0,0, outside the City, or without their decimal mark."""

    kind = "V20"
    title = msg("Points outside the City")
    why = msg("On a map they fall in the sea, and the work they are of is not seen.")
    todo = msg(
        "Look for the address of the row and correct the point, or leave it out of the"
        " map and say so."
    )
    severity = Severity.WARNING
    lesson = "m5-04"
    rules = (12,)
    dirty = "id,lat,lng\n1,-34.6012,-58.3812\n2,0,0\n3,-34.6112,-58.4012\n"
    clean = "id,lat,lng\n1,-31.4201,-64.1888\n2,-32.8895,-68.8458\n"

    def find(self, look: Look) -> Iterator[Finding]:
        points = points_of(look.columns)
        if points is None or not points.are_of_the_city:
            return
        outside = points.given & ~points.inside & ~points.swapped
        where = points.north.where_rows(outside)
        if where.count:
            message = plural(
                "One point falls outside the City.",
                "{count} points fall outside the City.",
                count=where.count,
            )
            names = {"latitude": points.north.name, "longitude": points.east.name}
            yield self.found(where, message, step_fix("fix_coordinates", **names))
