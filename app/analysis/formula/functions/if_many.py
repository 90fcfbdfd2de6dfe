"""The first thing whose question is answered yes."""

from collections.abc import Sequence

from app.analysis.formula.choosing import nothing_like, pick
from app.analysis.formula.function import MANY, FormulaFunction, functions
from app.analysis.formula.plain import CHOSEN
from app.analysis.formula.value import Value
from app.analysis.kind import Kind
from app.i18n import msg


@functions.add
class IfMany(FormulaFunction):
    """The first thing whose question is answered yes."""

    kind = "if_many"
    names = ("SI.CONJUNTO", "IFS")
    takes = (2, MANY)
    wants = (Kind.YES_NO, None)
    help = msg(
        "Ask several questions in order: each is followed by what to take when it is yes. A"
        " last part without question is for the rest; without it, the rest is empty."
    )
    example = 'SI.CONJUNTO([n] > 3; "alto"; [n] > 0; "medio"; "bajo")'
    prelude = CHOSEN

    def call(self, parts: Sequence[Value]) -> Value:
        found = parts[-1] if len(parts) % 2 else nothing_like(parts[1])
        for place in range(len(parts) // 2 * 2 - 2, -1, -2):
            found = pick(parts[place], parts[place + 1], found)
        return found

    def python(self, parts: Sequence[str]) -> str:
        found = parts[-1] if len(parts) % 2 else "None"
        for place in range(len(parts) // 2 * 2 - 2, -1, -2):
            found = f"chosen({parts[place]}, {parts[place + 1]}, {found})"
        return found
