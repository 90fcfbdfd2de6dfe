"""What goes with a value."""

from collections.abc import Sequence

from app.analysis.formula.choosing import nothing_like, pick
from app.analysis.formula.comparing import compare
from app.analysis.formula.function import MANY, FormulaFunction, functions
from app.analysis.formula.plain import CHOSEN
from app.analysis.formula.plain_signs import COMPARED
from app.analysis.formula.value import Value
from app.i18n import msg


@functions.add
class Switch(FormulaFunction):
    """What goes with a value."""

    kind = "switch"
    names = ("CAMBIAR", "SWITCH")
    takes = (3, MANY)
    wants = (None,)
    help = msg(
        "Compare a value with others: behind each goes what to take when they are the same,"
        " capitals and accents too. A last part alone is for the rest."
    )
    example = 'CAMBIAR([t]; "Luz"; 1; "ñandú"; 2; 0)'
    prelude = "\n\n".join((CHOSEN, COMPARED))

    def call(self, parts: Sequence[Value]) -> Value:
        value, *rest = parts
        found = rest[-1] if len(rest) % 2 else nothing_like(rest[1])
        for place in range(len(rest) // 2 * 2 - 2, -1, -2):
            found = pick(compare("=", value, rest[place]), rest[place + 1], found)
        return found

    def python(self, parts: Sequence[str]) -> str:
        value, *rest = parts
        found = rest[-1] if len(rest) % 2 else "None"
        for place in range(len(rest) // 2 * 2 - 2, -1, -2):
            found = f"chosen(compared({value}, '=', {rest[place]}), {rest[place + 1]}, {found})"
        return found
