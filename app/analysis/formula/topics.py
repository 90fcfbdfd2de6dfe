"""The functions by what they are about, for whoever looks for one without knowing its name."""

from app.i18n import Message, msg

TOPICS: tuple[tuple[Message, tuple[str, ...]], ...] = (
    (msg("Questions and answers"), (
        "if_then", "if_many", "switch", "choose", "if_error", "all_of", "any_of", "opposite",
        "only_one", "is_blank", "is_number", "is_text", "is_date", "is_unread",
    )),
    (msg("Numbers"), (
        "round", "round_up", "round_down", "truncate", "integer", "multiple", "absolute", "sign",
        "quotient", "remainder", "power", "square_root", "exponential", "logarithm",
        "natural_logarithm",
    )),
    (msg("Several cells of the row"), (
        "total_of_row", "mean_of_row", "median_of_row", "minimum", "maximum", "count_of_row",
    )),
    (msg("The whole column"), (
        "column_total", "column_mean", "column_minimum", "column_maximum", "column_count",
        "count_if", "sum_if", "share", "rank", "percentile", "look_up",
    )),
    (msg("Texts"), (
        "concatenate", "join_texts", "upper", "lower", "proper", "trim", "clean",
        "without_accents", "only_digits", "substitute", "replace_piece", "repeat", "written",
        "read_value", "cuit_format", "cuit_valid",
    )),
    (msg("Parts of a text"), (
        "left", "right", "middle", "piece", "extract_pattern", "find", "search", "length",
        "contains", "starts_with", "ends_with", "exact",
    )),
    (msg("Dates"), (
        "date", "read_date", "year", "month", "day", "quarter", "weekday", "hour", "minute",
        "days", "workdays", "date_difference", "shift_months", "end_of_month",
    )),
)  # fmt: skip
