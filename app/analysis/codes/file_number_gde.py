"""The number of a file in GDE, the system the City uses since 2016."""

import re
from typing import ClassVar

from app.analysis.code_shape import CodeShape, code_shapes
from app.i18n import msg

BETWEEN = re.compile(r"[\s-]+")


@code_shapes.add
class FileNumberGde(CodeShape):
    """EX-2023-12345678-GCABA-DGTAL: the sort of act, the year, a number, who made it."""

    kind = "file_number_gde"
    name = msg("GDE file number")
    words = msg(
        "The number of a file or an act in GDE: sort, year, number and office, as in"
        " EX-2023-12345678-GCABA-DGTAL. With it the file can be asked for; there is no digit that"
        " checks it."
    )
    pattern = (
        r"(?:EX|EE|IF|NO|DI|RS|RESOL|DISFC|RESFC|RESDI|DECTO|PV|ME|PLIEG|ACTA|CE|IFGRA)"
        r"[\s-]*(?:19|20)[0-9]{2}[\s-]*[0-9]{2,9}(?:[\s-]+[A-Z0-9#]+)+"
    )
    rank = 2
    good: ClassVar = {
        "EX-2023-12345678-GCABA-DGTAL": "EX-2023-12345678-GCABA-DGTAL",
        "EX-2015-03683859- -MGEYA-DGPUYA": "EX-2015-03683859-MGEYA-DGPUYA",
        "EX2022-20130809-GCABA-DGTALMDEP": "EX-2022-20130809-GCABA-DGTALMDEP",
        "EE-202233324226-DGCCYA": "EE-2022-33324226-DGCCYA",
    }
    bad = ("EX-2023", "2020-10541465-GCABA-DGABS", "101-0014-CDI19", "no aplica")

    @classmethod
    def normal(cls, text: str) -> str:
        joined = BETWEEN.sub("-", text.strip())
        return re.sub(r"^([A-Z]+)-?([0-9]{4})-?", r"\1-\2-", joined)
