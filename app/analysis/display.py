"""How values are written for people: as in Argentina, whatever the language of the screen."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from pandas import Series

from app.analysis.kind import Kind
from app.i18n import msg

SWAP = str.maketrans(",.", ".,")
MOST_DECIMALS = 6
Write = Callable[[Sequence[Any]], list[str]]


def number_text(value: float, decimals: int = MOST_DECIMALS) -> str:
    """Write 1234.5 as 1.234,5: as many decimals as there are, up to `decimals`."""
    text = fixed(value, decimals)
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text.translate(SWAP)


def fixed(value: float, decimals: int) -> str:
    """Write 1234.5 as 1,234.50; a whole number keeps every figure, however long it is."""
    if isinstance(value, int):  # as a float, 9007199254740993 would lose its 3
        return f"{value:,}" + (f".{'0' * decimals}" if decimals else "")
    return f"{value:,.{decimals}f}"


def display_texts(values: "Series[Any]", kind: Kind) -> list[str]:
    """Write the values of a column of some kind; a cell without value is an empty text."""
    missing = values.isna().to_numpy(bool)
    present = WRITERS.get(kind, _words)(values[~missing].tolist())
    if not missing.any():
        return present
    texts = iter(present)
    return ["" if gone else next(texts) for gone in missing]


def _words(values: Sequence[Any]) -> list[str]:
    return [str(value) for value in values]


def _whole(values: Sequence[Any]) -> list[str]:
    return [fixed(value, 0).replace(",", ".") for value in values]


def _amount(values: Sequence[Any]) -> list[str]:
    return [fixed(value, 2).translate(SWAP) for value in values]


def _decimal(values: Sequence[Any]) -> list[str]:
    return [number_text(value) for value in values]


def _date(values: Sequence[Any]) -> list[str]:
    days = np.asarray(values, dtype="datetime64[D]").astype(str)
    return [f"{day[8:]}/{day[5:7]}/{day[:4]}" for day in days]


def _moment(values: Sequence[Any]) -> list[str]:
    moments = np.asarray(values, dtype="datetime64[s]").astype(str)
    return [f"{one[8:10]}/{one[5:7]}/{one[:4]} {one[11:].removesuffix(':00')}" for one in moments]


def _yes_no(values: Sequence[Any]) -> list[str]:
    yes, no = str(msg("Yes")), str(msg("No"))
    return [yes if value else no for value in values]


WRITERS: dict[Kind, Write] = {
    Kind.WHOLE: _whole,
    Kind.DECIMAL: _decimal,
    Kind.MONEY: _amount,
    Kind.PERCENTAGE: _decimal,
    Kind.DATE: _date,
    Kind.DATE_TIME: _moment,
    Kind.COORDINATE: _decimal,
    Kind.YES_NO: _yes_no,
}
