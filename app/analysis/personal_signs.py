"""What personal data look like: in the name of a column and in its cells."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from app.analysis.code_shape import CodeShape, code_shapes
from app.analysis.first_names import FIRST_NAMES
from app.analysis.reading.folded import folded

Sort = Literal["document", "tax_number", "phone", "email", "health", "name", "birth", "address"]

HEADERS: dict[Sort, re.Pattern[str]] = {
    "document": re.compile(r"\b(dni|d n i|documento|nro doc|numero de documento|pasaporte)\b"),
    "tax_number": re.compile(r"\b(cuil|cuit|cuit cuil|cuil cuit)\b"),
    "phone": re.compile(r"\b(telefono|telefonos|tel|celular|cel|movil|whatsapp|phone)\b"),
    "email": re.compile(r"\b(e mail|email|mail|correo|correo electronico)\b"),
    "health": re.compile(
        r"\b(salud|diagnostico|enfermedad|discapacidad|medicacion|obra social|cud|grupo sanguineo"
        r"|religion|sindicato|afiliacion|etnia|pueblo originario|orientacion sexual|identidad de"
        r" genero|antecedentes penales)\b"
    ),
    "name": re.compile(
        r"^(nombre|nombres|apellido|apellidos|(nombre|nombres) y apellidos?|apellidos? y nombres?"
        r"|nombre completo|funcionario (apellido|nombre)|beneficiari[oa]s?|vecin[oa]"
        r"|solicitante|titular|persona|first name|last name|full name)$"
    ),
    "birth": re.compile(r"\b(nacimiento|fecha nac|fec nac|f nac|anio nacimiento|edad|birth)\b"),
    "address": re.compile(r"\b(domicilio|direccion|calle|address|piso|depto)\b"),
}
"""Matched against the name of a column in small letters, without accents or signs."""

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
TOLD_DOCUMENT = re.compile(r"\b(?:dni|d\.n\.i\.?)\D{0,6}\d{1,2}\.?\d{3}\.?\d{3}\b", re.I | re.ASCII)
DIALLED = re.compile(
    r"(?<![\d.])(?:\+?54[ -]?9?[ -]?(?:11|[2-9]\d{2,3})|\(?0?11\)?|15)[ -]\d{4}[ -]?\d{4}(?![\d.])",
    re.ASCII,
)
HEALTH = re.compile(
    r"\b(vih|hiv|sida|diabet\w*|epileps\w*|epileptic\w*|cancer|oncologic\w*|depresion|esquizofren\w*"
    r"|psiquiatri\w*|discapacidad|discapacitad\w*|embarazad\w*|hipertens\w*|celiac\w*|asmatic\w*"
    r"|tratamiento medico|salud mental|medicad[oa]|adiccion\w*|certificado medico|enfermedad"
    r"|delegad[oa] gremial|afiliad[oa] al sindicato)\b"
)
WHOLE_CELLS: dict[Sort, str] = {
    "document": r"^\s*[0-9]{1,2}\.?[0-9]{3}\.?[0-9]{3}\s*$",
    "phone": r"^(?:[^0-9]*[0-9]){6,15}[^0-9]*$",
}
"""What cells look like in a column whose name says what they are."""
HINT = (
    r"(?i)@|dni|d\.n\.i|[0-9]{2}[- ]?[0-9]{8}|[ -][0-9]{4}[ -]?[0-9]{4}|vih|hiv|sida|diab|epil"
    r"|c[aá]nc|oncol|depres|esquiz|psiqu|discap|embara|hiperten|cel[ií]ac|asm[aá]|tratam|mental|medicad"
    r"|adicc|certific|enferm|gremial|sindicato"
)
"""What any of these has, to look closely only at those that have it."""
PERSON = frozenset({"20", "23", "24", "25", "26", "27"})


@dataclass(frozen=True)
class Header:
    """What the name of a column says it holds, if anything personal."""

    sorts: frozenset[Sort]

    @classmethod
    def of(cls, name: str) -> "Header":
        """Read the name of a column."""
        plain = " ".join(re.findall(r"[a-z0-9]+", folded(name).replace("ñ", "ni")))
        return cls(frozenset(sort for sort, words in HEADERS.items() if words.search(plain)))


def sorts_in(text: str) -> set[Sort]:
    """Return what personal data there are in a text, whatever column it is in."""
    found: set[Sort] = set()
    if EMAIL.search(text):
        found.add("email")
    if any(is_persons(one) for one in _cuit_inside().findall(text)):
        found.add("tax_number")
    if TOLD_DOCUMENT.search(text):
        found.add("document")
    if DIALLED.search(text):
        found.add("phone")
    if HEALTH.search(folded(text)):
        found.add("health")
    return found


def is_persons(text: str) -> bool:
    """Say whether a CUIT is right and of a person: those of companies begin with 30, 33 or 34."""
    return text[:2] in PERSON and _cuit().is_valid(text)


@cache
def _cuit() -> type[CodeShape]:
    """Return the shape by its name: the checks, which are a family too, may not know members."""
    code_shapes.load()
    return code_shapes["cuit"]


@cache
def _cuit_inside() -> re.Pattern[str]:
    return re.compile(rf"(?<!\d){_cuit().pattern}(?!\d)", re.ASCII)


def has_first_name(text: str) -> bool:
    """Say whether one of the words is a usual first name, and there are no figures."""
    words = re.findall(r"\w+", folded(text))
    return any(word in FIRST_NAMES for word in words) and not any(
        sign.isdigit() for sign in text[:12]
    )
