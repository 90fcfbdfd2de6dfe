"""The number of a purchase order in BAC, Buenos Aires Compras."""

from typing import ClassVar

from app.analysis.code_shape import CodeShape, code_shapes
from app.i18n import msg


@code_shapes.add
class PurchaseOrder(CodeShape):
    """101-1146-OC19, with or without what OCDS puts in front: occ, spr or cm."""

    kind = "purchase_order"
    name = msg("BAC purchase order number")
    words = msg(
        "The number of a purchase order in Buenos Aires Compras: OC is a closed order, OCA an open"
        " one and CON a contract. One process may have many orders: to count purchases, count the"
        " process number."
    )
    pattern = r"(?:(?:occ|spr|cm)-)?[0-9]+-[0-9]{1,5}-(?:OCA|OCC|OC|CON)[0-9]{2}"
    rank = 2
    good: ClassVar = {
        "occ-101-1146-OC19": "occ-101-1146-OC19",
        "101-0031-OCA19": "101-0031-OCA19",
        "512-0730-OC17": "512-0730-OC17",
        "cm-9999-10234-OC20": "cm-9999-10234-OC20",
    }
    bad = ("101-0014-CDI19", "101-1146", "oc-101-1146-OC19")
