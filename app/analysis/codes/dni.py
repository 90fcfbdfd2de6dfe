"""The number of the national identity document."""

from typing import ClassVar

from app.analysis.code_shape import CodeShape, code_shapes, digits_of
from app.i18n import msg


@code_shapes.add
class Dni(CodeShape):
    """7 or 8 digits, with or without dots; only the name of the column tells it from a number."""

    kind = "dni"
    name = msg("DNI")
    words = msg(
        "The number of an identity document: 7 or 8 digits. It has no check digit, so that any"
        " number of that length looks right. It is personal data: do not publish it."
    )
    pattern = r"[0-9]{1,2}\.?[0-9]{3}\.?[0-9]{3}"
    hint = r"(^|_)(dni|documento|nro_doc|numero_doc|num_doc|doc_nro|du)(_|$)"
    rank = 2
    good: ClassVar = {"12.345.678": "12345678", "5123456": "5123456", "12345678": "12345678"}
    bad = ("123456", "123456789", "12.34.5678", "M1234567")

    @classmethod
    def normal(cls, text: str) -> str:
        return digits_of(text)
