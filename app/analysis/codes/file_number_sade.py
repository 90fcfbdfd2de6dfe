"""The number of a file before GDE, or with its parts in another order."""

import re
from typing import ClassVar

from app.analysis.code_shape import CodeShape, code_shapes
from app.i18n import msg

OFFICE = r"(?:[\s/-]+[A-Z][A-Z0-9]*)+"


@code_shapes.add
class FileNumberSade(CodeShape):
    """2888966-MGEYA-2013, 10100518/GCABA-DGSAME/2020, 2020-10541465-GCABA-DGABS."""

    kind = "file_number_sade"
    name = msg("SADE file number")
    words = msg(
        "The number of a file as it was written in SADE: a number, an office and a year, in any"
        " order. Two of them may be the same file written in two ways: compare number and year."
    )
    pattern = (
        rf"[0-9][0-9.]{{3,11}}(?:-[0-9]{{4,9}})?{OFFICE}[\s/-]+(?:19|20)[0-9]{{2}}"
        rf"|(?:19|20)[0-9]{{2}}[\s-]+[0-9]{{5,9}}{OFFICE}"
    )
    rank = 3
    good: ClassVar = {
        "2888966-2888966-MGEYA-2013": "2888966-2888966-MGEYA-2013",
        "10100518/GCABA-DGSAME/2020": "10100518-GCABA-DGSAME-2020",
        "2020-10541465-GCABA-DGABS": "2020-10541465-GCABA-DGABS",
        "7.482.410-MGEYA-DGPUYA-2015": "7482410-MGEYA-DGPUYA-2015",
        "16116111--IVC-2017": "16116111-IVC-2017",
    }
    bad = ("60/2014", "EX-2023-12345678-GCABA-DGTAL", "101-0014-CDI19", "2020-07-31", "1.234.567")

    @classmethod
    def normal(cls, text: str) -> str:
        return re.sub(r"[\s/-]+", "-", text.strip()).replace(".", "")
