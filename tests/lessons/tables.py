"""Small work to look at."""

from typing import Any

import pandas as pd
from pandas import DataFrame, Series

from app.analysis.kind import Kind
from app.analysis.recipe import Recipe
from app.analysis.table import Table, table_of
from app.lessons.evaluation import evaluate
from app.lessons.practice import Keys
from app.lessons.predicate import Finding, Work
from app.lessons.predicate_card import read_predicate


def work(frame: dict[str, Any], original: dict[str, Any] | None = None, **answers: str) -> Work:
    before = frame if original is None else original
    return Work(table(before if original is None else frame), table(before), Recipe(), answers)


def table(columns: dict[str, Any]) -> Table:
    return table_of(DataFrame({name: Series(values) for name, values in columns.items()}))


def dated(column: str, days: list[str]) -> Work:
    one = Table(DataFrame({column: pd.to_datetime(Series(days))}), {column: Kind.DATE})
    return Work(one, one)


def ask(done: Work, **card: Any) -> Finding:
    keys: Keys = {"t": {"total": 2893003136.15, "valores": ("a", "b")}}
    return evaluate(read_predicate(card, keys), done)
