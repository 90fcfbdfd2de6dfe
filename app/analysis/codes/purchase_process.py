"""The number of a purchase in BAC, Buenos Aires Compras."""

from typing import ClassVar

from app.analysis.code_shape import CodeShape, code_shapes
from app.i18n import msg


@code_shapes.add
class PurchaseProcess(CodeShape):
    """101-0014-CDI19: who buys, a number, how, the year; orders end in OC, OCA, CON."""

    kind = "purchase_process"
    name = msg("BAC process number")
    words = msg(
        "The number of a purchase in Buenos Aires Compras: unit that buys, number, procedure and"
        " year. LPU is a public tender, LPR a private one, CDI a direct purchase and CME a minor"
        " one."
    )
    pattern = (
        r"[0-9]+-[0-9]{4}-(?:[ABD-NP-Z][A-Z]{2}|C[A-NP-Z][A-Z]|CO[A-MO-Z]|O[ABD-Z][A-Z]|OC[BD-Z])"
        r"[0-9]{2}"
    )
    rank = 2
    good: ClassVar = {"101-0014-CDI19": "101-0014-CDI19", " 9510-2033-CME17": "9510-2033-CME17"}
    bad = ("101-0031-OCA19", "101-14-CDI19", "512-0730-OC17", "101-0014-CDI2019")
