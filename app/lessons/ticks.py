"""What each check asks, in a few positive words made from the check itself.

The words of an answer never tell it: what comes from the answer key is asked without its number.
"""

from collections.abc import Callable, Mapping

from app.i18n import Message, msg, plural
from app.lessons.predicate import Demand, Predicate, Work
from app.lessons.shown import shown

Words = Callable[[Predicate, Demand, Work], Message]


def tick_words(predicate: Predicate, work: Work) -> Message:
    """Say what a check asks, as a person would tick it off."""
    for demand in predicate.demands:
        place = f"{predicate.topic}.{predicate.property}".rstrip("."), demand.operator
        words = SECRET.get(place) if demand.secret else EXACT.get(place)
        if words:
            return words(predicate, demand, work)
    return _plain(predicate)


def _plain(predicate: Predicate) -> Message:
    if predicate.topic == "respuesta":
        return msg("The answer is right")
    if predicate.topic == "receta":
        return msg("The recipe has the steps asked for")
    if predicate.column:
        return msg("“{column}” is as asked", column=predicate.column)
    return msg("The table is as asked")


def _rows_kept(_predicate: Predicate, _demand: Demand, work: Work) -> Message:
    count = len(work.original)
    return plural(
        "The only row is still there", "All {rows} rows are still there",
        count=count, rows=shown(count),
    )  # fmt: skip


def _rows_count(_predicate: Predicate, demand: Demand, _work: Work) -> Message:
    return msg("The table has {count} rows", count=shown(demand.expected))


def _columns_kept(_predicate: Predicate, _demand: Demand, _work: Work) -> Message:
    return msg("No column was added or lost")


def _column_kept(predicate: Predicate, _demand: Demand, _work: Work) -> Message:
    return msg("“{column}” was not touched", column=predicate.column)


def _not_mixed(predicate: Predicate, demand: Demand, _work: Work) -> Message:
    by = str(demand.expected).partition(".")[2]
    return msg(
        "Nothing with another “{other}” was joined in “{column}”",
        other=by, column=predicate.column,
    )  # fmt: skip


def _few_values(predicate: Predicate, demand: Demand, _work: Work) -> Message:
    return msg(
        "“{column}” has {count} different values at most",
        column=predicate.column, count=shown(demand.expected),
    )  # fmt: skip


def _no_spare_values(predicate: Predicate, _demand: Demand, _work: Work) -> Message:
    return msg("Nothing is written in two ways in “{column}”", column=predicate.column)


def _no_spare_spaces(predicate: Predicate, _demand: Demand, _work: Work) -> Message:
    return msg("No extra spaces are left in “{column}”", column=predicate.column)


def _no_blanks(predicate: Predicate, demand: Demand, _work: Work) -> Message:
    if demand.expected == "0":
        return msg("No cell of “{column}” is empty", column=predicate.column)
    return _plain(predicate)


def _no_repeats(predicate: Predicate, _demand: Demand, _work: Work) -> Message:
    return msg("No value of “{column}” is repeated", column=predicate.column)


SECRET: Mapping[tuple[str, str], Words] = {("columna.distintos", "max"): _no_spare_values}
EXACT: Mapping[tuple[str, str], Words] = {
    ("tabla.filas", "igual_a"): _rows_kept,
    ("tabla.filas", "igual"): _rows_count,
    ("tabla.columnas", "igual_a"): _columns_kept,
    ("columna", "igual_a"): _column_kept,
    ("columna", "agrupa_como"): _not_mixed,
    ("columna.separa", "agrupa_como"): _not_mixed,
    ("columna.distintos", "max"): _few_values,
    ("columna.espacios_sobrantes", "igual"): _no_spare_spaces,
    ("columna.vacios", "igual"): _no_blanks,
    ("columna.unicos", "igual"): _no_repeats,
}
