"""The identifier of a contracting process in the open contracting standard."""

from typing import ClassVar

from app.analysis.code_shape import CodeShape, code_shapes
from app.i18n import msg


@code_shapes.add
class Ocid(CodeShape):
    """ocds-bulbcf-101-0014-CDI19: the prefix of who publishes, and the process."""

    kind = "ocid"
    name = msg("OCID")
    words = msg(
        "The identifier of a purchase in the open contracting standard. The City's begin with"
        " ocds-bulbcf. All the rows of one purchase share it: it does not identify a row."
    )
    pattern = r"ocds-[a-z0-9]{6}-\S+(?: \S+)*"
    rank = 1
    good: ClassVar = {"ocds-bulbcf-101-0014-CDI19": "ocds-bulbcf-101-0014-CDI19"}
    bad = ("ocds-bulbcf", "101-0014-CDI19", "OCDS-1-2")
