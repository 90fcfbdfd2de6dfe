"""CUITs written in one way, and suppliers that have several CUITs or several names."""

from dataclasses import dataclass
from functools import cache

import pyarrow as pa

from app.analysis.arrow_text import arrow_of
from app.analysis.codes.cuit import Cuit
from app.analysis.fingerprint import fingerprint
from app.analysis.table import Table


def one_cuit(text: str, *, hyphens: bool = True, valid: bool = True) -> str | None:
    """Return the CUIT of a text in one way of writing; None when it has none, or several.

    Without `valid` one with a wrong check digit is written in that way too.
    """
    clean = text.strip()
    if not (Cuit.is_valid(clean) if valid else Cuit.fits(clean)):
        return None
    best = Cuit.normal(clean)
    return best if hyphens else best.replace("-", "")


@dataclass(frozen=True)
class Clash:
    """One supplier that is written as several: the key they share, the texts, how many rows."""

    key: str
    texts: tuple[str, ...]
    rows: int


def names_of_one_cuit(table: Table, cuits: str, names: str) -> tuple[Clash, ...]:
    """Return the CUITs that stand with more than one name, those with most rows first.

    Names that differ only in capitals, accents, dots, order or the usual abbreviations are
    counted as several all the same: they would be added up apart.
    """
    return _clashes(_pairs(table, cuits, names))


def cuits_of_one_name(table: Table, cuits: str, names: str) -> tuple[Clash, ...]:
    """Return the names, compared by their fingerprint, that stand with more than one CUIT."""
    pairs = _pairs(table, cuits, names)
    turned = ((fingerprint(name), cuit, rows) for cuit, name, rows in pairs)
    return _clashes([pair for pair in turned if pair[0]])


def _pairs(table: Table, cuits: str, names: str) -> list[tuple[str, str, int]]:
    """Return each different CUIT with each of its names, and in how many rows they stand."""
    both = pa.table({"cuit": arrow_of(table.texts(cuits)), "name": arrow_of(table.texts(names))})
    counted = both.group_by(["cuit", "name"]).aggregate([([], "count_all")]).to_pylist()
    found = []
    read = cache(one_cuit)
    for row in counted:
        cuit = read(row["cuit"] or "")
        name = " ".join((row["name"] or "").split())
        if cuit and name:
            found.append((cuit, name, int(row["count_all"])))
    return found


def _clashes(pairs: list[tuple[str, str, int]]) -> tuple[Clash, ...]:
    others: dict[str, dict[str, int]] = {}
    for key, other, rows in pairs:
        texts = others.setdefault(key, {})
        texts[other] = texts.get(other, 0) + rows
    found = [
        Clash(key, tuple(sorted(texts, key=lambda text: (-texts[text], text))), sum(texts.values()))
        for key, texts in others.items()
        if len(texts) > 1
    ]
    return tuple(sorted(found, key=lambda clash: (-clash.rows, clash.key)))
