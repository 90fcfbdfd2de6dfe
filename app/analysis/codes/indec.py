"""The codes of INDEC for provinces, departments and the comunas of the City."""

from typing import ClassVar

from app.analysis.code_shape import CodeShape, code_shapes
from app.analysis.territory import COMUNA_OF_CODE
from app.i18n import msg

CITY = "02"
PROVINCES = frozenset(f"{number:02d}" for number in range(2, 95, 4))
PROVINCE = 2


@code_shapes.add
class Indec(CodeShape):
    """02 is the City and 02007 its comuna 1; the zero in front is part of the code."""

    kind = "indec"
    name = msg("INDEC code")
    words = msg(
        "The code of INDEC for a province (two digits) or a department (five): the comunas of the"
        " City go from 02007 to 02105, in steps of 7. Without its zero in front it joins nothing."
    )
    pattern = r"0?[1-9]|[1-9][0-9]|0?[1-9][0-9]{3}|[1-9][0-9]{4}"
    hint = (
        r"(^|_)(indec|(cod|codigo|id)_(indec|depto|departamento|provincia|prov|dpto)"
        r"|(depto|departamento|provincia|dpto)_(id|cod|codigo))(_|$)"
    )
    checked = True
    rank = 2
    good: ClassVar = {"02007": "02007", "2105": "02105", "02": "02", "6": "06", "06441": "06441"}
    bad = ("02008", "03", "2112", "0", "97001", "020070")

    @classmethod
    def is_valid(cls, text: str) -> bool:
        if not cls.fits(text):
            return False
        code = cls.normal(text)
        if code.startswith(CITY) and len(code) > PROVINCE:
            return code in COMUNA_OF_CODE
        return code[:PROVINCE] in PROVINCES

    @classmethod
    def normal(cls, text: str) -> str:
        digits = text.strip()
        return digits.zfill(2 if len(digits) <= PROVINCE else 5)
