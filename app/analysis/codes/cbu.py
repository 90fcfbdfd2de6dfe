"""The number of a bank account, or of a virtual one."""

from typing import ClassVar

from app.analysis.code_shape import CodeShape, code_shapes, digits_of
from app.i18n import msg

WEIGHTS = (3, 1, 7, 9)
BLOCK = 8


@code_shapes.add
class Cbu(CodeShape):
    """22 digits in two blocks, each with its check digit."""

    kind = "cbu"
    name = msg("CBU or CVU")
    words = msg(
        "The number of a bank account: 22 digits in two blocks, each with a check digit. Right"
        " digits show that it was copied well; they do not prove that the account exists. Do not"
        " publish those of people."
    )
    pattern = r"[0-9]{8}[ -]?[0-9]{14}"
    checked = True
    rank = 1
    good: ClassVar = {
        "2850590940090418135201": "2850590940090418135201",
        "28505909 40090418135201": "2850590940090418135201",
    }
    bad = ("2810590940090418135201", "2850590940090418135200", "285059094009041813520")

    @classmethod
    def is_valid(cls, text: str) -> bool:
        if not cls.fits(text):
            return False
        digits = digits_of(text)
        return all(_is_right(block) for block in (digits[:BLOCK], digits[BLOCK:]))

    @classmethod
    def normal(cls, text: str) -> str:
        return digits_of(text)


def _is_right(block: str) -> bool:
    total = sum(int(d) * WEIGHTS[at % 4] for at, d in enumerate(reversed(block[:-1])))
    return -total % 10 == int(block[-1])
