"""What is said of pieces of a formula that are not well written."""

from app.analysis.formula.problem import FormulaError, Span
from app.i18n import msg

SPLIT = msg("Split it in two: a new column with one part, and another that uses it.")


def too_long(span: Span) -> FormulaError:
    """Complain of a formula nobody could follow."""
    return FormulaError(span, msg("The formula is too long."), SPLIT)


def too_deep(span: Span) -> FormulaError:
    """Complain of brackets inside brackets inside brackets."""
    return FormulaError(span, msg("There are too many brackets one inside another."), SPLIT)


def stray_comma(span: Span) -> FormulaError:
    """Complain of a comma that neither marks decimals nor separates parts."""
    return FormulaError(
        span,
        msg("At place {place} there is a comma that is not part of a number.", place=span.at + 1),
        msg("Put ; between the parts of a function. The comma is for decimals."),
    )


def doubtful_comma(span: Span, text: str) -> FormulaError:
    """Complain of a comma that may mark decimals or separate two parts."""
    return FormulaError(
        span,
        msg(
            "At place {place}, “{text}” may be one number with decimals or two parts.",
            place=span.at + 1,
            text=text,
        ),
        msg(
            "If they are two parts, write {parts}. If it is one number, write {number}.",
            parts=text.replace(",", "; "),
            number=text.replace(",", "."),
        ),
    )


def two_readings(span: Span, text: str) -> FormulaError:
    """Complain of a point that may mark decimals or thousands."""
    return FormulaError(
        span,
        msg("At place {place}, “{text}” can be read in two ways.", place=span.at + 1, text=text),
        msg("Write thousands without a point, as 1234, and decimals with a comma, as 1,234."),
    )


def not_a_number(span: Span, text: str) -> FormulaError:
    """Complain of digits that are no number."""
    return FormulaError(
        span,
        msg("At place {place}, “{text}” is not a number.", place=span.at + 1, text=text),
        msg("Write decimals with a comma, as 1,21, and put ; between the parts of a function."),
    )


def written_date(span: Span, text: str) -> FormulaError:
    """Complain of a date without its function: it would be a division."""
    return FormulaError(
        span,
        msg("At place {place}, “{text}” would be a division, not a date.", place=span.at + 1,
            text=text),
        msg("Write dates as FECHA(2024; 12; 31): year, month and day."),
    )  # fmt: skip


def unknown_sign(text: str, at: int) -> FormulaError:
    """Complain of a sign that no formula has, or of a text or a name without its end."""
    if text[at] in '"\u201c':
        return FormulaError(
            Span(at, len(text)),
            msg("The text that begins at place {place} has no end.", place=at + 1),
            msg("Close it with quotation marks."),
        )
    if text[at] == "[":
        return FormulaError(
            Span(at, len(text)),
            msg("The name of a column that begins at place {place} has no end.", place=at + 1),
            msg("Close it with a square bracket: [monto]."),
        )
    return FormulaError(
        Span(at, at + 1),
        msg("At place {place}, the sign {sign} is not understood.", place=at + 1, sign=text[at]),
        msg("Put the names of columns between square brackets, and texts between quotation marks."),
    )
