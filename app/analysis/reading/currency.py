"""The currencies amounts are written in: “$” and “ARS” are pesos, “U$S” and “USD” dollars."""

import re
from enum import StrEnum


class Currency(StrEnum):
    """What an amount is counted in; the value is its name in the proof of a column."""

    PESOS = "pesos"
    DOLLARS = "dollars"
    EUROS = "euros"


SIGNS = {
    "U$S": Currency.DOLLARS, "U$D": Currency.DOLLARS, "US$": Currency.DOLLARS,
    "USD": Currency.DOLLARS, "EUR": Currency.EUROS, "€": Currency.EUROS,
    "AR$": Currency.PESOS, "ARS": Currency.PESOS, "$": Currency.PESOS,
}  # fmt: skip
SIGN = f"(?:{'|'.join(map(re.escape, SIGNS))})"


def currency_of(*signs: str | None) -> Currency | None:
    """Return the currency that the signs around a number say; “$ 5 USD” are dollars."""
    found = [SIGNS[sign.upper()] for sign in signs if sign]
    foreign = [currency for currency in found if currency is not Currency.PESOS]
    return next(iter(foreign + found), None)
