"""The tax number of a person or a company."""

from operator import mul
from typing import ClassVar

from app.analysis.code_shape import CodeShape, code_shapes, digits_of
from app.i18n import msg

WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


@code_shapes.add
class Cuit(CodeShape):
    """11 digits: the sort of person, a number, a check digit. Those that begin with 97 are ours.

    A check digit of 10 is refused: the tax office changes the first digits instead.
    """

    kind = "cuit"
    name = msg("CUIT or CUIL")
    words = msg(
        "The tax number of a person or a company: 11 digits, the last of which checks the others."
        " A right check digit shows that it was copied well; it does not prove that the CUIT exists"
        " nor whose it is."
    )
    pattern = r"(?:20|2[3-7]|30|33|34|50|51|55|97)[\s-]*[0-9]{8}[\s-]*[0-9]"
    checked = True
    rank = 1
    good: ClassVar = {
        "30-71475889-2": "30-71475889-2",
        "30714758892": "30-71475889-2",
        "30-69802216- 3": "30-69802216-3",
        "30-\r\n50085213-1": "30-50085213-1",
    }
    bad = ("30-70296606-3", "00-00000000-0", "30-7147588-2", "n/a", "TIN 215750090015")

    @classmethod
    def is_valid(cls, text: str) -> bool:
        if not cls.fits(text):
            return False
        digits = digits_of(text)
        total: int = sum(map(mul, map(int, digits), WEIGHTS))  # the last digit has no weight
        return (11 - total % 11) % 11 == int(digits[10])

    @classmethod
    def normal(cls, text: str) -> str:
        digits = digits_of(text)
        return f"{digits[:2]}-{digits[2:10]}-{digits[10:]}"
