"""The kinds of column: what every value of a column is taken to be."""

from enum import StrEnum


class Kind(StrEnum):
    """The kinds of column; the value is the name saved on disk."""

    WHOLE = "whole"
    DECIMAL = "decimal"
    MONEY = "money"
    PERCENTAGE = "percentage"
    DATE = "date"
    DATE_TIME = "date_time"
    PERIOD = "period"
    YES_NO = "yes_no"
    CODE = "code"
    CATEGORY = "category"
    COMUNA = "comuna"
    BARRIO = "barrio"
    ADDRESS = "address"
    COORDINATE = "coordinate"
    TEXT = "text"


NUMERIC = frozenset({Kind.WHOLE, Kind.DECIMAL, Kind.MONEY, Kind.PERCENTAGE, Kind.COORDINATE})
MOMENTS = frozenset({Kind.DATE, Kind.DATE_TIME})
WRITTEN = frozenset(Kind) - NUMERIC - MOMENTS - {Kind.YES_NO}  # kept as text
