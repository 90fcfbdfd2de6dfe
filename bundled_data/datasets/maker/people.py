"""The invented firms and offices that sell and buy; every CUIT starts with 97, which nobody has."""

import unicodedata

from maker.dice import Dice

PRACTICE_PREFIX = 97
Firm = tuple[str, str]  # its name and its CUIT

OFFICES = (
    "Jefatura de Gobierno", "Jefatura de Gabinete", "Justicia y Seguridad", "Gobierno",
    "Espacio Público", "Desarrollo Urbano", "Salud", "Desarrollo Humano", "Cultura", "Educación",
    "Hacienda", "Desarrollo Económico",
)  # fmt: skip
FIRMS = (
    "Librería El Ceibo", "Limpieza Integral Río", "Insumos Médicos Tala",
    "Construcciones Quebracho", "Informática Lapacho", "Catering La Retama", "Ferretería Timbó",
    "Transportes Ombú", "Imprenta Aguaribay", "Uniformes Jacarandá", "Muebles Algarrobo",
    "Seguridad Espinillo", "Jardinería Chañar", "Pinturas Guayacán", "Electricidad Molle",
    "Alimentos Piquillín", "Señalética Ñandubay", "Textil Sauce", "Climatización Tipa",
    "Papelera Arrayán", "Audio Visual Coihue", "Equipos Lenga", "Servicios Ñire",
    "Logística Maitén", "Herrajes Caldén", "Higiene Pehuén", "Vidrios Notro", "Gráfica Radal",
    "Software Canelo", "Capacitación Palo Santo", "Consultora Vinal", "Lavadero Tusca",
    "Fumigaciones Mistol", "Cartelería Itín", "Laboratorio Urunday", "Óptica Ibirá",
    "Sanitarios Anchico", "Redes Petiribí", "Obras Viraró", "Mantenimiento Incienso",
)  # fmt: skip
LOOK_ALIKES = ("Distribuidora Norte S.R.L.", "Distribuidora Norte S.A.")  # two firms: a trap


def firms(dice: Dice) -> list[Firm]:
    """Return every firm with its CUIT."""
    usual = [(f"{name} {dice.pick(['S.A.', 'S.R.L.'])}", cuit(dice)) for name in FIRMS]
    return usual + [(name, cuit(dice)) for name in LOOK_ALIKES]


def cuit(dice: Dice) -> str:
    """Return a CUIT that cannot be anyone's, its check digit right."""
    digits = f"{PRACTICE_PREFIX}{dice.whole(0, 99999999):08d}"
    weights = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
    check = (
        11 - sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11
    )
    if check == 10:
        return cuit(dice)
    return f"{digits[:2]}-{digits[2:]}-{check % 11}"


def without_accents(text: str) -> str:
    """Return the text as people type it in a hurry."""
    letters = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in letters if unicodedata.category(letter) != "Mn")


def written_badly(name: str, way: int) -> str:
    """Return a firm's name as it appears in real files; way 0 is right, 8 loses a letter."""
    form = "S.A." if name.endswith("S.A.") else "S.R.L."
    bare = form.replace(".", "")
    spaced = f"{form[0]}. {form[2:].replace('.', '. ').strip()}"
    ways = (
        name,
        name.upper(),
        without_accents(name),
        name.replace(form, bare),
        f"  {name}",
        name.replace(" ", "  ", 1),
        f"{name.replace(form, spaced)} ",
        without_accents(name).upper().replace(form.upper(), bare),
        _letter_lost(name, form),
    )
    return ways[way]


def _letter_lost(name: str, form: str) -> str:
    body = name[: -len(form) - 1]
    middle = max(2, len(body) // 2)
    return f"{body[:middle]}{body[middle + 1 :]} {form}"
