"""Months or years that are missing between the first and the last."""

import re
from collections.abc import Iterator

from app.analysis.check import Check, Finding, Severity, checks
from app.analysis.column_look import ColumnLook
from app.analysis.look import Look
from app.analysis.where import Where
from app.i18n import msg, plural

MONTHLY = re.compile(r"([12][0-9]{3})-?([01][0-9])")
YEARLY = re.compile(r"(?:19|20)[0-9]{2}")
OF_THE_ROW = re.compile(r"^(anio|ano|year|ejercicio|periodo|mes|month|indice_tiempo)(_|$)")
MONTHS = 12
FEW = 6  # periods, to speak of a series
MOST = 0.25  # of the periods may be missing; with more it is no series
ROWS = 3  # for each period, in the middle: with fewer the gaps are how things happened


@checks.add
class GapsInTime(Check):
    """See a month or a year without any row, in a table that has them one after the other."""

    kind = "K09"
    title = msg("Gaps in time")
    why = msg(
        "A line chart jumps over a missing month as if nothing were lacking, and the total of its"
        " year is short."
    )
    todo = msg(
        "Ask whoever published it for what is missing, and say in the chart that it is not there."
    )
    severity = Severity.WARNING
    lesson = "m5-03"
    dirty = "periodo,barrio,reclamos\n" + "".join(
        f"2014-{month:02},{barrio},{month}\n"
        for month in range(1, 11)
        for barrio in ("Flores", "Boedo", "Palermo")
        if month != 6  # noqa: PLR2004 - the month that is missing
    )
    clean = "periodo,obra,monto\n2014-01,Plaza,10.50\n2014-03,Calle,20.25\n2014-09,Puente,7.75\n"

    def find(self, look: Look) -> Iterator[Finding]:
        for column in look.columns:
            if not column.hints(OF_THE_ROW):  # the year of a tender is not that of the row
                continue
            rows = _rows(column)
            gaps = _gaps(rows)
            if gaps:
                message = plural(
                    "“{name}” lacks {first}.",
                    "“{name}” lacks {count} periods, between {first} and {last}.",
                    count=len(gaps), name=column.name, first=gaps[0], last=gaps[-1],
                )  # fmt: skip
                yield self.found(Where(column.name, len(gaps)), message)


def _rows(column: ColumnLook) -> dict[str, int]:
    """Return how many rows each year or month has; nothing when the cells are of both or else."""
    texts = column.texts.filter(column.said).to_pylist()
    counts = column.counts[column.said].tolist()
    plain = [text.strip() for text in texts]
    found: dict[str, int] = {}
    monthly = all(MONTHLY.fullmatch(text) for text in plain)
    if not monthly and not all(YEARLY.fullmatch(text) for text in plain):
        return {}
    for text, count in zip(plain, counts, strict=True):
        month = MONTHLY.fullmatch(text)
        name = f"{month[1]}-{month[2]}" if monthly and month else text
        found[name] = found.get(name, 0) + count
    return found


def _gaps(rows: dict[str, int]) -> list[str]:
    """Return the periods without rows between the first and the last."""
    if len(rows) < FEW or sorted(rows.values())[len(rows) // 2] < ROWS:
        return []
    numbers = {_number(name): name for name in rows}
    first, last = min(numbers), max(numbers)
    gaps = [_name(at, first) for at in range(first, last) if at not in numbers]
    return gaps if len(gaps) <= MOST * (last - first + 1) else []


def _number(name: str) -> int:
    year, _, month = name.partition("-")
    return int(year) * MONTHS + int(month) - 1 if month else int(year)


def _name(number: int, first: int) -> str:
    if first < MONTHS * 1000:  # a year is a small number
        return str(number)
    return f"{number // MONTHS}-{number % MONTHS + 1:02}"
