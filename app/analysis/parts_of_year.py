"""The year and its parts: a quarter that holds the ones before it, a year beside its months."""

import re
from collections.abc import Iterator

import numpy as np
import pandas as pd
from pandas import DataFrame

from app.analysis.amounts import is_amount
from app.analysis.column_look import ColumnLook
from app.analysis.column_texts import Mask
from app.analysis.kind import Kind
from app.analysis.look import Look
from app.analysis.reading.folded import folded
from app.analysis.reading.header_hint import YEAR
from app.analysis.reading.missing import visible

PART = re.compile(r"(^|_)(trimestre|bimestre|cuatrimestre|semestre|quarter|mes|month)(_|$)")
TIME = re.compile(PART.pattern.replace("mes|", "mes|periodo|"))
SAYS_SO = re.compile(r"acumulad")
WHOLE = re.compile(
    r"(total )?(anual|acumulad[oa]|todo el ano|ano completo|ano|total)( anual| [0-9]{4})?"
    r"|ene(ro)? ?(-|/|a) ?dic(iembre)?|1 ?(-|/|a) ?(4|12)"
)
YEAR_ALONE = re.compile(r"[0-9]{4}")
LABELS = 50_000  # different texts
STEPS, TURNS = 10, 5  # from a part to the next, and from a year to the next, to prove it
GROWS, SAID, FALLS = 0.95, 0.85, 0.8  # of them
MOST = 200_000  # rows


def running_amounts(look: Look) -> Iterator[tuple[ColumnLook, ColumnLook]]:
    """Yield each amount that runs on within the year, with the column of the parts of the year."""
    year = next((one for one in look.columns if one.hints(YEAR) and not one.hints(PART)), None)
    part = next((one for one in look.columns if one.hints(PART)), None)
    if year is None or part is None or not part.is_number or len(look.lines) > MOST:
        return
    for amount in look.columns:
        if is_amount(amount) and _runs_on(look, year, part, amount):
            yield amount, part


def _runs_on(look: Look, year: ColumnLook, part: ColumnLook, amount: ColumnLook) -> bool:
    """Say whether it never falls from a part to the next, and starts again with each year."""
    steps, turns = _changes(look, year, part, amount)
    says_so = amount.hints(SAYS_SO)
    if len(steps) < STEPS or (steps >= 0).mean() < (SAID if says_so else GROWS):
        return False
    return says_so or (len(turns) >= TURNS and bool((turns < 0).mean() >= FALLS))


def _changes(
    look: Look, year: ColumnLook, part: ColumnLook, amount: ColumnLook
) -> tuple["pd.Series[float]", "pd.Series[float]"]:
    """Return the changes within a year, and those from the last part of one to the next year."""
    labels = [one for one in look.columns if not one.is_number and one not in {year, part}]
    keys = np.zeros(len(look.lines), np.int64)
    for one in labels:
        keys = pd.factorize(keys * (len(one.texts) + 1) + one.codes + 1)[0].astype(np.int64)
    frame = DataFrame({"key": keys, "year": year.codes, "part": part.numbers,
                       "amount": amount.numbers})[look.is_data]  # fmt: skip
    years = [text or "" for text in year.texts.to_pylist()]
    frame["year"] = frame["year"].map(dict(enumerate(years)))
    frame = frame.dropna().sort_values(["key", "year", "part"], kind="stable")
    frame = frame[frame["amount"] != 0]
    same = frame["key"] == frame["key"].shift()
    within = same & (frame["year"] == frame["year"].shift())
    change = frame["amount"].diff()
    return change[within], change[same & ~within]


def whole_and_parts(look: Look) -> Iterator[tuple[ColumnLook, Mask]]:
    """Yield the columns of parts of a year where some cells say that they are all of it."""
    if not any(map(is_amount, look.columns)):
        return
    for column in look.columns:
        if column.hints(TIME) and column.is_text and len(column.texts) <= LABELS:
            whole = column.judged(lambda text: WHOLE.fullmatch(folded(visible(text))), column.said)
            whole |= _years_with_months(column)
            if whole.any() and (column.said & ~whole).sum() > 1:
                yield column, whole


def _years_with_months(column: ColumnLook) -> Mask:
    """Mark the years that stand alone beside months or quarters of the same year."""
    if column.kind is not Kind.PERIOD:
        return np.zeros(len(column.texts), bool)
    texts = column.texts.filter(column.said).to_pylist()
    parts = {text.strip()[:4] for text in texts if not YEAR_ALONE.fullmatch(text.strip())}
    return column.judged(
        lambda text: YEAR_ALONE.fullmatch(text.strip()) and text.strip() in parts, column.said
    )
