"""Latitude in the place of longitude."""

from collections.abc import Iterator

from app.analysis.check import Check, Finding, Severity, checks, step_fix
from app.analysis.coordinates import points_of
from app.analysis.look import Look
from app.i18n import msg, plural


@checks.add
class SwappedCoordinates(Check):
    """See points that fall in the City once their two numbers change places."""

    kind = "V21"
    title = msg("Latitude and longitude swapped")
    why = msg("The point goes to the bottom of the world instead of its corner.")
    todo = msg("Exchange the two numbers of the point.")
    severity = Severity.NOTE
    lesson = "m5-04"
    rules = (12,)
    dirty = "id,lat,lng\n1,-34.6012,-58.3812\n2,-58.4512,-34.6212\n3,-34.6112,-58.4012\n"
    clean = "id,lat,lng\n1,-34.6012,-58.3812\n2,-34.6212,-58.4512\n"

    def find(self, look: Look) -> Iterator[Finding]:
        points = points_of(look.columns)
        if points is None:
            return
        where = points.north.where_rows(points.swapped)
        if where.count:
            message = plural(
                "One point seems to have latitude and longitude swapped.",
                "{count} points seem to have latitude and longitude swapped.",
                count=where.count,
            )
            names = {"latitude": points.north.name, "longitude": points.east.name}
            yield self.found(where, message, step_fix("fix_coordinates", **names))
