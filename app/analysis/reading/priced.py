"""Columns called only «total» that are money because of what stands beside them."""

import re
from collections.abc import Iterable

from app.analysis.reading import header_hint

PAID = re.compile(
    r"(^|_)(pauta|publicidad|campania|campana|anunciante|proveedor|adjudicatari[oa]|contratista"
    r"|orden_de_compra|factura|licitacion|contratacion)(_|$)"
)
TOTAL = re.compile(
    r"^(sub)?total(_(general|neto|bruto|final|anual|mensual|renglon|item|orden))?$|^inversion$"
)


def priced(names: Iterable[str]) -> frozenset[str]:
    """Return the columns that are money where their numbers have cents.

    A «total» of advertising or of purchases is what was paid; of whole numbers it may be a count.
    """
    slugs = {name: header_hint.slug(name) for name in names}
    if not any(PAID.search(slug) for slug in slugs.values()):
        return frozenset()
    return frozenset(name for name, slug in slugs.items() if TOTAL.search(slug))
