"""The kinds of column: what every value of a column is taken to be."""

from enum import StrEnum


class Kind(StrEnum):
    """The kinds of column; the value is the name saved on disk."""

    WHOLE = "whole"
    DECIMAL = "decimal"
    MONEY = "money"
    PERCENTAGE = "percentage"
    DATE = "date"
    PERIOD = "period"
    YES_NO = "yes_no"
    CODE = "code"
    CATEGORY = "category"
    TEXT = "text"


NUMERIC = frozenset({Kind.WHOLE, Kind.DECIMAL, Kind.MONEY, Kind.PERCENTAGE})
WRITTEN = frozenset({Kind.TEXT, Kind.CATEGORY, Kind.CODE, Kind.PERIOD})  # kept as text
