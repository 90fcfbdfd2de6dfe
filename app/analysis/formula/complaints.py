"""What is said of a formula whose pieces do not fit together, and what to do about it."""

from difflib import get_close_matches

from app.analysis.formula.function import FormulaFunction, all_names, plain_name
from app.analysis.formula.problem import FormulaError, Span
from app.analysis.formula.tokens import Token
from app.i18n import Message, msg

CHANGING = {"HOY", "TODAY", "AHORA", "NOW"}
LUCK = {"ALEATORIO", "RAND", "ALEATORIOENTRE", "RANDBETWEEN"}
ALIKE = 0.6


def unfinished(end: Span) -> FormulaError:
    """Complain of an end that comes too soon."""
    return FormulaError(
        end,
        msg("The formula is not finished: something is missing at the end."),
        msg("Write a number or a column between [ ], or take out the last sign."),
    )


def part_missing(piece: Token) -> FormulaError:
    """Complain of a piece that stands where a value should."""
    return _at(
        piece,
        msg(
            "At place {place} there is “{text}”, and before it a number, a text, a column or a"
            " function is missing.",
            place=piece.span.at + 1,
            text=piece.text,
        ),
        msg("Write what is missing, or take out “{text}”.", text=piece.text),
    )


def sign_missing(piece: Token) -> FormulaError:
    """Complain of two values with no sign between them, or of what follows the end."""
    return _at(
        piece,
        msg("At place {place}, “{text}” was not expected.", place=piece.span.at + 1,
            text=piece.text),
        msg("See if a sign such as + or ; is missing before it, or a bracket is left over."),
    )  # fmt: skip


def never_opened(piece: Token) -> FormulaError:
    """Complain of a bracket that closes nothing."""
    return _at(
        piece,
        msg("At place {place} a bracket is closed that was never opened.", place=piece.span.at + 1),
        msg("Take it out, or write ( where that part begins."),
    )


def name_with_spaces(piece: Token) -> FormulaError:
    """Complain of two words in a row: a name that lacks its brackets."""
    return _at(
        piece,
        msg("At place {place}, “{text}” was not expected.", place=piece.span.at + 1,
            text=piece.text),
        msg("A name with spaces goes between square brackets: [monto total]."),
    )  # fmt: skip


def unclear(sign: Token) -> FormulaError:
    """Complain of what can be worked out in two orders."""
    return _at(
        sign,
        msg("At place {place}, it is not clear what comes first.", place=sign.span.at + 1),
        msg("Put brackets around the part that is worked out first."),
    )


def not_closed(end: Span, opened: int) -> FormulaError:
    """Complain of a bracket without its other half."""
    return FormulaError(
        end,
        msg(
            "At place {place} a bracket is not closed; it was opened at place {opened}.",
            place=end.at + 1,
            opened=opened + 1,
        ),
        msg("Write ) where that part ends."),
        ")",
    )


def no_function(name: Token) -> FormulaError:
    """Complain of a function nobody knows, and name the one that was meant."""
    what = msg(
        "At place {place}: there is no function “{name}”.", place=name.span.at + 1, name=name.text
    )
    plain = plain_name(name.text)
    if plain in CHANGING | LUCK:
        return _at(name, *_not_the_same(name, today=plain in CHANGING))
    close = closest(name.text, list(all_names()))
    if close:
        return FormulaError(name.span, what, msg("Did you mean {name}?", name=close), close)
    return _at(
        name, what, msg("Look at the list of functions, or put the name of a column between [ ].")
    )


def closest(name: str, names: list[str]) -> str:
    """Return the name that is most like what was written, or nothing when none is."""
    plain = {plain_name(one): one for one in reversed(names)}
    found = get_close_matches(plain_name(name), plain, n=1, cutoff=ALIKE)
    return plain[found[0]] if found else ""


def wrong_count(
    function: type[FormulaFunction], name: Token, span: Span, count: int
) -> FormulaError:
    """Complain of a function with too few parts or too many."""
    return FormulaError(
        span,
        msg(
            "At place {place}, “{name}” has {count} parts, which is not what it needs.",
            place=name.span.at + 1,
            name=name.text,
            count=count,
        ),
        msg("Write it like this, with ; between the parts: {example}", example=function.example),
    )


def _not_the_same(name: Token, *, today: bool) -> tuple[Message, Message]:
    what = msg(
        "At place {place}: “{name}” would give another result each time, and a recipe has to give"
        " the same table always.",
        place=name.span.at + 1,
        name=name.text,
    )
    if today:
        return what, msg("Write the day itself: FECHA(2026; 11; 21), with year, month and day.")
    return what, msg("Bring the numbers in a column of the file.")


def _at(piece: Token, what: Message, todo: Message) -> FormulaError:
    return FormulaError(piece.span, what, todo)
