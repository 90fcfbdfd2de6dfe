"""A postcode, the old one or the CPA."""

from typing import ClassVar

from app.analysis.code_shape import CodeShape, code_shapes
from app.i18n import msg


@code_shapes.add
class Postcode(CodeShape):
    """1406, or C1406ABC: the letter of the province, the old code, the side of the street."""

    kind = "postcode"
    name = msg("Postcode")
    words = msg(
        "A postcode: four digits (the City's go from 1000 to 1499), or the CPA, with the letter of"
        " the province in front and three at the end. It is not a place on a map: an old code"
        " covers several barrios."
    )
    pattern = r"[1-9][0-9]{3}|[A-HJ-NP-Za-hj-np-z] ?[1-9][0-9]{3} ?(?:[A-Za-z]{3})?"
    hint = r"(^|_)(cp|cpa|codigo_postal|cod_postal|postal|postcode|zip)(_|$)"
    rank = 2
    good: ClassVar = {"1406": "1406", "C1406ABC": "C1406ABC", "c 1406 abc": "C1406ABC"}
    bad = ("0406", "14060", "I1406ABC", "C1406AB")

    @classmethod
    def normal(cls, text: str) -> str:
        return "".join(text.split()).upper()
