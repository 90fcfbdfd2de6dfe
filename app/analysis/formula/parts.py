"""What functions ask of their parts before they work."""

from collections.abc import Sequence

from app.analysis.formula.value import Value, need
from app.analysis.kind import Kind
from app.i18n import msg

TODO = {
    Kind.DECIMAL: msg("Convert the column to numbers first. To join texts use & instead of +."),
    Kind.TEXT: msg("Convert the column to text first."),
    Kind.DATE: msg("Convert the column to dates first."),
    Kind.YES_NO: msg("Write a question, as [monto] > 1000."),
}


def checked(parts: Sequence[Value], wants: Sequence[Kind | None]) -> Sequence[Value]:
    """Refuse the first part that is not what it must be; the last wish is for all that follow."""
    for place, part in enumerate(parts):
        wanted = wants[min(place, len(wants) - 1)]
        if wanted is not None:
            need(part, wanted, TODO[wanted])
    return parts
