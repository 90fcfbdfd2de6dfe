"""What is said of a formula that is not well written, and what to do about it."""

from app.analysis.formula.function import FormulaFunction
from app.analysis.formula.problem import FormulaError
from app.analysis.formula.tokens import Token
from app.i18n import Message, msg

SPLIT = msg("Split it in two: a new column with one part, and another that uses it.")


def unexpected(piece: Token) -> FormulaError:
    """Complain of a piece that should not be where it is, or of an end that comes too soon."""
    if piece.sort == "end":
        return FormulaError(
            piece.at,
            msg("The formula is not finished: something is missing at the end."),
            msg("Write a number or a column between [ ], or take out the last sign."),
        )
    return _at(
        piece,
        msg("At place {place}, “{text}” was not expected.", place=piece.at + 1, text=piece.text),
        msg("See if a sign such as + or ; is missing before it, or a bracket is left over."),
    )


def unclear(sign: Token) -> FormulaError:
    """Complain of what can be worked out in two orders."""
    return _at(
        sign,
        msg("At place {place}, it is not clear what comes first.", place=sign.at + 1),
        msg("Put brackets around the part that is worked out first."),
    )


def too_deep(piece: Token) -> FormulaError:
    """Complain of brackets inside brackets inside brackets."""
    return _at(piece, msg("There are too many brackets one inside another."), SPLIT)


def not_closed(end: Token, opened: int) -> FormulaError:
    """Complain of a bracket without its other half."""
    return _at(
        end,
        msg(
            "At place {place} a bracket is not closed; it was opened at place {opened}.",
            place=end.at + 1,
            opened=opened + 1,
        ),
        msg("Write ) where that part ends."),
    )


def no_function(name: Token) -> FormulaError:
    """Complain of a function nobody knows."""
    return _at(
        name,
        msg("At place {place}: there is no function “{name}”.", place=name.at + 1, name=name.text),
        msg("Look at the list of functions, or put the name of a column between [ ]."),
    )


def wrong_count(function: type[FormulaFunction], name: Token, count: int) -> FormulaError:
    """Complain of a function with too few parts or too many."""
    return _at(
        name,
        msg(
            "At place {place}, “{name}” has {count} parts, which is not what it needs.",
            place=name.at + 1,
            name=name.text,
            count=count,
        ),
        msg("Write it like this, with ; between the parts: {example}", example=function.example),
    )


def _at(piece: Token, what: Message, todo: Message) -> FormulaError:
    return FormulaError(piece.at, what, todo)
