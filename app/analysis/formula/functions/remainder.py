"""What is left of a division."""

from app.analysis.decimal_division import SHOWN, divided
from app.analysis.formula.function import functions
from app.analysis.formula.number_function import NumberFunction
from app.analysis.formula.value import Floats
from app.i18n import msg

SOURCE = f"""{SHOWN}

def remainder(number, divisor):
    return float(shown(number) % shown(divisor)) if divisor else TROUBLE
"""


@functions.add
class Remainder(NumberFunction):
    """What is left of a division."""

    kind = "remainder"
    names = ("RESIDUO", "RESTO", "MOD")
    takes = (2, 2)
    reason = "÷0"
    help = msg("Take what is left when dividing two numbers; it has the sign of the second.")
    example = "RESIDUO([n]; 3)"
    source = SOURCE

    @staticmethod
    def work(number: Floats, divisor: Floats) -> Floats:
        return divided(number, divisor)[1]
