"""Columns whose numbers are names: beside each there is one that says what it means.

«jur» beside «jur_desc» is the number of a ministry: it is a code, however much it looks like an
amount, and adding it up means nothing.
"""

import re
from collections.abc import Iterable

from app.analysis.reading import header_hint

WORDS = ("desc", "descripcion")
BUDGET_NAMES = """
    car jur sjur ent og ogese ue prog sprog proy act actividad ob obra fin fun inc inciso ppal
    par parc spar sparc eco fte ff geo
"""
BUDGET = frozenset(BUDGET_NAMES.split())
"""The names of the numbers of a budget; in some years the one that describes them is misspelt."""
SOME = 3  # of these described: the table is a budget
CODE_LIKE = re.compile(
    r"[0-9]{1,12}(?:\.0+)?|(?=.*(?:[A-Za-z]|[0-9][/_-]))[A-Za-z0-9][A-Za-z0-9._/-]*", re.ASCII
)
NEVER = (header_hint.MONEY, header_hint.PERCENTAGE, header_hint.YEAR, header_hint.MONTH,
         header_hint.DATE)  # fmt: skip


def described(names: Iterable[str]) -> frozenset[str]:
    """Return the columns of a table that another one describes."""
    slugs = {name: header_hint.slug(name) for name in names}
    known = {_about(slug) for slug in slugs.values()} - {""}
    if len(known & BUDGET) >= SOME:
        known |= BUDGET
    return frozenset(name for name, slug in slugs.items() if slug in known and _may_be_code(slug))


def _about(slug: str) -> str:
    """Return what a column describes, from its name; nothing when it describes no other."""
    for word in WORDS:
        if slug.endswith(f"_{word}"):
            return slug.removesuffix(f"_{word}")
        if slug.startswith(f"{word}_"):
            return slug.removeprefix(f"{word}_")
    return ""


def _may_be_code(slug: str) -> bool:
    return not any(hint.search(slug) for hint in NEVER)
