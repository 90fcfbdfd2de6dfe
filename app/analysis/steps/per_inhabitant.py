"""Divide a number by the people who live in each place."""

from dataclasses import dataclass
from typing import Annotated, Literal

import numpy as np
from pandas import DataFrame, Index, Series

from app.analysis.kind import Kind
from app.analysis.population import SOURCES, bundled_population, own_population, people_of
from app.analysis.settling import READ, UNREAD, CellsStep, Clues
from app.analysis.step import Step, steps
from app.analysis.table import Table
from app.analysis.worked_out import NOT_KNOWN, numbers_of, with_new
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Choice, Column, Text

PER = (
    ("1", msg("each inhabitant")),
    ("1000", msg("1,000 inhabitants")),
    ("100000", msg("100,000 inhabitants")),
)
POPULATIONS = (
    ("2022", msg("Comunas, census of 2022, private dwellings (INDEC)")),
    ("2010", msg("Comunas, census of 2010 (INDEC)")),
    ("own", msg("One of mine, in another table")),
)


@steps.add
@dataclass(frozen=True)
class PerInhabitant(CellsStep):
    """Add a column with a number divided by the people of its comuna, or of a place of your own.

    “8”, “Comuna 8” and “08” are comunas; “Total” and “CABA” are the whole city, whose rate is its
    total divided by all its people: it is never the mean of the comunas. What is no known place
    is marked.
    """

    kind = "per_inhabitant"
    title = msg("By inhabitant")
    intent = "place"
    words = (
        "por habitante", "per cápita", "tasa", "población", "cada 100.000", "censo", "per capita",
        "rate", "population",
    )  # fmt: skip
    prelude = '''
import re


def place_key(text):
    """Return 8 for “8”, “08” or “Comuna 8”, 0 for the whole city."""
    plain = " ".join(str(text).lower().split()).removesuffix(".0")
    if plain in ("caba", "ciudad", "ciudad de buenos aires", "total", "total ciudad"):
        return "0"
    found = re.fullmatch(r"(?:comuna *(?:n[º°.]* *)?)?0*([1-9]|1[0-5])", plain)
    return found[1] if found else plain
'''

    column: Annotated[str, Column(msg("Number"), numeric=True, wants="number")]
    place: Annotated[str, Column(msg("Comuna or place"))]
    name: Annotated[str, Text(msg("Name of the new column"), example="por habitante")]
    per: Annotated[Literal["1", "1000", "100000"], Choice(msg("For"), PER)] = "1"
    population: Annotated[
        Literal["2022", "2010", "own"], Choice(msg("Population"), POPULATIONS)
    ] = "2022"
    other: Annotated[str, Text(msg("Table with my population"))] = ""
    places: Annotated[str, Text(msg("Its column of places"))] = "comuna"
    people: Annotated[str, Text(msg("Its column of people"))] = "poblacion"

    def answer(self) -> str:
        return self.name

    def done(self, table: Table) -> Table:
        numbers = numbers_of(table, self.column)
        people = self._people(table)
        lost = np.isnan(people) & ~np.isnan(numbers)
        kind = Kind.MONEY if table.kinds[self.column] is Kind.MONEY else Kind.DECIMAL
        made = Series(numbers * int(self.per) / people), kind
        return with_new(table, self.name, made, [self.column, self.place], {NOT_KNOWN: lost})

    def counted(self, before: Table, done: Table) -> Clues:  # noqa: ARG002 - the numbers tell
        known = ~np.isnan(numbers_of(before, self.column))
        read = int((known & ~np.isnan(self._people(before))).sum())
        return Clues({READ: read, UNREAD: int(known.sum()) - read})

    def hopeless(self) -> UserError:
        return UserError(
            msg("No value of “{column}” is a place whose population is known.", column=self.place),
            msg("Choose the column that says the comuna, or a population of those places."),
        )

    def _people(self, table: Table) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
        if self.population == "own":
            own = own_population(table, self.other, self.places, self.people)
            return people_of(table, self.place, own)
        return people_of(table, self.place, bundled_population(self.population))

    def sentence(self) -> Message:
        names = {"column": self.column, "name": self.name, "per": dict(PER)[self.per]}
        if self.population == "own":
            return msg("Work out “{column}” for {per}, with the population of “{table}”, in"
                       " “{name}”.", table=self.other, **names)  # fmt: skip
        return msg("Work out “{column}” for {per}, with the population of the {census}, in"
                   " “{name}”.", census=SOURCES[self.population][1], **names)  # fmt: skip

    def code(self) -> str:
        known = repr(dict(bundled_population(self.population))) if self.population != "own" else ""
        if self.population == "own":
            table = f"tables[{self.other!r}]"
            pairs = f"zip({table}[{self.places!r}], {table}[{self.people!r}])"
            known = f"{{place_key(place): number for place, number in {pairs}}}"
        people = f"df[{self.place!r}].map(place_key).map({known})"
        return f"df[{self.name!r}] = df[{self.column!r}] * {self.per} / {people}.astype('float64')"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({
            "comuna": ["Comuna 1", "8", None, "Palermo", "2"],
            "amount": [50_000_000.0, 90_000_000.0, 4.0, 5.0, None],
        })  # fmt: skip
        unread = {"amount": Series(["s/i"], index=Index([4]), dtype="str")}
        table = Table(frame, {"comuna": Kind.COMUNA, "amount": Kind.MONEY}, unread)
        return cls("amount", "comuna", "by inhabitant"), table
