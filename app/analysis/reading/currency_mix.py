"""Amounts in several currencies in one column: added together they would say nothing."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Protocol

from app.analysis.kind import NUMERIC, Kind
from app.analysis.number_format import WHOLE
from app.analysis.reading.column_reading import Choice, ColumnReading, Question
from app.analysis.reading.currency import Currency
from app.i18n import Message, msg

BARE = "no_currency"  # the name, in the proof, of the numbers without a sign: taken for pesos
SAID = {
    (Currency.PESOS, Currency.DOLLARS): msg(
        "There are amounts in pesos or without a currency ({pesos}) and in dollars ({dollars}):"
        " adding them up mixed would give a wrong number."
    ),
    (Currency.PESOS, Currency.EUROS): msg(
        "There are amounts in pesos or without a currency ({pesos}) and in euros ({euros}):"
        " adding them up mixed would give a wrong number."
    ),
    (Currency.DOLLARS, Currency.EUROS): msg(
        "There are amounts in dollars ({dollars}) and in euros ({euros}):"
        " adding them up mixed would give a wrong number."
    ),
    tuple(Currency): msg(
        "There are amounts in pesos or without a currency ({pesos}), in dollars ({dollars}) and in"
        " euros ({euros}): adding them up mixed would give a wrong number."
    ),
}


class HasProof(Protocol):
    """What was found out of a column: its kind, and the counts that prove it."""

    @property
    def kind(self) -> Kind:
        """What it is taken to be."""

    @property
    def proof(self) -> Mapping[str, int]:
        """What was counted."""


LEAVE = Choice(msg("Leave it as text"), kind=Kind.TEXT)
IGNORE = Choice(msg("Read every amount as a number, whatever its currency"), kind=Kind.MONEY)


def mixture(reading: HasProof) -> Message | None:
    """Say how many amounts there are in each currency; None when all are in the same."""
    if reading.kind not in NUMERIC or BARE not in reading.proof:
        return None
    amounts = {currency: reading.proof[currency] for currency in Currency}
    amounts[Currency.PESOS] += reading.proof[BARE]
    said = SAID.get(tuple(currency for currency in Currency if amounts[currency]))
    counts = tuple((str(currency), WHOLE.text(count)) for currency, count in amounts.items())
    return replace(said, values=counts) if said else None


def about_currencies(reading: ColumnReading, in_force: Choice = LEAVE) -> Question | None:
    """Ask what to do with numbers in several currencies, which stay as they are meanwhile."""
    why = mixture(reading)
    return Question(why, (in_force, IGNORE)) if why else None
