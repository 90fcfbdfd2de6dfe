"""What each part of a function is called, for the line that says which one is being written."""

from typing import NamedTuple

from app.analysis.formula.function import MANY, FormulaFunction
from app.i18n import Message, msg

NUMBER, TEXT, DATE = msg("number"), msg("text"), msg("date")
COLUMN, CELL, QUESTION = msg("column"), msg("cell"), msg("question")
DECIMALS, LOOKED, FROM = msg("decimals"), msg("text looked for"), msg("from which sign")
HOW_MANY, RESULT, MONTHS = msg("how many"), msg("result"), msg("months")
COMPARED, VALUE, PATTERN = msg("value compared"), msg("value"), msg("pattern")

ROUNDED, LOOKED_IN = (NUMBER, DECIMALS), (LOOKED, TEXT, FROM)
INSIDE = (TEXT, LOOKED)
OF_TEXT = (
    "clean", "cuit_format", "cuit_valid", "length", "lower", "upper", "only_digits", "proper",
    "read_date", "read_value", "trim", "without_accents",
)  # fmt: skip
OF_DATE = ("day", "hour", "minute", "month", "quarter", "year")
OF_COLUMN = (
    "column_count", "column_maximum", "column_mean", "column_minimum", "column_total", "share",
)  # fmt: skip
OF_CELL = (
    "is_blank",
    "is_date",
    "is_number",
    "is_text",
    "is_unread",
    "count_of_row",
    "concatenate",
)
OF_QUESTION = ("all_of", "any_of", "only_one", "opposite")

NAMES: dict[str, tuple[Message, ...]] = {
    **dict.fromkeys(OF_TEXT, (TEXT,)),
    **dict.fromkeys(OF_DATE, (DATE,)),
    **dict.fromkeys(OF_COLUMN, (COLUMN,)),
    **dict.fromkeys(OF_CELL, (CELL,)),
    **dict.fromkeys(OF_QUESTION, (QUESTION,)),
    "choose": (msg("which"), RESULT),
    "contains": INSIDE, "starts_with": INSIDE, "ends_with": INSIDE,
    "count_if": (QUESTION, VALUE),
    "date": (msg("year"), msg("month"), msg("day")),
    "date_difference": (msg("first date"), msg("last date"), msg("unit")),
    "days": (msg("last date"), msg("first date")),
    "end_of_month": (DATE, MONTHS), "shift_months": (DATE, MONTHS),
    "exact": (TEXT, TEXT),
    "extract_pattern": (TEXT, PATTERN),
    "find": LOOKED_IN, "search": LOOKED_IN,
    "if_error": (msg("what to work out"), msg("otherwise")),
    "if_many": (QUESTION, RESULT),
    "if_then": (QUESTION, msg("if yes"), msg("if no")),
    "join_texts": (msg("between them"), CELL),
    "left": (TEXT, HOW_MANY), "right": (TEXT, HOW_MANY),
    "look_up": (msg("key"), msg("table"), msg("column of the key"), msg("column to bring")),
    "middle": (TEXT, FROM, HOW_MANY),
    "multiple": (NUMBER, msg("multiple")),
    "percentile": (COLUMN, msg("percentage")),
    "piece": (TEXT, msg("sign to cut at"), msg("which")),
    "power": (NUMBER, msg("exponent")),
    "quotient": (NUMBER, msg("divisor")), "remainder": (NUMBER, msg("divisor")),
    "rank": (COLUMN, msg("smallest first")),
    "repeat": (TEXT, msg("times")),
    "replace_piece": (TEXT, FROM, HOW_MANY, msg("new text")),
    "round": ROUNDED, "round_down": ROUNDED, "round_up": ROUNDED, "truncate": ROUNDED,
    "substitute": (TEXT, LOOKED, msg("new text"), msg("which time")),
    "sum_if": (QUESTION, COLUMN, msg("column to add")),
    "switch": (VALUE, COMPARED, RESULT),
    "weekday": (DATE, msg("first day")),
    "workdays": (msg("first date"), msg("last date"), msg("holiday")),
    "written": (VALUE, msg("form")),
}  # fmt: skip
IN_PAIRS = {"if_many", "switch"}
"""Functions whose last two parts are given again and again."""


class Signature(NamedTuple):
    """How a function is written: its name, its parts, and how many at the end may be repeated."""

    name: str
    parts: tuple[Message, ...]
    repeated: int

    def at(self, part: int) -> int:
        """Return which of the named parts the one at a place is; the first is 0."""
        last = len(self.parts) - 1
        if part <= last or not self.repeated:
            return part if part <= last else -1
        return last - self.repeated + 1 + (part - last - 1) % self.repeated

    def texts(self) -> list[str]:
        """Return the parts in words, as they go between the brackets."""
        return [*map(str, self.parts), *(["…"] if self.repeated else [])]


def signature(function: type[FormulaFunction], language: str = "es") -> Signature:
    """Return how a function is written, under its name in a language."""
    most = function.takes[1]
    parts = NAMES.get(function.kind, (NUMBER,))[:most]
    repeated = 0 if most < MANY else 2 if function.kind in IN_PAIRS else 1
    return Signature(name_in(function, language), parts, repeated)


def name_in(function: type[FormulaFunction], language: str) -> str:
    """Return the name of a function in a language; the Spanish one goes first in its names."""
    return function.names[-1] if language == "en" else function.names[0]
