"""A telephone number."""

from typing import ClassVar

from app.analysis.code_shape import CodeShape, code_shapes
from app.i18n import msg


@code_shapes.add
class Phone(CodeShape):
    """A number of Buenos Aires with its hyphen, or one with the country in front."""

    kind = "phone"
    name = msg("Telephone")
    words = msg(
        "A telephone number. That it is written well does not prove that anybody answers. Those of"
        " people are personal data."
    )
    pattern = r"(?:\+?54)?[ -]?9?[ -]?(?:\(?0?11\)?|15)?[ -]?[0-9]{4}[ -][0-9]{4}|\+54[ 0-9-]{8,14}"
    rank = 4
    good: ClassVar = {
        "4323-9400": "4323-9400",
        " 011 4323-9400": "011 4323-9400",
        "+54 11 4323 9400": "+54 11 4323 9400",
    }
    bad = ("43239400", "432-9400", "2020-07-31")

    @classmethod
    def normal(cls, text: str) -> str:
        return " ".join(text.split())
