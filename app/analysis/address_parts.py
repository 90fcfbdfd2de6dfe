"""Addresses written in one way, and their parts: street, number, corner and the rest."""

import re
from dataclasses import dataclass

REPLACED = (
    ("\u00ad", ""),
    (r"[ \t\r\n\u00a0]+", " "),
    (r"\b(?:avenida|avda|avd|av)\b\.?", "Av."),
    (r"\b(?:pasaje|psje|pje)\b\.?", "Pje."),
    (r"\b(?:diagonal|diag)\b\.?", "Diag."),
    (r"\b(?:boulevard|bulevar|blvd|bv)\b\.?", "Bv."),
    (r"\b(?:general|gral)\b\.?", "Gral."),
    (r"\b(?:coronel|cnel)\b\.?", "Cnel."),
    (r"\b(?:teniente|tte)\b\.?", "Tte."),
    (r"\b(?:presidente|pres)\b\.?", "Pres."),
    (r"\b(?:intendente|int)\b\.?", "Int."),
    (r"\b(?:almirante|alte)\b\.?", "Alte."),
    (r"\bdr\b\.?", "Dr."),
    (r"\bs/n(?:[°º]|ro\b\.?)?|\bsin n[uú]mero\b", "s/n"),
    (r"(?:\bn[°º]|\bnro\b)\.? *(?=[0-9])", ""),
    (r"(?<=[^ ]) *\b(?:esquina|esq)\b\.? *", " y "),
    (r"(?:\bentre\b|\be/) *", "e/ "),
    (r"\bpiso *([0-9]+)[°º]?|\b([0-9]{1,2})[°º] *piso\b", r"piso \1\2"),
    (r"\b(?:departamento|depto|dpto|dto)\b\.? *", "dto. "),
    (r" ([,;.])(?= |$)", r"\1"),
    (r"\b(Av|Pje|Diag|Bv|Gral|Cnel|Tte|Pres|Int|Alte|Dr)\.(?=[^\W\d_])", r"\1. "),
    (r" +", " "),
)
"""What is looked for, whatever the capitals, and what is written in its place, in this order."""
_COMPILED = tuple((re.compile(wanted, re.IGNORECASE), new) for wanted, new in REPLACED)

STREET = r"(?P<street>(?=[^0-9]*[^\W\d_])(?:[^0-9/;]|[0-9]{1,2} de (?=[^\W\d_]))+?)"
PARTS = re.compile(
    rf"(?!.* - ){STREET} *,? +(?P<number>[0-9]{{1,5}}|s/n)"
    r"(?: *,? +(?P<detail>(?:piso|dto\.|pb|local|of\.|oficina)\b[^/;]*?))?"
    r"(?: *,? +(?P<corner>(?:e/|[yY]) [^;]+))?"
)
CORNER = re.compile(
    rf"(?!.* - )(?!.* [yYeE] .* [yYeE] ){STREET} [yYeE] "
    r"(?P<corner>(?:[^0-9/;]|[0-9]{1,2} de (?=[^\W\d_]))+)"
)


@dataclass(frozen=True)
class AddressParts:
    """The parts of one address; what it does not say is empty."""

    street: str
    number: str = ""
    corner: str = ""
    detail: str = ""


def one_address(text: str) -> str:
    """Write an address with the usual abbreviations; no word or number is added or moved."""
    for wanted, new in _COMPILED:
        text = wanted.sub(new, text)
    return text.strip(" ,;")


def parts_of(text: str) -> AddressParts | None:
    """Return the parts of an address, None when it is not plainly one."""
    clean = one_address(text)
    found = PARTS.fullmatch(clean)
    if found:
        corner = (found["corner"] or "").removeprefix("y ").removeprefix("Y ")
        return AddressParts(found["street"], found["number"], corner, found["detail"] or "")
    found = CORNER.fullmatch(clean)
    return AddressParts(found["street"], corner=found["corner"].strip()) if found else None
