"""The whole part of a division."""

from app.analysis.decimal_division import SHOWN, divided
from app.analysis.formula.function import functions
from app.analysis.formula.number_function import NumberFunction
from app.analysis.formula.value import Floats
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = f"""{SHOWN}

def quotient(number, divisor):
    return math.trunc(shown(number) / shown(divisor)) if divisor else TROUBLE
"""


@functions.add
class Quotient(NumberFunction):
    """The whole part of a division."""

    kind = "quotient"
    names = ("COCIENTE", "QUOTIENT")
    takes = (2, 2)
    gives = Kind.WHOLE
    reason = "÷0"
    help = msg("Divide two numbers and leave only the whole part.")
    example = "COCIENTE([m]; 2)"
    source = SOURCE

    @staticmethod
    def work(number: Floats, divisor: Floats) -> Floats:
        return divided(number, divisor)[0]
