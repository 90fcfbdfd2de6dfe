"""Amounts in several currencies are not added up unless a person says so."""

from collections.abc import Iterable, Iterator

import numpy as np

from app.analysis.grouping import Grouping
from app.analysis.kind import Kind
from app.analysis.measure import Measure
from app.analysis.reading.currency import SIGNS
from app.analysis.reading.folded import folded
from app.analysis.table import Table
from app.analysis.value_counts import count_values
from app.errors import UserError
from app.i18n import Message, msg

HEADERS = ("moneda", "currency", "divisa")
MIXING = frozenset({
    "sum", "mean", "share", "ratio", "median", "minimum", "maximum", "range", "first_quartile",
    "third_quartile", "standard_deviation", "variance",
})  # fmt: skip
ONE_CURRENCY = msg("Keep the rows of one currency first.")
MOST = 20  # different texts in a column of currencies
WORDS = {
    "peso": "pesos", "pesos": "pesos", "pesos argentinos": "pesos", "dolar": "dollars",
    "dolares": "dollars", "dolares estadounidenses": "dollars", "euro": "euros", "euros": "euros",
}  # fmt: skip


def refuse_mixed_currencies(groups: Grouping, asked: Iterable[Measure]) -> None:
    """Refuse, with a way out, figures that would add pesos to dollars in one group."""
    amounts = {column for one in asked if one.kind in MIXING for column in one.columns()}
    todo = msg(
        "Group by the currency too, keep the rows of one currency, or tick that they may be added"
        " up anyway."
    )
    refuse_mixed_amounts(groups, amounts, todo)


def refuse_mixed_amounts(
    groups: Grouping, amounts: Iterable[str], todo: Message = ONE_CURRENCY
) -> None:
    """Refuse, with a way out, groups with amounts in more than one currency."""
    money = [name for name in amounts if groups.table.kinds[name] is Kind.MONEY]
    for column in _currency_columns(groups.table) if money else ():
        found = _mixed(groups, column)
        if found:
            raise UserError(
                msg(
                    "“{amount}” has amounts in several currencies ({currencies}): added up they"
                    " mean nothing.",
                    amount=money[0],
                    currencies=", ".join(found),
                ),
                todo,
            )


def _mixed(groups: Grouping, column: str) -> list[str]:
    """Return the currencies of a column when some group has more than one of them."""
    values = count_values(groups.cells(column))
    names = [_currency(text) for text in values.values.to_pylist()[: MOST + 1]]
    codes = {name: place for place, name in enumerate(dict.fromkeys(names))}
    if not 1 < len(codes) <= MOST or len(names) > MOST:
        return []
    filled = values.places < len(values.values)
    own = np.array([codes[name] for name in names])[values.places[filled]]
    pairs = np.unique(groups.places[filled] * len(codes) + own)
    return list(codes) if (np.diff(pairs // len(codes)) == 0).any() else []


def _currency(text: str) -> str:
    """Return one name for each currency: “ars”, “$” and “Pesos” are the same."""
    known = SIGNS.get(text.strip().upper())
    return known.value if known else WORDS.get(folded(text), text.strip())


def _currency_columns(table: Table) -> Iterator[str]:
    for name in table.columns:
        if table.is_text(name) and any(word in folded(name) for word in HEADERS):
            yield name
